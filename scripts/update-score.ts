// Measures what a revision costs: node scripts/update-score.ts FOLDER, with FOLDER/v1 and FOLDER/v2 holding the articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/formats/read-article.ts';
import type { Bilingual } from '../src/model/bilingual.ts';
import { plain } from '../src/model/inline.ts';
import { reviseArticle } from '../src/store/revise-article.ts';
import { costOf } from '../src/store/cost.ts';
import { alignRevision } from '../src/store/align.ts';
import { countWords } from '../src/store/words.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/update-score.ts FOLDER (with v1/ and v2/)');
  process.exit(2);
}

/** A translation that keeps signs and figures, as those of people do, and says which source it belongs to. */
const translate = (text: string): string => text.toUpperCase();

/** As if a translator had done all of it. */
function translated(bilingual: Bilingual): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) =>
        segment.isIgnorable === true
          ? segment
          : { ...segment, state: 'final' as const, target: plain(translate(segment.source.text)) },
      ),
    })),
  }));
  return { ...bilingual, files };
}

const read = (version: string, name: string): ReturnType<typeof readArticle> =>
  readArticle(readFileSync(join(folder, version, name), 'utf8'), { name, lang: 'en' });

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The same units cut by ICU, as the bound of 6.4 % was measured: it also cuts after `Mr.` and `Nov.`. */
function cutByIcu(bilingual: Bilingual): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => {
      const text = unit.segments.map(({ source }) => source.text).join('');
      const cut = [...sentences.segment(text)].map(({ segment }, at) => ({
        id: `s${at + 1}`,
        state: 'initial' as const,
        source: plain(segment),
      }));
      return { ...unit, segments: cut };
    }),
  }));
  return { ...bilingual, files };
}

/** Words of all segments that are not the same: what a tool that knows sentences only has to do again. */
function boundOf(before: Bilingual, after: Bilingual): number {
  const [old, next] = [before, after].map((one) => cutByIcu(one).files[0]?.units ?? []);
  const { links } = alignRevision(old ?? [], next ?? [], 'en');
  const open = new Set(
    links.flatMap(({ fate, unit, segment }) =>
      fate === 'unchanged' || fate === 'moved' ? [] : [`${unit} ${segment}`],
    ),
  );
  let words = 0;
  for (const { id, segments } of next ?? []) {
    for (const one of segments) if (open.has(`${id} ${one.id}`)) words += countWords(one.source.text, 'en');
  }
  return words;
}

let bound = 0;
/** All words between blanks, as the figures of the peers count them. */
let counted = 0;
let reviewed = 0;
const outcomes = [];
let misplaced = 0;
let bare = 0;
const names = readdirSync(join(folder, 'v1')).sort();
let used = 0;
for (const name of names) {
  const first = reviseArticle(read('v1', name).article, { trgLang: 'ar' });
  const store = translated(first.bilingual);
  const { article } = read('v2', name);
  counted += readFileSync(join(folder, 'v2', name), 'utf8')
    .split(/\s+/)
    .filter(Boolean).length;
  const begin = process.cpuUsage();
  const revision = reviseArticle(article, { trgLang: 'ar', previous: store });
  const { user, system } = process.cpuUsage(begin);
  used += user + system;
  outcomes.push(...revision.outcomes);
  bound += boundOf(first.bilingual, reviseArticle(article, { trgLang: 'ar' }).bilingual);
  for (const unit of revision.bilingual.files[0]?.units ?? []) {
    for (const { source, target, state } of unit.segments) {
      if (target !== undefined && state === 'translated') reviewed += countWords(source.text, 'en');
      if (target !== undefined && target.text !== translate(source.text)) misplaced++;
    }
  }
  for (const { fate, unit, segment, isOpen } of revision.outcomes) {
    if (fate !== 'edited' || !isOpen) continue;
    const own = revision.bilingual.files[0]?.units.find(({ id }) => id === unit);
    if (own?.matches?.some((match) => match.segment === segment) !== true) bare++;
  }
}
const cost = costOf(outcomes);
const share = (words: number, all: number): string => ((100 * words) / all).toFixed(2);
console.log(
  JSON.stringify({ articles: names.length, ...cost, misplaced, editedWithoutCandidate: bare }, null, 1),
);
console.log(
  `words reopened: ${cost.open.words}, ${share(cost.open.words, counted)} % of all ${counted} words (peers count so), ${share(cost.open.words, cost.all.words)} % of those to translate; ${cost.changed.words} say something new`,
);
console.log(`words kept in a clause of an edited sentence, to be reviewed: ${reviewed}`);
console.log(
  `bound of exact reuse, sentences cut by ICU: ${bound} words, ${share(bound, counted)} % of all words`,
);
console.log(`${(names.length / (used / 1e6)).toFixed(0)} articles per CPU second`);
