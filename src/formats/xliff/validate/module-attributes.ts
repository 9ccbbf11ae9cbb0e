import { FS, SLR } from '../names.ts';
import { attr, attrNs, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';
import { isHtmlName } from './html-names.ts';

/** What the file and groups around an element say about sizes. */
export interface SizeScope {
  readonly generalProfile: string | undefined;
  readonly storageProfile: string | undefined;
  /** Ids inside the `slr:data` of the file, groups and unit around. */
  readonly ids: ReadonlySet<string>;
}

const RESTRICTION = /^(?:\*|\d+|\d+,(?:\d+|\*))$/;

/** Attributes of the format style and size restriction modules on one element of the core. */
export function checkModuleAttributes(element: Element, scope: SizeScope, checking: Checking): void {
  const isOpenEnd = element.local === 'ec' && attr(element, 'isolated') !== 'yes';
  let hasStyle = false;
  let hasSize = false;
  for (const { uri } of element.attributes) {
    if (uri === FS) hasStyle = true;
    if (uri === SLR) hasSize = true;
  }
  if (hasStyle) checkStyle(element, isOpenEnd, checking);
  if (hasSize) checkSizes(element, { scope, isOpenEnd }, checking);
}

/** Format style (§4.3). */
function checkStyle(element: Element, isOpenEnd: boolean, { report }: Checking): void {
  const style = attrNs(element, FS, 'fs');
  const sub = attrNs(element, FS, 'subFs');
  if (style !== undefined && !isHtmlName(style)) report('4.3.5.1-fs', element, { value: style });
  if (isOpenEnd) report('4.3.5.1-ec', element, { attribute: 'fs' });
  if (sub === undefined) return;
  // Structure is never rendered by `subFs` alone, and tools write it so: nothing is lost.
  const isStructure = element.local === 'file' || element.local === 'group' || element.local === 'unit';
  if (style === undefined) report('4.3.5.2-sub-fs', element, {}, isStructure ? 'warning' : 'error');
  else if (!isSubStyle(sub)) report('4.3.5.2-syntax', element, { value: sub });
}

/** `name,value` pairs with `\` between them; `\,` and `\\` inside values (§4.3.5.2). */
function isSubStyle(value: string): boolean {
  return /^[^,\\]+(?:,(?:[^,\\]|\\[,\\])*)?(?:\\[^,\\]+(?:,(?:[^,\\]|\\[,\\])*)?)*$/.test(value);
}

interface SizeContext {
  readonly scope: SizeScope;
  readonly isOpenEnd: boolean;
}

/** Size and length restriction (§4.6). */
function checkSizes(element: Element, { scope, isOpenEnd }: SizeContext, checking: Checking): void {
  const { report } = checking;
  const equiv = attrNs(element, SLR, 'equivStorage');
  if (isOpenEnd) report('4.6.5.9-ec', element);
  if (equiv !== undefined && !/^\s*\d+\s*$/.test(equiv)) report('4.6.5.8-equiv', element, { value: equiv });
  checkSizeInfo(element, scope, checking);
  checkRestriction(element, { name: 'sizeRestriction', profile: scope.generalProfile }, checking);
  checkRestriction(element, { name: 'storageRestriction', profile: scope.storageProfile }, checking);
}

function checkSizeInfo(element: Element, scope: SizeScope, { report }: Checking): void {
  const info = attrNs(element, SLR, 'sizeInfo');
  const ref = attrNs(element, SLR, 'sizeInfoRef');
  if (info !== undefined && ref !== undefined) report('4.6.5.9-both', element);
  if (ref !== undefined && !scope.ids.has(ref)) report('4.6.5.10-ref', element, { id: ref });
  if (info !== undefined && !isSizeInfo(info, scope.generalProfile))
    report('4.6.5.9-info', element, { value: info });
}

interface Restriction {
  readonly name: string;
  readonly profile: string | undefined;
}

/** Only the standard profiles say what a restriction looks like; they hold where none is named. */
function checkRestriction(element: Element, { name, profile }: Restriction, { report }: Checking): void {
  const value = attrNs(element, SLR, name);
  if (value === undefined || RESTRICTION.test(value)) return;
  if (profile !== undefined && !profile.startsWith('xliff:')) return;
  report('4.6.6-restriction', element, { attribute: name, value });
}

/** The standard profiles count in whole numbers; a number that is not whole is wrong under any profile that is not named. */
function isSizeInfo(value: string, profile: string | undefined): boolean {
  if (/^\s*\d+\s*$/.test(value)) return true;
  if (profile?.startsWith('xliff:') === true) return false;
  return profile !== undefined || !/^\s*[+-]?[\d.,]+\s*$/.test(value);
}
