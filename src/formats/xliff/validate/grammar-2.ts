/* oxlint-disable max-lines -- the content models of XLIFF 2.0 to 2.2 with their modules */
import * as names from '../names.ts';
import { grammar, type Grammar } from './grammar.ts';
import type { ValueType } from './value-types.ts';

const INLINE = '(cp|ph|pc|sc|ec|mrk|sm|em)*';
const POINT =
  'canCopy=yesNo canDelete=yesNo canReorder=reorder copyOf=nmtoken disp equiv dataRef=nmtoken subFlows=nmtokens subType=user type=code';
const OTHER_SPACE = 'xml:space=space +';

/** Core elements; `root` and `note` differ between versions. */
function core(root: string, note: string): Grammar {
  return grammar(`
xliff 3.2.2.1 | ${root}
file 3.2.2.2 | id!=nmtoken canResegment=yesNo original translate=yesNo srcDir=dir trgDir=dir ${OTHER_SPACE} | skeleton? other* notes? (unit|group)+
skeleton 3.2.2.3 | href=uri | text any
group 3.2.2.4 | id!=nmtoken name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=user ${OTHER_SPACE} | other* notes? (unit|group)*
unit 3.2.2.5 | id!=nmtoken name canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir type=user ${OTHER_SPACE} | other* notes? originalData? (segment|ignorable)+
segment 3.2.2.6 | id=nmtoken canResegment=yesNo state=state subState=user | source target?
ignorable 3.2.2.7 | id=nmtoken | source target?
notes 3.2.2.8 | | note+
note 3.2.2.9 | id=nmtoken appliesTo=side category priority=priority ${note} + | text
originalData 3.2.2.10 | | data+
data 3.2.2.11 | id!=nmtoken dir=dir xml:space=space | text cp*
source 3.2.2.12 | xml:lang=lang xml:space=space | text ${INLINE}
target 3.2.2.13 | xml:lang=lang xml:space=space order=positive | text ${INLINE}
cp 3.2.3.1 | hex!=hex |
ph 3.2.3.2 | id!=nmtoken ${POINT} + |
pc 3.2.3.3 | id!=nmtoken canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=reorder copyOf=nmtoken dispEnd dispStart equivEnd equivStart dataRefEnd=nmtoken dataRefStart=nmtoken subFlowsEnd=nmtokens subFlowsStart=nmtokens subType=user type=code dir=dir + | text ${INLINE}
sc 3.2.3.4 | id!=nmtoken ${POINT} canOverlap=yesNo dir=dir isolated=yesNo + |
ec 3.2.3.5 | id=nmtoken ${POINT} canOverlap=yesNo dir=dir isolated=yesNo startRef=nmtoken + |
mrk 3.2.3.6 | id!=nmtoken translate=yesNo type=marker ref=uri value + | text ${INLINE}
sm 3.2.3.7 | id!=nmtoken translate=yesNo type=marker ref=uri value + |
em 3.2.3.8 | startRef!=nmtoken |
`);
}

const ROOT = 'version! srcLang!=lang trgLang=lang xml:space=space +';
const CORE_2: Grammar = core(`${ROOT} | file+`, '');
const CORE_22: Grammar = core(`${ROOT} | notes? mda:metadata? file+`, 'ref=uri');

const MATCHES: Grammar = grammar(`
matches 4.1.6.2 | | match+
match 4.1.6.3 | id=nmtoken matchQuality=percent matchSuitability=percent origin ref!=uri reference=yesNo similarity=percent subType=user type=match + | mda:metadata? xlf:originalData? xlf:source xlf:target other*
`);

const GLOSSARY: Grammar = grammar(`
glossary 4.2.4.2 | | glossEntry+
glossEntry 4.2.4.3 | id=nmtoken ref=uri + | term translation* definition? other*
term 4.2.4.4 | source + | text
translation 4.2.4.5 | id=nmtoken ref=uri source + | text
definition 4.2.4.6 | source + | text
`);

const METADATA: Grammar = grammar(`
metadata 4.4.4.2 | id=nmtoken | metaGroup+
metaGroup 4.4.4.3 | id=nmtoken category appliesTo=applies | (metaGroup|meta)+
meta 4.4.4.4 | type! | text
`);

function resources(notes: string): Grammar {
  return grammar(`
resourceData 4.5.4.2 | | resourceItemRef* resourceItem*
resourceItemRef 4.5.4.3 | id=nmtoken ref!=nmtoken + |
resourceItem 4.5.4.4 | mimeType id=nmtoken context=yesNo + | ${notes} source? target? reference*
source 4.5.4.5 | href=uri xml:lang=lang + | any
target 4.5.4.6 | href=uri xml:lang=lang + | any
reference 4.5.4.7 | href!=uri xml:lang=lang + |
`);
}

const SIZES: Grammar = grammar(`
profiles 4.6.4.2 | generalProfile storageProfile | normalization? other*
normalization 4.6.4.3 | general=form storage=form |
data 4.6.4.4 | profile! + | any
`);

const VALIDATION: Grammar = grammar(`
validation 4.7.4.2 | + | rule+
rule 4.7.4.3 | isPresent occurs=positive isNotPresent startsWith endsWith existsInSource=yesNo caseSensitive=yesNo normalization=form disabled=yesNo + |
`);

const ITS: Grammar = grammar(`
locQualityIssues 4.8.11.3 | xml:id!=ncname version + | locQualityIssue+
locQualityIssue 4.8.11.2 | version locQualityIssueType=issueType locQualityIssueComment locQualityIssueSeverity=percent locQualityIssueProfileRef=uri locQualityIssueEnabled=yesNo + |
provenanceRecords 4.8.11.5 | xml:id!=ncname version + | provenanceRecord+
provenanceRecord 4.8.11.4 | version org orgRef=uri person personRef=uri revOrg revOrgRef=uri revPerson revPersonRef=uri revTool revToolRef=uri tool toolRef=uri + |
`);

const CHANGES: Grammar = grammar(`
changeTrack ctr | | revisions+
revisions ctr | appliesTo!=nmtoken ref=nmtoken currentVersion=nmtoken + | revision+
revision ctr | author datetime version=nmtoken + | item+
item ctr | property! + | text
`);

const MODULES: readonly (readonly [string, Grammar])[] = [
  [names.MTC, MATCHES],
  [names.GLS, GLOSSARY],
  [names.MDA, METADATA],
  [names.SLR, SIZES],
  [names.VAL, VALIDATION],
  [names.ITS, ITS],
  [names.CTR, CHANGES],
  [names.CTR_21, CHANGES],
];

/** Grammars of XLIFF 2.0 and 2.1, by namespace. */
export const GRAMMARS_2: ReadonlyMap<string, Grammar> = new Map([
  [names.CORE_20, CORE_2],
  [names.RES, resources('')],
  ...MODULES,
]);

/** Grammars of XLIFF 2.2, by namespace. */
export const GRAMMARS_22: ReadonlyMap<string, Grammar> = new Map([
  [names.CORE_22, CORE_22],
  [names.RES, resources('xlf:notes?')],
  ...MODULES,
]);

/** Namespaces that only have attributes. */
export const ATTRIBUTE_MODULES: ReadonlySet<string> = new Set([names.FS, names.ITSM, names.PGS]);

/** Module elements that an element of the core may hold, and how often (§3.2.2.2 to §3.2.2.5). */
export const PLACES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  xliff: { 'mda:metadata': 1 },
  file: places(
    'mda:metadata res:resourceData slr:profiles slr:data val:validation',
    'its:provenanceRecords ctr:changeTrack',
  ),
  group: places('mda:metadata slr:data val:validation', 'its:provenanceRecords ctr:changeTrack'),
  unit: places(
    'mtc:matches gls:glossary mda:metadata res:resourceData slr:data val:validation',
    'its:locQualityIssues its:provenanceRecords ctr:changeTrack',
  ),
  glossEntry: { 'mda:metadata': 1 },
  match: { 'mda:metadata': 1 },
};

function places(once: string, often: string): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...once.split(' ').map((name) => [name, 1]),
    ...often.split(' ').map((name) => [name, Number.POSITIVE_INFINITY]),
  ]);
}

/** Usual prefixes of the modules; the grammars name elements by them. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  [names.MTC, 'mtc'],
  [names.GLS, 'gls'],
  [names.FS, 'fs'],
  [names.MDA, 'mda'],
  [names.RES, 'res'],
  [names.SLR, 'slr'],
  [names.VAL, 'val'],
  [names.CTR, 'ctr'],
  [names.CTR_21, 'ctr'],
  [names.ITS, 'its'],
  [names.ITSM, 'itsm'],
  [names.PGS, 'pgs'],
]);

const FS_ON = 'file group unit note sc ec ph pc mrk sm source target segment xliff'.split(' ');
const SLR_ON = 'file group unit sc ec ph pc mrk sm'.split(' ');
const SLR_MARKERS = 'file group unit pc sc mrk sm'.split(' ');

/** Attributes of modules and the core elements that may have them. */
export const MODULE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'fs:fs': FS_ON,
  'fs:subFs': FS_ON,
  'slr:storageRestriction': SLR_MARKERS,
  'slr:sizeRestriction': SLR_MARKERS,
  'slr:equivStorage': SLR_ON,
  'slr:sizeInfo': SLR_ON,
  'slr:sizeInfoRef': SLR_ON,
  'pgs:switch': ['unit', 'group', 'file'],
  'pgs:case': ['unit', 'group', 'segment', 'ignorable', 'source', 'target'],
};

/** Types of the attributes of ITS (§4.8.12); the others hold any text. */
export const ITS_TYPES: Readonly<Record<string, ValueType>> = {
  version: 'itsVersion',
  localeFilterType: 'localeFilter',
  locQualityIssueType: 'issueType',
  locQualityIssueSeverity: 'percent',
  locQualityIssueEnabled: 'yesNo',
  locQualityRatingScore: 'percent',
  locQualityRatingScoreThreshold: 'percent',
  locQualityRatingVote: 'integer',
  locQualityRatingVoteThreshold: 'integer',
  mtConfidence: 'share',
  taConfidence: 'share',
  termConfidence: 'share',
};
