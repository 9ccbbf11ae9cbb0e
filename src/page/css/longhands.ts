/** Sides of a box that logical names stand for. */
export type Side = 'left' | 'right';

/** One longhand; `value` as written. Names of a side are physical, or `*-inline-start` and `*-inline-end`. */
export type Longhand = readonly [name: string, value: string];

/** Cuts a value at spaces outside brackets and strings. */
export function splitValue(value: string): string[] {
  return value.match(/(?:"[^"]*"|'[^']*'|[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s"'()])+/g) ?? [];
}

/** The two values of a shorthand for top, right, bottom, left. */
function horizontal(value: string): readonly [right: string, left: string] {
  const [top = '0', right = top, , left = right] = splitValue(value);
  return [right, left];
}

const BORDER_WIDTHS: Readonly<Record<string, string>> = { thin: '1px', medium: '3px', thick: '5px' };

function borderWidth(value: string): string {
  const parts = splitValue(value);
  const isDrawn = parts.some((part) =>
    /^(?:solid|dashed|dotted|double|groove|ridge|inset|outset)$/i.test(part),
  );
  if (!isDrawn) return '0';
  return parts.map((part) => BORDER_WIDTHS[part] ?? part).find((part) => /^[\d.]/.test(part)) ?? '3px';
}

type Expand = (value: string) => readonly Longhand[];

function bothSides(before: string, after = ''): Expand {
  return (value) => {
    const [right, left] = horizontal(value);
    return [
      [`${before}right${after}`, right],
      [`${before}left${after}`, left],
    ];
  };
}

function inlinePair(before: string, after = ''): Expand {
  return (value) => {
    const [start = '0', end = start] = splitValue(value);
    return [
      [`${before}inline-start${after}`, start],
      [`${before}inline-end${after}`, end],
    ];
  };
}

const borderSides: readonly string[] = ['left', 'right', 'inline-start', 'inline-end'];

const SHORTHANDS: Readonly<Record<string, Expand>> = {
  margin: bothSides('margin-'),
  padding: bothSides('padding-'),
  inset: bothSides(''),
  'border-width': bothSides('border-', '-width'),
  'margin-inline': inlinePair('margin-'),
  'padding-inline': inlinePair('padding-'),
  'inset-inline': inlinePair('inset-'),
  'border-inline-width': inlinePair('border-', '-width'),
  border: (value) => [
    ['border-left-width', borderWidth(value)],
    ['border-right-width', borderWidth(value)],
  ],
  'border-inline': (value) => [
    ['border-inline-start-width', borderWidth(value)],
    ['border-inline-end-width', borderWidth(value)],
  ],
  ...Object.fromEntries(
    borderSides.map((side): [string, Expand] => [
      `border-${side}`,
      (value) => [[`border-${side}-width`, borderWidth(value)]],
    ]),
  ),
  font: expandFont,
  background: (value) => [['background-image', /(?:url|gradient)\(/i.test(value) ? value : 'none']],
  'text-align-all': (value) => [['text-align', value]],
  'border-radius': (value) => {
    const [a = '0', b = a, c = a, d = b] = splitValue(value.split('/', 1)[0] ?? '');
    return [
      ['border-top-left-radius', a],
      ['border-top-right-radius', b],
      ['border-bottom-right-radius', c],
      ['border-bottom-left-radius', d],
    ];
  },
};

function expandFont(value: string): readonly Longhand[] {
  const found =
    /(?:^|\s)([\d.]+[a-z%]*|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*([\d.]+[a-z%]*|normal))?\s+(.+)$/i.exec(
      value,
    );
  if (found === null) return [];
  const [, size = '', line = 'normal', family = ''] = found;
  return [
    ['font-size', size],
    ['line-height', line],
    ['font-family', family],
  ];
}

/** Properties that say something about direction, sides, letters or icons; all others are left out. */
const KEPT =
  /^(?:direction|unicode-bidi|text-align|text-align-last|justify-content|border-(?:(?:top|bottom)-(?:left|right)|(?:start|end)-(?:start|end))-radius|letter-spacing|font-(?:size|family)|line-height|display|float|position|left|right|width|inset-inline-(?:start|end)|(?:margin|padding)-(?:left|right|inline-(?:start|end))|border-(?:left|right|inline-start|inline-end)-width|transform|scale|rotate|content|word-break|line-break|visibility|background-image|mask-image|-webkit-mask-image|overflow-wrap)$/;

/** The longhands of a declaration that the checks look at; none for any other property. */
export function longhandsOf(name: string, value: string): readonly Longhand[] {
  // Longer values are pictures in data or made to break us.
  if (value.length > 2000) return [];
  const expand = SHORTHANDS[name];
  if (expand !== undefined) return expand(value);
  return KEPT.test(name) ? [[name, value]] : [];
}

/** Physical name of a longhand in an element of this direction (CSS Logical Properties 1). */
export function physicalName(name: string, direction: 'ltr' | 'rtl'): string {
  const corner = /^border-(start|end)-(start|end)-radius$/.exec(name);
  if (corner !== null) {
    const side: Side = (corner[2] === 'start') === (direction === 'ltr') ? 'left' : 'right';
    return `border-${corner[1] === 'start' ? 'top' : 'bottom'}-${side}-radius`;
  }
  if (!name.includes('inline-')) return name;
  const isStart = name.includes('inline-start');
  const side: Side = isStart === (direction === 'ltr') ? 'left' : 'right';
  return name.replace(/(?:^inset-)?inline-(?:start|end)/, side);
}

/** Physical value of `float` and `text-align`. */
export function physicalValue(name: string, value: string, direction: 'ltr' | 'rtl'): string {
  const lower = value.toLowerCase();
  if (name === 'width') return lower;
  if (name === 'float') {
    if (lower === 'inline-start') return direction === 'ltr' ? 'left' : 'right';
    if (lower === 'inline-end') return direction === 'ltr' ? 'right' : 'left';
  }
  return value;
}

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  rem: 16,
  vw: 12.8,
  pt: 4 / 3,
  pc: 16,
  cm: 37.8,
  mm: 3.78,
  in: 96,
};

/**
 * Length in CSS pixels.
 *
 * @param emPixels size of `1em`
 * @returns undefined for `auto`, percentages, `calc()` and what is not a length
 */
export function pixelsOf(value: string, emPixels: number): number | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*)$/i.exec(value.trim()) ?? [];
  if (number === undefined) return undefined;
  const lower = unit.toLowerCase();
  if (lower === '') return Number(number) === 0 ? 0 : undefined;
  if (lower === 'em') return Number(number) * emPixels;
  if (lower === 'ch' || lower === 'ex') return (Number(number) * emPixels) / 2;
  const factor = UNITS[lower];
  return factor === undefined ? undefined : Number(number) * factor;
}
