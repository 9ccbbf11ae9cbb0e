/** First code units of the sets of ten decimal digits in the BMP (Unicode 17, general category Nd) → CLDR numbering system. */
const SETS: readonly (readonly [number, string])[] = [
  [0x30, 'latn'],
  [0x660, 'arab'],
  [0x6f0, 'arabext'],
  [0x7c0, 'nkoo'],
  [0x966, 'deva'],
  [0x9e6, 'beng'],
  [0xa66, 'guru'],
  [0xae6, 'gujr'],
  [0xb66, 'orya'],
  [0xbe6, 'tamldec'],
  [0xc66, 'telu'],
  [0xce6, 'knda'],
  [0xd66, 'mlym'],
  [0xe50, 'thai'],
  [0xed0, 'laoo'],
  [0xf20, 'tibt'],
  [0x1040, 'mymr'],
  [0x17e0, 'khmr'],
  [0x1810, 'mong'],
  [0xff10, 'fullwide'],
];

/** Value of a decimal digit of any script, or -1. */
export function digitValue(code: number): number {
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const [zero] of SETS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** CLDR name of the numbering system of a digit: `latn`, `arab`, `arabext` …; undefined when it is no digit. */
export function digitSystem(code: number): string | undefined {
  for (const [zero, name] of SETS) if (code >= zero && code < zero + 10) return name;
  return undefined;
}

/** Code unit of the zero of a numbering system. */
export function digitZero(system: string): number | undefined {
  return SETS.find(([, name]) => name === system)?.[0];
}
