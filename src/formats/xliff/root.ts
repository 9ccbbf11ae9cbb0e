import type { Diagnostic, Values } from '../../model/diagnostic.ts';
import type { Position } from './lines.ts';
import { CORE, CORE_12, CORE_20, CORE_22 } from './names.ts';
import { attr, type Element } from './tree.ts';

/** A diagnostic of the family `xliff` at a place in the file. */
export function problemAt(name: string, position: Position, values: Values = {}): Diagnostic {
  return {
    code: `xliff/${name}`,
    level: 'error',
    type: 'non-conformance',
    place: { line: position.line, column: position.column },
    values,
  };
}

const NAMESPACES: ReadonlySet<string> = new Set([CORE_12, CORE_20, CORE_22]);

/** Tells why a root element is not one of XLIFF 1.2, 2.0, 2.1 or 2.2. */
export function rootProblem(root: Element, position: Position): Diagnostic | undefined {
  if (root.local === 'html') return problemAt('html-page', position);
  if (root.local !== 'xliff') return problemAt('not-xliff', position, { root: root.name.slice(0, 80) });
  const version = attr(root, 'version') ?? '';
  const core = Object.entries(CORE).find(([known]) => known === version)?.[1];
  if (core === undefined) return problemAt('version', position, { version: version.slice(0, 40) });
  if (!NAMESPACES.has(root.uri) || root.uri !== core)
    return problemAt('namespace', position, { namespace: root.uri.slice(0, 120), expected: core, version });
  return undefined;
}
