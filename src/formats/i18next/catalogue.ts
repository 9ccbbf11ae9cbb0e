import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Range } from '../../model/range.ts';
import { positionAt } from '../../model/range.ts';
import { isJsonError, parseJson } from '../markup/json.ts';
import type { JsonError, JsonNode, Member } from '../markup/json.ts';

/** A message of a catalogue. */
export interface Message {
  /** Names from the root; an index is a name too. */
  readonly path: readonly string[];
  /** Unique in the catalogue, an NMTOKEN that starts with a letter: safe as id in XLIFF and as a name in JavaScript. */
  readonly id: string;
  readonly value: string;
  /** Of the string without its quotes, in the text. */
  readonly range: Range;
  /** Of a plural form: what its siblings share, and which one it is. */
  readonly plural?: Plural;
}

/** A plural form by the suffix of its key (i18next JSON v4): `item_few`, `place_ordinal_two`. */
export interface Plural {
  readonly base: string;
  readonly category: Intl.LDMLPluralRule;
  readonly isOrdinal: boolean;
}

/** A catalogue as read; without messages when it is none. */
export interface Catalogue {
  readonly text: string;
  readonly messages: readonly Message[];
  readonly root?: JsonNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names that are no names of data in JavaScript. */
const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a catalogue of i18next (JSON v4) strictly: one object, no name twice, no name that reaches into
 * JavaScript's own objects. Values that are no strings are left alone.
 *
 * @param text the whole file, without BOM
 * @param name of the file, for diagnostics
 */
export function readCatalogue(text: string, name: string): Catalogue {
  const root = parseJson(text);
  if (isJsonError(root)) return { text, messages: [], diagnostics: [jsonProblem(text, name, root)] };
  if (root.kind !== 'object') {
    const place = { file: name, ...positionAt(text, root.start) };
    const values = { found: text.slice(root.start, root.start + 20) };
    return {
      text,
      messages: [],
      diagnostics: [{ code: 'i18next/not-object', level: 'error', place, values }],
    };
  }
  const messages: Message[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const problem of collect(root, [], messages)) {
    diagnostics.push({
      code: 'i18next/key',
      level: 'error',
      place: { file: name, ...positionAt(text, problem.range.start) },
      values: { key: problem.name },
    });
  }
  return { text, messages: diagnostics.length > 0 ? [] : messages, root, diagnostics };
}

function jsonProblem(text: string, name: string, { code, at, found }: JsonError): Diagnostic {
  return {
    code: `i18next/${code}`,
    level: 'error',
    place: { file: name, ...positionAt(text, at) },
    values: { found },
  };
}

/** Adds the strings of a node; depth is bounded by the parser. @returns names that are refused */
function* collect(node: JsonNode, path: readonly string[], messages: Message[]): Generator<Member> {
  if (node.kind === 'string') messages.push(messageOf(node, path));
  if (node.kind === 'array') {
    for (const [index, item] of node.items.entries())
      yield* collect(item, [...path, String(index)], messages);
  }
  if (node.kind !== 'object') return;
  const names = new Set(node.members.map(({ name }) => name));
  for (const member of node.members) {
    if (DANGEROUS.has(member.name)) yield member;
    else if (member.value.kind !== 'string') yield* collect(member.value, [...path, member.name], messages);
    else {
      const plural = pluralOf(member.name, names);
      const message = messageOf(member.value, [...path, member.name]);
      messages.push(plural === undefined ? message : { ...message, plural });
    }
  }
}

function messageOf(node: JsonNode & { readonly kind: 'string' }, path: readonly string[]): Message {
  return { path, id: idOf(path), value: node.value, range: { start: node.start + 1, end: node.end - 1 } };
}

const SUFFIX = /^(.+?)_(ordinal_)?(zero|one|two|few|many|other)$/;

/** A key is a plural form when the form `other` stands beside it. */
function pluralOf(name: string, names: ReadonlySet<string>): Plural | undefined {
  const found = SUFFIX.exec(name);
  const [, base = '', ordinal = '', category = ''] = found ?? [];
  if (found === null || !isCategory(category) || !names.has(`${base}_${ordinal}other`)) return undefined;
  return { base, category, isOrdinal: ordinal !== '' };
}

function isCategory(name: string): name is Intl.LDMLPluralRule {
  return ['zero', 'one', 'two', 'few', 'many', 'other'].includes(name);
}

/** `k.` and the names, with dots between; characters that no id may have are written by number. */
export function idOf(path: readonly string[]): string {
  const part = (name: string): string =>
    name.replace(/[^A-Za-z0-9_-]/gu, (char) => `:${(char.codePointAt(0) ?? 0).toString(16)}:`);
  return `k.${path.map(part).join('.')}`;
}
