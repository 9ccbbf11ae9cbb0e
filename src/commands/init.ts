import type { Command } from 'commander';
import { CONFIG_FILES } from '../config/config.ts';
import { UsageError } from '../model/diagnostic.ts';
import { parseLocale } from '../model/locale.ts';
import { printResult, type Context } from './context.ts';
import { joinPath } from './project.ts';

interface Options {
  readonly source: string;
  readonly targets: string;
  readonly force?: boolean;
}

/** `dateline init`: writes a configuration and the folder of the articles. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('init')
    .description(words('init.about'))
    .option('--source <locale>', words('init.source'), 'en')
    .option('--targets <locales>', words('init.targets'), 'ar,fr')
    .option('--force', words('init.force'))
    .addHelpText('after', () => `\n${words('init.examples')}`)
    .action((options: Options) => init(options, context));
}

async function init(options: Options, context: Context): Promise<void> {
  const { host } = context;
  const source = tagOf(options.source);
  const targets = options.targets.split(',').map((tag) => tagOf(tag.trim()));
  const file = 'dateline.config.ts';
  for (const name of CONFIG_FILES) {
    const isThere = (await host.stat(joinPath(host.cwd, name))) !== undefined;
    if (isThere && options.force !== true) throw new UsageError('usage/config-exists', { file: name });
  }
  const { parseConfig } = await import('../config/parse.ts');
  parseConfig({ source, targets }, file);
  const folder = `locales/${source}/articles`;
  const changes = [{ path: file, bytes: new TextEncoder().encode(configText(source, targets)) }];
  const keep = `${folder}/.gitkeep`;
  if ((await host.stat(joinPath(host.cwd, folder))) === undefined) {
    changes.push({ path: keep, bytes: new Uint8Array() });
  }
  if ((await host.stat(joinPath(host.cwd, '.gitignore'))) === undefined) {
    changes.push({
      path: '.gitignore',
      bytes: new TextEncoder().encode('preview/\n.dateline/*\n!.dateline/history/\n'),
    });
  }
  await host.commit(host.cwd, changes);
  const messages = await context.speak();
  printResult(context, { written: [file], articles: folder }, [
    messages.t('result', 'init.done', { file, folder }),
  ]);
}

function tagOf(value: string): string {
  const locale = parseLocale(value);
  if (locale === undefined || value === '') throw new UsageError('usage/bad-locale', { value });
  return locale.tag;
}

function configText(source: string, targets: readonly string[]): string {
  const list = targets.map((tag) => `'${tag}'`).join(', ');
  return `// Settings of this dateline project; all others are in the README.
export default {
  // Language of the articles in locales/${source}/articles, and the languages to translate them into.
  source: '${source}',
  targets: [${list}],
  // Order of day and month when a date is written in digits and the article does not settle it:
  // dateOrder: 'dmy',
};
`;
}
