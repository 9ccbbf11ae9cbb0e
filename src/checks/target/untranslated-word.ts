import { languageOf } from '../../model/locale.ts';
import type { Rule } from '../../model/rule.ts';
import type { Token } from '../../text/tokens.ts';
import { maskedTarget, sourceWords, targetWords } from '../facts.ts';
import { keptTerms, withoutTerms } from '../terms.ts';
import { isEnclosed } from './foreign-script-word.ts';

/**
 * Letters by which a word of the source language is told from one of the target language, source>target, and words of
 * this look that the target language has borrowed. Cognates (important, nation) have none of them.
 */
const FOREIGN: Readonly<Record<string, { readonly look: RegExp; readonly borrowed: ReadonlySet<string> }>> = {
  'en>fr': {
    look: /w|k|th|sh|gh|ee|oo|ck|[a-z]{3}ing$|[a-z]{2}ly$|ness$|ful$|[bcdfglmnprstvz]ed$/,
    borrowed: new Set(
      (
        'baby-boom baby-sitter back-office barbecue basket basket-ball ' +
        'beefsteak best-seller bookmaker boom boomerang booster boycott briefing brushing building bulldozer ' +
        'bunker camping cashmere casting check-list cheeseburger clown cocktail cockpit coming-out container cool ' +
        'copyright cowboy crack cricket curling dealer design dumping e-book e-mail establishment fair-play fast-food ' +
        'feedback feeling ferry-boat football footing forcing freelance fuel gangster geek gentleman goal ' +
        'happening hardware hip-hop hockey holding hooligan interview iceberg jackpot jazz ' +
        'jogging judo karaoke kart karting kayak ketchup kibboutz kidnapping kilt kimono kit kiwi ' +
        'know-how krach krypton leadership leasing lifting link listing lobbying lock-out look looping ' +
        'marketing match meeting merchandising mining mixing monitoring networking news nickel night-club ' +
        'open-source outsider packaging parking parka patchwork peeling pickpocket ping-pong planning playback ' +
        'pressing pudding punk racket ranking reggae remake reporting rock rocking-chair roller rugby sandwich ' +
        'scooter self-service shaker shampooing sheriff shekel sherpa shetland shilling shooting ' +
        'shopping shorts show show-business sketch ski skipper slip smartphone smoking snack-bar snow-board ' +
        'software sponsoring spray sprinkler stick sticker stock stocks stress string streaming surbooking ' +
        'surfing sweat sweat-shirt swing talk-show tank tanker taxiway teenager thalidomide think thriller thrips ticket ' +
        'toffee tramway training trekking trick truck twist viking walkman water-polo watt watts web web-cam webcam ' +
        'week-end weekend western whisky whist wifi wi-fi workshop yankee zapping zoning zoo zoom kanji kebab ' +
        'kaiser kangourou karma kasher khan kippa koala krill kung-fu lambswool mark marks moujik nikab ' +
        'peshmerga polka sikh soviet tokamak trust yacht ' +
        'yakuza yankees sterling shah cheikh '
      ).split(' '),
    ),
  },
};

const IS_PLAIN = /^\p{Ll}[\p{Ll}-]{3,}$/u;

/**
 * A word of the source that stands in a target of the same script and does not look like a word of its language: it
 * was left untranslated. Borrowed words, parts of names, and what stands in brackets or quotation marks pass.
 */
export const targetUntranslatedWord: Rule = {
  code: 'target/untranslated-word',
  level: 'warning',
  type: 'untranslated',
  examples: [
    { source: 'a deadly clash', target: 'un deadly affrontement', targetLang: 'fr', reports: ['deadly'] },
    { source: 'an important nation', target: 'une nation important', targetLang: 'fr', reports: [] },
    { source: 'a football show', target: 'un show de football', targetLang: 'fr', reports: [] },
    { source: 'the word “deadly”', target: 'le mot «\u00a0deadly\u00a0»', targetLang: 'fr', reports: [] },
    { source: 'Bank of the West', target: 'la Bank of the West', targetLang: 'fr', reports: [] },
    { source: 'a deadly clash', target: 'اشتباك دام', targetLang: 'ar', reports: [] },
  ],
  *check(pair) {
    const foreign = FOREIGN[`${languageOf(pair.sourceLang)}>${languageOf(pair.targetLang)}`];
    if (foreign === undefined) return;
    const words = targetWords(pair);
    const isSuspect = ({ text }: Token): boolean =>
      IS_PLAIN.test(text) && foreign.look.test(text) && !foreign.borrowed.has(text);
    if (!words.some(isSuspect)) return;
    const source = new Set(sourceWords(pair).map(({ text }) => text));
    const kept = withoutTerms(maskedTarget(pair), keptTerms(pair));
    for (const [at, word] of words.entries()) {
      if (!isSuspect(word) || !source.has(word.text) || kept[word.start] === ' ') continue;
      if (isEnclosed(kept, word) || isBesideKept(words, at, source)) continue;
      yield { side: 'target', range: { start: word.start, end: word.end }, values: { text: word.text } };
    }
  },
};

/** A name of the source next to it, or other untouched words: part of a name, or reported as a run. */
function isBesideKept(words: readonly Token[], at: number, source: ReadonlySet<string>): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  const isName = [before, after].some(
    (word) => word !== undefined && /^\p{Lu}/u.test(word.text) && source.has(word.text),
  );
  const isRun = [before, after].every((word) => word !== undefined && source.has(word.text));
  return isName || isRun;
}
