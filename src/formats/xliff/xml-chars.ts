/** Kinds of ASCII characters in names: 1 may start a name, 2 may only go on with it. */
export const ASCII: Uint8Array = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  const char = String.fromCharCode(unit);
  if (/[A-Za-z_:]/.test(char)) ASCII[unit] = 1;
  if (/[-.0-9]/.test(char)) ASCII[unit] = 2;
}

/** NameStartChar of XML 1.0, fifth edition, above ASCII: first and last of each range. */
const START: readonly (readonly [number, number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
/** What NameChar adds above ASCII. */
const MORE: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

function isIn(ranges: readonly (readonly [number, number])[], point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

/** Characters that XML 1.0 forbids; lone surrogates never come out of our decoder. */
export const ILLEGAL: RegExp = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Tells whether a code point may stand in a document (XML 1.0 §2.2). */
export function isXmlChar(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}

/** Index after the name that starts at `at`; `at` itself when no name starts there. */
export function nameEnd(text: string, at: number): number {
  let index = at;
  for (;;) {
    const unit = text.charCodeAt(index);
    if (unit < 128) {
      const kind = ASCII[unit];
      if (kind === 0 || (kind === 2 && index === at)) return index;
      index++;
      continue;
    }
    const point = text.codePointAt(index);
    if (point === undefined) return index;
    if (!isIn(START, point) && (index === at || !isIn(MORE, point))) return index;
    index += point > 0xffff ? 2 : 1;
  }
}

/** Tells whether a value is an NMTOKEN. */
export function isNmtoken(value: string): boolean {
  return value !== '' && nameEnd(`a${value}`, 0) === value.length + 1;
}

/** Tells whether a value is an NCName: a name without colon. */
export function isNcName(value: string): boolean {
  return value !== '' && !value.includes(':') && nameEnd(value, 0) === value.length;
}

/** Tells whether a UTF-16 unit is white space in XML. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa || unit === 0x9 || unit === 0xd;
}
