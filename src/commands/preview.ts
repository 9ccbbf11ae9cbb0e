import type { Command } from 'commander';
import { UsageError } from '../model/diagnostic.ts';
import { MODES, type Mode } from '../preview/mode.ts';
import type { Context } from './context.ts';
import { localeOption } from './options.ts';
import type { BuildOptions } from './preview-build.ts';
import type { Shown } from './preview-load.ts';
import { chooseLocales, openProject } from './project.ts';

interface Options extends BuildOptions {
  readonly locale?: readonly string[];
  readonly serve?: boolean;
  readonly port?: number;
}

/** `dateline preview`: builds the pages of the project, or serves them; exit code 1 when an article could not be shown. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('preview')
    .description(words('preview.about'))
    .argument('[articles...]', words('export.articles'))
    .addOption(localeOption(words('global.locale')))
    .option('-m, --mode <modes>', words('preview.mode'), parseModes)
    .option('--out <folder>', words('preview.out'))
    .option('--single-file', words('preview.singleFile'))
    .option('--pdf', words('preview.pdf'))
    .option('--screenshot', words('preview.screenshot'))
    .option('--serve', words('preview.serve'))
    .option('--port <number>', words('preview.port'), parsePort)
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('preview.examples')}`)
    .action((wanted: readonly string[], options: Options) => preview(wanted, options, context));
}

function parseModes(value: string): readonly Mode[] {
  return value.split(',').map((one) => {
    const mode = MODES.find((known) => known === one.trim());
    if (mode === undefined)
      throw new UsageError('usage/wrong-choice', { name: '--mode', value, known: [...MODES] });
    return mode;
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port < 65_536) return port;
  throw new UsageError('usage/wrong-choice', { name: '--port', value, known: ['0–65535'] });
}

async function preview(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  await host.settle(project.root);
  const shown: Shown = { project, host, wanted, locales: chooseLocales(project.config, options.locale) };
  if (options.serve === true) {
    const { servePreview } = await import('./preview-serve.ts');
    await servePreview(shown, options.port ?? 0, context);
    return;
  }
  const { buildPreview } = await import('./preview-build.ts');
  await buildPreview(shown, options, context);
}
