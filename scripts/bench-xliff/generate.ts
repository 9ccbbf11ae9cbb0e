import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * Writes an XLIFF file of about so many bytes: units with a note, native code, an attribute of an extension, a `pc`,
 * a state and a translation. The same size always gives the same bytes.
 *
 * @returns the number of units
 */
export function generate(path: string, bytes: number, version: '1.2' | '2.0'): number {
  const file = openSync(path, 'w');
  const unit = version === '2.0' ? unit2 : unit12;
  const [head, foot] =
    version === '2.0' ? [HEAD_2, ' </file>\n</xliff>\n'] : [HEAD_12, '  </body>\n </file>\n</xliff>\n'];
  let written = writeSync(file, head);
  let units = 0;
  while (written < bytes) {
    let block = '';
    for (let index = 0; index < 500; index++) {
      block += unit(units);
      units++;
    }
    written += writeSync(file, block);
  }
  writeSync(file, foot);
  closeSync(file);
  return units;
}

const HEAD_2 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:my="urn:my" version="2.0" srcLang="en" trgLang="fr">
 <file id="f1" original="a.txt">
`;

const HEAD_12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file original="a.txt" source-language="en" target-language="fr" datatype="plaintext">
  <body>
`;

function unit2(nth: number): string {
  return `  <unit id="u${nth}" name="unit ${nth}" my:key="k${nth}">
   <notes>
    <note id="n1" category="context">What a translator should know about ${nth}</note>
   </notes>
   <originalData>
    <data id="d1">&lt;b class="x${nth}"&gt;</data>
    <data id="d2">&lt;/b&gt;</data>
   </originalData>
   <segment id="s1" state="translated">
    <source>This is sentence ${nth} with <pc id="1" dataRefStart="d1" dataRefEnd="d2">bold words</pc> and 12,345 in it.</source>
    <target>Ceci est la phrase ${nth} avec <pc id="1" dataRefStart="d1" dataRefEnd="d2">des mots gras</pc> et 12 345 dedans.</target>
   </segment>
  </unit>
`;
}

function unit12(nth: number): string {
  return `   <trans-unit id="u${nth}" resname="unit ${nth}">
    <source>This is sentence ${nth} with <g id="1" ctype="bold">bold words</g> and a number, 12,345, in it.</source>
    <target state="translated">Ceci est la phrase ${nth} avec <g id="1" ctype="bold">des mots gras</g> et un nombre, 12 345, dedans.</target>
    <note from="context">What a translator should know about ${nth}</note>
   </trans-unit>
`;
}
