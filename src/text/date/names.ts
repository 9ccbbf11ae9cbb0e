import type { Names } from './ask-names.ts';

/** Names of CLDR 48.0 as scripts/date-names.ts wrote them; a test compares them with Intl. */
export const NAMES: Readonly<Record<string, Names>> = {
  ar: {
    months:
      'يناير,جانفي,كانون الثاني|فبراير,فيفري,شباط|مارس,آذار|أبريل,أفريل,إبريل,نيسان|مايو,ماي,أيار|يونيو,جوان,حزيران|يوليو,جويلية,يوليوز,تموز|أغسطس,أوت,غشت,أغشت,آب|سبتمبر,شتنبر,شتمبر,أيلول|أكتوبر,تشرين الأول|نوفمبر,نونبر,تشرين الثاني|ديسمبر,دجنبر,دجمبر,كانون الأول',
    shortMonths:
      'يناير,جانفي,كانون الثاني|فبراير,فيفري,شباط|مارس,آذار|أبريل,أفريل,إبريل,نيسان|مايو,ماي,أيار|يونيو,جوان,حزيران|يوليو,جويلية,يوليوز,تموز|أغسطس,أوت,غشت,أغشت,آب|سبتمبر,شتنبر,شتمبر,أيلول|أكتوبر,تشرين الأول,تشرين الأول|نوفمبر,نونبر,تشرين الثاني|ديسمبر,دجنبر,دجمبر,كانون الأول',
    weekdays: 'الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
    shortWeekdays: 'الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
    words: [],
  },
  de: {
    months: 'Januar,Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    shortMonths: 'Jan,Jän|Feb|Mär,März|Apr|Mai|Jun,Juni|Jul,Juli|Aug|Sep,Sept|Okt|Nov|Dez',
    weekdays: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag',
    shortWeekdays: 'Mo|Di|Mi|Do|Fr|Sa|So',
    words: [],
  },
  en: {
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
    shortMonths: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    weekdays: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
    shortWeekdays: 'Mon|Tue|Wed|Thu|Fri|Sat|Sun',
    words: [],
  },
  es: {
    months:
      'enero,Enero|febrero,Febrero|marzo,Marzo|abril,Abril|mayo,Mayo|junio,Junio|julio,Julio|agosto,Agosto|septiembre,Setiembre,setiembre|octubre,Octubre|noviembre,Noviembre|diciembre,Diciembre',
    shortMonths:
      'ene,Ene|feb,Feb|mar,Mar|abr,Abr|may,May|jun,Jun|jul,Jul|ago,Ago|sept,sep,Set,set|oct,Oct|nov,Nov|dic,Dic',
    weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    shortWeekdays: 'lun|mar|mié|jue|vie|sáb|dom',
    words: [['de', 'of']],
  },
  fa: {
    months: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    shortMonths: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    weekdays: 'دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه',
    shortWeekdays: 'دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه',
    words: [],
  },
  fr: {
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    shortMonths: 'janv|févr|mars|avr|mai|juin|juil,juill|août|sept|oct|nov|déc',
    weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    shortWeekdays: 'lun|mar|mer|jeu|ven|sam|dim',
    words: [],
  },
  he: {
    months: 'ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
    shortMonths: 'ינו׳|פבר׳|מרץ|אפר׳|מאי|יוני|יולי|אוג׳|ספט׳|אוק׳|נוב׳|דצמ׳',
    weekdays: 'יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת|יום ראשון',
    shortWeekdays: 'יום ב׳|יום ג׳|יום ד׳|יום ה׳|יום ו׳|שבת|יום א׳',
    words: [['ב', 'of']],
  },
  it: {
    months: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    shortMonths: 'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic',
    weekdays: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
    shortWeekdays: 'lun|mar|mer|gio|ven|sab|dom',
    words: [],
  },
  pt: {
    months: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
    shortMonths: 'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez',
    weekdays: 'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo',
    shortWeekdays: 'seg,segunda|ter,terça|qua,quarta|qui,quinta|sex,sexta|sáb,sábado|dom,domingo',
    words: [['de', 'of']],
  },
  tr: {
    months: 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
    shortMonths: 'Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara',
    weekdays: 'Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar',
    shortWeekdays: 'Pzt|Sal|Çar|Per|Cum|Cmt|Paz',
    words: [],
  },
};
