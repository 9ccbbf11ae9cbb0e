import { expect, test } from 'vitest';
import { segment } from '../../../src/text/segment/index.ts';

function cut(text: string, lang: string, quotes: 'split' | 'keep' = 'split'): readonly string[] {
  return segment(text, lang, { quotes }).map(({ start, end }) => text.slice(start, end));
}

/** Sentences of one text, joined with a space; `lang` and what the case shows. */
const split: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'a title before a name', ['Gen. Tarek Saleh met Mrs. Haddad.', 'They spoke for an hour.']],
  ['en', 'a number after its word', ['See No. 7 and p. 12.', 'Vol. III is lost.']],
  ['en', 'a company at the end', ['He sold it to Baker & Co.', 'The price is unknown.']],
  ['en', 'a company before a name', ['Baker Ltd. Director Ann Lee resigned.']],
  ['en', 'a chain of letters', ['She left the U.S. Senate.', 'He stayed in the U.S.', 'They met again.']],
  ['en', 'a time of day', ['The shop opens at 9 a.m. Monday.', 'It closes at 5 p.m.', 'Visitors wait.']],
  ['en', 'a state', ['She left Palo Alto, Calif. Gov. Brown stayed.', 'He fell ill.', 'John called.']],
  ['en', 'a list that is closed', ['Bring rice, oil, etc. and water.', 'Bring bread, etc.', 'Paris is far.']],
  ['en', 'a word that is a title with a capital', ['Ask the union rep.', 'John met Rep. Waters.']],
  ['en', 'initials', ['Ask J. K. Miller or Albert I. Jones.', 'It is up to you and I.', 'Did you see?']],
  ['en', 'an ellipsis before a small letter', ['We waited… and waited.', 'Nobody came.']],
  ['en', 'a quotation that goes on', ['“Who knows?” he asked.', '“Not me.”', 'Silence.']],
  ['en', 'a speaker after a quotation', ['“Is it true?” Rana Haddad asked.', 'It was.']],
  ['en', 'a speaker with an article', ['“Is it true?” the mayor asked.', '“Is it?” asked the mayor.', 'No.']],
  ['en', 'the next sentence has a speaker', ['“Who pays for it?”', 'The Port Authority said it would.']],
  ['en', 'a speaker who is always a capital', ['“May we?” I asked.', '“Go!”', 'She said no more.']],
  [
    'en',
    'a reference after the stop',
    ['It was rebuilt twice. [12]', 'The last time was in 1911. [13] [14]'],
  ],
  ['en', 'a credit in brackets', ['Boats leave the port on May 7.', '(AFP)']],
  ['en', 'a remark in brackets', ['It failed.', '(see the last chapter)']],
  ['en', 'dots with spaces', ['I mean . . . Never mind.']],
  ['en', 'a measure', ['He is 6 ft. 2 in. tall.', 'She is not.']],
  ['en', 'a chapter', ['Chapter 4. The harvest begins.', 'Nobody sleeps.']],
  ['en', 'a name with an exclamation mark', ['She works at Yahoo! in Dublin.']],
  ['en', 'an author without capitals', ['i like it here.', 'it is quiet.']],
  ['en', 'a decimal and an address', ['It costs $4.50 at shop.example.com today.', 'Go.']],
  ['fr', 'a title', ['M. Dupont et Mme. Roux ont voté.', 'Ils sont partis.']],
  ['fr', 'a word that is a title with a capital', ['Il passe le col.', 'Robic suit le Col. Roux.']],
  ['fr', 'compound initials', ['C’est J.-P. Martin.', 'Il habite av. Foch.']],
  ['fr', 'guillemets with spaces', ['« Venez ! »', 'Il sourit.', '« Merci. »']],
  ['fr', 'a question inside a quotation', ['« Vous venez ? » demande-t-elle.', 'Oui.']],
  ['fr', 'an era', ['Il vécut au Ier siècle av. J.-C.', 'Le temple est plus récent.']],
  ['ar', 'a question mark', ['هل وصل الوفد؟', 'لا أحد يعرف.']],
  ['ar', 'a title of one letter', ['قال د. أحمد كلمته.', 'ثم غادر.']],
  ['ar', 'letters with stops', ['التقى وفد ج.م.ع. المبعوث.', 'ثم غادر.']],
  ['ar', 'an ellipsis', ['فكّر قليلًا... ثم أجاب.']],
  ['ar', 'a comma does not end', ['وصل الوفد، ثم غادر؛ لم يتكلم.']],
  ['de', 'an ordinal number', ['Am 12. Juni kam Prof. Weber.', 'Er blieb z. B. in Köln.']],
  ['de', 'quotes that turn', ['„Ich komme.“', '»Nie.«', 'Er ging.']],
  ['es', 'a title', ['Llegó la Sra. Gómez.', '¿Quién viene?', 'Nadie.']],
  ['ru', 'an abbreviation', ['Он живёт на ул. Ленина.', 'Она тоже.']],
  ['hi', 'a danda', ['वह आया।', 'वह गया।']],
  ['x-none', 'no words of the language', ['One thing.', 'Another thing!']],
];

test.each(split)('%s: %s', (lang, _name, sentences) => {
  expect(cut(sentences.join(' '), lang)).toEqual(sentences);
});

test('wide stops need no space', () => {
  expect(cut('他来了。你呢？好！', 'zh')).toEqual(['他来了。', '你呢？', '好！']);
});

test('a blank line ends a sentence, a single line break does not', () => {
  expect(cut('A heading\n\nA sentence that\ngoes on.', 'en')).toEqual([
    'A heading',
    'A sentence that\ngoes on.',
  ]);
});

test('the place-line stays in the first sentence', () => {
  expect(cut('LONDON, May 7 (Reuters) — It rained. It stopped.', 'en')).toEqual([
    'LONDON, May 7 (Reuters) — It rained.',
    'It stopped.',
  ]);
});

test('the keep profile leaves quotations and brackets whole', () => {
  const text = 'He said: “It rained. It stopped.” Then he left (so they say. Who knows?) for good.';
  expect(cut(text, 'en', 'keep')).toEqual([
    'He said: “It rained. It stopped.”',
    'Then he left (so they say. Who knows?) for good.',
  ]);
  expect(cut(text, 'en')).toHaveLength(4);
});

test('a quote that is never closed, or an apostrophe, does not glue the rest', () => {
  expect(cut('She said: "Go. He went. "Who? Me?" Nobody knew.', 'en', 'keep')).toEqual([
    'She said: "Go.',
    'He went.',
    '"Who? Me?"',
    'Nobody knew.',
  ]);
  const long = "It began in the 'nineties. It went on. ".repeat(12).trim();
  expect(cut(long, 'en', 'keep').length).toBe(24);
});

test('a cry between commas does not end a sentence', () => {
  expect(cut('They came, but, alas! the door was shut. What a day! nobody knew.', 'en')).toEqual([
    'They came, but, alas! the door was shut.',
    'What a day!',
    'nobody knew.',
  ]);
});

test('the keep profile cuts a list within a line before its items', () => {
  expect(cut('1. Wash the rice 2. Boil water 3. Wait', 'en', 'keep')).toEqual([
    '1. Wash the rice',
    '2. Boil water',
    '3. Wait',
  ]);
  expect(cut('As payment for 1. above and for 2. above, nothing is due.', 'en', 'keep')).toHaveLength(1);
});

test('a long hostile text comes to an end', () => {
  const texts = [
    '. '.repeat(200_000),
    '» '.repeat(200_000),
    '." ' + '" '.repeat(200_000),
    '('.repeat(100_000) + '. A'.repeat(50_000),
    '\n '.repeat(100_000),
  ];
  for (const text of texts) {
    for (const quotes of ['split', 'keep'] as const) {
      expect(segment(text, 'en', { quotes }).at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
    }
  }
});
