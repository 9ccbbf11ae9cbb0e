/** Systems of digits (CLDR names). */
export type DigitSystem = 'latn' | 'arab' | 'arabext';

const DIGITS: readonly (readonly [DigitSystem, RegExp])[] = [
  ['latn', /[0-9]/],
  ['arab', /[\u0660-\u0669]/],
  ['arabext', /[\u06f0-\u06f9]/],
];

/** Systems of digits that a text uses. */
export function digitSystems(text: string): readonly DigitSystem[] {
  return DIGITS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
