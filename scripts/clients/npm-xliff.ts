import { createRequire } from 'node:module';
import { serializeXliff } from '../../src/formats/xliff/read.ts';
import { flatSample } from './sample.ts';
import type { Client, Complaints } from './run.ts';

type Read = (text: string) => Promise<unknown>;

/** The package has no types. */
function reader(name: 'xliff2js' | 'xliff12ToJs'): Read {
  const found: unknown = Reflect.get(createRequire(import.meta.url)('xliff') as object, name);
  if (typeof found !== 'function') throw new Error(`xliff has no ${name}`);
  return (text) => Reflect.apply(found, undefined, [text]) as Promise<unknown>;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    value,
  );
}

/** The npm package `xliff`, an independent reader of flat files: equal strings. */
export const npmXliff: Client = {
  name: 'npm xliff reads our flat files',
  missing: () => undefined,
  async run() {
    const flat = flatSample();
    const complaints: string[] = [];
    for (const [version, read] of [
      ['2.0', reader('xliff2js')],
      ['2.1', reader('xliff2js')],
      ['2.2', reader('xliff2js')],
      ['1.2', reader('xliff12ToJs')],
    ] as const) {
      const found = await read(serializeXliff(flat, { version }));
      complaints.push(...differences(found, version));
    }
    return complaints;
  },
};

function differences(found: unknown, version: string): Complaints {
  const [file] = flatSample().files;
  // 1.2 has no ids of files: the package goes by `original`.
  const name = version === '1.2' ? 'flat' : 'f1';
  return (file?.units ?? []).flatMap((unit) => {
    const [segment] = unit.segments;
    const there = at(found, 'resources', name, unit.id);
    const [source, target] = [at(there, 'source'), at(there, 'target')];
    const isSame = source === segment?.source.text && target === segment?.target?.text;
    return isSame ? [] : [`${version} ${unit.id}: ${JSON.stringify([source, target])}`];
  });
}
