import { expect, test } from 'vitest';
import { readProjectArticle } from '../../src/commands/article.ts';
import { deriveAfterRevision, toldOf, type RevisedDerived } from '../../src/commands/derived.ts';
import type { Project } from '../../src/commands/project.ts';
import { readStored } from '../../src/commands/stored.ts';
import { configFor } from '../../src/config/parse.ts';
import { reviseArticle } from '../../src/store/revise-article.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import type { MemoryHost } from '../memory-host.ts';
import { ARTICLE, createProject, dateline } from './project.ts';

const SOURCE = '/project/locales/en/articles/harbour.txt';
const TARGET = 'locales/fr/articles/harbour.txt';

/** A project whose French translation is in, and whose article is another one now. */
async function revised(source: string): Promise<MemoryHost> {
  const host = await dateline(createProject(), 'export');
  const filled = host
    .text('xliff/fr/harbour.xlf')!
    .replaceAll(
      /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
      '<segment id="$1" state="reviewed">$2<source>$3</source>$2<target>fr: $3</target>',
    );
  put(host, '/project/back.xlf', filled);
  await dateline(host, 'import', 'back.xlf', '--no-check');
  put(host, SOURCE, source);
  return host;
}

function put(host: MemoryHost, path: string, text: string): void {
  host.files.set(path, new Uint8Array(Buffer.from(text)));
}

/** As an export calls it; `change` is what an unforeseen hand does to the revised store. */
async function derive(
  host: MemoryHost,
  change: (bilingual: Bilingual) => Bilingual = (bilingual) => bilingual,
): Promise<RevisedDerived> {
  const project: Project = {
    root: '/project',
    file: 'dateline.config.json',
    config: configFor('en', ['ar', 'fr']),
  };
  const file = { name: 'harbour.txt', path: 'locales/en/articles/harbour.txt', settings: {} };
  const { article, encoding } = await readProjectArticle(project, host, file);
  const stored = await readStored(project, host, { name: file.name, locale: 'fr' });
  const { bilingual: fresh, history } = reviseArticle(article!, {
    trgLang: 'fr',
    previous: stored.bilingual!,
  });
  const bilingual = change(fresh);
  const translated = { article: article!, encoding: encoding!, bilingual, locale: 'fr' };
  return deriveAfterRevision(project, history === undefined ? translated : { ...translated, history }, host);
}

const textOf = ({ changes }: RevisedDerived, path: string): string =>
  Buffer.from(changes.find((one) => one.path === path)?.bytes ?? []).toString();

test('a sentence that was withdrawn leaves the localised article with the export that takes it out', async () => {
  const host = await revised(ARTICLE.replace(' About 4,500 people depend on it, the mayor said.', ''));
  expect(host.text(TARGET)).toContain('4,500');
  const derived = await derive(host);
  expect(derived.changes.map(({ path }) => path)).toEqual([TARGET, 'locales/fr/articles/harbour.json']);
  expect(textOf(derived, TARGET)).toContain('fr: TUNIS - The harbour reopened on May 8 after 12 days.\n');
  expect(textOf(derived, TARGET)).not.toContain('4,500');
});

test('while a sentence is to be translated the localised article stays as it is, and that is told', async () => {
  const derived = await derive(await revised(ARTICLE.replace('12 days', '13 days')));
  expect([derived.changes, derived.isWaiting]).toEqual([[], true]);
});

test('a localised article that was edited by hand, or was never made, is left alone', async () => {
  const host = await revised(ARTICLE.replace(' About 4,500 people depend on it, the mayor said.', ''));
  put(host, `/project/${TARGET}`, 'by hand');
  expect(await derive(host)).toMatchObject({ changes: [], isWaiting: false });
  host.files.delete(`/project/${TARGET}`);
  expect(await derive(host)).toMatchObject({ changes: [], isWaiting: false });
});

test('a unit that does not fit its paragraph is told as a warning', async () => {
  const host = await revised(ARTICLE.replace(' About 4,500 people depend on it, the mayor said.', ''));
  const derived = await derive(
    host,
    (bilingual) =>
      JSON.parse(
        JSON.stringify(bilingual).replaceAll(
          '"text":"TUNIS - The harbour',
          '"text":"TUNIS - The old harbour',
        ),
      ) as Bilingual,
  );
  expect(toldOf(derived)).toMatchObject([
    { code: 'xliff/source-drift', level: 'warning', place: { article: 'harbour.txt', unit: 'p01' } },
  ]);
});
