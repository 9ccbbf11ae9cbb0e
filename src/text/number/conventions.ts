import { languageOf } from '../../model/locale.ts';

/** How a locale writes numbers (CLDR). */
export interface Conventions {
  readonly group: string;
  readonly decimal: string;
  /** CLDR numbering system: `latn`, `arab`. */
  readonly system: string;
  /** The percent sign stands after the number, with a space between (`16 %`) or without, or before it. */
  readonly percent: 'after' | 'after-space' | 'before';
}

/** What CLDR 48 says of the languages that most articles are in; a test asks Intl the same. */
export const KNOWN: Readonly<Record<string, Conventions>> = {
  en: { group: ',', decimal: '.', system: 'latn', percent: 'after' },
  fr: { group: '\u202f', decimal: ',', system: 'latn', percent: 'after-space' },
};

const known = new Map<string, Conventions>(Object.entries(KNOWN));

/** Conventions of exactly this locale; those of English when the tag is not well-formed. */
export function conventionsOf(locale: string): Conventions {
  let found = known.get(locale);
  if (found === undefined) {
    found = askConventions(locale);
    known.set(locale, found);
  }
  return found;
}

/** Asks Intl. */
export function askConventions(locale: string): Conventions {
  try {
    const plain = new Intl.NumberFormat(locale, { useGrouping: 'always', minimumFractionDigits: 1 });
    const parts = plain.formatToParts(1234.5);
    const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(0.16);
    const ink = percent.replace(/[\u061c\u200e\u200f]/g, '');
    const isBefore = /^[%٪]/.test(ink);
    return {
      group: find('group'),
      decimal: find('decimal'),
      system: plain.resolvedOptions().numberingSystem,
      percent: isBefore ? 'before' : /\s[%٪]$/.test(ink) ? 'after-space' : 'after',
    };
  } catch {
    return { group: ',', decimal: '.', system: 'latn', percent: 'after' };
  }
}

/** Regions whose separators differ from those of the language alone (CLDR 48). */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-TN', 'ar-EG', 'ar-LY'],
  de: ['de', 'de-AT', 'de-CH'],
  en: ['en', 'en-ZA'],
  es: ['es', 'es-MX'],
  fr: ['fr', 'fr-CA', 'fr-CH', 'fr-MA'],
  it: ['it', 'it-CH'],
  pt: ['pt', 'pt-PT'],
};

const families = new Map<string, readonly Conventions[]>();

/** Conventions of all regions of a language. */
export function conventionsOfLanguage(locale: string): readonly Conventions[] {
  const language = languageOf(locale);
  let found = families.get(language);
  if (found === undefined) {
    found = (VARIANTS[language] ?? [language]).map(conventionsOf);
    families.set(language, found);
  }
  return found;
}

const neutral = new Map<string, boolean>();

/**
 * Tells whether a tag speaks for no region: it names none, and CLDR does not give it the conventions of the most
 * likely one (`ar` is not Egypt; `fr` is France).
 */
export function isNeutral(locale: string): boolean {
  if (locale.includes('-')) return false;
  let found = neutral.get(locale);
  if (found === undefined) {
    const likely = conventionsOf(likelyLocale(locale));
    const own = conventionsOf(locale);
    found = own.system !== likely.system || own.decimal !== likely.decimal;
    neutral.set(locale, found);
  }
  return found;
}

function likelyLocale(locale: string): string {
  try {
    const { language, region } = new Intl.Locale(locale).maximize();
    return region === undefined ? locale : `${language}-${region}`;
  } catch {
    return locale;
  }
}
