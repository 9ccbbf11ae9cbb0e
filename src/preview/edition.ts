import type { Article, Block } from '../model/article.ts';
import { STATES, type Bilingual, type Segment, type State, type Unit } from '../model/bilingual.ts';
import type { Diagnostic, Values } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';
import type { Part } from './inline.ts';

/** Words of the page, by key of `locales/<lang>/preview.json`. */
export type Translate = (key: string, values?: Values) => string;

/** One article in one language: what a page shows. */
export interface Edition {
  readonly article: Article;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** Undefined for the edition in the language of the article. */
  readonly bilingual?: Bilingual;
  /** `source`: the article as it is, cut as `bilingual` has it, so that its segments can be told apart. */
  readonly shows?: 'source';
  /** What the checks found in it. */
  readonly findings: readonly Diagnostic[];
}

/** Unit of every block; a block that repeats another one is shown by the unit of that one. */
export function unitsOf({ bilingual }: Edition): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const file of bilingual?.files ?? []) {
    for (const unit of file.units) units.set(unit.id, unit);
  }
  return units;
}

/** The unit that translates a block: its own, unless that is not translated because it repeats another. */
export function unitOf(block: Block, units: ReadonlyMap<string, Unit>): Unit | undefined {
  const own = units.get(block.id);
  if (own !== undefined && own.translate !== false) return own;
  return units.get(block.repeats ?? block.id) ?? own;
}

/** Tells whether somebody has translated the segment. */
export function isTranslated({ target, state }: Segment): boolean {
  return target !== undefined && (target.text !== '' || target.codes.length > 0 || state !== 'initial');
}

/** Segments and ignorables in the order of the target. */
export function inTargetOrder(unit: Unit): readonly Segment[] {
  if (unit.segments.every(({ order }) => order === undefined)) return unit.segments;
  return unit.segments
    .map((segment, index) => ({ segment, order: segment.order ?? index + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ segment }) => segment);
}

/**
 * The block in the language of the edition, a part for each segment; a segment without translation shows its
 * source, marked as such.
 */
export function partsOf(block: Block, edition: Edition, units: ReadonlyMap<string, Unit>): readonly Part[] {
  const { article, lang } = edition;
  const sourceLang = block.lang ?? article.lang;
  const unit = unitOf(block, units);
  if (edition.shows === 'source') return sourceParts(block, unit, directionOf(sourceLang));
  if (unit === undefined || unit.translate === false || block.translate === false) {
    const foreign = sourceLang === lang ? {} : foreignSpan(sourceLang);
    return [{ content: block.content, dir: directionOf(sourceLang), ...foreign }];
  }
  return inTargetOrder(unit).map((segment) => {
    if (segment.isIgnorable === true)
      return { content: segment.target ?? segment.source, dir: directionOf(lang) };
    const isDone = isTranslated(segment) && segment.target !== undefined;
    return {
      content: isDone && segment.target !== undefined ? segment.target : segment.source,
      dir: directionOf(isDone ? lang : sourceLang),
      span: {
        class: 's',
        id: block.id === unit.id ? segmentKey(unit.id, segment.id) : undefined,
        'data-unit': unit.id,
        'data-segment': segment.id,
        'data-state': isDone ? segment.state : 'missing',
        ...(isDone ? {} : { lang: sourceLang, dir: directionOf(sourceLang) }),
      },
    };
  });
}

/** A block whose words are no longer those of its unit is shown in one piece. */
function sourceParts(block: Block, unit: Unit | undefined, dir: 'ltr' | 'rtl'): readonly Part[] {
  const keyOf = (segment: string | undefined): string | undefined =>
    unit !== undefined && block.id === unit.id ? segmentKey(unit.id, segment) : undefined;
  if (unit === undefined || unit.segments.map(({ source }) => source.text).join('') !== block.content.text) {
    return [
      { content: block.content, dir, span: { class: 's', id: keyOf(undefined), 'data-unit': unit?.id } },
    ];
  }
  return unit.segments.map(({ id, source, isIgnorable }) =>
    isIgnorable === true
      ? { content: source, dir }
      : {
          content: source,
          dir,
          span: { class: 's', id: keyOf(id), 'data-unit': unit.id, 'data-segment': id },
        },
  );
}

function foreignSpan(lang: string): { span: Part['span'] } {
  return { span: { lang, dir: directionOf(lang) } };
}

/** Address of a segment inside its page: `p07.s1`. */
export function segmentKey(unit: string, segment: string | undefined): string {
  return segment === undefined ? unit : `${unit}.${segment}`;
}

/** How far an edition is: number of segments for each state; `missing` have no target at all. */
export type Progress = Readonly<Record<State | 'missing' | 'total', number>>;

/** Counts segments by state. */
export function progressOf(bilingual: Bilingual | undefined): Progress {
  const counts = { initial: 0, translated: 0, reviewed: 0, final: 0, missing: 0, total: 0 };
  for (const { units } of bilingual?.files ?? []) {
    for (const { segments, translate } of units) {
      if (translate === false) continue;
      for (const segment of segments) {
        if (segment.isIgnorable === true) continue;
        counts.total++;
        counts[isTranslated(segment) ? segment.state : 'missing']++;
      }
    }
  }
  return counts;
}

/** States from the most to the least finished, as bars and legends show them. */
export const SHOWN_STATES: readonly (State | 'missing')[] = [...STATES.toReversed(), 'missing'];
