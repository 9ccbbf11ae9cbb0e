// Measures what a revision costs: node scripts/update-score.ts FOLDER, with FOLDER/v1 and FOLDER/v2 holding the articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../src/formats/read-article.ts';
import type { Bilingual } from '../src/model/bilingual.ts';
import { plain } from '../src/model/inline.ts';
import { reviseArticle } from '../src/store/revise-article.ts';
import { costOf } from '../src/store/cost.ts';
import { revise } from '../src/store/revise.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/update-score.ts FOLDER (with v1/ and v2/)');
  process.exit(2);
}

/** As if a translator had done all of it; the translation says which source it belongs to. */
function translated(bilingual: Bilingual): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) =>
        segment.isIgnorable === true
          ? segment
          : { ...segment, state: 'final' as const, target: plain(`«${segment.source.text}»`) },
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

const byIcu = [];
const outcomes = [];
let misplaced = 0;
let bare = 0;
const names = readdirSync(join(folder, 'v1')).sort();
let used = 0;
for (const name of names) {
  const first = reviseArticle(read('v1', name).article, { trgLang: 'ar' });
  const store = translated(first.bilingual);
  const { article } = read('v2', name);
  const begin = process.cpuUsage();
  const revision = reviseArticle(article, { trgLang: 'ar', previous: store });
  const { user, system } = process.cpuUsage(begin);
  used += user + system;
  outcomes.push(...revision.outcomes);
  const old = translated(cutByIcu(first.bilingual));
  byIcu.push(...revise(old, cutByIcu(reviseArticle(article, { trgLang: 'ar' }).bilingual)).outcomes);
  for (const unit of revision.bilingual.files[0]?.units ?? []) {
    for (const { source, target } of unit.segments) {
      if (target !== undefined && target.text !== `«${source.text}»`) misplaced++;
    }
  }
  for (const { fate, unit, segment, isOpen } of revision.outcomes) {
    if (fate !== 'edited' || !isOpen) continue;
    const own = revision.bilingual.files[0]?.units.find(({ id }) => id === unit);
    if (own?.matches?.some((match) => match.segment === segment) !== true) bare++;
  }
}
const cost = costOf(outcomes);
const share = ({ open, all }: typeof cost): string => ((100 * open.words) / all.words).toFixed(2);
const bound = costOf(byIcu);
console.log(
  JSON.stringify({ articles: names.length, ...cost, misplaced, editedWithoutCandidate: bare }, null, 1),
);
console.log(`words reopened: ${share(cost)} %, of which say something new: ${cost.changed.words}`);
console.log(
  `the same articles cut by ICU, as the bound was measured: ${share(bound)} % (${bound.open.words} words)`,
);
console.log(`${(names.length / (used / 1e6)).toFixed(0)} articles per CPU second`);
