import type { Code, CodeType, Content } from '../../model/inline.ts';
import { attributesOf, escapeText } from './escape.ts';
import { FROM_CTYPE } from './code-attributes-12.ts';
import { spansOf } from './spans.ts';

/** How inline content of XLIFF 1.2 is written. */
export interface Inline12Options {
  /** Prefix of the core namespace where it is not the default one. */
  readonly prefix?: string;
  /** Prefix of our own namespace, for what 1.2 has no place for; undefined leaves it out. */
  readonly own?: string;
  /** The markup of a code that stands in the file already, so that it is copied as it is. */
  readonly known?: (code: Code, isSpan: boolean) => string | undefined;
}

interface Writing extends Inline12Options {
  readonly prefix: string;
  readonly spans: ReadonlyMap<number, number>;
  readonly codes: readonly Code[];
}

/** Writes inline content as XLIFF 1.2 (§2.2.3). */
export function writeContent12(content: Content, options: Inline12Options = {}): string {
  const { text, codes } = content;
  const prefix = options.prefix ?? '';
  let points = 0;
  const invalid = (char: string): string => {
    if (options.own === undefined) return '\uFFFD';
    points++;
    const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<${prefix}x${attributesOf({ id: `cp${points}`, ctype: 'x-cp', [`${options.own}:cp`]: hex })}/>`;
  };
  if (codes.length === 0) return escapeText(text, invalid);
  const writing: Writing = { ...options, prefix, codes, spans: spansOf(codes, 'keep') };
  let out = '';
  let from = 0;
  for (const [index, code] of codes.entries()) {
    out += escapeText(text.slice(from, code.at), invalid);
    from = Math.max(from, code.at);
    out += options.known?.(code, writing.spans.has(index)) ?? writeCode(code, index, writing);
  }
  return out + escapeText(text.slice(from), invalid);
}

function writeCode(code: Code, index: number, writing: Writing): string {
  const { prefix } = writing;
  const partner = writing.codes[writing.spans.get(index) ?? -1];
  if (code.kind === 'sm' || code.kind === 'em') return writeMarker(code, partner !== undefined, writing);
  if (code.kind === 'ph') return writePlaceholder(code, writing);
  // `g` holds no native code: only a pair without any can be written so.
  const isSpan = partner !== undefined && code.data === undefined && partner.data === undefined;
  if (isSpan && code.kind === 'ec') return `</${prefix}g>`;
  if (isSpan) return `<${prefix}g${codeAttributes(code, writing, ends(partner, writing))}>`;
  return writeHalf(code, writing);
}

function writePlaceholder(code: Code, writing: Writing): string {
  const { prefix } = writing;
  const attributes = codeAttributes(code, writing);
  if (code.data === undefined) return `<${prefix}x${attributes}/>`;
  return `<${prefix}ph${attributes}>${escapeText(code.data)}</${prefix}ph>`;
}

/** What the end of a `g` has for itself. */
function ends(end: Code, { own }: Writing): Values {
  if (own === undefined) return {};
  return {
    [`${own}:dispEnd`]: end.disp,
    [`${own}:equivEnd`]: end.equiv,
    [`${own}:subFlowsEnd`]: end.subFlows?.join(' '),
  };
}

function writeHalf(code: Code, writing: Writing): string {
  const { prefix, own } = writing;
  const isStart = code.kind === 'sc';
  if (code.data === undefined) {
    const more =
      own === undefined ? {} : { [`${own}:isolated`]: code.isolated, ...formOf(code, 'point', own) };
    return `<${prefix}${isStart ? 'bx' : 'ex'}${codeAttributes(code, writing, more)}/>`;
  }
  if (code.isolated === true) {
    const attributes = codeAttributes(code, writing, {
      pos: isStart ? 'open' : 'close',
      ...formOf(code, 'point', own),
    });
    return `<${prefix}it${attributes}>${escapeText(code.data)}</${prefix}it>`;
  }
  const name = `${prefix}${isStart ? 'bpt' : 'ept'}`;
  return `<${name}${codeAttributes(code, writing, formOf(code, 'span', own))}>${escapeText(code.data)}</${name}>`;
}

function formOf(code: Code, preset: 'span' | 'point', own: string | undefined): Values {
  if (own === undefined || code.form === undefined || code.form === preset) return {};
  return { [`${own}:form`]: code.form };
}

type Values = Record<string, string | boolean | undefined>;

function codeAttributes(code: Code, writing: Writing, more: Values = {}): string {
  const { id: ownId, rid, ctype, ...extra } = code.extra ?? {};
  const isEnd = code.kind === 'ec';
  const { own } = writing;
  const type = isEnd && code.data !== undefined ? undefined : (ctypeOf(code) ?? ctype);
  const hasClone = code.canCopy === false && code.kind !== 'ec' && code.data === undefined;
  return attributesOf({
    id: ownId ?? code.id,
    rid,
    ctype: isEnd ? undefined : type,
    clone: hasClone ? false : undefined,
    'equiv-text': code.equiv,
    ...(own === undefined ? {} : ownAttributes(code, own, hasClone)),
    ...more,
    ...extra,
  });
}

function ownAttributes(code: Code, own: string, hasClone: boolean): Values {
  return {
    [`${own}:canCopy`]: hasClone ? undefined : code.canCopy,
    [`${own}:canDelete`]: code.canDelete,
    [`${own}:canReorder`]: code.canReorder,
    [`${own}:canOverlap`]: code.canOverlap,
    [`${own}:copyOf`]: code.copyOf,
    [`${own}:dir`]: code.dir,
    [`${own}:disp`]: code.disp,
    [`${own}:subFlows`]: code.subFlows?.join(' '),
    [`${own}:type`]: code.kind === 'ec' ? code.type : undefined,
    [`${own}:subType`]: code.kind === 'ec' || ctypeHasSub(code) ? undefined : code.subType,
    [`${own}:endSubType`]: code.kind === 'ec' ? code.subType : undefined,
  };
}

function ctypeHasSub(code: Code): boolean {
  const ctype = ctypeOf(code);
  return ctype !== undefined && FROM_CTYPE.get(ctype)?.subType === code.subType;
}

/** `ctype` for the type of a code; `ph` and `x` have other values than the rest. */
function ctypeOf({ kind, type, subType }: Code): string | undefined {
  if (type === undefined) return undefined;
  const isPlaceholder = kind === 'ph';
  const fitting = [...FROM_CTYPE].find(
    ([name, known]) =>
      known.type === type &&
      known.subType === subType &&
      (name.startsWith('x-') || ['lb', 'pb', 'image'].includes(name) === isPlaceholder),
  );
  return fitting?.[0] ?? plainCtype(type);
}

function plainCtype(type: CodeType): string {
  return `x-${type}`;
}

function writeMarker(code: Code, isSpan: boolean, writing: Writing): string {
  const { prefix, own } = writing;
  if (isSpan && code.kind === 'em') return `</${prefix}mrk>`;
  if (isSpan) return `<${prefix}mrk${markerAttributes(code, own)}>`;
  // Markers that cross other codes have no element in 1.2.
  if (own === undefined) return '';
  const { type, value, ref, translate } = code.annotation ?? {};
  const name = code.kind === 'sm' ? 'bx' : 'ex';
  const attributes = attributesOf({
    id: code.id,
    [`${own}:marker`]: true,
    [`${own}:form`]: code.form === 'span' ? 'span' : undefined,
    [`${own}:type`]: type,
    [`${own}:value`]: value,
    [`${own}:ref`]: ref,
    [`${own}:translate`]: translate,
    ...code.extra,
  });
  return `<${prefix}${name}${attributes}/>`;
}

function markerAttributes(code: Code, own: string | undefined): string {
  const { type, value, ref, translate } = code.annotation ?? {};
  const mtype = mtypeOf(type, translate);
  const needsType =
    type !== undefined && mtype !== 'term' && mtype !== `x-${type}` && !type.startsWith('xliff12:');
  return attributesOf({
    mtype,
    comment: value,
    // Not in `mid`: the schema takes every `mid` in a target for that of a segment.
    ...(own === undefined
      ? {}
      : {
          [`${own}:id`]: code.id,
          [`${own}:type`]: needsType ? type : undefined,
          [`${own}:ref`]: ref,
          [`${own}:translate`]: translate === undefined || mtype === 'protected' ? undefined : translate,
        }),
    ...code.extra,
  });
}

function mtypeOf(type: string | undefined, translate: boolean | undefined): string {
  if (type === undefined) return translate === false ? 'protected' : 'x-none';
  if (type === 'term') return 'term';
  if (type.startsWith('xliff12:')) return type.slice('xliff12:'.length);
  return `x-${type}`;
}
