import type { NewsWords } from './words.ts';

/** A credit found at the end of a text, or as the whole of it. */
export interface Credit {
  readonly start: number;
  readonly text: string;
  /** `agency`: a known one in brackets; `label`: a word for pictures; `brackets`: a short name in brackets. */
  readonly kind: 'agency' | 'label' | 'brackets';
}

/** A credit is never longer than this. */
const LONGEST = 110;
/** Without any of these there is no label. */
const HINT = /[:/©)\]]|hoto|PHOTO|mage|icture/;
const BRACKETS = /[([]([^()[\]]{2,60})[)\]]\.?$/u;
const NAME = /^(?=\p{Lu}|\p{Lo})[\p{L}\p{M}.’'&-]+(?:[ /,]+[\p{L}\p{M}.’'&-]+){0,5}$/u;
const ENDED = /(?:^|[.!?؟…”’»"])\s*$/u;

/** The credit at the end of a caption: `(AFP)`, `Photo: Reuters`; undefined when there is none. */
export function findCredit(text: string, words: NewsWords): Credit | undefined {
  const from = Math.max(0, text.length - LONGEST);
  const credit = findCreditIn(text.slice(from), words);
  return credit === undefined || from === 0 ? credit : { ...credit, start: credit.start + from };
}

function findCreditIn(text: string, words: NewsWords): Credit | undefined {
  const brackets = endsInBracket(text) ? BRACKETS.exec(text) : null;
  if (brackets !== null) {
    const inner = (brackets[1] ?? '').trim();
    const before = text.slice(0, brackets.index);
    if (words.credit.test(inner)) return { start: brackets.index, text: inner, kind: 'label' };
    const isAgency = inner.split(/\s*[/,|]\s*/).some((part) => words.agencies.has(part));
    if (isAgency && ENDED.test(before)) return { start: brackets.index, text: inner, kind: 'agency' };
    if (ENDED.test(before) && before !== '' && NAME.test(inner)) {
      return { start: brackets.index, text: inner, kind: 'brackets' };
    }
  }
  if (!HINT.test(text)) return undefined;
  const label = words.credit.exec(text);
  return label === null ? undefined : { start: label.index, text: label[0].trim(), kind: 'label' };
}

function endsInBracket(text: string): boolean {
  const last = text.at(-1) === '.' ? text.at(-2) : text.at(-1);
  return last === ')' || last === ']';
}

/** Tells whether a line is the name of one or more agencies and nothing else. */
export function isAgency(text: string, { agencies }: NewsWords): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(/^[(\u2014\u2013-]\s*|[).]$/gu, '').trim();
  return bare !== '' && bare.split(/\s*(?:[/,|&]| and | et )\s*/).every((part) => agencies.has(part));
}
