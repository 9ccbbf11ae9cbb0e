import { parseLocale } from '../../model/locale.ts';
import { idOf } from './catalogue.ts';
import type { Message, Plural } from './catalogue.ts';

/** A message as a translator gets it: plural forms are those of the target language. */
export interface Task {
  readonly id: string;
  readonly path: readonly string[];
  /** Text of the source; of a form that the source has not, that of its form `other`. */
  readonly value: string;
  /** Of a plural form: what it shares with the others, and numbers that it is for. */
  readonly group?: string;
  readonly numbers?: string;
}

/** What the plural forms of one message share: where they stand and the start of their keys. */
export function groupOf({ path, plural }: Message): string | undefined {
  if (plural === undefined) return undefined;
  return JSON.stringify([...path.slice(0, -1), stemOf(plural)]);
}

function stemOf({ base, isOrdinal }: Plural): string {
  return `${base}_${isOrdinal ? 'ordinal_' : ''}`;
}

/**
 * The messages with the plural forms that the target language needs (CLDR), and no others. The form `zero`, which
 * i18next uses for 0 in every language, stays where the source has it.
 */
export function tasksFor(messages: readonly Message[], trgLang: string): readonly Task[] {
  const groups = Map.groupBy(messages, groupOf);
  const done = new Set<string>();
  return messages.flatMap((message): readonly Task[] => {
    const { path, id, value, plural } = message;
    const group = groupOf(message);
    if (plural === undefined || group === undefined) return value === '' ? [] : [{ id, path, value }];
    if (done.has(group)) return [];
    done.add(group);
    const values = new Map(groups.get(group)?.map((form) => [form.plural?.category, form.value]));
    return formsOf(trgLang, plural.isOrdinal, values.has('zero')).map(({ category, numbers }) => {
      const own = [...path.slice(0, -1), stemOf(plural) + category];
      return {
        id: idOf(own),
        path: own,
        value: values.get(category) ?? values.get('other') ?? value,
        group,
        numbers,
      };
    });
  });
}

interface Form {
  readonly category: Intl.LDMLPluralRule;
  readonly numbers: string;
}

const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Plural forms of a language in the order of CLDR, with some numbers that each is for. */
export function formsOf(lang: string, isOrdinal: boolean, hasZero: boolean): readonly Form[] {
  const tag = parseLocale(lang)?.tag ?? 'en';
  const rules = new Intl.PluralRules(tag, { type: isOrdinal ? 'ordinal' : 'cardinal' });
  const examples = new Map<Intl.LDMLPluralRule, number[]>();
  for (const number of [...Array(201).keys(), 1000, 1_000_000]) {
    const category = hasZero && number === 0 ? 'zero' : rules.select(number);
    const list = examples.get(category) ?? [];
    if (list.length < 5) examples.set(category, [...list, number]);
  }
  const known = new Set<Intl.LDMLPluralRule>([
    ...rules.resolvedOptions().pluralCategories,
    ...(hasZero ? ['zero' as const] : []),
  ]);
  return ORDER.filter((category) => known.has(category)).map((category) => {
    const numbers = examples.get(category) ?? [];
    return { category, numbers: numbers.length < 5 ? numbers.join(', ') : `${numbers.join(', ')} …` };
  });
}
