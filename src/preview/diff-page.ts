import { escapeHtml } from '../model/escape-html.ts';
import type { Match, Segment, Unit } from '../model/bilingual.ts';
import { directionOf } from '../model/locale.ts';
import { renderBar, titleOf, type PageContext } from './article-page.ts';
import { stateBadge } from './bilingual-page.ts';
import { isTranslated, segmentKey, unitsOf } from './edition.ts';
import { attributes } from './escape.ts';
import { languageName, renderPage } from './page.ts';

/** A run of text that stayed, went or came. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What a page of changes needs: how two texts of a language are compared. */
export interface DiffContext extends PageContext {
  readonly diff: (before: string, after: string, lang: string) => readonly DiffPart[];
}

/** Segments whose source or target was different before: what went and what came, on both sides. */
export function renderDiff(context: DiffContext): string {
  const { edition, t, look, alternates } = context;
  const { article, lang } = edition;
  const title = titleOf(edition);
  const units = unitsOf(edition);
  const rows = article.blocks
    .flatMap(({ id }) => units.get(id) ?? [])
    .flatMap((unit) => changedRows(unit, context))
    .join('\n');
  const head = [languageName(article.lang, lang), languageName(lang, lang), t('label.state')]
    .map((words) => `<th scope="col">${escapeHtml(words)}</th>`)
    .join('');
  const table = `<table class="pairs">
<colgroup><col><col><col class="facts"></colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table>`;
  return renderPage({
    lang,
    title: t('diff.title', { title }),
    look,
    alternates,
    skip: t('skip'),
    html: {
      bar: renderBar(context),
      main: `<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(t(rows === '' ? 'diff.none' : 'diff.lead'))}</p>
${rows === '' ? '' : table}`,
      foot: '',
    },
  });
}

function changedRows(unit: Unit, context: DiffContext): readonly string[] {
  return unit.segments.flatMap((segment) => {
    if (segment.isIgnorable === true) return [];
    const before = earlierOf(unit, segment);
    return before === undefined ? [] : [renderRow({ unit, segment, before }, context)];
  });
}

/** What our own store kept of the segment as it was: not what other memories offer. */
function earlierOf({ matches }: Unit, segment: Segment): Match | undefined {
  return matches?.find(
    (match) =>
      match.origin?.startsWith('dateline:') === true &&
      match.segment === segment.id &&
      (match.source.text !== segment.source.text || match.target.text !== segment.target?.text),
  );
}

interface Row {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly before: Match;
}

function renderRow({ unit, segment, before }: Row, { edition, t, diff }: DiffContext): string {
  const { article, lang } = edition;
  const state = isTranslated(segment) ? segment.state : 'missing';
  const key = segmentKey(unit.id, segment.id);
  const cell = (was: string, is: string, lang: string): string =>
    `<td${attributes({ lang, dir: directionOf(lang) })}>${diff(was, is, lang).map(renderPart).join('')}</td>`;
  return `<tr${attributes({ id: key })}>
${cell(before.source.text, segment.source.text, article.lang)}
${cell(before.target.text, segment.target?.text ?? '', lang)}
<td class="facts ${state}">${stateBadge(state, t)}<br><bdi class="id" dir="ltr">${escapeHtml(key)}</bdi></td>
</tr>`;
}

const ELEMENTS: Readonly<Record<DiffPart['kind'], string>> = { same: '', gone: 'del', new: 'ins' };

function renderPart({ kind, text }: DiffPart): string {
  const name = ELEMENTS[kind];
  return name === '' ? escapeHtml(text) : `<${name}>${escapeHtml(text)}</${name}>`;
}
