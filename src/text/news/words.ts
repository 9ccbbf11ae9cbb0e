import { languageOf } from '../../model/locale.ts';

/** How newsrooms of one language mark the parts of an article. Patterns are without flags `g` and `y`. */
export interface NewsWords {
  /** Starts a byline: `By`. */
  readonly byline: RegExp;
  /** Small words allowed between the names of a byline, lower case. */
  readonly bylineFillers: ReadonlySet<string>;
  /** Stands before the day of publication: `Published on`. */
  readonly published: RegExp;
  /** Stands before the day of a later change: `Last updated:`. */
  readonly updated: RegExp;
  /** Words of a date line besides months, weekdays and numbers, lower case. */
  readonly dateFillers: ReadonlySet<string>;
  /** A credit at the end of a caption (`Photo: AFP`), or a whole line of it. */
  readonly credit: RegExp;
  /** Phrases that only a caption has: `in this file photo`. */
  readonly captionPhrase: RegExp;
  /** Starts a line that names who worked on the article: `(Reporting by`. */
  readonly staff: RegExp;
  /** Articles that start a descriptive phrase, lower case. */
  readonly articles: ReadonlySet<string>;
  /** Names of agencies as they sign, in the script of the language. */
  readonly agencies: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const AGENCIES =
  'AFP|Reuters|REUTERS|AP|Associated Press|The Associated Press|Agence France-Presse|dpa|DPA|EPA|epa|EPA-EFE|Xinhua|TASS|ANSA|EFE|' +
  'TAP|MAP|APS|SPA|WAM|KUNA|SANA|IRNA|Petra|MENA|ANI|PTI|UPI|UPI Photo|PA|ANP|Belga|Kyodo|Yonhap|Anadolu|AA|Getty|Getty Images|' +
  'AP Photo|AFP Photo|IANS|RIA Novosti|Sputnik|Bloomberg|CNN|BBC|Agencies|Agences|Wikimedia Commons';

const en: NewsWords = {
  byline: /^(?:by|authors?:|written by|text:):?\s+/i,
  bylineFillers: words(
    'and in for of the with special to from staff writer writers correspondent reporter editor contributor at',
  ),
  published: /^(?:first\s+)?(?:published|posted|date|issued|released)(?:\s+on|\s+at)?\s*:?\s*/i,
  updated: /(?:^|[\s(|;,–—-])(?:last\s+)?(?:updated|modified|revised)(?:\s+on|\s+at)?\s*:?\s*/i,
  dateFillers: words(
    'the of at on st nd rd th am pm a.m p.m gmt utc est edt cst cdt pst pdt bst cet cest eet ist noon midnight published ' +
      'updated posted last modified hrs hours',
  ),
  credit:
    /(?:^|[\s.([—–|])(?:(?:File |Archive |Handout )?(?:Image|Photo|Photograph|Picture|Credit|Courtesy|Screenshot|Illustration|Graphic|Video)s?(?: credit| courtesy| by)*\s*(?::|\/)\s*|(?:Photo(?:graph)?|Image|Picture)s? (?:by|courtesy(?: of)?) |(?:©|\(c\)(?= ?[A-Z\d])) ?|AFP PHOTO|AP Photo)(?:[^.:!?]|[.:](?!\s|$)|(?<=\b[A-Z][a-z]{0,4})\.){0,80}\.?[)\]]?$/,
  captionPhrase:
    /\b(?:in this (?:undated |recent )?(?:file |archive |handout )?(?:photo|picture|image)|file (?:photo|picture))\b|\((?:left|right|centre|center|[LRC]|file)\)/i,
  staff:
    /^[([]?(?:additional |writing and )?(?:reporting|writing|editing|compiled|edited|translated|translation) by\b/i,
  articles: words('a an the'),
  agencies: new Set(AGENCIES.split('|')),
};

const fr: NewsWords = {
  byline: /^(?:par|auteure?s?\s*:|de notre (?:envoyée?|correspondante?)(?: spéciale?)?)\s*:?\s+/i,
  bylineFillers: words(
    'et à de du des la le en avec pour notre correspondant correspondante envoyé envoyée spécial spéciale',
  ),
  published: /^(?:publié|paru|mis en ligne|date)(?:e?\s+le|\s+de publication)?\s*:?\s*/i,
  updated: /(?:^|[\s(|;,–—-])(?:dernière\s+)?(?:mise?\s+à\s+jour|modifiée?|actualisée?)(?:\s+le)?\s*:?\s*/i,
  dateFillers: words(
    'le la du de à h er min gmt utc cet cest heure heures publié publiée paru mis mise jour en ligne dernière modifié et ' +
      'locale',
  ),
  credit:
    /(?:^|[\s.([—–|])(?:(?:Photo|Image|Crédits?|Photographie|Illustration|Capture|Vidéo)s?(?: photo| d[’']archives?)?\s*(?::|\/)\s*|Photo (?:de )?(?=\p{Lu})|(?:©|\(c\)(?= ?[A-Z\d])) ?)(?:[^.:!?]|[.:](?!\s|$)|(?<=(?:^|[^\p{L}])\p{Lu}\p{Ll}{0,4})\.){0,80}\.?[)\]]?$/u,
  captionPhrase:
    /\b(?:photo d[’']archives?|sur cette photo|image d[’']archives?)\b|\((?:à gauche|à droite|au centre|g\.?|d\.?|archives?)\)/i,
  staff: /^[([]?(?:avec (?:l[’']|AFP|Reuters|agences?)|rédigé par|édité par|traduit par|reportage de)/i,
  articles: words("le la les l' l’ un une des"),
  agencies: new Set(AGENCIES.split('|')),
};

const ar: NewsWords = {
  byline: /^(?:بقلم|الكاتب|الكاتبة|كتب|كتبت|تقرير|إعداد|حوار|ترجمة|تحرير)\s*[::]?\s+/,
  bylineFillers: words('و من في مراسل مراسلة'),
  published: /^(?:نشر(?:ت)?|تاريخ النشر|تاريخ|صدر)(?:\s+(?:في|بتاريخ|يوم))?\s*[::]?\s*/,
  updated:
    /(?:^|[\s(|،؛–—-])(?:آخر تحديث|تحديث|حدّ?ثت?|جرى تحديثه?ا?|تم التحديث)(?:\s+(?:في|بتاريخ))?\s*[::]?\s*/,
  dateFillers: words(
    'في يوم م ه هـ الموافق لـ ل من شهر عام سنة الساعة بتوقيت غرينتش غرينيتش ص صباحا صباحاً مساء مساءً ظهرا ظهراً نشر نشرت تاريخ ' +
      'النشر آخر تحديث بتاريخ مكة القاهرة تونس المحلي والنصف توقيت',
  ),
  credit:
    /(?:^|[\s.([—–|])(?:(?:الصورة|صورة|صور|تصوير|المصدر|عدسة)(?: أرشيفية)?\s*(?::|\/)\s*|©\s*)(?:[^.:!؟]|[.:](?!\s|$)){0,80}\.?[)\]]?$/,
  captionPhrase: /صورة أرشيفية|\((?:يمين|يسار|أرشيف|إلى اليمين|إلى اليسار)\)/,
  staff: /^[([]?(?:إعداد|تحرير|تغطية صحفية|شارك في التغطية|ترجمة)\b/,
  articles: words(''),
  agencies: new Set([
    ...AGENCIES.split('|'),
    ...'أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|رويترز|د ب أ|د.ب.أ|أ ب|أ.ب|وات|واس|وام|كونا|سانا|بترا|أ ش أ|أ.ش.أ|الأناضول|شينخوا|سبوتنيك|وكالات|الوكالات'.split(
      '|',
    ),
  ]),
};

const languages: Readonly<Record<string, NewsWords>> = { ar, en, fr };

/** The words of a language; those of English, which agencies use everywhere, for a language without any. */
export function newsWords(lang: string): NewsWords {
  return languages[languageOf(lang)] ?? en;
}
