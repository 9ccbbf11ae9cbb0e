import type { ValueType } from './value-types.ts';
import { isValueType } from './value-types.ts';

/** One step of a content model: names of which one may stand there, how often. */
export interface Particle {
  /** `*` stands for any element of another namespace. */
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** What an element may hold. */
export interface ElementRule {
  /** Section of the standard, shown in messages. */
  readonly section: string;
  readonly attributes: ReadonlyMap<string, { readonly type: ValueType; readonly isRequired: boolean }>;
  /** Attributes of other namespaces are allowed. */
  readonly isOpen: boolean;
  /** Attributes of no namespace that the standard does not name are allowed too. */
  readonly isWide: boolean;
  readonly isMixed: boolean;
  readonly content: readonly Particle[];
  /** Any content at all, with any namespaces. */
  readonly isAny: boolean;
}

/** Rules of the elements of one namespace, by local name. */
export type Grammar = ReadonlyMap<string, ElementRule>;

/**
 * Builds a grammar from its compact form: `name section | attributes | content`.
 *
 * Attributes: `id!:nmtoken` is required, `name` has any value, `+` allows other namespaces, `++` any attribute. Content: `text` allows
 * text, `any` anything; `a b? (c|d)+ other*` is a sequence. Names with a colon are those of `prefixes`.
 */
export function grammar(lines: string): Grammar {
  const rules = new Map<string, ElementRule>();
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const [head = '', attributes = '', content = ''] = line.split(/\s\|(?=\s|$)/);
    const [name = '', section = ''] = head.trim().split(' ');
    rules.set(name, ruleOf(section, words(attributes), words(content)));
  }
  return rules;
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function ruleOf(section: string, attributes: readonly string[], content: readonly string[]): ElementRule {
  const list = new Map<string, { readonly type: ValueType; readonly isRequired: boolean }>();
  for (const word of attributes) {
    if (word === '+' || word === '++') continue;
    const isRequired = word.includes('!');
    const name = word.replace(/!?(?:=\w+)?$/, '');
    const type = /=(\w+)$/.exec(word)?.[1] ?? 'text';
    list.set(name, { isRequired, type: isValueType(type) ? type : 'text' });
  }
  return {
    section,
    attributes: list,
    isOpen: attributes.includes('+') || attributes.includes('++'),
    isWide: attributes.includes('++'),
    isMixed: content.includes('text'),
    isAny: content.includes('any'),
    content: content.filter((word) => word !== 'text' && word !== 'any').map(particle),
  };
}

function particle(word: string): Particle {
  const sign = /[?*+]$/.exec(word)?.[0] ?? '';
  const names = word
    .slice(0, word.length - sign.length)
    .replaceAll(/[()]/g, '')
    .split('|')
    .map((name) => (name === 'other' ? '*' : name));
  const min = sign === '' || sign === '+' ? 1 : 0;
  return { names, min, max: sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : 1 };
}
