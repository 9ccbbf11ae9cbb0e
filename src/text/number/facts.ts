import { AR } from './facts-ar.ts';
import { EN } from './facts-en.ts';
import { FR } from './facts-fr.ts';
import { DE, ES, FA, IT, PT, TR } from './facts-others.ts';

/** Words of numbers in one language. Lists are `word:value` with spaces between, or phrases with `|` between. */
export interface NumberFacts {
  readonly cardinals: string;
  readonly ordinals: string;
  /** Words that multiply what stands before them. */
  readonly scales: string;
  /** Letters that do, close to digits (`5bn`, `3k`). */
  readonly letters: string;
  /** A group of about so many: `une quarantaine`. */
  readonly groups: string;
  /** The same words in the plural: they count only after a number (`three dozen`, `deux centaines`). */
  readonly manyGroups: string;
  /** Words that say a number by the way: `twice`, `both`, `half`. */
  readonly multiples: string;
  /** Times of the day that have a name, in minutes. */
  readonly clocks: string;
  /** After a number: one half more. */
  readonly halves: string;
  /** People and years by tens: `septuagénaire`, `السبعينات`. */
  readonly ages: string;
  /** Stands between parts of one number. */
  readonly and: string;
  /** Stands before decimals that are words: `point`, `virgule`. */
  readonly points: string;
  readonly percents: string;
  /** CLDR unit → phrases. */
  readonly units: Readonly<Record<string, string>>;
  /** ISO 4217 code, or a family of currencies of one name → phrases. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Words to a hundred and scales only: a number that is not found may have been said in other words. */
  readonly isBasic?: boolean;
}

/** Languages whose number words are known. */
export const NUMBER_FACTS: Readonly<Record<string, NumberFacts>> = {
  ar: AR,
  de: DE,
  en: EN,
  es: ES,
  fa: FA,
  fr: FR,
  it: IT,
  pt: PT,
  tr: TR,
};

/** Signs of money in any language; a sign shared by several currencies lists them all. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  'us $': 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY CNY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'SHE',
  '₩': 'KRW',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  chf: 'CHF',
  jpy: 'JPY',
  cny: 'CNY',
  tnd: 'DIN',
  lyd: 'DIN',
  dzd: 'DIN',
  iqd: 'DIN',
  jod: 'DIN',
  kwd: 'DIN',
  mad: 'DIR',
  aed: 'DIR',
  sar: 'RIY',
  qar: 'RIY',
  egp: 'EGP',
};
