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
export const UNITS: Readonly<Record<string, Unit>> = {
  second: { dimension: 'time', factor: 1 },
  minute: { dimension: 'time', factor: 60 },
  hour: { dimension: 'time', factor: 3600 },
  day: { dimension: 'time', factor: 86_400 },
  week: { dimension: 'time', factor: 604_800 },
  fortnight: { dimension: 'time', factor: 1_209_600 },
  month: { dimension: 'time', factor: 2_629_800 },
  quarter: { dimension: 'time', factor: 7_889_400 },
  'half-year': { dimension: 'time', factor: 15_778_800 },
  year: { dimension: 'time', factor: 31_557_600 },
  decade: { dimension: 'time', factor: 315_576_000 },
  century: { dimension: 'time', factor: 3_155_760_000 },
  millimeter: { dimension: 'length', factor: 0.001 },
  centimeter: { dimension: 'length', factor: 0.01 },
  meter: { dimension: 'length', factor: 1 },
  kilometer: { dimension: 'length', factor: 1000 },
  inch: { dimension: 'length', factor: 0.0254 },
  foot: { dimension: 'length', factor: 0.3048 },
  yard: { dimension: 'length', factor: 0.9144 },
  mile: { dimension: 'length', factor: 1609.344 },
  'nautical-mile': { dimension: 'length', factor: 1852 },
  gram: { dimension: 'mass', factor: 1 },
  kilogram: { dimension: 'mass', factor: 1000 },
  tonne: { dimension: 'mass', factor: 1_000_000 },
  pound: { dimension: 'mass', factor: 453.592_37 },
  ounce: { dimension: 'mass', factor: 28.349_523 },
  stone: { dimension: 'mass', factor: 6350.293 },
  'square-meter': { dimension: 'area', factor: 1 },
  'square-kilometer': { dimension: 'area', factor: 1_000_000 },
  'square-foot': { dimension: 'area', factor: 0.092_903 },
  'square-mile': { dimension: 'area', factor: 2_589_988 },
  hectare: { dimension: 'area', factor: 10_000 },
  acre: { dimension: 'area', factor: 4046.856 },
  dunam: { dimension: 'area', factor: 1000 },
  liter: { dimension: 'volume', factor: 1 },
  milliliter: { dimension: 'volume', factor: 0.001 },
  'cubic-meter': { dimension: 'volume', factor: 1000 },
  gallon: { dimension: 'volume', factor: 3.785_41 },
  barrel: { dimension: 'volume', factor: 158.987 },
  'kilometer-per-hour': { dimension: 'speed', factor: 1 },
  'mile-per-hour': { dimension: 'speed', factor: 1.609_344 },
  knot: { dimension: 'speed', factor: 1.852 },
  celsius: { dimension: 'temperature', factor: 1 },
  fahrenheit: { dimension: 'temperature', factor: 1 },
  degree: { dimension: 'temperature', factor: 1 },
  kilobyte: { dimension: 'data', factor: 1000 },
  megabyte: { dimension: 'data', factor: 1_000_000 },
  gigabyte: { dimension: 'data', factor: 1_000_000_000 },
  terabyte: { dimension: 'data', factor: 1_000_000_000_000 },
  watt: { dimension: 'power', factor: 1 },
  kilowatt: { dimension: 'power', factor: 1000 },
  megawatt: { dimension: 'power', factor: 1_000_000 },
  gigawatt: { dimension: 'power', factor: 1_000_000_000 },
  horsepower: { dimension: 'power', factor: 745.7 },
  'kilowatt-hour': { dimension: 'energy', factor: 1 },
};
