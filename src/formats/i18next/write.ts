import type { JsonNode, Member } from '../markup/json.ts';
import { encodeJson } from '../markup/json.ts';
import type { Catalogue, Message } from './catalogue.ts';
import { idOf } from './catalogue.ts';
import { groupOf, tasksFor } from './plurals.ts';
import type { Task } from './plurals.ts';

interface Job {
  readonly text: string;
  readonly values: ReadonlyMap<string, string>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly groups: ReadonlyMap<string | undefined, readonly Task[]>;
}

/**
 * Writes a catalogue in another language: the order of the source, two spaces a level, what has no value left out
 * (i18next then falls back); an item of a list keeps its place with the text of the source.
 *
 * @param values id to text
 */
export function writeCatalogue(
  catalogue: Catalogue,
  trgLang: string,
  values: ReadonlyMap<string, string>,
): string {
  const { root, text, messages } = catalogue;
  if (root === undefined) return '{}\n';
  const job: Job = {
    text,
    values,
    messages: new Map(messages.map((message) => [message.id, message])),
    groups: Map.groupBy(tasksFor(messages, trgLang), ({ group }) => group),
  };
  return `${write(root, [], job) ?? '{}'}\n`;
}

/** A value at its depth; undefined when nothing in it has a translation. Depth is bounded by the reader. */
function write(node: JsonNode, path: readonly string[], job: Job): string | undefined {
  if (node.kind === 'literal') return job.text.slice(node.start, node.end);
  if (node.kind === 'string') return quoted(node.value === '' ? '' : job.values.get(idOf(path)));
  if (node.kind === 'array') {
    const items = node.items.map(
      (item, at) => write(item, [...path, String(at)], job) ?? job.text.slice(item.start, item.end),
    );
    return enclose('[]', items, path.length);
  }
  const done = new Set<string>();
  const members = node.members.flatMap((member) => writeMember(member, path, { ...job, done }));
  return members.length === 0 && node.members.length > 0 ? undefined : enclose('{}', members, path.length);
}

function writeMember(
  member: Member,
  path: readonly string[],
  job: Job & { readonly done: Set<string> },
): readonly string[] {
  const own = [...path, member.name];
  const message = job.messages.get(idOf(own));
  const group = message === undefined ? undefined : groupOf(message);
  if (group === undefined) {
    const value = write(member.value, own, job);
    return value === undefined ? [] : [`${job.text.slice(member.range.start, member.range.end)}: ${value}`];
  }
  if (job.done.has(group)) return [];
  job.done.add(group);
  return (job.groups.get(group) ?? []).flatMap(({ id, path: form }) => {
    const value = quoted(job.values.get(id));
    return value === undefined ? [] : [`"${encodeJson(form.at(-1) ?? '')}": ${value}`];
  });
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `"${encodeJson(text)}"`;
}

function enclose(brackets: '[]' | '{}', parts: readonly string[], depth: number): string {
  if (parts.length === 0) return brackets;
  const indent = '  '.repeat(depth + 1);
  const [open = '', close = ''] = brackets;
  return `${open}\n${parts.map((part) => indent + part).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}
