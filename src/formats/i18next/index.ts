import type { Article, ArticleReading, Block } from '../../model/article.ts';
import type { ArticleFormat, ReadOptions, WriteOptions } from '../../model/format.ts';
import type { Content } from '../../model/inline.ts';
import { encodeJson } from '../markup/json.ts';
import { writeSlots } from '../markup/slot.ts';
import type { Edit } from '../markup/slot.ts';
import { readCatalogue } from './catalogue.ts';
import type { Message } from './catalogue.ts';
import { readMessage, writeMessage } from './message.ts';
import { formsOf, groupOf } from './plurals.ts';

/**
 * A catalogue of i18next (JSON v4) as an article: one block a message, placeholders as codes.
 *
 * Written in another language it gets the plural forms that the language needs: those that the source has not say
 * what the form `other` says.
 */
export const i18nextFormat: ArticleFormat = {
  name: 'i18next',
  extensions: ['.i18next.json'],
  isFormat: (text) => /^\s*\{\s*"/.test(text) && readCatalogue(text, '').messages.length > 0,
  read: readMessages,
  write: writeMessages,
};

function readMessages(text: string, { name, lang }: ReadOptions): ArticleReading {
  const { messages, diagnostics } = readCatalogue(text, name);
  const blocks = messages.filter(({ value }) => /[\p{L}\p{N}]/u.test(readMessage(value).text)).map(blockOf);
  return { article: { name, lang, format: 'i18next', source: text, blocks }, diagnostics };
}

function blockOf({ id, path, value, range }: Message): Block {
  return {
    id,
    role: 'label',
    content: readMessage(value),
    range,
    evidence: { code: 'key', values: { key: path.join('.') } },
  };
}

function writeMessages(
  article: Article,
  targets: ReadonlyMap<string, Content>,
  options: WriteOptions,
): string {
  const { source, lang, name } = article;
  const { messages } = readCatalogue(source, name);
  const edits: Edit[] = [];
  for (const { id, value, range } of messages) {
    const target = targets.get(id);
    if (target === undefined) continue;
    const text = writeMessage(target, readMessage(value));
    if (text !== value || options.isForced === true) edits.push({ ...range, text: encodeJson(text) });
  }
  if (options.lang !== lang && targets.size > 0)
    edits.push(...missingForms(source, messages, targets, options.lang));
  return writeSlots(source, [], edits, () => '');
}

/** Plural forms that only the target language has, after the form `other`. */
function missingForms(
  source: string,
  messages: readonly Message[],
  targets: ReadonlyMap<string, Content>,
  lang: string,
): readonly Edit[] {
  return [...Map.groupBy(messages, groupOf)].flatMap(([group, forms]): readonly Edit[] => {
    const other = forms.find(({ plural }) => plural?.category === 'other');
    const target = other === undefined ? undefined : targets.get(other.id);
    if (group === undefined || other?.plural === undefined || target === undefined) return [];
    const known = new Set(forms.map(({ plural }) => plural?.category));
    const text = encodeJson(writeMessage(target, readMessage(other.value)));
    const key = other.path.at(-1) ?? '';
    const at = other.range.end + 1;
    const start = source.lastIndexOf('\n', other.range.start);
    const space = start < 0 ? ' ' : source.slice(start, source.indexOf('"', start));
    const missing = formsOf(lang, other.plural.isOrdinal, false).filter(
      ({ category }) => !known.has(category),
    );
    const added = missing.map(
      ({ category }) => `,${space}"${encodeJson(key.replace(/other$/, category))}": "${text}"`,
    );
    return added.length === 0 ? [] : [{ start: at, end: at, text: added.join('') }];
  });
}
