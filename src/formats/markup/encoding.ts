import type { Range } from '../../model/range.ts';
import { legacyCharset } from '../../text/decode.ts';

const ENCODING = /^(<\?xml\b[^>]*?\bencoding\s*=\s*["'])([A-Za-z][\w.:-]*)["']/;

/**
 * Where the XML declaration at the start of a text names an encoding that is not Unicode: a translation is written in
 * UTF-8, and has to say so.
 */
export function encodingRange(source: string): Range | undefined {
  const [, before = '', label = ''] = ENCODING.exec(source) ?? [];
  if (legacyCharset(label) === undefined) return undefined;
  return { start: before.length, end: before.length + label.length };
}
