/** Lists of values of XLIFF 1.2; where the standard allows it, `x-` starts a value of one's own. */
const LISTS = {
  datatype:
    'asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul',
  restype:
    'auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar window',
  mtype:
    'abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form formula head-term initialism international-scientific-term internationalism logical-expression materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form truncated-term variant',
  state12:
    'final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation needs-translation new signed-off translated',
  qualifier:
    'exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion',
  delimiter: 'bold italic underlined link',
  placeholder: 'image pb lb',
  sizeUnit: 'byte char col cm dlgunit em ex glyph in mm percent pixel point row',
  countUnit:
    'word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable',
  contextType: 'database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile',
  alttrans: 'proposal previous-version rejected reference accepted',
  purpose: 'information location match',
} as const;

/** Lists without values of one's own. */
const CLOSED = {
  position: 'open close',
  assoc: 'preceding following both',
  annotates: 'source target general',
} as const;

/** Types of attribute values in XLIFF 1.2. */
export type Type12 =
  | keyof typeof LISTS
  | keyof typeof CLOSED
  | 'count'
  | 'reformat'
  | 'mime'
  | 'coordinates'
  | 'dateTime';

/** The values of the lists, for messages. */
export const VALUES_12: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ ...LISTS, ...CLOSED }).map(([name, values]) => [name, values.split(' ')]),
);

/** Tells whether a list allows values of one's own. */
export function isOpenList(name: string): boolean {
  return Object.hasOwn(LISTS, name);
}

function isOwn(value: string): boolean {
  return /^x-\S+$/.test(value);
}

function isListed(name: string, value: string): boolean {
  return VALUES_12[name]?.includes(value) === true;
}

const open =
  (name: keyof typeof LISTS) =>
  (value: string): boolean =>
    isListed(name, value) || isOwn(value);
const closed =
  (name: keyof typeof CLOSED) =>
  (value: string): boolean =>
    isListed(name, value);
const COUNTS: readonly string[] = ['restype', 'datatype', 'state12', 'qualifier'];
const REFORMAT =
  'yes no coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style'.split(
    ' ',
  );

export const checks12: Readonly<Record<Type12, (value: string) => boolean>> = {
  datatype: open('datatype'),
  restype: open('restype'),
  mtype: open('mtype'),
  state12: open('state12'),
  qualifier: open('qualifier'),
  delimiter: open('delimiter'),
  placeholder: open('placeholder'),
  sizeUnit: open('sizeUnit'),
  countUnit: open('countUnit'),
  contextType: open('contextType'),
  alttrans: open('alttrans'),
  purpose: (value) => value.trim().split(/\s+/).every(open('purpose')),
  position: closed('position'),
  assoc: closed('assoc'),
  annotates: closed('annotates'),
  count: (value) =>
    ['num-usages', 'repetition', 'total'].includes(value) ||
    isOwn(value) ||
    COUNTS.some((name) => isListed(name, value)),
  reformat: (value) =>
    value
      .trim()
      .split(/\s+/)
      .every((one) => REFORMAT.includes(one) || isOwn(one)),
  mime: (value) => /^(?:text|multipart|message|application|image|audio|video|model)(?:\/.+)*$/.test(value),
  coordinates: (value) => /^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/.test(value),
  dateTime: (value) =>
    /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.test(
      value.trim(),
    ),
};
