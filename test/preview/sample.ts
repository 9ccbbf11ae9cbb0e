import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/convert/extract.ts';
import { readArticle } from '../../src/formats/read-article.ts';
import { createMessages } from '../../src/messages/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { Bilingual, State } from '../../src/model/bilingual.ts';
import { plain } from '../../src/model/inline.ts';
import type { PreviewSource } from '../../src/preview/served-pages.ts';
import type { PreviewArticle, PreviewProject, Words } from '../../src/preview/project.ts';

/** A short report of our own with every role that plain text shows. */
const TEXT = `Harbour council votes to keep the night ferry

The boat carried 12,400 people last year, most of them shift workers at the port.

Wednesday 9 May 2018

The ferry leaves the old quay at dusk on May 7. (Staff)

The ferry leaves the old quay at dusk on May 7. (Staff)

SFAX - The council voted on Monday to keep the night ferry for two more years. “It is the only way home,” said a welder from the IMO yard.

The vote came after a petition with 3,150 names. The company asked for 15 km of new cable.
`;

const TARGETS: Readonly<Record<string, string>> = {
  headline: 'مجلس الميناء يصوّت للإبقاء على العبّارة الليلية',
  standfirst: 'نقلت العبّارة 12,400 راكب العام الماضي، معظمهم من عمال الورديات في الميناء.',
  dateline: 'الأربعاء، 9 مايو 2018',
  caption1: 'العبّارة تغادر الرصيف القديم عند الغسق في 7 مايو.',
};

export const sampleArticle: Article = withDate(readArticle(TEXT, { name: 'ferry.txt', lang: 'en' }).article);

function withDate(article: Article): Article {
  return { ...article, published: { date: '2018-05-09', by: 'text', evidence: [] } };
}

/** The sample with a translation of its first segments; all else is not translated. */
export function translated(
  article: Article,
  targets: Readonly<Record<string, string>> = TARGETS,
  state: State = 'final',
): Bilingual {
  const bilingual = extract(article, { trgLang: 'ar' });
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => {
        const target =
          targets[`${unit.id}.${segment.id}`] ?? (segment.id === 's1' ? targets[unit.id] : undefined);
        return target === undefined || unit.translate === false
          ? segment
          : { ...segment, state, target: plain(target) };
      }),
    })),
  }));
  return { ...bilingual, files };
}

/** The words of the program in a language, from the catalogues. */
export async function wordsIn(lang: string): Promise<Words> {
  const messages = await createMessages(lang, (language, name) =>
    Promise.resolve(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', language, `${name}.json`), 'utf8')),
    ),
  );
  await messages.need(['preview', 'target']);
  return {
    t: (key, values) => messages.t('preview', key, values),
    explain: ({ code, values }) => ({ title: messages.title(code), text: messages.sentence(code, values) }),
  };
}

const words = new Map(
  await Promise.all(['en', 'ar', 'fr'].map(async (lang) => [lang, await wordsIn(lang)] as const)),
);

/** Words of `ar` or `fr`, else English ones. */
export function wordsOf(lang: string): Words {
  const found = words.get(lang) ?? words.get('en');
  if (found === undefined) throw new Error('no words');
  return found;
}

export const sample: PreviewArticle = {
  article: sampleArticle,
  targets: [
    {
      lang: 'ar',
      bilingual: translated(sampleArticle),
      findings: [
        {
          code: 'target/missing',
          level: 'error',
          values: {},
          place: { unit: 'p01', segment: 's1', side: 'target' },
        },
      ],
    },
  ],
};

export const sampleProject: PreviewProject = {
  articles: [sample],
  fonts: [
    {
      name: 'face.woff2',
      family: 'Face',
      weight: 400,
      style: 'normal',
      range: 'U+0-FF',
      bytes: Uint8Array.of(1),
    },
  ],
  words: wordsOf,
  folder: 'preview',
};

/** What the served preview shows, with a way to change it. */
export function createServing(script = 'console.log(1)'): {
  readonly source: PreviewSource;
  readonly change: (texts: Readonly<Record<string, string>>) => void;
  readonly listeners: ReadonlySet<(version: number) => void>;
} {
  let version = 1;
  let targets = sample.targets;
  const listeners = new Set<(version: number) => void>();
  const source: PreviewSource = {
    current: () => ({ version, articles: [{ article: sampleArticle, targets }] }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: wordsOf,
    languages: ['en', 'fr', 'ar'],
    fonts: sampleProject.fonts,
    script,
  };
  const change = (texts: Readonly<Record<string, string>>): void => {
    targets = [{ lang: 'ar', bilingual: translated(sampleArticle, texts), findings: [] }];
    version++;
    for (const listener of listeners) listener(version);
  };
  return { source, change, listeners };
}
