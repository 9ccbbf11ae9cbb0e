import type { Rule } from '../model/rule.ts';
import { arAsciiPunctuation } from './ar/ascii-punctuation.ts';
import { arLetterVariant } from './ar/letter-variant.ts';
import { arPresentationForm } from './ar/presentation-form.ts';
import { arTatweel } from './ar/tatweel.ts';
import { bidiFirstStrong } from './bidi/first-strong.ts';
import { bidiOrderRisk } from './bidi/order-risk.ts';
import { bidiOrphanPop } from './bidi/orphan-pop.ts';
import { bidiOverride } from './bidi/override.ts';
import { bidiStrayMark } from './bidi/stray-mark.ts';
import { bidiUnbalanced } from './bidi/unbalanced.ts';
import { caseStart } from './case/start.ts';
import { charControl } from './char/control.ts';
import { charEntityLiteral } from './char/entity-literal.ts';
import { charForeignScript } from './char/foreign-script.ts';
import { charMixedScriptWord } from './char/mixed-script-word.ts';
import { charMojibake } from './char/mojibake.ts';
import { charNotNfc } from './char/not-nfc.ts';
import { charReplacement } from './char/replacement.ts';
import { charSoftHyphen } from './char/soft-hyphen.ts';
import { charZeroWidth } from './char/zero-width.ts';
import { currencyRules } from './currency/index.ts';
import { dateRules } from './date/index.ts';
import { frNbsp } from './fr/nbsp.ts';
import { numberRules } from './number/index.ts';
import { placeholderExtra } from './placeholder/extra.ts';
import { placeholderMissing } from './placeholder/missing.ts';
import { punctApostrophe } from './punct/apostrophe.ts';
import { punctBracketDropped } from './punct/bracket-dropped.ts';
import { punctBracketUnbalanced } from './punct/bracket-unbalanced.ts';
import { punctBracketsReversed } from './punct/brackets-reversed.ts';
import { punctEllipsis } from './punct/ellipsis.ts';
import { punctEndChanged } from './punct/end-changed.ts';
import { punctEndMissing } from './punct/end-missing.ts';
import { punctQuoteStyle } from './punct/quote-style.ts';
import { punctQuoteUnbalanced } from './punct/quote-unbalanced.ts';
import { punctQuotesReversed } from './punct/quotes-reversed.ts';
import { punctRepeated } from './punct/repeated.ts';
import { punctSpaceAfter } from './punct/space-after.ts';
import { punctSpaceBefore } from './punct/space-before.ts';
import { spaceDouble } from './space/double.ts';
import { spaceLeading } from './space/leading.ts';
import { spaceNewline } from './space/newline.ts';
import { spaceTab } from './space/tab.ts';
import { spaceTrailing } from './space/trailing.ts';
import { tagChanged } from './tag/changed.ts';
import { tagExtra } from './tag/extra.ts';
import { tagMissing } from './tag/missing.ts';
import { tagNesting } from './tag/nesting.ts';
import { tagOrder } from './tag/order.ts';
import { tagSwappedContent } from './tag/swapped-content.ts';
import { tagUnclosed } from './tag/unclosed.ts';
import { targetDigitsInconsistent } from './target/digits-inconsistent.ts';
import { targetDuplicate } from './target/duplicate.ts';
import { targetEmpty } from './target/empty.ts';
import { targetForeignScriptWord } from './target/foreign-script-word.ts';
import { targetInconsistent } from './target/inconsistent.ts';
import { targetLengthRatio } from './target/length-ratio.ts';
import { targetMissing } from './target/missing.ts';
import { targetPartlyUntranslated } from './target/partly-untranslated.ts';
import { targetUntranslatedWord } from './target/untranslated-word.ts';
import { targetSameAsSource } from './target/same-as-source.ts';
import { termDoNotTranslate } from './term/do-not-translate.ts';
import { termAcronymDropped } from './term/acronym-dropped.ts';
import { termForbidden } from './term/forbidden.ts';
import { termMissing } from './term/missing.ts';
import { unitRules } from './unit/index.ts';
import { urlChanged } from './url/changed.ts';
import { urlEmailChanged } from './url/email-changed.ts';
import { wordDoubled } from './word/doubled.ts';

/** All rules of segments, by family. */
export const rules: readonly Rule[] = [
  targetDigitsInconsistent,
  targetDuplicate,
  targetEmpty,
  targetForeignScriptWord,
  targetInconsistent,
  targetLengthRatio,
  targetMissing,
  targetPartlyUntranslated,
  targetSameAsSource,
  targetUntranslatedWord,
  tagChanged,
  tagExtra,
  tagMissing,
  tagNesting,
  tagOrder,
  tagSwappedContent,
  tagUnclosed,
  ...dateRules,
  ...numberRules,
  ...unitRules,
  ...currencyRules,
  placeholderExtra,
  placeholderMissing,
  urlChanged,
  urlEmailChanged,
  punctApostrophe,
  punctBracketDropped,
  punctBracketUnbalanced,
  punctBracketsReversed,
  punctEllipsis,
  punctEndChanged,
  punctEndMissing,
  punctQuoteStyle,
  punctQuoteUnbalanced,
  punctQuotesReversed,
  punctRepeated,
  punctSpaceAfter,
  punctSpaceBefore,
  frNbsp,
  arAsciiPunctuation,
  arLetterVariant,
  arPresentationForm,
  arTatweel,
  charControl,
  charEntityLiteral,
  charForeignScript,
  charMixedScriptWord,
  charMojibake,
  charNotNfc,
  charReplacement,
  charSoftHyphen,
  charZeroWidth,
  bidiFirstStrong,
  bidiOrderRisk,
  bidiOrphanPop,
  bidiOverride,
  bidiStrayMark,
  bidiUnbalanced,
  spaceDouble,
  spaceLeading,
  spaceNewline,
  spaceTab,
  spaceTrailing,
  wordDoubled,
  termDoNotTranslate,
  termAcronymDropped,
  termForbidden,
  termMissing,
  caseStart,
];
