/**
 * Pseudo-translates HTML pages and tells what text stays as it was, and why.
 *
 * usage: node scripts/stays.ts [--debian] [PAGE…]     `--debian`: 20 pages of the Debian packages of `npm run roundtrip`
 *
 * Exit code 1 when something stays without a reason.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pseudo } from '../src/convert/pseudo.ts';
import { htmlFormat } from '../src/formats/html/index.ts';
import { decodeText } from '../src/text/decode.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { debian: { type: 'boolean', default: false } },
});

const DEBIAN = [
  '/usr/share/doc/debian/FAQ/basic-defs.en.html',
  '/usr/share/doc/debian/FAQ/choosing.en.html',
  '/usr/share/doc/debian/FAQ/pkg-basics.en.html',
  '/usr/share/doc/debian-policy/policy.html/ch-controlfields.html',
  '/usr/share/doc/debian-policy/policy.html/ch-opersys.html',
  '/usr/share/doc/debian-policy/fhs/fhs-3.0.html',
  '/usr/share/doc/developers-reference/docs/best-pkging-practices.html',
  '/usr/share/doc/developers-reference/docs/index.html',
  '/usr/share/doc/maint-guide/html/first.en.html',
  '/usr/share/doc/maint-guide/html/dreq.en.html',
  '/usr/share/doc/git-doc/git-add.html',
  '/usr/share/doc/git-doc/gitglossary.html',
  '/usr/share/doc/git-doc/user-manual.html',
  '/usr/share/doc/git-doc/howto/setup-git-server-over-http.html',
  '/usr/share/doc/sqlite3/index.html',
  '/usr/share/doc/sqlite3/datatype3.html',
  '/usr/share/doc/sqlite3/lang_select.html',
  '/usr/share/doc/sqlite3/famous.html',
  '/usr/share/doc/sqlite3/c3ref/bind_blob.html',
  '/usr/share/doc/sqlite3/releaselog/3_39_0.html',
];

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const CODE = new Set(['pre', 'code', 'kbd', 'samp', 'var']);
const NOT_SHOWN = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'template']);
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+|&#?\w+;|\{[^{}]*\}|%\w/gi;
const SHOWN_ATTRIBUTES = ['alt', 'title', 'placeholder', 'aria-label', 'summary', 'abbr', 'label'];

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value;
}

/** Why the text of an element stays; undefined when nothing says so. */
function reasonOf(chain: readonly Element[]): string | undefined {
  const own = chain.find(({ tagName }) => CODE.has(tagName));
  if (own !== undefined) return `<${own.tagName}>`;
  if (chain.some((element) => attribute(element, 'translate') === 'no')) return 'translate="no"';
  if (chain.some((element) => /\bnotranslate\b/.test(attribute(element, 'class') ?? '')))
    return 'class="notranslate"';
  const foreign = chain.map((element) => attribute(element, 'lang')).find((lang) => lang !== undefined);
  if (foreign !== undefined && !/^en\b/.test(foreign)) return `lang="${foreign}"`;
  if (chain.some((element) => attribute(element, 'href')?.startsWith('mailto:') === true))
    return 'address or placeholder';
  return chain.some(({ tagName }) => tagName === 'math') ? '<math>' : undefined;
}

interface Stay {
  readonly reason: string | undefined;
  readonly text: string;
}

function* staysIn(root: Node): Generator<Stay> {
  const rest: { readonly node: Node; readonly chain: readonly Element[] }[] = [{ node: root, chain: [] }];
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    const { node, chain } = step;
    if (node.nodeName === '#text' && 'value' in node) yield* stay(node.value, chain);
    if (!('childNodes' in node)) continue;
    const inside = 'tagName' in node ? [node, ...chain] : chain;
    if ('tagName' in node) {
      if (NOT_SHOWN.has(node.tagName)) continue;
      for (const name of SHOWN_ATTRIBUTES) yield* stay(attribute(node, name) ?? '', inside);
    }
    for (const child of node.childNodes) rest.push({ node: child, chain: inside });
  }
}

function* stay(text: string, chain: readonly Element[]): Generator<Stay> {
  const reason = reasonOf(chain);
  if (!/[A-Za-z]{2}/.test(text)) return;
  if (!/[A-Za-z]{2}/.test(text.replace(ADDRESS, '')))
    yield { reason: reason ?? 'address or placeholder', text };
  else yield { reason, text };
}

let isExplained = true;
const totals = new Map<string, number>();
for (const file of values.debian ? DEBIAN : positionals) {
  const { text } = decodeText(readFileSync(file), file);
  if (text === undefined) continue;
  const { article } = htmlFormat.read(text, { name: file, lang: 'en' });
  const targets = new Map(
    article.blocks
      .filter(({ translate }) => translate !== false)
      .map(({ id, content }) => [id, pseudo(content, 'accented')] as const),
  );
  const counts = new Map<string, number>();
  for (const { reason, text: left } of staysIn(
    parse(htmlFormat.write(article, targets, { lang: 'en-XA' })),
  )) {
    const name = reason ?? 'NO REASON';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    totals.set(name, (totals.get(name) ?? 0) + 1);
    if (reason !== undefined) continue;
    isExplained = false;
    console.error(`${file}: ${JSON.stringify(left.slice(0, 120))}`);
  }
  console.log(
    `${file}: ${targets.size} texts translated; stays ${JSON.stringify(Object.fromEntries(counts))}`,
  );
}
console.log(JSON.stringify(Object.fromEntries(totals)));
if (!isExplained) process.exitCode = 1;
