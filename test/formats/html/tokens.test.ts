import * as fc from 'fast-check';
import { ErrorCodes, Tokenizer as Parse5, TokenizerMode } from 'parse5';
import { expect, test } from 'vitest';
import { TEXT_MODES } from '../../../src/formats/html/states.ts';
import { Tokenizer } from '../../../src/formats/html/tokens.ts';

/** What a tokenizer hands out, as plain data. */
type Event = readonly (string | number | boolean | readonly (readonly (string | number)[])[])[];

/** The modes of the other tokenizer for the start tags that have one. */
const MODES = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/** By parse5, which is tested against the suite of all browsers (html5lib-tests). */
function byParse5(html: string): readonly Event[] {
  const events: Event[] = [];
  let last = 0;
  let textEnd = 0;
  let isCut = false;
  const place = (location: { readonly startOffset: number; readonly endOffset: number } | null): number[] => {
    // At the end of the file it counts one character too many.
    last = Math.min(html.length, location?.endOffset ?? 0);
    return [location?.startOffset ?? 0, last];
  };
  const onCharacter = ({ location }: { readonly location: { readonly endOffset: number } | null }): void => {
    textEnd = location?.endOffset ?? textEnd;
  };
  const tokenizer: Parse5 = new Parse5(
    { sourceCodeLocationInfo: true },
    {
      onCharacter,
      onNullCharacter: onCharacter,
      onWhitespaceCharacter: onCharacter,
      onParseError({ code }) {
        if (code === ErrorCodes.eofInTag) isCut = true;
      },
      onComment: ({ location }) => events.push(['comment', ...place(location)]),
      onDoctype: ({ location }) => events.push(['doctype', ...place(location)]),
      onStartTag({ tagName, attrs, selfClosing, location }) {
        const attributes = attrs.map(({ name, value }) => {
          const own = location?.attrs?.[name];
          return [name, value, own?.startOffset ?? 0, own?.endOffset ?? 0];
        });
        events.push(['start', tagName, ...place(location), selfClosing, attributes]);
        const mode = MODES.get(tagName);
        if (tagName === 'svg') tokenizer.inForeignNode = true;
        else if (mode !== undefined && !tokenizer.inForeignNode) tokenizer.state = mode;
      },
      onEndTag({ tagName, location }) {
        events.push(['end', tagName, ...place(location)]);
        if (tagName === 'svg') tokenizer.inForeignNode = false;
      },
      onEof: () => events.push(['eof', isCut ? Math.max(textEnd, last) : html.length]),
    },
  );
  tokenizer.write(html, true);
  return events;
}

function byOurs(html: string): readonly Event[] {
  const events: Event[] = [];
  const tokenizer: Tokenizer = new Tokenizer(html, {
    onComment: (start, end) => events.push(['comment', start, end]),
    onDoctype: (start, end) => events.push(['doctype', start, end]),
    onStartTag({ name, start, end, attributes, isSelfClosing }) {
      const own = attributes.map((one) => [one.name, one.value, one.start, one.end]);
      events.push(['start', name, start, end, isSelfClosing, own]);
      const mode = TEXT_MODES.get(name);
      if (name === 'svg') tokenizer.isForeign = true;
      else if (mode !== undefined && !tokenizer.isForeign) tokenizer.mode = mode;
    },
    onEndTag(name, start, end) {
      events.push(['end', name, start, end]);
      if (name === 'svg') tokenizer.isForeign = false;
    },
    onEof: (textEnd) => events.push(['eof', textEnd]),
  });
  tokenizer.run();
  return events;
}

function expectSame(html: string): void {
  expect(JSON.stringify(byOurs(html))).toBe(JSON.stringify(byParse5(html)));
}

const soup = (parts: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: most }).map((all) => all.join(''));

const SIGNS = ['<', '</', '<!', '<?', '>', '/', '=', '"', "'", '`', '-', '--', '!', ']', '&', ';'];
const SPACES = [' ', '\n', '\r', '\r\n', '\t', '\f', '\0'];
const LETTERS = ['a', 'B', 'é', '\u212a', '\u{1f600}', '\ud800'];
const COMMENTS = ['<!--', '-->', '--!>', '<!-->', '<!--->', '<!a>', '</>', '</ >'];
const DECLARATIONS = ['[CDATA[', '<![CDATA[', ']]>', '<!doctype', '<!DOCTYPE html>'];
const TAGS = ['<p>', '</p>', '<br/>', '<svg>', '</svg>', '<svg/>', '<plaintext>', '<iframe>', '</iframe>'];
const RAW = ['<title>', '</title', '</title>', '<style>', '</style>', '<textarea a=b>', '</textarea>'];
const SCRIPTS = ['script', '<script', '<script>', '<ScRipt ', '</script>', '</script ', '</SCRIPT/'];
const ATTRIBUTES = [' a', ' a=', 'b=c', "b='c'", 'href=', 'href="x&amp;y"', '<a b c=d b=e>'];
const REFERENCES = [
  '&amp;',
  '&amp',
  '&copy',
  '&copy=',
  '&notit;',
  '&ngE;',
  '&#65;',
  '&#x41',
  '&#0;',
  '&#13;',
];

const INSIDE = [...SIGNS, ...SPACES, ...LETTERS, ...ATTRIBUTES, ...REFERENCES];
const ALL = [...INSIDE, ...COMMENTS, ...DECLARATIONS, ...TAGS, ...RAW, ...SCRIPTS];
const HIDDEN = ['<!--', '-->', '-', '--', '<', '>', '</', '<!', '!', '/', ' ', 'x', 'script', 'script>'];

test('tags, comments and declarations are those that parse5 finds, whatever the page holds', () => {
  fc.assert(fc.property(soup(ALL, 25), expectSame), { numRuns: 3000 });
});

test('attributes are those that parse5 finds, whatever the tag holds', () => {
  const tags = soup(INSIDE, 12).map((all) => `<p ${all}>t`);
  fc.assert(fc.property(tags, expectSame), { numRuns: 2000 });
});

test('a script ends where parse5 ends it, whatever comments hide', () => {
  const scripts = soup([...HIDDEN, '<script', '</script'], 14).map((all) => `<script>${all}</script>a<!--b`);
  fc.assert(fc.property(scripts, expectSame), { numRuns: 2000 });
});

test('a tag of very many attributes is read in no time, the first of each name', () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `a${at % 50_000}=${at}`);
  const [event] = byOurs(`<p ${names.join(' ')}>`);
  expect(event?.at(-1)).toHaveLength(50_000);
});
