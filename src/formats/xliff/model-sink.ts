import type { Bilingual, BilingualFile, Unit } from '../../model/bilingual.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileHead } from './document.ts';
import type { Part, PartSink } from './file-reader.ts';
import { positionFrom, type Position } from './lines.ts';
import { codePoint } from './inline-2.ts';
import { directionsOf, inheritedBy } from './inherited.ts';
import { selfContained } from './kept.ts';
import { CORE_12, MDA, OWN, XML_URI, XMLNS_URI } from './names.ts';
import { readMetadata, readNotes, readUnit } from './read-2.ts';
import { readFile12, readHeader, readUnit12 } from './read-12.ts';
import { problemAt, rootProblem } from './root.ts';
import { attr, descendants, type Element } from './tree.ts';

/** Root of the document. */
export type Head = Omit<Bilingual, 'files'>;

/** Builds the model while a file is read. */
export interface ModelSink extends PartSink {
  readonly head: Head;
  /** Why this is no XLIFF that we read. */
  readonly problem: Diagnostic | undefined;
}

/** What becomes of the units as they go by. */
export interface UnitHandler {
  file?(file: FileHead): void;
  unit(unit: Unit, part: Part): void;
}

const NO_HEAD: Head = { version: '2.0', srcLang: '' };

/** @param handler called for every file and unit in their order; `file` again when notes or metadata follow */
export function createModelSink(handler: UnitHandler): ModelSink {
  let head = NO_HEAD;
  let problem: Diagnostic | undefined;
  let file: FileHead | undefined;
  let count = 0;

  function enter(element: Element, position: Position): void {
    if (element.local === 'xliff' && element.parent === undefined) {
      problem = rootProblem(element, position);
      if (problem === undefined) head = readHead(element);
    }
    if (element.local !== 'file' || problem !== undefined) return;
    count++;
    if (head.version === '1.2') {
      file = readFile12(element, count);
      head = { ...languages12(element, head) };
    } else file = readFile(element);
    handler.file?.(file);
  }

  function part(found: Part): void {
    const { element } = found;
    if (element.parent === undefined) problem = rootProblem(element, found.position);
    if (problem !== undefined || file === undefined) return;
    const unit = readAnyUnit(found);
    problem = badCodePoint(found);
    if (problem !== undefined) return;
    if (unit !== undefined) {
      handler.unit(unit, found);
      return;
    }
    const more = readFilePart(found, file);
    if (more === undefined) return;
    file = { ...file, ...more };
    handler.file?.(file);
  }

  return {
    get head() {
      return head;
    },
    get problem() {
      return problem;
    },
    enter,
    part,
  };
}

/** A `<cp>` that stands for no character (§3.2.3.1): what stood there is not to be lost in silence. */
function badCodePoint({ element, position, raw }: Part): Diagnostic | undefined {
  // Hardly any unit has one; looking through the tree of each would cost more.
  if (element.uri === CORE_12 || !raw.includes('cp')) return undefined;
  const bad = descendants(element).find(
    (one) => one.local === 'cp' && one.uri === element.uri && codePoint(one) === undefined,
  );
  if (bad === undefined) return undefined;
  const place = positionFrom(position, raw.slice(0, bad.start - element.start));
  return problemAt('cp-hex', place, { hex: attr(bad, 'hex') ?? '' });
}

/** Tells whether an element is a `unit` of 2.x or a `trans-unit` of 1.2. */
export function isUnit({ local, uri, parent }: Element): boolean {
  return uri === parent?.uri && local === (uri === CORE_12 ? 'trans-unit' : 'unit');
}

function readAnyUnit(part: Part): Unit | undefined {
  if (!isUnit(part.element)) return undefined;
  return part.element.uri === CORE_12 ? readUnit12(part) : readUnit(part);
}

/** What belongs to the file as a whole. */
function readFilePart(part: Part, file: FileHead): Partial<FileHead> | undefined {
  const { element, raw } = part;
  if (element.parent?.local !== 'file') return undefined;
  if (element.uri === CORE_12) return element.local === 'header' ? readHeader(part) : undefined;
  if (element.uri === MDA && element.local === 'metadata') return { metadata: readMetadata(element) };
  if (element.uri === element.parent.uri && element.local === 'notes') return { notes: readNotes(element) };
  if (element.uri === element.parent.uri && element.local !== 'skeleton') return undefined;
  return { kept: [...(file.kept ?? []), selfContained(element, raw)] };
}

function isVersion(value: string | undefined): value is Bilingual['version'] {
  return value === '1.2' || value === '2.0' || value === '2.1' || value === '2.2';
}

function readHead(root: Element): Head {
  const version = attr(root, 'version');
  const trgLang = attr(root, 'trgLang');
  const namespaces: Record<string, string> = {};
  for (const { name, uri, value } of root.attributes) {
    if (uri === XMLNS_URI && name !== 'xmlns' && value !== root.uri && value !== XML_URI && value !== OWN)
      namespaces[name.slice(6)] = value;
  }
  return {
    version: isVersion(version) ? version : '2.0',
    srcLang: attr(root, 'srcLang') ?? '',
    ...(trgLang === undefined ? {} : { trgLang }),
    ...(Object.keys(namespaces).length === 0 ? {} : { namespaces }),
  };
}

/** In 1.2 every file names its languages; those of the first file stand for the document. */
function languages12(element: Element, head: Head): Head {
  const trgLang = head.trgLang ?? attr(element, 'target-language');
  return {
    ...head,
    srcLang: head.srcLang === '' ? (attr(element, 'source-language') ?? '') : head.srcLang,
    ...(trgLang === undefined ? {} : { trgLang }),
  };
}

function readFile(element: Element): FileHead {
  const original = attr(element, 'original');
  return {
    id: attr(element, 'id') ?? '',
    ...(original === undefined ? {} : { original }),
    notes: [],
    ...directionsOf(inheritedBy(element)),
  };
}

/** Collects files with their units. */
export function createFiles(): {
  readonly handler: UnitHandler;
  readonly files: () => readonly BilingualFile[];
} {
  const files: { head: FileHead; readonly units: Unit[] }[] = [];
  return {
    handler: {
      file(head) {
        const last = files.at(-1);
        if (last !== undefined && last.head.id === head.id && last.units.length === 0) last.head = head;
        else files.push({ head, units: [] });
      },
      unit: (unit) => files.at(-1)?.units.push(unit),
    },
    files: () => files.map(({ head, units }) => ({ ...head, units })),
  };
}
