import { isDateOnly } from '../date-only.ts';

/** A time of day with its zone, and what it stands in: `10:45 AM GMT`, `14H30`, `08:33 م`. */
const TIME =
  /(?:^|[\s/|,،(–-])\p{Nd}{1,2}\s?[:.hH]\s?\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?(?:[AaPp]\.?[Mm]\.?|[صم](?![\p{L}])))?(?:\s?(?:GMT|UTC|[A-Z]{2,4}))?(?=[\s/|,،)–-]|$)/gu;
const JOINTS = /^[\s/|,،–-]+|[\s/|,،–-]+$/gu;

/**
 * Tells whether a line holds a date and nothing else, apart from a label, a place, and a time of day before or after it.
 *
 * @param lang BCP 47 tag
 */
export function isDateLine(text: string, lang: string): boolean {
  if (!hasShape(text)) return false;
  if (isDateOnly(text, lang)) return true;
  const rest = text.replace(TIME, ' ');
  return rest !== text && isDateOnly(rest.replace(JOINTS, ''), lang);
}

/** A quick look that spares most lines the reading: a date line is short for the number of digits in it. */
function hasShape(text: string): boolean {
  if (text.length > 120) return false;
  const digits = countDigits(text);
  return digits > 0 && text.length <= 36 + 5 * digits;
}

function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x660) return text.match(/\p{Nd}/gu)?.length ?? 0;
    if (unit >= 0x30 && unit <= 0x39) count++;
  }
  return count;
}
