// Says in one line what to do when Node is too old for the sources of this repository (they are TypeScript, run as they are).
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 24) {
  console.error(
    'dateline: this is Node ' +
      process.versions.node +
      '; working on the sources needs Node 24. ' +
      '`npm ci` brings it along unless scripts or optional packages are switched off; else install Node 24 yourself.',
  );
  process.exit(2);
}
