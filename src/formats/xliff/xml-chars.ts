/** Kinds of ASCII characters in names: 1 may start a name, 2 may only go on with it. */
const ASCII = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) {
  const char = String.fromCharCode(unit);
  if (/[A-Za-z_:]/.test(char)) ASCII[unit] = 1;
  if (/[-.0-9]/.test(char)) ASCII[unit] = 2;
}

/** NameStartChar of XML 1.0, fifth edition, above ASCII. */
const START =
  /^[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]$/u;
/** What NameChar adds above ASCII. */
const MORE = /^[\u00B7\u0300-\u036F\u203F\u2040]$/u;

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
    const char = String.fromCodePoint(point);
    if (!START.test(char) && (index === at || !MORE.test(char))) return index;
    index += char.length;
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
