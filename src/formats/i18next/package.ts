import { js2xliff, xliff2js } from 'xliff';
import type { Document, Inline, Text, Unit } from 'xliff';
import { withMarkup, type Code, type Content } from '../../model/inline.ts';

/** Writes a document with the package `xliff`; without indentation, which it would put into the texts. */
export function writeWithPackage(document: Document): string {
  let text = '';
  js2xliff(asWritten(document), { indent: '' }, (error, result) => {
    if (error !== null && error !== undefined) throw new Error('the package xliff failed', { cause: error });
    text = result;
  });
  return text;
}

/**
 * The document with texts as the package has to be given them: it takes `&amp;` in a text for an ampersand that was escaped
 * already, and writes attributes without escaping them.
 */
function asWritten({ resources, ...rest }: Document): Document {
  const files = Object.entries(resources).map(([file, units]) => [
    file,
    Object.fromEntries(
      Object.entries(units).map(([id, { source, target, note, ...unit }]): [string, Unit] => [
        id,
        {
          ...unit,
          source: escaped(source),
          ...(target === undefined ? {} : { target: escaped(target) }),
          ...(note === undefined ? {} : { note: escapedText(note) }),
        },
      ]),
    ),
  ]);
  return { ...rest, resources: Object.fromEntries(files) };
}

function escaped(value: Text): Text {
  if (typeof value === 'string') return escapedText(value);
  return 'Standalone' in value ? escapedInline(value) : value.map(escapedPart);
}

function escapedPart(part: string | Inline): string | Inline {
  return typeof part === 'string' ? escapedText(part) : escapedInline(part);
}

function escapedText(text: string): string {
  return text.replaceAll('&amp;', '&amp;amp;');
}

function escapedInline({ Standalone }: Inline): Inline {
  const attributes = Object.entries(Standalone).map(([name, value]) => [
    name,
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ]);
  return { Standalone: Object.fromEntries(attributes) };
}

/** Reads a document with the package `xliff`; undefined when it cannot. Only for text that our own reader accepts. */
export function readWithPackage(text: string): Document | undefined {
  let document: Document | undefined;
  try {
    xliff2js(text, {}, (error, result) => {
      document = error === null || error === undefined ? result : undefined;
    });
  } catch {
    // It fails on documents without the elements it looks for (TypeError).
    return undefined;
  }
  return document;
}

/** How placeholders go through the package: as inline elements, or as text. */
export type Form = 'inline' | 'text';

/**
 * Content as the package takes it.
 *
 * @param isPlural a form for one or two things may say the number in words: its placeholders may go
 */
export function toPackage({ text, codes }: Content, form: Form, isPlural = false): Text {
  if (codes.length === 0) return text;
  if (form === 'text') return withMarkup({ text, codes });
  const parts: (string | { readonly Standalone: Readonly<Record<string, string>> })[] = [];
  let from = 0;
  for (const { at, id, data = '' } of codes) {
    if (at > from) parts.push(text.slice(from, at));
    from = at;
    parts.push({ Standalone: { id, equiv: data, disp: data, ...(isPlural ? {} : { canDelete: 'no' }) } });
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Content as the package gives it; only what `toPackage` writes is known. */
export function fromPackage(given: Text | undefined): Content | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string') return { text: given, codes: [] };
  const codes: Code[] = [];
  let text = '';
  // A text of one element comes without the list.
  for (const part of [given].flat()) {
    if (typeof part === 'string') text += part;
    else if ('Standalone' in part)
      codes.push({ at: text.length, kind: 'ph', id: part.Standalone['id'] ?? '' });
    else return undefined;
  }
  return { text, codes };
}
