import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createProject, dateline } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function scriptFor(shell: string, lang = 'en'): Promise<string> {
  const host = createProject();
  Object.assign(host.env, { DATELINE_LANG: lang });
  await dateline(host, 'completion', shell);
  expect([host.code(), host.err()]).toEqual([0, '']);
  return host.out();
}

/** What a shell prints that has read the script for it, in each language; undefined where there is no such shell. */
async function inShell(
  shell: string,
  args: (file: string) => readonly string[],
): Promise<readonly string[] | undefined> {
  const prints: string[] = [];
  for (const lang of ['en', 'fr', 'ar']) {
    const file = join(folder, `${shell}-${lang}`);
    writeFileSync(file, await scriptFor(shell, lang));
    const { error, stdout, stderr } = spawnSync(shell, args(file), { encoding: 'utf8', cwd: folder });
    if (error !== undefined) return undefined;
    expect(stderr).toBe('');
    prints.push(stdout);
  }
  return prints;
}

/** Bash as it is when somebody presses the tabulator behind a line. */
function pressed(file: string, line: string): readonly string[] {
  const words = line.split(' ').map((word) => `'${word}'`);
  const script = `source ${file}; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _dateline; echo "\${COMPREPLY[@]}"`;
  return ['--norc', '-c', script];
}

test.each([
  ['dateline che', 'check'],
  ['dateline lint --rep', '--reporter'],
  ['dateline check --reporter ', 'text json sarif github html'],
  ['dateline check --reporter s', 'sarif'],
  ['dateline store ', 'build prune'],
  ['dateline --json store p', 'prune'],
  ['dateline import --on-conflict in', 'incoming'],
  ['dateline import ', ''],
  ['dateline import --output ', ''],
  ['dateline completion f', 'fish'],
])('bash completes «%s» with «%s»', async (line, words) => {
  for (const print of (await inShell('bash', (file) => pressed(file, line))) ?? [])
    expect(print).toBe(`${words}\n`);
});

test('fish completes commands, options and values', async () => {
  for (const [line, words] of [
    ['dateline che', ['check']],
    ['dateline lint --report', ['--reporter']],
    ['dateline check --reporter s', ['sarif']],
    ['dateline store p', ['prune']],
  ] as const) {
    const prints = await inShell('fish', (file) => [
      '--no-config',
      '-c',
      `source ${file}; complete -C '${line}'`,
    ]);
    for (const print of prints ?? [])
      expect(
        print
          .trim()
          .split('\n')
          .map((one) => one.split('\t')[0]),
      ).toEqual(words);
  }
});

test('zsh understands what is written for it', async () => {
  const script = await scriptFor('zsh', 'fr');
  expect(script).toContain(`'lint:`);
  expect(script).toMatch(/'\(--reporter -r\)--reporter\[.*\]:value:\(text json sarif github html\)'/);
  await inShell('zsh', (file) => ['-f', '-n', file]);
  await inShell('zsh', (file) => ['-f', '-c', `autoload -U compinit; compinit -u -D; source ${file}`]);
});

test('every command and option stands in every script', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = await scriptFor(shell);
    for (const word of [
      'export',
      'extract',
      'doctor',
      'completion',
      'help',
      'date-order',
      'no-color',
      'dry-run',
    ])
      expect(script).toContain(word);
  }
});

test('another shell is told which there are', async () => {
  const host = await dateline(createProject(), 'completion', 'tcsh');
  expect([host.code(), host.err()]).toEqual([2, expect.stringContaining('bash, zsh')]);
});
