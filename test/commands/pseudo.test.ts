import { expect, test } from 'vitest';
import { createProject, dateline } from './project.ts';

const PAGE =
  '<!DOCTYPE html>\n<html lang="en">\n<body>\n<h1>Port reopens</h1>\n<p>Call <b>now</b>.</p>\n</body>\n</html>\n';

test('articles come out in no language, with its tag and direction', async () => {
  const host = await dateline(
    createProject({ 'locales/en/articles/a.html': PAGE }),
    'pseudo',
    '--style',
    'rtl',
  );
  expect(host.code()).toBe(0);
  expect(host.text('pseudo/ar-XB/a.html')).toBe(
    PAGE.replace('lang="en"', 'dir="rtl" lang="ar-XB"')
      .replace('Port reopens', '⟦پورت ريوپينس⟧')
      .replace('Call <b>now</b>.', '⟦كالل <b>نوو</b>.⟧'),
  );
  expect(host.text('pseudo/ar-XB/harbour.txt')).toContain('09/05/2018');
});

test('a percentage that is none is refused', async () => {
  const host = await dateline(createProject(), 'pseudo', '--style', 'expand', '--expand', 'much');
  expect(host.code()).toBe(2);
  expect(host.err()).toContain('much');
});
