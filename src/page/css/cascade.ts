import { firstStrong } from '../letters.ts';
import { type PageElement, type PageTree, textOf } from '../tree.ts';
import { longhandsOf, physicalName, physicalValue, pixelsOf } from './longhands.ts';
import { type Declaration, holdsOnScreen, parseDeclarations, parseSheet, type Sheet } from './parse.ts';
import { compileSelectors, type SelectContext, type Selector } from './select.ts';

/** A value and what gave it: a selector, `style` for the attribute, `html` for a presentational attribute or the browser. */
export interface Applied {
  readonly value: string;
  readonly from: string;
  /** Name as written, before logical sides were resolved. */
  readonly written: string;
}

/** What is known about the look of one element. */
export interface Style {
  readonly direction: 'ltr' | 'rtl';
  /** Specified longhands, physical names; inherited ones are filled in. */
  readonly values: ReadonlyMap<string, Applied>;
  /** Pixels of `1em`. */
  readonly fontSize: number;
  readonly before?: ReadonlyMap<string, Applied>;
  readonly after?: ReadonlyMap<string, Applied>;
  readonly customs: ReadonlyMap<string, string>;
}

/** Styles of a whole page in one state. */
export type Styles = ReadonlyMap<PageElement, Style>;

/** In which state a page is looked at. */
export interface PageState {
  /** CSS pixels. */
  readonly width: number;
  /** Attributes that stand in for those written, by element. */
  readonly attrs?: ReadonlyMap<PageElement, ReadonlyMap<string, string>>;
}

/** Reads all style sheets of a page as one. */
export function sheetOf(tree: PageTree): Sheet {
  const sheets = tree.styles.map(parseSheet);
  return {
    rules: sheets.flatMap(({ rules }) => rules),
    fontFaces: sheets.flatMap(({ fontFaces }) => fontFaces),
  };
}

interface Bound {
  readonly declaration: Declaration;
  readonly from: string;
  /** Order in the cascade: important, then specificity, then place. */
  readonly weight: readonly [important: number, specificity: number, order: number];
}

const INHERITED: readonly string[] = [
  'direction',
  'text-align',
  'text-align-last',
  'letter-spacing',
  'font-family',
  'line-height',
  'word-break',
  'line-break',
  'visibility',
];

/** Sides that browsers give without being asked (WHATWG Rendering §15.3). */
const BROWSER_STYLES: Readonly<Record<string, string>> = {
  ul: 'padding-inline-start:40px',
  ol: 'padding-inline-start:40px',
  menu: 'padding-inline-start:40px',
  dd: 'margin-inline-start:40px',
  blockquote: 'margin-inline:40px',
  figure: 'margin-inline:40px',
  th: 'text-align:center',
  center: 'text-align:center',
  fieldset: 'padding-inline:12px',
};

const browserDeclarations = new Map(
  Object.entries(BROWSER_STYLES).map(([tag, css]) => [tag, parseDeclarations(css)]),
);

/**
 * Works out the styles of all elements (CSS Cascade 5), as far as the checks need them: no layout.
 *
 * @param sheet of `sheetOf`
 */
export function computeStyles(tree: PageTree, sheet: Sheet, state: PageState): Styles {
  const context = contextOf(state);
  const index = indexRules(sheet, state.width);
  const styles = new Map<PageElement, Style>();
  for (const element of tree.elements) {
    const bound: BoundLists = { own: hints(element, context), before: [], after: [] };
    for (const { compiled, declarations, selector, order } of rulesFor(element, index)) {
      const list = listFor(compiled.pseudo, bound);
      if (list === undefined || !compiled.matches(element, context)) continue;
      for (const declaration of declarations) {
        const weight = [Number(declaration.isImportant), compiled.specificity, order] as const;
        list.push({ declaration, from: selector, weight });
      }
    }
    for (const declaration of parseDeclarations(element.attrs.get('style') ?? ''))
      bound.own.push({ declaration, from: 'style', weight: [Number(declaration.isImportant), 1e12, 0] });
    styles.set(element, resolve(bound, element.parent && styles.get(element.parent)));
  }
  return styles;
}

type BoundLists = Record<'own' | 'before' | 'after', Bound[]>;

function listFor(pseudo: string | undefined, bound: BoundLists): Bound[] | undefined {
  if (pseudo === undefined) return bound.own;
  return pseudo === 'before' || pseudo === 'after' ? bound[pseudo] : undefined;
}

interface IndexedRule {
  readonly compiled: Selector;
  readonly selector: string;
  readonly declarations: readonly Declaration[];
  readonly order: number;
}

/** Rules by what an element must have to match them. */
type RuleIndex = ReadonlyMap<string, readonly IndexedRule[]>;

function indexRules(sheet: Sheet, width: number): RuleIndex {
  const index = new Map<string, IndexedRule[]>();
  for (const [order, { selector, declarations, media }] of sheet.rules.entries()) {
    if (declarations.length === 0 || !media.every((query) => holdsOnScreen(query, width))) continue;
    for (const compiled of compileSelectors(selector)) {
      const list = index.get(compiled.key) ?? [];
      list.push({ compiled, selector, declarations, order });
      index.set(compiled.key, list);
    }
  }
  return index;
}

function* rulesFor({ tag, attrs }: PageElement, index: RuleIndex): Generator<IndexedRule> {
  yield* index.get('*') ?? [];
  yield* index.get(tag) ?? [];
  const id = attrs.get('id');
  if (id !== undefined) yield* index.get(`#${id}`) ?? [];
  const classes = attrs.get('class');
  if (classes === undefined) return;
  for (const name of new Set(classes.split(/\s+/))) yield* index.get(`.${name}`) ?? [];
}

/** Attributes and directions of a page in a state. */
export function contextOf({ attrs }: PageState): SelectContext {
  const known = new Map<PageElement, 'ltr' | 'rtl'>();
  const attr = (element: PageElement, name: string): string | undefined =>
    attrs?.get(element)?.get(name) ?? element.attrs.get(name);
  const direction = (element: PageElement): 'ltr' | 'rtl' => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = markupDirection(element, attr(element, 'dir')?.toLowerCase(), direction);
    known.set(element, found);
    return found;
  };
  return { attr, direction };
}

function markupDirection(
  element: PageElement,
  dir: string | undefined,
  direction: (element: PageElement) => 'ltr' | 'rtl',
): 'ltr' | 'rtl' {
  if (dir === 'ltr' || dir === 'rtl') return dir;
  const around = element.parent === undefined ? 'ltr' : direction(element.parent);
  if (dir === 'auto') return firstStrong(autoText(element)) ?? 'ltr';
  if (element.tag === 'bdi') return firstStrong(autoText(element)) ?? around;
  return around;
}

/** Text that decides for `dir=auto`: parts with a direction of their own do not (HTML §3.2.6.4). */
function autoText(element: PageElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.tag === 'bdi' || child.tag === 'textarea' || child.attrs.has('dir')) return '';
      return autoText(child);
    })
    .join('');
}

const HTML: Bound['weight'] = [0, -1, 0];
const BROWSER: Bound['weight'] = [0, -2, 0];

function hint(name: string, value: string): Bound {
  return { declaration: { name, value, isImportant: false }, from: 'html', weight: HTML };
}

/** What the browser and attributes of HTML say; author rules are stronger. */
function hints(element: PageElement, { attr, direction }: SelectContext): Bound[] {
  const { tag, attrs } = element;
  const found: Bound[] = (browserDeclarations.get(tag) ?? []).map((declaration) => ({
    declaration,
    from: 'html',
    weight: BROWSER,
  }));
  if (attr(element, 'dir') !== undefined || tag === 'bdi') found.push(hint('direction', direction(element)));
  const align = attrs.get('align')?.toLowerCase() ?? '';
  return align === '' ? found : [...found, ...alignHint(tag, align)];
}

function alignHint(tag: string, align: string): Bound[] {
  if (!/^(?:img|table|iframe|object)$/.test(tag))
    return [hint('text-align', align === 'middle' ? 'center' : align)];
  return align === 'left' || align === 'right' ? [hint('float', align)] : [];
}

function resolve(bound: BoundLists, parent: Style | undefined): Style {
  const own = inOrder(bound.own);
  const customs = customsOf(own, parent);
  const fill = (value: string): string => (value.includes('var(') ? substitute(value, customs) : value);
  const direction = directionIn(own) ?? parent?.direction ?? 'ltr';
  const values = inheritedFrom(parent);
  apply(values, own, { direction, fill, parent });
  const pseudo = (list: Bound[]): ReadonlyMap<string, Applied> =>
    apply(new Map<string, Applied>(), inOrder(list), { direction, fill, parent: undefined });
  return {
    direction,
    values,
    customs,
    fontSize: fontSizeOf(values.get('font-size')?.value, parent?.fontSize ?? 16),
    ...(bound.before.length > 0 ? { before: pseudo(bound.before) } : {}),
    ...(bound.after.length > 0 ? { after: pseudo(bound.after) } : {}),
  };
}

function directionIn(list: readonly Bound[]): 'ltr' | 'rtl' | undefined {
  const written = list
    .findLast(({ declaration }) => declaration.name === 'direction')
    ?.declaration.value.toLowerCase();
  return written === 'rtl' || written === 'ltr' ? written : undefined;
}

function inheritedFrom(parent: Style | undefined): Map<string, Applied> {
  const values = new Map<string, Applied>();
  for (const name of INHERITED) {
    const inherited = parent?.values.get(name);
    if (inherited !== undefined) values.set(name, inherited);
  }
  return values;
}

function inOrder(list: Bound[]): Bound[] {
  return list.sort(({ weight: a }, { weight: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

interface Applying {
  readonly direction: 'ltr' | 'rtl';
  readonly parent: Style | undefined;
  readonly fill: (value: string) => string;
}

function apply(
  values: Map<string, Applied>,
  list: readonly Bound[],
  applying: Applying,
): Map<string, Applied> {
  const { direction, fill, parent } = applying;
  for (const { declaration, from } of list) {
    for (const [name, raw] of longhandsOf(declaration.name, fill(declaration.value))) {
      const physical = physicalName(name, direction);
      if (raw === 'inherit' || raw === 'unset' || raw === 'initial' || raw === 'revert') {
        const inherited = raw === 'initial' ? undefined : parent?.values.get(physical);
        if (inherited === undefined) values.delete(physical);
        else values.set(physical, inherited);
      } else
        values.set(physical, { value: physicalValue(name, raw, direction), from, written: declaration.name });
    }
  }
  return values;
}

function customsOf(list: readonly Bound[], parent: Style | undefined): ReadonlyMap<string, string> {
  const own = list.filter(({ declaration }) => declaration.name.startsWith('--'));
  const inherited = parent?.customs ?? new Map<string, string>();
  if (own.length === 0) return inherited;
  return new Map([
    ...inherited,
    ...own.map(({ declaration }): [string, string] => [declaration.name, declaration.value]),
  ]);
}

function substitute(value: string, customs: ReadonlyMap<string, string>): string {
  let text = value;
  // A few rounds are enough for variables that name variables; a circle ends here too.
  for (let round = 0; round < 8 && text.length < 2000 && text.includes('var('); round += 1)
    text = text.replaceAll(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
      (_, name: string, other: string | undefined) => (customs.get(name) ?? other ?? '').trim(),
    );
  return text.slice(0, 2000);
}

const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function fontSizeOf(value: string | undefined, around: number): number {
  if (value === undefined) return around;
  const percent = /^([\d.]+)%$/.exec(value)?.[1];
  if (percent !== undefined) return (around * Number(percent)) / 100;
  return pixelsOf(value, around) ?? SIZES[value.toLowerCase()] ?? around;
}

/** True when neither the element nor one around it is taken out of the page. */
export function isShown(element: PageElement, styles: Styles): boolean {
  for (let one: PageElement | undefined = element; one !== undefined; one = one.parent) {
    if (one.attrs.has('hidden') || one.tag === 'head') return false;
    if (styles.get(one)?.values.get('display')?.value === 'none') return false;
  }
  return styles.get(element)?.values.get('visibility')?.value !== 'hidden' || textOf(element) === '';
}
