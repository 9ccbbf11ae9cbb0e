import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Role } from '../model/article.ts';
import { UsageError, type Values } from '../model/diagnostic.ts';
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

const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { params: { code: 'locale' } });
const order = z.enum(['dmy', 'mdy', 'ymd']);
const format = z.custom<ArticleFormat>(
  (value) =>
    typeof value === 'object' && value !== null && 'name' in value && 'read' in value && 'write' in value,
);

const article = z.strictObject({
  published: z.iso.date().optional(),
  dateOrder: order.optional(),
  roles: z.record(z.string(), z.enum(ROLES)).optional(),
});

const term = z.strictObject({
  source: z.string().min(1),
  target: z.string().min(1),
  locale: locale.optional(),
});

const fields = {
  source: locale,
  targets: z.array(locale).min(1),
  articles: z.string().default('locales/{locale}/articles'),
  include: z.array(z.string()).default(['**/*.{txt,md,markdown,html,htm,xhtml,ninjs.json,nitf,nitf.xml}']),
  xliff: z.string().default('xliff/{locale}/{path}.xlf'),
  xliffVersion: z.enum(['1.2', '2.0', '2.1', '2.2']).default('2.0'),
  preview: z.string().default('preview'),
  dateOrder: order.optional(),
  calendars: z.array(z.string()).default([]),
  article: z.record(z.string(), article).default({}),
  textKeys: z.array(z.string()).optional(),
  rules: z.record(z.string(), z.enum(['error', 'warning', 'note', 'off'])).default({}),
  failOn: z.enum(['error', 'warning', 'note', 'none']).default('error'),
  glossary: z.array(term).default([]),
  doNotTranslate: z.array(z.string().min(1)).default([]),
  formats: z.array(format).default([]),
};
const schema: z.ZodType<Config> = z.strictObject(fields);

/** Keys that may stand inside a key. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(fields),
  article: Object.keys(article.shape),
  glossary: Object.keys(term.shape),
};

/**
 * Checks what a configuration file exports, and fills in the defaults.
 *
 * @param file name for messages
 * @throws UsageError `config/…` naming the key, what stands there and what should
 */
export function parseConfig(value: unknown, file: string): Config {
  const result = schema.safeParse(value);
  if (!result.success) throw explain(result.error.issues, value, file);
  const config = result.data;
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

function explain(issues: readonly z.core.$ZodIssue[], value: unknown, file: string): UsageError {
  // An unknown key often explains what is missing elsewhere (a slip of the pen), so it is told first.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const key = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') return explainUnknown(issue, file);
  if (issue === undefined || key === '') return new UsageError('config/not-an-object', { file });
  const found = at(value, issue.path);
  if (found === undefined) return new UsageError('config/missing', { file, key });
  const values = { file, key, found: JSON.stringify(found) };
  return new UsageError(...wordsFor(issue, values));
}

function wordsFor(issue: z.core.$ZodIssue, values: Values): [string, Values] {
  if (issue.code === 'custom' && issue.params?.['code'] === 'locale')
    return ['config/unknown-locale', values];
  if (issue.code === 'invalid_value') {
    return ['config/not-one-of', { ...values, known: issue.values.map(String) }];
  }
  return ['config/wrong-value', { ...values, problem: issue.message }];
}

function explainUnknown(issue: z.core.$ZodIssueUnrecognizedKeys, file: string): UsageError {
  const [unknown = ''] = issue.keys;
  const known = KEYS[String(issue.path[0] ?? '')] ?? [];
  const key = [...issue.path, unknown].join('.');
  const nearest = nearestOf(unknown, known);
  return nearest === undefined
    ? new UsageError('config/unknown-key', { file, key, known })
    : new UsageError('config/unknown-key-nearest', { file, key, nearest });
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
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
