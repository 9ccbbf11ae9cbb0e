/**
 * Breaks eight right pages in every way we know and counts what the page check finds, with the right code and
 * beyond what the right page and its source have.
 *
 * usage: node scripts/mutate-pages.ts [--static] [--verbose]
 */
import { createRenderer } from '../src/io/browser.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { checkPage } from '../src/page/index.ts';
import { mutations } from './page-mutations.ts';
import { samplePages } from './page-samples.ts';

const isStatic = process.argv.includes('--static');
const isVerbose = process.argv.includes('--verbose');
const renderer = isStatic ? undefined : createRenderer(process.env);
const render = renderer === undefined ? {} : { render: renderer };

const isLoud = ({ level }: Diagnostic): boolean => level !== 'note';
const codesOf = (found: readonly Diagnostic[]): string =>
  found.map(({ code }) => code).join(' ') || 'nothing';

let found = 0;
let tried = 0;
let falseAlarms = 0;
const missed = new Map<string, string[]>();
for (const page of samplePages) {
  const source = { html: page.source };
  const right = (await checkPage(page.html, { ...render, source })).filter(isLoud);
  falseAlarms += right.length;
  if (right.length > 0) console.log(`${page.name}: right page reported: ${codesOf(right)}`);
  for (const mutation of mutations) {
    const { name, codes } = mutation;
    const broken = isStatic && !mutation.isStatic ? undefined : mutation.apply(page);
    if (broken === undefined || broken === page.html) continue;
    tried += 1;
    const fresh = (await checkPage(broken, { ...render, source })).filter(isLoud);
    if (fresh.some(({ code }) => codes.includes(code))) found += 1;
    else missed.set(name, [...(missed.get(name) ?? []), `${page.name}: ${codesOf(fresh)}`]);
    if (isVerbose) console.log(`${page.name} / ${name}: ${codesOf(fresh)}`);
  }
}
await renderer?.close();
for (const [name, pages] of missed) console.log(`missed ${name}: ${pages.join('; ')}`);
console.log(
  `pages mutated: ${found}/${tried} ${((100 * found) / tried).toFixed(1)} % found with the right code; ${falseAlarms} findings on ${samplePages.length} right pages`,
);
if (found < 0.95 * tried || falseAlarms > 0) process.exitCode = 1;
