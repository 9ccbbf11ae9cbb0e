import type { Command } from 'commander';
import { convertXliff, PROFILES, type ConvertOptions, type Profile } from '../formats/xliff/convert.ts';
import type { Version } from '../formats/xliff/document.ts';
import type { Form } from '../formats/xliff/forms.ts';
import { readXliff } from '../formats/xliff/read.ts';
import { UsageError } from '../model/diagnostic.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { choice } from './options.ts';
import { absolute } from './project.ts';

interface Options {
  readonly to?: Version;
  readonly form?: Form;
  readonly profile?: Profile;
  readonly output?: string;
  readonly dryRun?: boolean;
}

/** `dateline convert`: 0 done, 1 the file cannot be read. What the new version has no place for is told on stderr. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('convert')
    .description(words('convert.about'))
    .argument('<file>', words('convert.file'))
    .addOption(choice('--to <version>', words('convert.to'), ['1.2', '2.0', '2.1', '2.2']))
    .addOption(choice('--form <form>', words('convert.form'), ['sentence', 'paragraph']))
    .addOption(choice('--profile <tool>', words('convert.profile'), Object.keys(PROFILES)))
    .option('-o, --output <file>', words('convert.output'))
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('convert.examples')}`)
    .action((file: string, options: Options) => convert(file, options, context));
}

async function convert(file: string, options: Options, context: Context): Promise<void> {
  const { host } = context;
  if (options.to === undefined && options.form === undefined && options.profile === undefined)
    throw new UsageError('usage/convert-to-what', {});
  const read = readXliff(await host.read(file));
  const place = (path: string) => ({ place: { file: path } });
  if (read.diagnostics.length > 0) {
    const found = read.diagnostics.map((one) => ({ ...one, place: { ...one.place, ...place(file).place } }));
    await printFindings(found, context);
    if (context.globals().json === true) printResult(context, { file, findings: found }, []);
    host.exit(1);
    return;
  }
  const { document, diagnostics } = convertXliff(read.document, optionsOf(options));
  const found = diagnostics.map((one) => ({ ...one, place: { ...one.place, ...place(file).place } }));
  await printFindings(found, context);
  if (options.output === undefined) {
    host.print(new TextDecoder(document.encoding).decode(document.bytes).trimEnd());
    return;
  }
  if (options.dryRun !== true) await host.write(absolute(host.cwd, options.output), document.bytes);
  const messages = await context.speak();
  const { version } = document.bilingual;
  const key = options.dryRun === true ? 'convert.trial' : 'convert.done';
  const line = messages.t('result', key, { file: options.output, version });
  printResult(context, { file, output: options.output, version, findings: found }, [line]);
}

function optionsOf({ to, form, profile }: Options): ConvertOptions {
  return {
    ...(to === undefined ? {} : { version: to }),
    ...(form === undefined ? {} : { form }),
    ...(profile === undefined ? {} : { profile }),
  };
}
