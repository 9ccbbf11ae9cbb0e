import type { Diagnostic } from '../model/diagnostic.ts';
import { familyOf } from '../messages/index.ts';
import type { Context } from './context.ts';

/** Tells findings on stderr: for commands whose result is something else. Nothing with `--json`, where they stand in the document. */
export async function printFindings(findings: readonly Diagnostic[], context: Context): Promise<void> {
  const { host } = context;
  if (findings.length === 0 || context.globals().json === true) return;
  const messages = await context.speak();
  await messages.need(findings.map(({ code }) => familyOf(code)));
  const { reportText } = await import('../report/text.ts');
  const report = reportText({ messages, version: context.version, isColoured: isColoured(context, 'err') });
  host.notice([report.add(findings), ...report.end()].join(''));
}

/** Colour only on a terminal, and not against `NO_COLOR` or `--no-color`. */
export function isColoured({ host, globals }: Context, stream: 'out' | 'err'): boolean {
  if (globals().color === false || (host.env['NO_COLOR'] ?? '') !== '') return false;
  return host.terminal[stream] !== undefined;
}
