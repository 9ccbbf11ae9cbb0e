import { escapeHtml } from '../model/escape-html.ts';
import type { Messages } from '../messages/index.ts';
import { directionOf } from '../model/locale.ts';
import { costOf } from '../store/cost.ts';
import type { Outcome } from '../store/revise.ts';
import { diffWords } from '../store/words.ts';
import type { ArticleDiff } from './diff.ts';

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-inline-size:75rem;padding-inline:1rem}
table{border-collapse:collapse;inline-size:100%;margin-block-end:2rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-block-end:1px solid #ccc}td{inline-size:42%}td:first-child{inline-size:auto}
ins{background:#d6f5d6;text-decoration:underline}del{background:#fbdada}
@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}ins{background:#173d17}del{background:#4d1717}}`;

interface PageOptions {
  readonly messages: Messages;
  /** Language of the articles. */
  readonly lang: string;
}

/** A page for the editor: every changed segment, its old and new source in one, and the translation it had. No script. */
export function diffPage(diffs: readonly ArticleDiff[], options: PageOptions): string {
  const { messages } = options;
  const words = (key: string): string => escapeHtml(messages.t('diff', key));
  const parts = diffs.map((diff) => sectionOf(diff, options)).filter((part) => part !== '');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(messages.lang)}" dir="${messages.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words('title')}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${STYLE}</style></head>
<body><h1>${words('title')}</h1>
${parts.length === 0 ? `<p>${words('nothing')}</p>` : parts.join('\n')}
</body></html>
`;
}

function sectionOf(diff: ArticleDiff, { messages, lang }: PageOptions): string {
  const { article, locale, outcomes, targets } = diff;
  const changed = outcomes.filter(({ fate }) => fate !== 'unchanged');
  if (changed.length === 0) return '';
  const words = (key: string): string => escapeHtml(messages.t('diff', key));
  const { open, all } = costOf(outcomes);
  const sum = messages.t('diff', 'open', { open: open.words, all: all.words });
  const name = locale === undefined ? article : `${article} (${locale})`;
  const rows = changed.map((one) => {
    const target = one.from
      .map(({ unit, segment }) => targets.get(`${unit}/${segment}`) ?? '')
      .join(' ')
      .trim();
    const cell =
      locale === undefined
        ? ''
        : `<td lang="${escapeHtml(locale)}" dir="${directionOf(locale)}">${escapeHtml(target)}</td>`;
    return (
      `<tr><td>${words(`fate.${one.fate}`)}<br><small dir="ltr">${escapeHtml(`${one.unit}/${one.segment}`)}</small></td>` +
      `<td lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">${sourceOf(one, lang)}</td>${cell}</tr>`
    );
  });
  const target = locale === undefined ? '' : `<th scope="col">${words('column.target')}</th>`;
  return `<section><h2><bdi>${escapeHtml(name)}</bdi></h2><p>${escapeHtml(sum)}</p>
<table><thead><tr><th scope="col">${words('column.fate')}</th><th scope="col">${words('column.source')}</th>${target}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function sourceOf({ fate, before = '', after = '' }: Outcome, lang: string): string {
  if (fate === 'deleted') return `<del>${escapeHtml(before)}</del>`;
  if (fate === 'new') return `<ins>${escapeHtml(after)}</ins>`;
  if (fate !== 'edited') return escapeHtml(after);
  const tags = { same: ['', ''], gone: ['<del>', '</del>'], new: ['<ins>', '</ins>'] } as const;
  return diffWords(before, after, lang)
    .map(({ kind, text }) => tags[kind][0] + escapeHtml(text) + tags[kind][1])
    .join('');
}
