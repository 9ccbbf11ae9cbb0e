import type { Bilingual, Segment, Unit } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';

/** Random numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A sentence with a name that tells where it comes from, whatever happens to its text. */
export interface Sentence {
  readonly origin: number;
  readonly text: string;
  readonly fate: 'same' | 'edited' | 'new';
  /** Texts of the last revision that an edited one is made of. */
  readonly was?: readonly string[];
}

export interface Truth {
  readonly before: readonly (readonly Sentence[])[];
  readonly after: readonly (readonly Sentence[])[];
}

const WORDS =
  'port water ceasefire railway harvest election minister envoy court company road school budget army bank ship market rain border union report strike talks fuel price bridge hospital island plan vote'.split(
    ' ',
  );
const VERBS =
  'announced rejected welcomed postponed criticised signed suspended approved closed opened'.split(' ');
const REPEATED = ['(AFP)', 'He gave no details.', 'Talks continue.', 'The army did not comment.'];

function sentence(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  if (random() < 0.12) return pick(REPEATED);
  const middle = Array.from({ length: 3 + Math.floor(random() * 16) }, () => pick(WORDS)).join(' ');
  return `The ${pick(WORDS)} ${pick(VERBS)} ${middle} on ${pick(WORDS)} ${1 + Math.floor(random() * 400)}.`;
}

/** A text with some words changed, which may be all of them. */
function edit(text: string, random: () => number): string {
  const words = text.split(' ');
  const changes = 1 + Math.floor(random() * Math.max(1, words.length / 4));
  for (let count = 0; count < changes; count++) {
    const at = Math.floor(random() * words.length);
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    const kind = random();
    if (kind < 0.4) words.splice(at, 0, word);
    else if (kind < 0.7 && words.length > 3) words.splice(at, 1);
    else words.splice(at, 1, word);
  }
  const edited = words.join(' ');
  return edited === text ? `${text} Today.` : edited;
}

/**
 * A sentence after an edit. Of what an editor leaves nothing, the next sentence is no edit: it is new.
 *
 * @param from what it is made of
 */
function editOf(from: readonly Sentence[], text: string, fresh: () => Sentence): Sentence {
  const left = new Set(text.toLowerCase().match(/\w+/g));
  const isRelated = from.every((one) =>
    one.text
      .toLowerCase()
      .match(/\w+/g)
      ?.some((word) => left.has(word)),
  );
  const [first] = from;
  if (!isRelated || first === undefined) return { ...fresh(), text };
  return { ...first, text, fate: 'edited', was: from.map((one) => one.text) };
}

/** Two sentences as one. */
function joinAndEdit(first: string, second: string): string {
  return `${first.replace(/\.$/, '')}, while ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}

/** A long sentence cut in two, a word changed in each. */
function cutAndEdit(old: Sentence, random: () => number, fresh: () => Sentence): readonly Sentence[] {
  const words = old.text.split(' ');
  const middle = words.length >> 1;
  const halves = [`${words.slice(0, middle).join(' ')}.`, `They say ${words.slice(middle).join(' ')}`];
  return halves.map((half) => editOf([old], random() < 0.5 ? half : half.replace(/ on /, ' before '), fresh));
}

/** An article and its next revision: paragraphs moved, cut, joined, new and gone; sentences moved, edited, new and gone. */
export function createRevision(seed: number): Truth {
  const random = createRandom(seed);
  let origin = 0;
  const fresh = (fate: Sentence['fate']): Sentence => ({ origin: origin++, text: sentence(random), fate });
  const before = Array.from({ length: 8 + Math.floor(random() * 14) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => fresh('same')),
  );
  const after = before.map((paragraph) => [...paragraph]);
  const at = (list: readonly unknown[]): number => Math.floor(random() * list.length);
  for (let count = 1 + Math.floor(random() * 6); count > 0; count--) {
    const paragraph = at(after);
    const chosen = after[paragraph] ?? [];
    const place = at(chosen);
    const kind = random();
    if (kind < 0.15) after.splice(at(after), 0, ...after.splice(paragraph, 1));
    else if (kind < 0.3)
      after.splice(
        paragraph,
        0,
        Array.from({ length: 1 + Math.floor(random() * 3) }, () => fresh('new')),
      );
    else if (kind < 0.4) after.splice(paragraph, 1);
    else if (kind < 0.5) after.splice(paragraph, 1, chosen.slice(0, place), chosen.slice(place));
    else if (kind < 0.6) after.splice(paragraph, 2, [...chosen, ...(after[paragraph + 1] ?? [])]);
    else if (kind < 0.7) after[at(after)]?.push(...chosen.splice(place, 1));
    else if (kind < 0.8) chosen.splice(place, 0, fresh('new'));
    else if (kind < 0.85) chosen.splice(place, 1);
    else {
      const old = chosen[place];
      const other = chosen[place + 1];
      if (old?.fate !== 'same') continue;
      const isLong = old.text.split(' ').length >= 8;
      if (kind < 0.88 && isLong) chosen.splice(place, 1, ...cutAndEdit(old, random, () => fresh('new')));
      else if (kind < 0.91 && isLong && other?.fate === 'same' && other.text.length > 12)
        chosen.splice(
          place,
          2,
          editOf([old, other], joinAndEdit(old.text, other.text), () => fresh('new')),
        );
      else chosen[place] = editOf([old], edit(old.text, random), () => fresh('new'));
    }
  }
  return { before, after: after.filter((paragraph) => paragraph.length > 0) };
}

/** Paragraphs as a bilingual document with a reader's ids, `p01` …, and white space between segments. */
export function toBilingual(
  paragraphs: readonly (readonly Sentence[])[],
  target?: (sentence: Sentence) => string,
): Bilingual {
  const units = paragraphs.map((sentences, index): Unit => {
    const segments = sentences.flatMap((sentence, place): readonly Segment[] => {
      const own: Segment = {
        id: `s${place + 1}`,
        state: target === undefined ? 'initial' : 'reviewed',
        source: plain(sentence.text),
        ...(target === undefined ? {} : { target: plain(target(sentence)) }),
      };
      return place === 0 ? [own] : [{ isIgnorable: true, state: 'initial', source: plain(' ') }, own];
    });
    return { id: `p${String(index + 1).padStart(2, '0')}`, type: 'dateline:paragraph', notes: [], segments };
  });
  return {
    version: '2.0',
    srcLang: 'en',
    trgLang: 'ar',
    files: [{ id: 'f1', original: 'x.txt', notes: [], units }],
  };
}
