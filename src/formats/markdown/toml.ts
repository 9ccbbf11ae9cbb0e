import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import { DATE_KEYS, LANGUAGE_KEYS, TEXT_KEYS } from './front-keys.ts';
import type { FrontMatter } from './front-matter.ts';

interface Value extends Range {
  readonly key: string;
  readonly raw: string;
}

/** A string of TOML 1.0: basic, literal, and both over several lines. */
const STRING = String.raw`"""(?:[^"\\]|\\[^]|""?(?!"))*"{3,5}|'''(?:[^']|''?(?!'))*'{3,5}|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'`;
const TOKEN = new RegExp(
  String.raw`(?<string>${STRING})|(?<comment>#[^\r\n]*)|(?<table>^[ \t]*\[{1,2}[^\r\n]*)|(?<key>(?<=^[ \t]*)[\w-]+(?=[ \t]*=))|(?<bare>(?<==[ \t]*)[^\s"'#[\]{},]+)|[[\]{}]`,
  'gm',
);

/**
 * Reads front matter in TOML, as Hugo has it: strings of chosen keys at the top level, alone or in a list.
 *
 * @param range of the TOML, without its fences
 * @param textKeys further keys whose values are text, from the project
 */
export function readToml(source: string, range: Range, textKeys: readonly string[] = []): FrontMatter {
  const values = [...valuesOf(source.slice(range.start, range.end), range.start)];
  const of = (names: ReadonlySet<string>): Value | undefined =>
    values.find(({ key }) => names.has(key.toLowerCase()));
  const day = /^["']?(\d{4}-\d{2}-\d{2})/.exec(of(DATE_KEYS)?.raw ?? '')?.[1];
  const language = of(LANGUAGE_KEYS);
  const inside =
    language === undefined || !/^["']/.test(language.raw)
      ? undefined
      : { start: language.start + 1, end: language.end - 1 };
  return {
    drafts: values.flatMap((value) => draftOf(value, textKeys)),
    ...given('published', day),
    ...given('language', inside),
  };
}

/** What a bracket opens or closes: lists go deeper by one, tables in braces by a hundred. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  [']', -1],
  ['{', 100],
  ['}', -100],
]);

/** Values of the keys that stand before the first table. */
function* valuesOf(text: string, offset: number): Generator<Value> {
  let key = '';
  let depth = 0;
  for (const { 0: raw, index, groups = {} } of text.matchAll(TOKEN)) {
    if (depth === 0 && groups['table'] !== undefined) return;
    if (groups['key'] !== undefined && depth === 0) key = raw;
    depth += DEPTHS.get(raw) ?? 0;
    // What stands in a table in braces has keys of its own.
    if (depth > 50 || (groups['string'] ?? groups['bare']) === undefined) continue;
    yield { key, raw, start: offset + index, end: offset + index + raw.length };
  }
}

function draftOf({ key, raw, start, end }: Value, textKeys: readonly string[]): readonly Draft[] {
  const name = key.toLowerCase();
  const role = TEXT_KEYS.get(name) ?? (textKeys.includes(key) ? 'metadata' : undefined);
  const text = decode(raw);
  if (role === undefined || !/^["']/.test(raw) || text === undefined || !/[\p{L}\p{N}]/u.test(text))
    return [];
  return [
    {
      role,
      evidence: { code: 'key', values: { key: name } },
      content: plain(text),
      range: { start, end },
      spans: [],
      style: `toml ${quotesOf(raw)}${/^(?:"""|''')\r?\n/.test(raw) ? ' from the next line' : ''}`,
      key: name,
      isMeta: true,
      ...(text.includes('\n') ? { preserveSpace: true } : {}),
    },
  ];
}

function quotesOf(raw: string): string {
  return /^(?:"""|'''|"|')/.exec(raw)?.[0] ?? '"';
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
};

/** The text of a string (TOML 1.0, Strings); undefined when an escape is none. */
function decode(raw: string): string | undefined {
  const quotes = quotesOf(raw);
  const inner = raw.slice(quotes.length, -quotes.length).replaceAll('\r\n', '\n');
  const text = quotes.length === 3 ? inner.replace(/^\n/, '') : inner;
  if (quotes.startsWith("'")) return text;
  let isGood = true;
  const decoded = text.replace(
    /\\(?:\s*\n\s*|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
    (all, short?: string, long?: string, one?: string) => {
      const point = Number.parseInt(short ?? long ?? '', 16);
      if (point >= 0 && point <= 0x10_ff_ff) return String.fromCodePoint(point);
      if (one === undefined) return '';
      const char = one === '"' || one === '\\' ? one : ESCAPES[one];
      isGood &&= char !== undefined;
      return char ?? all;
    },
  );
  return isGood ? decoded : undefined;
}

/** Writes text as a string in the quotes of the one that stood there, where they can hold it. */
export function encodeToml(text: string, style: string): string {
  const quotes = quotesOf(style.slice('toml '.length));
  const start = style.endsWith('line') || text.startsWith('\n') ? '\n' : '';
  const isLiteral = quotes.startsWith("'");
  const isLong = quotes.length === 3;
  const hasControl = /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text);
  if (
    isLiteral &&
    !hasControl &&
    (isLong ? !text.includes("'''") && !text.endsWith("'") : !/['\n]/.test(text))
  )
    return quotes + (isLong ? start : '') + text + quotes;
  const escaped = text
    .replace(/["\\]/g, String.raw`\$&`)
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (isLong) return `"""${start}${escaped}"""`;
  return `"${escaped.replaceAll('\n', String.raw`\n`)}"`;
}
