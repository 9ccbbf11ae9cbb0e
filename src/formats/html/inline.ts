import type { Code, Content } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';
import { collapseSpace, decodeText, isBlank } from './entities.ts';
import { NATURE } from './elements.ts';
import type { Nature } from './elements.ts';

/** A piece of a line of text: characters, a start or end tag, or markup without text for a translator. */
export interface Item extends Range {
  readonly kind: 'text' | 'open' | 'close' | 'point';
  /** Element name; `#comment` for a comment. */
  readonly name: string;
  /** Address of a link or image, direction, and whether an `id` ties it to something. */
  readonly about?:
    | {
        readonly address?: string;
        readonly dir?: 'ltr' | 'rtl' | 'auto';
        readonly hasId?: boolean;
      }
    | undefined;
  /** Text inside markup that is one code. */
  readonly equiv?: string;
  /** The characters that the source stands for, where another syntax than HTML says so. */
  readonly text?: string;
}

/** Content of a line of text, and where each part stands. */
export interface Line {
  readonly content: Content;
  readonly range: Range;
  readonly spans: readonly Range[];
  readonly spelling?: ReadonlyMap<string, string>;
}

/** More tags in one paragraph than any translator can place; such text is reported and left alone. */
export const MOST_TAGS = 100_000;

const WORD = /[\p{L}\p{N}]/u;
const AMPERSAND = 0x26;

/** Codes that stand outside the text when they stand at its start or end. */
const OUTER_POINT: ReadonlySet<string> = new Set([
  'br',
  'wbr',
  '#comment',
  '#stray',
  '#template',
  '#br',
  'img',
  'picture',
  'svg',
  'input',
  'script',
  'style',
  'link',
  'meta',
  'iframe',
  'select',
  'datalist',
]);

/**
 * Makes one content of a line of text and inline markup.
 *
 * Markup around the whole text (a bold paragraph, a heading that is a link) and images, breaks and comments at
 * its start and end stay outside: they are not for a translator to move.
 *
 * @param items in order, without gaps
 * @returns undefined when there is no letter and no digit in the line
 */
export function readLine(source: string, items: readonly Item[], preserve: boolean): Line | undefined {
  if (!items.some((item) => item.kind === 'text' && hasWord(source, item))) return undefined;
  const partner = pairUp(items);
  const { low, high } = trim(source, items, partner);
  return build({ source, items, partner, low, high, preserve });
}

/** Tells whether there is a letter or digit in an item. Nearly always the first characters tell. */
function hasWord(source: string, { start, end, text }: Item): boolean {
  if (text !== undefined) return WORD.test(text);
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit > 0x7f || unit === AMPERSAND) return WORD.test(decodeText(source.slice(at, end)));
    if ((unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)) return true;
  }
  return false;
}

/** For each start tag the index of its end tag and the other way round; -1 for one that is alone. */
function pairUp(items: readonly Item[]): readonly number[] {
  const partner = items.map(() => -1);
  if (items.length === 1) return partner;
  const open = new Map<string, number[]>();
  for (let index = 0; index < items.length; index++) {
    const { kind, name } = items[index] ?? NOTHING;
    const list = kind === 'open' || kind === 'close' ? open.get(name) : undefined;
    if (kind === 'open') {
      if (list === undefined) open.set(name, [index]);
      else list.push(index);
    }
    const from = kind === 'close' ? list?.pop() : undefined;
    if (from === undefined) continue;
    partner[from] = index;
    partner[index] = from;
  }
  return partner;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** First and last item that belong to the text. The caller knows that there is text. */
function trim(source: string, items: readonly Item[], partner: readonly number[]): Bounds {
  const line = { source, items, partner };
  let bounds = { low: 0, high: items.length - 1 };
  for (;;) {
    const { low, high } = bounds;
    if (low >= high) return bounds;
    const next = dropAt(line, bounds, 1);
    const after = next.low < next.high ? dropAt(line, next, -1) : next;
    const isWrapped = after.low === low && after.high === high && partner[low] === high;
    bounds = isWrapped ? { low: low + 1, high: high - 1 } : after;
    if (bounds.low === low && bounds.high === high) return bounds;
  }
}

interface Paired {
  readonly source: string;
  readonly items: readonly Item[];
  readonly partner: readonly number[];
}

/** Tells whether an item is nothing to translate. */
function isOuter({ source, items }: Paired, index: number): boolean {
  const { kind, name, start, end, text } = items[index] ?? NOTHING;
  if (kind === 'text') return text === undefined ? isBlank(source, start, end) : text.trim() === '';
  return kind !== 'point' || OUTER_POINT.has(name);
}

/** Takes away what stands outside the text at its start (1) or at its end (-1). */
function dropAt(line: Paired, bounds: Bounds, step: 1 | -1): Bounds {
  const { low, high } = bounds;
  const at = step === 1 ? low : high;
  const far = low + high - at;
  const kind = line.items[at]?.kind;
  const isTag = kind === 'open' || kind === 'close';
  const other = line.partner[at] ?? -1;
  if (isTag ? other < low || other > high : isOuter(line, at)) return cutAt(at + step, bounds, step);
  if (!isTag || other === far) return bounds;
  // A pair that holds nothing to translate: an anchor, an icon in a link.
  for (let one = at + step; one !== other; one += step) if (!isOuter(line, one)) return bounds;
  return cutAt(other + step, bounds, step);
}

function cutAt(at: number, { low, high }: Bounds, step: 1 | -1): Bounds {
  return step === 1 ? { low: at, high } : { low, high: at };
}

interface Job extends Bounds, Paired {
  readonly preserve: boolean;
}

function build(job: Job): Line {
  const { source, items, low, high } = job;
  const codes: Code[] = [];
  const spans: Range[] = [];
  const ids: Ids = { count: 0, byItem: [] };
  const range = { start: 0, end: 0 };
  let text = '';
  let spelling: Map<string, string> | undefined;
  for (let index = low; index <= high; index++) {
    const item = items[index] ?? NOTHING;
    const place = job.preserve ? item : tighten(job, index);
    const { start, end } = place;
    if (index === low) range.start = start;
    range.end = end;
    const data = source.slice(start, end);
    if (item.kind === 'text') {
      if (data.includes('&')) spelling ??= new Map();
      text += readText(job, { item, place, spelling });
    } else {
      spans.push({ start, end });
      codes.push(codeAt(job, index, { at: text.length, data, ids }));
    }
  }
  const line = { content: { text, codes }, range, spans };
  return spelling === undefined || spelling.size === 0
    ? line
    : { ...line, spelling: alwaysSpelled(rawText(job), spelling) };
}

interface TextItem {
  readonly item: Item;
  readonly place: Range;
  readonly spelling: Map<string, string> | undefined;
}

/** What a text item says. */
function readText({ source, preserve }: Job, { item, place, spelling }: TextItem): string {
  const raw = source.slice(place.start, place.end);
  if (item.text !== undefined) {
    if (spelling !== undefined) decodeText(raw, spelling);
    return collapseSpace(stripped(item, place));
  }
  return decodeText(preserve ? raw.replaceAll('\r\n', '\n') : collapseSpace(raw), spelling);
}

/** The texts of a line as they stand in the source. */
function rawText({ source, items, low, high }: Job): string {
  return items
    .slice(low, high + 1)
    .map(({ kind, start, end }) => (kind === 'text' ? source.slice(start, end) : ''))
    .join('');
}

/** The text of an item without the white space at its ends that the range leaves out. */
function stripped(item: Item, { start, end }: Range): string {
  const text = item.text ?? '';
  const from = start - item.start;
  return text.slice(from, text.length - (item.end - end));
}

/** Ids given out, by index of the item. */
interface Ids {
  count: number;
  readonly byItem: (string | undefined)[];
}

interface Written {
  readonly at: number;
  readonly data: string;
  readonly ids: Ids;
}

/** Both halves of a pair have one id, and what may be done with the first holds for the second. */
function codeAt({ items, partner, low, high }: Job, index: number, { at, data, ids }: Written): Code {
  const item = items[index] ?? NOTHING;
  const other = partner[index] ?? -1;
  const isPair = other >= low && other <= high;
  const first = isPair && item.kind === 'close' ? other : index;
  const id = ids.byItem[first - low] ?? String(++ids.count);
  ids.byItem[first - low] = id;
  const isAlone = item.kind !== 'point' && !isPair;
  return codeOf(item, { at, id, data, isAlone, about: items[first]?.about ?? {} });
}

const NOTHING: Item = { kind: 'point', name: '', start: 0, end: 0 };

/** Leaves out characters that the author also wrote as they are. */
export function alwaysSpelled(
  raw: string,
  spelling: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...spelling].filter(([char]) => char === '&' || char === '<' || char === '>' || !raw.includes(char)),
  );
}

/** White space at the ends of a line and around a line break is no text; around a break it goes with the break. */
function tighten({ source, items, low, high }: Job, index: number): Range {
  const item = items[index] ?? NOTHING;
  const before = items[index - 1];
  const after = items[index + 1];
  if (item.kind !== 'text') return isBreak(item) ? withSpaces(source, item, { before, after }) : item;
  if (item.text !== undefined) return tightenText(source, item, index === low, index === high);
  const start = index === low || isBreak(before) ? skipBlank(source, item.start, item.end) : item.start;
  const end = index === high || isBreak(after) ? skipBlankBack(source, item.end, start) : item.end;
  return start === item.start && end === item.end ? item : { start, end };
}

function isBreak(item: Item | undefined): item is Item {
  return item?.name === 'br';
}

/** As above where text and source may differ: only white space that stands alike in both is left out. */
function tightenText(
  source: string,
  { start, end, text = '' }: Item,
  isFirst: boolean,
  isLast: boolean,
): Range {
  const before = isFirst ? text.length - text.trimStart().length : 0;
  const after = isLast && before < text.length ? text.length - text.trimEnd().length : 0;
  const isAlike =
    source.slice(start, start + before) === text.slice(0, before) &&
    source.slice(end - after, end) === text.slice(text.length - after);
  return isAlike ? { start: start + before, end: end - after } : { start, end };
}

function withSpaces(
  source: string,
  { start, end }: Item,
  { before, after }: { readonly before: Item | undefined; readonly after: Item | undefined },
): Range {
  return {
    start: before?.kind === 'text' ? skipBlankBack(source, start, before.start) : start,
    end: after?.kind === 'text' ? skipBlank(source, end, after.end) : end,
  };
}

function skipBlank(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(source, at, at + 1)) at++;
  return at;
}

function skipBlankBack(source: string, from: number, to: number): number {
  let at = from;
  while (at > to && isBlank(source, at - 1, at)) at--;
  return at;
}

interface Placed {
  readonly at: number;
  readonly id: string;
  readonly data: string;
  readonly isAlone: boolean;
  readonly about: NonNullable<Item['about']>;
}

/** Ends of an address that say most, when it is long. */
function shorten(address: string): string {
  return address.length <= 80 ? address : `${address.slice(0, 50)}…${address.slice(-25)}`;
}

/** A code in the making: properties are set one by one, as spreading costs more than all else that is done for it. */
type NewCode = { -readonly [K in keyof Code]: Code[K] };

function codeOf(item: Item, { at, id, data, isAlone, about }: Placed): Code {
  const nature: Nature = NATURE.get(item.name) ?? { disp: item.name === '#comment' ? 'comment' : item.name };
  const kind = item.kind === 'point' ? 'ph' : item.kind === 'open' ? 'sc' : 'ec';
  const code: NewCode = { at, kind, id, data };
  if (kind !== 'ph') code.form = 'span';
  if (isAlone) code.isolated = true;
  if (nature.type !== undefined) code.type = nature.type;
  if (nature.subType !== undefined) code.subType = nature.subType;
  code.disp = display(item, nature.disp, about.address);
  if (item.equiv !== undefined) code.equiv = item.equiv;
  takeRights(code, nature, about.hasId !== true && !isAlone);
  if (about.dir !== undefined) code.dir = about.dir;
  return code;
}

/** Rights that are not taken away are left out, as XLIFF does. */
function takeRights(code: NewCode, { canCopy, canDelete }: Nature, isFree: boolean): void {
  if (!isFree || canCopy !== true) code.canCopy = false;
  if (!isFree || canDelete !== true) code.canDelete = false;
}

/** `link https://…`, `/link`, `image harbour.jpg`; of code what it says. */
function display(item: Item, name: string, address: string | undefined): string {
  if (item.kind === 'close') return `/${name}`;
  if (item.kind === 'point' && item.equiv !== undefined && item.equiv.trim() !== '')
    return shorten(item.equiv);
  return address === undefined || address === '' ? name : `${name} ${shorten(address)}`;
}
