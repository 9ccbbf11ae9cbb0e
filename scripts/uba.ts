import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelsOf, orderOf, type BaseDirection } from '../src/text/bidi/levels.ts';

// The conformance tests of UAX #9 (Debian's package `unicode-data`), through our own wrapper.
// usage: node scripts/uba.ts [folder]

const folder = process.argv[2] ?? '/usr/share/unicode';

interface Case {
  readonly text: string;
  readonly base: BaseDirection;
  readonly paragraph?: number;
  readonly levels: readonly string[];
  readonly order: string;
}

/** One character for each class that BidiTest.txt names. */
const CHARACTERS: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  EN: '0',
  ES: '+',
  ET: '#',
  AN: '\u0660',
  CS: ',',
  B: '\n',
  S: '\t',
  WS: ' ',
  ON: '!',
  BN: '\u00ad',
  NSM: '\u0300',
  AL: '\u0627',
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};

function* bidiTest(): Generator<Case> {
  let levels: readonly string[] = [];
  let order = '';
  for (const line of linesOf('BidiTest.txt')) {
    if (line.startsWith('@Levels:')) levels = line.slice(8).trim().split(/\s+/);
    else if (line.startsWith('@Reorder:')) order = line.slice(9).trim();
    else if (!line.startsWith('@')) {
      const [classes = '', set = ''] = line.split(';');
      const text = classes
        .trim()
        .split(/\s+/)
        .map((name) => CHARACTERS[name] ?? '')
        .join('');
      const bits = Number.parseInt(set.trim(), 16);
      for (const [bit, base] of [
        [1, 'auto'],
        [2, 'ltr'],
        [4, 'rtl'],
      ] as const)
        if ((bits & bit) !== 0) yield { text, base, levels, order };
    }
  }
}

function* bidiCharacterTest(): Generator<Case> {
  for (const line of linesOf('BidiCharacterTest.txt')) {
    const [points = '', direction = '', paragraph = '', levels = '', order = ''] = line.split(';');
    const text = String.fromCodePoint(...points.split(' ').map((point) => Number.parseInt(point, 16)));
    const base = (['ltr', 'rtl', 'auto'] as const)[Number(direction)] ?? 'auto';
    yield { text, base, paragraph: Number(paragraph), levels: levels.split(' '), order: order.trim() };
  }
}

function* linesOf(file: string): Generator<string> {
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    const text = line.split('#', 1)[0]?.trim() ?? '';
    if (text !== '') yield text;
  }
}

/** Offsets of the code points of a text, as the tests count them. */
function startsOf(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return starts;
}

function isRight({ text, base, paragraph, levels, order }: Case): boolean {
  const found = levelsOf(text, base);
  if (paragraph !== undefined && found.paragraphs[0]?.level !== paragraph) return false;
  const starts = startsOf(text);
  // L1.4 sets white space and controls at the end of the line to the level of the paragraph.
  const shown = [...found.levels];
  for (const { start, end, level } of found.paragraphs)
    for (let at = end; at >= start && /[\s\u00ad\u202a-\u202e\u2066-\u2069]/.test(text[at] ?? ''); at--)
      shown[at] = level;
  if (!levels.every((level, index) => level === 'x' || Number(level) === shown[starts[index] ?? -1]))
    return false;
  const visible = orderOf(text, found)
    .map((at) => starts.indexOf(at))
    .filter((index) => index >= 0 && levels[index] !== 'x');
  return visible.join(' ') === order;
}

if (!existsSync(join(folder, 'BidiTest.txt'))) {
  console.error(`${folder} has no BidiTest.txt; install the package unicode-data`);
  process.exit(3);
}
let failed = 0;
for (const [name, cases] of [
  ['BidiTest', bidiTest()],
  ['BidiCharacterTest', bidiCharacterTest()],
] as const) {
  const start = process.cpuUsage();
  let right = 0;
  let total = 0;
  for (const one of cases) {
    total++;
    if (isRight(one)) right++;
    else if (++failed <= 5) console.log(`  wrong: ${JSON.stringify(one)}`);
  }
  const { user, system } = process.cpuUsage(start);
  console.log(`${name}: ${right}/${total} right, ${((user + system) / 1e6).toFixed(1)} s CPU`);
}
process.exitCode = failed === 0 ? 0 : 1;
