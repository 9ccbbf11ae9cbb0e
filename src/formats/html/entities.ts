import { Tokenizer } from 'parse5';

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/g;

const decoded = new Map<string, string>();

/** The text of a piece of HTML without markup, or the value of the attribute in it. Pieces are short and come again. */
function decode(html: string): string {
  const known = decoded.get(html) ?? tokenized(html);
  if (decoded.size > 5000) decoded.clear();
  decoded.set(html, known);
  return known;
}

function tokenized(html: string): string {
  let text = '';
  const add = ({ chars }: { readonly chars: string }): void => {
    text += chars;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onComment: ignore,
      onDoctype: ignore,
      onStartTag({ attrs }) {
        text = attrs[0]?.value ?? '';
      },
      onEndTag: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return text;
}

/**
 * The characters that a stretch of HTML text stands for, legacy references without semicolon included (HTML §13.5).
 *
 * @param spelling gets the references that stand for one character each, so that they can be written again
 */
export function decodeText(raw: string, spelling?: Map<string, string>): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (reference) => {
    const text = decode(reference);
    if (spelling !== undefined && text !== reference && isOneCharacter(text) && reference.endsWith(';')) {
      if (!spelling.has(text)) spelling.set(text, reference);
    }
    return text;
  });
}

/**
 * The value of an attribute. Between `?a=1&copy=2` and `&copy;` its rules tell apart: a reference without semicolon counts
 * only where nothing follows that goes on (HTML §13.2.5.73).
 */
export function decodeAttribute(raw: string): string {
  if (!/[&\r\0]/.test(raw)) return raw;
  const value = raw.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  return value.replace(REFERENCE, (reference, at: number) => {
    if (reference === '&amp;') return '&';
    const isOpen = value.charAt(at + reference.length) === '=';
    const text = decode(`<a b="${reference}${isOpen ? '=' : ''}">`);
    return isOpen ? text.slice(0, -1) : text;
  });
}

function isOneCharacter(text: string): boolean {
  return text.length === ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Writes text as HTML text, with as few references as can be: the markup characters, and those characters
 * that the author of this place wrote by reference too.
 */
export function encodeText(text: string, spelling?: ReadonlyMap<string, string>): string {
  if (spelling === undefined || spelling.size === 0) {
    return /[&<]/.test(text) ? text.replace(/<|&(?=[a-zA-Z#])/g, escape) : text;
  }
  return text.replace(/[<&]|[^\x20-\x7e]|[>"']/gu, (char, at: number) => {
    const own = spelling.get(char);
    if (own !== undefined) return own;
    return char === '<' || (char === '&' && /[a-zA-Z#]/.test(text.charAt(at + 1))) ? escape(char) : char;
  });
}

function escape(char: string): string {
  return char === '<' ? '&lt;' : '&amp;';
}

/** Writes text as the value of an attribute that stands in the quotes given; none: quotes are added. */
export function encodeAttribute(text: string, quote: string, spelling?: ReadonlyMap<string, string>): string {
  const value = encodeText(text, spelling);
  if (quote === "'") return value.replaceAll("'", '&#39;');
  return quote === '"' ? value.replaceAll('"', '&quot;') : `"${value.replaceAll('"', '&quot;')}"`;
}

const SPACES = /[ \t\n\f\r]+/g;

/** White space as a browser shows it: every run is one space. */
export function collapseSpace(text: string): string {
  return /[\t\n\f\r]|  /.test(text) ? text.replace(SPACES, ' ') : text;
}

/** Tells whether a text has nothing but white space, between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09 && unit !== 0x0c) return false;
  }
  return true;
}
