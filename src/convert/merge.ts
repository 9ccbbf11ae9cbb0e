import type { Article, Block } from '../model/article.ts';
import { STATES, type Bilingual, type Segment, type State, type Unit } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { joinContents, type Content } from '../model/inline.ts';
import { parseLocale } from '../model/locale.ts';

/** Which targets count. */
export interface MergeOptions {
  /** Segments of a lower state count as not translated. */
  readonly minState?: State;
}

/** What a merge gives. */
export interface Merged {
  /** Unit id to target, for every block that has one; ready for `ArticleFormat.write`. */
  readonly targets: ReadonlyMap<string, Content>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the target of every block: the targets of its segments joined with what stands between them.
 *
 * A unit without any target is left out. Where only some segments are translated, the others give their source.
 * A repeated block takes its own target, else that of the first. A unit whose source is no longer the text of its
 * block is not used and reported (`xliff/source-drift`).
 */
export function mergeTargets(article: Article, bilingual: Bilingual, options: MergeOptions = {}): Merged {
  const units = unitsFor(article, bilingual);
  const separator = hasSpaces(bilingual.trgLang) ? undefined : '';
  const targets = new Map<string, Content>();
  const diagnostics: Diagnostic[] = [];
  for (const block of article.blocks) {
    if (block.translate === false) continue;
    const unit = units.get(block.id);
    if (unit !== undefined && isDrifted(block, unit)) {
      diagnostics.push(drift(article, block, unit));
      continue;
    }
    const own = unit === undefined ? undefined : targetOf(unit, options, separator);
    const target = own ?? (block.repeats === undefined ? undefined : targets.get(block.repeats));
    if (target !== undefined) targets.set(block.id, target);
  }
  return { targets, diagnostics };
}

/** Units of the file that was made from this article; those of all files when none bears its name. */
function unitsFor({ name }: Article, { files }: Bilingual): ReadonlyMap<string, Unit> {
  const named = files.filter(({ original }) => original === name);
  const all = new Map<string, Unit>();
  for (const { units } of named.length > 0 ? named : files) for (const unit of units) all.set(unit.id, unit);
  return all;
}

function isDrifted({ content }: Block, { segments }: Unit): boolean {
  let text = '';
  let count = 0;
  for (const { source } of segments) {
    text += source.text;
    for (const { kind, id } of source.codes) {
      const code = content.codes[count++];
      if (code === undefined || code.kind !== kind || code.id !== id) return true;
    }
  }
  return count !== content.codes.length || (text !== content.text && squeeze(text) !== squeeze(content.text));
}

/** A tool that indents a file anew changes white space, not the text. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function drift({ name }: Article, { id, content }: Block, { segments }: Unit): Diagnostic {
  const sent = joinContents(segments.map((part) => part.source));
  return {
    code: 'xliff/source-drift',
    level: 'error',
    type: 'inconsistency',
    place: { article: name, unit: id, side: 'source', range: { start: 0, end: content.text.length } },
    values: { unit: id, sent: sent.text, now: content.text },
  };
}

function targetOf(
  unit: Unit,
  { minState }: MergeOptions,
  separator: string | undefined,
): Content | undefined {
  const least = minState === undefined ? 0 : STATES.indexOf(minState);
  const isDone = (part: Segment): boolean => part.target !== undefined && STATES.indexOf(part.state) >= least;
  if (!unit.segments.some((part) => part.isIgnorable !== true && isDone(part))) return undefined;
  return joinContents(
    inOrder(unit.segments).map((part) => {
      if (part.isIgnorable !== true) return isDone(part) ? (part.target ?? part.source) : part.source;
      if (part.target !== undefined) return part.target;
      return separator === undefined
        ? part.source
        : { text: separator, codes: part.source.codes.map((code) => ({ ...code, at: 0 })) };
    }),
  );
}

/** Segments as their targets follow each other. */
function inOrder(segments: readonly Segment[]): readonly Segment[] {
  if (segments.every(({ order }) => order === undefined)) return segments;
  const placed = segments.map((part, index) => ({ part, place: part.order ?? index + 1 }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ part }) => part);
}

const WITHOUT_SPACES: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Hrkt']);

/** Tells whether sentences of a language stand apart by spaces. */
function hasSpaces(lang: string | undefined): boolean {
  return lang === undefined || !WITHOUT_SPACES.has(parseLocale(lang)?.script ?? '');
}
