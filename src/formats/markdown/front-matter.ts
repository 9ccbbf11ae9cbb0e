import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Scalar } from 'yaml';
import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import type { Role } from '../../model/article.ts';
import { DATE_KEYS, LANGUAGE_KEYS, PICTURES, PICTURE_KEYS, TEXT_KEYS } from './front-keys.ts';
import { simplePairs } from './simple-yaml.ts';
import type { Pair } from './simple-yaml.ts';

/** What front matter says. */
export interface FrontMatter {
  readonly drafts: readonly Draft[];
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Where the language is named. */
  readonly language?: Range;
}

/**
 * Reads the front matter of a Markdown file (YAML).
 *
 * @param range of the YAML, without its fences
 * @param textKeys further keys whose values are text, from the project
 */
export function readFrontMatter(source: string, range: Range, textKeys: readonly string[] = []): FrontMatter {
  const text = source.slice(range.start, range.end);
  const pairs = simplePairs(text) ?? pairsOf(text);
  const scalarOf = (names: ReadonlySet<string>): Scalar | undefined => {
    const value = pairs.find((pair) => names.has(pair.name.toLowerCase()))?.value;
    return isScalar(value) ? value : undefined;
  };
  const date = scalarOf(DATE_KEYS);
  const language = scalarOf(LANGUAGE_KEYS);
  const drafts = pairs.flatMap(({ name, value }) => {
    const role = TEXT_KEYS.get(name.toLowerCase()) ?? (textKeys.includes(name) ? 'metadata' : undefined);
    if (role !== undefined) return valueDrafts(source, value, range, { name: name.toLowerCase(), role });
    return PICTURES.has(name.toLowerCase()) ? pictureDrafts(source, value, range, name.toLowerCase()) : [];
  });
  return {
    drafts,
    ...given('published', date === undefined ? undefined : dayOf(date)),
    ...given('language', language === undefined ? undefined : rangeOf(language, range)),
  };
}

/** The keys at the top; none when it is no YAML, or no map. */
function pairsOf(text: string): readonly Pair[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  return document.contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    value,
  }));
}

/** The texts of a value: one, or a list of them. */
function valueDrafts(
  source: string,
  value: unknown,
  range: Range,
  key: Pick<Key, 'name' | 'role'>,
): readonly Draft[] {
  const values = isSeq(value) ? value.items : [value];
  const isFlow = isSeq(value) && value.flow === true;
  return values.flatMap((item) => (isScalar(item) ? draftOf(source, item, range, { ...key, isFlow }) : []));
}

/** What is said about pictures in a table of its own, or in a list of them (`cover: { alt: … }`). */
function pictureDrafts(source: string, value: unknown, range: Range, parent: string): readonly Draft[] {
  const tables = isSeq(value) ? value.items : [value];
  return tables.flatMap((table) =>
    (isMap(table) ? table.items : []).flatMap(({ key, value: text }) => {
      const name = isScalar(key) ? String(key.value).toLowerCase() : '';
      const role = PICTURE_KEYS.get(name);
      const isFlow = isMap(table) && table.flow === true;
      return role === undefined || !isScalar(text)
        ? []
        : draftOf(source, text, range, { name: `${parent}-${name}`, role, isFlow });
    }),
  );
}

function dayOf({ source, value }: Scalar): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(source ?? String(value))?.[0];
}

function rangeOf({ range }: Scalar, outer: Range): Range | undefined {
  return range === undefined || range === null
    ? undefined
    : { start: outer.start + range[0], end: outer.start + range[1] };
}

interface Key {
  readonly name: string;
  readonly role: Role;
  /** Between brackets, where commas part the values. */
  readonly isFlow: boolean;
}

function draftOf(
  source: string,
  scalar: Scalar,
  outer: Range,
  { name, role, isFlow }: Key,
): readonly Draft[] {
  const range = rangeOf(scalar, outer);
  if (range === undefined || typeof scalar.value !== 'string' || !/[\p{L}\p{N}]/u.test(scalar.value))
    return [];
  const quote = source.charAt(range.start);
  const isBlock = quote === '|' || quote === '>';
  const end = isBlock ? range.start + source.slice(range.start, range.end).trimEnd().length : range.end;
  return [
    {
      role,
      evidence: { code: 'key', values: { key: name } },
      content: plain(isBlock ? scalar.value.trimEnd() : scalar.value),
      range: { start: range.start, end },
      spans: [],
      style: `yaml ${isFlow ? 'FLOW ' : ''}${scalar.type ?? 'PLAIN'}`,
      key: name,
      isMeta: true,
      ...(isBlock ? { preserveSpace: true } : {}),
    },
  ];
}

/** Writes text as a scalar in the style of the one that stood there, quoted where YAML needs it. */
export function encodeYaml(text: string, style: string, before: string): string {
  if (style.endsWith('QUOTE_SINGLE') && !text.includes('\n')) return `'${text.replaceAll("'", "''")}'`;
  if (style.endsWith('PLAIN') && isPlain(text, style.includes('FLOW'))) return text;
  if (style === 'yaml BLOCK_LITERAL' || style === 'yaml BLOCK_FOLDED') {
    const [header = '|', ...lines] = before.split(/\r\n|\n|\r/);
    const indent = /^[ ]*/.exec(lines.find((line) => line.trim() !== '') ?? '  ')?.[0] ?? '  ';
    return [header, ...text.split('\n').map((line) => (line === '' ? '' : indent + line))].join('\n');
  }
  return JSON.stringify(text);
}

/** Tells whether a text may stand as it is (YAML 1.2.2 §7.3.3), also between brackets, and reads as a string. */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (isInFlow && /[,[\]{}]/.test(text)) return false;
  if (!/^[\p{L}\p{N}(«“]/u.test(text) || /: |:$| #|[\n\t]|\s$/.test(text)) return false;
  return (
    !/^(?:true|false|yes|no|on|off|null|~|0[xob][\da-f_]+|[-+]?[\d.][\d.eE_:+-]*)$/i.test(text) &&
    !/^\d{4}-\d/.test(text)
  );
}
