import { escapeHtml } from '../model/escape-html.ts';
import type { Block } from '../model/article.ts';
import type { Unit } from '../model/bilingual.ts';
import { directionOf, languageOf } from '../model/locale.ts';
import { dateMarkup } from './date-markup.ts';
import { partsOf, type Edition, type Translate } from './edition.ts';
import { attributes } from './escape.ts';
import { groupsOf, rowsOf, type Group, type GroupKind } from './groups.ts';
import { codesOf, renderParts, type Part } from './inline.ts';

/** What the body of an article needs besides its edition. */
export interface BodyContext {
  readonly edition: Edition;
  readonly units: ReadonlyMap<string, Unit>;
  readonly t: Translate;
}

const HEAD_ROLES: ReadonlySet<string> = new Set(['headline', 'standfirst', 'byline', 'dateline', 'label']);

/** The blocks of an article as HTML: a header, then the body, with lists, quotes, tables and figures put together. */
export function renderBody(context: BodyContext): string {
  const { article } = context.edition;
  const blocks = article.blocks.filter(isSeen);
  const bodyStart = blocks.findIndex(({ role }) => !HEAD_ROLES.has(role));
  const headEnd = bodyStart === -1 ? blocks.length : bodyStart;
  const head = blocks.slice(0, headEnd).map((block) => renderBlock(block, context));
  const body = groupsOf(blocks.slice(headEnd), article).map((group) => renderGroup(group, context));
  return `<header class="head">\n${head.join('\n')}\n</header>\n<div class="body">\n${body.join('\n')}\n</div>`;
}

/** Text of attributes is heard, not seen; data about the article is neither. */
function isSeen({ within, role, evidence }: Block): boolean {
  return within === undefined && role !== 'metadata' && evidence.code !== 'attribute';
}

function renderGroup({ kind, blocks }: Group, context: BodyContext): string {
  return RENDERERS[kind](blocks, context);
}

const RENDERERS: Readonly<Record<GroupKind, (blocks: readonly Block[], context: BodyContext) => string>> = {
  list: (blocks, context) => `<ul>\n${renderAll('li', blocks, context)}\n</ul>`,
  'ordered-list': (blocks, context) => `<ol>\n${renderAll('li', blocks, context)}\n</ol>`,
  table: renderTable,
  quote: (blocks, context) => `<blockquote>\n${renderAll('p', blocks, context)}\n</blockquote>`,
  figure: renderFigure,
  definitions: (blocks, context) => {
    const items = blocks.map((block) => renderElement(block.role === 'term' ? 'dt' : 'dd', block, context));
    return `<dl>\n${items.join('\n')}\n</dl>`;
  },
  footnotes: (blocks, context) => {
    const label = escapeHtml(context.t('role.footnote'));
    return `<section class="footnotes" aria-label="${label}">\n${renderAll('p', blocks, context)}\n</section>`;
  },
  single: (blocks, context) => blocks.map((block) => renderBlock(block, context)).join('\n'),
};

function renderAll(name: string, blocks: readonly Block[], context: BodyContext): string {
  return blocks.map((block) => renderElement(name, block, context)).join('\n');
}

function renderTable(cells: readonly Block[], context: BodyContext): string {
  const rows = rowsOf(cells, context.edition.article).map((row) => {
    const html = row.map((cell) => {
      const isHead = cell.evidence.values['element'] === 'th';
      return renderElement(isHead ? 'th' : 'td', cell, context);
    });
    return `<tr>${html.join('')}</tr>`;
  });
  const label = escapeHtml(context.t('table'));
  return `<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>\n${rows.join('\n')}\n</table></div>`;
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

function renderElement(name: string, block: Block, { edition, units }: BodyContext): string {
  const parts = partsOf(block, edition, units);
  const dated = block.role === 'dateline' ? dateMarkup(parts, edition) : undefined;
  const lang = dated?.isOwn === true ? undefined : foreignLanguage(parts, edition.lang);
  const written = attributes({
    class: block.role === 'paragraph' ? undefined : block.role,
    'data-block': block.id,
    lang,
    dir: lang === undefined ? undefined : directionOf(lang),
  });
  const html =
    dated?.html ??
    renderParts(
      parts,
      codesOf(block.content, (id) => textOf(id, edition, units)),
    );
  return `<${name}${written}>${html}</${name}>`;
}

/** The language of a block when all of it is in one that is not that of the page. */
function foreignLanguage(parts: readonly Part[], own: string): string | undefined {
  const langs = new Set(parts.filter(({ span }) => span !== undefined).map(({ span }) => span?.['lang']));
  const [lang] = langs;
  return langs.size === 1 && lang !== undefined && languageOf(lang) !== languageOf(own) ? lang : undefined;
}

/** Words of a block that stands inside a code of another one (an `alt`). */
function textOf(id: string, edition: Edition, units: ReadonlyMap<string, Unit>): string | undefined {
  const block = edition.article.blocks.find((one) => one.id === id);
  return (
    block &&
    partsOf(block, edition, units)
      .map(({ content }) => content.text)
      .join('')
  );
}
