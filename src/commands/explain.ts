import type { Article } from '../model/article.ts';
import type { Context } from './context.ts';

/** Tells how the day of a dateline was found, when it was more than read off. */
export async function tellDate({ name, published }: Article, context: Context): Promise<void> {
  const { quiet, json } = context.globals();
  if (published?.date === undefined || published.by === 'text' || quiet === true || json === true) return;
  const messages = await context.speak();
  const text = published.evidence.find(({ by }) => by === 'text')?.fact ?? '';
  const reasons = published.evidence
    .filter(({ by, day }) => by !== 'text' && (day === undefined || day === published.date))
    .map(({ by, fact }) => messages.t('result', `evidence.${by}`, { fact }));
  const day = longDay(published.date, messages.lang);
  context.host.notice(messages.t('result', 'export.date', { name, text, day, reasons }));
}

function longDay(day: string, lang: string): string {
  const long = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC', calendar: 'gregory' });
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** One line for each block: its id, its role, and why it has it. */
export async function explainRoles({ name, blocks }: Article, context: Context): Promise<readonly string[]> {
  const messages = await context.speak();
  await messages.need(['roles']);
  const width = Math.max(0, ...blocks.map(({ id }) => id.length));
  const lines = blocks.map(({ id, role, evidence, content }) => {
    const why = messages.t('roles', `evidence.${evidence.code}`, evidence.values);
    const start = content.text.length > 48 ? `${content.text.slice(0, 47)}…` : content.text;
    return `  ${id.padEnd(width)}  ${messages.t('roles', `roles.${role}`)}: ${why}\n  ${''.padEnd(width)}  ${start}`;
  });
  return [name, ...lines];
}
