import type { DateOrder } from '../../model/date.ts';
import { languageOf } from '../../model/locale.ts';

/**
 * Regions whose short date may differ inside one language (locales of CLDR 48). A language that is not here is
 * asked with its own locale alone.
 */
const REGIONS: Readonly<Record<string, string>> = {
  ar: 'AE BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE',
  de: 'AT BE CH DE IT LI LU',
  en: 'US GB AU CA IE IN NZ PH SG ZA',
  es: 'AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PH PR PY SV US UY VE',
  fr: 'BE BF BI BJ CA CD CF CG CH CI CM DJ DZ FR GA GN GQ HT KM LU MA MC MG ML MR MU NC NE RW SC SN SY TD TG TN VU',
  it: 'CH IT SM VA',
  nl: 'AW BE CW NL SR SX',
  pt: 'AO BR CH CV GW LU MO MZ PT ST TL',
  ru: 'BY KG KZ MD RU UA',
  sw: 'CD KE TZ UG',
  zh: 'CN HK MO SG TW',
};

const orders = new Map<string, DateOrder | undefined>();

/** Order of the parts in the short date of exactly this locale; undefined for a tag that is not well-formed. */
export function orderOfLocale(locale: string): DateOrder | undefined {
  if (!orders.has(locale)) orders.set(locale, askOrder(locale));
  return orders.get(locale);
}

function askOrder(locale: string): DateOrder | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      dateStyle: 'short',
    });
  } catch {
    return undefined;
  }
  const parts = format.formatToParts(Date.UTC(2018, 4, 9)).map(({ type }) => type);
  const [day, month, year] = [parts.indexOf('day'), parts.indexOf('month'), parts.indexOf('year')] as const;
  if (year < month && month < day) return 'ymd';
  if (day < month) return 'dmy';
  return 'mdy';
}

const unanimous = new Map<string, DateOrder | undefined>();

/**
 * The order of day and month in which every region of the language writes dates in digits.
 *
 * Regions that put the year first say nothing about `09/05/2018`, so they neither agree nor disagree; for such a
 * region itself (fr-CA) there is no answer.
 *
 * @returns undefined when regions differ (en, es) or none puts the year last
 */
export function unanimousOrder(lang: string): 'dmy' | 'mdy' | undefined {
  const own = orderOfLocale(lang);
  if (own === undefined || own === 'ymd') return undefined;
  const language = languageOf(lang);
  if (!unanimous.has(language)) {
    const locales = [
      language,
      ...(REGIONS[language]?.split(' ') ?? []).map((region) => `${language}-${region}`),
    ];
    const found = new Set(locales.map(orderOfLocale).filter((order) => order !== 'ymd'));
    const [only] = found;
    unanimous.set(language, found.size === 1 ? only : undefined);
  }
  const order = unanimous.get(language);
  return order === 'ymd' ? undefined : order;
}
