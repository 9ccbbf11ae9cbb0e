import type { Role } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { plain } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import { positionAt } from '../../model/range.ts';
import type { Mark } from '../html/marks.ts';
import { readPage } from '../html/read.ts';
import type { Draft } from '../markup/draft.ts';
import { isJsonError, parseJson } from '../markup/json.ts';
import type { JsonNode, Member } from '../markup/json.ts';

/** A string of the item: its value, and where it stands without its quotes. */
export interface Field {
  readonly value: string;
  readonly range: Range;
  /** Of the value when it is HTML. */
  readonly marks: readonly Mark[];
}

/** What stands in a ninjs item. */
export interface Item {
  /** In the order of the source; ranges are those in the value of their field. */
  readonly drafts: readonly Draft[];
  readonly fields: readonly Field[];
  /** Of the draft, in `fields`. */
  readonly owners: ReadonlyMap<Draft, number>;
  readonly language?: Range;
  readonly published?: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Kind {
  readonly role: Role;
  readonly form: 'plain' | 'text' | 'html';
}

/** Properties of ninjs 1.x and 2.x that are text for readers. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['headline', { role: 'headline', form: 'plain' }],
  ['title', { role: 'headline', form: 'plain' }],
  ['subheadline', { role: 'standfirst', form: 'plain' }],
  ['byline', { role: 'byline', form: 'plain' }],
  ['by', { role: 'byline', form: 'plain' }],
  ['dateline', { role: 'dateline', form: 'plain' }],
  ['located', { role: 'label', form: 'plain' }],
  ['slugline', { role: 'label', form: 'plain' }],
  ['description_text', { role: 'standfirst', form: 'text' }],
  ['description_html', { role: 'standfirst', form: 'html' }],
  ['description_xhtml', { role: 'standfirst', form: 'html' }],
  ['body_text', { role: 'paragraph', form: 'text' }],
  ['body_html', { role: 'paragraph', form: 'html' }],
  ['body_xhtml', { role: 'paragraph', form: 'html' }],
  ['caption', { role: 'caption', form: 'plain' }],
  ['body_caption', { role: 'caption', form: 'html' }],
  ['description_caption', { role: 'caption', form: 'text' }],
  ['copyrightnotice', { role: 'credit', form: 'plain' }],
]);

/** Lists of ninjs 2.x whose members hold the text in `value`. */
const LISTS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['headlines', { role: 'headline', form: 'plain' }],
  ['descriptions', { role: 'standfirst', form: 'text' }],
  ['bodies', { role: 'paragraph', form: 'html' }],
]);

const WORD = /[\p{L}\p{N}]/u;

/** Reads a ninjs item (IPTC News in JSON) with its associations. */
export function readItem(text: string, lang: string, name: string): Item {
  const root = parseJson(text);
  const drafts: Draft[] = [];
  const fields: Field[] = [];
  const owners = new Map<Draft, number>();
  if (isJsonError(root)) {
    const { code, at, found } = root;
    const place = { file: name, ...positionAt(text, at) };
    return {
      drafts,
      fields,
      owners,
      diagnostics: [{ code: `ninjs/${code}`, level: 'error', place, values: { found } }],
    };
  }
  for (const { member, kind, isInner } of fieldsOf(root)) {
    const { value, start, end } = member;
    const range = { start: start + 1, end: end - 1 };
    const { drafts: own, marks } = readField(value, kind, lang);
    for (const draft of own) {
      settle(draft, kind, isInner);
      owners.set(draft, fields.length);
      drafts.push(draft);
    }
    fields.push({ value, range, marks });
  }
  const members = root.kind === 'object' ? root.members : [];
  const language = stringOf(members, 'language');
  const published = ['firstcreated', 'contentcreated', 'versioncreated']
    .map((key) => /^\d{4}-\d{2}-\d{2}/.exec(stringOf(members, key)?.value ?? '')?.[0])
    .find((day) => day !== undefined);
  return {
    drafts,
    fields,
    owners,
    ...(language === undefined ? {} : { language: { start: language.start + 1, end: language.end - 1 } }),
    ...(published === undefined ? {} : { published }),
    diagnostics: [],
  };
}

type StringNode = JsonNode & { readonly kind: 'string' };

interface Found {
  readonly member: StringNode;
  readonly kind: Kind;
  /** In an association: a picture, another item. */
  readonly isInner: boolean;
}

function stringOf(members: readonly Member[], name: string): StringNode | undefined {
  const value = members.find((member) => member.name === name)?.value;
  return value?.kind === 'string' ? value : undefined;
}

/** The strings that are text for readers, in order; depth is bounded by the parser. */
function* fieldsOf(node: JsonNode, isInner = false): Generator<Found> {
  if (node.kind === 'array') for (const item of node.items) yield* fieldsOf(item, isInner);
  if (node.kind !== 'object') return;
  for (const { name, value } of node.members) {
    const kind = KINDS.get(name);
    if (kind !== undefined && value.kind === 'string') yield { member: value, kind, isInner };
    const list = LISTS.get(name);
    if (list !== undefined) for (const item of itemsOf(value)) yield* listed(item, list, isInner);
    if (name === 'associations') for (const item of itemsOf(value)) yield* fieldsOf(item, true);
  }
}

/** Values of a list (ninjs 2.x), or of an object with names of their own (1.x). */
function itemsOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind === 'array') return node.items;
  return node.kind === 'object' ? node.members.map(({ value }) => value) : [];
}

function* listed(item: JsonNode, kind: Kind, isInner: boolean): Generator<Found> {
  if (item.kind !== 'object') return;
  const member = stringOf(item.members, 'value');
  const type = stringOf(item.members, 'contenttype')?.value ?? '';
  const form = /html/i.test(type) ? 'html' : type === '' ? kind.form : 'text';
  if (member !== undefined)
    yield { member, kind: { ...kind, form: kind.form === 'plain' ? 'plain' : form }, isInner };
}

function readField(
  value: string,
  { role, form }: Kind,
  lang: string,
): { readonly drafts: readonly Draft[]; readonly marks: readonly Mark[] } {
  if (form === 'html') return readPage(value, lang);
  const lines = form === 'plain' ? [/\S[^]*\S|\S/.exec(value)] : [...value.matchAll(/\S.*\S|\S/g)];
  const drafts = lines.flatMap((line): readonly Draft[] => {
    if (line === null || !WORD.test(line[0])) return [];
    const [text] = line;
    return [
      {
        role,
        evidence: { code: 'key', values: { key: role } },
        content: plain(text),
        range: { start: line.index, end: line.index + text.length },
        spans: [],
        style: 'plain',
        isMain: true,
      },
    ];
  });
  return { drafts, marks: [] };
}

/** What the property says stands, where the HTML in it says nothing else; the text of an association is a caption. */
function settle(draft: Draft, { role }: Kind, isInner: boolean): void {
  if (draft.role !== 'paragraph' && draft.style !== 'plain') return;
  const isCaption = isInner && role !== 'credit' && role !== 'byline';
  // As in print, a dateline may name the place only.
  const isUndated = role === 'dateline' && !/\p{Nd}{4}|\p{Nd}[/.-]\p{Nd}/u.test(draft.content.text);
  draft.role = isCaption ? 'caption' : isUndated ? 'label' : role;
}
