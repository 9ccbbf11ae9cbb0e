import { CTR, CTR_21, GLS, MDA, MTC, RES, VAL, XML_URI } from '../names.ts';
import { attr, attrNs, childOf, childrenOf, descendants, elementsOf, textOf, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';
import { checkCodes } from './core-codes.ts';
import { checkIds, checkUnique } from './core-ids.ts';
import { checkMarkers } from './core-markers.ts';
import { deep } from './structure.ts';
import { matchFacts } from './unit-facts.ts';

type Rule = (element: Element, checking: Checking, owner: Element) => void;

const RULES: Readonly<Record<string, Rule>> = {
  [`${MTC} matches`]: checkMatches,
  [`${GLS} glossary`]: checkGlossary,
  [`${MDA} metadata`]: checkMetadata,
  [`${RES} resourceData`]: checkResources,
  [`${VAL} validation`]: checkValidation,
  [`${CTR} changeTrack`]: checkChanges,
  [`${CTR_21} changeTrack`]: checkChanges,
};

/**
 * Checks a module element that a file, group or unit holds.
 *
 * @param owner the file, group or unit; a file or group has only its start tag
 */
export function checkModule(element: Element, owner: Element, checking: Checking): void {
  RULES[`${element.uri} ${element.local}`]?.(element, checking, owner);
}

/** Translation candidates (§4.1). */
function checkMatches(matches: Element, checking: Checking): void {
  const list = childrenOf(matches, 'match');
  checkUnique(list, checking, '4.1.7.1-id');
  for (const match of list) {
    if (attr(match, 'subType') !== undefined && attr(match, 'type') === undefined)
      checking.report('4.1.7.8-sub-type', match, { id: attr(match, 'id') ?? '' });
    if (attrNs(match, XML_URI, 'lang') !== undefined)
      checking.report('4.1.6.3-lang', match, { id: attr(match, 'id') ?? '' });
    checkMatchLanguages(match, checking);
    const facts = matchFacts(match, checking.core);
    checkIds({ ...facts, segments: [] }, checking);
    checkCodes(facts, checking);
    checkMarkers(facts, checking);
  }
}

function checkMatchLanguages(match: Element, { core, srcLang, trgLang, report }: Checking): void {
  const source = childOf(match, 'source', core);
  const target = childOf(match, 'target', core);
  const sourceLang = source === undefined ? undefined : attrNs(source, XML_URI, 'lang');
  const targetLang = target === undefined ? undefined : attrNs(target, XML_URI, 'lang');
  if (source !== undefined && sourceLang !== undefined && !isSameLang(sourceLang, srcLang))
    report('4.1.6.3-source-lang', source, { lang: sourceLang, expected: srcLang });
  if (attr(match, 'reference') === 'yes' || target === undefined || targetLang === undefined) return;
  if (trgLang !== undefined && !isSameLang(targetLang, trgLang))
    report('4.1.6.3-target-lang', target, { lang: targetLang, expected: trgLang });
}

function isSameLang(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Terms (§4.2). */
function checkGlossary(glossary: Element, checking: Checking): void {
  const entries = childrenOf(glossary, 'glossEntry');
  checkUnique(
    [...entries, ...entries.flatMap((entry) => childrenOf(entry, 'translation'))],
    checking,
    '4.2.5.1-id',
  );
  for (const entry of entries) {
    const isFull = childOf(entry, 'translation') !== undefined || childOf(entry, 'definition') !== undefined;
    if (!isFull) checking.report('4.2.4.3-entry', entry, { id: attr(entry, 'id') ?? '' });
    for (const child of elementsOf(entry)) if (child.uri === MDA) checkModule(child, entry, checking);
  }
}

/** Metadata (§4.4). */
function checkMetadata(metadata: Element, checking: Checking): void {
  checkUnique([metadata, ...deep(metadata, 'metaGroup', MDA)], checking, '4.4.5.3-id');
}

/** Resource data (§4.5). */
function checkResources(resources: Element, checking: Checking, owner: Element): void {
  const items = childrenOf(resources, 'resourceItem');
  const refs = childrenOf(resources, 'resourceItemRef');
  checkUnique([...items, ...refs], checking, '4.5.4.3-id');
  for (const item of items) checkResource(item, checking);
  if (owner.local !== 'file') return;
  const ids = new Set(items.map((item) => attr(item, 'id')));
  for (const ref of refs) {
    const id = attr(ref, 'ref') ?? '';
    if (!ids.has(id)) checking.report('4.5.5.6-ref', ref, { id });
  }
}

function checkResource(item: Element, checking: Checking): void {
  const { report, srcLang, trgLang } = checking;
  const source = childOf(item, 'source');
  const target = childOf(item, 'target');
  const isEmpty = (side: Element | undefined): boolean => side === undefined || elementsOf(side).length === 0;
  if (attr(item, 'mimeType') === undefined && isEmpty(source) && isEmpty(target))
    report('4.5.4.4-mime-type', item, { id: attr(item, 'id') ?? '' });
  if (attr(item, 'context') === 'no' && source === undefined)
    report('4.5.4.5-source', item, { id: attr(item, 'id') ?? '' });
  if (source !== undefined) checkResourceSide(source, { rule: '4.5.4.5', expected: srcLang }, checking);
  if (target !== undefined) checkResourceSide(target, { rule: '4.5.4.6', expected: trgLang }, checking);
}

function checkResourceSide(
  side: Element,
  { rule, expected }: { readonly rule: string; readonly expected: string | undefined },
  { report }: Checking,
): void {
  const hasContent = elementsOf(side).length > 0 || textOf(side).trim() !== '';
  const hasHref = attr(side, 'href') !== undefined;
  if (hasContent === hasHref) report(`${rule}-href`, side, { element: side.name });
  const lang = attrNs(side, XML_URI, 'lang');
  if (lang !== undefined && expected !== undefined && !isSameLang(lang, expected))
    report(`${rule}-lang`, side, { lang, expected });
}

const RULE_NAMES = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/** Rules for translations (§4.7). */
function checkValidation(validation: Element, { report }: Checking, owner: Element): void {
  for (const rule of childrenOf(validation, 'rule')) {
    const own = RULE_NAMES.filter((name) => attr(rule, name) !== undefined);
    const hasCustom = rule.attributes.some(
      ({ uri }) => uri !== '' && uri !== VAL && uri !== XML_URI && !uri.endsWith('/xmlns/'),
    );
    const count = own.length + (hasCustom ? 1 : 0);
    if (count !== 1) report('4.7.4.3-rule', rule, { found: own });
    const [name] = own;
    if (attr(rule, 'occurs') !== undefined && name !== 'isPresent')
      report('4.7.5.2-occurs', rule, { found: own });
    if (attr(rule, 'existsInSource') !== undefined && (own.length !== 1 || name === 'isNotPresent'))
      report('4.7.5.6-exists', rule, { found: own });
    if (attr(rule, 'disabled') === 'yes' && owner.local === 'file') report('4.7.5.9-disabled', rule);
  }
}

/** Change tracking, a module of 2.0. */
function checkChanges(changes: Element, checking: Checking, owner: Element): void {
  for (const revisions of childrenOf(changes, 'revisions')) {
    const applies = attr(revisions, 'appliesTo') ?? '';
    const ref = attr(revisions, 'ref');
    const list = childrenOf(revisions, 'revision');
    const current = attr(revisions, 'currentVersion');
    if (current !== undefined && !list.some((revision) => attr(revision, 'version') === current))
      checking.report('ctr-current-version', revisions, { id: current });
    const subject = checkSubject(revisions, { owner, applies, ref }, checking);
    for (const item of list.flatMap((revision) => childrenOf(revision, 'item'))) {
      const property = attr(item, 'property') ?? '';
      if (property === 'content' || subject === undefined) continue;
      if (attr(subject, property) === undefined && !subject.attributes.some(({ name }) => name === property))
        checking.report('ctr-property', item, { property, element: subject.name });
    }
    for (const revision of list) checkItems(revision, checking);
  }
}

/** A revision tells one value for each property. */
function checkItems(revision: Element, { report }: Checking): void {
  const seen = new Set<string>();
  for (const item of childrenOf(revision, 'item')) {
    const property = attr(item, 'property') ?? '';
    if (seen.has(property)) report('ctr-property-twice', item, { property });
    seen.add(property);
  }
}

interface Subject {
  readonly owner: Element;
  readonly applies: string;
  readonly ref: string | undefined;
}

/** The element that revisions are about, looked up inside the unit that holds them. */
function checkSubject(
  revisions: Element,
  { owner, applies, ref }: Subject,
  { core, report }: Checking,
): Element | undefined {
  if (owner.local !== 'unit') return undefined;
  const all = [...descendants(owner)].filter(({ local, uri }) => local === applies && uri === core);
  if (ref === undefined) {
    if (all.length > 1 && all.some((element) => attr(element, 'id') !== undefined))
      report('ctr-ref-missing', revisions, { applies });
    return all.length === 1 ? all[0] : undefined;
  }
  const found = all.find((element) => attr(element, 'id') === ref);
  if (found === undefined) report('ctr-ref', revisions, { applies, id: ref });
  return found;
}
