import type { Place } from '../model/diagnostic.ts';

/**
 * Where a finding stands, for people: `derna.txt#p07/s2` or `file.xlf:12:5`; empty when it has no place. A unit of no
 * known article has its line as well: `file.xlf:12:5 #p07`.
 */
export function addressOf(place: Place | undefined): string {
  if (place === undefined) return '';
  const unit = unitAddress(place);
  if (unit !== '' && (place.article !== undefined || place.line === undefined)) return unit;
  return unit === '' ? lineAddress(place) : `${lineAddress(place)} ${unit}`;
}

function lineAddress({ file = '', line, column }: Place): string {
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}

/** `article#unit/segment`, the same in XLIFF, reports and the preview; empty when there is no unit. */
export function unitAddress(place: Place): string {
  if (place.unit === undefined) return '';
  const segment = place.segment === undefined ? '' : `/${place.segment}`;
  return `${place.article ?? ''}#${place.unit}${segment}`;
}

/**
 * Makes characters visible that would disturb a terminal or change the order of a line: C0 and C1 controls
 * and the bidi controls of UAX #9 are written as `<U+200E>`, a line break as `⏎`.
 */
export function showControls(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ⏎ ').replaceAll(
    // Directional isolates around values in our own messages are written by us and stay.
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066\u2067\ufeff]/g,
    (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
