/** What may need another form: one look at most texts instead of two. Surrogates in pairs are among it, and are none. */
const TEXT = /[\0-\u0008\u000B-\u001F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;
const ATTRIBUTE = /[\0-\u001F&<"\uD800-\uDFFF\uFFFE\uFFFF]/;
/** What XML cannot hold at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
const INVALID = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;
const INVALID_ALL = new RegExp(INVALID, 'gu');

const TEXT_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};
const ATTRIBUTE_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Tells whether a string holds characters that XML 1.0 cannot hold. */
export function hasInvalid(text: string): boolean {
  return INVALID.test(text);
}

/**
 * Text for element content.
 *
 * @param invalid what to write for a character that XML cannot hold; U+FFFD when there is nothing better
 */
export function escapeText(text: string, invalid: (char: string) => string = () => '\uFFFD'): string {
  if (!TEXT.test(text)) return text;
  const safe = text.replaceAll(/[&<>\r]/g, (char) => TEXT_ENTITIES[char] ?? char);
  return INVALID.test(safe) ? safe.replaceAll(INVALID_ALL, invalid) : safe;
}

/** Text for an attribute value in double quotes. */
export function escapeAttribute(value: string): string {
  if (isPlainName(value) || !ATTRIBUTE.test(value)) return value;
  return value
    .replaceAll(/[&<"\t\n\r]/g, (char) => ATTRIBUTE_ENTITIES[char] ?? char)
    .replaceAll(INVALID_ALL, '\uFFFD');
}

/** An id, a word, a number: nothing in it needs another form, and a loop over so few signs is faster than an expression. */
function isPlainName(value: string): boolean {
  if (value.length > 32) return false;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit < 0x2d || unit > 0x7a || unit === 0x3c) return false;
  }
  return true;
}

/** Writes one attribute. @param lead what stands before the value: ` id="` */
export function attribute(lead: string, value: string | number | boolean): string {
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return `${lead}${escapeAttribute(text)}"`;
}

/** Writes attributes in the order given; those without value are left out. */
export function attributesOf(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) out += attribute(` ${name}="`, value);
  }
  return out;
}

/** A character that XML cannot hold, as XLIFF 2 writes it (§3.2.3.1). */
export function codePointElement(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<cp hex="${hex}"/>`;
}
