import type { Host } from '../model/host.ts';
import type { Messages } from '../messages/index.ts';

/** Options that every command has. */
export interface Globals {
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** `false` for `--no-color`. */
  readonly color?: boolean;
}

/** What a command gets besides its own options. */
export interface Context {
  readonly host: Host;
  /** Words of the help, by a dotted key of `locales/<lang>/cli.json`: no i18next is loaded for them. */
  readonly words: (key: string) => string;
  /** Our own words; loaded when first asked for. */
  readonly speak: () => Promise<Messages>;
  readonly globals: () => Globals;
  /** Version of dateline. */
  readonly version: string;
}

/**
 * Prints the result of a command: one JSON document with `--json`, else lines for people.
 *
 * @param data fields of the document besides `schema`
 */
export function printResult(
  context: Context,
  data: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): void {
  if (context.globals().json === true) {
    context.host.print(JSON.stringify({ schema: 'dateline/1', version: context.version, ...data }, null, 2));
    return;
  }
  if (context.globals().quiet === true) return;
  context.host.print(lines.join('\n'));
}
