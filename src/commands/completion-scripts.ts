/** A word that can be typed after a command, with what it does in one line. */
export interface CompletedOption {
  /** `--locale`, `-l`. */
  readonly names: readonly string[];
  readonly about: string;
  /** It is followed by a value. */
  readonly hasValue: boolean;
  /** All values that are right; empty where any is, or a file. */
  readonly values: readonly string[];
}

/** A command and what can follow it. */
export interface CompletedCommand {
  /** Its name and others that it goes by. */
  readonly names: readonly string[];
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** Values of its first argument; empty where that is a file. */
  readonly values: readonly string[];
}

/** What the completion of a shell knows of the program. */
export interface Completed {
  readonly commands: readonly CompletedCommand[];
  /** Of the program, before or after a command. */
  readonly options: readonly CompletedOption[];
}

/** Writes a script for a shell; it needs nothing but the shell. */
export type CompletionScript = (completed: Completed) => string;

/** The shells by name. */
export const completionScripts: Readonly<Record<string, CompletionScript>> = { bash, zsh, fish };

function bash({ commands, options }: Completed): string {
  const isCommand = commands.map(({ names: [name = '', ...others] }) => {
    return `      ${[name, ...others].join('|')}) command=${name}; break ;;`;
  });
  const values = commands.flatMap(({ names: [name = ''], options: own }) =>
    [...own, ...options]
      .filter(({ hasValue }) => hasValue)
      .map((option) => {
        const at = option.names.map((one) => `'${name} ${one}'`).join('|');
        return `    ${at}) words='${option.values.join(' ')}'; isValue=1 ;;`;
      }),
  );
  const words = commands.map(({ names: [name = ''], options: own, values: first }) => {
    const all = [...own, ...options].flatMap(({ names }) => names);
    return `    ${name}) [[ $current == -* ]] && words='${all.join(' ')}' || words='${first.join(' ')}' ;;`;
  });
  const start = [...commands.flatMap(({ names }) => names), ...options.flatMap(({ names }) => names)];
  return `# bash completion of dateline: eval "$(dateline completion bash)"
_dateline() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= isValue= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
${isCommand.join('\n')}
    esac
  done
  case "$command $before" in
${values.join('\n')}
  esac
  [[ -n $isValue ]] || case $command in
${words.join('\n')}
    *) words='${start.join(' ')}' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _dateline dateline
`;
}

function zsh({ commands, options }: Completed): string {
  const rows = commands.flatMap(({ names, about }) =>
    names.map((name) => `    ${inZsh(`${name}:${about}`)}`),
  );
  const cases = commands.map(({ names, options: own, values }) => {
    const specs = [...own, ...options].flatMap((option) => specsOf(option));
    const first = values.length === 0 ? [] : [`'1: :(${values.join(' ')})'`];
    const all = [...specs, ...first, `'*:file:_files'`].map((spec) => `        ${spec}`);
    return `      ${names.join('|')})\n        _arguments -s \\\n${all.join(' \\\n')}\n        ;;`;
  });
  return `#compdef dateline
# zsh completion of dateline: eval "$(dateline completion zsh)"
_dateline() {
  local state line
  local -a commands
  commands=(
${rows.join('\n')}
  )
  _arguments -C \\
${options
  .flatMap((option) => specsOf(option))
  .map((spec) => `    ${spec} \\`)
  .join('\n')}
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = _dateline ]; then _dateline "$@"; else compdef _dateline dateline; fi
`;
}

function specsOf({ names, about, hasValue, values }: CompletedOption): readonly string[] {
  const value = !hasValue ? '' : values.length === 0 ? ':value:_files' : `:value:(${values.join(' ')})`;
  const text = about.replaceAll(/[[\]:\\]/g, (sign) => `\\${sign}`);
  return names.map((name) => inZsh(`(${names.join(' ')})${name}[${text}]${value}`));
}

function inZsh(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fish({ commands, options }: Completed): string {
  const all = commands.flatMap(({ names }) => names).join(' ');
  const lines = commands.flatMap(({ names, about, options: own, values }) => {
    const within = `-n '__fish_seen_subcommand_from ${names.join(' ')}'`;
    return [
      ...names.map((name) => {
        return `complete -c dateline -n 'not __fish_seen_subcommand_from ${all}' -f -a ${name} -d ${inFish(about)}`;
      }),
      ...(values.length === 0 ? [] : [`complete -c dateline ${within} -f -a '${values.join(' ')}'`]),
      ...own.map((option) => `complete -c dateline ${within} ${fishOption(option)}`),
    ];
  });
  const always = options.map((option) => `complete -c dateline ${fishOption(option)}`);
  return `# fish completion of dateline: dateline completion fish | source\n${[...lines, ...always].join('\n')}\n`;
}

function fishOption({ names, about, hasValue, values }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = !hasValue ? [] : values.length === 0 ? ['-r'] : [`-x -a '${values.join(' ')}'`];
  return [...flags, ...value, `-d ${inFish(about)}`].join(' ');
}

function inFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
