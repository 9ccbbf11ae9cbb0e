import { isShown, type Style, type Styles } from './css/cascade.ts';
import type { PageElement, PageTree } from './tree.ts';
import { levelsOf, orderOf } from '../text/bidi/levels.ts';

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';
const LRO = '\u202d';
const RLO = '\u202e';
const PDF = '\u202c';
const LRE = '\u202a';
const RLE = '\u202b';
/** Stands for a picture or box in the line (CSS Writing Modes 4 §2.4.5: treated as U+FFFC). */
const OBJECT = '\ufffc';

/** One paragraph of the bidi algorithm: the text of a block up to a `br` or an inner block. */
export interface Paragraph {
  readonly block: PageElement;
  readonly direction: 'ltr' | 'rtl';
  /**
   * Text as it is laid out, white space collapsed, with the isolates and overrides that markup stands for as
   * controls; `isMarkup` tells them from controls of the author.
   */
  readonly text: string;
  readonly isMarkup: ReadonlySet<number>;
  /** Element that holds each code unit: by start, in order. */
  readonly owners: readonly {
    readonly start: number;
    readonly element: PageElement;
    readonly direction: 'ltr' | 'rtl';
  }[];
}

/** Where each code unit of a paragraph stands on an endless line, from the left (UAX #9). */
export interface VisualOrder {
  readonly positions: Int32Array;
  readonly levels: Uint8Array;
}

/** Elements laid out in the line unless `display` says otherwise; all others are blocks. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark output q ruby rb rt rp s samp ' +
    'small span strike strong sub sup time tt u var wbr br svg picture source canvas audio video button input select ' +
    'textarea meter progress math object embed iframe map area'
  ).split(' '),
);

/** Elements that stand in the line like one big character. */
const ATOMS: ReadonlySet<string> = new Set(
  'img svg picture canvas audio video input select textarea meter progress math object embed iframe'.split(
    ' ',
  ),
);

/** True when an element begins paragraphs of its own. */
export function isBlock(element: PageElement, style: Style | undefined): boolean {
  const display = style?.values.get('display')?.value;
  if (display !== undefined && display !== 'contents')
    return !/^(?:inline|ruby|contents|none)$/.test(display);
  return !INLINE.has(element.tag);
}

interface Draft {
  text: string;
  readonly isMarkup: Set<number>;
  readonly owners: { start: number; element: PageElement; direction: 'ltr' | 'rtl' }[];
}

interface Open {
  readonly before: string;
  readonly after: string;
}

interface Building {
  readonly styles: Styles;
  readonly found: Paragraph[];
}

interface Line {
  readonly block: PageElement;
  readonly direction: 'ltr' | 'rtl';
  draft: Draft;
  /** Isolates that are open, outermost first: a `br` closes and opens them again. */
  readonly open: Open[];
}

/** All paragraphs that are shown and have any text, in document order of their ends. */
export function paragraphsOf(tree: PageTree, styles: Styles): readonly Paragraph[] {
  const building: Building = { styles, found: [] };
  const body = tree.elements.find(({ tag }) => tag === 'body') ?? tree.root;
  walkBlock(body, building);
  return building.found;
}

function walkBlock(block: PageElement, building: Building): void {
  if (!isShown(block, building.styles)) return;
  const direction = building.styles.get(block)?.direction ?? 'ltr';
  const line: Line = { block, direction, draft: emptyDraft(), open: [] };
  walkInline(block, line, building);
  flush(line, building);
}

function emptyDraft(): Draft {
  return { text: '', isMarkup: new Set(), owners: [] };
}

function flush(line: Line, building: Building): void {
  const { draft, block, direction } = line;
  line.draft = emptyDraft();
  for (const { before } of line.open) control(line.draft, before);
  const isEmpty = !/[^\s\u2066-\u2069\u202a-\u202e\ufffc]/.test(draft.text);
  if (isEmpty) return;
  for (const { after } of line.open.toReversed()) control(draft, after);
  building.found.push({ block, direction, ...draft });
}

function control(draft: Draft, characters: string): void {
  for (const one of characters) {
    draft.isMarkup.add(draft.text.length);
    draft.text += one;
  }
}

function walkInline(element: PageElement, line: Line, building: Building): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(child, element, line, building);
    else walkChild(child, line, building);
  }
}

function walkChild(child: PageElement, line: Line, building: Building): void {
  const style = building.styles.get(child);
  const display = style?.values.get('display')?.value ?? '';
  if (display === 'none' || child.attrs.has('hidden')) return;
  if (child.tag === 'br') {
    flush(line, building);
  } else if (ATOMS.has(child.tag)) {
    append(line.draft, OBJECT, child, directionOfBox(style));
  } else if (child.tag === 'button' || display.startsWith('inline-')) {
    line.draft.text += OBJECT;
    walkBlock(child, building);
  } else if (isBlock(child, style)) {
    flush(line, building);
    walkBlock(child, building);
  } else walkSpan(child, line, building);
}

function directionOfBox(style: Style | undefined): 'ltr' | 'rtl' {
  return style?.direction ?? 'ltr';
}

function walkSpan(span: PageElement, line: Line, building: Building): void {
  const around = isolation(span, building.styles.get(span));
  if (around === undefined) {
    walkInline(span, line, building);
    return;
  }
  control(line.draft, around.before);
  line.open.push(around);
  walkInline(span, line, building);
  line.open.pop();
  control(line.draft, around.after);
}

/** Controls that the markup of an inline element stands for (CSS Writing Modes 4 §2.4.4). */
function isolation(element: PageElement, style: Style | undefined): Open | undefined {
  const [isolate, override, embedding] = style?.direction === 'rtl' ? [RLI, RLO, RLE] : [LRI, LRO, LRE];
  const css = style?.values.get('unicode-bidi')?.value.toLowerCase() ?? bidiOfMarkup(element);
  switch (css) {
    case 'plaintext':
      return { before: FSI, after: PDI };
    case 'bidi-override':
      return { before: override, after: PDF };
    case 'isolate-override':
      return { before: isolate + override, after: PDF + PDI };
    case 'embed':
      return { before: embedding, after: PDF };
    case 'isolate':
      return { before: isolate, after: PDI };
    default:
      return undefined;
  }
}

/** `unicode-bidi` that browsers give to elements (WHATWG Rendering §15.3.5). */
function bidiOfMarkup({ tag, attrs }: PageElement): string | undefined {
  if (tag === 'bdo') return 'isolate-override';
  const hasDir = /^(?:ltr|rtl|auto)$/i.test(attrs.get('dir') ?? '');
  return hasDir || tag === 'bdi' || tag === 'output' ? 'isolate' : undefined;
}

function addText(text: string, element: PageElement, line: Line, building: Building): void {
  const { draft } = line;
  const direction = building.styles.get(element)?.direction ?? 'ltr';
  const isPre = element.tag === 'pre' || element.parent?.tag === 'pre';
  if (isPre) {
    const [first = '', ...rest] = text.split(/\r?\n/);
    append(draft, first, element, direction);
    for (const one of rest) {
      flush(line, building);
      append(line.draft, one, element, direction);
    }
    return;
  }
  // Only the spaces that HTML collapses: no-break and narrow spaces keep their bidi class.
  const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  const isAfterSpace = draft.text === '' || draft.text.endsWith(' ');
  append(
    draft,
    isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed,
    element,
    direction,
  );
}

function append(draft: Draft, text: string, element: PageElement, direction: 'ltr' | 'rtl'): void {
  if (text === '') return;
  draft.owners.push({ start: draft.text.length, element, direction });
  draft.text += text;
}

/** The element that holds a code unit of a paragraph, and the direction that holds inside it. */
export function ownerAt(
  { owners, block, direction }: Paragraph,
  at: number,
): { readonly element: PageElement; readonly direction: 'ltr' | 'rtl' } {
  const owner = owners.findLast(({ start }) => start <= at);
  return owner ?? { element: block, direction };
}

/** Longest text that goes through UAX #9 at once, in code units: the time it takes grows with the square. */
const LONGEST = 6000;

/**
 * Pieces of a paragraph short enough to be laid out, cut at spaces. Nearly always the paragraph itself; an isolate
 * that reaches over a cut is lost at it.
 */
export function* piecesOf(paragraph: Paragraph): Generator<Paragraph> {
  const { text, owners, isMarkup } = paragraph;
  if (text.length <= LONGEST) {
    yield paragraph;
    return;
  }
  for (let start = 0; start < text.length;) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = start + LONGEST >= text.length ? text.length : space > start ? space + 1 : start + LONGEST;
    const before = owners.findLast((owner) => owner.start <= start);
    const inside = owners.filter((owner) => owner.start > start && owner.start < end);
    yield {
      ...paragraph,
      text: text.slice(start, end),
      owners: [...(before === undefined ? [] : [before]), ...inside].map((owner) => ({
        ...owner,
        start: Math.max(0, owner.start - start),
      })),
      isMarkup: new Set([...isMarkup].filter((at) => at >= start && at < end).map((at) => at - start)),
    };
    start = end;
  }
}

/** Characters that can make the order on the line differ from that in the text. */
const CAN_REORDER = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** Order on the line by UAX #9; undefined when it is the order of the text. */
export function visualOrder({ text, direction }: Paragraph): VisualOrder | undefined {
  if (direction === 'ltr' && !CAN_REORDER.test(text)) return undefined;
  const found = levelsOf(text, direction);
  const positions = new Int32Array(text.length);
  for (const [place, index] of orderOf(text, found).entries()) positions[index] = place;
  return { positions, levels: found.levels };
}
