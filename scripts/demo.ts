// The main job on the sample article, as a user does it: set up, export, hand the finished files in, check, preview.
// Everything happens in demo/, which is made afresh. usage: npm start
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editXliff } from '../src/formats/xliff/edit.ts';
import type { Edit } from '../src/formats/xliff/document.ts';
import { readXliff, writeXliff } from '../src/formats/xliff/read.ts';

const root = join(import.meta.dirname, '..');
const demo = join(root, 'demo');

/** Runs a command in a folder and shows it with what it says. */
function dateline(folder: string, args: readonly string[], expected = 0): void {
  console.log(`\n$ dateline ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['--no-warnings', join(root, 'src/cli.ts'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== expected) {
    console.error(`that ended with ${status} where ${expected} was expected`);
    process.exit(1);
  }
}

function handIn(folder: string): void {
  mkdirSync(join(folder, 'returned'), { recursive: true });
  for (const lang of ['ar', 'fr']) {
    cpSync(join(root, 'xliff', lang, 'derna.xlf'), join(folder, 'returned', `derna_${lang}_FINAL.xlf`));
  }
}

/** What goes wrong in newsrooms: a date moved, a number lost a digit, a right-to-left control left open. */
function plantMistakes(path: string): void {
  const { document } = readXliff(new Uint8Array(readFileSync(path)));
  const units = document.bilingual.files.flatMap((file) => file.units);
  const planted: Edit[] = [];
  const swap = (find: RegExp, replace: string): void => {
    for (const unit of units) {
      for (const { id, target } of unit.segments) {
        if (id === undefined || target === undefined || !find.test(target.text)) continue;
        if (planted.some((edit) => edit.unit === unit.id && edit.segment === id)) continue;
        planted.push({
          unit: unit.id,
          segment: id,
          target: { ...target, text: target.text.replace(find, replace) },
        });
        return;
      }
    }
  };
  swap(/9 مايو 2018/, '5 سبتمبر 2018');
  swap(/150 ألف/, '15 ألف');
  swap(/«عملية الكرامة»/, '\u2067«عملية الكرامة»');
  writeFileSync(path, writeXliff(editXliff(document, planted).document));
}

rmSync(demo, { recursive: true, force: true });
mkdirSync(join(demo, 'locales/en/articles'), { recursive: true });
console.log('The sample article, from English to Arabic and French, in demo/:');
dateline(demo, ['init', '--source', 'en', '--targets', 'ar,fr']);
cpSync(join(root, 'locales/en/articles/derna.txt'), join(demo, 'locales/en/articles/derna.txt'));
dateline(demo, ['export']);
handIn(demo);
dateline(demo, ['import', 'returned']);
dateline(demo, ['check']);
dateline(demo, ['preview']);
if (existsSync(join(root, 'src/commands/status.ts'))) dateline(demo, ['status']);

console.log('\nA copy with three mistakes planted in the Arabic, to show what check says:');
const copy = join(demo, 'with-mistakes');
mkdirSync(copy);
cpSync(join(demo, 'xliff/ar/derna.xlf'), join(copy, 'derna.ar.xlf'));
plantMistakes(join(copy, 'derna.ar.xlf'));
dateline(demo, ['check', 'with-mistakes/derna.ar.xlf'], 1);

const pages = ['demo/preview/index.html', 'demo/preview/ar/derna.html', 'demo/preview/fr/derna.html'];
const missing = pages.filter((page) => !existsSync(join(root, page)));
if (missing.length > 0) throw new Error(`not written: ${missing.join(', ')}`);
console.log(`\nLook at:\n${pages.map((page) => `  ${page}`).join('\n')}`);
