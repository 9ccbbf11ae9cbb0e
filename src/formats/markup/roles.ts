import type { Role } from '../../model/article.ts';
import { isByline } from '../../text/news/byline.ts';
import { findCredit } from '../../text/news/credit.ts';
import { isDateOnly } from '../../text/date-only.ts';
import { newsWords } from '../../text/news/words.ts';
import type { NewsWords } from '../../text/news/words.ts';
import type { Draft } from './draft.ts';

/** How many blocks after the headline can belong to the head of an article. */
const LONGEST_HEAD = 10;

/** Longest text of a date line or byline that an element's name vouches for. */
const LONGEST_LINE = 160;

/**
 * Settles the roles that only the whole article shows: which heading is the headline, which lines at its head are
 * date, author and standfirst. What element and class say stands, unless the text cannot be that.
 */
export function settleRoles(drafts: readonly Draft[], lang: string): void {
  const body = drafts.filter(({ key }) => key === undefined);
  const words = newsWords(lang);
  for (const draft of body) checkNamed(draft);
  const headline = findHeadline(body);
  const start = headline + 1;
  const end = Math.min(body.length, start + LONGEST_HEAD);
  let lastMark = headline;
  for (let at = Math.max(0, headline - 3); at < end; at++) {
    const draft = body[at];
    if (draft === undefined || at === headline) continue;
    const role =
      draft.role === 'paragraph' ? lineRole(draft, { words, lang, isAfter: body[at - 1] }) : undefined;
    if (role !== undefined) set(draft, role.role, role.code);
    if (at > headline && (draft.role === 'dateline' || draft.role === 'byline')) lastMark = at;
    else if (at > lastMark + 4) break;
  }
  if (headline >= 0) findStandfirst(body, start, lastMark);
}

function set(draft: Draft, role: Role, code: string): void {
  draft.role = role;
  draft.evidence = { code, values: {} };
}

/** A class name is a hint only: a date has digits, and the lines of the head are short. */
function checkNamed(draft: Draft): void {
  const { role, content, evidence, depth } = draft;
  if (evidence.code !== 'named') return;
  const isLong = content.text.length > LONGEST_LINE;
  const isWrong =
    (role === 'dateline' && (isLong || !/\p{Nd}/u.test(content.text))) || (role === 'byline' && isLong);
  if (isWrong || (role === 'headline' && depth === undefined)) {
    draft.role = depth === undefined ? 'paragraph' : 'heading';
  }
}

/** Makes one heading the headline. @returns its index, -1 when there is no heading that can be it */
function findHeadline(body: readonly Draft[]): number {
  const named = body.findIndex(({ role }) => role === 'headline');
  body.forEach((draft, index) => {
    if (draft.role === 'headline' && index !== named) draft.role = 'heading';
  });
  if (named >= 0) return named;
  const isTitle = ({ role, depth }: Draft): boolean => role === 'heading' && depth === 1;
  const inMain = body.findIndex((draft) => isTitle(draft) && draft.isMain === true);
  const first = inMain >= 0 ? inMain : body.findIndex(isTitle);
  const at = first >= 0 ? first : body.findIndex(({ role, isMain }) => role === 'heading' && isMain === true);
  const draft = body[at];
  if (draft !== undefined) set(draft, 'headline', 'first-heading');
  return at;
}

interface Line {
  readonly words: NewsWords;
  readonly lang: string;
  readonly isAfter: Draft | undefined;
}

function lineRole(draft: Draft, { words, lang, isAfter }: Line): { role: Role; code: string } | undefined {
  const { text } = draft.content;
  if (text.length > LONGEST_LINE * 3) return undefined;
  if (/\p{Nd}/u.test(text) && isDateOnly(text, lang)) {
    return { role: 'dateline', code: words.updated.test(text) ? 'update-line' : 'date-only' };
  }
  if (isByline(text, words)) return { role: 'byline', code: 'byline-word' };
  const isUnderImage = isAfter?.isImage === true || isAfter?.role === 'caption';
  return isUnderImage && findCredit(text, words) !== undefined
    ? { role: 'caption', code: 'ends-with-credit' }
    : undefined;
}

function findStandfirst(body: readonly Draft[], start: number, lastMark: number): void {
  if (body.some(({ role }) => role === 'standfirst')) return;
  for (let at = start; at < lastMark; at++) {
    const draft = body[at];
    if (draft?.role === 'paragraph') set(draft, 'standfirst', 'before-date-or-byline');
  }
  const first = body[start];
  if (first?.role === 'paragraph' && first.isEmphasised === true) set(first, 'standfirst', 'emphasised');
}
