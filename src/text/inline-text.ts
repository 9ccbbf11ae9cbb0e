import type { Code, Content } from '../model/inline.ts';
import type { Range } from '../model/range.ts';

/** A string with inline markup, taken apart. */
export interface InlineText {
  readonly content: Content;
  /** Where the markup of each code stands in the string as given; the same order as `content.codes`. */
  readonly marks: readonly Range[];
}

const TAG =
  /(?<!<)<(?<close>\/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*)\s*(?<empty>\/?)>(?!>)/g;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/g;

/** Elements that never have content: those of XLIFF, and the void elements of HTML. */
const VOID: ReadonlySet<string> = new Set(
  'x bx ex sc ec sm em cp area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Elements of XLIFF 1.2 whose content is native code, no text. */
const NATIVE: ReadonlySet<string> = new Set(['ph', 'bpt', 'ept', 'it']);
const START: ReadonlySet<string> = new Set(['bx', 'bpt', 'sc', 'sm']);
const END: ReadonlySet<string> = new Set(['ex', 'ept', 'ec', 'em']);

interface Draft {
  readonly at: number;
  kind: Code['kind'];
  id: string;
  readonly name: string;
  readonly data: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly form: 'span' | 'point';
  isolated: boolean;
}

/**
 * Takes a string with inline elements of XLIFF 1.2 or 2 (or HTML) apart into text and codes.
 *
 * Entities are left as they are written. A tag without partner becomes a code with `isolated: true`; an element
 * without `id` has its name as id, so ids need not be unique. What is no tag stays text. Never throws.
 */
export function parseInline(text: string): InlineText {
  if (!text.includes('<')) return { content: { text, codes: [] }, marks: [] };
  const drafts: Draft[] = [];
  const marks: Range[] = [];
  let plain = '';
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    if (isWord(text, match)) continue;
    const end = endOfElement(text, match);
    plain += text.slice(from, match.index);
    drafts.push(draftOf(match, text.slice(match.index, end), plain.length));
    marks.push({ start: match.index, end });
    from = end;
    TAG.lastIndex = end;
  }
  plain += text.slice(from);
  pairUp(drafts);
  return { content: { text: plain, codes: drafts.map(codeOf) }, marks };
}

/** `<Name>` without attributes, end tag or capitals throughout: words in angle brackets, no markup. */
function isWord(text: string, { groups }: RegExpExecArray): boolean {
  const { name = '', attributes, close, empty } = groups ?? {};
  if (close !== '' || empty !== '' || attributes !== '' || !/^[A-Z][a-z]/.test(name)) return false;
  return !text.includes(`</${name}>`);
}

/** Where the code ends: after its tag, or after the end tag when all between is native code. */
function endOfElement(text: string, match: RegExpExecArray): number {
  const { close, name = '', empty } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (close === '/' || empty === '/' || !NATIVE.has(name)) return end;
  const tag = `</${name}>`;
  const at = text.indexOf(tag, end);
  return at < 0 ? end : at + tag.length;
}

function draftOf(match: RegExpExecArray, data: string, at: number): Draft {
  const { close, name = '', attributes: written = '', empty } = match.groups ?? {};
  const attributes = attributesOf(written);
  const isPoint = empty === '/' || VOID.has(name.toLowerCase()) || NATIVE.has(name);
  const id = attributes['startRef'] ?? attributes['rid'] ?? attributes['id'] ?? name;
  const startOrPoint = isPoint ? pointKind(name) : 'sc';
  const kind = close === '/' ? 'ec' : startOrPoint;
  return { at, kind, id, name, data, attributes, form: isPoint ? 'point' : 'span', isolated: false };
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  if (written === '') return {};
  const found = [...written.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    found.map(([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? '']),
  );
}

function pointKind(name: string): Code['kind'] {
  if (name === 'sm') return 'sm';
  if (name === 'em') return 'em';
  if (START.has(name)) return 'sc';
  return END.has(name) ? 'ec' : 'ph';
}

/** Gives end tags the id of the innermost open element of their name; marks what has no partner. */
function pairUp(drafts: readonly Draft[]): void {
  const open: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'sc' || draft.kind === 'sm') open.push(draft);
    if (draft.kind !== 'ec' && draft.kind !== 'em') continue;
    const at = open.findLastIndex((start) =>
      draft.form === 'span'
        ? start.form === 'span' && start.name === draft.name
        : start.form === 'point' && start.id === draft.id,
    );
    const start = open[at];
    if (start === undefined) {
      draft.isolated = true;
      continue;
    }
    draft.id = start.id;
    open.splice(at, 1);
  }
  for (const start of open) start.isolated = true;
  for (const draft of drafts) {
    if (draft.name !== 'mrk') continue;
    draft.kind = draft.kind === 'sc' ? 'sm' : 'em';
  }
}

function codeOf({ at, kind, id, form, isolated, data, attributes }: Draft): Code {
  const yes = (key: string): boolean | undefined =>
    attributes[key] === undefined ? undefined : attributes[key] === 'yes';
  const canCopy = yes('canCopy');
  const canDelete = yes('canDelete');
  const canReorder = attributes['canReorder'];
  return {
    at,
    kind,
    id,
    form,
    data,
    ...(isolated ? { isolated } : {}),
    ...(attributes['translate'] === 'no' && kind === 'sm' ? { annotation: { translate: false } } : {}),
    ...(canCopy === undefined ? {} : { canCopy }),
    ...(canDelete === undefined ? {} : { canDelete }),
    ...(canReorder === 'no' || canReorder === 'firstNo' ? { canReorder } : {}),
    ...(attributes['equiv'] === undefined ? {} : { equiv: attributes['equiv'] }),
  };
}
