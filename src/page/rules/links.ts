import { directionOf } from '../../model/locale.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { countLetters, excerpt } from '../letters.ts';
import { langOf, type PageElement, textOf, upwards } from '../tree.ts';

/** What a page says about its other languages and about text that is not to be translated. */
export function* linkRules({ tree, lang, expected }: PageFacts): Generator<PageHit> {
  const base = { level: 'note', type: 'internationalization' } as const;
  for (const element of tree.elements) {
    const { tag, attrs } = element;
    const isOther = tag === 'a' && expected === 'ltr' && isOtherLanguage(element, lang);
    if (isOther || isAlternate(element))
      yield { ...base, code: 'page/hreflang', element, values: { href: attrs.get('href') ?? '' } };
    if (/^(?:code|kbd|samp|var|pre)$/.test(tag) && !isKept(element))
      yield {
        ...base,
        code: 'page/translate',
        element,
        values: { text: excerpt(textOf(element)) },
        cause: tag,
      };
  }
}

/** Another form of the page, of which nobody knows the language; feeds are no such form. */
function isAlternate({ tag, attrs }: PageElement): boolean {
  if (tag !== 'link' || attrs.has('hreflang')) return false;
  return /\balternate\b/i.test(attrs.get('rel') ?? '') && !/rss|atom|json/i.test(attrs.get('type') ?? '');
}

/** A link in letters of the other direction that does not say its language. */
function isOtherLanguage(element: PageElement, lang: string): boolean {
  const { attrs } = element;
  if (lang === '' || attrs.has('hreflang') || langOf(element) !== lang) return false;
  const { rtl, ltr } = countLetters(textOf(element));
  return directionOf(lang) === 'ltr' && rtl > ltr;
}

function isKept(element: PageElement): boolean {
  for (const { attrs } of upwards(element)) {
    const translate = attrs.get('translate')?.toLowerCase();
    if (translate !== undefined) return translate === 'no';
    if (/\bnotranslate\b/.test(attrs.get('class') ?? '')) return true;
  }
  return false;
}
