import { escapeHtml } from '../model/escape-html.ts';
import { directionOf } from '../model/locale.ts';
import { attributes } from './escape.ts';
import type { Look } from './look.ts';

/** A page in another language or another view. */
export interface Link {
  readonly lang: string;
  /** Relative to the page. */
  readonly href: string;
  readonly isCurrent: boolean;
}

/** What a page is made of. Strings named `html` are HTML, all others are text. */
export interface PageParts {
  readonly lang: string;
  readonly title: string;
  readonly description?: string;
  readonly look: Look;
  /** The same page in all languages, this one included. */
  readonly alternates: readonly Link[];
  readonly html: { readonly bar: string; readonly main: string; readonly foot: string };
  /** Words of the link that jumps to the content. */
  readonly skip: string;
}

const ICONS: Readonly<Record<string, string>> = {
  picture: '<path d="M3 5h18v14H3z"/><path d="m3 16 5-5 4 4 3-3 6 6"/><circle cx="15.5" cy="9" r="1.2"/>',
  final: '<path d="m2 13 4 4L15 7"/><path d="m10 15 2 2L22 7"/>',
  reviewed: '<path d="m4 13 5 5L20 7"/>',
  translated: '<path d="M4 20h4L19 9l-4-4L4 16z"/>',
  initial: '<circle cx="12" cy="12" r="8" stroke-dasharray="4 3.5"/>',
  missing: '<circle cx="12" cy="12" r="8"/><path d="m6.5 17.5 11-11"/>',
  error: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.5v.5"/>',
  warning: '<path d="M12 3.5 22 20H2z"/><path d="M12 10v5M12 17.5v.3"/>',
  note: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v.5"/>',
};

/** An icon of the sprite that stands at the start of every page; words beside it say the same. */
export function icon(name: string): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><use href="#i-${name}"/></svg>`;
}

/** All icons, each with the id `i-<name>`, drawn only where `icon` uses them. */
export function sprite(names: readonly string[] = Object.keys(ICONS)): string {
  const symbols = names.map(
    (name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${ICONS[name] ?? ''}</symbol>`,
  );
  return `<svg class="sprite" aria-hidden="true">${symbols.join('')}</svg>`;
}

/** A whole HTML document: no script, no request but for its fonts. */
export function renderPage({ lang, title, description, look, alternates, html, skip }: PageParts): string {
  const links = alternates.map(
    ({ lang, href }) => `<link${attributes({ rel: 'alternate', hreflang: lang, href })}>`,
  );
  return `<!doctype html>
<html${attributes({ lang, dir: directionOf(lang) })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(look.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${description === undefined ? '' : `<meta${attributes({ name: 'description', content: description })}>\n`}${links.join('\n')}
<style>${look.css}</style>
</head>
<body>
<a class="skip" href="#main">${escapeHtml(skip)}</a>
${sprite()}
${html.bar}
<main id="main">
${html.main}
</main>
${html.foot}
</body>
</html>
`;
}

const names = new Map<string, Intl.DisplayNames>();

/** Name of a language in itself: العربية, français, English. */
export function ownName(lang: string): string {
  return languageName(lang, lang);
}

/** Name of a language in another one; the tag itself when that is not known. */
export function languageName(lang: string, reader: string): string {
  try {
    let own = names.get(reader);
    if (own === undefined) names.set(reader, (own = new Intl.DisplayNames([reader], { type: 'language' })));
    return own.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The same page in the other languages, as a list of links named in their own language. */
export function languageSwitch(links: readonly Link[], label: string): string {
  if (links.length < 2) return '';
  const items = links.map(({ lang, href, isCurrent }) => {
    const own = {
      lang,
      dir: directionOf(lang),
      hreflang: lang,
      href,
      'aria-current': isCurrent ? 'page' : undefined,
    };
    return `<li><a${attributes(own)}>${escapeHtml(ownName(lang))}</a></li>`;
  });
  return `<nav aria-label="${escapeHtml(label)}"><ul>${items.join('')}</ul></nav>`;
}
