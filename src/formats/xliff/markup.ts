import type { Values } from '../../model/diagnostic.ts';
import { illegalIn, withLineFeeds, type TextFailure } from './character-data.ts';
import { isSpace, nameEnd } from './xml-chars.ts';

/** A comment, CDATA section, processing instruction or the XML declaration; `text` is what stands between the brackets. */
export interface Markup {
  readonly kind: 'comment' | 'cdata' | 'pi' | 'declaration';
  readonly text: string;
  /** Index after it. */
  readonly end: number;
}

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/;

/**
 * Reads markup that starts with `<!` or `<?` (XML 1.0 §2.5 to §2.8). A DOCTYPE is refused.
 *
 * @param isFirst whether it is the first thing of the document
 * @returns undefined when the text ends before the markup does; the offset of a failure counts from `start`
 */
export function readMarkup(text: string, start: number, isFirst: boolean): Markup | TextFailure | undefined {
  if (text.charCodeAt(start + 1) === 0x3f) return readInstruction(text, start, isFirst);
  if (text.startsWith('<!--', start)) return readComment(text, start);
  if (text.startsWith('<![CDATA[', start)) {
    const end = text.indexOf(']]>', start + 9);
    return end < 0 ? undefined : between(text, { kind: 'cdata', start, from: 9, to: end, end: end + 3 });
  }
  const isPage = /^<!doctype\s+html/i.test(text.slice(start, start + 40));
  if (isPage) return failure('html-page');
  if (text.startsWith('<!DOCTYPE', start)) return failure('doctype');
  const begun = text.slice(start, start + 9);
  if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((whole) => whole.startsWith(begun))) return undefined;
  return failure('xml-markup', 0, { text: text.slice(start, start + 12) });
}

function failure(code: string, at = 0, values: Values = {}): TextFailure {
  return { code, at, values };
}

interface Span {
  readonly kind: Markup['kind'];
  readonly start: number;
  /** Length of the opening bracket. */
  readonly from: number;
  /** Index of the closing bracket. */
  readonly to: number;
  readonly end: number;
}

function between(text: string, { kind, start, from, to, end }: Span): Markup | TextFailure {
  const inside = withLineFeeds(text.slice(start + from, to));
  const illegal = illegalIn(inside);
  return illegal === undefined ? { kind, text: inside, end } : { ...illegal, at: illegal.at + from };
}

function readComment(text: string, start: number): Markup | TextFailure | undefined {
  const to = text.indexOf('--', start + 4);
  if (to < 0 || to + 2 >= text.length) return undefined;
  if (text.charCodeAt(to + 2) !== 0x3e) return failure('xml-comment', to - start);
  return between(text, { kind: 'comment', start, from: 4, to, end: to + 3 });
}

function readInstruction(text: string, start: number, isFirst: boolean): Markup | TextFailure | undefined {
  const to = text.indexOf('?>', start + 2);
  if (to < 0) return undefined;
  const stop = nameEnd(text, start + 2);
  const target = text.slice(start + 2, stop);
  const isWhole = stop === to || isSpace(text.charCodeAt(stop));
  if (target === '' || !isWhole || target.includes(':') || stop > to)
    return failure('xml-instruction', 0, { text: text.slice(start, start + 20) });
  if (target.toLowerCase() !== 'xml') return between(text, { kind: 'pi', start, from: 2, to, end: to + 2 });
  const whole = text.slice(start, to + 2);
  if (!isFirst || !DECLARATION.test(whole)) return failure('xml-declaration');
  return { kind: 'declaration', text: whole, end: to + 2 };
}
