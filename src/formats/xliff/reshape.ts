import type { Segment, Unit } from '../../model/bilingual.ts';
import { encode } from './bytes.ts';
import type { XliffDocument, XliffReading } from './document.ts';
import { createFileReader, type Part } from './file-reader.ts';
import { createModelSink } from './model-sink.ts';
import { createDataPatch, segmentsOf } from './patch-2.ts';
import { bound, indentOf } from './patch-tags.ts';
import { problemsOf, readXliff } from './read.ts';
import { applyReplacements, prefixOf, type Patch, type Replacement } from './replacement.ts';
import { writeSegment } from './serialize-2.ts';
import type { TextNode } from './tree.ts';

/** How units are written anew. */
export interface ReshapeOptions {
  /** `span`: every pair of codes or markers that nests becomes `pc` or `mrk` (§3.7.2.2). */
  readonly pairs?: 'keep' | 'span';
  /** Leaves comments and processing instructions out that stand between elements. */
  readonly dropMisc?: boolean;
}

/**
 * Writes the segments of every unit anew; everything else stays as it is, byte for byte.
 *
 * Only for documents of 2.x; another one comes back as it is.
 *
 * @param change gives the new segments of a unit; the unit's own segments leave it untouched
 */
export function reshape(
  document: XliffDocument,
  change: (unit: Unit) => readonly Segment[],
  options: ReshapeOptions = {},
): XliffReading {
  if (document.bilingual.version === '1.2') return { document, diagnostics: [] };
  const replacements: Replacement[] = [];
  let text = '';
  const sink = createModelSink({
    unit(unit, part) {
      const segments = change(unit);
      if (segments !== unit.segments) replacements.push(...unitReplacements(part, segments, options));
    },
  });
  const reader = createFileReader({
    ...sink,
    enter: (element, position) => sink.enter?.(element, position),
    part(part) {
      sink.part?.(part);
      if (options.dropMisc === true) replacements.push(...miscIn(part));
    },
    between(node) {
      if (options.dropMisc === true && node.kind !== 'text') replacements.push(gone(node));
    },
    text: (chunk) => {
      text += chunk;
    },
  });
  reader.write(document.bytes, true);
  const problems = problemsOf(reader.failure, sink);
  if (problems.length > 0 || reader.decoder === undefined) return { document, diagnostics: problems };
  const { encoding, hasBom } = reader.decoder;
  return readXliff(encode(applyReplacements(text, 0, replacements), encoding, hasBom));
}

function unitReplacements(
  { element, raw }: Part,
  segments: readonly Segment[],
  { pairs = 'keep' }: ReshapeOptions,
): readonly Replacement[] {
  const old = segmentsOf(element);
  const [first] = old;
  const last = old.at(-1);
  if (first === undefined || last === undefined) return [];
  const found: Replacement[] = [];
  const patch: Patch = {
    unit: element,
    raw: (start, end) => raw.slice(start - element.start, end - element.start),
    replace: (start, end, text) => found.push({ start, end, text }),
  };
  const data = createDataPatch(element);
  const indent = indentOf(patch, first).replace(/^\r?\n/, '');
  const options = { dataRef: data.dataRef, prefix: prefixOf(element), pairs, indent };
  const text = segments.map((segment) => writeSegment(withBound(segment, element), options)).join('');
  patch.replace(first.start, last.end, text.trim());
  data.write(patch);
  return found;
}

function withBound(segment: Segment, unit: Part['element']): Segment {
  const { source, target } = segment;
  return {
    ...segment,
    source: bound(source, unit),
    ...(target === undefined ? {} : { target: bound(target, unit) }),
  };
}

function gone({ start, end }: Pick<TextNode, 'start' | 'end'>): Replacement {
  return { start, end, text: '' };
}

/** Comments and instructions directly in a unit or in notes; those in extensions and skeletons are content. */
function miscIn({ element }: Part): readonly Replacement[] {
  if (element.local !== 'unit' && element.local !== 'notes') return [];
  return element.children.filter((child) => child.kind === 'comment' || child.kind === 'pi').map(gone);
}
