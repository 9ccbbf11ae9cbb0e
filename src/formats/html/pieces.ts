import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { given } from '../markup/given.ts';
import type { Template } from '../markup/templates.ts';
import type { Context, Said } from './context.ts';
import { isBlank } from './entities.ts';
import { withTemplates } from './generator.ts';
import { readLine } from './inline.ts';
import type { Item } from './inline.ts';
import type { Tag } from './tokens.ts';

/** Elements of other namespaces, in which HTML's rules for text do not hold. */
export function isForeignRoot(name: string): boolean {
  return name === 'svg' || name === 'math';
}

/** What the context says of a block. */
export function draftOf(context: Context): Pick<Draft, 'role' | 'evidence' | 'style'> & Partial<Draft> {
  return {
    role: context.role,
    evidence: context.evidence,
    style: context.style,
    isMain: context.isMain,
    ...given('depth', context.depth),
    ...(context.isForeign ? { lang: context.lang } : {}),
    ...(context.translate && !context.isForeign ? {} : { translate: false }),
    ...(context.preserve ? { preserveSpace: true } : {}),
    ...(context.isHead ? { isMeta: true, key: 'title' } : {}),
    ...given('notes', context.notes),
  };
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
