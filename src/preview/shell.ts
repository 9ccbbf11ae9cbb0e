import { escapeHtml } from '../model/escape-html.ts';
import { directionOf } from '../model/locale.ts';
import type { Translate } from './edition.ts';
import { attributes } from './escape.ts';
import { languageName, ownName, sprite } from './page.ts';

/** A choice in the tool bar. */
export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly lang?: string;
}

/** What the tool of the served preview is made of. */
export interface Shell {
  /** BCP 47 tag of the interface. */
  readonly reader: string;
  readonly t: Translate;
  readonly title: string;
  readonly sourceLang: string;
  readonly lang: string;
  readonly articles: readonly Choice[];
  readonly locales: readonly Choice[];
  /** Languages of the interface. */
  readonly readers: readonly Choice[];
  readonly addresses: { readonly source: string; readonly target: string; readonly facts: string };
  readonly css: string;
  readonly script: string;
}

/** Keys of the keyboard and the messages that explain them. */
const KEYS: readonly (readonly [string, string])[] = [
  ['n', 'next'],
  ['p', 'previous'],
  ['/', 'find'],
  ['c', 'copy'],
  ['f', 'filter'],
  ['l', 'locale'],
  ['d', 'direction'],
  ['1 2 3 4', 'width'],
  ['Esc', 'clear'],
  ['?', 'keys'],
];

/** Words that the script needs, by the key under `serve`. */
const SCRIPT_WORDS = [
  'source',
  'target',
  'notes',
  'findings',
  'dates',
  'numbers',
  'none',
  'copy',
  'copied',
  'notCopied',
  'updated',
  'lost',
  'edited',
  'nothing',
  'choose',
  'segments',
  'found',
] as const;

/** Widths that a page can be looked at, in CSS pixels; `fit` takes the room there is. */
const WIDTHS: readonly string[] = ['fit', '360', '768', '1280'];

/** The tool around the two pages: an HTML document whose only script is inline and named by hash. */
export function renderShell(shell: Shell): string {
  const { reader, t, title, css, script } = shell;
  return `<!doctype html>
<html${attributes({ lang: reader, dir: directionOf(reader) })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('serve.title', { title }))}</title>
<style>${css}</style>
</head>
<body>
${sprite()}
<dateline-preview${attributes({ 'data-facts': shell.addresses.facts })}>
${renderTools(shell)}
<main class="desk" id="main">
<h1 class="sr">${escapeHtml(t('serve.title', { title }))}</h1>
${renderFrame('source', shell.sourceLang, shell.addresses.source, shell)}
${renderFrame('target', shell.lang, shell.addresses.target, shell)}
<aside aria-label="${escapeHtml(t('serve.panel'))}">
<dateline-details tabindex="0" role="region" aria-label="${escapeHtml(t('serve.details'))}"></dateline-details>
<dateline-list tabindex="0" role="region" aria-label="${escapeHtml(t('serve.segments'))}"></dateline-list>
</aside>
</main>
${renderKeys(t)}
<div class="toast" role="status" aria-live="polite"></div>
</dateline-preview>
<script type="application/json" id="words">${wordsJson(t)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function renderTools({ t, articles, locales, readers }: Shell): string {
  const widths = WIDTHS.map((width) => {
    const label = width === 'fit' ? t('serve.fit') : width;
    return `<label><input type="radio" name="width" value="${width}"${width === 'fit' ? ' checked' : ''}><span>${escapeHtml(label)}</span></label>`;
  });
  const filters = ['all', 'missing', 'edited', 'findings'].map(
    (name) => `<option value="${name}">${escapeHtml(t(`serve.filters.${name}`))}</option>`,
  );
  return `<header class="tools">
<a href="/">${escapeHtml(t('overview'))}</a>
${articles.length < 2 ? '' : `<label><span>${escapeHtml(t('serve.article'))}</span>${renderSelect('article', articles)}</label>`}
<nav class="group" aria-label="${escapeHtml(t('languages'))}">${locales.map(renderLink).join(' ')}</nav>
<label class="find"><span class="sr">${escapeHtml(t('serve.find'))}</span><input type="search" id="find" placeholder="${escapeHtml(t('serve.find'))}" autocomplete="off" spellcheck="false"></label>
<label><span class="sr">${escapeHtml(t('serve.filter'))}</span><select id="filter">${filters.join('')}</select></label>
<span class="group"><button type="button" data-do="previous">${escapeHtml(t('serve.previous'))}</button><button type="button" data-do="next">${escapeHtml(t('serve.next'))}</button></span>
<fieldset class="group widths"><legend class="sr">${escapeHtml(t('serve.width'))}</legend>${widths.join('')}</fieldset>
<button type="button" data-do="direction" aria-pressed="false">${escapeHtml(t('serve.direction'))}</button>
<span class="group end"><label><span class="sr">${escapeHtml(t('serve.reader'))}</span>${renderSelect('reader', readers)}</label>
<button type="button" data-do="keys">${escapeHtml(t('serve.keys'))}</button></span>
</header>`;
}

function renderLink({ label, href, isCurrent, lang }: Choice): string {
  return `<a${attributes({ href, lang, dir: lang === undefined ? undefined : directionOf(lang), 'data-locale': lang, 'aria-current': isCurrent ? 'page' : undefined })}>${escapeHtml(label)}</a>`;
}

function renderSelect(id: string, choices: readonly Choice[]): string {
  const options = choices.map(({ label, href, isCurrent, lang }) => {
    const own = { value: href, lang, dir: lang === undefined ? 'auto' : directionOf(lang) };
    return `<option${attributes(own)}${isCurrent ? ' selected' : ''}>${escapeHtml(label)}</option>`;
  });
  return `<select id="${id}">${options.join('')}</select>`;
}

function renderFrame(side: 'source' | 'target', lang: string, address: string, { t, reader }: Shell): string {
  const label = t(`serve.${side}Page`, { language: languageName(lang, reader) });
  return `<dateline-frame class="${side}">
<h2>${escapeHtml(label)}</h2>
<div class="window"><iframe${attributes({ src: address, title: label, sandbox: 'allow-same-origin' })}></iframe></div>
</dateline-frame>`;
}

function renderKeys(t: Translate): string {
  const rows = KEYS.map(([keys, name]) => {
    const caps = keys.split(' ').map((key) => `<kbd dir="ltr">${escapeHtml(key)}</kbd>`);
    return `<dt>${caps.join(' ')}</dt><dd>${escapeHtml(t(`serve.key.${name}`))}</dd>`;
  });
  return `<dialog aria-labelledby="keys-title">
<h2 id="keys-title">${escapeHtml(t('serve.keys'))}</h2>
<dl>${rows.join('')}</dl>
<button type="button" data-do="close">${escapeHtml(t('serve.close'))}</button>
</dialog>`;
}

// `<` is written as an escape, so that no word can end the element.
function wordsJson(t: Translate): string {
  const words = Object.fromEntries(SCRIPT_WORDS.map((key) => [key, t(`serve.${key}`)]));
  const states = Object.fromEntries(
    ['final', 'reviewed', 'translated', 'initial', 'missing'].map((state) => [state, t(`state.${state}`)]),
  );
  return JSON.stringify({ ...words, states }).replaceAll('<', '\\u003c');
}

/** Languages as choices named in themselves. */
export function languageChoices(
  langs: readonly string[],
  current: string,
  address: (lang: string) => string,
): readonly Choice[] {
  return langs.map((lang) => ({
    label: ownName(lang),
    href: address(lang),
    isCurrent: lang === current,
    lang,
  }));
}
