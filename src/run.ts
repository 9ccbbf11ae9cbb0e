import { Command, CommanderError } from 'commander';
import type { Context, Globals } from './commands/context.ts';
import { createContext } from './create-context.ts';
import { aliases, commands } from './commands/index.ts';
import type { Messages } from './messages/index.ts';
import { HostError, UsageError } from './model/diagnostic.ts';
import type { Host } from './model/host.ts';

/**
 * Runs one command line.
 *
 * @param argv arguments after the program's name
 * @param host the outside world; its exit code is set, the process is never ended
 */
export async function run(argv: readonly string[], host: Host): Promise<void> {
  const program = new Command('dateline');
  const context = await createContext(host, () => program.opts<Globals>());
  try {
    await build(program, context, argv);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    await report(error, context);
  }
}

/** The first argument that is neither an option nor the value of one. */
function commandOf(argv: readonly string[]): string {
  const isValue = (at: number): boolean => ['-c', '--config'].includes(argv[at - 1] ?? '');
  return argv.find((arg, at) => !arg.startsWith('-') && !isValue(at)) ?? '';
}

async function build(program: Command, context: Context, argv: readonly string[]): Promise<void> {
  const { host, words } = context;
  const wanted = commandOf(argv);
  const name = aliases[wanted] ?? (wanted === 'help' ? (argv[argv.indexOf('help') + 1] ?? '') : wanted);
  program
    .description(words('about'))
    .option('-c, --config <file>', words('global.config'))
    .option('--json', words('global.json'))
    .option('-q, --quiet', words('global.quiet'))
    .option('--no-color', words('global.noColor'))
    .version(context.version, '-V, --version', words('global.version'))
    .helpOption('-h, --help', words('global.help'))
    .helpCommand('help [command]', words('global.helpCommand'))
    .addHelpText('after', () => `\n${words('examples')}`)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.print(text.trimEnd()),
      writeErr: (text) => host.notice(text.trimEnd()),
      outputError: () => {},
    });
  for (const [command, load] of Object.entries(commands)) {
    if (command === name) {
      const module = await load();
      module.add(program, context);
      continue;
    }
    program.command(command).description(words(`${command}.about`));
  }
  for (const [alias, command] of Object.entries(aliases))
    program.commands.find((one) => one.name() === command)?.alias(alias);
  program.allowExcessArguments().action(async () => {
    if (wanted !== '') await unknownCommand(wanted);
    program.outputHelp();
  });
}

async function unknownCommand(command: string): Promise<never> {
  const known = Object.keys(commands);
  const { nearestOf } = await import('./config/parse.ts');
  const nearest = nearestOf(command, [...known, ...Object.keys(aliases)]);
  if (nearest === undefined) throw new UsageError('usage/unknown-command', { command, known });
  throw new UsageError('usage/unknown-command-nearest', { command, nearest });
}

/** One line for what the user or the machine did; a stack only for our own bugs. */
async function report(error: unknown, context: Context): Promise<void> {
  const { host } = context;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return;
    const messages = await context.speak();
    host.notice(`dateline: ${commanderWords(error, messages)}`);
    host.exit(2);
    return;
  }
  if (error instanceof UsageError || error instanceof HostError) {
    const message = await sentenceOf(error, context);
    if (context.globals().json === true) {
      const { code, values } = error;
      host.print(
        JSON.stringify({ schema: 'dateline/1', version: context.version, error: { code, message, values } }),
      );
    }
    host.notice(`dateline: ${message}`);
    host.exit(error instanceof UsageError ? 2 : 3);
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.notice(`${stack}\n\ndateline ${context.version}: ${context.words('bug')}`);
  host.exit(3);
}

/** The words of an error; where they cannot be read (the disk may be what fails), its code and values. */
async function sentenceOf({ code, values }: UsageError | HostError, context: Context): Promise<string> {
  try {
    const messages = await context.speak();
    await messages.need([code.split('/', 1)[0] ?? '']);
    return messages.sentence(code, values);
  } catch (error) {
    if (error instanceof HostError) return `${code} ${JSON.stringify(values)}`;
    throw error;
  }
}

function commanderWords(error: CommanderError, messages: Messages): string {
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const known: Readonly<Record<string, string>> = {
    'commander.unknownOption': 'usage/unknown-option',
    'commander.missingArgument': 'usage/missing-argument',
    'commander.optionMissingArgument': 'usage/option-without-value',
  };
  const code = known[error.code];
  if (code !== undefined) return messages.sentence(code, { name });
  return error.message.replace(/^error: /, '');
}
