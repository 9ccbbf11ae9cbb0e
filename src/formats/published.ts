import type { Block } from '../model/article.ts';
import type { Resolution } from '../model/date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadOptions } from '../model/format.ts';
import { newsWords } from '../text/news/words.ts';
import { resolveDate } from '../text/resolve-date.ts';

/** The day of publication, and what stands in its way. */
export interface Published {
  readonly published?: Resolution;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Resolves the dateline of an article, with the texts of its other blocks as evidence.
 *
 * Without a dateline the day that the project names stands; without that, a place-line with a date may tell
 * (`LONDON, May 7 (Reuters) —`), but need not.
 *
 * @returns `date/source-ambiguous`, `date/source-weekday` and so on (an error) for a dateline that stays open
 */
export function readPublished(blocks: readonly Block[], options: ReadOptions): Published {
  const dateline = datelineOf(blocks);
  if (dateline === undefined) return withoutDateline(blocks, options);
  const text = statedDate(dateline, options.lang);
  const published = resolveDate(text, evidenceOf(blocks, options));
  if (published.error === undefined) return { published, diagnostics: [] };
  const [first = '', second = ''] = published.readings;
  const diagnostic: Diagnostic = {
    code: `date/source-${published.error}`,
    level: 'error',
    type: 'locale-violation',
    place: { article: options.name, unit: dateline.id, side: 'source' },
    values: {
      text,
      first,
      second,
      readings: published.readings,
      evidence: published.evidence.map(({ fact }) => fact),
    },
  };
  return { published, diagnostics: [diagnostic] };
}

/** The line with the day of publication; one with the day of a change only where there is no other. */
function datelineOf(blocks: readonly Block[]): Block | undefined {
  const lines = blocks.filter(({ role }) => role === 'dateline');
  return lines.find(({ evidence }) => evidence.code !== 'update-line') ?? lines[0];
}

/** What a dateline says before it tells of a change: `9 May 2018 | Updated: 10 May 2018`. */
function statedDate({ content }: Block, lang: string): string {
  const at = newsWords(lang).updated.exec(content.text)?.index ?? 0;
  return at > 0 ? content.text.slice(0, at) : content.text;
}

function evidenceOf(blocks: readonly Block[], options: ReadOptions): Parameters<typeof resolveDate>[1] {
  const { lang, dateOrder, published, calendars } = options;
  return {
    lang,
    dateOrder,
    published,
    calendars,
    // Most datelines speak for themselves.
    get body() {
      return blocks.flatMap(({ role, content, repeats }) =>
        role === 'dateline' || repeats !== undefined ? [] : [content.text],
      );
    },
  };
}

function withoutDateline(blocks: readonly Block[], options: ReadOptions): Published {
  const { published: day } = options;
  if (day !== undefined) {
    return {
      published: { date: day, by: 'metadata', evidence: [{ by: 'metadata', fact: day, day }] },
      diagnostics: [],
    };
  }
  const placed = blocks.find(({ placeLine }) => placeLine !== undefined);
  const text = placed?.content.text.slice(0, placed.placeLine?.end ?? 0) ?? '';
  if (!/\p{Nd}/u.test(text)) return { diagnostics: [] };
  const published = resolveDate(text, evidenceOf(blocks, options));
  return published.error === undefined ? { published, diagnostics: [] } : { diagnostics: [] };
}
