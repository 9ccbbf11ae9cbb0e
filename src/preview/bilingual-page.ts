import { escapeHtml } from '../model/escape-html.ts';
import type { Block } from '../model/article.ts';
import type { Segment, State, Unit } from '../model/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';
import { renderBar, titleOf, type PageContext } from './article-page.ts';
import { isTranslated, segmentKey, unitsOf, type Translate } from './edition.ts';
import { attributes } from './escape.ts';
import { codesOf, renderParts, type Codes } from './inline.ts';
import { icon, languageName, renderPage } from './page.ts';

/** Puts a finding into words of the reader: a short title and the sentence. */
export type Explain = (finding: Diagnostic) => { readonly title: string; readonly text: string };

/** A bilingual page also says what the checks found. */
export interface BilingualContext extends PageContext {
  readonly explain: Explain;
}

/** Source beside target, a row for each segment, with its state and what the checks found. */
export function renderBilingual(context: BilingualContext): string {
  const { edition, t, look, alternates } = context;
  const { article, lang } = edition;
  const units = unitsOf(edition);
  const blocks = article.blocks.filter(({ id, repeats }) => repeats === undefined && units.has(id));
  const head = [languageName(article.lang, lang), languageName(lang, lang), t('label.state')]
    .map((words) => `<th scope="col">${escapeHtml(words)}</th>`)
    .join('');
  const found = findingsByUnit(edition.findings);
  const rows = blocks
    .map((block) => renderUnit(block, { unit: units.get(block.id), found }, context))
    .join('\n');
  const table = `<table class="pairs">
<colgroup><col><col><col class="facts"></colgroup>
<thead><tr>${head}</tr></thead>
${rows}
</table>`;
  const title = titleOf(edition);
  return renderPage({
    lang,
    title: t('bilingual.title', { title }),
    look,
    alternates,
    skip: t('skip'),
    html: {
      bar: renderBar(context),
      main: `<h1>${escapeHtml(title)}</h1>\n<p class="lead">${escapeHtml(t('bilingual.lead'))}</p>\n${table}`,
      foot: '',
    },
  });
}

interface Checked {
  readonly unit: Unit | undefined;
  readonly found: ReadonlyMap<string, readonly Diagnostic[]>;
}

function renderUnit(block: Block, { unit, found }: Checked, context: BilingualContext): string {
  if (unit === undefined) return '';
  const { edition, t } = context;
  const codes = codesOf(block.content);
  const segments = unit.segments.filter(({ isIgnorable }) => isIgnorable !== true);
  const sourceLang = block.lang ?? edition.article.lang;
  const rows = segments.map((segment) =>
    renderRow({ unit, segment, codes, sourceLang, found: findingsOf(found, unit, segment) }, context),
  );
  const head = `<tr><th scope="rowgroup" colspan="3">${escapeHtml(roleName(block.role, t))}</th></tr>`;
  return `<tbody${attributes({ id: unit.id })}>\n${head}\n${rows.join('\n')}\n</tbody>`;
}

interface Row {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly codes: Codes;
  readonly sourceLang: string;
  readonly found: readonly Diagnostic[];
}

function renderRow(
  { unit, segment, codes, sourceLang, found }: Row,
  { edition, t, explain }: BilingualContext,
): string {
  const key = segmentKey(unit.id, segment.id);
  const state = isTranslated(segment) ? segment.state : 'missing';
  const target =
    state === 'missing' || segment.target === undefined
      ? `<span class="none">${escapeHtml(t('state.missing'))}</span>`
      : renderParts([{ content: segment.target, dir: directionOf(edition.lang) }], codes);
  const source = renderParts([{ content: segment.source, dir: directionOf(sourceLang) }], codes);
  const marks = found.map((finding) => renderFinding(finding, explain));
  return `<tr${attributes({ id: key === unit.id ? undefined : key })}>
<td${attributes({ lang: sourceLang, dir: directionOf(sourceLang) })}>${source}</td>
<td${attributes({ lang: edition.lang, dir: directionOf(edition.lang) })}>${target}</td>
<td class="facts ${state}">${stateBadge(state, t)}<br><bdi class="id" dir="ltr">${escapeHtml(key)}</bdi>${marks.join('')}</td>
</tr>`;
}

/** State of a segment as icon, colour and word. */
export function stateBadge(state: State | 'missing', t: Translate): string {
  return `<span class="state ${state}">${icon(state)}${escapeHtml(t(`state.${state}`))}</span>`;
}

/** Findings by the unit they stand in. */
export function findingsByUnit(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return Map.groupBy(findings, ({ place }) => place?.unit ?? '');
}

/** Findings on one segment; those on the whole unit belong to its first one. */
export function findingsOf(
  found: ReadonlyMap<string, readonly Diagnostic[]>,
  { id, segments }: Unit,
  segment: Segment,
): readonly Diagnostic[] {
  const own = found.get(id);
  if (own === undefined) return [];
  const isFirst = segments.find(({ isIgnorable }) => isIgnorable !== true) === segment;
  return own.filter(({ place }) => (place?.segment === undefined ? isFirst : place.segment === segment.id));
}

function renderFinding(finding: Diagnostic, explain: Explain): string {
  const { title, text } = explain(finding);
  return `<span class="finding ${finding.level}">${icon(finding.level)} <strong>${escapeHtml(title)}</strong> ${escapeHtml(text)}</span>`;
}

/** What a role is called in the reader's language. */
export function roleName(role: string, t: Translate): string {
  return t(`role.${role}`);
}
