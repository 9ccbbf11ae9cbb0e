import { STATES, type Bilingual, type State } from '../model/bilingual.ts';
import type { Amount } from './cost.ts';
import { hasTarget, segmentsOf } from './key.ts';
import { countWords } from './words.ts';

/** How far a translation is: segments and words of the source, by state. A segment without target counts as `initial`. */
export type Progress = Readonly<Record<State, Amount>>;

const NONE: Amount = { segments: 0, words: 0 };

/** Nothing at all. */
export const NO_PROGRESS: Progress = { initial: NONE, translated: NONE, reviewed: NONE, final: NONE };

/** Counts a bilingual document; units that are not translated do not count. */
export function countProgress({ files, srcLang }: Bilingual): Progress {
  const counter = createCounter(srcLang);
  for (const unit of files.flatMap(({ units }) => units)) {
    if (unit.translate === false) continue;
    for (const segment of segmentsOf(unit)) {
      counter.add(hasTarget(segment) ? segment.state : 'initial', segment.source.text);
    }
  }
  return counter.progress();
}

function createCounter(lang: string): { add(state: State, text: string): void; progress(): Progress } {
  const segments = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  const words = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  return {
    add(state, text) {
      segments[state]++;
      words[state] += countWords(text, lang);
    },
    progress: () => ({
      initial: { segments: segments.initial, words: words.initial },
      translated: { segments: segments.translated, words: words.translated },
      reviewed: { segments: segments.reviewed, words: words.reviewed },
      final: { segments: segments.final, words: words.final },
    }),
  };
}

/** Two amounts of work together. */
export function addProgress(a: Progress, b: Progress): Progress {
  const add = (state: State): Amount => ({
    segments: a[state].segments + b[state].segments,
    words: a[state].words + b[state].words,
  });
  return {
    initial: add('initial'),
    translated: add('translated'),
    reviewed: add('reviewed'),
    final: add('final'),
  };
}

/** What has reached a state or gone beyond it. */
export function reached(progress: Progress, state: State): Amount {
  const states = STATES.slice(STATES.indexOf(state));
  return {
    segments: states.reduce((sum, one) => sum + progress[one].segments, 0),
    words: states.reduce((sum, one) => sum + progress[one].words, 0),
  };
}

/** Share of words that have reached a state, 0 to 100; 100 when there is nothing to translate. */
export function percentOf(progress: Progress, state: State): number {
  const all = reached(progress, 'initial').words;
  return all === 0 ? 100 : (100 * reached(progress, state).words) / all;
}

/** Progress of a file as we write it, and the hash of the source it was made from. */
export interface Scanned {
  readonly progress: Progress;
  readonly hash: string | undefined;
}

const START =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2\.[0-9]"/;
/**
 * Counts a file of XLIFF 2.x in the form that we write, without parsing it: a project of thousands of files is counted in
 * a second.
 *
 * @returns undefined when the text is not in that form; it is to be read in full then
 */
export function scanProgress(text: string): Scanned | undefined {
  if (!START.test(text) || !isWhole(text)) return undefined;
  const counter = createCounter(/ srcLang="([^"]*)"/.exec(text)?.[1] ?? '');
  for (let unit = text.indexOf('<unit '); unit >= 0;) {
    const next = text.indexOf('<unit ', unit + 1);
    const end = tagEnd(text, unit);
    const isTranslated = !/\stranslate="no"/.test(text.slice(unit, end));
    const until = next < 0 ? text.length : next;
    if (isTranslated && !scanSegments(text, { from: end, until }, counter)) return undefined;
    unit = next;
  }
  return { progress: counter.progress(), hash: /<mda:meta type="source-hash">(\w+)</.exec(text)?.[1] };
}

/** Not cut off, and without comments, CDATA and marks of a merge: what else is wrong a reader finds. */
function isWhole(text: string): boolean {
  return text.endsWith('</xliff>\n') && !text.includes('<!') && !text.includes('<<');
}

/** Where a tag ends that starts at `from`; a `>` may stand in an attribute. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) quote = unit === quote ? 0 : quote;
    else if (unit === 0x22 || unit === 0x27) quote = unit;
    else if (unit === 0x3e) return at + 1;
  }
  return text.length;
}

/** Counts the segments of a unit; false when one has a state that XLIFF does not know, or no end. */
function scanSegments(
  text: string,
  { from, until }: { readonly from: number; readonly until: number },
  counter: ReturnType<typeof createCounter>,
): boolean {
  for (
    let at = text.indexOf('<segment', from);
    at >= 0 && at < until;
    at = text.indexOf('<segment', at + 1)
  ) {
    const end = tagEnd(text, at);
    const source = tagEnd(text, text.indexOf('<source', end));
    const close = text.indexOf('</source>', source);
    if (close < 0) return false;
    const state = hasTargetAt(text, close + '</source>'.length) ? stateIn(text.slice(at, end)) : 'initial';
    if (state === undefined) return false;
    counter.add(state, textOf(text.slice(source, close)));
  }
  return true;
}

/** A target that is not empty stands here, after white space. */
function hasTargetAt(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  if (!text.startsWith('<target', at)) return false;
  const end = tagEnd(text, at);
  return text[end - 2] !== '/' && !text.startsWith('</target>', end);
}

/** State by the attributes of a segment; undefined for one that XLIFF does not know. */
function stateIn(attributes: string): State | undefined {
  const state = /\sstate="(\w+)"/.exec(attributes)?.[1] ?? 'initial';
  return STATES.find((one) => one === state);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function textOf(markup: string): string {
  const plain = markup.includes('<') ? markup.replaceAll(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, '') : markup;
  if (!plain.includes('&')) return plain;
  return plain.replaceAll(
    /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g,
    (whole: string, hex?: string, digits?: string, name = '') => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return NAMED.get(name) ?? (code <= 0x10ffff ? String.fromCodePoint(code) : whole);
    },
  );
}

/** What a project demands: state to percent of words. */
export type Gate = ReadonlyMap<State, number>;

/**
 * Reads `translated:100,reviewed:80`; a bare number is for `translated`.
 *
 * @returns undefined when it says something else
 */
export function parseGate(text: string): Gate | undefined {
  const gate = new Map<State, number>();
  for (const part of text.split(',')) {
    const [, name = 'translated', digits = ''] =
      /^\s*(?:(\w+)\s*:\s*)?(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(part) ?? [];
    const state = STATES.find((one) => one === name);
    const percent = Number(digits);
    if (digits === '' || state === undefined || percent > 100) return undefined;
    gate.set(state, percent);
  }
  return gate;
}

/** The demands that are not met, with what there is instead. */
export function unmet(
  progress: Progress,
  gate: Gate,
): readonly { readonly state: State; readonly wanted: number; readonly found: number }[] {
  return [...gate]
    .map(([state, wanted]) => ({ state, wanted, found: percentOf(progress, state) }))
    .filter(({ wanted, found }) => found < wanted);
}
