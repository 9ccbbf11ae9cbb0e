import { CORE_12 } from '../names.ts';
import { grammar, type Grammar } from './grammar.ts';

const INLINE = 'text (g|bpt|ept|ph|it|mrk|x|bx|ex)*';
const CONTENT = 'id! ts xid equiv-text ++';
const RESOURCE =
  'ts restype=restype resname extradata extype help-id=nmtoken menu menu-option menu-name coord=coordinates font css-style style=nmtoken exstyle=nmtoken';
const SIZE =
  'size-unit=sizeUnit maxwidth=nmtoken minwidth=nmtoken maxheight=nmtoken minheight=nmtoken maxbytes=nmtoken minbytes=nmtoken charclass';
const REFERENCE = '(internal-file|external-file)';

/** Content models of XLIFF 1.2, transitional. */
const GRAMMAR: Grammar = grammar(`
xliff 2.2.1 | version! xml:lang=lang ++ | other* file+
file 2.2.1 | original! source-language!=lang datatype!=datatype tool-id tool date=dateTime xml:space=space ts category target-language=lang product-name product-version build-num ++ | header? body
header 2.2.1 | | skl? phase-group? (glossary|reference|count-group|prop-group|note|tool)* other*
skl 2.2.1 | | ${REFERENCE}
internal-file 2.2.1 | form crc=nmtoken | text
external-file 2.2.1 | href! crc=nmtoken uid=nmtoken |
glossary 2.2.1 | | ${REFERENCE}
reference 2.2.1 | | ${REFERENCE}
note 2.2.1 | xml:lang=lang priority=priority from annotates=annotates | text
phase-group 2.2.1 | | phase+
phase 2.2.1 | phase-name! process-name! company-name tool-id tool date=dateTime job-id contact-name contact-email contact-phone | note*
count-group 2.2.1 | name! | count*
count 2.2.1 | count-type=count phase-name unit=countUnit | text
context-group 2.2.2 | name crc=nmtoken purpose=purpose | context+
context 2.2.2 | context-type!=contextType match-mandatory=yesNo crc=nmtoken | text
prop-group 2.2.1 | name | prop+
prop 2.2.1 | prop-type! xml:lang=lang | text
tool 2.2.1 | tool-id! tool-name! tool-version tool-company ++ | text any
body 2.2.2 | | (group|trans-unit|bin-unit)*
group 2.2.2 | id datatype=datatype xml:space=space ${RESOURCE} translate=yesNo reformat=reformat ${SIZE} merged-trans=yesNo ++ | context-group* count-group* prop-group* note* other* (group|trans-unit|bin-unit)*
trans-unit 2.2.2 | id! approved=yesNo translate=yesNo reformat=reformat xml:space=space datatype=datatype phase-name ${RESOURCE} ${SIZE} ++ | source seg-source? target? (context-group|count-group|prop-group|note|alt-trans)* other*
source 2.2.2 | xml:lang=lang ts ++ | ${INLINE}
seg-source 2.2.2 | xml:lang=lang ts ++ | ${INLINE}
target 2.2.2 | state=state12 state-qualifier=qualifier phase-name=nmtoken xml:lang=lang ts restype=restype resname coord=coordinates font css-style style=nmtoken exstyle=nmtoken equiv-trans=yesNo ++ | ${INLINE}
alt-trans 2.2.2 | match-quality tool-id tool crc=nmtoken xml:lang=lang origin datatype=datatype xml:space=space ${RESOURCE} mid=nmtoken phase-name=nmtoken alttranstype=alttrans ++ | source? seg-source? target+ context-group* prop-group* note* other*
bin-unit 2.2.2 | id! mime-type!=mime approved=yesNo translate=yesNo reformat=reformat ts restype=restype resname phase-name ++ | bin-source bin-target? (context-group|count-group|prop-group|note|trans-unit)* other*
bin-source 2.2.2 | ts ++ | ${REFERENCE}
bin-target 2.2.2 | mime-type=mime ts state=state12 state-qualifier=qualifier phase-name=nmtoken restype=restype resname ++ | ${REFERENCE}
g 2.2.3 | ctype=delimiter clone=yesNo ${CONTENT} | ${INLINE}
x 2.2.3 | ctype=placeholder clone=yesNo ${CONTENT} |
bx 2.2.3 | rid=nmtoken ctype=delimiter clone=yesNo ${CONTENT} |
ex 2.2.3 | rid=nmtoken ${CONTENT} |
ph 2.2.3 | ctype=placeholder crc assoc=assoc ${CONTENT} | text sub*
bpt 2.2.3 | rid=nmtoken ctype=delimiter crc ${CONTENT} | text sub*
ept 2.2.3 | rid=nmtoken crc ${CONTENT} | text sub*
it 2.2.3 | pos!=position rid=nmtoken ctype=delimiter crc ${CONTENT} | text sub*
sub 2.2.3 | datatype=datatype ctype=delimiter xid | ${INLINE}
mrk 2.2.3 | mtype!=mtype mid=nmtoken comment ts ++ | ${INLINE}
`);

export const GRAMMARS_12: ReadonlyMap<string, Grammar> = new Map([[CORE_12, GRAMMAR]]);
