import { extract } from '../../src/convert/extract.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import type { Bilingual } from '../../src/model/bilingual.ts';
import type { Content } from '../../src/model/inline.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head><title>Harbour bridge reopens &amp; ferries stop</title></head>
<body>
<h1>Harbour bridge reopens after <em>two</em> years</h1>
<p>The <a href="/bridge">old bridge</a> was closed in 2016. It carried <b>12,000 cars</b> a day.<br>Ferries ran instead.</p>
<p>"We waited a long time," said <b><i>Anna Berg</i>, who lives there</b>. She is 81.</p>
<ul><li>Length: 1,204&nbsp;m</li><li>Cost: <code>&lt;unknown&gt;</code></li></ul>
<p><img src="b.jpg" alt="The bridge at night"> The bridge at night.</p>
</body>
</html>
`;

/** An article of ours with links, nested and crossing markup, breaks and a picture, ready to be translated. */
export function sampleArticle(): Bilingual {
  const { article } = readArticle(PAGE, { name: 'bridge.html', lang: 'en' });
  return extract(article, { trgLang: 'fr' });
}

/** A translation that anyone can check: the same text in capitals, codes where they were. */
export function capitals(content: Content): Content {
  return { text: capitalText(content.text), codes: content.codes };
}

/** Letters that are two in capitals stay, so that places do not move. */
export function capitalText(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The sample with every segment translated. */
export function translated(bilingual: Bilingual): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({
        ...segment,
        state: segment.isIgnorable === true ? segment.state : ('translated' as const),
        target: capitals(segment.source),
      })),
    })),
  }));
  return { ...bilingual, files };
}

/** Texts with nothing inline, for readers that know no codes. */
export function flatSample(): Bilingual {
  const texts = ['Plain words.', 'A < B & C > "D"', ' spaces at both ends ', 'Ünïcode — 日本語', "it's"];
  const plain = (text: string): Content => ({ text, codes: [] });
  return {
    version: '2.0',
    srcLang: 'en',
    trgLang: 'fr',
    files: [
      {
        id: 'f1',
        original: 'flat',
        notes: [],
        units: texts.map((text, index) => ({
          id: `k${index + 1}`,
          notes: [{ text: 'A note' }],
          segments: [
            { id: 's1', state: 'translated', source: plain(text), target: plain(capitalText(text)) },
          ],
        })),
      },
    ],
  };
}
