import type { Applied } from '../css/cascade.ts';
import { isShown } from '../css/cascade.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { countWords, excerpt } from '../letters.ts';
import { ownerAt, type Paragraph } from '../paragraphs.ts';
import { type PageElement, textOf, upwards } from '../tree.ts';

/** Arrows that UAX #9 does not mirror (Bidi_Mirrored=No), by where they point. */
const RIGHT = '→➔➙➛➜➝➞➟➠➡➢➣➤➥➦➧➨⇒⇨⇾⟶⟹⟼⇢⇝►▶▸❯👉🡒🠖';
const LEFT = '←⇐⇦⇽⟵⟸⟽⇠⇜◄◀◂❮👈🡐🠔⬅';
const ARROW = new RegExp(`[${RIGHT}${LEFT}]`, 'gu');

const NEXT = /(?:^|[^a-z])(?:next|forward|more|continue|suivant|siguiente|التالي|المزيد)(?:[^a-z]|$)/i;
const BACK =
  /(?:^|[^a-z])(?:prev|previous|back|return|précédent|anterior|السابق|رجوع|عودة|العودة)(?:[^a-z]|$)/i;

/** Arrows and icons that point against the reading direction. */
export function* iconRules(facts: PageFacts): Generator<PageHit> {
  for (const paragraph of facts.paragraphs) yield* arrowsInText(paragraph, facts);
  for (const element of facts.tree.elements) {
    if (!isShown(element, facts.styles)) continue;
    yield* arrowsInStyle(element, facts);
    yield* pictures(element, facts);
  }
}

type Position = 'start' | 'middle' | 'end' | 'alone';

function positionOf(before: string, after: string): Position {
  const hasBefore = /[\p{L}\p{N}]/u.test(before);
  const hasAfter = /[\p{L}\p{N}]/u.test(after);
  if (hasBefore) return hasAfter ? 'middle' : 'end';
  return hasAfter ? 'start' : 'alone';
}

/** The link or button that an arrow belongs to. */
function controlOf(element: PageElement): PageElement | undefined {
  for (const one of upwards(element)) if (one.tag === 'a' || one.tag === 'button') return one;
  return undefined;
}

/** Names of an element and of the link around it that tell where it leads. */
function namesOf(element: PageElement): string {
  const control = controlOf(element);
  return [element, ...(control === undefined || control === element ? [] : [control])]
    .map(({ attrs }) =>
      ['class', 'rel', 'aria-label', 'title', 'id', 'alt'].map((name) => attrs.get(name) ?? '').join(' '),
    )
    .join(' ');
}

/** Words of a short link: `Previous`, `Read more`; a long one is a headline and may hold any word. */
function labelOf(control: PageElement | undefined): string {
  const text = control === undefined ? '' : textOf(control);
  return countWords(text) <= 4 ? text : '';
}

interface Arrow {
  readonly points: 'left' | 'right';
  readonly position: Position;
  readonly direction: 'ltr' | 'rtl';
  readonly names: string;
  readonly isInControl: boolean;
}

/** True when the arrow points back where it should lead on, or the other way round. */
function isBackward({ points, position, direction, names, isInControl }: Arrow): boolean {
  const forward = direction === 'rtl' ? 'left' : 'right';
  if (BACK.test(names) && !NEXT.test(names)) return points === forward;
  if (NEXT.test(names) && !BACK.test(names)) return points !== forward;
  if (points === forward) return false;
  // A left arrow in left-to-right prose may well mean what it says.
  if (direction === 'ltr') return position === 'end' && isInControl;
  return position === 'end' || position === 'middle';
}

function* arrowsInText(paragraph: Paragraph, facts: PageFacts): Generator<PageHit> {
  const { text } = paragraph;
  for (const { 0: char, index } of text.matchAll(ARROW)) {
    const { element, direction } = ownerAt(paragraph, index);
    if (isFlipped(element, facts)) continue;
    const control = controlOf(element);
    const around = control === undefined ? text : textOf(control);
    const at = control === undefined ? index : around.indexOf(char);
    const arrow: Arrow = {
      points: RIGHT.includes(char) ? 'right' : 'left',
      position: positionOf(around.slice(0, at), around.slice(at + char.length)),
      direction,
      names: `${namesOf(element)} ${labelOf(control)}`,
      isInControl: control !== undefined,
    };
    if (isBackward(arrow)) yield hitOf(element, char, around);
  }
}

function hitOf(element: PageElement, icon: string, text: string): PageHit {
  const values = { icon, text: excerpt(text) };
  return { code: 'page/unmirrored', level: 'warning', type: 'internationalization', element, values };
}

function* arrowsInStyle(element: PageElement, facts: PageFacts): Generator<PageHit> {
  const style = facts.styles.get(element);
  if (style === undefined) return;
  for (const side of ['before', 'after'] as const) {
    const pseudo = style[side];
    const content = pseudo?.get('content');
    if (pseudo === undefined || content === undefined) continue;
    const drawn = flips(pseudo) ? undefined : drawnBy(pseudo, element);
    if (drawn === undefined || isFlipped(element, facts)) continue;
    const text = textOf(element);
    const arrow: Arrow = {
      points: drawn.points,
      position: side === 'after' ? positionOf(text, '') : positionOf('', text),
      direction: style.direction,
      names: namesOf(element),
      isInControl: controlOf(element) !== undefined,
    };
    if (isBackward(arrow)) yield { ...hitOf(element, drawn.icon, text), cause: `${content.from} ${side}` };
  }
}

interface Drawn {
  readonly icon: string;
  readonly points: 'left' | 'right';
}

/** The arrow that generated content draws, as a character or a picture. */
function drawnBy(pseudo: ReadonlyMap<string, Applied>, element: PageElement): Drawn | undefined {
  const get = (name: string): string => pseudo.get(name)?.value ?? '';
  const text = unescapeCss(get('content'));
  const [char] = text.match(ARROW) ?? [];
  if (char !== undefined) return { icon: char, points: RIGHT.includes(char) ? 'right' : 'left' };
  const image = /url\(\s*["']?([^"')]+)/.exec(`${get('content')} ${get('background-image')}`)?.[1] ?? '';
  const points = imagePoints(image);
  if (points !== undefined) return { icon: image, points };
  return text === '' ? chevron(get('transform'), element.attrs.get('class') ?? '') : undefined;
}

/** Two borders of an empty box, turned by half a right angle. */
function chevron(turn: string, names: string): Drawn | undefined {
  if (!/rotate\(\s*-?(?:45|135)deg/.test(turn) || !isIconName(names)) return undefined;
  return { icon: turn, points: BACK.test(names) ? 'left' : 'right' };
}

function isIconName(names: string): boolean {
  return ICON.test(names) && !VERTICAL.test(names) && !/(?:^|[^a-z])rtl(?:[^a-z]|$)/i.test(names);
}

/** Text of a `content` value: strings with their escapes resolved (CSS Syntax 3 §4.3.7). */
function unescapeCss(value: string): string {
  const strings = value.match(/"[^"]*"|'[^']*'/g) ?? [];
  return strings
    .map((one) => one.slice(1, -1))
    .join('')
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    });
}

function imagePoints(name: string): 'left' | 'right' | undefined {
  if (!isIconName(name)) return undefined;
  return /left|prev|back/i.test(name) ? 'left' : 'right';
}

const ICON = /(?:^|[^a-z])(?:arrows?|chevron|caret|angle|next|prev(?:ious)?|back|forward)(?:[^a-z]|$)/i;
const VERTICAL = /(?:^|[^a-z])(?:up|down|top|bottom|north|south|drop)(?:[^a-z]|$)|dropdown/i;
const NAMED = ['class', 'src', 'data', 'href', 'xlink:href', 'data-icon', 'name', 'icon'];

function* pictures(element: PageElement, facts: PageFacts): Generator<PageHit> {
  const style = facts.styles.get(element);
  if (style?.direction !== 'rtl') return;
  const background = /url\([^)]*/.exec(style.values.get('background-image')?.value ?? '')?.[0] ?? '';
  const control = controlOf(element);
  const label = control === undefined ? '' : textOf(control);
  const names = isPicture(element) ? pictureNames(element, background, label) : background;
  if (!isIconName(names) || isFlipped(element, facts) || isNamedForSide(element, names)) return;
  yield hitOf(element, excerpt(names), label);
}

/** All names that tell what a picture shows: its class, its file, the symbol it uses. */
function pictureNames(element: PageElement, background: string, label: string): string {
  const inner = element.tag === 'svg' ? element.elements : [];
  const names = [element, ...inner].flatMap(({ attrs }) => NAMED.map((name) => attrs.get(name) ?? ''));
  // The picture is all there is in its button: what the button is called is what it shows.
  const isAlone = element.tag === 'svg' && label.trim() === '';
  return [...names, background, isAlone ? namesOf(element) : ''].join(' ');
}

/** True for an icon named `left` that leads on, or `right` that leads back: someone chose it for this direction. */
function isNamedForSide(element: PageElement, names: string): boolean {
  const side = /(?:^|[^a-z])(left|right)(?:[^a-z]|$)/i.exec(names)?.[1]?.toLowerCase();
  if (side === undefined) return false;
  const around = namesOf(element);
  const isBack = BACK.test(around) && !NEXT.test(around);
  return side === (isBack ? 'right' : 'left');
}

/** A picture, or an empty element that style makes one. */
function isPicture(element: PageElement): boolean {
  if (element.tag === 'img' || element.tag === 'svg') return true;
  const isPlain = /^(?:i|span|div|em|b|a|button)$/.test(element.tag);
  return (
    isPlain && textOf(element).trim() === '' && element.children.every((child) => typeof child === 'string')
  );
}

const FLIP =
  /scalex\(\s*-|scale\(\s*-|scale3d\(\s*-|matrix\(\s*-|rotatey\(\s*-?180|rotate\(\s*(?:-?180deg|-?0?\.5turn)/i;

function flips(values: ReadonlyMap<string, Applied>): boolean {
  const transform = values.get('transform');
  if (transform !== undefined && (FLIP.test(transform.value) || /\bdir\b|\blang\b|rtl/.test(transform.from)))
    return true;
  return (
    /^\s*-/.test(values.get('scale')?.value ?? '') || /180deg|\.5turn/.test(values.get('rotate')?.value ?? '')
  );
}

/** True when the element or what is around it in its link is turned around. */
function isFlipped(element: PageElement, { styles }: PageFacts): boolean {
  const control = controlOf(element);
  for (const one of upwards(element)) {
    const style = styles.get(one);
    if (style !== undefined && flips(style.values)) return true;
    if (one === control || (control === undefined && one !== element)) return false;
  }
  return false;
}
