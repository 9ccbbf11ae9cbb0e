/** A parsed BCP 47 tag, as far as we need it. */
export interface Locale {
  /** The canonical tag, `ar-TN`. */
  readonly tag: string;
  readonly language: string;
  readonly script: string;
  readonly region?: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Scripts written from right to left (UAX #24 names; Unicode 17 scripts with strong R or AL letters in living use). */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

const known = new Map<string, Locale | undefined>();

/**
 * Parses a BCP 47 tag; script and region are filled in from CLDR likely subtags.
 *
 * @returns undefined when the tag is not well-formed
 */
export function parseLocale(tag: string): Locale | undefined {
  if (!known.has(tag)) known.set(tag, parse(tag));
  return known.get(tag);
}

function parse(tag: string): Locale | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  const script = locale.maximize().script ?? 'Latn';
  return {
    tag: locale.toString(),
    language: locale.language,
    script,
    ...(locale.region === undefined ? {} : { region: locale.region }),
    dir: RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr',
  };
}

/** Direction of text in a language; `ltr` for a tag that is not well-formed. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return parseLocale(tag)?.dir ?? 'ltr';
}

/** Primary language subtag, in lower case: `ar` of `ar-TN`. */
export function languageOf(tag: string): string {
  return parseLocale(tag)?.language ?? tag.toLowerCase().split('-', 1)[0] ?? tag;
}
