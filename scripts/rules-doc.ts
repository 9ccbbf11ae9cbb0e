import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../src/checks/index.ts';
import { checkPair } from '../src/checks/run.ts';
import type { Level } from '../src/model/diagnostic.ts';
import type { Example, Rule } from '../src/model/rule.ts';

// Writes docs/rules.md from the registry of rules, their examples and their words.
// usage: node scripts/rules-doc.ts [--check]     --check writes nothing and ends with 1 when the page is out of date

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/rules.md');

interface Entry {
  readonly code: string;
  readonly level: string;
  readonly type: string;
  readonly examples: readonly Example[];
}

/** A rule and the other codes that its examples show. */
function entriesOf(rule: Rule): readonly Entry[] {
  const found = rule.examples.flatMap((example) =>
    checkPair({ sourceLang: 'en', ...example }, example.settings, [rule]).map((hit) => ({ ...hit, example })),
  );
  const codes = [...new Set([rule.code, ...found.map(({ code }) => code)])];
  return codes.map((code) => {
    const own = found.filter((hit) => hit.code === code);
    const levels = [
      ...new Set([...(code === rule.code ? [rule.level] : []), ...own.map(({ level }) => level)]),
    ];
    const silent = code === rule.code ? rule.examples.filter(({ reports }) => reports.length === 0) : [];
    const loud = [...new Set(own.map(({ example }) => example))];
    return { code, level: levels.join(' or '), type: rule.type, examples: [...loud, ...silent] };
  });
}

const catalogues = new Map<
  string,
  Readonly<Record<string, { readonly title: string; readonly text: string }>>
>();

function wordsOf(code: string): { readonly title: string; readonly text: string } {
  const [family = '', name = ''] = code.split('/');
  let catalogue = catalogues.get(family);
  if (catalogue === undefined) {
    catalogue = JSON.parse(readFileSync(join(root, `locales/en/${family}.json`), 'utf8')) as NonNullable<
      typeof catalogue
    >;
    catalogues.set(family, catalogue);
  }
  return catalogue[name] ?? { title: code, text: '' };
}

/** A string as code, invisible characters by number. */
function shown(text: string): string {
  const visible = text
    .replaceAll(/[\p{Cf}\p{Cc}\u00a0\u202f]/gu, (char) => `<U+${hex(char)}>`)
    .replaceAll('`', 'ˋ')
    .replaceAll('|', '\\|');
  return visible === '' ? 'nothing' : `\`${visible}\``;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function rowOf({ source, target, targetLang, reports }: Example): string {
  const verdict =
    reports.length === 0
      ? 'silent'
      : reports.map((text) => (text === '' ? 'the segment' : shown(text))).join(' ');
  return `| ${shown(source)} | ${shown(target)} | ${targetLang} | ${verdict} |`;
}

function sectionOf({ code, level, type, examples }: Entry): string {
  const { title, text } = wordsOf(code);
  const rows = examples.map(rowOf);
  return [
    `### ${code}`,
    '',
    `${title}. Level ${level}; ITS issue type \`${type}\`.`,
    '',
    `> ${text}`,
    '',
    ...(rows.length === 0
      ? []
      : ['| source | target | language | reported |', '| --- | --- | --- | --- |', ...rows, '']),
  ].join('\n');
}

const order: readonly Level[] = ['error', 'warning', 'note'];
const entries = rules.flatMap(entriesOf);
const unique = [...new Map(entries.map((entry) => [entry.code, entry])).values()];
const families = Map.groupBy(unique, ({ code }) => code.slice(0, code.indexOf('/')));
const counts = order.map(
  (level) => `${unique.filter((entry) => entry.level.startsWith(level)).length} ${level}s`,
);
const text = [
  '# Rules of `dateline check`',
  '',
  `Written by \`scripts/rules-doc.ts\` from the rules themselves: ${unique.length} codes (${counts.join(', ')}).`,
  'Every example is a test. A level can be changed, or a rule switched off, by code or by family in the configuration.',
  '',
  ...[...families].flatMap(([family, list]) => [`## ${family}`, '', ...list.map(sectionOf)]),
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/rules.md is out of date: node scripts/rules-doc.ts');
    process.exitCode = 1;
  }
} else writeFileSync(page, text);
