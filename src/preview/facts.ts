import type { Segment, State, Unit } from '../model/bilingual.ts';
import type { Diagnostic, Level } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';
import type { Day } from '../model/date.ts';
import { toDay } from '../text/date/calendar.ts';
import { findDates } from '../text/find-dates.ts';
import { findNumbers } from '../text/find-numbers.ts';
import { formatNumber, formatPartialDate, formatPercent } from '../text/format.ts';
import { findingsByUnit, findingsOf, roleName } from './bilingual-page.ts';
import { isTranslated, segmentKey, type Edition } from './edition.ts';
import type { Words } from './project.ts';

/** A date or number as the program understands it, in words of the reader. */
export interface Understood {
  readonly text: string;
  readonly means: string;
}

/** What is understood in one side of a segment. */
export interface SideFacts {
  readonly dates: readonly Understood[];
  readonly numbers: readonly Understood[];
}

/** What the list and the marks in the pages need of a segment; texts are without codes. */
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
  readonly source: string;
  readonly target: string | undefined;
  readonly findings: readonly { readonly level: Level; readonly title: string; readonly text: string }[];
}

/** What the side panel also shows of the one segment that is chosen. */
export interface SegmentDetails {
  readonly key: string;
  readonly source: SideFacts;
  readonly target: SideFacts;
  readonly notes: readonly string[];
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
  /** Targets by address when the preview was opened; a segment that differs from it is edited. */
  readonly opened: ReadonlyMap<string, string>;
}

/** Facts of every segment of an edition, in the order of the article. */
export function factsOf(edition: Edition, context: FactsContext): EditionFacts {
  const { article, lang, bilingual, findings } = edition;
  const found = findingsByUnit(findings);
  const roles = new Map(article.blocks.map(({ id, role }) => [id, role]));
  return {
    version: context.version,
    name: article.name,
    sourceLang: article.lang,
    sourceDir: directionOf(article.lang),
    lang,
    dir: directionOf(lang),
    segments: translatedUnits(bilingual).flatMap((unit) => {
      const role = roleName(roles.get(unit.id) ?? 'paragraph', context.words.t);
      return unit.segments
        .filter(({ isIgnorable }) => isIgnorable !== true)
        .map((segment) =>
          segmentFacts(
            { unit, segment, role, found: findingsOf(found, unit, segment) },
            article.name,
            context,
          ),
        );
    }),
  };
}

function translatedUnits(bilingual: Edition['bilingual']): readonly Unit[] {
  return (bilingual?.files ?? [])
    .flatMap(({ units }) => units)
    .filter(({ translate }) => translate !== false);
}

/** How the dates and numbers of one segment are understood, and its notes; undefined when there is no such segment. */
export function detailsOf(edition: Edition, key: string, reader: string): SegmentDetails | undefined {
  for (const unit of translatedUnits(edition.bilingual)) {
    const segment = unit.segments.find(({ id }) => segmentKey(unit.id, id) === key);
    if (segment === undefined) continue;
    const { article, lang } = edition;
    const isDated = article.blocks.some(({ id, role }) => id === unit.id && role === 'dateline');
    const day = isDated ? article.published?.date : undefined;
    return {
      key,
      source: understood(segment.source.text, article.lang, { reader, day }),
      target: understood(segment.target?.text ?? '', lang, { reader, day }),
      notes: unit.notes.map(({ text }) => text),
    };
  }
  return undefined;
}

interface One {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly role: string;
  readonly found: readonly Diagnostic[];
}

function segmentFacts(
  { unit, segment, role, found }: One,
  article: string,
  context: FactsContext,
): SegmentFacts {
  const { words, opened } = context;
  const address = addressOf(article, unit.id, segment.id);
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
    source: segment.source.text,
    target: state === 'missing' ? undefined : segment.target?.text,
    findings: found.map((finding) => ({ level: finding.level, ...words.explain(finding) })),
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

interface Reader {
  /** BCP 47 tag of the reader's language. */
  readonly reader: string;
  /** The day that the line with the date stands for, when that is known: its other readings are settled. */
  readonly day: Day | undefined;
}

function understood(text: string, lang: string, reader: Reader): SideFacts {
  return {
    dates: understoodDates(text, lang, reader),
    numbers: understoodNumbers(text, lang, reader.reader),
  };
}

function understoodDates(text: string, lang: string, { reader, day }: Reader): readonly Understood[] {
  return findDates(text, lang)
    .map(({ text, readings }) => {
      const settled = readings.filter((reading) => day !== undefined && toDay(reading) === day);
      const shown = settled.length > 0 ? settled : readings;
      return { text, means: shown.map((reading) => formatPartialDate(reading, reader)).join(' / ') };
    })
    .filter(({ text, means }) => means !== '' && means !== text);
}

function understoodNumbers(text: string, lang: string, reader: string): readonly Understood[] {
  return findNumbers(text, lang)
    .filter(({ isWeak }) => isWeak !== true)
    .map((found) => ({ text: found.text, means: meaningOf(found, reader) }));
}

type NumberFind = ReturnType<typeof findNumbers>[number];

/** The first reading is that of the language; the others are what it could be mistaken for. */
function meaningOf({ kind, values, isPercent, unit, currency }: NumberFind, reader: string): string {
  const [value = 0] = values;
  const amount = isPercent === true ? formatPercent(value, reader) : formatNumber(value, reader);
  const time = `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  return [kind === 'time' ? time : amount, unit, currency].filter((part) => part !== undefined).join(' ');
}
