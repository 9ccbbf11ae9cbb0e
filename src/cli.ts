import { createHost } from './io/host.ts';
import { run } from './run.ts';

await run(process.argv.slice(2), createHost());
