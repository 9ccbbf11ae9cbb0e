/** What a unit measures, and how many of the base unit it is; `time` in seconds, `length` in metres, `mass` in grams … */
export interface Unit {
  readonly dimension:
    | 'time'
    | 'length'
    | 'mass'
    | 'area'
    | 'volume'
    | 'speed'
    | 'temperature'
    | 'data'
    | 'power'
    | 'energy';
  readonly factor: number;
}

/** Units by CLDR name (`common/validity/unit.xml`), with the factors of the International System and of NIST SP 811. */
const FACTORS: readonly (readonly [Unit['dimension'], Readonly<Record<string, number>>])[] = [
  [
    'time',
    {
      second: 1,
      minute: 60,
      hour: 3600,
      day: 86_400,
      week: 604_800,
      fortnight: 1_209_600,
      month: 2_629_800,
      quarter: 7_889_400,
      'half-year': 15_778_800,
      year: 31_557_600,
      decade: 315_576_000,
      century: 3_155_760_000,
    },
  ],
  [
    'length',
    {
      millimeter: 0.001,
      centimeter: 0.01,
      meter: 1,
      kilometer: 1000,
      inch: 0.0254,
      foot: 0.3048,
      yard: 0.9144,
      mile: 1609.344,
      'nautical-mile': 1852,
    },
  ],
  [
    'mass',
    {
      gram: 1,
      kilogram: 1000,
      tonne: 1_000_000,
      pound: 453.592_37,
      ounce: 28.349_523,
      stone: 6350.293,
    },
  ],
  [
    'area',
    {
      'square-meter': 1,
      'square-kilometer': 1_000_000,
      'square-foot': 0.092_903,
      'square-mile': 2_589_988,
      hectare: 10_000,
      acre: 4046.856,
      dunam: 1000,
    },
  ],
  [
    'volume',
    {
      liter: 1,
      milliliter: 0.001,
      'cubic-meter': 1000,
      gallon: 3.785_41,
      barrel: 158.987,
    },
  ],
  [
    'speed',
    {
      'kilometer-per-hour': 1,
      'mile-per-hour': 1.609_344,
      knot: 1.852,
    },
  ],
  [
    'temperature',
    {
      celsius: 1,
      fahrenheit: 1,
      degree: 1,
    },
  ],
  [
    'data',
    {
      kilobyte: 1000,
      megabyte: 1_000_000,
      gigabyte: 1_000_000_000,
      terabyte: 1_000_000_000_000,
    },
  ],
  [
    'power',
    {
      watt: 1,
      kilowatt: 1000,
      megawatt: 1_000_000,
      gigawatt: 1_000_000_000,
      horsepower: 745.7,
    },
  ],
  [
    'energy',
    {
      'kilowatt-hour': 1,
    },
  ],
];

/** The same, by the name alone. */
export const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries(
  FACTORS.flatMap(([dimension, units]) =>
    Object.entries(units).map(([name, factor]): [string, Unit] => [name, { dimension, factor }]),
  ),
);
