import type { Command } from 'commander';
import type { Context } from './context.ts';

/** A module of `commands/`: adds its command, with options and action, to the program. */
export interface CommandModule {
  readonly add: (program: Command, context: Context) => void;
}

/** Every command by name. A module is loaded only when its command is run or asked for help. */
export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  init: () => import('./init.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  check: () => import('./check.ts'),
  preview: () => import('./preview.ts'),
  pseudo: () => import('./pseudo.ts'),
  status: () => import('./status.ts'),
  diff: () => import('./diff.ts'),
  doctor: () => import('./doctor.ts'),
  store: () => import('./store.ts'),
  validate: () => import('./validate.ts'),
  convert: () => import('./convert.ts'),
  completion: () => import('./completion.ts'),
};

/** Other names of commands, as peers call them. */
export const aliases: Readonly<Record<string, string>> = {
  extract: 'export',
  merge: 'import',
  lint: 'check',
  stats: 'status',
};
