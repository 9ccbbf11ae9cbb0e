import { expect, test } from 'vitest';
import { checkReturned } from '../../../src/formats/xliff/check-returned.ts';
import { readXliff } from '../../../src/formats/xliff/read.ts';
import type { XliffDocument } from '../../../src/formats/xliff/document.ts';

const sent = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:my="urn:my" version="2.0" srcLang="en" trgLang="fr">
 <file id="f1" original="a.txt">
  <skeleton>abc</skeleton>
  <unit id="u1">
   <my:info key="1"/>
   <segment id="s1" state="translated" subState="my:one" canResegment="no">
    <source>One <ph id="1" canDelete="no" canCopy="no" canReorder="firstNo" disp="{a}"/> two <ph id="2" canDelete="no" canCopy="no" canReorder="no"/>.</source>
    <target>Un <ph id="1" canDelete="no" canCopy="no" canReorder="firstNo" disp="{a}"/> deux <ph id="2" canDelete="no" canCopy="no" canReorder="no"/>.</target>
   </segment>
   <segment id="s2"><source> Three. Four.</source></segment>
  </unit>
  <unit id="u2"><segment><source>Five</source></segment></unit>
 </file>
</xliff>`;

const read = (text: string): XliffDocument => readXliff(new TextEncoder().encode(text)).document;
const codes = (text: string): readonly string[] =>
  checkReturned(read(sent), read(text)).map(({ code, place }) =>
    `${code.slice('xliff/returned-'.length)} ${place?.unit ?? ''}`.trim(),
  );

const target = /<target>.*<\/target>/;
const ph1 = '<ph id="1" canDelete="no" canCopy="no" canReorder="firstNo" disp="{a}"/>';
const ph2 = '<ph id="2" canDelete="no" canCopy="no" canReorder="no"/>';
const third = '<segment id="s2"><source> Three. Four.</source><target> Trois. Quatre.</target></segment>';
const done = sent.replace('<segment id="s2"><source> Three. Four.</source></segment>', third);

test('what tools do to a file is no finding', () => {
  const prefixed = done
    .replaceAll(/<(\/?)(xliff|file|skeleton|unit|segment|source|target|ph)\b/g, '<$1ns0:$2')
    .replace('xmlns=', 'xmlns:ns0=')
    .replaceAll(/\n\s*/g, '\n\n   ')
    .replace('<my:info key="1"/>', '<my:info key="1"></my:info>');
  expect(codes(sent)).toEqual([]);
  expect(codes(done)).toEqual([]);
  expect(codes(prefixed)).toEqual([]);
});

test.each([
  [
    'a code that may not be deleted',
    done.replace(target, `<target>Un ${ph1} deux.</target>`),
    ['code-missing u1'],
  ],
  [
    'a code that may not be copied',
    done.replace(target, `<target>Un ${ph1}${ph1} deux ${ph2}.</target>`),
    ['code-copied u1'],
  ],
  [
    'codes that may not be reordered',
    done.replace(target, `<target>Un ${ph2} deux ${ph1}.</target>`),
    ['code-order u1'],
  ],
  ['a source that was changed', done.replace('<source>One', '<source>Once'), ['source u1']],
  [
    'white space of a source that was changed',
    done.replace('<source>One', '<source>One '),
    ['source-space u1'],
  ],
  ['a skeleton that was changed', done.replace('abc', 'abd'), ['skeleton']],
  ['an extension that was lost', done.replace('<my:info key="1"/>', ''), ['extension u1']],
  ['a unit that is missing', done.replace(/<unit id="u2">.*<\/unit>/, ''), ['unit']],
  [
    'a unit that was not sent',
    done.replace(
      '<unit id="u2">',
      '<unit id="u3"><segment><source>x</source></segment></unit><unit id="u2">',
    ),
    ['unit-added u3'],
  ],
  ['another language', done.replace('trgLang="fr"', 'trgLang="ar"'), ['language']],
  ['a state without its subState', done.replace('state="translated"', 'state="reviewed"'), ['sub-state u1']],
  ['a file that is missing', done.replace('id="f1" original="a.txt"', 'id="f2" original="b.txt"'), []],
  [
    'a segment that was cut as it may be',
    done.replace(
      third,
      '<segment id="s2"><source> Three.</source><target> Trois.</target></segment><segment id="s3"><source> Four.</source><target> Quatre.</target></segment>',
    ),
    ['resegmented-well u1'],
  ],
  [
    'segments that were joined against their canResegment',
    done
      .replace(/\s*<\/segment>\s*<segment id="s2">.*<\/segment>/, '</segment>')
      .replace(`${ph2}.</source>`, `${ph2}. Three. Four.</source>`),
    ['resegmented u1'],
  ],
])('%s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});
