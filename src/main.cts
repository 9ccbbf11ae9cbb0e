#!/usr/bin/env node
// Entry of the installed program: CommonJS in old syntax, so that a Node too old for the rest gets one clear line
// instead of a syntax error, and so that help and version, written out when the package is built, cost no more than
// Node itself (the module loader and the command parser are not started for them).
const versions = process.versions.node.split('.').map(Number);
const major = versions[0] || 0;

function ready(name: string): string | undefined {
  const fs = process.getBuiltinModule('node:fs');
  try {
    return fs.readFileSync(__dirname + '/ready/' + name, 'utf8');
  } catch {
    return undefined;
  }
}

function language(): string {
  const env = process.env;
  const wish = env['DATELINE_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return (/^(fr|ar)(?![a-z])/i.exec(wish) || ['en'])[0].toLowerCase();
}

function readyAnswer(): string | undefined {
  const [first = '--help', ...more] = process.argv.slice(2);
  if (more.length > 0) return undefined;
  if (first === '--version' || first === '-V') return ready('version.txt');
  return ['--help', '-h', 'help'].includes(first) ? ready('help.' + language() + '.txt') : undefined;
}

if (major < 22 || (major === 22 && (versions[1] || 0) < 18)) {
  process.stderr.write(
    'dateline: this is Node ' +
      process.versions.node +
      '; dateline needs Node 22.18 or later. Install a newer Node from nodejs.org and run the same command again.\n',
  );
  process.exitCode = 2;
} else {
  const answer = readyAnswer();
  if (answer === undefined) {
    process.getBuiltinModule('node:module').enableCompileCache();
    void import('./cli.ts');
  } else process.stdout.write(answer);
}
