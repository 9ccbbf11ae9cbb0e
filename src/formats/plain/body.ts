import { isDateLine } from '../../text/news/date-line.ts';
import { isByline } from '../../text/news/byline.ts';
import { isAgency } from '../../text/news/credit.ts';
import { captionOf } from './caption.ts';
import { dateCode } from './date-code.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import { isQuoted, isTitleStart, type Shape } from './shape.ts';

type Findings = (RoleFinding | undefined)[];

/** Finds the roles of the pieces that the head left open, and writes them into `findings`. */
export function bodyRoles(reading: Reading, findings: Findings): void {
  const { shapes } = reading;
  const hasDate = findings.some((finding) => finding?.role === 'dateline');
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at];
    if (shape === undefined || findings[at] !== undefined) continue;
    findings[at] =
      markedRole(shape) ??
      lastRole(reading, at, hasDate) ??
      caption(reading, at) ??
      quoteAfterColon(reading, at);
  }
  headings(reading, findings);
}

/** List items and quotations that say so by a marker. */
function markedRole({ piece: { marker } }: Shape): RoleFinding | undefined {
  if (marker === '') return undefined;
  return marker.startsWith('>')
    ? found('quote', 'quote-marker')
    : found('list-item', 'list-marker', { text: marker.trim() });
}

/** What the last lines of an article can be: date, author, agency. */
function lastRole({ shapes, words, lang }: Reading, at: number, hasDate: boolean): RoleFinding | undefined {
  if (at < shapes.length - 2 || at === 0) return undefined;
  const text = shapes[at]?.text ?? '';
  if (isDateLine(text, lang) && (!hasDate || words.updated.test(text)))
    return found('dateline', dateCode(text, words));
  if (isByline(text, words)) return found('byline', 'byline-word');
  return isAgency(text, words) ? found('credit', 'agency') : undefined;
}

function caption(reading: Reading, at: number): RoleFinding | undefined {
  const finding = captionOf(reading, at);
  return finding?.evidence.code === 'repeated-line' ? undefined : finding;
}

/** A whole quotation that the line before announces. */
function quoteAfterColon({ shapes }: Reading, at: number): RoleFinding | undefined {
  const isAnnounced = shapes[at - 1]?.text.endsWith(':') === true;
  return isAnnounced && isQuotedAt(shapes, at) ? found('quote', 'quoted-after-colon') : undefined;
}

function isQuotedAt(shapes: readonly Shape[], at: number): boolean {
  const shape = shapes[at];
  return shape !== undefined && isQuoted(shape);
}

const LONGEST_HEADING = 12;

/** Short lines without a stop, between blocks of prose. */
function headings(reading: Reading, findings: Findings): void {
  const { shapes } = reading;
  if (!shapes.some((shape, at) => findings[at] === undefined && shape.isEnded)) return;
  for (let at = 1; at < shapes.length; at++) {
    const shape = shapes[at];
    if (shape === undefined || findings[at] !== undefined || !isHeadingLine(shape)) continue;
    const items = listUnder(shapes, findings, at + 1);
    if (items > 0) {
      findings[at] = found('heading', 'short-line');
      for (let item = at + 1; item <= at + items; item++)
        findings[item] = found('list-item', 'list-under-heading');
      at += items;
    } else if (at + 1 < shapes.length && findings[at + 1]?.role !== 'credit') {
      findings[at] = headingOrPhrase(shape, reading);
    }
  }
}

function isHeadingLine(shape: Shape): boolean {
  return isLine(shape) && shape.words <= LONGEST_HEADING && isTitleStart(shape);
}

/** A long phrase that starts with an article describes a picture. */
function headingOrPhrase({ text, words: count }: Shape, { words }: Reading): RoleFinding {
  const first = text.split(/[\s’']/u, 1)[0]?.toLowerCase() ?? '';
  const isPhrase = count >= 6 && words.articles.has(first);
  return isPhrase ? found('caption', 'phrase-without-stop') : found('heading', 'short-line');
}

/** A line that could be a heading or an item: no stop at its end, none of the signs of a sentence going on. */
function isLine(shape: Shape): boolean {
  if (shape.piece.marker !== '' || /[:;,،؛–—-]$/u.test(shape.text)) return false;
  return !shape.isEnded || (shape.words <= 6 && /[?؟]$/u.test(shape.text));
}

const CITATION = /\s[—–-]\s|https?:|^["“«]/u;

/** How many lines below a heading are items of a list without markers: two or more, all citing or all very short. */
function listUnder(shapes: readonly Shape[], findings: Findings, from: number): number {
  const isItem = (shape: Shape, form: 'citation' | 'short'): boolean =>
    form === 'citation' ? CITATION.test(shape.text) : shape.words <= 5;
  for (const form of ['citation', 'short'] as const) {
    let at = from;
    while (at < shapes.length && findings[at] === undefined) {
      const shape = shapes[at];
      if (shape === undefined || !isLine(shape) || !isItem(shape, form)) break;
      at++;
    }
    if (at - from >= 2) return at - from;
  }
  return 0;
}
