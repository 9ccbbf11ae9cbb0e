import { expect, test } from 'vitest';
import { validateXliff } from '../../../src/formats/xliff/validate.ts';

const NAMES =
  'xmlns:my="urn:my" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:its="http://www.w3.org/2005/11/its"';

const root = (inner: string, attributes = 'srcLang="en" trgLang="fr"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${NAMES} version="2.0" ${attributes}>\n${inner}\n</xliff>`;
const file = (inner: string): string => root(`<file id="f1">${inner}</file>`);
const unit = (inner: string, attributes = ''): string => file(`<unit id="u1" ${attributes}>${inner}</unit>`);
const source = (inner: string): string => unit(`<segment id="s1"><source>${inner}</source></segment>`);
const both = (first: string, second: string): string =>
  unit(`<segment id="s1"><source>${first}</source><target>${second}</target></segment>`);
const S = '<segment id="s1"><source>a</source></segment>';

function rulesOf(text: string): readonly string[] {
  const found = validateXliff(new TextEncoder().encode(text)).filter(({ level }) => level === 'error');
  return [...new Set(found.map(({ code }) => code.slice('xliff/'.length)))];
}

/** Rule, a document that breaks it, the same document put right. */
const rows: readonly (readonly [string, string, string])[] = [
  ['element', file(`<segment/>${S}`), unit(S)],
  [
    'element-none',
    source('<ph id="1"><x/></ph>').replace('<x/>', '<cp hex="0001"/>'),
    source('<ph id="1"/>'),
  ],
  ['element-missing', file('<unit id="u1"><notes><note>a</note></notes></unit>'), unit(S)],
  ['element-missing', unit(`<notes/>${S}`), unit(`<notes><note/></notes>${S}`)],
  ['element-unknown', unit(`${S}<wrong/>`), unit(S)],
  [
    'element-often',
    unit(`<mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>`.repeat(2) + S),
    unit(`<mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>${S}`),
  ],
  ['module-place', unit(`<slr:profiles/>${S}`), file(`<slr:profiles/><unit id="u1">${S}</unit>`)],
  ['text', unit(`loose${S}`), unit(S)],
  ['text', file(`loose<unit id="u1">${S}</unit>`), unit(S)],
  ['attribute', unit('<segment translate="no"><source>a</source></segment>'), unit(S)],
  [
    'attribute',
    unit('<ignorable my:a="b"><source> </source></ignorable>' + S),
    unit('<ignorable><source> </source></ignorable>' + S),
  ],
  ['attribute-missing', root(`<file><unit id="u1">${S}</unit></file>`), unit(S)],
  ['attribute-missing', root(`<file id="f1"><unit id="u1">${S}</unit></file>`, 'trgLang="fr"'), unit(S)],
  [
    'value-list',
    unit(`<segment state="done"><source>a</source><target>b</target></segment>`),
    unit('<segment state="final"><source>a</source><target>b</target></segment>'),
  ],
  ['value-id', unit(S).replace('id="u1"', 'id="u 1"'), unit(S).replace('id="u1"', 'id="u.1"')],
  [
    'value-lang',
    root(`<file id="f1"><unit id="u1">${S}</unit></file>`, 'srcLang="en_US"'),
    root(`<file id="f1"><unit id="u1">${S}</unit></file>`, 'srcLang="zh-Hant-TW-x-a"'),
  ],
  ['value-user', unit(S, 'type="paragraph"'), unit(S, 'type="a:paragraph"')],
  [
    'value-priority',
    unit(`<notes><note priority="11">a</note></notes>${S}`),
    unit(`<notes><note priority="10">a</note></notes>${S}`),
  ],
  [
    'value-positive',
    unit('<segment><source>a</source><target order="0">b</target></segment>'),
    unit('<segment><source>a</source><target order="1">b</target></segment>'),
  ],
  [
    'value-percent',
    unit(
      `<mtc:matches><mtc:match ref="#s1" similarity="101"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(
      `<mtc:matches><mtc:match ref="#s1" similarity="99.5"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
  ],
  ['value-hex', source('<cp hex="1"/>'), source('<cp hex="0001"/>')],
  [
    '2-fragment',
    source('<mrk id="m" type="a:b" ref="#x y">a</mrk>').replace('x y', 'a*b'),
    source('<mrk id="m" type="a:b" ref="#s1">a</mrk>'),
  ],
  [
    '2-fragment',
    source('<mrk id="m" type="a:b" ref="#m*y=x">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="http://a/#b">a</mrk>'),
  ],
  [
    '2-fragment-twice',
    source('<mrk id="m" type="a:b" ref="#/u=u1/u=u1/s1">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#/f=f1/u=u1/s1">a</mrk>'),
  ],
  [
    '2-fragment-order',
    source('<mrk id="m" type="a:b" ref="#/u=u1/f=f1/s1">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#/f=f1/u=u1/s1">a</mrk>'),
  ],
  [
    '2-fragment-leaf',
    source('<mrk id="m" type="a:b" ref="#s1/m">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#m">a</mrk>'),
  ],
  [
    '2-fragment-target',
    source('<mrk id="m" type="a:b" ref="#nothing">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#m">a</mrk>'),
  ],
  [
    '2-fragment-target',
    source('<mrk id="m" type="a:b" ref="#/f=f1/u=u9">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#/f=f1/u=u1">a</mrk>'),
  ],
  [
    '2-fragment-target',
    source('<mrk id="m" type="a:b" ref="#/f=f9">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#/f=f1">a</mrk>'),
  ],
  [
    '2.2-fragment-prefix',
    source('<mrk id="m" type="a:b" ref="#/f=f1/zz=s1">a</mrk>'),
    source('<mrk id="m" type="a:b" ref="#/f=f1/mda=s1">a</mrk>'),
  ],
  ['3.2.2.1-trg-lang', both('a', 'b').replace(' trgLang="fr"', ''), both('a', 'b')],
  [
    '3.2.2.3-href',
    file(`<skeleton href="a">b</skeleton><unit id="u1">${S}</unit>`),
    file(`<skeleton href="a"/><unit id="u1">${S}</unit>`),
  ],
  [
    '3.2.2.3-href-missing',
    file(`<skeleton/><unit id="u1">${S}</unit>`),
    file(`<skeleton>a</skeleton><unit id="u1">${S}</unit>`),
  ],
  ['3.2.2.5-segment', unit('<ignorable><source> </source></ignorable>'), unit(S)],
  [
    '3.2.2.12-lang',
    unit('<segment><source xml:lang="de">a</source></segment>'),
    unit('<segment><source xml:lang="EN">a</source></segment>'),
  ],
  [
    '3.2.2.12-lang',
    root(`<file id="f1"><group id="g" xml:lang="de"><unit id="u1">${S}</unit></group></file>`),
    unit(S),
  ],
  [
    '3.2.2.13-lang',
    unit('<segment><source>a</source><target xml:lang="de">b</target></segment>'),
    both('a', 'b'),
  ],
  ['3.2.3.1-cp', source('<cp hex="0041"/>'), source('<cp hex="FFFE"/>')],
  ['3.2.3.4-end', source('<sc id="1"/>a'), source('<sc id="1"/>a<ec startRef="1"/>')],
  [
    '3.2.3.4-isolated',
    source('<sc id="1" isolated="yes"/>a<ec startRef="1"/>'),
    source('<sc id="1" isolated="yes"/>a'),
  ],
  [
    '3.2.3.4-same',
    source('<sc id="1" canOverlap="no"/>a<ec startRef="1"/>'),
    source('<sc id="1" canOverlap="no"/>a<ec startRef="1" canOverlap="no"/>'),
  ],
  ['3.2.3.5-start', source('a<ec startRef="9"/>'), source('<sc id="9"/>a<ec startRef="9"/>')],
  ['3.2.3.5-order', source('<ec startRef="1"/>a<sc id="1"/>'), source('<sc id="1"/>a<ec startRef="1"/>')],
  ['3.2.3.5-id', source('<ec isolated="yes" startRef="1"/>'), source('<ec isolated="yes" id="1"/>')],
  ['3.2.3.5-start-ref', source('<ec id="1"/>'), source('<ec isolated="yes" id="1"/>')],
  [
    '3.2.3.5-dir',
    source('<sc id="1"/>a<ec startRef="1" dir="rtl"/>'),
    source('a<ec id="1" isolated="yes" dir="rtl"/>'),
  ],
  ['3.2.3.7-end', source('<sm id="1" type="a:b"/>a'), source('<sm id="1" type="a:b"/>a<em startRef="1"/>')],
  [
    '3.2.3.8-start',
    source('<em startRef="1"/>a<sm id="1" type="a:b"/>'),
    source('<sm id="1" type="a:b"/>a<em startRef="1"/>'),
  ],
  [
    '3.3.1.8-copy-of',
    source('<ph id="1"/><ph id="2" copyOf="9"/>'),
    source('<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    '3.3.1.9-data',
    source('<pc id="1" dataRefStart="d1" dataRefEnd="d1">a</pc>'),
    unit(
      '<originalData><data id="d1"/></originalData><segment><source><ph id="1" dataRef="d1"/></source></segment>',
    ),
  ],
  ['3.3.1.21-id', source('<ph id="1"/><pc id="1">a</pc>'), source('<ph id="1"/><pc id="2">a</pc>')],
  [
    '3.3.1.21-id',
    both('<ph id="1"/>', '<pc id="1">a</pc>'),
    both('<pc id="1">a</pc>', '<sc id="1"/>a<ec startRef="1"/>'),
  ],
  [
    '3.3.1.21-id',
    both('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
    both('<ph id="1"/>', '<ph id="1"/><ph id="2"/>'),
  ],
  ['3.3.1.21-id', unit(S + S), unit(S + S.replace('s1', 's2'))],
  ['3.3.1.21-id', source('<ph id="s1"/>'), source('<ph id="s2"/>')],
  [
    '3.3.1.21-id',
    file(`<unit id="u1">${S}</unit>`.repeat(2)),
    file(`<unit id="u1">${S}</unit><unit id="u2">${S}</unit>`),
  ],
  [
    '3.3.1.21-id',
    file(`<group id="g"/><group id="g"/><unit id="u1">${S}</unit>`),
    file(`<group id="u1"/><unit id="u1">${S}</unit>`),
  ],
  [
    '3.3.1.21-id',
    file(
      `<group id="g"><notes><note id="n">a</note><note id="n">a</note></notes></group><unit id="u1">${S}</unit>`,
    ),
    file(
      `<notes><note id="n">a</note></notes><group id="g"><notes><note id="n">a</note></notes></group><unit id="u1">${S}</unit>`,
    ),
  ],
  [
    '3.3.1.24-order',
    unit(
      '<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target order="2">b</target></segment>',
    ),
    unit(
      '<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target order="1">b</target></segment>',
    ),
  ],
  [
    '3.3.1.24-order-high',
    unit('<segment><source>a</source><target order="2">a</target></segment>'),
    unit('<segment><source>a</source><target order="1">a</target></segment>'),
  ],
  [
    '3.3.1.31-state',
    unit('<segment state="translated"><source>a</source></segment>'),
    unit('<segment state="initial"><source>a</source></segment>'),
  ],
  [
    '3.3.1.35-sub-state',
    unit('<segment subState="a:b"><source>a</source></segment>'),
    unit('<segment state="initial" subState="a:b"><source>a</source></segment>'),
  ],
  [
    '3.3.1.35-sub-state-prefix',
    unit('<segment state="initial" subState="xlf:b"><source>a</source></segment>'),
    unit('<segment state="initial" subState="a:b"><source>a</source></segment>'),
  ],
  [
    '3.3.1.36-sub-type',
    source('<ph id="1" subType="a:b"/>'),
    source('<ph id="1" type="fmt" subType="a:b"/>'),
  ],
  [
    '3.3.1.36-sub-type-unknown',
    source('<ph id="1" type="fmt" subType="xlf:q"/>'),
    source('<ph id="1" type="fmt" subType="xlf:lb"/>'),
  ],
  [
    '3.3.1.36-sub-type-value',
    source('<ph id="1" type="ui" subType="xlf:lb"/>'),
    source('<ph id="1" type="ui" subType="xlf:var"/>'),
  ],
  [
    '3.3.2.2-space',
    unit('<segment><source xml:space="preserve">a</source><target>b</target></segment>'),
    unit('<segment><source xml:space="preserve">a</source><target xml:space="preserve">b</target></segment>'),
  ],
  [
    '3.7.2.4.1-can-copy',
    source('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
    source('<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    '3.7.2.4.1-copy-data',
    unit(
      '<originalData><data id="d1"/></originalData><segment><source><ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/></source></segment>',
    ),
    source('<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    '3.7.2.6-can-delete',
    both('<ph id="1" canDelete="no"/>', 'a'),
    both('<ph id="1" canDelete="no"/>', '<ph id="1" canDelete="no"/>'),
  ],
  [
    '3.7.2.6-can-reorder',
    source('<ph id="1" canReorder="firstNo"/>'),
    source('<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/>'),
  ],
  [
    '3.7.2.6-first-no',
    source('<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>'),
    source('<ph id="1" canReorder="yes"/>'),
  ],
  [
    '3.7.3.1.3-comment',
    source('<mrk id="m" type="comment">a</mrk>'),
    source('<mrk id="m" type="comment" value="b">a</mrk>'),
  ],
  [
    '3.7.3.1.3-note',
    source('<mrk id="m" type="comment" ref="#n=n1">a</mrk>'),
    unit(
      '<notes><note id="n1">a</note></notes><segment><source><mrk id="m" type="comment" ref="#n=n1">a</mrk></source></segment>',
    ),
  ],
  [
    '3.7.4-sub-flow',
    source('<ph id="1" subFlows="u9"/>'),
    file(
      `<unit id="u1"><segment><source><ph id="1" subFlows="u2"/></source></segment></unit><unit id="u2">${S}</unit>`,
    ),
  ],
  ['3.9.2-extension-id', unit(`<my:a id="1"/><my:b id="1"/>${S}`), unit(`<my:a id="1"/><my:b id="2"/>${S}`)],
  [
    '3.9.2-extension-id',
    file(`<my:a id="1"/><my:b id="1"/><unit id="u1">${S}</unit>`),
    file(`<my:a id="1"/><unit id="u1"><my:b id="1"/>${S}</unit>`),
  ],
  [
    '4-span-ref',
    unit(
      `<mtc:matches><mtc:match ref="s1"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(
      `<mtc:matches><mtc:match ref="#s1"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
  ],
  [
    '4.1.6.3-lang',
    unit(
      `<mtc:matches><mtc:match ref="#s1" xml:lang="fr"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(S),
  ],
  [
    '4.1.6.3-source-lang',
    unit(
      `<mtc:matches><mtc:match ref="#s1"><source xml:lang="de">a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(S),
  ],
  [
    '4.1.6.3-target-lang',
    unit(
      `<mtc:matches><mtc:match ref="#s1"><source>a</source><target xml:lang="de">b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(
      `<mtc:matches><mtc:match ref="#s1" reference="yes"><source>a</source><target xml:lang="de">b</target></mtc:match></mtc:matches>${S}`,
    ),
  ],
  [
    '4.1.7.1-id',
    unit(
      `<mtc:matches>${'<mtc:match id="m" ref="#s1"><source>a</source><target>b</target></mtc:match>'.repeat(2)}</mtc:matches>${S}`,
    ),
    unit(S),
  ],
  [
    '4.1.7.8-sub-type',
    unit(
      `<mtc:matches><mtc:match ref="#s1" subType="a:b"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
    unit(
      `<mtc:matches><mtc:match ref="#s1" type="tm" subType="a:b"><source>a</source><target>b</target></mtc:match></mtc:matches>${S}`,
    ),
  ],
  [
    '4.2.4.3-entry',
    unit(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>${S}`),
    unit(
      `<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary>${S}`,
    ),
  ],
  [
    '4.2.5.1-id',
    unit(
      `<gls:glossary><gls:glossEntry id="1"><gls:term>a</gls:term><gls:translation id="1">b</gls:translation></gls:glossEntry></gls:glossary>${S}`,
    ),
    unit(S),
  ],
  ['4.3.5.1-fs', unit(S, 'fs:fs="paragraph"'), unit(S, 'fs:fs="p"')],
  [
    '4.3.5.1-ec',
    source('<sc id="1"/>a<ec startRef="1" fs:fs="b"/>'),
    source('<ec id="1" isolated="yes" fs:fs="b"/>'),
  ],
  [
    '4.3.5.2-sub-fs',
    source('<ph id="1" fs:subFs="a,b"/>'),
    source('<ph id="1" fs:fs="img" fs:subFs="src,a\\\\b\\alt,c"/>'),
  ],
  [
    '4.3.5.2-syntax',
    source('<ph id="1" fs:fs="img" fs:subFs="src,a,b"/>'),
    source('<ph id="1" fs:fs="img" fs:subFs="src,a\\,b"/>'),
  ],
  [
    '4.4.5.3-id',
    unit(
      `<mda:metadata id="m"><mda:metaGroup id="m"><mda:meta type="a"/></mda:metaGroup></mda:metadata>${S}`,
    ),
    unit(S),
  ],
  [
    '4.5.4.3-id',
    file(
      `<res:resourceData><res:resourceItem id="r" mimeType="a/b"/><res:resourceItem id="r" mimeType="a/b"/></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.4.4-mime-type',
    file(
      `<res:resourceData><res:resourceItem id="r"><res:source href="a"/></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    file(
      `<res:resourceData><res:resourceItem id="r" mimeType="a/b"><res:source href="a"/></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
  ],
  [
    '4.5.4.5-source',
    file(
      `<res:resourceData><res:resourceItem mimeType="a/b" context="no"/></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.4.5-href',
    file(
      `<res:resourceData><res:resourceItem mimeType="a/b"><res:source/></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.4.6-href',
    file(
      `<res:resourceData><res:resourceItem mimeType="a/b"><res:target href="a"><my:a/></res:target></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.4.5-lang',
    file(
      `<res:resourceData><res:resourceItem mimeType="a/b"><res:source href="a" xml:lang="de"/></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.4.6-lang',
    file(
      `<res:resourceData><res:resourceItem mimeType="a/b"><res:target href="a" xml:lang="de"/></res:resourceItem></res:resourceData><unit id="u1">${S}</unit>`,
    ),
    unit(S),
  ],
  [
    '4.5.5.6-ref',
    file(`<res:resourceData><res:resourceItemRef ref="r9"/></res:resourceData><unit id="u1">${S}</unit>`),
    unit(S),
  ],
  [
    '4.6.5.8-equiv',
    source('<ph id="1" slr:equivStorage="7.1"/>'),
    source('<ph id="1" slr:equivStorage="7"/>'),
  ],
  ['4.6.5.9-info', source('<ph id="1" slr:sizeInfo="7.5"/>'), source('<ph id="1" slr:sizeInfo="7"/>')],
  [
    '4.6.5.9-both',
    unit(`<slr:data profile="a"><my:a id="1"/></slr:data>${S}`, 'slr:sizeInfo="1" slr:sizeInfoRef="1"'),
    unit(`<slr:data profile="a"><my:a id="1"/></slr:data>${S}`, 'slr:sizeInfoRef="1"'),
  ],
  [
    '4.6.5.9-ec',
    source('<sc id="1"/>a<ec startRef="1" slr:sizeInfo="1"/>'),
    source('<ec id="1" isolated="yes" slr:sizeInfo="1"/>'),
  ],
  ['4.6.5.10-ref', unit(S, 'slr:sizeInfoRef="9"'), unit(S)],
  ['4.6.6-restriction', unit(S, 'slr:sizeRestriction="*6"'), unit(S, 'slr:sizeRestriction="3,*"')],
  [
    '4.7.4.3-rule',
    unit(`<val:validation><val:rule/></val:validation>${S}`),
    unit(`<val:validation><val:rule my:rule="1"/></val:validation>${S}`),
  ],
  [
    '4.7.4.3-rule',
    unit(`<val:validation><val:rule isPresent="a" endsWith="b"/></val:validation>${S}`),
    unit(`<val:validation><val:rule isPresent="a"/></val:validation>${S}`),
  ],
  [
    '4.7.5.2-occurs',
    unit(`<val:validation><val:rule endsWith="a" occurs="2"/></val:validation>${S}`),
    unit(`<val:validation><val:rule isPresent="a" occurs="2"/></val:validation>${S}`),
  ],
  [
    '4.7.5.6-exists',
    unit(`<val:validation><val:rule isNotPresent="a" existsInSource="yes"/></val:validation>${S}`),
    unit(`<val:validation><val:rule isPresent="a" existsInSource="yes"/></val:validation>${S}`),
  ],
  [
    '4.7.5.9-disabled',
    file(
      `<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u1">${S}</unit>`,
    ),
    unit(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>${S}`),
  ],
  [
    '4.8-version',
    source('<mrk id="m" its:org="a">b</mrk>'),
    root(
      `<file id="f1"><unit id="u1"><segment><source><mrk id="m" its:org="a">b</mrk></source></segment></unit></file>`,
      'srcLang="en" its:version="2.0"',
    ),
  ],
  [
    '4.8.6.5.1-rating',
    unit(S, 'its:version="2.0" its:locQualityRatingScore="1" its:locQualityRatingVote="1"'),
    unit(S, 'its:version="2.0" its:locQualityRatingScore="1"'),
  ],
  [
    '4.8.6.5.1-threshold',
    unit(S, 'its:version="2.0" its:locQualityRatingScoreThreshold="1"'),
    unit(S, 'its:version="2.0" its:locQualityRatingScore="1" its:locQualityRatingScoreThreshold="1"'),
  ],
  [
    '4.8.11.2-issue',
    unit(`<its:locQualityIssues xml:id="q"><its:locQualityIssue/></its:locQualityIssues>${S}`),
    unit(
      `<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>${S}`,
    ),
  ],
  [
    '4.8.11.4-provenance',
    unit(`<its:provenanceRecords xml:id="q"><its:provenanceRecord/></its:provenanceRecords>${S}`),
    unit(`<its:provenanceRecords xml:id="q"><its:provenanceRecord tool="a"/></its:provenanceRecords>${S}`),
  ],
  [
    '4.8.12.2-annotators',
    unit(S, 'its:version="2.0" its:annotatorsRef="nothing|a"'),
    unit(S, 'its:version="2.0" its:annotatorsRef="terminology|a mt-confidence|b"'),
  ],
  [
    '4.8.12-annotators',
    unit(S, 'its:version="2.0" its:mtConfidence="0.5"'),
    unit(S, 'its:version="2.0" its:mtConfidence="0.5" its:annotatorsRef="mt-confidence|a"'),
  ],
  [
    '4.8.12-records',
    source('<mrk id="m" its:version="2.0" its:locQualityIssuesRef="#its=q">a</mrk>'),
    unit(S),
  ],
  [
    '4.8.12.33-ta',
    source('<mrk id="m" its:version="2.0" its:taIdent="a">a</mrk>'),
    source('<mrk id="m" its:version="2.0" its:taIdent="a" its:taSource="b">a</mrk>'),
  ],
  [
    'ctr-ref',
    unit(
      `<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n9"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${S}`,
    ),
    unit(S),
  ],
  [
    'ctr-property',
    unit(
      `<ctr:changeTrack><ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="priority">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note>a</note></notes>${S}`,
    ),
    unit(
      `<ctr:changeTrack><ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="priority">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note priority="1">a</note></notes>${S}`,
    ),
  ],
  [
    'ctr-current-version',
    unit(
      `<ctr:changeTrack><ctr:revisions appliesTo="note" currentVersion="2"><ctr:revision version="1"><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${S}`,
    ),
    unit(S),
  ],
];

test.each(rows)('%s', (rule, broken, fine) => {
  expect(rulesOf(broken)).toContain(rule);
  expect(rulesOf(fine)).toEqual([]);
});

const head =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext">';
const old = (inner: string): string => `${head}<body>${inner}</body></file></xliff>`;
const tu = (inner: string): string => old(`<trans-unit id="1">${inner}</trans-unit>`);

test.each([
  [
    '12-id',
    old('<trans-unit id="1"><source>a</source></trans-unit>'.repeat(2)),
    old(
      '<trans-unit id="1"><source>a</source></trans-unit><trans-unit id="2"><source>a</source></trans-unit>',
    ),
  ],
  [
    '12-reference',
    tu('<source>a<ept id="1" rid="9"/></source>'),
    tu('<source><bpt id="1" rid="9"/>a<ept id="2" rid="9"/></source>'),
  ],
  [
    '12-mid',
    tu(
      '<source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="2">b</mrk></target>',
    ),
    tu(
      '<source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="1">b</mrk></target>',
    ),
  ],
  ['element', tu('<target>b</target><source>a</source>'), tu('<source>a</source><target>b</target>')],
  ['element-missing', `${head}</file></xliff>`, tu('<source>a</source>')],
  ['attribute-missing', tu('<source><g>a</g></source>'), tu('<source><g id="1">a</g></source>')],
  [
    'value-own',
    tu('<source>a</source><target state="done">b</target>'),
    tu('<source>a</source><target state="x-done">b</target>'),
  ],
])('1.2: %s', (rule, broken, fine) => {
  expect(rulesOf(broken)).toContain(rule);
  expect(rulesOf(fine)).toEqual([]);
});

test('a finding stands at its line and column', () => {
  const [found] = validateXliff(
    new TextEncoder().encode(root('<file id="f1">\r\n <unit id="u1">\r\n  <oops/></unit></file>')),
  );
  expect(found?.place).toEqual({ line: 4, column: 3, unit: 'u1' });
});
