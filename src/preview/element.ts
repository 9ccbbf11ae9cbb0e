import type { Code } from '../model/inline.ts';
import { attributes } from './escape.ts';

/** An element of the page made from a code of the source. */
export interface Element {
  readonly open: string;
  readonly close: string;
}

/** Phrasing elements that say something about text and load nothing. */
const NAMES: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q ruby rb rt rp s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Native markup of other notations than HTML, by what it says. */
const BY_MARK: Readonly<Record<string, string>> = {
  '**': 'strong',
  __: 'strong',
  '*': 'em',
  _: 'em',
  '~~': 'del',
  '~': 'del',
  '`': 'code',
  '``': 'code',
};
const BY_SUBTYPE: Readonly<Record<string, string>> = { 'xlf:b': 'strong', 'xlf:i': 'em', 'xlf:u': 'u' };

/**
 * The element that a spanning code of the source stands for.
 *
 * Names and attributes come from allow lists: links keep `href` when it is http, https or mailto, everything keeps
 * `lang`, `dir` and, on `time`, `datetime`. Other markup gives `span` without attributes.
 *
 * @param code start of the code as the source of the article has it
 * @param end its end, which in Markdown holds the address of a link
 */
export function elementOf(code: Code, end: Code | undefined): Element {
  const tag = /^<([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>$/is.exec(code.data ?? '');
  const name = tag?.[1]?.toLowerCase() ?? nameOf(code);
  if (!NAMES.has(name)) return { open: '<span>', close: '</span>' };
  const written = attributesOf(tag?.[2] ?? '');
  const href = name === 'a' ? linkOf(written.get('href') ?? addressIn(code.data, end?.data)) : undefined;
  const kept = attributes({ href, rel: href && 'noopener noreferrer', ...keptOf(name, written) });
  return { open: `<${name}${kept}>`, close: `</${name}>` };
}

function keptOf(name: string, written: ReadonlyMap<string, string>): Record<string, string | undefined> {
  return {
    lang: match(written.get('lang'), /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i),
    dir: match(written.get('dir'), /^(?:ltr|rtl|auto)$/i),
    datetime: name === 'time' ? match(written.get('datetime'), /^[\dTZ:+.\-PWMYDHS ]{1,40}$/) : undefined,
  };
}

function nameOf({ data, type, subType }: Code): string {
  const known = BY_MARK[data ?? ''] ?? BY_SUBTYPE[subType ?? ''];
  if (known !== undefined) return known;
  if (type === 'link') return 'a';
  return type === 'quote' ? 'q' : 'span';
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([a-z][a-z-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decode(double ?? single ?? bare ?? ''));
  }
  return found;
}

// Enough for addresses; what it does not know stays as it is and makes the address unusable, never dangerous.
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return REFERENCES[String(name)] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
  });
}

function addressIn(start: string | undefined, end: string | undefined): string | undefined {
  return /^\]\(<?([^\s<>()]+)/.exec(end ?? '')?.[1] ?? /^<([a-z]+:[^\s<>]+)>?$/i.exec(start ?? '')?.[1];
}

/** The address, when it is absolute and of a scheme that only a click opens. */
export function linkOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}

function match(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined;
}
