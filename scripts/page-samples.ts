/* oxlint-disable max-lines -- the texts and layouts of eight pages */

/** Words of one sample page. */
export interface SampleTexts {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly fonts: string;
  readonly lineHeight: number;
  readonly nav: readonly string[];
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly quote: string;
  readonly caption: string;
  readonly items: readonly string[];
  /** Rows of a table, the head first. */
  readonly rows: readonly (readonly string[])[];
  readonly more: string;
}

const NASKH = '"Noto Naskh Arabic","Noto Sans Arabic",serif';

const en: SampleTexts = {
  lang: 'en',
  dir: 'ltr',
  fonts: '"Liberation Serif","Noto Naskh Arabic",serif',
  lineHeight: 1.5,
  nav: ['Home', 'City', 'Sport'],
  title: 'Sfax opens its first tram line',
  date: 'Tuesday 14 May 2019',
  paragraphs: [
    'The first tram line of Sfax opened on Tuesday after four years of work, and thousands of people rode it on its first day.',
    'The line links the harbour with the university by way of the town centre, and a ticket costs less than the bus.',
    'The transport company <bdi>(STS)</bdi> expects 60,000 passengers a day.',
    'Two more lines are planned, one of them to the airport, and both are to open before the end of the decade.',
  ],
  quote: 'We have waited a long time for this day, and getting to work is easier for everyone now.',
  caption: 'A tram at the first stop near the harbour (photo by the town)',
  items: ['Tickets at the stops', 'A tram every ten minutes', 'Bicycles may come along'],
  rows: [
    ['Stop', 'Passengers'],
    ['Harbour', '12,000'],
    ['University', '18,500'],
  ],
  more: 'Read more →',
};

const ar: SampleTexts = {
  lang: 'ar',
  dir: 'rtl',
  fonts: NASKH,
  lineHeight: 1.8,
  nav: ['الرئيسية', 'محليات', 'رياضة'],
  title: 'صفاقس تفتتح أول خط للترام',
  date: 'الثلاثاء، 14 مايو 2019',
  paragraphs: [
    'افتتح أول خط للترام في صفاقس يوم الثلاثاء بعد أربع سنوات من الأشغال، واستقله آلاف الناس في يومه الأول.',
    'يصل الخط الميناء بالجامعة مرورا بوسط المدينة، وثمن التذكرة أقل من ثمن ركوب الحافلة.',
    'وتتوقع شركة النقل <bdi>(STS)</bdi> نقل 60,000 مسافر في اليوم.',
    'ومن المقرر مد خطين آخرين، يصل أحدهما إلى المطار، على أن يفتتحا قبل نهاية العقد.',
  ],
  quote: 'انتظرنا هذا اليوم طويلا، وصار الوصول إلى العمل أسهل على الجميع.',
  caption: 'عربة ترام في المحطة الأولى قرب الميناء (تصوير البلدية)',
  items: ['التذاكر في المحطات', 'عربة كل عشر دقائق', 'الدراجات مسموح بها'],
  rows: [
    ['المحطة', 'المسافرون'],
    ['الميناء', '12,000'],
    ['الجامعة', '18,500'],
  ],
  more: 'اقرأ المزيد ←',
};

const arEg: SampleTexts = {
  ...ar,
  lang: 'ar-EG',
  date: 'الثلاثاء، ١٤\u200f/٠٥\u200f/٢٠١٩',
  paragraphs: [
    ar.paragraphs[0] ?? '',
    'يصل الخط الميناء بالجامعة، ويقطع المسافة في ٢٥ دقيقة، وارتفع عدد الركاب ١٦٪\u061c هذا العام.',
    'وتتوقع شركة النقل <bdi>(STS)</bdi> نقل ٦٠٬٠٠٠ مسافر في اليوم.',
    'للاستفسار: هاتف <bdi dir="ltr">+216 74 123 456</bdi>، أو <bdi dir="ltr">2019-05-14</bdi> في مقر الشركة.',
  ],
  rows: [
    ['المحطة', 'المسافرون'],
    ['الميناء', '١٢٬٠٠٠'],
    ['الجامعة', '١٨٬٥٠٠'],
  ],
};

const he: SampleTexts = {
  lang: 'he',
  dir: 'rtl',
  fonts: '"Noto Serif Hebrew","Noto Sans Hebrew",serif',
  lineHeight: 1.6,
  nav: ['ראשי', 'בעיר', 'ספורט'],
  title: 'צפאקס פותחת את קו הרכבת הקלה הראשון',
  date: 'יום שלישי, 14 במאי 2019',
  paragraphs: [
    'קו הרכבת הקלה הראשון בצפאקס נפתח ביום שלישי אחרי ארבע שנות עבודה, ואלפי אנשים נסעו בו ביומו הראשון.',
    'הקו מחבר את הנמל עם האוניברסיטה ועובר במרכז העיר, ומחיר הכרטיס נמוך ממחיר הנסיעה באוטובוס.',
    'חברת התחבורה <bdi>(STS)</bdi> צופה 60,000 נוסעים ביום.',
    'מתוכננים שני קווים נוספים, אחד מהם לשדה התעופה, ושניהם ייפתחו לפני סוף העשור.',
  ],
  quote: 'חיכינו ליום הזה זמן רב, ועכשיו קל יותר לכולם להגיע לעבודה.',
  caption: 'קרון בתחנה הראשונה ליד הנמל (צילום: העירייה)',
  items: ['כרטיסים בתחנות', 'קרון כל עשר דקות', 'אופניים מותרים'],
  rows: [
    ['תחנה', 'נוסעים'],
    ['הנמל', '12,000'],
    ['האוניברסיטה', '18,500'],
  ],
  more: 'קרא עוד ←',
};

const fa: SampleTexts = {
  lang: 'fa',
  dir: 'rtl',
  fonts: NASKH,
  lineHeight: 1.9,
  nav: ['خانه', 'شهر', 'ورزش'],
  title: 'صفاقس نخستین خط تراموا را گشود',
  date: 'سه‌شنبه ۲۴ اردیبهشت ۱۳۹۸',
  paragraphs: [
    'نخستین خط تراموای صفاقس روز سه‌شنبه پس از چهار سال کار گشوده شد و هزاران نفر در روز اول سوار آن شدند.',
    'این خط بندر را از راه مرکز شهر به دانشگاه می‌رساند و بهای بلیت آن از اتوبوس کمتر است.',
    'شرکت حمل‌ونقل <bdi>(STS)</bdi> روزانه ۶۰٬۰۰۰ مسافر پیش‌بینی می‌کند.',
    'دو خط دیگر نیز در برنامه است که یکی از آن‌ها به فرودگاه می‌رسد.',
  ],
  quote: 'مدت‌ها چشم‌به‌راه این روز بودیم و رسیدن به محل کار برای همه آسان‌تر شد.',
  caption: 'واگن تراموا در ایستگاه نخست نزدیک بندر (عکس از شهرداری)',
  items: ['بلیت در ایستگاه‌ها', 'هر ده دقیقه یک واگن', 'دوچرخه هم می‌توان برد'],
  rows: [
    ['ایستگاه', 'مسافر'],
    ['بندر', '۱۲٬۰۰۰'],
    ['دانشگاه', '۱۸٬۵۰۰'],
  ],
  more: 'ادامه مطلب ←',
};

const ur: SampleTexts = {
  lang: 'ur',
  dir: 'rtl',
  fonts: '"Noto Nastaliq Urdu","Noto Naskh Arabic",serif',
  lineHeight: 2.8,
  nav: ['صفحہ اول', 'شہر', 'کھیل'],
  title: 'صفاقس میں پہلی ٹرام لائن کھل گئی',
  date: 'منگل 14 مئی 2019',
  paragraphs: [
    'صفاقس کی پہلی ٹرام لائن چار سال کے کام کے بعد منگل کو کھل گئی اور پہلے دن ہزاروں لوگوں نے اس پر سفر کیا۔',
    'یہ لائن بندرگاہ کو شہر کے مرکز سے ہوتے ہوئے یونیورسٹی سے ملاتی ہے اور ٹکٹ بس سے سستا ہے۔',
    'ٹرانسپورٹ کمپنی <bdi>(STS)</bdi> کو روزانہ 60,000 مسافروں کی توقع ہے۔',
    'دو اور لائنیں بنانے کا منصوبہ ہے جن میں سے ایک ہوائی اڈے تک جائے گی۔',
  ],
  quote: 'ہم نے اس دن کا بہت انتظار کیا اور اب کام پر جانا سب کے لیے آسان ہے۔',
  caption: 'بندرگاہ کے قریب پہلے اسٹاپ پر ایک ٹرام (تصویر: بلدیہ)',
  items: ['ٹکٹ اسٹاپ پر ملتے ہیں', 'ہر دس منٹ بعد ایک ٹرام', 'سائیکل ساتھ لے جا سکتے ہیں'],
  rows: [
    ['اسٹاپ', 'مسافر'],
    ['بندرگاہ', '12,000'],
    ['یونیورسٹی', '18,500'],
  ],
  more: 'مزید پڑھیں ←',
};

const fr: SampleTexts = {
  ...en,
  lang: 'fr',
  fonts: '"Liberation Serif","Noto Naskh Arabic",serif',
  nav: ['Accueil', 'Ville', 'Sport'],
  title: 'Sfax ouvre sa première ligne de tramway',
  date: 'mardi 14 mai 2019',
  paragraphs: [
    'La première ligne de tramway de Sfax a ouvert mardi après quatre ans de travaux, et des milliers de personnes l’ont prise le premier jour.',
    'La ligne relie le port à l’université par le centre-ville, et le billet coûte moins cher que le bus.',
    'La société de transport <bdi>(STS)</bdi> attend 60\u202f000 voyageurs par jour.',
    'Deux autres lignes sont prévues, dont une vers l’aéroport, et toutes deux doivent ouvrir avant la fin de la décennie.',
  ],
  quote: '«\u00a0Nous avons longtemps attendu ce jour\u00a0», dit une voyageuse.',
  caption: 'Un tramway au premier arrêt, près du port (photo de la ville)',
  items: ['Billets aux arrêts', 'Un tramway toutes les dix minutes', 'Vélos admis'],
  rows: [
    ['Arrêt', 'Voyageurs'],
    ['Port', '12\u202f000'],
    ['Université', '18\u202f500'],
  ],
  more: 'Lire la suite →',
};

/** One look of a page: its style sheet and its body. */
interface Layout {
  readonly css: string;
  body(texts: SampleTexts): string;
}

const head = ({ nav }: SampleTexts): string =>
  `<header><nav>${nav.map((one) => `<a href="#">${one}</a>`).join(' ')}</nav></header>`;
const list = ({ items }: SampleTexts): string => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const table = ({ rows }: SampleTexts): string => {
  const [first = [], ...rest] = rows;
  const cells = rest.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('');
  return `<table><tr>${first.map((one) => `<th>${one}</th>`).join('')}</tr>${cells}</table>`;
};
const prose = ({ paragraphs }: SampleTexts): string =>
  paragraphs.map((one, at) => `<p id="p${at + 1}" data-unit="p0${at + 1}">${one}</p>`).join('\n');
const more = (texts: SampleTexts): string => `<p><a class="more" href="#">${texts.more}</a></p>`;
const figure = ({ caption }: SampleTexts): string =>
  `<figure><div></div><figcaption>${caption}</figcaption></figure>`;

const layouts: Readonly<Record<string, Layout>> = {
  article: {
    css: `main{max-inline-size:40em;margin-inline:auto;padding-inline:1rem}figure{float:inline-start;margin-inline:0 1.5em;inline-size:14em}
figure div{block-size:6em;background:#cdd}nav a{margin-inline-end:1em}blockquote{border-inline-start:4px solid #888;padding-inline-start:1em;margin-inline:0}`,
    body: (texts) =>
      `${head(texts)}<main><h1>${texts.title}</h1><p class="date">${texts.date}</p>${figure(texts)}${prose(texts)}<blockquote>${texts.quote}</blockquote>${more(texts)}</main>`,
  },
  cards: {
    css: `main{padding:1rem}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem}.cards section{border:1px solid #ccc;padding:1rem}
header nav{display:flex;gap:1rem;justify-content:space-between;flex-wrap:wrap}[dir=rtl] .more{background:#eee}`,
    body: (texts) =>
      `${head(texts)}<main><h1>${texts.title}</h1><p class="date">${texts.date}</p><div class="cards">${texts.paragraphs
        .map(
          (one, at) =>
            `<section><h2>${texts.items[at % 3] ?? ''}</h2><p id="p${at + 1}">${one}</p></section>`,
        )
        .join('')}</div><blockquote>${texts.quote}</blockquote>${more(texts)}</main>`,
  },
  tables: {
    css: `main{max-width:60em;margin:0 auto;padding:0 1em}table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid #999;padding:.4em .8em;text-align:start}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.5em 1em}dd{margin:0}`,
    body: (texts) =>
      `${head(texts)}<main><h1>${texts.title}</h1><p class="date">${texts.date}</p>${prose(texts)}${table(texts)}<dl><dt>${texts.items[0] ?? ''}</dt><dd>${texts.quote}</dd></dl><blockquote>${texts.quote}</blockquote>${list(texts)}${more(texts)}</main>`,
  },
  centred: {
    css: `main{max-inline-size:34em;margin:auto;padding:1em}h1,.date{text-align:center}p{text-align:justify}hr{inline-size:50%}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}`,
    body: (texts) =>
      `<main><span class="sr">${texts.nav[0] ?? ''}</span><h1>${texts.title}</h1><p class="date">${texts.date}</p><hr>${prose(texts)}<blockquote>${texts.quote}</blockquote>${more(texts)}</main>`,
  },
  aside: {
    css: `.page{display:flex;flex-wrap:wrap;gap:2rem;padding:1rem}main{flex:3 1 20rem}aside{flex:1 1 12rem;padding-inline-start:1rem;border-inline-start:1px solid #bbb}
.teaser{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;max-inline-size:10rem}html:lang(en) .teaser{font-style:italic}`,
    body: (texts) =>
      `<div class="page"><main><h1>${texts.title}</h1><p class="date">${texts.date}</p>${prose(texts)}<blockquote>${texts.quote}</blockquote>${more(texts)}</main><aside><p class="teaser">${texts.paragraphs[0] ?? ''}</p>${list(texts)}</aside></div>`,
  },
  sticky: {
    css: `header{position:sticky;top:0;background:#fff;border-block-end:1px solid #ccc;padding:.5rem 1rem}main{padding:1rem;max-inline-size:45rem}
.scroll{overflow-x:auto}.scroll table{min-inline-size:60rem}pre{overflow-x:auto}`,
    body: (texts) =>
      `${head(texts)}<main><h1>${texts.title}</h1><p class="date">${texts.date}</p>${prose(texts)}<div class="scroll">${table(texts)}</div><pre dir="ltr">npm run tram -- --line=1</pre><blockquote>${texts.quote}</blockquote>${more(texts)}</main>`,
  },
  columns: {
    css: `main{padding:1rem}@media (min-width:700px){.text{columns:2;column-gap:2rem}.side{float:inline-end;inline-size:30%;margin-inline-start:1rem}}
:root{--gap:1.2em}ul{padding-inline-start:var(--gap)}`,
    body: (texts) =>
      `${head(texts)}<main><h1>${texts.title}</h1><p class="date">${texts.date}</p><div class="side">${list(texts)}</div><div class="text">${prose(texts)}</div><blockquote>${texts.quote}</blockquote>${more(texts)}</main>`,
  },
  plain: {
    css: `body{margin:1rem auto;max-width:38em;padding:0 1rem}`,
    body: (texts) =>
      `<main><h1>${texts.title}</h1><p class="date">${texts.date}</p>${prose(texts)}${list(texts)}<blockquote>${texts.quote}</blockquote><blockquote lang="ar" dir="rtl">${ar.quote}</blockquote>${more(texts)}</main>`,
  },
};

function page(texts: SampleTexts, layout: Layout): string {
  return `<!doctype html>
<html lang="${texts.lang}" dir="${texts.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title>
<style>*{box-sizing:border-box}body{font:18px/${texts.lineHeight} ${texts.fonts};color:#222}h1{line-height:${texts.lineHeight};margin:0 0 .5em}
${layout.css}
</style></head><body>
${layout.body(texts)}
</body></html>
`;
}

/** A translated page and the page in its source language. */
export interface SamplePage {
  readonly name: string;
  readonly lang: string;
  readonly html: string;
  readonly source: string;
}

/** Eight pages of eight looks in six languages, all of them right, each with its English source. */
export const samplePages: readonly SamplePage[] = (
  [
    ['article', ar],
    ['cards', ar],
    ['tables', he],
    ['centred', fa],
    ['aside', arEg],
    ['sticky', ar],
    ['columns', ur],
    ['plain', fr],
  ] as const
).flatMap(([name, texts]) => {
  const layout = layouts[name];
  if (layout === undefined) return [];
  return [
    { name: `${name}-${texts.lang}`, lang: texts.lang, html: page(texts, layout), source: page(en, layout) },
  ];
});
