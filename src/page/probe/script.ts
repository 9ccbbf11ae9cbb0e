/// <reference lib="dom" />
/* oxlint-disable max-lines, complexity -- one script that runs inside the page: its functions cannot import each other, and are kept in one file so that their texts can be joined */
import {
  type Clipped,
  type Line,
  type Measures,
  type Rect,
  STYLE_NAMES,
  TURNED_NAMES,
  type ElementBox,
} from './measures.ts';

// Everything below runs in the page. No function may use anything from outside this file: only their texts go there.

interface Word {
  readonly element: Element;
  readonly block: Element;
  readonly text: string;
  readonly box: Rect;
}

interface Scene {
  readonly elements: readonly Element[];
  readonly numbers: Map<Element, number>;
  readonly styles: Map<Element, CSSStyleDeclaration>;
}

/** The same elements in the same order as `readTree`. */
function collectElements(): Element[] {
  const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);
  const found: Element[] = [];
  const add = (element: Element): void => {
    found.push(element);
    if (!silent.has(element.localName.toLowerCase())) for (const child of element.children) add(child);
  };
  add(document.documentElement);
  return found;
}

function rectOf(rect: DOMRect): Rect {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [round(rect.x + scrollX), round(rect.y + scrollY), round(rect.width), round(rect.height)];
}

/** True for what a reader with eyes can see: not hidden, not faded out, not one of the boxes meant for screen readers. */
function isSeen(element: Element, scene: Scene): boolean {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const style = scene.styles.get(one);
    if (style === undefined) return false;
    if (style.display === 'none' || style.opacity === '0') return false;
    if (one === element && style.visibility !== 'visible') return false;
    if (/inset\(\s*(?:50|100)%|^circle\(0/.test(style.clipPath) || /^rect\(\s*[01]px/.test(style.clip))
      return false;
    if (style.overflow !== 'visible' && style.position === 'absolute') {
      const { width, height } = one.getBoundingClientRect();
      if (width <= 2 && height <= 2) return false;
    }
  }
  return true;
}

function blockOf(element: Element, scene: Scene): Element {
  let one = element;
  while (
    one.parentElement !== null &&
    /^(?:inline|contents|ruby)/.test(scene.styles.get(one)?.display ?? '')
  ) {
    if (scene.styles.get(one)?.display === 'inline-block') break;
    one = one.parentElement;
  }
  return one;
}

function collectWords(scene: Scene, broken: { element: number; text: string; box: Rect }[]): Word[] {
  const words: Word[] = [];
  const range = document.createRange();
  const seen = new Map<Element, boolean>();
  const joined = /[\u0620-\u06ff\u0700-\u08ff\ufb50-\ufefc]/;
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const value = node.nodeValue ?? '';
    if (element === null || !scene.numbers.has(element) || value.trim() === '') continue;
    if (/^(?:script|style|template|noscript|iframe|object|title)$/.test(element.localName)) continue;
    let isShown = seen.get(element);
    if (isShown === undefined) seen.set(element, (isShown = isSeen(element, scene)));
    if (!isShown) continue;
    const block = blockOf(element, scene);
    for (const found of value.matchAll(/\S+/g)) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
      const [first] = rects;
      if (first === undefined) continue;
      const last = rects.at(-1) ?? first;
      const text = found[0];
      // A word of joined letters on two lines; a hyphen or slash in it is a place to break.
      if (Math.abs(last.top - first.top) > first.height / 2) {
        const isJoined = joined.test(text) && !/[-\u00ad\u2010-\u2015/\u200b،؛:.]/.test(text);
        if (isJoined) broken.push({ element: scene.numbers.get(element) ?? 0, text, box: rectOf(first) });
        for (const rect of rects) words.push({ element, block, text, box: rectOf(rect) });
      } else words.push({ element, block, text, box: rectOf(range.getBoundingClientRect()) });
    }
  }
  return words;
}

/** Words of one block whose middles stand at one height are a line. */
function joinLines(words: readonly Word[], scene: Scene): Line[] {
  const lines: { words: Word[]; middle: number }[] = [];
  for (const word of words) {
    const [, y, , height] = word.box;
    const line = lines.at(-1);
    const middle = y + height / 2;
    const size = Number.parseFloat(scene.styles.get(word.element)?.fontSize ?? '16');
    const isSame = line?.words[0]?.block === word.block && Math.abs(middle - line.middle) < size / 2;
    if (isSame) line.words.push(word);
    else lines.push({ words: [word], middle });
  }
  const inkOf = inkMeter(scene);
  return lines.flatMap(({ words }) => {
    const [first] = words;
    if (first === undefined) return [];
    const left = Math.min(...words.map(({ box }) => box[0]));
    const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
    const top = Math.min(...words.map(({ box }) => box[1]));
    const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]));
    let isFixed = false;
    for (let one: Element | null = first.block; one !== null; one = one.parentElement)
      isFixed ||= scene.styles.get(one)?.position === 'fixed' && top > 150;
    return [
      {
        element: scene.numbers.get(first.element) ?? 0,
        block: scene.numbers.get(first.block) ?? 0,
        text: words.map(({ text }) => text).join(' '),
        box: [left, top, right - left, bottom - top] as const,
        fontSize: Number.parseFloat(scene.styles.get(first.element)?.fontSize ?? '16'),
        inks: words.map((word) => [word.box[0], word.box[2], ...inkOf(word)] as const),
        isFixed,
        isHeightSet: scene.styles.get(first.block)?.lineHeight !== 'normal',
      },
    ];
  });
}

/** Measures from where to where a word is really drawn, from its font and letters. */
function inkMeter(scene: Scene): (word: Word) => readonly [top: number, bottom: number] {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, readonly [number, number]>();
  return ({ element, text, box }) => {
    const style = scene.styles.get(element);
    if (context === null || style === undefined) return [box[1], box[1] + box[3]];
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const key = `${font}\n${text}`;
    let ink = known.get(key);
    if (ink === undefined) {
      context.font = font;
      const {
        fontBoundingBoxAscent: base,
        actualBoundingBoxAscent,
        actualBoundingBoxDescent,
      } = context.measureText(text);
      ink = [base - actualBoundingBoxAscent, base + actualBoundingBoxDescent];
      known.set(key, ink);
    }
    return [box[1] + ink[0], box[1] + ink[1]];
  };
}

interface Cutter {
  readonly element: Element;
  readonly box: Rect;
  readonly isX: boolean;
  readonly isY: boolean;
}

/** Boxes that cut off what leaves them; boxes that scroll, or that show an ellipsis, do not count. */
function cuttersOf(element: Element, scene: Scene): Cutter[] {
  const found: Cutter[] = [];
  let isOut = scene.styles.get(element)?.position ?? 'static';
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const style = scene.styles.get(one);
    if (style === undefined || one === document.body || one === document.documentElement) break;
    const isContaining = style.position !== 'static' || style.transform !== 'none';
    // What is positioned is cut only by boxes that it is positioned in.
    if (one !== element && isOut === 'absolute' && !isContaining) continue;
    if (isOut === 'fixed') break;
    const cuts = (value: string): boolean => value === 'hidden' || value === 'clip';
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
    const isExempt = style.textOverflow !== 'clip' || !/^(?:none|)$/.test(style.webkitLineClamp) || scrolls;
    if (scrolls) break;
    if (
      !isExempt &&
      (cuts(style.overflowX) || cuts(style.overflowY)) &&
      !/^inline$|^contents$/.test(style.display)
    ) {
      const outer = one.getBoundingClientRect();
      const box: Rect = [
        outer.x + scrollX + one.clientLeft,
        outer.y + scrollY + one.clientTop,
        one.clientWidth,
        one.clientHeight,
      ];
      found.push({ element: one, box, isX: cuts(style.overflowX), isY: cuts(style.overflowY) });
    }
    if (one !== element || isContaining) isOut = style.position;
  }
  return found;
}

/** How much of a word is outside a box, as a share of the word; the larger of both directions. */
function shareOutside(word: Rect, { box, isX, isY }: Pick<Cutter, 'box' | 'isX' | 'isY'>): number {
  const outside = (start: number, size: number, from: number, length: number): number =>
    Math.max(0, from - start, start + size - (from + length)) / Math.max(1, size);
  const x = isX ? outside(word[0], word[2], box[0], box[2]) : 0;
  const y = isY ? outside(word[1], word[3], box[1], box[3]) : 0;
  return Math.max(x, y);
}

/** How many pixels of what is drawn stand above or below a box. */
function inkOutside([top, bottom]: readonly [number, number], [, y, , height]: Rect): number {
  return Math.max(0, y - top, bottom - (y + height));
}

function findClipped(words: readonly Word[], scene: Scene): Clipped[] {
  const clipped: Clipped[] = [];
  const inkOf = inkMeter(scene);
  const cutters = new Map<Element, Cutter[]>();
  const root = document.documentElement;
  const width = root.clientWidth;
  const isRtl = getComputedStyle(document.body ?? root).direction === 'rtl';
  const hides = hidesOverflow();
  for (const word of words) {
    const { element, text, box } = word;
    const number = scene.numbers.get(element) ?? 0;
    let list = cutters.get(element);
    if (list === undefined) cutters.set(element, (list = cuttersOf(element, scene)));
    const isCut = (one: Cutter): boolean =>
      shareOutside(box, { ...one, isY: false }) > 0.3 ||
      (one.isY && inkOutside(inkOf(word), one.box) > Math.max(2, 0.06 * box[3]));
    const cutter = list.find(isCut);
    if (cutter !== undefined) {
      clipped.push({ element: number, text, box, by: scene.numbers.get(cutter.element) ?? 0 });
      continue;
    }
    const middle = box[0] + box[2] / 2;
    // At the side where reading starts nothing scrolls: what is beyond it cannot be reached.
    const isBeyondStart = isRtl ? middle > width : middle < 0;
    const isBeyondEnd = isRtl ? middle < 0 : middle > width;
    const isHiddenOnPurpose = Math.abs(middle) > 3000;
    if (isHiddenOnPurpose || !(isBeyondStart || (hides && isBeyondEnd)) || isScrolled(element, scene))
      continue;
    clipped.push({ element: number, text, box, by: -1 });
  }
  return clipped;
}

/** True when the page cuts what is wider than the window instead of scrolling. */
function hidesOverflow(): boolean {
  const root = document.documentElement;
  return [root, document.body ?? root].some((one) => /hidden|clip/.test(getComputedStyle(one).overflowX));
}

/** Words that leave a box with a border or a background of its own. */
function findSpills(words: readonly Word[], scene: Scene): Clipped[] {
  const spills: Clipped[] = [];
  for (const { element, block, text, box } of words) {
    const style = scene.styles.get(block);
    if (style === undefined || block === document.body || block === document.documentElement) continue;
    const isDrawn =
      style.borderLeftWidth !== '0px' ||
      style.borderRightWidth !== '0px' ||
      !/^rgba\(.*, 0\)$/.test(style.backgroundColor);
    if (!isDrawn || style.display.startsWith('table') || style.overflowX !== 'visible') continue;
    const outer = { box: rectOf(block.getBoundingClientRect()), isX: true, isY: true };
    if (shareOutside(box, outer) <= 0.6) continue;
    spills.push({ element: scene.numbers.get(element) ?? 0, text, box, by: scene.numbers.get(block) ?? 0 });
  }
  return spills;
}

/** Words under a positioned box with a background that is not around them, at the top of the page or in its flow. */
function findCovered(words: readonly Word[], scene: Scene): Clipped[] {
  const covers = scene.elements.filter((element) => {
    const style = scene.styles.get(element);
    if (style === undefined || !/^(?:absolute|fixed)$/.test(style.position) || !isSeen(element, scene))
      return false;
    const isOpaque =
      !/^rgba\(.*, 0(?:\.[0-4]\d*)?\)$/.test(style.backgroundColor) ||
      /^(?:IMG|VIDEO)$/.test(element.tagName);
    return isOpaque && !(Number(style.zIndex) < 0);
  });
  const boxes = covers.map((element) => ({ element, box: rectOf(element.getBoundingClientRect()) }));
  const isPositioned = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null && one !== document.body; one = one.parentElement)
      if (
        /^(?:absolute|fixed|sticky)$/.test(scene.styles.get(one)?.position ?? '') ||
        Number(scene.styles.get(one)?.zIndex) > 0
      )
        return true;
    return false;
  };
  const found: Clipped[] = [];
  for (const { element, text, box } of boxes.length > 0 ? words : []) {
    for (const cover of boxes) {
      const [x, y, width, height] = cover.box;
      // A bar at the bottom covers what can be scrolled up; a sheet as large as the window is a dialogue.
      if (y > 150 && scene.styles.get(cover.element)?.position === 'fixed') continue;
      if (height > innerHeight * 0.8 || cover.element.contains(element) || element.contains(cover.element))
        continue;
      const top = box[1] + box[3] / 4;
      const across = Math.min(box[0] + box[2], x + width) - Math.max(box[0], x);
      const down = Math.min(top + box[3] / 2, y + height) - Math.max(top, y);
      if (across < box[2] / 2 || down < box[3] * 0.1 || isPositioned(element)) continue;
      found.push({
        element: scene.numbers.get(element) ?? 0,
        text,
        box,
        by: scene.numbers.get(cover.element) ?? 0,
      });
    }
  }
  return found;
}

/** Words that no box around them hides: what is cut off cannot stand in the way of anything. */
function shownWords(words: readonly Word[], scene: Scene): Word[] {
  const known = new Map<Element, Cutter[]>();
  return words.filter(({ element, box }) => {
    let boxes = known.get(element);
    if (boxes === undefined) {
      boxes = [];
      for (
        let one: Element | null = element;
        one !== null && one !== document.body;
        one = one.parentElement
      ) {
        const style = scene.styles.get(one);
        if (style === undefined || style.overflowX === 'visible' || /^inline$|^contents$/.test(style.display))
          continue;
        boxes.push({ element: one, box: rectOf(one.getBoundingClientRect()), isX: true, isY: true });
      }
      known.set(element, boxes);
    }
    return !boxes.some((one) => shareOutside(box, one) > 0.6);
  });
}

/** True when a box around the element scrolls or cuts, so that what leaves the page there is its own affair. */
function isScrolled(element: Element, scene: Scene): boolean {
  for (let one: Element | null = element; one !== null && one !== document.body; one = one.parentElement)
    if (one !== element && /auto|scroll|hidden|clip/.test(scene.styles.get(one)?.overflowX ?? ''))
      return true;
  return false;
}

function findOverflowing(scene: Scene): ElementBox[] {
  const width = document.documentElement.clientWidth;
  const isOut = (element: Element): boolean => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && (left < -1 || right > width + 1);
  };
  const found: ElementBox[] = [];
  for (const [element, number] of scene.numbers) {
    if (number === 0 || element === document.body || !isOut(element)) continue;
    const parent = element.parentElement;
    if (parent !== null && parent !== document.body && parent !== document.documentElement && isOut(parent))
      continue;
    if (isScrolled(element, scene) || scene.styles.get(element)?.display === 'none') continue;
    found.push({ element: number, box: rectOf(element.getBoundingClientRect()) });
    if (found.length === 5) break;
  }
  return found;
}

/**
 * Characters that no font of the page or the machine has: they look like a character that cannot exist.
 */
function findMissing(
  words: readonly Word[],
  scene: Scene,
): { element: number; chars: string; family: string }[] {
  const draw = painter();
  const found = new Map<string, { element: number; chars: string; family: string }>();
  const seen = new Map<string, Set<string>>();
  const references = new Map<string, Set<string>>();
  let budget = 1500;
  // Marks and spaces have no picture of their own; basic Latin is in every font.
  const visible = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u;
  // Machines of readers have pictures for these even where this one has none.
  const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u;
  for (const { element, text } of words) {
    const style = scene.styles.get(element);
    if (style === undefined || /^[\x21-\x7e]*$/.test(text)) continue;
    const { fontFamily, fontWeight } = style;
    const font = `${fontWeight} 20px ${fontFamily}`;
    const tried = seen.get(fontFamily) ?? new Set();
    seen.set(fontFamily, tried);
    for (const char of text) {
      if (tried.has(char) || !visible.test(char) || pictograph.test(char) || budget <= 0) continue;
      tried.add(char);
      budget -= 1;
      const missing =
        references.get(font) ?? new Set(['\u{10fffd}', '\u{e0ffe}', '\u0378'].map((one) => draw(font, one)));
      references.set(font, missing);
      if (!missing.has(draw(font, char))) continue;
      const before = found.get(fontFamily);
      const number = before?.element ?? scene.numbers.get(element) ?? 0;
      found.set(fontFamily, { element: number, chars: (before?.chars ?? '') + char, family: fontFamily });
    }
  }
  return [...found.values()];
}

/** Draws a character and gives a number for its picture: the same for two that look the same. */
function painter(): (font: string, char: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 40;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (font, char) => {
    if (context === null) return char;
    context.font = font;
    context.clearRect(0, 0, 40, 40);
    context.fillText(char, 10, 28);
    const { data } = context.getImageData(0, 0, 40, 40);
    let hash = 0;
    for (let at = 3; at < data.length; at += 4) hash = (Math.imul(hash, 31) + (data[at] ?? 0)) | 0;
    return `${hash}`;
  };
}

function sampleFonts(
  words: readonly Word[],
  scene: Scene,
): { element: number; family: string; selector: string }[] {
  const found = new Map<string, { element: number; family: string; selector: string }>();
  for (const { element, text } of words) {
    const family = scene.styles.get(element)?.fontFamily ?? '';
    if (found.has(family) || found.size > 8 || !/[\u0590-\u08ff\ufb1d-\ufefc]{2}/.test(text)) continue;
    const number = scene.numbers.get(element) ?? 0;
    const steps: string[] = [];
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const place = one.parentElement === null ? 0 : [...one.parentElement.children].indexOf(one);
      steps.push(one.parentElement === null ? ':root' : `:nth-child(${place + 1})`);
    }
    found.set(family, { element: number, family, selector: steps.reverse().join('>') });
  }
  return [...found.values()];
}

function readStyles(scene: Scene, names: readonly string[]): string[][] {
  return scene.elements.map((element) => {
    const style = scene.styles.get(element);
    return names.map((name) => style?.getPropertyValue(name) ?? '');
  });
}

function readPseudos(scene: Scene): (readonly [number, string, string, string, string])[] {
  const found: (readonly [number, string, string, string, string])[] = [];
  for (const [element, number] of scene.numbers) {
    if (scene.styles.get(element)?.display === 'none') continue;
    for (const side of ['before', 'after']) {
      const style = getComputedStyle(element, `::${side}`);
      if (style.content === 'none' || style.content === 'normal' || style.content === '') continue;
      found.push([number, side, style.content, style.backgroundImage, style.transform]);
    }
  }
  return found;
}

/** The page turned around: `dir` and `lang` of root and body exchanged, and put back. */
function readTurned(scene: Scene, names: readonly string[]): string[][] {
  const turned = [document.documentElement, document.body].filter((one) => one !== null);
  const isRtl = getComputedStyle(document.body ?? document.documentElement).direction === 'rtl';
  const before = turned.map((one) => [one.getAttribute('dir'), one.getAttribute('lang')] as const);
  for (const [at, one] of turned.entries()) {
    if (at > 0 && before[at]?.[0] === null) continue;
    one.setAttribute('dir', isRtl ? 'ltr' : 'rtl');
    one.setAttribute('lang', isRtl ? 'en' : 'ar');
  }
  const found = readStyles(scene, names);
  for (const [at, one] of turned.entries()) {
    const [dir = null, lang = null] = before[at] ?? [];
    if (dir === null) one.removeAttribute('dir');
    else one.setAttribute('dir', dir);
    if (lang === null) one.removeAttribute('lang');
    else one.setAttribute('lang', lang);
  }
  return found;
}

interface MeasureOptions {
  readonly names: readonly string[];
  readonly turnedNames: readonly string[];
  /** False leaves out what does not change with the width. */
  readonly isFirst: boolean;
}

function measure({ names, turnedNames, isFirst }: MeasureOptions): Measures {
  scrollTo(0, 0);
  const elements = collectElements();
  const scene: Scene = {
    elements,
    numbers: new Map(elements.map((element, at) => [element, at])),
    styles: new Map(elements.map((element) => [element, getComputedStyle(element)])),
  };
  const broken: { element: number; text: string; box: Rect }[] = [];
  const words = collectWords(scene, broken);
  const root = document.documentElement;
  return {
    tags: elements.map(({ localName }) => localName.toLowerCase()),
    styles: readStyles(scene, names),
    lines: joinLines(shownWords(words, scene), scene),
    clipped: findClipped(words, scene),
    spills: findSpills(words, scene),
    covered: findCovered(shownWords(words, scene), scene),
    failedFonts: [...document.fonts]
      .filter(({ status }) => status === 'error')
      .map(({ family }) => family.replaceAll(/["']/g, '')),
    protocol: location.protocol,
    brokenWords: broken,
    clientWidth: root.clientWidth,
    scrollWidth: hidesOverflow() ? root.clientWidth : (document.scrollingElement ?? root).scrollWidth,
    overflowing: findOverflowing(scene),
    pseudos: readPseudos(scene),
    missing: isFirst ? findMissing(words, scene) : [],
    fontSamples: isFirst ? sampleFonts(words, scene) : [],
    turned: readTurned(scene, turnedNames),
  };
}

/** Makes the page harder to fit: text that is longer by two fifths, or letters half as large again. */
function stress(kind: string): boolean {
  if (kind === 'large-font') {
    const sizes = collectElements().map((element) => [element, getComputedStyle(element).fontSize] as const);
    for (const [element, size] of sizes)
      if ('style' in element && element.style instanceof CSSStyleDeclaration)
        element.style.fontSize = `${Number.parseFloat(size) * 1.5}px`;
    return true;
  }
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    if (!/\p{L}/u.test(value) || /^(?:script|style)$/.test(node.parentElement?.localName ?? '')) continue;
    const words = value.trim().split(/\s+/);
    const more = words.slice(0, Math.ceil(words.length * 0.4)).join(' ');
    node.nodeValue = value.replace(/(\s*)$/, ` ${more}$1`);
  }
  return true;
}

/** Texts of all functions above that others call. */
const parts = [
  collectElements,
  rectOf,
  isSeen,
  blockOf,
  collectWords,
  joinLines,
  inkMeter,
  cuttersOf,
  shareOutside,
  inkOutside,
  findClipped,
  hidesOverflow,
  findSpills,
  shownWords,
  findCovered,
  isScrolled,
  findOverflowing,
  findMissing,
  painter,
  sampleFonts,
  readStyles,
  readPseudos,
  readTurned,
  measure,
  stress,
]
  .map(String)
  .join('\n');

/** Expression that measures the page; its value is `Measures` as JSON, which travels faster than the objects. */
export function measureScript(isFirst: boolean): string {
  const options: MeasureOptions = { names: STYLE_NAMES, turnedNames: TURNED_NAMES, isFirst };
  return `(() => {\n${parts}\nreturn JSON.stringify(measure(${JSON.stringify(options)}));\n})()`;
}

/** Expression that lengthens texts or enlarges letters. */
export function stressScript(kind: 'long-text' | 'large-font'): string {
  return `(() => {\n${parts}\nreturn stress(${JSON.stringify(kind)});\n})()`;
}

/** Expression for the boxes of elements, `x y width height`; null where a selector finds nothing. */
export function boxScript(selectors: readonly string[]): string {
  return `${JSON.stringify(selectors)}.map((selector) => {
    const element = selector === '' ? null : document.querySelector(selector);
    if (element === null) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
  })`;
}
