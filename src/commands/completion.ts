import { Argument, Command, type Option } from 'commander';
import { UsageError } from '../model/diagnostic.ts';
import type { Completed, CompletedCommand, CompletedOption } from './completion-scripts.ts';
import { completionScripts } from './completion-scripts.ts';
import type { Context } from './context.ts';
import { aliases, commands } from './index.ts';
import { valuesOf, withValues } from './options.ts';

/** `dateline completion bash|zsh|fish`: prints a script for the shell, in the language of the user. */
export function add(program: Command, context: Context): void {
  const { words } = context;
  const shells = Object.keys(completionScripts);
  program
    .command('completion')
    .description(words('completion.about'))
    .addArgument(withValues(new Argument('<shell>', words('completion.shell')), shells))
    .addHelpText('after', () => `\n${words('completion.examples')}`)
    .action(async (shell: string) => {
      const script = completionScripts[shell];
      if (script === undefined)
        throw new UsageError('usage/wrong-choice', { name: 'completion', value: shell, known: shells });
      context.host.print(script(await completed(program, context)));
    });
}

/** All commands with their options; those that do not run are not part of the program itself. */
async function completed(program: Command, context: Context): Promise<Completed> {
  const all = new Command();
  for (const load of Object.values(commands)) (await load()).add(all, context);
  const help = { names: ['--help', '-h'], about: context.words('global.help'), hasValue: false, values: [] };
  return {
    commands: [...all.commands.map(commandOf), helpCommand(context)],
    options: [...program.options.map(optionOf), help],
  };
}

function commandOf(command: Command): CompletedCommand {
  const others = Object.entries(aliases).filter(([, name]) => name === command.name());
  const [first] = command.registeredArguments;
  return {
    names: [command.name(), ...others.map(([alias]) => alias)],
    about: command.description(),
    options: command.options.map(optionOf),
    values: first === undefined ? [] : valuesOf(first),
  };
}

function helpCommand({ words }: Context): CompletedCommand {
  const values = Object.keys(commands);
  return { names: ['help'], about: words('global.helpCommand'), options: [], values };
}

function optionOf(option: Option): CompletedOption {
  return {
    names: [option.long, option.short].filter((name) => name !== undefined),
    about: option.description,
    hasValue: option.required || option.optional,
    values: valuesOf(option),
  };
}
