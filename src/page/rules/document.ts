import { directionOf, languageOf } from '../../model/locale.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { languageByWords } from '../languages.ts';
import type { PageElement } from '../tree.ts';

/** Direction and language of the page as a whole. A part of a page has neither. */
export function* documentRules(facts: PageFacts): Generator<PageHit> {
  yield* langTags(facts);
  if (!facts.tree.isDocument) return;
  yield* docDirection(facts);
  yield* docLanguage(facts);
  yield* charset(facts);
}

function* docDirection(facts: PageFacts): Generator<PageHit> {
  const { tree, body, expected, actual, letters, lang } = facts;
  const { root } = tree;
  const written = root.attrs.get('dir')?.trim().toLowerCase();
  const hit = { level: 'error', type: 'internationalization', element: root } as const;
  if (written !== undefined && !/^(?:ltr|rtl|auto)$/.test(written))
    yield { ...hit, code: 'page/dir-value', values: { dir: written } };
  if (letters.rtl + letters.ltr === 0) return;
  if (expected !== actual) {
    if (!isUntranslated(facts))
      yield { ...hit, code: 'page/doc-dir', values: { dir: expected, actual, lang } };
    return;
  }
  if (actual !== 'rtl' || written === 'rtl') return;
  const isByAttribute = body.attrs.has('dir') || written === 'auto';
  const code = isByAttribute ? 'page/doc-dir-place' : 'page/css-direction';
  yield { ...hit, level: 'warning', code, values: { dir: expected, lang } };
}

/** Text that runs left to right on a page that is right to left by language waits for its translator. */
function isUntranslated({ expected, lang }: PageFacts): boolean {
  return expected === 'ltr' && lang !== '' && directionOf(lang) === 'rtl';
}

function* docLanguage(facts: PageFacts): Generator<PageHit> {
  const { root } = facts.tree;
  const own = root.attrs.get('lang')?.trim() ?? '';
  const type = 'internationalization';
  if (own === '') {
    yield { code: 'page/doc-lang', level: 'warning', type, element: root, values: {} };
    return;
  }
  const xml = root.attrs.get('xml:lang')?.trim();
  if (xml !== undefined && xml.toLowerCase() !== own.toLowerCase())
    yield {
      code: 'page/lang-conflict',
      level: 'warning',
      type,
      element: root,
      values: { lang: own, other: xml },
    };
  yield* languageOfText(facts);
}

/** The language said against the letters and the small words of the text. */
function* languageOfText({ tree, lang, letters, paragraphs }: PageFacts): Generator<PageHit> {
  const { root } = tree;
  const type = 'internationalization';
  const all = letters.rtl + letters.ltr;
  if (all < 20 || !isTag(lang)) return;
  const found = letters.rtl > 0.7 * all ? 'rtl' : letters.ltr > 0.7 * all ? 'ltr' : undefined;
  if (found !== undefined && found !== directionOf(lang)) {
    yield {
      code: 'page/lang-mismatch',
      level: 'error',
      type,
      element: root,
      values: { lang, script: found },
    };
    return;
  }
  const spoken = languageByWords(paragraphs.map(({ text }) => text).join('\n'));
  if (spoken !== undefined && spoken !== languageOf(lang) && directionOf(spoken) === directionOf(lang))
    yield { code: 'page/lang-words', level: 'warning', type, element: root, values: { lang, spoken } };
}

function* langTags({ tree }: PageFacts): Generator<PageHit> {
  for (const element of tree.elements) {
    const lang = element.attrs.get('lang')?.trim();
    if (lang === undefined || lang === '' || isTag(lang)) continue;
    const values = { lang };
    yield { code: 'page/lang-tag', level: 'error', type: 'internationalization', element, values };
  }
}

/** Well-formed, with a language that can be registered: two or three letters (BCP 47 §2.2.1). */
function isTag(lang: string): boolean {
  if (/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(lang)) return true;
  if (!/^[a-z]{2,3}(?:-|$)/i.test(lang)) return /^(?:i|x)-/i.test(lang);
  try {
    Intl.getCanonicalLocales(lang);
    return true;
  } catch {
    return false;
  }
}

/** A page that is not ASCII and does not name its encoding is read as the browser's own guess. */
function* charset({ tree, letters }: PageFacts): Generator<PageHit> {
  const isNamed = tree.elements.some(({ tag, attrs }) => tag === 'meta' && isCharset(attrs));
  if (isNamed || letters.rtl === 0) return;
  const element: PageElement = tree.root;
  yield { code: 'page/charset', level: 'warning', type: 'characters', element, values: {} };
}

function isCharset(attrs: ReadonlyMap<string, string>): boolean {
  return attrs.has('charset') || /charset/i.test(attrs.get('content') ?? '');
}
