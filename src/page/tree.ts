import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page. Text stands in `children` as strings; comments, scripts, styles and templates do not. */
export interface PageElement {
  /** Lower case. */
  readonly tag: string;
  readonly attrs: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  readonly children: readonly (PageElement | string)[];
  /** The elements among `children`. */
  readonly elements: readonly PageElement[];
  /** Number among the elements of its parent, from 0. */
  readonly place: number;
  /** Number of the element in document order, from 0. */
  readonly index: number;
  /** Place of its start tag, both from 1; none for an element that the parser added. */
  readonly line?: number;
  readonly column?: number;
}

/** A page as read. */
export interface PageTree {
  readonly root: PageElement;
  /** In document order, `root` first. */
  readonly elements: readonly PageElement[];
  /** Text of the `style` elements that hold for screens, in order. */
  readonly styles: readonly string[];
  /** False for a part of a page: what concerns the document as a whole is then not judged. */
  readonly isDocument: boolean;
}

/** Elements without text for the reader. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

interface Building {
  readonly elements: PageElement[];
  readonly styles: string[];
}

/** Reads HTML the way a browser does (WHATWG parsing); never throws. */
export function readTree(html: string): PageTree {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const building: Building = { elements: [], styles: [] };
  const top = document.childNodes.find((node) => isElement(node) && node.tagName === 'html');
  const root =
    top === undefined || !isElement(top)
      ? {
          tag: 'html',
          attrs: new Map<string, string>(),
          parent: undefined,
          children: [],
          elements: [],
          place: 0,
          index: 0,
        }
      : build(top, building);
  const isDocument =
    root.line !== undefined || document.childNodes.some((node) => node.nodeName === '#documentType');
  return { root, ...building, isDocument };
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node;
}

/** Depth at which Chromium too stops nesting: what is deeper stands beside. */
const DEEPEST = 512;

interface Making extends PageElement {
  readonly children: (PageElement | string)[];
  readonly elements: PageElement[];
}

/** No recursion over the parser's tree: a page of a million open tags must not end the stack. */
function build(top: DefaultTreeAdapterTypes.Element, building: Building): PageElement {
  const root = makeElement(top, undefined, building);
  const waiting: { node: DefaultTreeAdapterTypes.ChildNode; parent: Making; depth: number }[] = [];
  const push = (node: DefaultTreeAdapterTypes.Element, parent: Making, depth: number): void => {
    if (SILENT.has(parent.tag)) return;
    for (const child of node.childNodes.toReversed()) waiting.push({ node: child, parent, depth });
  };
  push(top, root, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent, depth } = next;
    if (isElement(node)) {
      const element = makeElement(node, parent, building);
      push(node, depth < DEEPEST || SILENT.has(element.tag) ? element : parent, depth + 1);
    } else if (node.nodeName === '#text' && 'value' in node) parent.children.push(node.value);
  }
  return root;
}

function makeElement(
  node: DefaultTreeAdapterTypes.Element,
  parent: Making | undefined,
  building: Building,
): Making {
  const at = node.sourceCodeLocation;
  const element: Making = {
    tag: node.tagName.toLowerCase(),
    attrs: new Map(node.attrs.map(({ name, value }) => [name, value])),
    parent,
    children: [],
    elements: [],
    place: parent?.elements.length ?? 0,
    index: building.elements.length,
    ...(at ? { line: at.startLine, column: at.startCol } : {}),
  };
  building.elements.push(element);
  parent?.children.push(element);
  parent?.elements.push(element);
  if (element.tag === 'style' && !/print/i.test(element.attrs.get('media') ?? '')) {
    building.styles.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
  }
  return element;
}

/** All text inside an element, as it stands. */
export function textOf(element: PageElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The element and those around it, innermost first. */
export function* upwards(element: PageElement): Generator<PageElement> {
  for (let one: PageElement | undefined = element; one !== undefined; one = one.parent) yield one;
}

/** Language of an element: the nearest `lang` (HTML §3.2.6.2); empty when nothing says it. */
export function langOf(element: PageElement): string {
  for (const { attrs } of upwards(element)) {
    const lang = attrs.get('lang') ?? attrs.get('xml:lang');
    if (lang !== undefined) return lang.trim();
  }
  return '';
}

/**
 * A CSS selector that finds exactly this element: `#id` of the nearest element with a plain id, then steps by tag
 * and number. The measuring script in the browser makes the same ones.
 */
export function selectorOf(element: PageElement): string {
  const steps: string[] = [];
  for (const one of upwards(element)) {
    const id = one.attrs.get('id');
    if (id !== undefined && /^[A-Za-z][\w-]*$/.test(id)) {
      steps.push(`#${id}`);
      break;
    }
    const same = one.parent?.elements.filter(({ tag }) => tag === one.tag) ?? [];
    steps.push(same.length > 1 ? `${one.tag}:nth-of-type(${same.indexOf(one) + 1})` : one.tag);
  }
  return steps.reverse().join(' > ');
}
