import type { SegmentFacts } from '../facts.ts';

/** Letters only, as people search: no case, no accents or vowel signs, no tatweel, one form of alef and of yeh. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064A')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}

/** Tells whether a segment passes the filter. */
export function passes(segment: SegmentFacts, filter: string): boolean {
  switch (filter) {
    case 'missing':
      return segment.state === 'missing';
    case 'edited':
      return segment.isEdited;
    case 'findings':
      return segment.findings.length > 0;
    default:
      return true;
  }
}

/** Tells whether a segment has the words on either side, or is the one with that address or id. */
export function holds(segment: SegmentFacts, wanted: string): boolean {
  if (wanted === '') return true;
  return (
    fold(segment.source).includes(wanted) ||
    fold(segment.target ?? '').includes(wanted) ||
    fold(segment.address).includes(wanted)
  );
}
