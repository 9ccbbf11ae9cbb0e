/**
 * Runs the tools that translators use on files of ours, and reads what they give back.
 *
 * usage: node scripts/clients.ts [name …]     exit code 1 when one complains; a client that is not installed is named
 */
import { npmXliff } from './clients/npm-xliff.ts';
import { omegat } from './clients/omegat.ts';
import { inFolder } from './clients/run.ts';
import { xmllint } from './clients/schemas.ts';
import { toolkit } from './clients/toolkit.ts';

const wanted = process.argv.slice(2);
let failures = 0;
for (const client of [npmXliff, xmllint, toolkit, omegat]) {
  if (wanted.length > 0 && !wanted.some((word) => client.name.toLowerCase().includes(word.toLowerCase())))
    continue;
  const missing = client.missing();
  if (missing !== undefined) {
    console.log(`SKIPPED  ${client.name}: ${missing}`);
    continue;
  }
  const start = performance.now();
  const complaints = await inFolder((folder) => client.run(folder));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${complaints.length === 0 ? 'ok      ' : 'FAILED  '} ${client.name} (${seconds} s)`);
  for (const complaint of complaints.slice(0, 20)) console.log(`    ${complaint}`);
  failures += complaints.length;
}
process.exitCode = failures === 0 ? 0 : 1;
