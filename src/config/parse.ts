import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { Role } from '../model/article.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { ArticleFormat } from '../model/format.ts';
import { parseLocale } from '../model/locale.ts';
import type { Config, UserConfig } from './config.ts';

const ROLES = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'credit',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'table-cell',
  'term',
  'definition',
  'footnote',
  'label',
  'metadata',
  'embed',
] as const satisfies readonly Role[];

/** Kinds of check whose words are ours. */
const LOCALE = 'locale';
const CHARSET = 'charset';

const text = v.string();
const some = v.pipe(text, v.minLength(1));
const locale = v.pipe(
  text,
  v.check((tag) => parseLocale(tag) !== undefined, LOCALE),
);
const charset = v.pipe(
  v.union([text, v.record(text, text)]),
  v.check((value) => Object.values(typeof value === 'string' ? [value] : value).every(isCharset), CHARSET),
);

/** Tells whether a label names a character set of the web that text can be written in. */
function isCharset(label: string): boolean {
  try {
    return !/^(?:utf-16|replacement|x-user-defined)/.test(new TextDecoder(label).encoding);
  } catch {
    return false;
  }
}

/** Tells 30 February from a day. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const order = v.picklist(['dmy', 'mdy', 'ymd']);
const format = v.custom<ArticleFormat>(
  (value) =>
    typeof value === 'object' && value !== null && 'name' in value && 'read' in value && 'write' in value,
);

const article = v.strictObject({
  published: v.optional(v.pipe(text, v.isoDate(), v.check(isDay, 'no such day'))),
  dateOrder: v.optional(order),
  roles: v.optional(v.record(text, v.picklist(ROLES))),
});

const term = v.strictObject({ source: some, target: some, locale: v.optional(locale) });

const fields = {
  source: locale,
  targets: v.pipe(v.array(locale), v.minLength(1)),
  articles: v.optional(text, 'locales/{locale}/articles'),
  include: v.optional(v.array(text), ['**/*.{txt,md,markdown,html,htm,xhtml,ninjs.json,nitf,nitf.xml}']),
  xliff: v.optional(text, 'xliff/{locale}/{path}.xlf'),
  xliffVersion: v.optional(v.picklist(['1.2', '2.0', '2.1', '2.2']), '2.0'),
  preview: v.optional(text, 'preview'),
  charset: v.optional(charset),
  dateOrder: v.optional(order),
  calendars: v.optional(v.array(text), []),
  article: v.optional(v.record(text, article), {}),
  textKeys: v.optional(v.array(text)),
  rules: v.optional(v.record(text, v.picklist(['error', 'warning', 'note', 'off'])), {}),
  failOn: v.optional(v.picklist(['error', 'warning', 'note', 'none']), 'error'),
  glossary: v.optional(v.array(term), []),
  doNotTranslate: v.optional(v.array(some), []),
  formats: v.optional(v.array(format), []),
};
const schema: v.GenericSchema<unknown, Config> = v.strictObject(fields);

/** Keys that may stand inside a key. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(fields),
  article: Object.keys(article.entries),
  glossary: Object.keys(term.entries),
};

/**
 * Checks what a configuration file exports, and fills in the defaults.
 *
 * @param file name for messages
 * @throws UsageError `config/…` naming the key, what stands there and what should
 */
export function parseConfig(value: unknown, file: string): Config {
  const result = v.safeParse(schema, value);
  if (!result.success) throw explain(result.issues, value, file);
  const config = result.output;
  const tags = config.targets.map((tag) => parseLocale(tag)?.tag ?? tag);
  const twice = tags.find((tag, at) => tags.indexOf(tag) !== at || tag === parseLocale(config.source)?.tag);
  if (twice !== undefined) throw new UsageError('config/locale-twice', { file, locale: twice });
  requirePlaceholders(config, file);
  return config;
}

/** Without its placeholders a pattern would send two files to one place. */
function requirePlaceholders(config: Config, file: string): void {
  const needed: readonly (readonly ['articles' | 'xliff', string])[] = [
    ['articles', '{locale}'],
    ['xliff', '{locale}'],
    ['xliff', '{path}'],
  ];
  for (const [key, placeholder] of needed) {
    const value = config[key];
    if (value.includes(placeholder)) continue;
    throw new UsageError('config/pattern-without-placeholder', { file, key, value, placeholder });
  }
}

type Issue = v.BaseIssue<unknown>;

function explain(issues: readonly Issue[], value: unknown, file: string): UsageError {
  // An unknown key often explains what is missing elsewhere (a slip of the pen), so it is told first.
  const issue = issues.find(isUnknownKey) ?? issues[0];
  const path = (issue?.path ?? []).map(({ key }) => String(key));
  if (issue === undefined || path.length === 0) return new UsageError('config/not-an-object', { file });
  if (isUnknownKey(issue)) return explainUnknown(path, file);
  const key = path.join('.');
  const found = at(value, path);
  if (found === undefined) return new UsageError('config/missing', { file, key });
  const values = { file, key, found: JSON.stringify(found) };
  if (issue.message === LOCALE) return new UsageError('config/unknown-locale', values);
  if (issue.message === CHARSET) return new UsageError('config/unknown-charset', values);
  if (issue.type === 'picklist') {
    return new UsageError('config/not-one-of', { ...values, known: knownOf(issue) });
  }
  return new UsageError('config/wrong-value', { ...values, problem: issue.message });
}

/** How valibot tells of a key that a strict object has not. */
function isUnknownKey({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

/** `("dmy" | "mdy" | "ymd")`, as words. */
function knownOf({ expected }: Issue): readonly string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
}

function explainUnknown(path: readonly string[], file: string): UsageError {
  const unknown = path.at(-1) ?? '';
  const known = KEYS[path.length === 1 ? '' : (path[0] ?? '')] ?? [];
  const key = path.join('.');
  const nearest = nearestOf(unknown, known);
  return nearest === undefined
    ? new UsageError('config/unknown-key', { file, key, known })
    : new UsageError('config/unknown-key-nearest', { file, key, nearest });
}

function at(value: unknown, path: readonly string[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** The known word that was most likely meant; undefined when none is near. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.ceil(word.length / 3));
  const [best] = known
    .map((one) => ({ one, far: distance(one.toLowerCase(), word.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far);
  return best?.one;
}

/** A configuration with nothing but defaults, for calls without a project. */
export function configFor(source: string, targets: readonly string[]): Config {
  const config: UserConfig = { source, targets };
  return parseConfig(config, 'command line');
}
