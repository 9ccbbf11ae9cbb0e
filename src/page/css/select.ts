import { type PageElement, upwards } from '../tree.ts';

/** What a selector may ask besides the element itself. */
export interface SelectContext {
  /** Attributes as they count: the mirror test turns the page around with others than those written. */
  readonly attr: (element: PageElement, name: string) => string | undefined;
  readonly direction: (element: PageElement) => 'ltr' | 'rtl';
}

/** One selector of a list, ready to be tried. */
export interface Selector {
  readonly specificity: number;
  /** `before`, `after` … when it is for a pseudo-element. */
  readonly pseudo?: string;
  /** True when its answer depends on `dir` or `lang`. */
  readonly isDirected: boolean;
  /** `#id`, `.class` or tag that an element must have to match; `*` when it needs none. */
  readonly key: string;
  matches(element: PageElement, context: SelectContext): boolean;
}

type Test = (element: PageElement, context: SelectContext) => boolean;

interface Compound {
  readonly tests: readonly Test[];
  /** How it hangs together with the compound before it. */
  readonly combinator: ' ' | '>' | '+' | '~' | '';
}

/** Longer selector lists are made by machines to break others. */
const LONGEST = 8000;

const compiled = new Map<string, readonly Selector[]>();

/** Compiles a selector list; a selector that is not understood is left out. */
export function compileSelectors(list: string): readonly Selector[] {
  const known = compiled.get(list);
  if (known !== undefined) return known;
  if (list.length > LONGEST) return [];
  const made = splitList(list).flatMap((one) => compile(one.trim()) ?? []);
  if (compiled.size > 5000) compiled.clear();
  compiled.set(list, made);
  return made;
}

function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    const char = list[at];
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)];
}

const SIMPLE =
  /\s*([>+~])\s*|(\s+)|\*|#((?:[\w-]|[^\0-\x7f]|\\.)+)|\.((?:[\w-]|[^\0-\x7f]|\\.)+)|\[([^\]]*)\]|::?([\w-]+)(\()?|((?:[\w-]|[^\0-\x7f]|\\.)+)/y;

/** State of one compilation. */
interface Draft {
  readonly compounds: { tests: Test[]; combinator: Compound['combinator'] }[];
  specificity: number;
  pseudo: string | undefined;
}

function compile(text: string): Selector | undefined {
  const draft: Draft = { compounds: [{ tests: [], combinator: '' }], specificity: 0, pseudo: undefined };
  let at = 0;
  while (at < text.length) {
    SIMPLE.lastIndex = at;
    const found = SIMPLE.exec(text);
    if (found === null) return undefined;
    at = SIMPLE.lastIndex;
    if (found[7] === undefined) {
      if (!addSimple(draft, found, '')) return undefined;
      continue;
    }
    const end = closing(text, at);
    if (!addSimple(draft, found, text.slice(at, end))) return undefined;
    at = end + 1;
  }
  const { compounds, specificity, pseudo } = draft;
  return {
    specificity,
    ...(pseudo === undefined ? {} : { pseudo }),
    isDirected: /\bdir\b|\blang\b/.test(text),
    key: keyOf(text),
    matches: (element, context) =>
      matchFrom(compounds, compounds.length - 1, element, { context, effort: { left: EFFORT } }),
  };
}

/** Steps that one selector may take on one element. */
const EFFORT = 20_000;

/** What the last compound of a selector surely asks for. */
function keyOf(text: string): string {
  const last = /(?:^|[\s>+~])([^\s>+~]*)$/.exec(text)?.[1] ?? '';
  // Brackets may hold anything: such a selector is tried on all elements.
  if (/[([\\]/.test(text)) return '*';
  const [id] = /#[\w-]+/.exec(last) ?? [];
  const [name] = /\.[\w-]+/.exec(last) ?? [];
  const [tag] = /^[a-zA-Z][\w-]*/.exec(last) ?? [];
  return id ?? name ?? tag?.toLowerCase() ?? '*';
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return at;
  }
  return text.length;
}

/** @returns false when the selector cannot be understood */
function addSimple(draft: Draft, found: RegExpExecArray, argument: string): boolean {
  const [whole, combinator, space, id, name, attribute, pseudo, , tag] = found;
  const tests = draft.compounds.at(-1)?.tests;
  if (tests === undefined) return false;
  if (combinator !== undefined || space !== undefined) {
    draft.compounds.push({ tests: [], combinator: combinatorOf(combinator) });
    return true;
  }
  if (pseudo !== undefined) return addPseudo(draft, whole.startsWith('::'), pseudo.toLowerCase(), argument);
  if (id !== undefined) tests.push(({ attrs }) => attrs.get('id') === id);
  else if (name !== undefined) tests.push(hasClass(name.replaceAll('\\', '')));
  else if (attribute !== undefined) tests.push(attributeTest(attribute));
  else if (tag !== undefined) tests.push((element) => element.tag === tag.toLowerCase());
  draft.specificity += id === undefined ? (tag === undefined ? Number(whole !== '*') * 1000 : 1) : 1_000_000;
  return true;
}

function combinatorOf(text: string | undefined): Compound['combinator'] {
  return text === '>' || text === '+' || text === '~' ? text : ' ';
}

function hasClass(name: string): Test {
  return ({ attrs }) => {
    const list = attrs.get('class');
    return list !== undefined && (list === name || list.split(/\s+/).includes(name));
  };
}

function attributeTest(text: string): Test {
  const [, name = '', operator = '', double, single, bare] =
    /^\s*([\w:|-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*[iIsS]?\s*)?$/.exec(text) ?? [];
  const wanted = (double ?? single ?? bare ?? '').toLowerCase();
  return (element, { attr }) => {
    const own = attr(element, name);
    if (own === undefined) return false;
    return operator === '' || compare(own.toLowerCase(), operator, wanted);
  };
}

function compare(value: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case '~=':
      return value.split(/\s+/).includes(wanted);
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`);
    case '^=':
      return wanted !== '' && value.startsWith(wanted);
    case '$=':
      return wanted !== '' && value.endsWith(wanted);
    case '*=':
      return wanted !== '' && value.includes(wanted);
    default:
      return value === wanted;
  }
}

const PSEUDO_ELEMENTS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'first-line',
  'first-letter',
  'marker',
]);

function addPseudo(draft: Draft, isElement: boolean, name: string, argument: string): boolean {
  if (isElement || PSEUDO_ELEMENTS.has(name)) {
    draft.pseudo = name;
    draft.specificity += 1;
    return true;
  }
  const tests = draft.compounds.at(-1)?.tests;
  if (/^(?:is|where|not|matches|-webkit-any)$/.test(name)) {
    const inner = compileSelectors(argument);
    const some: Test = (element, context) =>
      inner.some((one) => one.pseudo === undefined && one.matches(element, context));
    tests?.push(name === 'not' ? (element, context) => !some(element, context) : some);
    if (name !== 'where') draft.specificity += Math.max(0, ...inner.map((one) => one.specificity));
    return true;
  }
  tests?.push(pseudoTest(name, argument.trim()));
  draft.specificity += 1000;
  return true;
}

function siblings(element: PageElement): readonly PageElement[] {
  return element.parent?.elements ?? [element];
}

const STATES: Readonly<Record<string, Test>> = {
  root: (element) => element.parent === undefined,
  'first-child': (element) => element.place === 0,
  'last-child': (element) => element.place === siblings(element).length - 1,
  'only-child': (element) => siblings(element).length === 1,
  'first-of-type': (element) => siblings(element).find((one) => one.tag === element.tag) === element,
  'last-of-type': (element) => siblings(element).findLast((one) => one.tag === element.tag) === element,
  empty: (element) => element.children.length === 0,
  link: (element) => element.attrs.has('href'),
  'any-link': (element) => element.attrs.has('href'),
};

function pseudoTest(name: string, argument: string): Test {
  if (name === 'lang') return langTest(argument);
  if (name === 'dir') return (element, context) => context.direction(element) === argument.toLowerCase();
  if (name === 'nth-child') return nthTest(argument);
  // States such as :hover are not those of a page at rest.
  return STATES[name] ?? (() => false);
}

function langTest(argument: string): Test {
  const wanted = argument.split(',').map((one) =>
    one
      .trim()
      .replaceAll(/["']|^\*-/g, '')
      .toLowerCase(),
  );
  return (element, { attr }) => {
    for (const one of upwards(element)) {
      const lang = attr(one, 'lang')?.toLowerCase();
      if (lang !== undefined) return wanted.some((one) => lang === one || lang.startsWith(`${one}-`));
    }
    return false;
  };
}

function nthTest(argument: string): Test {
  const simple = argument === 'odd' ? '2n+1' : argument === 'even' ? '2n' : argument.replaceAll(/\s/g, '');
  const [, step, offset] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(simple) ?? [];
  const by = step === undefined ? 0 : step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step);
  const from = Number(offset ?? 0);
  return (element) => {
    const place = element.place + 1 - from;
    return by === 0 ? place === 0 : place % by === 0 && place / by >= 0;
  };
}

function matchFrom(
  compounds: readonly Compound[],
  at: number,
  element: PageElement,
  { context, effort }: Matching,
): boolean {
  const compound = compounds[at];
  // A selector of many steps on a deep page could be tried for ever; no real one needs this many.
  if (compound === undefined || (effort.left -= 1) < 0) return false;
  if (!compound.tests.every((test) => test(element, context))) return false;
  if (at === 0) return true;
  for (const one of related(element, compound.combinator))
    if (matchFrom(compounds, at - 1, one, { context, effort })) return true;
  return false;
}

interface Matching {
  readonly context: SelectContext;
  readonly effort: { left: number };
}

function related(element: PageElement, combinator: Compound['combinator']): readonly PageElement[] {
  if (combinator === '>') return element.parent === undefined ? [] : [element.parent];
  if (combinator === ' ') return element.parent === undefined ? [] : [...upwards(element.parent)];
  const { place } = element;
  return siblings(element).slice(combinator === '+' ? Math.max(0, place - 1) : 0, place);
}
