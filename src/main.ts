#!/usr/bin/env node
// Entry of the installed program: its own syntax is old enough for any Node that knows modules, so that a Node too
// old for the rest gets one clear line instead of a syntax error.
const NEEDED = [22, 18];
const found = process.versions.node.split('.').map(Number);
const isTooOld = found[0] < NEEDED[0] || (found[0] === NEEDED[0] && found[1] < NEEDED[1]);
if (isTooOld) {
  process.stderr.write(
    'dateline: this is Node ' + process.versions.node + '; dateline needs Node ' + NEEDED.join('.') + ' or later. ' +
      'Install a newer Node (https://nodejs.org) and run the same command again.\n',
  );
  process.exitCode = 2;
} else {
  import('node:module').then(function start(module) {
    module.enableCompileCache();
    return import('./cli.ts');
  });
}
