import { FS, SLR, XML_URI, XMLNS_URI } from '../names.ts';
import { elementsOf, placed, type Attribute, type Element, type Node } from '../tree.ts';
import type { Checking } from './checking.ts';
import type { ElementRule, Grammar } from './grammar.ts';
import { ATTRIBUTE_MODULES, ITS_TYPES, MODULE_ATTRIBUTES, PLACES, PREFIXES } from './grammar-2.ts';
import { enumerationOf, isValid, valueRule, type ValueType } from './value-types.ts';

/** Grammars of a version, by namespace. */
export type Grammars = ReadonlyMap<string, Grammar>;

/** Progress through the content model of an element whose children come one by one. */
export interface Sequence {
  readonly rule: ElementRule;
  readonly element: Element;
  step: number;
  count: number;
  /** Module elements seen, by prefixed name. */
  readonly modules: Map<string, number>;
}

/** Starts the content model of an element; undefined when its content is free. */
export function openSequence(rule: ElementRule | undefined, element: Element): Sequence | undefined {
  if (rule === undefined || rule.isAny) return undefined;
  return { rule, element, step: 0, count: 0, modules: new Map() };
}

/** Name of an element as the content models call it. */
function modelName(child: Element, parent: Element, core: string): string {
  if (child.uri === parent.uri) return child.local;
  const prefix = child.uri === core ? 'xlf' : PREFIXES.get(child.uri);
  return prefix === undefined ? '*' : `${prefix}:${child.local}`;
}

/** Takes the next child; reports it when it may not stand there. */
export function acceptChild(sequence: Sequence, child: Element, checking: Checking): void {
  const { rule, element } = sequence;
  const name = modelName(child, element, checking.core);
  if (isModuleName(name, checking)) acceptModule(sequence, name, { child, checking });
  for (let step = sequence.step; step < rule.content.length; step++) {
    const particle = rule.content[step];
    if (particle === undefined) break;
    const isOther = child.uri !== element.uri && particle.names.includes('*');
    const fits = particle.names.includes(name) || isOther;
    const used = step === sequence.step ? sequence.count : 0;
    if (fits && used < particle.max) {
      sequence.step = step;
      sequence.count = used + 1;
      return;
    }
    if (used < particle.min) break;
  }
  const expected = expectedNames(sequence);
  checking.report(expected.length === 0 ? 'element-none' : 'element', child, {
    element: child.name,
    parent: element.name,
    section: rule.section,
    expected,
  });
}

function isModuleName(name: string, { version }: Checking): boolean {
  return name.includes(':') && !name.startsWith('xlf:') && version !== '1.2';
}

function expectedNames({ rule, step, count }: Sequence): readonly string[] {
  const names: string[] = [];
  for (let at = step; at < rule.content.length; at++) {
    const particle = rule.content[at];
    if (particle === undefined) break;
    const used = at === step ? count : 0;
    if (used < particle.max) names.push(...particle.names.filter((name) => name !== '*'));
    if (used < particle.min) break;
  }
  return names;
}

function acceptModule(
  sequence: Sequence,
  name: string,
  { child, checking }: { readonly child: Element; readonly checking: Checking },
): void {
  const { element, rule } = sequence;
  const most =
    PLACES[element.local]?.[name] ?? (rule.content.some(({ names }) => names.includes(name)) ? 1 : 0);
  const seen = (sequence.modules.get(name) ?? 0) + 1;
  sequence.modules.set(name, seen);
  if (seen > most && most > 0)
    checking.report('element-often', child, {
      element: child.name,
      parent: element.name,
      section: rule.section,
    });
  if (most > 0) return;
  checking.report('module-place', child, {
    element: child.name,
    parent: element.name,
    section: rule.section,
  });
}

/** Reports what is missing at the end of an element. */
export function closeSequence(sequence: Sequence, checking: Checking): void {
  const { rule, element, step, count } = sequence;
  for (let at = step; at < rule.content.length; at++) {
    const particle = rule.content[at];
    if (particle === undefined || particle.min === 0 || (at === step && count >= particle.min)) continue;
    checking.report('element-missing', element, {
      parent: element.name,
      section: rule.section,
      expected: particle.names,
    });
    return;
  }
}

/** Checks an element with all that it holds against the grammars. */
export function checkTree(element: Element, grammars: Grammars, checking: Checking): void {
  const rule = checkElement(element, grammars, checking);
  const sequence = openSequence(rule, element);
  for (const child of element.children)
    checkNode(child, { rule, sequence, grammars, checking, parent: element });
  if (sequence !== undefined) closeSequence(sequence, checking);
}

interface Walk {
  readonly rule: ElementRule | undefined;
  readonly sequence: Sequence | undefined;
  readonly grammars: Grammars;
  readonly checking: Checking;
  readonly parent: Element;
}

function checkNode(node: Node, { rule, sequence, grammars, checking, parent }: Walk): void {
  if (node.kind === 'element') {
    if (sequence !== undefined) acceptChild(sequence, node, checking);
    // Inside a skeleton or an extension only modules are known.
    if (rule !== undefined || grammars.has(node.uri)) checkTree(node, grammars, checking);
    return;
  }
  if (node.kind !== 'text' && node.kind !== 'cdata') return;
  if (rule === undefined || rule.isMixed || rule.isAny) return;
  if (node.kind === 'text' && node.text.trim() === '') return;
  checking.report('text', node, {
    parent: parent.name,
    section: rule.section,
    text: node.text.trim().slice(0, 40),
  });
}

/** Checks name and attributes of one element; gives its rule. */
export function checkElement(
  element: Element,
  grammars: Grammars,
  checking: Checking,
): ElementRule | undefined {
  const known = grammars.get(element.uri);
  if (known === undefined) {
    if (ATTRIBUTE_MODULES.has(element.uri) && element.uri !== checking.core)
      checking.report('element-unknown', element, { element: element.name, namespace: element.uri });
    return undefined;
  }
  const rule = known.get(element.local);
  if (rule === undefined) {
    checking.report('element-unknown', element, { element: element.name, namespace: element.uri });
    return undefined;
  }
  for (const [name, { isRequired }] of rule.attributes) {
    if (isRequired && !element.attributes.some((attribute) => attribute.name === name))
      checking.report('attribute-missing', element, {
        element: element.name,
        attribute: name,
        section: rule.section,
      });
  }
  for (const attribute of element.attributes)
    checkAttribute(attribute, { element, rule, grammars, checking });
  return rule;
}

/** A list of values that fits into a message. */
function shorten(values: readonly string[]): readonly string[] {
  return values.length > 12 ? [...values.slice(0, 11), '…'] : values;
}

interface AttributeWalk {
  readonly element: Element;
  readonly rule: ElementRule;
  readonly grammars: Grammars;
  readonly checking: Checking;
}

function checkAttribute(attribute: Attribute, { element, rule, grammars, checking }: AttributeWalk): void {
  if (attribute.uri === XMLNS_URI) return;
  const { section } = rule;
  const known =
    attribute.uri === '' || attribute.uri === XML_URI ? rule.attributes.get(attribute.name) : undefined;
  if (known !== undefined) {
    if (isValid(known.type, attribute.value)) return;
    reportValue(attribute, known.type, { element, rule, checking });
    return;
  }
  const isForeign = attribute.uri !== '' && attribute.uri !== element.uri;
  if (rule.isWide) return;
  if (!isForeign || !rule.isOpen || isClosedTo(element, attribute, checking)) {
    checking.report('attribute', placed(element, attribute), {
      element: element.name,
      attribute: attribute.name,
      section,
    });
    return;
  }
  checkForeign(attribute, { element, rule, grammars, checking });
}

/** Codes take attributes of two modules only (§3.2.3.2 to §3.2.3.5), annotations none of the XML namespace (§3.2.3.6). */
function isClosedTo({ local, uri }: Element, attribute: Attribute, { core, version }: Checking): boolean {
  if (uri !== core || version === '1.2') return false;
  if (local === 'mrk' || local === 'sm') return attribute.uri === XML_URI;
  return CODES.has(local) && attribute.uri !== FS && attribute.uri !== SLR;
}

const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec']);

function reportValue(
  attribute: Attribute,
  type: ValueType,
  { element, rule, checking }: Omit<AttributeWalk, 'grammars'>,
): void {
  checking.report(`value-${valueRule(type)}`, placed(element, attribute), {
    element: element.name,
    attribute: attribute.name,
    value: attribute.value.slice(0, 80),
    section: rule.section,
    expected: shorten(enumerationOf(type)),
  });
}

/** Attributes of modules: known, and on an element that may have them. */
function checkForeign(attribute: Attribute, { element, rule, checking }: AttributeWalk): void {
  const prefix = PREFIXES.get(attribute.uri);
  if (prefix === 'its') {
    const type = ITS_TYPES[attribute.local];
    if (type !== undefined && !isValid(type, attribute.value))
      reportValue(attribute, type, { element, rule, checking });
    return;
  }
  if (prefix === undefined || prefix === 'itsm') return;
  const places = MODULE_ATTRIBUTES[`${prefix}:${attribute.local}`];
  if (element.uri !== checking.core || places?.includes(element.local) === true) return;
  checking.report('attribute', placed(element, attribute), {
    element: element.name,
    attribute: attribute.name,
    section: rule.section,
  });
}

/** Child elements of an element in one namespace and of one name, at any depth. */
export function deep(element: Element, local: string, uri: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.local === local && child.uri === uri ? [child] : []),
    ...deep(child, local, uri),
  ]);
}
