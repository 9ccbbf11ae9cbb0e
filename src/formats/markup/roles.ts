import type { Role, RoleEvidence } from '../../model/article.ts';
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
  const underImages = new Set(drafts.filter((_, at) => isPicture(drafts[at - 1])));
  let lastMark = headline;
  for (let at = Math.max(0, headline - 3); at < end; at++) {
    const draft = body[at];
    if (draft === undefined || at === headline) continue;
    const isOpen = draft.role === 'paragraph';
    const line = isOpen ? lineRole(draft, { words, lang, isUnderImage: underImages.has(draft) }) : undefined;
    if (line !== undefined) Object.assign(draft, line);
    if (at > headline && (draft.role === 'dateline' || draft.role === 'byline')) lastMark = at;
    else if (at > lastMark + 4) break;
  }
  if (headline >= 0) findStandfirst(body, start, lastMark);
  settleMeta(drafts, body);
}

function isPicture(draft: Draft | undefined): boolean {
  return draft?.isImage === true || draft?.role === 'caption';
}

/** What the body says itself is only data in front matter. */
function settleMeta(drafts: readonly Draft[], body: readonly Draft[]): void {
  const roles = new Set(body.map(({ role }) => role));
  for (const draft of drafts) {
    const isSaid = draft.isMeta === true && (draft.role === 'headline' || draft.role === 'standfirst');
    if (isSaid && roles.has(draft.role)) draft.role = 'metadata';
  }
}

/** A class name is a hint only: a date has digits, and the lines of the head are short. */
function checkNamed(draft: Draft): void {
  const { role, content, evidence, depth } = draft;
  if (evidence.code !== 'named') return;
  const isLong = content.text.length > LONGEST_LINE;
  const isUndated = role === 'dateline' && !/\p{Nd}/u.test(content.text);
  if (isUndated || (isLong && (role === 'dateline' || role === 'byline'))) {
    draft.role = depth === undefined ? 'paragraph' : 'heading';
  }
}

/**
 * Makes one block the headline: the heading that the page names so, else the first of the first level (in the
 * article, if that is marked), else a line that is named so, else the first heading of the article.
 *
 * @returns its index, -1 when there is none that can be it
 */
function findHeadline(body: readonly Draft[]): number {
  const isNamed = ({ role }: Draft): boolean => role === 'headline';
  const isTitle = ({ role, depth }: Draft): boolean => role === 'heading' && depth === 1;
  const isMain = ({ isMain: inMain }: Draft): boolean => inMain === true;
  const tests: readonly ((draft: Draft) => boolean)[] = [
    (draft) => isNamed(draft) && draft.depth !== undefined,
    (draft) => isTitle(draft) && isMain(draft),
    isTitle,
    isNamed,
    (draft) => draft.role === 'heading' && isMain(draft),
  ];
  let at = -1;
  for (const test of tests) {
    at = body.findIndex(test);
    if (at >= 0) break;
  }
  body.forEach((draft, index) => {
    if (isNamed(draft) && index !== at) draft.role = draft.depth === undefined ? 'paragraph' : 'heading';
  });
  const draft = body[at];
  if (draft !== undefined && !isNamed(draft)) Object.assign(draft, found('headline', 'first-heading'));
  return at;
}

interface Line {
  readonly words: NewsWords;
  readonly lang: string;
  readonly isUnderImage: boolean;
}

type Finding = Pick<Draft, 'role' | 'evidence'>;

function found(role: Role, code: string, values: RoleEvidence['values'] = {}): Finding {
  return { role, evidence: { code, values } };
}

/** What a line at the head is by its own text; undefined for any other. */
function lineRole({ content: { text } }: Draft, { words, lang, isUnderImage }: Line): Finding | undefined {
  if (text.length > LONGEST_LINE * 3) return undefined;
  if (/\p{Nd}/u.test(text) && isDateOnly(text, lang)) {
    return found('dateline', words.updated.test(text) ? 'update-line' : 'date-only');
  }
  if (isByline(text, words)) return found('byline', 'byline-word');
  const credit = isUnderImage ? findCredit(text, words) : undefined;
  return credit === undefined ? undefined : found('caption', 'ends-with-credit', { text: credit.text });
}

function findStandfirst(body: readonly Draft[], start: number, lastMark: number): void {
  if (body.some(({ role }) => role === 'standfirst')) return;
  for (let at = start; at < lastMark; at++) {
    const draft = body[at];
    if (draft?.role === 'paragraph') Object.assign(draft, found('standfirst', 'before-date-or-byline'));
  }
  const first = body[start];
  if (first?.role === 'paragraph' && first.isEmphasised === true)
    Object.assign(first, found('standfirst', 'emphasised'));
}
