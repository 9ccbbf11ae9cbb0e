import type { Document, Unit as PackageUnit } from 'xliff';
import type { Bilingual, Unit } from '../../model/bilingual.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { joinContents } from '../../model/inline.ts';
import type { Content } from '../../model/inline.ts';
import { readXliff } from '../xliff/read.ts';
import { validateXliff } from '../xliff/validate.ts';
import type { Catalogue } from './catalogue.ts';
import { idOf } from './catalogue.ts';
import { readMessage, writeMessage } from './message.ts';
import { fromPackage, readWithPackage, toPackage, writeWithPackage } from './package.ts';
import type { Form } from './package.ts';
import { tasksFor } from './plurals.ts';
import type { Task } from './plurals.ts';
import { writeCatalogue } from './write.ts';

/** Between which languages, and what the catalogue is called. */
export interface ExchangeOptions {
  /** Name of the catalogue without extension: becomes the id of the file. */
  readonly name: string;
  /** BCP 47 tags. */
  readonly srcLang: string;
  readonly trgLang: string;
}

/** A text that was made, and what was left out of it or stood in its way. */
export interface Exchanged {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a catalogue as XLIFF 2.0 through the package `xliff`.
 *
 * Every message is tried first: what the package and our own reader do not both read back exactly as it was is left
 * out and named (`i18next/not-exact`, an error).
 *
 * @param translated the catalogue of the target language, as far as there is one
 */
export function catalogueToXliff(
  catalogue: Catalogue,
  options: ExchangeOptions,
  translated?: Catalogue,
): Exchanged {
  const targets = new Map(translated?.messages.map(({ id, value }) => [id, value]));
  const units: [string, PackageUnit][] = [];
  const diagnostics: Diagnostic[] = [...catalogue.diagnostics];
  for (const task of tasksFor(catalogue.messages, options.trgLang)) {
    const target = targets.get(task.id);
    const unit = exactUnit(task, target, options);
    if (unit === undefined) diagnostics.push(refusal(task, options, [task.value, target ?? '']));
    else units.push([task.id, unit]);
  }
  if (units.length === 0) return { diagnostics };
  return { text: writeWithPackage(documentOf(units, options)), diagnostics };
}

function documentOf(units: readonly (readonly [string, PackageUnit])[], options: ExchangeOptions): Document {
  const { name, srcLang, trgLang } = options;
  return {
    sourceLanguage: srcLang,
    targetLanguage: trgLang,
    resources: { [idOf([name])]: Object.fromEntries(units) },
  };
}

/** The unit in the first form that comes back as it went; undefined when none does. */
function exactUnit(
  task: Task,
  target: string | undefined,
  options: ExchangeOptions,
): PackageUnit | undefined {
  const source = readMessage(task.value);
  const translation = target === undefined ? undefined : readMessage(target);
  const isPlural = task.numbers !== undefined;
  const inline = translation === undefined ? undefined : matched(translation, source, isPlural);
  for (const form of ['inline', 'text'] as const) {
    if (form === 'inline' && translation !== undefined && inline === undefined) continue;
    const sent = form === 'inline' ? inline : translation;
    const unit: PackageUnit = {
      source: toPackage(source, form, isPlural),
      ...(sent === undefined ? {} : { target: toPackage(sent, form, isPlural) }),
      note: noteOf(task),
    };
    if (isExact(task.id, unit, options)) return unit;
  }
  return undefined;
}

/**
 * Gives the placeholders of a translation the ids that they have in the source; undefined when one has none there,
 * or when one is missing here that may not be.
 */
function matched(target: Content, source: Content, isPlural: boolean): Content | undefined {
  const free = [...source.codes];
  const codes = target.codes.map((code) => {
    const at = free.findIndex(({ data }) => data === code.data);
    const [own] = at < 0 ? [] : free.splice(at, 1);
    return own === undefined ? undefined : { ...code, id: own.id };
  });
  const known = codes.filter((code) => code !== undefined);
  const isWhole = known.length === codes.length && (isPlural || free.length === 0);
  return isWhole ? { text: target.text, codes: known } : undefined;
}

function noteOf({ path, numbers }: Task): string {
  return numbers === undefined ? path.join('.') : `${path.join('.')}: ${numbers}`;
}

function isExact(id: string, unit: PackageUnit, options: ExchangeOptions): boolean {
  const text = writeWithPackage(documentOf([[id, unit]], options));
  const ours = readXliff(new TextEncoder().encode(text)).document.bilingual.files[0]?.units[0];
  const theirs = Object.values(readWithPackage(text)?.resources ?? {})[0]?.[id];
  if (ours === undefined || theirs === undefined || ours.id !== id) return false;
  const pairs = [
    [unit.source, contentOf(ours, 'source'), theirs.source],
    [unit.target, contentOf(ours, 'target'), theirs.target],
  ] as const;
  return pairs.every(
    ([sent, own, other]) => isSame(fromPackage(sent), own) && isSame(own, fromPackage(other)),
  );
}

function contentOf({ segments }: Unit, side: 'source' | 'target'): Content | undefined {
  const parts = segments.map((segment) => segment[side]).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinContents(parts);
}

function isSame(a: Content | undefined, b: Content | undefined): boolean {
  if (a === undefined || b === undefined) return (a?.text ?? '') === (b?.text ?? '');
  return (
    a.text === b.text &&
    a.codes.length === b.codes.length &&
    a.codes.every(({ at, id, kind }, index) => {
      const other = b.codes[index];
      return other?.at === at && other.id === id && other.kind === kind;
    })
  );
}

function refusal({ path }: Task, { name }: ExchangeOptions, texts: readonly string[]): Diagnostic {
  return {
    code: 'i18next/not-exact',
    level: 'error',
    type: 'non-conformance',
    place: { file: name },
    values: { key: path.join('.'), reason: reasonOf(texts.join('\n\n')) },
  };
}

/** What in a text the package is known to change: the name of a reason, worded by the catalogue of messages. */
function reasonOf(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return 'control';
  return /^\s|\s$|\r/m.test(text) ? 'space' : 'other';
}

/**
 * Takes the translations of a catalogue out of XLIFF and writes the catalogue of the target language: same order,
 * plural forms of the target language, what is not translated left out.
 *
 * The file must be valid, have one segment a unit, and be read alike by our reader and by the package `xliff`.
 */
export function catalogueFromXliff(
  catalogue: Catalogue,
  bytes: Uint8Array,
  options: ExchangeOptions,
): Exchanged {
  const invalid = validateXliff(bytes).filter(({ level }) => level === 'error');
  if (invalid.length > 0) return { diagnostics: invalid };
  const { bilingual } = readXliff(bytes).document;
  const theirs = readWithPackage(new TextDecoder().decode(bytes));
  const wrong = wrongFile(bilingual, options);
  if (wrong !== undefined) return { diagnostics: [wrong] };
  const units = new Map(
    bilingual.files.flatMap((file) => file.units.map((unit) => [unit.id, unit] as const)),
  );
  const others = new Map(Object.values(theirs?.resources ?? {}).flatMap((file) => Object.entries(file)));
  const diagnostics: Diagnostic[] = [];
  const values = new Map<string, string>();
  for (const task of tasksFor(catalogue.messages, options.trgLang)) {
    const taken = take(task, units.get(task.id), others.get(task.id));
    if (typeof taken === 'string') values.set(task.id, taken);
    else if (taken !== undefined) diagnostics.push(problem(taken, task, options));
  }
  return { text: writeCatalogue(catalogue, options.trgLang, values), diagnostics };
}

type Problem = 'segmented' | 'drift' | 'not-exact';

/** The translation of a message; undefined when there is none. */
function take(
  task: Task,
  unit: Unit | undefined,
  theirs: PackageUnit | undefined,
): string | { readonly problem: Problem } | undefined {
  if (unit === undefined) return undefined;
  if (unit.segments.length !== 1) return { problem: 'segmented' };
  const target = contentOf(unit, 'target');
  if (target === undefined || target.text + target.codes.length === '0') return undefined;
  const source = readMessage(task.value);
  const sent = contentOf(unit, 'source');
  const form: Form = sent?.codes.length === source.codes.length ? 'inline' : 'text';
  if (!isSame(sent, fromPackage(toPackage(source, form)))) return { problem: 'drift' };
  if (!isSame(target, fromPackage(theirs?.target))) return { problem: 'not-exact' };
  return writeMessage(target, source);
}

function problem(
  { problem: name }: { readonly problem: Problem },
  task: Task,
  { name: file }: ExchangeOptions,
): Diagnostic {
  const values = name === 'not-exact' ? { reason: 'other' } : {};
  return {
    code: `i18next/${name}`,
    level: 'error',
    type: 'inconsistency',
    place: { file, unit: task.id },
    values: { key: task.path.join('.'), ...values },
  };
}

function wrongFile({ srcLang, trgLang = '' }: Bilingual, options: ExchangeOptions): Diagnostic | undefined {
  if (srcLang === options.srcLang && trgLang === options.trgLang) return undefined;
  return {
    code: 'i18next/locale',
    level: 'error',
    place: { file: options.name },
    values: {
      source: srcLang,
      target: trgLang,
      wantedSource: options.srcLang,
      wantedTarget: options.trgLang,
    },
  };
}
