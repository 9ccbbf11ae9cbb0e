import type { Article, Block } from '../model/article.ts';

/** What neighbouring blocks make together. */
export type GroupKind =
  | 'single'
  | 'list'
  | 'ordered-list'
  | 'table'
  | 'quote'
  | 'figure'
  | 'definitions'
  | 'footnotes';

/** Blocks that stand in one element of the page; at least one. */
export interface Group {
  readonly kind: GroupKind;
  readonly blocks: readonly Block[];
}

const KINDS: Partial<Record<Block['role'], GroupKind>> = {
  'list-item': 'list',
  'table-cell': 'table',
  quote: 'quote',
  caption: 'figure',
  credit: 'figure',
  term: 'definitions',
  definition: 'definitions',
  footnote: 'footnotes',
};

/** Puts neighbours together: items to lists, cells to tables, a caption and its credit to a figure. */
export function groupsOf(blocks: readonly Block[], { source }: Article): readonly Group[] {
  const found: { kind: GroupKind; blocks: Block[] }[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const kind = kindOf(block, source);
    const last = found.at(-1);
    const between = before === undefined ? '' : source.slice(before.range.end, block.range.start);
    if (last !== undefined && last.kind === kind && joins(last.blocks, block, between))
      last.blocks.push(block);
    else found.push({ kind, blocks: [block] });
    before = block;
  }
  return found;
}

function kindOf({ role, range, evidence }: Block, source: string): GroupKind {
  const kind = KINDS[role] ?? 'single';
  if (kind !== 'list') return kind;
  if (/^\W*\d/.test(String(evidence.values['text'] ?? ''))) return 'ordered-list';
  // What was opened last before the item holds it.
  const [ordered, plain] = [source.lastIndexOf('<ol', range.start), source.lastIndexOf('<ul', range.start)];
  return ordered > plain ? 'ordered-list' : 'list';
}

function joins(group: readonly Block[], block: Block, between: string): boolean {
  switch (KINDS[block.role]) {
    case undefined:
      return false;
    case 'list':
      return !/<\/?[ou]l\b/i.test(between);
    case 'table':
      return !/<\/?table\b/i.test(between);
    case 'figure':
      return isSameFigure(group, block);
    default:
      return true;
  }
}

/** A second caption begins a second figure, unless it is the same words again: those stand for the picture. */
function isSameFigure(group: readonly Block[], block: Block): boolean {
  if (block.role === 'credit') return true;
  const caption = group.find(({ role }) => role === 'caption');
  return (
    caption !== undefined && block.repeats !== undefined && block.repeats === (caption.repeats ?? caption.id)
  );
}

/** Cells by row: in HTML a row begins with `tr`, elsewhere with a line. */
export function rowsOf(cells: readonly Block[], { source }: Article): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  let before: Block | undefined;
  for (const cell of cells) {
    const between = before === undefined ? '' : source.slice(before.range.end, cell.range.start);
    const isNew = between.includes('<') ? /<tr\b/i.test(between) : /[\r\n]/.test(between);
    const row = rows.at(-1);
    if (row === undefined || isNew) rows.push([cell]);
    else row.push(cell);
    before = cell;
  }
  return rows;
}
