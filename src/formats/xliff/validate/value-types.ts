import { isNcName, isNmtoken } from '../xml-chars.ts';
import { checks12, isOpenList, VALUES_12, type Type12 } from './value-types-12.ts';

/** Checks of attribute values; the names are used in the grammars. */
export type ValueType =
  | 'text'
  | 'nmtoken'
  | 'nmtokens'
  | 'ncname'
  | 'lang'
  | 'uri'
  | 'user'
  | 'marker'
  | 'priority'
  | 'positive'
  | 'hex'
  | 'percent'
  | 'yesNo'
  | 'reorder'
  | 'dir'
  | 'space'
  | 'side'
  | 'code'
  | 'state'
  | 'match'
  | 'form'
  | 'applies'
  | 'issueType'
  | 'localeFilter'
  | 'itsVersion'
  | 'share'
  | 'integer'
  | Type12;

/** Values of an enumeration, shown in the message. */
const ENUMERATIONS: Readonly<Partial<Record<ValueType, readonly string[]>>> = {
  yesNo: ['yes', 'no'],
  reorder: ['yes', 'firstNo', 'no'],
  dir: ['ltr', 'rtl', 'auto'],
  space: ['default', 'preserve'],
  side: ['source', 'target'],
  code: ['fmt', 'ui', 'quote', 'link', 'image', 'other'],
  state: ['initial', 'translated', 'reviewed', 'final'],
  match: ['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'],
  form: ['none', 'nfc', 'nfd'],
  applies: ['source', 'target', 'ignorable'],
  issueType:
    'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other'.split(
      ' ',
    ),
  localeFilter: ['include', 'exclude'],
  itsVersion: ['2.0'],
};

function oneOf(type: ValueType): (value: string) => boolean {
  return (value) => ENUMERATIONS[type]?.includes(value) === true;
}

const isUser = (value: string): boolean => /^[^\s:]+:[^\s:]+$/.test(value);

const checks: Readonly<Record<ValueType, (value: string) => boolean>> = {
  text: (): boolean => true,
  nmtoken: (value: string): boolean => isNmtoken(value.trim()),
  nmtokens: (value: string): boolean => value.trim() !== '' && value.trim().split(/\s+/).every(isNmtoken),
  ncname: (value: string): boolean => isNcName(value.trim()),
  lang: isLanguage,
  // As in XML Schema, where any string is an IRI reference once it is escaped.
  uri: (): boolean => true,
  user: isUser,
  marker: (value: string): boolean => ['generic', 'comment', 'term'].includes(value) || isUser(value),
  priority: (value: string): boolean => /^\s*\+?0*(?:[1-9]|10)\s*$/.test(value),
  positive: (value: string): boolean => /^\s*\+?0*[1-9]\d*\s*$/.test(value),
  hex: (value: string): boolean => /^(?:[\da-fA-F]{2})+$/.test(value.trim()),
  percent: (value: string): boolean =>
    /^\s*\+?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value) && Number(value) <= 100,
  yesNo: oneOf('yesNo'),
  reorder: oneOf('reorder'),
  dir: oneOf('dir'),
  space: oneOf('space'),
  side: oneOf('side'),
  code: oneOf('code'),
  state: oneOf('state'),
  match: oneOf('match'),
  form: oneOf('form'),
  applies: oneOf('applies'),
  issueType: oneOf('issueType'),
  localeFilter: oneOf('localeFilter'),
  itsVersion: oneOf('itsVersion'),
  share: (value) => /^\s*\+?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value) && Number(value) <= 1,
  integer: (value) => /^\s*[+-]?\d+\s*$/.test(value),
  ...checks12,
};

/** The values that a type allows; empty when there is no list. */
export function enumerationOf(type: ValueType): readonly string[] {
  return ENUMERATIONS[type] ?? VALUES_12[type] ?? [];
}

/** Types that have words of their own; the others are lists, or have a form that is hard to put into words. */
const WORDED: Readonly<Partial<Record<ValueType, string>>> = {
  nmtoken: 'id',
  nmtokens: 'id',
  ncname: 'id',
  lang: 'lang',
  user: 'user',
  priority: 'priority',
  positive: 'positive',
  percent: 'percent',
  share: 'share',
  integer: 'integer',
  hex: 'hex',
};

/** Name of the message for a value that is not of its type. */
export function valueRule(type: ValueType): string {
  const worded = WORDED[type];
  if (worded !== undefined) return worded;
  if (enumerationOf(type).length === 0) return 'form';
  return isOpenList(type) ? 'own' : 'list';
}

/** Tells whether a value is of a type. */
export function isValid(type: ValueType, value: string): boolean {
  return checks[type](value);
}

/** Tells whether a name is a type of values. */
export function isValueType(name: string): name is ValueType {
  return Object.hasOwn(checks, name);
}

/** Syntax of BCP 47 (RFC 5646 §2.1), private use and grandfathered tags too. */
function isLanguage(value: string): boolean {
  return (
    /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i.test(
      value,
    ) ||
    /^(?:x(?:-[a-z\d]{1,8})+|i-[a-z\d]{2,8}|art-lojban|sgn-[a-z]{2}-[a-z]{2}|zh-(?:guoyu|hakka|xiang|min(?:-nan)?)|[a-z]{4,8})$/i.test(
      value,
    )
  );
}
