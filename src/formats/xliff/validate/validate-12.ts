import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Part } from '../file-reader.ts';
import type { Position } from '../lines.ts';
import { CORE_12, XML_URI } from '../names.ts';
import { attr, attrNs, childOf, childrenOf, descendants, type Element } from '../tree.ts';
import { reporter, tagPart, type Checking } from './checking.ts';
import { GRAMMARS_12 } from './grammar-12.ts';
import {
  acceptChild,
  checkElement,
  checkTree,
  closeSequence,
  deep,
  openSequence,
  type Sequence,
} from './structure.ts';
import type { Validator } from './validate-2.ts';

interface Scope {
  readonly element: Element;
  readonly position: Position;
  readonly sequence: Sequence | undefined;
}

/** Names that must be unique, or must exist, in one `<file>`. */
interface FileNames {
  readonly units: Set<string>;
  readonly groups: Set<string>;
  readonly counts: Set<string>;
  readonly contexts: Set<string>;
  readonly external: Set<string>;
  readonly tools: Set<string>;
  readonly phases: Set<string>;
}

function noNames(): FileNames {
  return {
    units: new Set(),
    groups: new Set(),
    counts: new Set(),
    contexts: new Set(),
    external: new Set(),
    tools: new Set(),
    phases: new Set(),
  };
}

/** Starts the checks of a document of XLIFF 1.2 (transitional). */
export function createValidator12(_root: Element, found: Diagnostic[]): Validator {
  const scopes: Scope[] = [];
  let names = noNames();
  const originals = new Set<string>();
  const base = { version: '1.2', core: CORE_12, srcLang: '', trgLang: undefined } as const;

  function checkingOf(part: Part): Checking {
    const unit = part.element.local === 'trans-unit' ? attr(part.element, 'id') : undefined;
    return { ...base, ...reporter(part, unit, found) };
  }

  return {
    enter(element, position) {
      const checking = checkingOf(tagPart(element, position));
      const sequence = scopes.at(-1)?.sequence;
      if (sequence !== undefined) acceptChild(sequence, element, checking);
      const rule = checkElement(element, GRAMMARS_12, checking);
      if (element.local === 'file') {
        names = noNames();
        const original = attr(element, 'original') ?? '';
        if (originals.has(original)) checking.report('12-original', element, { original }, 'warning');
        originals.add(original);
      }
      if (element.local === 'group') claim(element, 'id', names.groups, checking);
      scopes.push({ element, position, sequence: openSequence(rule, element) });
    },
    part(one) {
      const checking = checkingOf(one);
      const scope = scopes.at(-1);
      if (scope?.sequence !== undefined) acceptChild(scope.sequence, one.element, checking);
      checkTree(one.element, GRAMMARS_12, checking);
      if (one.element.local === 'header') checkHeader(one.element, { names, file: scope?.element }, checking);
      else checkBodyPart(one.element, names, checking);
    },
    leave() {
      const scope = scopes.pop();
      if (scope?.sequence === undefined) return;
      closeSequence(scope.sequence, checkingOf(tagPart(scope.element, scope.position)));
    },
    text(parent, text, { start, position }) {
      const at = { ...parent, start };
      const { report } = reporter({ raw: '', position, element: at }, undefined, found);
      const section = GRAMMARS_12.get(CORE_12)?.get(parent.local)?.section ?? '';
      report('text', { start }, { parent: parent.name, section, text: text.trim().slice(0, 40) });
    },
    finish() {},
  };
}

function claim(element: Element, name: string, seen: Set<string>, { report }: Checking): void {
  const id = attr(element, name);
  if (id === undefined) return;
  if (seen.has(id)) report('12-id', element, { element: element.name, attribute: name, id });
  seen.add(id);
}

/** Tools and phases, and who names them (schema of 1.2, `K_tool-id`, `K_phase-name`). */
function checkHeader(
  header: Element,
  { names, file }: { readonly names: FileNames; readonly file: Element | undefined },
  checking: Checking,
): void {
  for (const tool of childrenOf(header, 'tool')) claim(tool, 'tool-id', names.tools, checking);
  const group = childOf(header, 'phase-group');
  const phases = group === undefined ? [] : childrenOf(group, 'phase');
  for (const phase of phases) claim(phase, 'phase-name', names.phases, checking);
  for (const user of [...phases, ...(file === undefined ? [] : [file])])
    mustExist(user, 'tool-id', names.tools, checking);
  checkNames(header, names, checking);
}

function mustExist(element: Element, name: string, known: ReadonlySet<string>, { report }: Checking): void {
  const id = attr(element, name);
  if (id !== undefined && !known.has(id))
    report('12-reference', element, { element: element.name, attribute: name, id });
}

function checkNames(root: Element, names: FileNames, checking: Checking): void {
  for (const element of descendants(root)) {
    if (element.uri !== CORE_12) continue;
    if (element.local === 'count-group') claim(element, 'name', names.counts, checking);
    if (element.local === 'context-group') claim(element, 'name', names.contexts, checking);
    if (element.local === 'external-file') claim(element, 'uid', names.external, checking);
    if (element.local === 'count') mustExist(element, 'phase-name', names.phases, checking);
  }
}

function checkBodyPart(element: Element, names: FileNames, checking: Checking): void {
  checkNames(element, names, checking);
  if (element.uri !== CORE_12) return;
  const nested = element.local === 'bin-unit' ? childrenOf(element, 'trans-unit') : [];
  for (const unit of [element, ...nested]) {
    if (unit.local !== 'trans-unit' && unit.local !== 'bin-unit') continue;
    claim(unit, 'id', names.units, checking);
    if (unit.local === 'trans-unit') checkTransUnit(unit, names, checking);
  }
}

function checkTransUnit(unit: Element, names: FileNames, checking: Checking): void {
  const { report } = checking;
  mustExist(unit, 'phase-name', names.phases, checking);
  const target = childOf(unit, 'target');
  if (target !== undefined) mustExist(target, 'phase-name', names.phases, checking);
  const segSource = childOf(unit, 'seg-source');
  for (const content of [childOf(unit, 'source'), segSource, target]) {
    if (content === undefined) continue;
    checkPairs(content, 'bpt', 'ept', checking);
    checkPairs(content, 'bx', 'ex', checking);
  }
  const alternatives = childrenOf(unit, 'alt-trans');
  for (const one of alternatives) mustExist(one, 'tool-id', names.tools, checking);
  const mids = checkSegments(segSource, checking);
  const marks = target === undefined ? [] : childrenOf(target, 'mrk');
  for (const mark of [...marks, ...alternatives]) {
    const mid = attr(mark, 'mid');
    if (mid !== undefined && !mids.has(mid)) report('12-mid', mark, { element: mark.name, mid });
  }
  checkLanguages(unit, checking);
}

function checkSegments(segSource: Element | undefined, checking: Checking): ReadonlySet<string> {
  const mids = new Set<string>();
  if (segSource === undefined) return mids;
  for (const mark of childrenOf(segSource, 'mrk')) claim(mark, 'mid', mids, checking);
  return mids;
}

function checkPairs(content: Element, first: string, second: string, checking: Checking): void {
  const rids = new Set<string>();
  for (const start of deep(content, first, CORE_12)) claim(start, 'rid', rids, checking);
  for (const end of deep(content, second, CORE_12)) mustExist(end, 'rid', rids, checking);
}

/** `xml:lang` of source and target is that of the file (§2.3.1); the schema does not say so, so it is a warning. */
function checkLanguages(unit: Element, { report }: Checking): void {
  let file: Element | undefined = unit;
  while (file !== undefined && file.local !== 'file') file = file.parent;
  if (file === undefined) return;
  for (const [name, attribute] of [
    ['source', 'source-language'],
    ['target', 'target-language'],
  ] as const) {
    const content = childOf(unit, name);
    const lang = content === undefined ? undefined : attrNs(content, XML_URI, 'lang');
    const expected = attr(file, attribute);
    if (content === undefined || lang === undefined || expected === undefined) continue;
    if (lang.toLowerCase() !== expected.toLowerCase())
      report('12-lang', content, { element: content.name, lang, expected }, 'warning');
  }
}
