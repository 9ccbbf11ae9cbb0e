import type { Code, Content } from '../model/inline.ts';
import { joinContents } from '../model/inline.ts';
import type { Segment, Unit } from '../model/bilingual.ts';

/** Stands in a key where a code stands in the text; no XML text holds it. */
const MARK = '\u0001';

/**
 * What makes two sources the same for a translator: text and kinds of codes, but not the ids and the markup behind them,
 * nor how much white space stands between two words.
 */
export function keyOf(content: Content): string {
  if (content.codes.length === 0) return squeeze(content.text);
  let key = '';
  let from = 0;
  for (const code of content.codes) {
    key += `${content.text.slice(from, code.at)}${MARK}${code.kind}${code.type ?? ''}${MARK}`;
    from = code.at;
  }
  return squeeze(key + content.text.slice(from));
}

/** One blank between words, none at the ends: the form in which sources are compared. */
export function squeeze(text: string): string {
  return isSqueezed(text) ? text : text.replaceAll(/\s+/gu, ' ').trim();
}

/** Two sources are the same but for white space. */
export function isSameSqueezed(a: string, b: string): boolean {
  return a === b || squeeze(a) === squeeze(b);
}

/** Most texts are; a regular expression that finds out takes longer than all the rest of a comparison. */
function isSqueezed(text: string): boolean {
  let wasBlank = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isBlank = unit === 0x20;
    if (isBlank ? wasBlank : isOtherSpace(unit)) return false;
    wasBlank = isBlank;
  }
  return !wasBlank || text === '';
}

/** White space of ECMAScript but the blank. */
export function isOtherSpace(unit: number): boolean {
  if (unit < 0xa0) return unit >= 0x09 && unit <= 0x0d;
  if (unit < 0x1680) return unit === 0xa0;
  if (unit > 0x200a) return FAR_SPACES.has(unit);
  return unit >= 0x2000 || unit === 0x1680;
}

const FAR_SPACES: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Text without any white space, by which split and joined segments are found. */
export function pressed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** Source of a whole unit, ignorables included. */
export function sourceOf(unit: Unit): Content {
  return joinContents(unit.segments.map(({ source }) => source));
}

/** Segments that are translated. */
export function segmentsOf(unit: Unit): readonly Segment[] {
  return unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
}

/** A target that says something. */
export function hasTarget(segment: Pick<Segment, 'target'>): boolean {
  return segment.target !== undefined && (segment.target.text !== '' || segment.target.codes.length > 0);
}

const nameOf = ({ kind, id }: Code): string => `${kind} ${id}`;

/**
 * A target moved to a source that is the same but for ids and markup of its codes.
 *
 * @param target translation of `from`
 * @param from the source it was made for
 * @param to the source it shall stand beside
 * @returns undefined when the codes of the two sources do not pair
 */
export function retarget(target: Content, from: Content, to: Content): Content | undefined {
  if (from.codes.length !== to.codes.length) return undefined;
  if (target.codes.length === 0) return target;
  const codes = new Map<string, Code>();
  for (const [index, code] of from.codes.entries()) {
    const other = to.codes[index];
    if (other?.kind !== code.kind) return undefined;
    codes.set(nameOf(code), other);
  }
  const moved: Code[] = [];
  for (const code of target.codes) {
    const other = codes.get(nameOf(code));
    // A marker of the translator's own, or a code that is not in the source: stays as it is.
    moved.push(other === undefined ? code : { ...other, at: code.at });
  }
  return { text: target.text, codes: moved };
}
