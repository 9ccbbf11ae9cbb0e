import { expect, test } from 'vitest';
import { orderOfLocale, unanimousOrder } from '../../../src/text/date/order.ts';

/** Regions of the languages whose order is kept as a fact (locales of CLDR 48). */
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
};

test.each(Object.entries(REGIONS))('regions of %s share the order that we say', (language, regions) => {
  const locales = [language, ...regions.split(' ').map((region) => `${language}-${region}`)];
  // A region that puts the year first says nothing about 09/05/2018.
  const orders = new Set(locales.map(orderOfLocale).filter((order) => order !== 'ymd'));
  const [only] = orders;
  expect(unanimousOrder(language)).toBe(orders.size === 1 ? only : undefined);
});

test('a region that puts the year first has no answer', () => {
  expect(unanimousOrder('fr-CA')).toBeUndefined();
  expect(unanimousOrder('fr-TN')).toBe('dmy');
});

test('a tag that is not well-formed has no answer', () => {
  expect(unanimousOrder('not a tag')).toBeUndefined();
});
