import type { Diagnostic, IssueType, Level, Values } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';
import { computeStyles, sheetOf, type Styles } from './css/cascade.ts';
import type { Sheet } from './css/parse.ts';
import { countLetters, type LetterCount } from './letters.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { langOf, type PageElement, type PageTree, readTree, selectorOf, upwards } from './tree.ts';

/** What the rules of the static layer look at; computed once per page. */
export interface PageFacts {
  readonly tree: PageTree;
  readonly sheet: Sheet;
  /** On a wide screen. */
  readonly styles: Styles;
  readonly paragraphs: readonly Paragraph[];
  /** Letters of all text that is shown. */
  readonly letters: LetterCount;
  readonly body: PageElement;
  /** Language that the page says it is in; empty when it does not say. */
  readonly lang: string;
  /** Direction that the page should have, by its text and by its language. */
  readonly expected: 'ltr' | 'rtl';
  /** Direction that its body has. */
  readonly actual: 'ltr' | 'rtl';
  /** Styles of the page turned around, when a browser has measured them. */
  readonly turned?: Styles;
  /** Font lists of which a browser has shown that they draw the right-to-left letters. */
  readonly drawnFamilies?: ReadonlySet<string>;
  /** True when parts of its look are in files that the static layer does not read. */
  readonly hasOtherSheets: boolean;
}

/** What a rule of the static layer finds. */
export interface PageHit {
  readonly code: string;
  readonly level: Level;
  readonly type: IssueType;
  readonly element: PageElement;
  readonly values: Values;
  /** Findings with the same code and cause are one, with `count`: a style rule, an element with `dir`. */
  readonly cause?: string;
}

/** A rule of the static layer. */
export type PageRule = (facts: PageFacts) => Iterable<PageHit>;

/** Width at which the static layer looks at a page, in CSS pixels. */
export const STATIC_WIDTH = 1280;

/**
 * Reads a page and works out what the rules need.
 *
 * @param lang language the page should be in, when it is known from elsewhere
 */
export function readFacts(html: string, lang?: string): PageFacts {
  const tree = readTree(html);
  const sheet = sheetOf(tree);
  return factsOf({ tree, sheet }, computeStyles(tree, sheet, { width: STATIC_WIDTH }), lang);
}

/** The same for a page whose styles are known, from the cascade or from a browser. */
export function factsOf(
  { tree, sheet }: Pick<PageFacts, 'tree' | 'sheet'>,
  styles: Styles,
  lang: string | undefined,
): PageFacts {
  const paragraphs = paragraphsOf(tree, styles);
  const letters = countLetters(paragraphs.map(({ text }) => text).join('\n'));
  const body = tree.elements.find(({ tag }) => tag === 'body') ?? tree.root;
  const said = langOf(body);
  const known = said === '' ? (lang ?? '') : said;
  return {
    tree,
    sheet,
    styles,
    paragraphs,
    letters,
    body,
    lang: known,
    expected: expectedDirection(letters, known),
    actual: styles.get(body)?.direction ?? 'ltr',
    hasOtherSheets: tree.elements.some(isSheetLink) || tree.styles.some((css) => /@import/i.test(css)),
  };
}

/** Styles of the page turned around: `dir` and `lang` of root and body as those of a page from left to right. */
export function turnedStyles({ tree, sheet, body }: PageFacts, width: number): Styles {
  const turned = new Map([
    ['dir', 'ltr'],
    ['lang', 'en'],
  ]);
  const attrs = new Map([[tree.root, turned]]);
  if (body.attrs.has('dir')) attrs.set(body, turned);
  return computeStyles(tree, sheet, { width, attrs });
}

/** The text decides when most of it runs one way; a text of two halves goes by its language. */
function expectedDirection({ rtl, ltr }: LetterCount, lang: string): 'ltr' | 'rtl' {
  const all = rtl + ltr;
  if (all > 0 && rtl >= 0.6 * all) return 'rtl';
  if (all > 0 && ltr >= 0.6 * all) return 'ltr';
  return directionOf(lang);
}

function isSheetLink({ tag, attrs }: PageElement): boolean {
  return tag === 'link' && /\bstylesheet\b/i.test(attrs.get('rel') ?? '');
}

/** The nearest element that sets the direction of an element, by attribute or style; undefined when it is the default. */
export function directionSetter(element: PageElement, styles: Styles): PageElement | undefined {
  for (const one of upwards(element)) {
    if (one.attrs.has('dir') || one.parent === undefined) return one;
    if (styles.get(one)?.direction !== styles.get(one.parent)?.direction) return one;
  }
  return undefined;
}

/** Puts hits of one cause together and makes diagnostics of them, in document order. */
export function toDiagnostics(hits: readonly PageHit[], file: string | undefined): Diagnostic[] {
  const groups = new Map<string, PageHit[]>();
  for (const hit of hits) {
    const key = `${hit.code}\n${hit.cause ?? `element ${hit.element.index} ${JSON.stringify(hit.values)}`}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], count: group.length }]))
    .sort((a, b) => a.first.element.index - b.first.element.index)
    .map(({ first: { code, level, type, element, values }, count }) => {
      const unit = unitOf(element);
      return {
        code,
        level,
        type,
        place: {
          ...(file === undefined ? {} : { file }),
          ...(element.line === undefined ? {} : { line: element.line }),
          ...(element.column === undefined ? {} : { column: element.column }),
          ...(unit === undefined ? {} : { unit }),
        },
        values: { element: selectorOf(element), ...values, count },
      };
    });
}

/** The unit that an element shows (`data-unit` of the preview); undefined on pages that are not ours. */
export function unitOf(element: PageElement): string | undefined {
  for (const { attrs } of upwards(element)) {
    const unit = attrs.get('data-unit');
    if (unit !== undefined) return unit;
  }
  return undefined;
}
