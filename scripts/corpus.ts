// Generated news articles, the same for the same seed: for benchmarks and round trips.

/** A deterministic source of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CITIES = ['Sousse', 'Bizerte', 'Nouakchott', 'Aleppo', 'Basra', 'Lyon', 'Valletta', 'Izmir', 'Tangier'];
const PEOPLE = [
  'Salma Trabelsi',
  'Karim Daoud',
  'Dr. Irene Vella',
  'Col. Nabil Rashed',
  'Anne-Sophie Leroy',
  'Mr. Okafor',
];
const POSTS = [
  'the harbour master',
  'a hospital director',
  'the deputy mayor',
  'an economist at the university',
  'the relief agency’s envoy',
];
const THINGS = [
  'the desalination plant',
  'the fishing quota',
  'the new tram line',
  'bread prices',
  'the refugee centre',
  'the olive harvest',
  'the museum',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** One article of about 3 KB in plain text, one paragraph a line. */
export function generateArticle(seed: number): string {
  const next = random(seed * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const month = int(0, 11);
  const day = int(14, 28);
  const year = int(2012, 2024);
  const amount = (): string =>
    pick([
      `${int(2, 90)}%`,
      `${int(1, 9)},${String(int(0, 999)).padStart(3, '0')}`,
      `$${int(1, 90)}.${int(1, 9)} million`,
      `${int(3, 80)}km`,
    ]);
  const sentences: readonly (() => string)[] = [
    () =>
      `${pick(PEOPLE)}, ${pick(POSTS)}, said on ${SHORT[month] ?? ''} ${int(1, day)} that ${pick(THINGS)} would cost ${amount()} more than planned.`,
    () =>
      `“Nobody asked us about ${pick(THINGS)},” ${pick(PEOPLE)} said. “We will wait another ${int(2, 11)} months… and then we will decide.”`,
    () =>
      `Work on ${pick(THINGS)} in ${pick(CITIES)} began in ${int(1998, year)} and employed ${amount()} people at its height.`,
    () => `The U.N. and two banks, i.e. the largest lenders, promised ${amount()} for ${pick(THINGS)}.`,
    () =>
      `By ${int(1, 11)}.30 p.m. the square in ${pick(CITIES)} had emptied, and only ${int(2, 300)} protesters remained.`,
    () => `Does ${pick(THINGS)} matter to voters? ${pick(PEOPLE)} doubts it.`,
    () =>
      `About ${int(3, 900)} families live within ${int(2, 60)}km of the site, according to ${pick(POSTS)}.`,
  ];
  const weekday = new Date(Date.UTC(year, month, day)).toLocaleDateString('en', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const lines = [
    `${pick(CITIES)} halts plan for ${pick(THINGS)} after ${int(2, 40)} objections`,
    '',
    `The vote on ${pick(THINGS)} was close, but its real test may come in ${pick(CITIES)}.`,
    `${weekday}, ${MONTHS[month] ?? ''} ${day}, ${year}`,
    '',
  ];
  let length = 0;
  for (let count = 0; length < 2700; count++) {
    const text = Array.from({ length: int(1, 3) }, () => pick(sentences)()).join(' ');
    const paragraph = count === 0 ? `${pick(CITIES).toUpperCase()} - ${text}` : text;
    lines.push(paragraph, '');
    length += paragraph.length;
  }
  return lines.join('\n');
}

/** Formats of generated articles, and how their files end. */
export const CORPUS_FORMATS = { plain: '.txt', html: '.html', markdown: '.md' } as const;

/** `plain`, `html`, `markdown`. */
export type CorpusFormat = keyof typeof CORPUS_FORMATS;

/** The same article in another format, with the markup that a CMS or a repository has: links, emphasis, head, picture. */
export function generateArticleIn(format: CorpusFormat, seed: number): string {
  const text = generateArticle(seed);
  if (format === 'plain') return text;
  const [headline = '', standfirst = '', date = '', ...paragraphs] = text
    .split(/\n+/)
    .filter((line) => line !== '');
  return format === 'html'
    ? htmlOf({ headline, standfirst, date, paragraphs })
    : markdownOf({ headline, standfirst, date, paragraphs });
}

interface Parts {
  readonly headline: string;
  readonly standfirst: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** Names of people, and numbers of months, get markup, one kind after the other. */
function marked(text: string, wrap: (word: string, kind: number) => string): string {
  let count = 0;
  return text.replace(/\b(?:[A-Z][a-z]+ [A-Z][a-z]+|\d+ months)\b/g, (word) => wrap(word, count++ % 3));
}

function htmlOf({ headline, standfirst, date, paragraphs }: Parts): string {
  const inline = (word: string, kind: number): string =>
    [
      `<a href="/topic/${word.length}?a=1&amp;b=2">${word}</a>`,
      `<strong>${word}</strong>`,
      `<em>${word}</em>`,
    ][kind] ?? word;
  const body = paragraphs.map((text) => `      <p class="text">${marked(text, inline)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${headline} | The Harbour Post</title>
    <meta name="description" content="${standfirst}">
    <meta property="og:title" content="${headline}">
    <meta property="og:locale" content="en_GB">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","inLanguage":"en"}</script>
  </head>
  <body>
    <article>
      <h1>${headline}</h1>
      <p class="standfirst">${standfirst}</p>
      <p class="dateline"><time>${date}</time></p>
      <figure><img src="a.jpg" alt="The square at noon"><figcaption>The square at noon. (AFP)</figcaption></figure>
${body}
    </article>
  </body>
</html>
`;
}

function markdownOf({ headline, standfirst, date, paragraphs }: Parts): string {
  const inline = (word: string, kind: number): string =>
    [`[${word}](/topic/${word.length})`, `**${word}**`, `*${word}*`][kind] ?? word;
  const body = paragraphs.map((text) => marked(text, inline)).join('\n\n');
  return `---
title: "${headline}"
description: "${standfirst}"
---

# ${headline}

*${standfirst}*

${date}

![The square at noon](a.jpg)

${body}
`;
}
