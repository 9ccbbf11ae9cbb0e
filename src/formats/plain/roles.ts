import { findPlaceLine } from '../../text/news/place-line.ts';
import { newsWords } from '../../text/news/words.ts';
import { DIGIT, kindAt, LETTER } from '../../text/segment/chars.ts';
import { bodyRoles } from './body.ts';
import { found, type Reading, type RoleFinding } from './finding.ts';
import { headRoles } from './head.ts';
import type { Piece } from './layout.ts';
import { shapeOf } from './shape.ts';

/**
 * Finds the roles of all pieces: first those at the head of the article, then those of the body.
 *
 * @returns as many findings as pieces, in their order
 */
export function findRoles(pieces: readonly Piece[], lang: string): readonly RoleFinding[] {
  const shapes = pieces.map(shapeOf);
  const reading: Reading = { shapes, lang, words: newsWords(lang), marks: [] };
  const findings = headRoles(reading);
  bodyRoles(reading, findings);
  let isFirst = true;
  return shapes.map((shape, index) => {
    const { text } = shape;
    if (!hasWords(text)) return found('paragraph', 'no-words');
    const finding = findings[index] ?? PROSE;
    if (finding.role !== 'paragraph') return finding;
    const placeLine = shape.hasDash ? findPlaceLine(text, isFirst) : undefined;
    isFirst = false;
    if (placeLine === undefined) return finding;
    const place = text.slice(0, placeLine.end).trim();
    return { ...found('paragraph', 'place-line', { text: place }), placeLine };
  });
}

const PROSE = found('paragraph', 'prose');

/** Most texts start with a letter; only the others are searched. */
function hasWords(text: string): boolean {
  return (kindAt(text, 0) & (LETTER | DIGIT)) !== 0 || /[\p{L}\p{N}]/u.test(text);
}
