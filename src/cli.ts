import { tuneHeap } from './io/heap.ts';
import { createHost } from './io/host.ts';
import { run } from './run.ts';

tuneHeap();

// A project's folder need not be a package: that Node has to look twice at dateline.config.ts there, and what it still
// calls experimental, is nothing a user could act on.
process.removeAllListeners('warning');
process.on('warning', (warning: Error & { readonly code?: string }) => {
  if (warning.code === 'MODULE_TYPELESS_PACKAGE_JSON' || warning.name === 'ExperimentalWarning') return;
  process.stderr.write(`${warning.name}: ${warning.message}\n`);
});
await run(process.argv.slice(2), createHost());
