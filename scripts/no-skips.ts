// Fails when a test was skipped, and prints how many passed. usage: node scripts/no-skips.ts [--count] RESULTS.json
import { readFileSync } from 'node:fs';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const isCount = process.argv.includes('--count');
const file = process.argv.slice(2).find((argument) => argument !== '--count') ?? '';
const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
const skipped = results.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status !== 'passed' && status !== 'failed')
  .map(({ fullName }) => fullName);
for (const name of skipped) console.log(`skipped: ${name}`);
if (isCount) console.log(`\n${results.numPassedTests} passed, ${results.numFailedTests} failed`);
if (skipped.length > 0 || results.numFailedTests > 0) process.exitCode = 1;
