import type { Range } from '../../model/range.ts';

/** A JSON value with its place in the text. Members of an object stay in order, also those of one name. */
export type JsonNode =
  | (Range & { readonly kind: 'object'; readonly members: readonly Member[] })
  | (Range & { readonly kind: 'array'; readonly items: readonly JsonNode[] })
  | (Range & { readonly kind: 'string'; readonly value: string })
  | (Range & { readonly kind: 'literal' });

/** A name and value of an object. */
export interface Member {
  readonly name: string;
  /** Of the name with its quotes. */
  readonly range: Range;
  readonly value: JsonNode;
}

/** Why a text is no JSON (RFC 8259), or more than we read. */
export interface JsonError {
  readonly code: 'syntax' | 'too-deep' | 'duplicate';
  /** Offset in the text. */
  readonly at: number;
  /** What stands there; of a duplicate, its name. */
  readonly found: string;
}

/** Deepest nesting read; articles and catalogues have a few levels. */
export const MAX_DEPTH = 100;

interface State {
  readonly text: string;
  readonly end: number;
  at: number;
  error: JsonError | undefined;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * Reads JSON with the place of every value, strictly: nothing before or after it, no duplicate names.
 *
 * @param range part of the text; the whole text by default
 */
export function parseJson(text: string, range: Range = { start: 0, end: text.length }): JsonNode | JsonError {
  const state: State = { text, end: range.end, at: range.start, error: undefined };
  const node = value(state, 0);
  skip(state, SPACE);
  if (state.error === undefined && state.at < state.end) fail(state, 'syntax');
  return state.error ?? node ?? { code: 'syntax', at: state.at, found: '' };
}

/** Tells an error from a value. */
export function isJsonError(result: JsonNode | JsonError): result is JsonError {
  return 'code' in result;
}

function skip(state: State, pattern: RegExp): string | undefined {
  pattern.lastIndex = state.at;
  const found = pattern.exec(state.text)?.[0];
  if (found === undefined || state.at + found.length > state.end) return undefined;
  state.at += found.length;
  return found;
}

function fail(state: State, code: JsonError['code'], found?: string): undefined {
  state.error ??= {
    code,
    at: state.at,
    found: found ?? state.text.slice(state.at, Math.min(state.end, state.at + 20)),
  };
  return undefined;
}

function value(state: State, depth: number): JsonNode | undefined {
  if (depth > MAX_DEPTH) return fail(state, 'too-deep');
  skip(state, SPACE);
  const start = state.at;
  const char = state.at < state.end ? state.text.charAt(state.at) : '';
  if (char === '{') return object(state, depth);
  if (char === '[') return array(state, depth);
  if (char === '"') {
    const raw = skip(state, STRING);
    return raw === undefined
      ? fail(state, 'syntax')
      : { kind: 'string', start, end: state.at, value: unquote(raw) };
  }
  return skip(state, LITERAL) === undefined
    ? fail(state, 'syntax')
    : { kind: 'literal', start, end: state.at };
}

function unquote(raw: string): string {
  return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
}

function eat(state: State, char: string): boolean {
  skip(state, SPACE);
  if (state.at >= state.end || state.text.charAt(state.at) !== char) return false;
  state.at++;
  return true;
}

function object(state: State, depth: number): JsonNode | undefined {
  const start = state.at++;
  const members: Member[] = [];
  const names = new Set<string>();
  if (!eat(state, '}')) {
    do {
      skip(state, SPACE);
      const from = state.at;
      const raw = skip(state, STRING);
      if (raw === undefined) return fail(state, 'syntax');
      const name = unquote(raw);
      const range = { start: from, end: state.at };
      if (names.has(name)) return fail(state, 'duplicate', name);
      names.add(name);
      if (!eat(state, ':')) return fail(state, 'syntax');
      const member = value(state, depth + 1);
      if (member === undefined) return undefined;
      members.push({ name, range, value: member });
    } while (eat(state, ','));
    if (!eat(state, '}')) return fail(state, 'syntax');
  }
  return { kind: 'object', start, end: state.at, members };
}

function array(state: State, depth: number): JsonNode | undefined {
  const start = state.at++;
  const items: JsonNode[] = [];
  if (!eat(state, ']')) {
    do {
      const item = value(state, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    } while (eat(state, ','));
    if (!eat(state, ']')) return fail(state, 'syntax');
  }
  return { kind: 'array', start, end: state.at, items };
}

/** Writes a text between the quotes of a JSON string; inside HTML nothing may look like a tag or comment. */
export function encodeJson(text: string, isInHtml = false): string {
  const raw = JSON.stringify(text).slice(1, -1);
  return isInHtml ? raw.replace(/<(?=[/!s])/gi, '\\u003c').replaceAll('-->', '--\\u003e') : raw;
}
