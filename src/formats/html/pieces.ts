import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import type { Template } from '../markup/templates.ts';
import type { Context, Said } from './context.ts';
import { isBlank } from './entities.ts';
import { withTemplates } from './generator.ts';
import { readLine } from './inline.ts';
import type { Item, Line } from './inline.ts';
import type { Tag } from './tokens.ts';

/** Elements of other namespaces, in which HTML's rules for text do not hold. */
export function isForeignRoot(name: string): boolean {
  return name === 'svg' || name === 'math';
}

/** A line of text as a block of its context. */
export function draftOf(context: Context, { content, range, spans, spelling }: Line): Draft {
  const { role, evidence, style, isMain, depth, notes } = context;
  const draft: { -readonly [K in keyof Draft]: Draft[K] } = {
    content,
    range,
    spans,
    role,
    evidence,
    style,
    isMain,
  };
  if (spelling !== undefined) draft.spelling = spelling;
  if (depth !== undefined) draft.depth = depth;
  if (context.isForeign) draft.lang = context.lang;
  if (!context.translate || context.isForeign) draft.translate = false;
  if (context.preserve) draft.preserveSpace = true;
  if (context.isHead) {
    draft.isMeta = true;
    draft.key = 'title';
  }
  if (notes !== undefined) draft.notes = notes;
  return draft;
}

const NOTHING: NonNullable<Item['about']> = {};

/** What a translator should know of a tag, or what ties it to its place. */
export function aboutOf({ attributes }: Tag, said: Said): NonNullable<Item['about']> {
  if (attributes.length === 0) return NOTHING;
  const address = attributes.find(({ name }) => name === 'href' || name === 'src')?.value;
  const dir: NonNullable<Item['about']>['dir'] =
    said.dir === 'ltr' || said.dir === 'rtl' || said.dir === 'auto' ? said.dir : undefined;
  return {
    ...given('address', address),
    ...given('dir', dir),
    ...(said.hasId ? { hasId: true } : {}),
  };
}

/** A draft of the value of an attribute (`name="value"` at the place given); undefined when it has no word. */
export function attributeDraft(
  source: string,
  templates: readonly Template[],
  { start, end }: Range,
): Pick<Draft, 'content' | 'range' | 'spans' | 'style' | 'spelling'> | undefined {
  let from = source.indexOf('=', start) + 1;
  if (from === 0 || from > end) return undefined;
  while (from < end && isBlank(source, from, from + 1)) from++;
  const quote = source.charAt(from);
  const isQuoted = quote === '"' || quote === "'";
  const range = isQuoted ? { start: from + 1, end: end - 1 } : { start: from, end };
  const items = withTemplates(source, [{ kind: 'text', name: '', ...range }], templates);
  const line = readLine(source, items, false);
  if (line === undefined) return undefined;
  return { ...line, style: isQuoted ? `attribute ${quote}` : 'attribute' };
}
