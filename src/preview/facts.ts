import type { Segment, State, Unit } from '../model/bilingual.ts';
import type { Level } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';
import { findDates } from '../text/find-dates.ts';
import { findNumbers } from '../text/find-numbers.ts';
import { formatNumber, formatPartialDate, formatPercent } from '../text/format.ts';
import { findingsOf, roleName } from './bilingual-page.ts';
import { isTranslated, segmentKey, type Edition } from './edition.ts';
import type { Words } from './project.ts';

/** A date or number as the program understands it, in words of the reader. */
export interface Understood {
  readonly text: string;
  readonly means: string;
}

/** One side of a segment: its text without codes, and what is understood in it. */
export interface SideFacts {
  readonly text: string;
  readonly dates: readonly Understood[];
  readonly numbers: readonly Understood[];
}

/** All that the side panel shows of a segment. */
export interface SegmentFacts {
  /** `p07.s1`, the id of its element in the page. */
  readonly key: string;
  /** `derna.txt#p07/s1`, the same in XLIFF and reports. */
  readonly address: string;
  readonly unit: string;
  readonly role: string;
  readonly state: State | 'missing';
  readonly subState?: string;
  /** Changed since it was last final or since the preview was opened. */
  readonly isEdited: boolean;
  readonly source: SideFacts;
  readonly target: SideFacts | undefined;
  readonly notes: readonly string[];
  readonly findings: readonly { readonly level: Level; readonly title: string; readonly text: string }[];
}

/** Facts of an edition for the served preview. */
export interface EditionFacts {
  readonly version: number;
  readonly name: string;
  readonly sourceLang: string;
  readonly sourceDir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly segments: readonly SegmentFacts[];
}

/** What facts are gathered with. */
export interface FactsContext {
  readonly version: number;
  readonly words: Words;
  /** BCP 47 tag of the reader's language. */
  readonly reader: string;
  /** Targets by address when the preview was opened; a segment that differs from it is edited. */
  readonly opened: ReadonlyMap<string, string>;
}

/** Facts of every segment of an edition, in the order of the article. */
export function factsOf(edition: Edition, context: FactsContext): EditionFacts {
  const { article, lang, bilingual } = edition;
  const roles = new Map(article.blocks.map(({ id, role }) => [id, role]));
  const units = (bilingual?.files ?? [])
    .flatMap(({ units }) => units)
    .filter(({ translate }) => translate !== false);
  return {
    version: context.version,
    name: article.name,
    sourceLang: article.lang,
    sourceDir: directionOf(article.lang),
    lang,
    dir: directionOf(lang),
    segments: units.flatMap((unit) => {
      const role = roleName(roles.get(unit.id) ?? 'paragraph', context.words.t);
      return unit.segments
        .filter(({ isIgnorable }) => isIgnorable !== true)
        .map((segment) => segmentFacts({ unit, segment, role }, edition, context));
    }),
  };
}

interface One {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly role: string;
}

function segmentFacts({ unit, segment, role }: One, edition: Edition, context: FactsContext): SegmentFacts {
  const { article, lang, findings } = edition;
  const { words, opened } = context;
  const address = addressOf(article.name, unit.id, segment.id);
  const state = isTranslated(segment) ? segment.state : 'missing';
  const before = opened.get(address);
  return {
    key: segmentKey(unit.id, segment.id),
    address,
    unit: unit.id,
    role,
    state,
    ...(segment.subState === undefined ? {} : { subState: segment.subState }),
    isEdited: before !== undefined && before !== fingerprint(segment),
    source: sideFacts(segment.source.text, article.lang, context),
    target:
      segment.target === undefined || state === 'missing'
        ? undefined
        : sideFacts(segment.target.text, lang, context),
    notes: unit.notes.map(({ text }) => text),
    findings: findingsOf(findings, unit.id, segment.id).map((finding) => ({
      level: finding.level,
      ...words.explain(finding),
    })),
  };
}

/** `article#unit/segment`. */
export function addressOf(article: string, unit: string, segment: string | undefined): string {
  return segment === undefined ? `${article}#${unit}` : `${article}#${unit}/${segment}`;
}

/** What tells whether a segment was edited: source, target and state. */
export function fingerprint({ source, target, state }: Segment): string {
  return JSON.stringify([source.text, target?.text, state]);
}

function sideFacts(text: string, lang: string, { reader }: FactsContext): SideFacts {
  return { text, dates: understoodDates(text, lang, reader), numbers: understoodNumbers(text, lang, reader) };
}

function understoodDates(text: string, lang: string, reader: string): readonly Understood[] {
  return findDates(text, lang)
    .map(({ text, readings }) => ({
      text,
      means: readings.map((reading) => formatPartialDate(reading, reader)).join(' / '),
    }))
    .filter(({ text, means }) => means !== '' && means !== text);
}

function understoodNumbers(text: string, lang: string, reader: string): readonly Understood[] {
  return findNumbers(text, lang)
    .filter(({ isWeak }) => isWeak !== true)
    .map((found) => ({ text: found.text, means: meaningOf(found, reader) }));
}

type NumberFind = ReturnType<typeof findNumbers>[number];

function meaningOf({ kind, values, isPercent, unit, currency }: NumberFind, reader: string): string {
  const words = values.map((value) => {
    if (kind === 'time') return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
    return isPercent === true ? formatPercent(value, reader) : formatNumber(value, reader);
  });
  return [words.join(' / '), unit, currency].filter((part) => part !== undefined).join(' ');
}
