import { Option, type Argument } from 'commander';
import { UsageError } from '../model/diagnostic.ts';

/** An option with a fixed set of values; a wrong one is told with all that are right. */
export function choice(flags: string, description: string, known: readonly string[]): Option {
  const option = new Option(flags, `${description} (${known.join(', ')})`).argParser((value: string) => {
    if (known.includes(value)) return value;
    throw new UsageError('usage/wrong-choice', { name: /--[\w-]+/.exec(flags)?.[0] ?? flags, value, known });
  });
  return withValues(option, known);
}

/** Commander's own `choices` would word them in English. */
const known = new WeakMap<Option | Argument, readonly string[]>();

/** Notes all values that an option or argument can have, for the completion in shells. */
export function withValues<T extends Option | Argument>(one: T, values: readonly string[]): T {
  known.set(one, values);
  return one;
}

/** Values that were noted; empty when none were. */
export function valuesOf(one: Option | Argument): readonly string[] {
  return known.get(one) ?? [];
}

/** `--locale`: may be repeated, and may hold several tags with commas. */
export function localeOption(description: string): Option {
  return new Option('-l, --locale <tags...>', description);
}

/** A day written `YYYY-MM-DD` that is on the calendar. */
export function parseDay(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value))
    return value;
  throw new UsageError('usage/bad-day', { value });
}
