/** Words that are frequent in one language and rare in its neighbours: data, no rule knows a language by name. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'was', 'that', 'with', 'for', 'is', 'are', 'which', 'have', 'has', 'by', 'his'],
  fr: [
    'le',
    'les',
    'des',
    'une',
    'dans',
    'est',
    'et',
    'du',
    'qui',
    'pour',
    'que',
    'sur',
    'au',
    'aux',
    'avec',
  ],
  es: ['el', 'los', 'las', 'una', 'y', 'del', 'por', 'con', 'para', 'su', 'que', 'en', 'se'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'mit', 'von', 'den', 'dem', 'ein', 'eine', 'auf'],
  it: ['il', 'gli', 'della', 'di', 'che', 'per', 'con', 'una', 'nel', 'sono', 'del', 'è'],
  ar: ['في', 'من', 'على', 'إلى', 'عن', 'التي', 'الذي', 'أن', 'إن', 'هذا', 'هذه', 'كان', 'وقال', 'قال', 'بعد'],
  fa: ['در', 'از', 'به', 'که', 'را', 'این', 'است', 'آن', 'برای', 'شد', 'کرد', 'های', 'شده', 'گفت'],
  ur: ['کے', 'کی', 'میں', 'ہے', 'اور', 'سے', 'کا', 'نے', 'کو', 'پر', 'ہیں', 'کہ', 'یہ'],
  he: ['של', 'את', 'על', 'לא', 'הוא', 'כי', 'עם', 'זה', 'גם', 'היא', 'אמר', 'בין'],
};

const languages = Object.keys(WORDS);
const byWord = new Map<string, string[]>();
for (const [lang, words] of Object.entries(WORDS))
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), lang]);

/**
 * Language of a text by its small words.
 *
 * @returns undefined unless one language is far ahead: at least eight of its words, three times as many as the next
 */
export function languageByWords(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
    for (const lang of byWord.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const ranked = languages
    .map((lang) => ({ lang, count: counts.get(lang) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first.count < 8) return undefined;
  return first.count >= 3 * second.count ? first.lang : undefined;
}
