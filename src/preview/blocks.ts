import type { Block } from '../model/article.ts';
import type { Unit } from '../model/bilingual.ts';
import { directionOf, languageOf } from '../model/locale.ts';
import { partsOf, type Edition, type Translate } from './edition.ts';
import { attributes, escapeHtml } from './escape.ts';
import { codesOf, renderParts, type Part } from './inline.ts';

/** What the body of an article needs besides its edition. */
export interface BodyContext {
  readonly edition: Edition;
  readonly units: ReadonlyMap<string, Unit>;
  readonly t: Translate;
  /** The day of publication in words, when it is known. */
  readonly date: { readonly day: string; readonly words: string } | undefined;
}

const HEAD_ROLES: ReadonlySet<string> = new Set(['headline', 'standfirst', 'byline', 'dateline', 'label']);

/** The blocks of an article as HTML: a header, then the body, with lists, quotes, tables and figures put together. */
export function renderBody(context: BodyContext): string {
  const blocks = context.edition.article.blocks.filter(
    (block) => block.within === undefined && block.role !== 'metadata',
  );
  const bodyStart = blocks.findIndex(({ role }) => !HEAD_ROLES.has(role));
  const headEnd = bodyStart === -1 ? blocks.length : bodyStart;
  const head = blocks
    .slice(0, headEnd)
    .map((block) => renderBlock(block, context))
    .join('\n');
  const body = groups(blocks.slice(headEnd))
    .map((group) => renderGroup(group, context))
    .join('\n');
  return `<header class="head">\n${head}\n</header>\n<div class="body">\n${body}\n</div>`;
}

const GROUP_OF: Partial<Record<Block['role'], string>> = {
  'list-item': 'list',
  'table-cell': 'table',
  quote: 'quote',
  caption: 'figure',
  credit: 'figure',
  term: 'definitions',
  definition: 'definitions',
  footnote: 'footnotes',
};

function groups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const kind = GROUP_OF[block.role];
    const last = found.at(-1);
    const before = last?.[0];
    const joins = kind !== undefined && before !== undefined && GROUP_OF[before.role] === kind;
    if (joins && last !== undefined && (kind !== 'figure' || isSameFigure(last, block))) last.push(block);
    else found.push([block]);
  }
  return found;
}

/** A second caption begins a second figure, unless it is the same words again: those stand for the picture. */
function isSameFigure(group: readonly Block[], block: Block): boolean {
  if (block.role === 'credit') return true;
  const caption = group.find(({ role }) => role === 'caption');
  return (
    caption !== undefined && block.repeats !== undefined && block.repeats === (caption.repeats ?? caption.id)
  );
}

function renderGroup(group: readonly Block[], context: BodyContext): string {
  const [first] = group;
  if (first === undefined) return '';
  switch (GROUP_OF[first.role]) {
    case 'list': {
      const name = first.evidence.values['list'] === 'ordered' ? 'ol' : 'ul';
      return `<${name}>\n${wrap(group, 'li', context)}\n</${name}>`;
    }
    case 'table':
      return `<div class="cells">\n${wrap(group, 'div', context)}\n</div>`;
    case 'quote':
      return `<blockquote>\n${wrap(group, 'p', context)}\n</blockquote>`;
    case 'figure':
      return renderFigure(group, context);
    case 'definitions':
      return `<dl>\n${group.map((block) => renderElement(block.role === 'term' ? 'dt' : 'dd', block, context)).join('\n')}\n</dl>`;
    case 'footnotes':
      return `<section class="footnotes" aria-label="${escapeHtml(context.t('role.footnote'))}">\n${wrap(group, 'p', context)}\n</section>`;
    default:
      return renderBlock(first, context);
  }
}

function wrap(group: readonly Block[], name: string, context: BodyContext): string {
  return group.map((block) => renderElement(name, block, context)).join('\n');
}

// The text of an article does not hold its pictures: a quiet frame stands where one belongs.
function renderFigure(group: readonly Block[], context: BodyContext): string {
  const [caption, ...others] = group;
  if (caption === undefined) return '';
  const shown = others.filter(({ repeats }) => repeats === undefined);
  const words = shown.map((block) => ` ${renderElement('span', block, context)}`).join('');
  const picture =
    caption.role === 'caption'
      ? `<div class="picture" aria-hidden="true"><svg viewBox="0 0 24 24"><use href="#i-picture"/></svg></div>\n`
      : '';
  const inner = renderElement('span', caption, context);
  return `<figure>\n${picture}<figcaption>${inner}${words}</figcaption>\n</figure>`;
}

function renderBlock(block: Block, context: BodyContext): string {
  switch (block.role) {
    case 'headline':
      return renderElement('h1', block, context);
    case 'heading':
      return renderElement(`h${Math.min(6, Math.max(2, block.depth ?? 2))}`, block, context);
    case 'embed':
      return renderElement('div', block, context);
    case 'quote':
      return renderElement('blockquote', block, context);
    default:
      return renderElement('p', block, context);
  }
}

function renderElement(name: string, block: Block, context: BodyContext): string {
  const parts = partsOf(block, context.edition, context.units);
  const langs = new Set(parts.filter(({ span }) => span !== undefined).map(({ span }) => span?.['lang']));
  const [lang] = langs;
  const own = langs.size === 1 && lang !== undefined && languageOf(lang) !== languageOf(context.edition.lang);
  const written = attributes({
    class: block.role === 'paragraph' ? undefined : block.role,
    'data-block': block.id,
    lang: own ? lang : undefined,
    dir: own ? directionOf(lang) : undefined,
  });
  return `<${name}${written}>${renderContent(block, parts, context)}</${name}>`;
}

function renderContent(block: Block, parts: readonly Part[], { date }: BodyContext): string {
  const html = renderParts(parts, codesOf(block.content));
  if (block.role !== 'dateline' || date === undefined) return html;
  const span = parts.length === 1 ? parts[0]?.span : undefined;
  const { lang: _lang, dir: _dir, ...kept } = span ?? {};
  return `<time datetime="${escapeHtml(date.day)}"><span${attributes(kept)}>${escapeHtml(date.words)}</span></time>`;
}
