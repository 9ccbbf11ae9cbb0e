import { expect, test } from 'vitest';
import { editXliff, patchXliff } from '../../../src/formats/xliff/edit.ts';
import { readXliff, writeXliff } from '../../../src/formats/xliff/read.ts';
import { plain } from '../../../src/model/inline.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const file = `<?xml version='1.0'?>
<!-- kept -->
<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0'
  version="2.0" srcLang="en" trgLang="fr">\r
 <x:file id="f1">
  <x:unit id="u1">
   <x:segment id="s1"  state = 'initial' subState="a:b">
    <x:source>One <x:ph id="1"/></x:source>
   </x:segment>
   <x:ignorable><x:source> </x:source></x:ignorable>
   <x:segment id="s2">
    <x:source xml:space="preserve">Two</x:source><x:target xml:space="preserve" />
   </x:segment>
  </x:unit>
  <?keep me?>
  <x:unit id="u2"><x:segment><x:source><![CDATA[a<b]]></x:source><x:target>old</x:target></x:segment></x:unit>
 </x:file>
</x:xliff>`;

test('only what is edited is written anew', () => {
  const { document } = readXliff(encode(file));
  const code = { at: 3, kind: 'ph', id: '1', data: '<br/>' } as const;
  const edited = editXliff(document, [
    { unit: 'u1', segment: 's1', target: { text: 'Un ', codes: [code] }, state: 'translated' },
    { unit: 'u1', segment: 's2', target: plain('Deux & <trois>') },
    { unit: 'u1', segment: 1, target: plain(' ') },
    { file: 'f1', unit: 'u2', target: plain('a<b') },
  ]);
  expect(edited.diagnostics).toEqual([]);
  expect(decode(writeXliff(edited.document))).toBe(
    file
      .replace(` state = 'initial' subState="a:b"`, ` state="translated"`)
      .replace(
        '   <x:segment id="s1"',
        '   <x:originalData>\n     <x:data id="d1">&lt;br/&gt;</x:data>\n   </x:originalData>\n   <x:segment id="s1"',
      )
      .replace(
        '<x:ph id="1"/></x:source>',
        '<x:ph id="1"/></x:source>\n    <x:target>Un <x:ph id="1" dataRef="d1"/></x:target>',
      )
      .replace('<x:source> </x:source>', '<x:source> </x:source><x:target> </x:target>')
      .replace('preserve" />', 'preserve">Deux &amp; &lt;trois&gt;</x:target>')
      .replace('old', 'a&lt;b')
      .replace('  state="translated"', '  state="translated"'),
  );
});

test('an edit of a place that does not exist is told, the rest is done', () => {
  const { document } = readXliff(encode(file));
  const { diagnostics } = editXliff(document, [{ unit: 'u9', target: plain('x') }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['xliff/edit-place']);
});

test('a broken file is not edited', () => {
  const { document } = readXliff(encode(file.slice(0, -10)));
  const edited = editXliff(document, [{ unit: 'u2', target: plain('x') }]);
  expect(edited.document).toBe(document);
  expect(edited.diagnostics.map(({ code }) => code)).toEqual(['xliff/truncated']);
});

test('a file that comes byte by byte is patched like one that comes whole', async () => {
  const bytes = encode(file);
  const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const out: Uint8Array[] = [];
  for await (const piece of patchXliff(chunks, ({ id }) => [{ unit: id, segment: 0, target: plain('é') }]))
    out.push(piece);
  const whole = editXliff(readXliff(bytes).document, [
    { unit: 'u1', segment: 0, target: plain('é') },
    { unit: 'u2', segment: 0, target: plain('é') },
  ]);
  expect(Buffer.concat(out).toString()).toBe(decode(whole.document.bytes));
});

test('notes and metadata are placed where the schema wants them', () => {
  const { document } = readXliff(encode(file));
  const { document: edited, diagnostics } = editXliff(document, [
    { unit: 'u1', notes: [{ id: 'n1', text: 'Hi' }], metadata: [{ category: 'c', meta: { k: 'v' } }] },
  ]);
  expect(diagnostics).toEqual([]);
  const [unit] = edited.bilingual.files[0]!.units;
  expect(unit!.notes).toEqual([{ id: 'n1', text: 'Hi' }]);
  expect(unit!.metadata).toEqual([{ category: 'c', meta: { k: 'v' } }]);
  expect(decode(edited.bytes)).toContain(
    `  <x:unit id="u1">
   <mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">
     <mda:metaGroup category="c">
       <mda:meta type="k">v</mda:meta>
     </mda:metaGroup>
   </mda:metadata>
   <x:notes>
     <x:note id="n1">Hi</x:note>
   </x:notes>
   <x:segment`,
  );
});

test('a target language is set where there is none', () => {
  const { document } = readXliff(encode(file.replace(' trgLang="fr"', '')));
  const { document: edited } = editXliff(document, [], { trgLang: 'ar-TN' });
  expect(decode(edited.bytes)).toContain('srcLang="en" trgLang="ar-TN">');
});

test('a target that is taken away takes its state along', () => {
  const whole = file
    .replace('subState="a:b">', '>')
    .replace("state = 'initial' >", 'state="final">')
    .replace('<x:ph id="1"/></x:source>', '<x:ph id="1"/></x:source><x:target>Un</x:target>');
  const { document } = readXliff(encode(whole));
  const { document: edited, diagnostics } = editXliff(document, [
    { unit: 'u1', segment: 's1', target: null },
  ]);
  expect(diagnostics).toEqual([]);
  const [segment] = edited.bilingual.files[0]!.units[0]!.segments;
  expect([segment!.state, segment!.target]).toEqual(['initial', undefined]);
});

test('units that may not be edited are checked, but not asked about', async () => {
  const asked: string[] = [];
  const seen: string[] = [];
  const patch = async (text: string): Promise<{ readonly out: string; readonly problems: number }> => {
    const editor = ({ id }: { readonly id: string }) => {
      asked.push(id);
      return [{ unit: id, segment: 0, target: plain('é') }];
    };
    const only = (unit: string): boolean => {
      seen.push(unit);
      return unit === 'u2';
    };
    const pieces = patchXliff([encode(text)], editor, { only });
    const out: Uint8Array[] = [];
    let step = await pieces.next();
    for (; step.done !== true; step = await pieces.next()) out.push(step.value);
    return { out: decode(Buffer.concat(out)), problems: step.value.length };
  };
  expect(await patch(file)).toEqual({ out: file.replace('>old<', '>é<'), problems: 0 });
  expect(asked).toEqual(['u2']);
  expect(seen).toEqual(['u1', 'u2']);
  expect((await patch(file.replace('>Two<', '>T&wo;<'))).problems).toBe(1);
});
