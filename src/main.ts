#!/usr/bin/env node
// Entry of the installed program. Its own syntax is old enough for any Node that knows modules, so that a Node too
// old for the rest gets one clear line instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isTooOld = major < 22 || (major === 22 && minor < 18);
if (isTooOld) {
  process.stderr.write(
    `dateline: this is Node ${process.versions.node}; dateline needs Node 22.18 or later. ` +
      'Install a newer Node from nodejs.org and run the same command again.\n',
  );
  process.exitCode = 2;
} else {
  void import('node:module').then((module) => {
    module.enableCompileCache();
    return import('./cli.ts');
  });
}
