import type { Code, Content } from '../../model/inline.ts';
import { attributesOf, codePointElement, escapeText } from './escape.ts';
import { spansOf } from './spans.ts';

/** How inline content is written. */
export interface InlineOptions {
  /** Id of the `<data>` that holds a piece of native code; undefined leaves the code without data. */
  readonly dataRef: (data: string) => string | undefined;
  /** `keep`: as the codes say; `span`: every pair that nests becomes `pc` or `mrk` (§3.7.2.2). */
  readonly pairs?: 'keep' | 'span';
  /** Prefix of the core namespace where it is not the default one: `ns0:`. */
  readonly prefix?: string;
}

/** Writes inline content as XLIFF 2.x (§3.2.3). */
export function writeContent(content: Content, options: InlineOptions): string {
  const { text, codes } = content;
  const prefix = options.prefix ?? '';
  const invalid =
    prefix === ''
      ? codePointElement
      : (char: string): string => codePointElement(char).replace('<', `<${prefix}`);
  if (codes.length === 0) return escapeText(text, invalid);
  const spans = spansOf(codes, options.pairs ?? 'keep');
  let out = '';
  let from = 0;
  for (const [index, code] of codes.entries()) {
    out += escapeText(text.slice(from, code.at), invalid);
    from = Math.max(from, code.at);
    out += writeCode(code, codes[spans.get(index) ?? -1], { ...options, prefix });
  }
  return out + escapeText(text.slice(from), invalid);
}

type Writing = InlineOptions & { readonly prefix: string };

/** @param partner the other half, when both are written as one `pc` or `mrk` */
function writeCode(code: Code, partner: Code | undefined, options: Writing): string {
  const { prefix } = options;
  const isPair = partner !== undefined;
  switch (code.kind) {
    case 'ph':
      return `<${prefix}ph${attributesOf({ id: code.id, ...standalone(code, options) })}/>`;
    case 'sc':
      if (isPair) return `<${prefix}pc${pairAttributes(code, partner, options)}>`;
      return `<${prefix}sc${attributesOf({ id: code.id, ...startAttributes(code, options) })}/>`;
    case 'ec':
      return isPair ? `</${prefix}pc>` : `<${prefix}ec${endAttributes(code, options)}/>`;
    case 'sm':
      return isPair ? `<${prefix}mrk${markerAttributes(code)}>` : `<${prefix}sm${markerAttributes(code)}/>`;
    default:
      return isPair ? `</${prefix}mrk>` : `<${prefix}em${attributesOf({ startRef: code.id })}/>`;
  }
}

type Values = Record<string, string | boolean | undefined>;

function rights(code: Code): Values {
  return {
    canCopy: code.canCopy,
    canDelete: code.canDelete,
    canReorder: code.canReorder,
    type: code.type,
    subType: code.type === undefined ? undefined : code.subType,
    copyOf: code.copyOf,
  };
}

function standalone(code: Code, options: Writing): Values {
  return {
    dataRef: code.data === undefined ? undefined : options.dataRef(code.data),
    disp: code.disp,
    equiv: code.equiv,
    subFlows: code.subFlows?.join(' '),
    ...rights(code),
    ...code.extra,
  };
}

/** `pc` may not overlap by default, `sc` may (§3.3.1.3): the default of the other form is written out. */
function startAttributes(code: Code, options: Writing): Values {
  return {
    ...standalone(code, options),
    canOverlap: code.canOverlap ?? (code.form === 'point' || code.isolated === true ? undefined : false),
    dir: code.dir,
    isolated: code.isolated,
  };
}

function endAttributes(code: Code, options: Writing): string {
  const id = code.isolated === true ? { id: code.id } : { startRef: code.id };
  const { dir, ...rest } = startAttributes(code, options);
  return attributesOf({ ...id, ...rest, ...(code.isolated === true ? { dir } : {}) });
}

function pairAttributes(start: Code, end: Code, options: Writing): string {
  return attributesOf({
    id: start.id,
    canOverlap: start.canOverlap ?? (start.form === 'point' ? true : undefined),
    dataRefStart: start.data === undefined ? undefined : options.dataRef(start.data),
    dataRefEnd: end.data === undefined ? undefined : options.dataRef(end.data),
    dispStart: start.disp,
    dispEnd: end.disp,
    equivStart: start.equiv,
    equivEnd: end.equiv,
    subFlowsStart: start.subFlows?.join(' '),
    subFlowsEnd: end.subFlows?.join(' '),
    ...rights(start),
    dir: start.dir,
    ...end.extra,
    ...start.extra,
  });
}

function markerAttributes(code: Code): string {
  const { type, value, ref, translate } = code.annotation ?? {};
  return attributesOf({ id: code.id, translate, type, ref, value, ...code.extra });
}
