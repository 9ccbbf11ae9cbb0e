import { ITS, ITSM, MTC, XML_URI } from '../names.ts';
import { attr, attrNs, descendants, type Element } from '../tree.ts';
import type { Checking } from './checking.ts';

const PROVENANCE =
  'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'.split(
    ' ',
  );
const CATEGORIES: ReadonlySet<string> = new Set(
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' ',
  ),
);
/** Attributes that need a tool named for their data category: attribute to category. */
const NEEDS_TOOL: Readonly<Record<string, string>> = {
  mtConfidence: 'mt-confidence',
  taConfidence: 'text-analysis',
  termConfidence: 'terminology',
};

/** The ITS module on one part of the file and all that it holds (§4.8). */
export function checkIts(root: Element, checking: Checking): void {
  for (const element of descendants(root)) {
    if (element.uri === ITS) checkItsElement(element, checking);
    if (element.attributes.some(({ uri }) => uri === ITS || uri === ITSM))
      checkItsAttributes(element, checking);
  }
}

/** The ITS module on the start tag of a container. */
export function checkItsTag(element: Element, checking: Checking): void {
  if (element.attributes.some(({ uri }) => uri === ITS || uri === ITSM))
    checkItsAttributes(element, checking);
}

function checkItsElement(element: Element, { report }: Checking): void {
  if (element.local === 'locQualityIssue') {
    const isFull =
      attr(element, 'locQualityIssueType') !== undefined ||
      attr(element, 'locQualityIssueComment') !== undefined;
    if (!isFull) report('4.8.11.2-issue', element);
  }
  if (element.local === 'provenanceRecord' && !PROVENANCE.some((name) => attr(element, name) !== undefined))
    report('4.8.11.4-provenance', element);
}

function checkItsAttributes(element: Element, checking: Checking): void {
  const { report } = checking;
  const has = (name: string): boolean => attrNs(element, ITS, name) !== undefined;
  if (!inScope(element, 'version')) report('4.8-version', element);
  checkQuality(element, has, checking);
  checkAnalysis(element, has, checking);
  checkAnnotators(element, checking);
  for (const [name, category] of Object.entries(NEEDS_TOOL)) {
    if (has(name) && !toolsInScope(element).has(category))
      report('4.8.12-annotators', element, { attribute: name, category });
  }
  checkMarkerType(element, checking);
}

function inScope(element: Element, name: string): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent)
    if (attrNs(at, ITS, name) !== undefined) return true;
  return false;
}

type Has = (name: string) => boolean;

const ISSUE_DETAILS = ['Type', 'Comment', 'Severity', 'ProfileRef', 'Enabled'].map(
  (name) => `locQualityIssue${name}`,
);

function checkQuality(element: Element, has: Has, checking: Checking): void {
  const { report } = checking;
  const own = ISSUE_DETAILS.filter(has);
  if (has('locQualityIssuesRef')) {
    if (own.length > 0) report('4.8.12.11-issues-ref', element, { found: own });
    checkRecords(element, { attribute: 'locQualityIssuesRef', local: 'locQualityIssues' }, checking);
  } else if (own.length > 0 && !has('locQualityIssueType') && !has('locQualityIssueComment')) {
    report('4.8.11.2-issue', element);
  }
  if (has('locQualityRatingScore') && has('locQualityRatingVote')) report('4.8.6.5.1-rating', element);
  for (const name of ['Score', 'Vote']) {
    if (has(`locQualityRating${name}Threshold`) && !inScope(element, `locQualityRating${name}`))
      report('4.8.6.5.1-threshold', element, { attribute: `locQualityRating${name}Threshold` });
  }
  checkProvenance(element, has, checking);
}

function checkProvenance(element: Element, has: Has, checking: Checking): void {
  if (!has('provenanceRecordsRef')) return;
  const isMarker = element.local === 'mrk' || element.local === 'sm';
  if (isMarker && PROVENANCE.some(has)) checking.report('4.8.12.24-provenance-ref', element);
  checkRecords(element, { attribute: 'provenanceRecordsRef', local: 'provenanceRecords' }, checking);
}

interface Records {
  readonly attribute: string;
  readonly local: string;
}

/** A reference to a list of issues or records finds it in the unit (§4.8.12.11, §4.8.12.24). */
function checkRecords(
  element: Element,
  { attribute, local }: Records,
  { report }: Pick<Checking, 'report'>,
): void {
  const value = attrNs(element, ITS, attribute) ?? '';
  const id = /^#(?:.*\/)?its=([^/]+)$/.exec(value)?.[1];
  let unit: Element | undefined = element;
  while (unit !== undefined && unit.local !== 'unit' && unit.uri !== MTC) unit = unit.parent;
  if (unit === undefined) return;
  const found = [...descendants(unit)].some(
    (item) => item.uri === ITS && item.local === local && attrNs(item, XML_URI, 'id') === id,
  );
  if (!found) report('4.8.12-records', element, { attribute, value, expected: local });
}

function checkAnalysis(element: Element, has: Has, { report }: Checking): void {
  if (has('taSource') !== has('taIdent')) report('4.8.12.33-ta', element);
  if (has('taIdentRef') && (has('taSource') || has('taIdent'))) report('4.8.12.33-ta-ref', element);
}

/** `category|tool` entries, each category once. */
function checkAnnotators(element: Element, { report }: Checking): void {
  const value = attrNs(element, ITS, 'annotatorsRef');
  if (value === undefined) return;
  const seen = new Set<string>();
  for (const entry of value.trim().split(/\s+/)) {
    const [category = '', tool = ''] = entry.split('|', 2);
    if (!CATEGORIES.has(category) || tool === '' || seen.has(category)) {
      report('4.8.12.2-annotators', element, { value });
      return;
    }
    seen.add(category);
  }
}

function toolsInScope(element: Element): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const value = attrNs(at, ITS, 'annotatorsRef') ?? '';
    for (const entry of value.split(/\s+/)) found.add(entry.split('|', 1)[0] ?? '');
  }
  return found;
}

const GENERIC = new Set(
  'annotatorsRef locQualityIssuesRef locQualityIssueType locQualityIssueComment locQualityRatingScore locQualityRatingVote taIdentRef taSource taIdent taClassRef lang mtConfidence provenanceRecordsRef allowedCharacters domains localeFilterList localeFilterType'.split(
    ' ',
  ),
);
const TYPES: ReadonlySet<string> = new Set([
  'its:generic',
  'its:any',
  'generic',
  'term',
  'comment',
  'its:term-no',
]);

/** An annotation that only ITS gives a meaning to says so in `type`, or says nothing (§4.8.7). */
function checkMarkerType(element: Element, { report }: Checking): void {
  if (element.local !== 'mrk' && element.local !== 'sm') return;
  const type = attr(element, 'type');
  if (type === undefined || TYPES.has(type) || type.startsWith('its:')) return;
  const names = element.attributes.filter(
    ({ uri, local }) => (uri === ITS || uri === ITSM) && GENERIC.has(local),
  );
  if (names.length > 0) report('4.8.7-type', element, { type }, 'warning');
}
