import type { Code, Content } from '../../model/inline.ts';

/** What i18next replaces when a message is shown: interpolation `{{x}}` and nesting `$t(key)`. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|\$t\((?:[^()]|\([^()]*\))*\)/g;

/**
 * A message as content: text with a code for each placeholder.
 *
 * A translator may move a placeholder or use it twice, but not lose it.
 */
export function readMessage(value: string): Content {
  const codes: Code[] = [];
  let text = '';
  let from = 0;
  for (const { 0: data, index } of value.matchAll(PLACEHOLDER)) {
    text += value.slice(from, index);
    from = index + data.length;
    codes.push({
      at: text.length,
      kind: 'ph',
      id: String(codes.length + 1),
      data,
      disp: data,
      equiv: data,
      type: 'other',
      canDelete: false,
    });
  }
  return { text: text + value.slice(from), codes };
}

/** A target as a message: placeholders are those of the source, whatever the target says of them. */
export function writeMessage(target: Content, source: Content): string {
  const known = new Map(source.codes.map(({ id, data }) => [id, data ?? '']));
  let out = '';
  let from = 0;
  for (const { at, kind, id, copyOf } of target.codes) {
    out += target.text.slice(from, at);
    from = at;
    if (kind === 'ph') out += known.get(id) ?? known.get(copyOf ?? '') ?? '';
  }
  return out + target.text.slice(from);
}
