import { nameOfControl } from '../../text/bidi/control-names.ts';
import type { Hit, Rule } from '../../model/rule.ts';
import { sourceText, targetText } from '../facts.ts';

const ENTITY = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lrm: '\u200e',
  rlm: '\u200f',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
};

/**
 * An entity of HTML that a reader would see as it is written: `&nbsp;`, or `&amp;#39;`, which was escaped twice
 * (`char/entity-double`). What the source has too is silent.
 */
export const charEntityLiteral: Rule = {
  code: 'char/entity-literal',
  level: 'warning',
  type: 'characters',
  examples: [
    {
      source: 'a full-scale offensive',
      target: 'هجوم شامل&nbsp;على درنة',
      targetLang: 'ar',
      reports: ['&nbsp;'],
    },
    { source: 'the west', target: 'l&amp;#39;ouest', targetLang: 'fr', reports: ['&amp;#39;'] },
    { source: 'AT&T; R&D', target: 'AT&T; R&D', targetLang: 'fr', reports: [] },
    { source: 'Fish &amp; chips', target: 'Poisson &amp; frites', targetLang: 'fr', reports: [] },
  ],
  *check(pair) {
    const text = targetText(pair);
    if (!text.includes('&')) return;
    const source = sourceText(pair);
    for (const { 0: entity, index } of text.matchAll(ENTITY)) {
      if (source.includes(entity)) continue;
      const char = decode(entity);
      if (char !== undefined) yield hitOf(entity, char, index);
    }
  },
};

function hitOf(entity: string, char: string, start: number): Hit {
  const range = { start, end: start + entity.length };
  const isDouble = /^&amp;./.test(entity);
  return {
    side: 'target',
    range,
    values: { text: entity, char: /[\s\p{Cf}]/u.test(char) ? nameOfControl(char) : char },
    ...(isDouble ? { code: 'char/entity-double', level: 'error' as const } : {}),
    fix: { isSafe: true, edits: [{ range, text: char }] },
  };
}

/** The character an entity stands for, however often it was escaped; undefined for names we do not know. */
function decode(entity: string): string | undefined {
  const name = entity.replace(/^&(?:amp;)*/, '').slice(0, -1);
  if (!name.startsWith('#')) return NAMED[name === '' ? 'amp' : name];
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}
