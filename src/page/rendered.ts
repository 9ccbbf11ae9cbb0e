import type { DrawnFont } from '../model/page.ts';
import type { Applied, Style, Styles } from './css/cascade.ts';
import { factsOf, type PageFacts, type PageHit, turnedStyles } from './facts.ts';
import { covers, isKnownArabic, namedFamilies, readFontFaces } from './fonts.ts';
import { geometryHits } from './geometry.ts';
import { excerpt } from './letters.ts';
import { type Measures, STYLE_NAMES, TURNED_NAMES } from './probe/measures.ts';
import { pageRules } from './static.ts';
import { type PageElement, textOf } from './tree.ts';

/** A page as one width of the browser shows it. */
export interface RenderedView {
  readonly width: number;
  readonly measures: Measures;
  /** Fonts that drew each of `measures.fontSamples`. */
  readonly fonts: readonly (readonly DrawnFont[])[];
}

/**
 * Everything the rules find in a page as a browser shows it: the rules of the static layer with the browser's own
 * styles, and what only layout tells. Pure: measurements in, findings out.
 *
 * @param facts of the static layer
 */
export function renderedHits(facts: PageFacts, { width, measures, fonts }: RenderedView): readonly PageHit[] {
  const { elements } = facts.tree;
  const isSame =
    measures.tags.length === elements.length && elements.every(({ tag }, at) => tag === measures.tags[at]);
  const byFonts = fontHits(facts, measures, fonts);
  const seen = isSame ? measuredFacts(facts, measures, width) : facts;
  const withFonts: PageFacts = { ...seen, drawnFamilies: byFonts.drawn };
  const geometry = isSame ? geometryHits(withFonts, measures, width) : [];
  return [...pageRules.flatMap((rule) => [...rule(withFonts)]), ...byFonts.hits, ...geometry];
}

/** Longhands whose value in the cascade says more than the browser's: `auto` is already resolved there. */
const FROM_SHEET = ['left', 'right', 'width', 'position', 'transform', 'scale', 'rotate'];

function measuredFacts(facts: PageFacts, measures: Measures, width: number): PageFacts {
  const { tree, sheet, lang } = facts;
  const styles = new Map<PageElement, Style>();
  const turned = new Map<PageElement, Style>();
  const fromSheet = turnedStyles(facts, width);
  for (const [at, element] of tree.elements.entries()) {
    const known = facts.styles.get(element);
    styles.set(element, measuredStyle(known, STYLE_NAMES, measures.styles[at] ?? []));
    turned.set(element, measuredStyle(fromSheet.get(element), TURNED_NAMES, measures.turned[at] ?? []));
  }
  const own = factsOf({ tree, sheet }, withPseudos(facts, styles, measures), lang);
  return { ...own, turned, hasOtherSheets: false };
}

function measuredStyle(known: Style | undefined, names: readonly string[], row: readonly string[]): Style {
  const get = (name: string): string => row[names.indexOf(name)] ?? '';
  const kept = FROM_SHEET.flatMap((name): [string, Applied][] => {
    const given = known?.values.get(name);
    return given === undefined ? [] : [[name, given]];
  });
  const values = new Map(kept);
  for (const name of names) {
    // What only a sheet in another file says is known from the browser alone.
    if (isDefault(name, get(name)) || ONLY_SHEET.has(name) || values.has(name)) continue;
    const { from, written } = known?.values.get(name) ?? { from: 'computed', written: name };
    values.set(name, { value: get(name), from, written });
  }
  const size = Number.parseFloat(get('font-size'));
  return {
    direction: get('direction') === 'rtl' ? 'rtl' : 'ltr',
    values,
    customs: new Map(),
    fontSize: Number.isNaN(size) ? 16 : size,
  };
}

/** Resolved values of these say nothing: both sides of a positioned box have one. */
const ONLY_SHEET: ReadonlySet<string> = new Set(['left', 'right', 'width']);

const DEFAULTS: Readonly<Record<string, string>> = {
  'unicode-bidi': 'normal',
  'letter-spacing': 'normal',
  'word-break': 'normal',
  'line-break': 'auto',
  position: 'static',
  visibility: 'visible',
};

function isDefault(name: string, value: string): boolean {
  return value === '' || value === 'none' || DEFAULTS[name] === value;
}

function withPseudos(facts: PageFacts, styles: Map<PageElement, Style>, measures: Measures): Styles {
  for (const [number, side, content, image, transform] of measures.pseudos) {
    const element = facts.tree.elements[number];
    const style = element && styles.get(element);
    if (element === undefined || style === undefined) continue;
    const known = facts.styles.get(element)?.[side === 'before' ? 'before' : 'after'];
    const from = known?.get('content')?.from ?? 'computed';
    const entries = Object.entries({ content, 'background-image': image, transform }).filter(
      ([, value]) => value !== 'none',
    );
    const flip = known?.get('transform');
    const values = new Map(
      entries.map(([name, value]): [string, Applied] => [name, { value, from, written: name }]),
    );
    if (flip !== undefined) values.set('transform', flip);
    styles.set(element, { ...style, [side]: values });
  }
  return styles;
}

interface FontHits {
  readonly hits: readonly PageHit[];
  /** Font lists that draw their text themselves. */
  readonly drawn: ReadonlySet<string>;
}

/** U+0628, a letter that every Arabic font has. */
const BEH = 0x0628;

/** Which fonts really drew right-to-left letters: one of those asked for, or whatever the machine had. */
function fontHits(facts: PageFacts, measures: Measures, fonts: readonly (readonly DrawnFont[])[]): FontHits {
  const drawn = new Set<string>();
  const hits: PageHit[] = [];
  for (const [at, { element: number, family }] of measures.fontSamples.entries()) {
    const element = facts.tree.elements[number];
    const [main] = [...(fonts[at] ?? [])].sort((a, b) => b.glyphs - a.glyphs);
    if (element === undefined || main === undefined) continue;
    const names = namedFamilies(family);
    if (main.isWebFont || names.length === 0 || isNamed(names, main.family)) {
      drawn.add(family);
      continue;
    }
    const found = replacedFont(facts, measures, names);
    if (found === undefined) continue;
    const values = { families: found.families, drawn: main.family, text: excerpt(textOf(element)) };
    hits.push({ code: found.code, level: found.level, type: 'formatting', element, values, cause: family });
  }
  return { hits, drawn };
}

function isNamed(names: readonly string[], family: string): boolean {
  return names.some((name) => name.toLowerCase() === family.toLowerCase());
}

type Replaced = Pick<PageHit, 'code' | 'level'> & { readonly families: readonly string[] };

/** Why another font than those asked for drew a text; undefined when the static layer already says it. */
function replacedFont(
  { sheet }: PageFacts,
  { failedFonts, protocol }: Measures,
  names: readonly string[],
): Replaced | undefined {
  const brought = readFontFaces(sheet.fontFaces).filter(
    (face) => isNamed(names, face.family) && covers(face, BEH),
  );
  // A file of the page that cannot be read is missing for all readers; the network is not there to ask.
  const lost = brought.find(({ family, isRemote }) => !isRemote && isNamed(failedFonts, family));
  if (lost !== undefined && protocol !== 'about:')
    return { code: 'page/font-failed', level: 'warning', families: [lost.family] };
  // The page asks for a font that others have: that this machine has not is worth a note, not more.
  const isElsewhere = names.some(isKnownArabic) || brought.length > 0;
  return isElsewhere ? { code: 'page/font-missing', level: 'note', families: names } : undefined;
}
