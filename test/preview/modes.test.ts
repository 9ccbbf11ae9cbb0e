import { expect, test } from 'vitest';
import type { Match } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import { fontsFor } from '../../src/preview/look.ts';
import type { Mode } from '../../src/preview/mode.ts';
import { renderPreview } from '../../src/preview/project.ts';
import { diffWords } from '../../src/store/words.ts';
import { sample, sampleProject } from './sample.ts';

const pagesIn = async (modes: readonly Mode[], isSingleFile = false, articles = [sample]) =>
  new Map(
    (await renderPreview({ ...sampleProject, articles, modes, isSingleFile, diff: diffWords })).map(
      ({ path, bytes }) => [path, new TextDecoder().decode(bytes)],
    ),
  );

test('only the views that are asked for are built, and they link only each other', async () => {
  const pages = await pagesIn(['bilingual', 'diff']);
  expect([...pages.keys()].filter((path) => path.includes('ferry')).toSorted()).toEqual([
    'preview/ar/ferry.bilingual.html',
    'preview/ar/ferry.diff.html',
  ]);
  expect(pages.get('preview/ar/ferry.diff.html')).toContain('href="ferry.bilingual.html"');
  expect(pages.get('preview/index.html')).not.toContain('ferry.html');
});

test('a page that stands alone holds its fonts and links nothing', async () => {
  const pages = await pagesIn(['target'], true);
  expect([...pages.keys()]).toEqual(['preview/en/ferry.html', 'preview/ar/ferry.html']);
  for (const html of pages.values()) {
    expect(html).toContain('url("data:font/woff2;base64,');
    expect(html).toContain('font-src data:');
    expect(html.match(/href="[^#"]*"/g)).toBeNull();
  }
});

test('a page gets the fonts that have its characters', () => {
  const font = (name: string, range: string) => ({ ...sampleProject.fonts[0]!, name, range });
  const fonts = [
    font('latin', 'U+0000-00FF'),
    font('arabic', 'U+0600-06FF,U+FB50-FDFF'),
    font('one', 'U+0153'),
  ];
  expect(fontsFor('abc', fonts).map(({ name }) => name)).toEqual(['latin']);
  expect(fontsFor('œuvre درنة', fonts).map(({ name }) => name)).toEqual(['latin', 'arabic', 'one']);
});

test('a page of changes shows what went and what came, on both sides, as text', async () => {
  const [target] = sample.targets;
  const before: Match = {
    segment: 's1',
    origin: 'dateline:previous',
    source: plain('Harbour council votes to end the <b>day</b> ferry'),
    target: plain('مجلس الميناء يصوّت لإلغاء العبّارة الليلية'),
  };
  const files = target!.bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => (unit.id === 'headline' ? { ...unit, matches: [before] } : unit)),
  }));
  const changed = { ...sample, targets: [{ ...target!, bilingual: { ...target!.bilingual, files } }] };
  const html = (await pagesIn(['diff'], false, [changed])).get('preview/ar/ferry.diff.html') ?? '';
  expect(html).toContain('<ins>keep</ins>');
  expect(html).toContain('<del>end</del>');
  expect(html).toContain('&lt;');
  expect(html).not.toContain('<b>');
  expect(html).toContain('<ins>للإبقاء على</ins>');
  expect((await pagesIn(['diff'])).get('preview/ar/ferry.diff.html')).toContain('لم يتغيّر شيء');
});

test('an article whose blocks the store knows by other ids is shown with its translation', async () => {
  const [target] = sample.targets;
  const renamed = sample.article.blocks.map((block) => ({
    ...block,
    id: `x-${block.id}`,
    ...(block.repeats === undefined ? {} : { repeats: `x-${block.repeats}` }),
  }));
  const article = { ...sample.article, blocks: renamed };
  const moved = { article, targets: [{ ...target!, article: sample.article }] };
  expect((await pagesIn(['target'], false, [moved])).get('preview/ar/ferry.html')).toContain('مجلس الميناء');
});
