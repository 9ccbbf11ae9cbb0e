import { escapeHtml } from '../model/escape-html.ts';
import type { State } from '../model/bilingual.ts';
import { directionOf } from '../model/locale.ts';
import { titleOf } from './article-page.ts';
import { stateBadge } from './bilingual-page.ts';
import { progressOf, SHOWN_STATES, type Edition, type Progress, type Translate } from './edition.ts';
import { attributes } from './escape.ts';
import type { Look } from './look.ts';
import { languageName, languageSwitch, renderPage, type Link } from './page.ts';

/** One article on the overview. */
export interface IndexEntry {
  readonly source: Edition;
  /** Relative address of the source's page, if there is one. */
  readonly href: string | undefined;
  readonly date: string | undefined;
  readonly targets: readonly IndexTarget[];
}

/** One language of an article on the overview, with the addresses of its views. */
export interface IndexTarget {
  readonly edition: Edition;
  readonly views: readonly { readonly label: string; readonly href: string }[];
}

/** What the overview needs. */
export interface IndexContext {
  readonly lang: string;
  readonly t: Translate;
  readonly look: Look;
  readonly alternates: readonly Link[];
  readonly entries: readonly IndexEntry[];
}

/** All articles with their languages, and how far each of them is. */
export function renderIndex(context: IndexContext): string {
  const { lang, t, look, alternates, entries } = context;
  const title = t('index.title');
  const items = entries.map((entry) => renderEntry(entry, context)).join('\n');
  return renderPage({
    lang,
    title,
    look,
    alternates,
    skip: t('skip'),
    html: {
      bar: `<header class="bar"><span class="brand">${escapeHtml(t('overview'))}</span>${languageSwitch(alternates, t('languages'))}</header>`,
      main: `<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(t('index.lead', { count: entries.length }))}</p>
<ul class="articles">
${items}
</ul>`,
      foot: `<footer class="foot"><p>${escapeHtml(t('fonts'))}</p></footer>`,
    },
  });
}

function renderEntry({ source, href, date, targets }: IndexEntry, context: IndexContext): string {
  const { lang } = source;
  const { t } = context;
  const meta = [languageName(lang, context.lang), date].filter((words) => words !== undefined).join(' · ');
  const title = escapeHtml(titleOf(source));
  const link = href === undefined ? title : `<a${attributes({ href, hreflang: lang })}>${title}</a>`;
  return `<li>
<h2${attributes({ lang, dir: directionOf(lang) })}>${link}</h2>
<p class="meta">${escapeHtml(meta)}</p>
<ul class="locales">
${targets.map((target) => renderTarget(target, context.lang, t)).join('\n')}
</ul>
</li>`;
}

function renderTarget({ edition, views }: IndexTarget, reader: string, t: Translate): string {
  const progress = progressOf(edition.bilingual);
  const done = progress.final + progress.reviewed + progress.translated;
  const words = t('progress', { done, total: progress.total });
  const links = views.map(
    ({ label, href }) => `<a${attributes({ href, hreflang: edition.lang })}>${escapeHtml(label)}</a>`,
  );
  const legend = SHOWN_STATES.filter((state) => progress[state] > 0).map(
    (state) => `<li>${stateBadge(state, t)} <span>${progress[state]}</span></li>`,
  );
  return `<li>
<h3>${escapeHtml(languageName(edition.lang, reader))} <span>${escapeHtml(words)}</span></h3>
${progressBar(progress, words)}
<ul class="legend">${legend.join('')}</ul>
<p class="views">${links.join(' ')}</p>
</li>`;
}

/** A bar with one stretch for each state; the words beside it say the same. */
export function progressBar(progress: Progress, label: string): string {
  const total = Math.max(1, progress.total);
  let from = 0;
  const parts = SHOWN_STATES.map((state: State | 'missing') => {
    const width = (progress[state] / total) * 100;
    const x = from;
    from += width;
    return width === 0 ? '' : `<rect class="${state}" x="${round(x)}" width="${round(width)}" height="10"/>`;
  });
  return `<svg class="track" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">${parts.join('')}</svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
