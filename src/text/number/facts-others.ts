/* oxlint-disable max-lines -- tables of words */
import type { NumberFacts } from './facts.ts';

/** What a table may leave out; units are then named by CLDR. */
function basic(facts: Partial<NumberFacts>): NumberFacts {
  return {
    cardinals: '',
    ordinals: '',
    scales: '',
    letters: '',
    groups: '',
    manyGroups: '',
    multiples: '',
    clocks: '',
    halves: '',
    ages: '',
    and: '',
    points: '',
    percents: '',
    units: {},
    currencies: {},
    isBasic: true,
    ...facts,
  };
}

/** `word:value` pairs of what is made of two lists in a regular way. */
function made(
  heads: Readonly<Record<string, number>>,
  tails: Readonly<Record<string, number>>,
  make: (head: string, tail: string) => string,
): string {
  return Object.entries(heads)
    .flatMap(([head, first]) =>
      Object.entries(tails).map(([tail, second]) => `${make(head, tail)}:${first + second}`),
    )
    .join(' ');
}

/** Spanish (Real Academia Española, Diccionario panhispánico de dudas, “cardinales”, “ordinales”). */
export const ES: NumberFacts = basic({
  cardinals:
    'cero:0 un:1 uno:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiuno:21 veintiún:21 veintiuna:21 veintidós:22 veintitrés:23 veinticuatro:24 veinticinco:25 veintiséis:26 veintisiete:27 veintiocho:28 veintinueve:29 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90',
  ordinals:
    'primer:1 primero:1 primera:1 segundo:2 segunda:2 tercer:3 tercero:3 tercera:3 cuarto:4 cuarta:4 quinto:5 quinta:5 sexto:6 sexta:6 séptimo:7 séptima:7 octavo:8 octava:8 noveno:9 novena:9 décimo:10 décima:10 vigésimo:20 vigésima:20',
  scales:
    'cien:100 ciento:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500 seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900 novecientas:900 mil:1e3 millón:1e6 millones:1e6 billón:1e12 billones:1e12',
  groups: 'decena:10 docena:12 quincena:15 veintena:20 treintena:30 centenar:100 millar:1000',
  manyGroups: 'decenas:10 docenas:12 centenares:100 millares:1000',
  multiples: 'doble:2 triple:3 ambos:2 ambas:2 par:2 medio:0.5 media:0.5 mitad:0.5',
  clocks: 'mediodía:720 medianoche:0',
  halves: 'y medio|y media',
  and: 'y',
  points: 'coma|punto',
  percents: 'por ciento|por 100',
  currencies: { USD: 'dólar|dólares', EUR: 'euro|euros', 'GBP EGP LBP SYP SDG': 'libra|libras' },
});

/** Portuguese of both sides (Cunha and Cintra, Nova Gramática do Português Contemporâneo, “numerais”). */
export const PT: NumberFacts = basic({
  cardinals:
    'zero:0 um:1 uma:1 dois:2 duas:2 três:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze:14 quatorze:14 quinze:15 dezesseis:16 dezasseis:16 dezessete:17 dezassete:17 dezoito:18 dezenove:19 dezanove:19 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90',
  ordinals:
    'primeiro:1 primeira:1 terceiro:3 terceira:3 quarto:4 quarta:4 quinto:5 quinta:5 sexto:6 sexta:6 sétimo:7 sétima:7 oitavo:8 oitava:8 nono:9 nona:9 décimo:10 décima:10 vigésimo:20 vigésima:20',
  scales:
    'cem:100 cento:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300 quatrocentos:400 quatrocentas:400 quinhentos:500 quinhentas:500 seiscentos:600 seiscentas:600 setecentos:700 setecentas:700 oitocentos:800 oitocentas:800 novecentos:900 novecentas:900 mil:1e3 milhão:1e6 milhões:1e6 bilhão:1e9 bilhões:1e9',
  groups: 'dezena:10 dúzia:12 quinzena:15 centena:100 milhar:1000',
  manyGroups: 'dezenas:10 dúzias:12 centenas:100 milhares:1000',
  multiples: 'dobro:2 triplo:3 ambos:2 ambas:2 par:2 meio:0.5 meia:0.5 metade:0.5',
  halves: 'e meio|e meia',
  and: 'e',
  points: 'vírgula|ponto',
  percents: 'por cento|porcento',
  currencies: { USD: 'dólar|dólares', EUR: 'euro|euros', 'GBP EGP LBP SYP SDG': 'libra|libras' },
});

const IT_TENS = {
  venti: 20,
  trenta: 30,
  quaranta: 40,
  cinquanta: 50,
  sessanta: 60,
  settanta: 70,
  ottanta: 80,
  novanta: 90,
};
const IT_UNITS = {
  uno: 1,
  due: 2,
  tre: 3,
  tré: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
};

/** Italian (Serianni, Grammatica italiana, “numerali”): tens and units are one word, and lose a vowel before another. */
export const IT: NumberFacts = basic({
  cardinals: `zero:0 un:1 una:1 uno:1 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 ventun:21 trentun:31 ${made(
    IT_TENS,
    IT_UNITS,
    (tens, unit) => (/^[ou]/.test(unit) ? tens.slice(0, -1) : tens) + unit,
  )}`,
  ordinals:
    'primo:1 prima:1 secondo:2 terzo:3 terza:3 quarto:4 quarta:4 quinto:5 quinta:5 sesto:6 sesta:6 settimo:7 settima:7 ottavo:8 ottava:8 nono:9 nona:9 decimo:10 decima:10 ventesimo:20 ventesima:20',
  scales: `cento:100 duecento:200 trecento:300 quattrocento:400 cinquecento:500 seicento:600 settecento:700 ottocento:800 novecento:900 mille:1e3 milione:1e6 milioni:1e6 miliardo:1e9 miliardi:1e9 duemila:2e3 tremila:3e3 quattromila:4e3 cinquemila:5e3 seimila:6e3 settemila:7e3 ottomila:8e3 novemila:9e3 diecimila:1e4 ventimila:2e4 trentamila:3e4 quarantamila:4e4 cinquantamila:5e4 centomila:1e5`,
  letters: 'mila:1e3',
  groups: 'decina:10 dozzina:12 quindicina:15 ventina:20 trentina:30 centinaio:100 migliaio:1000',
  manyGroups: 'decine:10 dozzine:12 centinaia:100 migliaia:1000',
  multiples: 'doppio:2 triplo:3 entrambi:2 entrambe:2 mezzo:0.5 mezza:0.5 metà:0.5',
  clocks: 'mezzogiorno:720 mezzanotte:0',
  halves: 'e mezzo|e mezza',
  points: 'virgola',
  percents: 'per cento|percento',
  currencies: { USD: 'dollaro|dollari', EUR: 'euro', 'GBP EGP LBP SYP SDG': 'sterlina|sterline' },
});

const DE_TENS = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};
const DE_UNITS = { ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 };

/** German (Duden, Die Grammatik, “Zahladjektive”): below a hundred the unit stands first, in one word. */
export const DE: NumberFacts = basic({
  cardinals: `null:0 ein:1 eins:1 eine:1 einer:1 einem:1 einen:1 zwei:2 zwo:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 ${made(DE_TENS, { '': 0 }, (tens) => tens)} ${made(
    DE_TENS,
    DE_UNITS,
    (tens, unit) => `${unit}und${tens}`,
  )}`,
  ordinals: ['', 'r', 's', 'n', 'm']
    .map(
      (end) =>
        `erste${end}:1 zweite${end}:2 dritte${end}:3 vierte${end}:4 fünfte${end}:5 sechste${end}:6 siebte${end}:7 achte${end}:8 neunte${end}:9 zehnte${end}:10 elfte${end}:11 zwölfte${end}:12 zwanzigste${end}:20`,
    )
    .join(' '),
  scales: `hundert:100 ${made(DE_UNITS, { '': 0 }, (unit) => `${unit}hundert`).replaceAll(/:(\d)/g, ':$100')} tausend:1e3 ${made(DE_UNITS, { '': 0 }, (unit) => `${unit}tausend`).replaceAll(/:(\d)/g, ':$1000')} zehntausend:1e4 hunderttausend:1e5 Million:1e6 Millionen:1e6 Milliarde:1e9 Milliarden:1e9 Billion:1e12 Billionen:1e12 Mio:1e6 Mrd:1e9`,
  groups: 'Dutzend:12',
  manyGroups: 'Dutzend:12 Dutzende:12',
  multiples:
    'doppelt:2 dreifach:3 beide:2 beiden:2 Paar:2 halb:0.5 halbe:0.5 Hälfte:0.5 Viertel:0.25 Drittel:0.333',
  clocks: 'Mitternacht:0',
  points: 'Komma',
  percents: 'Prozent',
  currencies: { USD: 'Dollar|US-Dollar', EUR: 'Euro', 'GBP EGP LBP SYP SDG': 'Pfund' },
});

/** Turkish (Türk Dil Kurumu, Yazım Kılavuzu, “sayıların yazılışı”). */
export const TR: NumberFacts = basic({
  cardinals:
    'sıfır:0 bir:1 iki:2 üç:3 dört:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9 on:10 yirmi:20 otuz:30 kırk:40 elli:50 altmış:60 yetmiş:70 seksen:80 doksan:90',
  ordinals:
    'birinci:1 ikinci:2 üçüncü:3 dördüncü:4 beşinci:5 altıncı:6 yedinci:7 sekizinci:8 dokuzuncu:9 onuncu:10 yirminci:20',
  scales: 'yüz:100 bin:1e3 milyon:1e6 milyar:1e9 trilyon:1e12',
  groups: 'düzine:12',
  multiples: 'çift:2 yarım:0.5 yarı:0.5 yarısı:0.5 çeyrek:0.25',
  halves: 'buçuk',
  points: 'virgül',
  percents: 'yüzde',
  currencies: { USD: 'dolar', EUR: 'avro|euro', TRY: 'lira|türk lirası', 'GBP EGP LBP SYP SDG': 'sterlin' },
});

/** Persian (Farhangestan, Dastur-e khatt-e farsi; spellings of the press). */
export const FA: NumberFacts = basic({
  cardinals:
    'صفر:0 یک:1 دو:2 سه:3 چهار:4 پنج:5 شش:6 هفت:7 هشت:8 نه:9 ده:10 یازده:11 دوازده:12 سیزده:13 چهارده:14 پانزده:15 شانزده:16 هفده:17 هجده:18 هیجده:18 نوزده:19 بیست:20 سی:30 چهل:40 پنجاه:50 شصت:60 هفتاد:70 هشتاد:80 نود:90',
  ordinals:
    'اول:1 یکم:1 دوم:2 سوم:3 چهارم:4 پنجم:5 ششم:6 هفتم:7 هشتم:8 نهم:9 دهم:10 یازدهم:11 دوازدهم:12 بیستم:20',
  scales:
    'صد:100 یکصد:100 دویست:200 سیصد:300 چهارصد:400 پانصد:500 ششصد:600 هفتصد:700 هشتصد:800 نهصد:900 هزار:1e3 میلیون:1e6 میلیارد:1e9 تریلیون:1e12',
  multiples: 'دوبار:2 نیم:0.5 نصف:0.5 نیمی:0.5 ربع:0.25',
  halves: 'و نیم',
  and: 'و',
  points: 'ممیز',
  percents: 'درصد',
  currencies: { USD: 'دلار', EUR: 'یورو', RIY: 'ریال', 'GBP EGP LBP SYP SDG': 'پوند' },
});
