import type { Diagnostic } from '../../model/diagnostic.ts';
import { createFileReader, type Part, type PartSink } from './file-reader.ts';
import type { Position } from './lines.ts';
import { CORE } from './names.ts';
import { problemAt, rootProblem } from './root.ts';
import { attr, type Element } from './tree.ts';
import { createValidator12 } from './validate/validate-12.ts';
import { createValidator2, type Validator } from './validate/validate-2.ts';

/**
 * Checks a file against the standard of its version: well-formedness, structure, constraints of core and modules.
 *
 * @returns in the order of the file, but for rules that need the whole document; valid when none has level `error`
 */
export function validateXliff(bytes: Uint8Array): readonly Diagnostic[] {
  const stream = createValidation();
  stream.write(bytes, true);
  return stream.take();
}

/** Checks a file that comes in pieces. */
export interface Validation {
  write(bytes: Uint8Array, isLast: boolean): void;
  /** What was found since the last call. */
  take(): readonly Diagnostic[];
}

/** Checks a file larger than memory, unit by unit. */
export async function* validateChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Diagnostic> {
  const validation = createValidation();
  for await (const chunk of chunks) {
    validation.write(chunk, false);
    yield* validation.take();
  }
  validation.write(new Uint8Array(0), true);
  yield* validation.take();
}

export function createValidation(): Validation {
  const sink = createValidationSink();
  const reader = createFileReader(sink);
  let isDone = false;
  return {
    write(bytes, isLast) {
      if (isDone) return;
      reader.write(bytes, isLast);
      const { failure } = reader;
      isDone = isLast || failure !== undefined;
      if (failure !== undefined) sink.found.push(problemAt(failure.code, failure.position, failure.values));
      else if (isLast) sink.finish();
    },
    take: () => sink.found.splice(0),
  };
}

interface ValidationSink extends PartSink {
  readonly found: Diagnostic[];
  readonly finish: () => void;
}

function createValidationSink(): ValidationSink {
  const found: Diagnostic[] = [];
  let validator: Validator | undefined;

  function start(root: Element, position: Position): void {
    const problem = rootProblem(root, position);
    if (problem === undefined) validator = validatorFor(root, found);
    else found.push(problem);
  }

  return {
    found,
    enter(element, position) {
      if (element.parent === undefined) start(element, position);
      validator?.enter(element, position);
    },
    part(part: Part) {
      if (part.element.parent === undefined) start(part.element, part.position);
      validator?.part(part);
    },
    leave: (element) => validator?.leave(element),
    between(node, parent, position) {
      if (validator === undefined || parent === undefined) return;
      if (node.kind !== 'cdata' && (node.kind !== 'text' || !/[^ \t\r\n]/.test(node.text))) return;
      validator.text(parent, node.text, { start: node.start, position: position() });
    },
    finish: () => validator?.finish(),
  };
}

function validatorFor(root: Element, found: Diagnostic[]): Validator {
  const version = attr(root, 'version');
  if (version === '1.2') return createValidator12(root, found);
  const known = version === '2.1' || version === '2.2' ? version : '2.0';
  const trgLang = attr(root, 'trgLang');
  return createValidator2(
    { version: known, core: CORE[known], srcLang: attr(root, 'srcLang') ?? '', trgLang },
    found,
  );
}
