import type { Command } from 'commander';
import { extract } from '../convert/extract.ts';
import { mergeTargets } from '../convert/merge.ts';
import { PSEUDO_LOCALES, PSEUDO_STYLES, pseudo, type PseudoStyle } from '../convert/pseudo.ts';
import { formatOf } from '../formats/read-article.ts';
import type { Article } from '../model/article.ts';
import type { Bilingual, Segment } from '../model/bilingual.ts';
import { UsageError, type Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../model/host.ts';
import { parseLocale } from '../model/locale.ts';
import { encodeText } from '../text/decode.ts';
import { readProjectArticle } from './article.ts';
import { wouldChange } from './changes.ts';
import { printResult, type Context } from './context.ts';
import { printFindings } from './findings.ts';
import { choice } from './options.ts';
import { listArticles, openProject } from './project.ts';

interface Options {
  readonly style: PseudoStyle;
  readonly expand: number;
  readonly as?: string;
  readonly out: string;
  readonly dryRun?: boolean;
}

/** `dateline pseudo`: articles in no language, to see what is not translated, cut off or laid out wrongly. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  program
    .command('pseudo')
    .description(words('pseudo.about'))
    .argument('[articles...]', words('export.articles'))
    .addOption(choice('--style <style>', words('pseudo.style'), PSEUDO_STYLES).default('accented'))
    .option('--expand <percent>', words('pseudo.expand'), parsePercent, 0.4)
    .option('--as <tag>', words('pseudo.as'), parseTag)
    .option('--out <folder>', words('pseudo.out'), 'pseudo')
    .option('--dry-run', words('global.dryRun'))
    .addHelpText('after', () => `\n${words('pseudo.examples')}`)
    .action((wanted: readonly string[], options: Options) => pseudoTranslate(wanted, options, context));
}

/** `40%` or `40` as 0.4. */
function parsePercent(value: string): number {
  const percent = /^(\d{1,3})%?$/.exec(value)?.[1];
  if (percent === undefined) throw new UsageError('pseudo/bad-percent', { value });
  return Number(percent) / 100;
}

function parseTag(value: string): string {
  if (parseLocale(value) === undefined) throw new UsageError('pseudo/bad-locale', { value });
  return value;
}

async function pseudoTranslate(wanted: readonly string[], options: Options, context: Context): Promise<void> {
  const { host } = context;
  const project = await openProject(context);
  const files = await listArticles(project, host, wanted);
  const lang = options.as ?? PSEUDO_LOCALES[options.style];
  const changes: Change[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const read = await readProjectArticle(project, host, file);
    diagnostics.push(...read.diagnostics);
    if (read.article === undefined || read.encoding === undefined) continue;
    const text = pseudoArticle(read.article, { ...options, lang }, project.config.formats);
    changes.push({ path: `${options.out}/${lang}/${file.name}`, bytes: encodeText(text, read.encoding) });
  }
  const written =
    options.dryRun === true
      ? await wouldChange(changes, project.root, host)
      : await host.exclusive(project.root, () => host.commit(project.root, changes));
  await printFindings(diagnostics, context);
  const messages = await context.speak();
  await messages.need(['pseudo']);
  const total = messages.t('pseudo', options.dryRun === true ? 'trial' : 'done', {
    count: changes.length,
    written: written.length,
    folder: `${options.out}/${lang}`,
  });
  printResult(context, { locale: lang, written, findings: diagnostics }, [total]);
  if (changes.length < files.length) host.exit(changes.length > 0 ? 4 : 1);
}

interface Job {
  readonly style: PseudoStyle;
  readonly expand: number;
  readonly lang: string;
}

/** Takes an article through the whole chain: sentences out, each translated, merged and written. */
function pseudoArticle(article: Article, { style, expand, lang }: Job, more: Formats): string {
  const translate = (part: Segment): Segment =>
    part.isIgnorable === true
      ? part
      : { ...part, state: 'translated', target: pseudo(part.source, style, { expand }) };
  const sent = extract(article, { trgLang: lang });
  const returned: Bilingual = {
    ...sent,
    files: sent.files.map((file) => ({
      ...file,
      units: file.units.map((unit) => ({ ...unit, segments: unit.segments.map(translate) })),
    })),
  };
  const { targets } = mergeTargets(article, returned);
  return formatOf(article.name, article.source, more).write(article, targets, { lang });
}

type Formats = Parameters<typeof formatOf>[2];
