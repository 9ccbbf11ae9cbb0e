import { languageOf } from '../../model/locale.ts';
import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { isJsonError, parseJson } from '../markup/json.ts';
import type { JsonNode, Member } from '../markup/json.ts';
import { isBlank } from './entities.ts';
import type { Mark } from './marks.ts';

/** Properties of schema.org whose values are text for readers. */
const TEXT: ReadonlySet<string> = new Set([
  'headline',
  'alternativeHeadline',
  'description',
  'abstract',
  'articleBody',
  'articleSection',
  'caption',
  'keywords',
]);

/** Types whose `name` is a title, not the name of a person or firm. */
const TITLED: ReadonlySet<string> = new Set([
  'WebPage',
  'ListItem',
  'ImageObject',
  'VideoObject',
  'Article',
  'NewsArticle',
  'CreativeWork',
]);

/**
 * Text and dates of linked data (JSON-LD, schema.org) in a script. Data that is no JSON is left alone.
 *
 * @param range of the content of the script
 */
export function jsonLd(
  source: string,
  range: Range,
): { readonly drafts: readonly Draft[]; readonly marks: readonly Mark[] } {
  const root = parseJson(source, trimmed(source, range));
  const drafts: Draft[] = [];
  const marks: Mark[] = [];
  const rest: JsonNode[] = isJsonError(root) ? [] : [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'array') rest.push(...node.items.toReversed());
    if (node.kind !== 'object') continue;
    const type = node.members.find(({ name }) => name === '@type')?.value;
    for (const member of node.members) {
      const values = stringsOf(member);
      if (isText(member.name, type)) drafts.push(...values.map((value) => draftOf(member.name, value)));
      marks.push(...values.flatMap((value) => markOf(member.name, value)));
    }
    rest.push(...node.members.map(({ value }) => value).toReversed());
  }
  return { drafts, marks };
}

function trimmed(source: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isBlank(source, start, start + 1)) start++;
  while (end > start && isBlank(source, end - 1, end)) end--;
  return { start, end };
}

type StringNode = JsonNode & { readonly kind: 'string' };

function stringsOf({ value }: Member): readonly StringNode[] {
  const all = value.kind === 'array' ? value.items : [value];
  return all.filter((item): item is StringNode => item.kind === 'string' && /[\p{L}\p{N}]/u.test(item.value));
}

function isText(name: string, type: JsonNode | undefined): boolean {
  if (TEXT.has(name)) return true;
  return name === 'name' && type?.kind === 'string' && TITLED.has(type.value);
}

function draftOf(name: string, { start, end, value }: StringNode): Draft {
  return {
    role: 'metadata',
    evidence: { code: 'key', values: { key: name } },
    content: plain(value),
    range: { start: start + 1, end: end - 1 },
    spans: [],
    style: 'json',
    key: `ld-${name.toLowerCase()}`,
    isMeta: true,
  };
}

function markOf(name: string, { start, end, value }: StringNode): readonly Mark[] {
  const range = { start: start + 1, end: end - 1 };
  if (name === 'datePublished') return [{ kind: 'published', value, trust: 1 }];
  if (name === 'inLanguage')
    return [{ kind: 'language', range, value, language: languageOf(value), style: 'json' }];
  return [];
}
