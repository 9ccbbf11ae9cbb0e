import { findPlaceLine } from '../../text/news/place-line.ts';
import { newsWords } from '../../text/news/words.ts';
import { bodyRoles } from './body.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import { headRoles } from './head.ts';
import type { Piece } from './layout.ts';
import { shapeOf } from './shape.ts';

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Finds the roles of all pieces: first those at the head of the article, then those of the body.
 *
 * @returns as many findings as pieces, in their order
 */
export function findRoles(pieces: readonly Piece[], lang: string): readonly RoleFinding[] {
  const shapes = pieces.map(shapeOf);
  const reading: Reading = { shapes, lang, words: newsWords(lang) };
  const findings: (RoleFinding | undefined)[] = headRoles(reading);
  bodyRoles(reading, findings);
  let isFirst = true;
  return shapes.map(({ text }, index) => {
    if (!HAS_WORDS.test(text)) return found('paragraph', 'no-words');
    const finding = findings[index] ?? found('paragraph', 'prose');
    if (finding.role !== 'paragraph') return finding;
    const placeLine = findPlaceLine(text, isFirst);
    isFirst = false;
    if (placeLine === undefined) return finding;
    const place = text.slice(0, placeLine.end).trim();
    return { ...found('paragraph', 'place-line', { text: place }), placeLine };
  });
}
