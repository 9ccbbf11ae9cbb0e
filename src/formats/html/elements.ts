import type { CodeType } from '../../model/inline.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content (HTML §13.1.2, and the obsolete ones that parsers still know). */
export const VOID: ReadonlySet<string> = set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/**
 * Elements that stand in a line of text (phrasing content). Everything else ends a paragraph of text; unknown
 * elements do not, as a browser shows them inline.
 */
const BLOCK: ReadonlySet<string> = set(
  'html head body title base meta link style article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer ' +
    'address main search p hr pre blockquote ol ul menu li dl dt dd figure figcaption div center dir table caption ' +
    'colgroup col tbody thead tfoot tr td th form fieldset legend details summary dialog frameset frame noframes ' +
    'noscript template slot optgroup option video audio object canvas marquee listing xmp plaintext textarea ' +
    'isindex multicol nextid',
);

/** Tells whether an element ends the line of text it stands in. Metadata elements inside text do not. */
export function isBlock(name: string): boolean {
  return BLOCK.has(name) && name !== 'meta' && name !== 'link' && name !== 'style' && name !== 'base';
}

/** Elements whose whole content is one code for a translator: programs, drawings, forms' lists. */
export const OPAQUE: ReadonlySet<string> = set(
  'code kbd samp var svg math select datalist iframe script style picture noembed applet',
);

/** Those of them that a following block ends, as authors forget the end tag. */
export const OPAQUE_INLINE: ReadonlySet<string> = set('code kbd samp var');

/** Elements inside opaque ones that hold text for readers. */
export const OPAQUE_TEXT: ReadonlySet<string> = set('text tspan textpath title desc option');

/** Elements of drawings and formulas inside which HTML's rules hold again (HTML §13.2.6.1). */
export const INTEGRATION: ReadonlySet<string> = set(
  'title desc foreignobject mi mo mn ms mtext annotation-xml',
);

/** Elements whose start tag closes an open `p` (HTML §13.2.6.4.7). */
export const CLOSES_P: ReadonlySet<string> = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header ' +
    'hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form table hr xmp plaintext li dt dd',
);

/** Start tag → which open elements it ends, and which ones hide those from it. */
export const IMPLIED_END: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly stop: ReadonlySet<string> }>
> = {
  li: { ends: set('li'), stop: set('ul ol menu dir table') },
  dt: { ends: set('dt dd'), stop: set('dl table') },
  dd: { ends: set('dt dd'), stop: set('dl table') },
  tr: { ends: set('tr td th'), stop: set('table') },
  td: { ends: set('td th'), stop: set('table tr') },
  th: { ends: set('td th'), stop: set('table tr') },
  tbody: { ends: set('tbody thead tfoot tr td th caption colgroup'), stop: set('table') },
  thead: { ends: set('tbody thead tfoot tr td th caption colgroup'), stop: set('table') },
  tfoot: { ends: set('tbody thead tfoot tr td th caption colgroup'), stop: set('table') },
  option: { ends: set('option'), stop: set('select datalist') },
  body: { ends: set('head'), stop: set('html') },
};

/** What an element is to a translator. */
export interface Nature {
  readonly type?: CodeType;
  readonly subType?: string;
  /** What a translator reads in place of the tag. */
  readonly disp: string;
  readonly canDelete?: boolean;
  readonly canCopy?: boolean;
}

const FREE = { canDelete: true, canCopy: true };

/** What a translator sees of an element, and may do with it. What is missing here is `other` and must stay. */
export const NATURE: ReadonlyMap<string, Nature> = new Map<string, Nature>([
  ['a', { type: 'link', disp: 'link' }],
  ['b', { type: 'fmt', subType: 'xlf:b', disp: 'bold', ...FREE }],
  ['strong', { type: 'fmt', subType: 'xlf:b', disp: 'strong', ...FREE }],
  ['i', { type: 'fmt', subType: 'xlf:i', disp: 'italic', ...FREE }],
  ['em', { type: 'fmt', subType: 'xlf:i', disp: 'emphasis', ...FREE }],
  ['cite', { type: 'fmt', subType: 'xlf:i', disp: 'title of a work', ...FREE }],
  ['dfn', { type: 'fmt', disp: 'defined term' }],
  ['u', { type: 'fmt', subType: 'xlf:u', disp: 'underline', ...FREE }],
  ['s', { type: 'fmt', disp: 'struck out', ...FREE }],
  ['strike', { type: 'fmt', disp: 'struck out', ...FREE }],
  ['del', { type: 'fmt', disp: 'removed' }],
  ['ins', { type: 'fmt', disp: 'added' }],
  ['mark', { type: 'fmt', disp: 'highlight', ...FREE }],
  ['small', { type: 'fmt', disp: 'small', ...FREE }],
  ['big', { type: 'fmt', disp: 'big', ...FREE }],
  ['tt', { type: 'fmt', disp: 'typewriter', ...FREE }],
  ['font', { type: 'fmt', disp: 'font' }],
  ['sub', { type: 'fmt', disp: 'subscript' }],
  ['sup', { type: 'fmt', disp: 'superscript' }],
  ['q', { type: 'quote', disp: 'quotation' }],
  ['br', { type: 'fmt', subType: 'xlf:lb', disp: 'line break', ...FREE }],
  ['#br', { type: 'fmt', subType: 'xlf:lb', disp: 'line break', ...FREE }],
  ['#stray', { disp: 'stray tag' }],
  ['wbr', { type: 'fmt', disp: 'optional break', ...FREE }],
  ['img', { type: 'image', disp: 'image' }],
  ['picture', { type: 'image', disp: 'image' }],
  ['svg', { type: 'image', disp: 'drawing' }],
  ['math', { type: 'other', disp: 'formula' }],
  ['code', { type: 'other', disp: 'code' }],
  ['kbd', { type: 'ui', disp: 'keys' }],
  ['samp', { type: 'other', disp: 'output' }],
  ['var', { type: 'other', disp: 'variable' }],
  ['button', { type: 'ui', disp: 'button' }],
  ['label', { type: 'ui', disp: 'label' }],
  ['input', { type: 'ui', disp: 'field' }],
  ['select', { type: 'ui', disp: 'list of choices' }],
  ['script', { type: 'other', disp: 'script' }],
  ['iframe', { type: 'other', disp: 'embedded page' }],
  ['time', { type: 'fmt', disp: 'time' }],
  ['abbr', { type: 'fmt', disp: 'abbreviation' }],
  ['bdi', { type: 'fmt', disp: 'isolate' }],
  ['#address', { type: 'link', disp: 'address' }],
  ['#note', { type: 'other', disp: 'note mark' }],
  ['bdo', { type: 'fmt', disp: 'direction override' }],
]);
