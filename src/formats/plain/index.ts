import type { ArticleReading, Block } from '../../model/article.ts';
import type { ArticleFormat, ReadOptions } from '../../model/format.ts';
import { plain } from '../../model/inline.ts';
import { longBlocks } from '../markup/long-blocks.ts';
import { readPublished } from '../published.ts';
import { makeIds } from './ids.ts';
import { readPieces, wrapOf, type Piece } from './layout.ts';
import { readLines } from './lines.ts';
import { findRoles } from './roles.ts';
import { found, type RoleFinding } from './finding.ts';
import { overrideOf } from '../role-override.ts';
import { writePlain } from './write.ts';

/**
 * Plain text: one paragraph a line, or lines wrapped by hand with blank lines between paragraphs.
 *
 * Blocks are in order and do not overlap; a block of several lines holds them joined with spaces, and its range
 * covers them all.
 */
export const plainFormat: ArticleFormat = {
  name: 'plain',
  extensions: ['.txt', '.text'],
  isFormat: (text) => !text.includes('\0'),
  read: readPlain,
  write: writePlain,
};

function readPlain(text: string, options: ReadOptions): ArticleReading {
  const lines = readLines(text);
  const wrap = wrapOf(text, lines);
  const pieces = readPieces(text, lines, wrap);
  const blocks = blocksOf(pieces, findRoles(pieces, options.lang), options);
  const { published, diagnostics } = readPublished(blocks, options);
  return {
    article: {
      name: options.name,
      lang: options.lang,
      format: 'plain',
      source: text,
      blocks,
      ...(published === undefined ? {} : { published }),
      ...(wrap === undefined ? {} : { skeleton: { width: wrap.width } }),
    },
    diagnostics: diagnostics.concat(longBlocks(text, blocks, options.name)),
  };
}

function blocksOf(
  pieces: readonly Piece[],
  findings: readonly RoleFinding[],
  { roles }: ReadOptions,
): readonly Block[] {
  const nextId = makeIds();
  const overrides = roles === undefined ? [] : Object.entries(roles);
  const firsts = new Map<string, Block>();
  const ids = findings.map(({ role }) => nextId(role));
  return pieces.map((piece, index) => {
    const id = ids[index] ?? '';
    const automatic = findings[index] ?? found('paragraph', 'prose');
    const role = overrides.length === 0 ? undefined : overrideOf(overrides, id, piece.text);
    const isSet = role !== undefined && role !== automatic.role;
    const finding = role === undefined ? automatic : found(role, 'config', { id });
    const block = blockOf(piece, finding, isSet ? nextId(role) : id);
    const first = firsts.get(piece.text);
    if (first === undefined) firsts.set(piece.text, block);
    else if (first.role === block.role && block.translate !== false) return { ...block, repeats: first.id };
    return block;
  });
}

function blockOf({ text, start, end }: Piece, { role, evidence, placeLine }: RoleFinding, id: string): Block {
  const block: Block = { id, role, content: plain(text), range: { start, end }, evidence };
  if (placeLine === undefined && role !== 'heading' && evidence.code !== 'no-words') return block;
  return {
    ...block,
    ...(placeLine === undefined ? {} : { placeLine }),
    ...(role === 'heading' ? { depth: 2 } : {}),
    ...(evidence.code === 'no-words' ? { translate: false } : {}),
  };
}
