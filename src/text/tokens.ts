import type { Range } from '../model/range.ts';

/** A word, a placeholder or an address in a text. */
export interface Token extends Range {
  readonly text: string;
}

/** Addresses of the web; closing punctuation of the sentence around them does not belong to them. */
const URL =
  /(?:\b(?:https?|ftps?|wss?):\/\/|\bwww\.)[^\s<>"«»“”‘’\u0600-\u06ff\u2000-\u200f\u2028-\u202f\u2066-\u2069]*[^\s<>"«»“”‘’\u0600-\u06ff\u2000-\u200f\u2028-\u202f\u2066-\u2069.,;:!?)\]}']/giu;
const EMAIL =
  /(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+/gu;

/**
 * Placeholders of i18next `{{x}}`, ICU `{x}`, shells and templates `${x}`, `%{x}`, `%x%`, printf `%s`, `%1$d`, `%(x)s`.
 * A percent sign after a number (`5 %`) is none.
 */
const PLACEHOLDER =
  /\{\{[^{}]+\}\}|[$%#]?\{[A-Za-z_0-9][^\s{}]*\}|\{[A-Za-z_0-9]+\s*,\s*(?:number|date|time|plural|select|selectordinal|spellout|ordinal|duration)\b|%\([\w.]+\)[-#0+ ]?\d*(?:\.\d+)?[a-zA-Z]|(?<!\p{N})%[A-Za-z_]{2,}%|\$\w+\$|(?<!\p{N}\s?)%(?:\d+\$)?[-#0+]*\d*(?:\.\d+)?(?:hh?|ll?|[qjzt])?[@sdiufFeEgGxXoc](?![\p{L}\p{N}])|\$t\([^()]*\)/gu;

/** Signs of percent and money of a text without placeholders do not look like this: most texts are told by it. */
const MAY_HOLD_PLACEHOLDER = /\{|%[-#+\d.(@A-Za-z_]|\$\w+\$|\$t\(/;

/** An entity of HTML that was left as it is. */
const ENTITY = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});/g;
const IS_SPACE = /^&(?:nbsp|#160|#xa0|#8239|#x202f|thinsp);$/i;

/** A word: letters, marks and digits, with apostrophes, hyphens and dots between them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ-]|\u200c|\u200d)[\p{L}\p{M}\p{N}]+)*/gu;

function find(pattern: RegExp, text: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    found.push({ text: match[0], start: match.index, end: pattern.lastIndex });
  return found;
}

/** Web addresses in order of place. */
export function findUrls(text: string): readonly Token[] {
  return text.includes('://') || /www\./i.test(text) ? find(URL, text) : [];
}

/** E-mail addresses in order of place. */
export function findEmails(text: string): readonly Token[] {
  return text.includes('@') ? find(EMAIL, text) : [];
}

/** Placeholders that a program fills in, in order of place. */
export function findPlaceholders(text: string): readonly Token[] {
  return MAY_HOLD_PLACEHOLDER.test(text) ? find(PLACEHOLDER, text) : [];
}

/** Words in order of place; a hyphenated word is one. */
export function findWords(text: string): readonly Token[] {
  return find(WORD, text);
}

/** The letters, marks and digits around an offset, invisible ones included: the word that stands there. */
export function wordAround(text: string, at: number): string {
  const before = /[\p{L}\p{M}\p{N}\p{Cf}]{0,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}\p{Cf}]{0,40}/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  return before + after;
}

const MASK = '\ufffc';

/**
 * The text with addresses and placeholders replaced by as many U+FFFC, so that rules about words and punctuation
 * do not look into them and ranges stay right.
 */
export function maskCodes(text: string): string {
  const codes = [...findUrls(text), ...findEmails(text), ...findPlaceholders(text), ...findCodeSpans(text)];
  let masked = '';
  let from = 0;
  for (const { start, end } of codes.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    masked += text.slice(from, Math.max(from, start)) + MASK.repeat(end - Math.max(from, start));
    from = end;
  }
  masked += text.slice(from);
  if (!masked.includes('&')) return masked;
  return masked.replaceAll(ENTITY, (entity) =>
    (IS_SPACE.test(entity) ? '\u00a0' : MASK).repeat(entity.length),
  );
}

/** Program text in backticks, as Markdown writes it. */
function findCodeSpans(text: string): readonly Token[] {
  return text.includes('`') ? find(/`[^`\n]+`/g, text) : [];
}
