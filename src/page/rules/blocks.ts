import { directionOf } from '../../model/locale.ts';
import { directionSetter, type PageFacts, type PageHit } from '../facts.ts';
import { countLetters, countWords, excerpt, type LetterCount } from '../letters.ts';
import { isBlock, type Paragraph } from '../paragraphs.ts';
import { langOf, type PageElement, textOf } from '../tree.ts';

/** From how many words a text of the other direction is no longer a name or a label. */
const SENTENCE = 6;

/** Parts of a page that run against their own text. */
export function* blockRules(facts: PageFacts): Generator<PageHit> {
  const seen = new Set<PageElement>();
  for (const paragraph of facts.paragraphs) {
    if (seen.has(paragraph.block)) continue;
    const letters = countLetters(paragraph.text);
    const direction = letters.rtl > letters.ltr ? 'rtl' : letters.ltr > letters.rtl ? 'ltr' : undefined;
    if (direction === undefined || direction === paragraph.direction) {
      yield* partLanguage(facts, paragraph, letters);
      continue;
    }
    seen.add(paragraph.block);
    if (direction === 'rtl') yield* rtlInLtr(facts, paragraph);
    else yield* ltrInRtl(facts, paragraph, letters);
  }
  yield* spans(facts);
  yield* title(facts);
}

/** A phrase within a line that is set in the direction of the other script. */
function* spans({ tree, styles }: PageFacts): Generator<PageHit> {
  for (const element of tree.elements) {
    const dir = element.attrs.get('dir')?.toLowerCase();
    if ((dir !== 'ltr' && dir !== 'rtl') || isBlock(element, styles.get(element))) continue;
    const text = textOf(element);
    const { rtl, ltr } = countLetters(text);
    const own = rtl > 2 * ltr ? 'rtl' : ltr > 2 * rtl ? 'ltr' : dir;
    if (own === dir || countWords(text) < 3) continue;
    const values = { dir: own, actual: dir, text: excerpt(text) };
    yield { code: 'page/block-dir', level: 'error', type: 'internationalization', element, values };
  }
}

/** The title of the window and of every link to the page. */
function* title({ tree, lang, expected }: PageFacts): Generator<PageHit> {
  const element = tree.elements.find(({ tag, parent }) => tag === 'title' && parent?.tag === 'head');
  if (element === undefined || expected !== 'rtl') return;
  const text = textOf(element);
  const { rtl, ltr } = countLetters(text);
  if (ltr <= 4 * rtl || countWords(text) < SENTENCE) return;
  const values = { dir: 'ltr', actual: expected, text: excerpt(text), lang };
  yield { code: 'page/untranslated', level: 'warning', type: 'untranslated', element, values };
}

/** An element other than the page itself that sets the direction. */
function partSetter({ block }: Paragraph, { body, styles }: PageFacts): PageElement | undefined {
  const setter = directionSetter(block, styles);
  return setter === undefined || setter.parent === undefined || setter === body ? undefined : setter;
}

function* rtlInLtr(facts: PageFacts, paragraph: Paragraph): Generator<PageHit> {
  const { block, text } = paragraph;
  const setter = partSetter(paragraph, facts);
  const base = { code: 'page/block-dir', level: 'error', type: 'internationalization' } as const;
  const values = { dir: 'rtl', actual: 'ltr', text: excerpt(text) };
  if (setter !== undefined) {
    const whole = countLetters(textOf(setter));
    if (whole.rtl <= whole.ltr) return;
    yield {
      ...base,
      element: setter,
      values: { ...values, text: excerpt(textOf(setter)) },
      cause: `${setter.index}`,
    };
    return;
  }
  // The page as a whole runs the wrong way: that is one finding, not one for each block.
  if (facts.expected === 'rtl' && facts.actual === 'ltr') return;
  // A sentence from the left may well hold a long quotation from the right.
  const { rtl, ltr } = countLetters(text);
  if (rtl <= 2 * ltr) return;
  const isLabel = countWords(text) < 3 && !/[\d.,!?؟،؛:()«»]/.test(text);
  if (!isLabel) yield { ...base, element: block, values };
}

function* ltrInRtl(facts: PageFacts, paragraph: Paragraph, letters: LetterCount): Generator<PageHit> {
  const { block, text } = paragraph;
  // Left-to-right text on a page that was turned around by mistake is the page's finding.
  if (facts.expected === 'ltr' && directionOf(facts.lang) === 'ltr') return;
  const words = countWords(text);
  const setter = partSetter(paragraph, facts);
  const values = { dir: 'ltr', actual: 'rtl', text: excerpt(text) };
  const base = { level: 'warning', type: 'internationalization', element: block, values } as const;
  if (setter !== undefined && words >= 3) {
    const whole = countLetters(textOf(setter));
    if (whole.ltr > 2 * whole.rtl)
      yield { ...base, code: 'page/block-dir', level: 'error', element: setter, cause: `${setter.index}` };
    return;
  }
  if (isCode(block) || (words >= 3 && isForeign(block))) yield { ...base, code: 'page/block-dir' };
  else if (words >= SENTENCE && letters.ltr > 4 * letters.rtl)
    yield {
      ...base,
      code: 'page/untranslated',
      type: 'untranslated',
      values: { ...values, lang: facts.lang },
    };
}

function isCode({ tag, parent }: PageElement): boolean {
  return tag === 'pre' || parent?.tag === 'pre';
}

/** True when the block says that it is in a language that runs from the left. */
function isForeign(block: PageElement): boolean {
  const lang = langOf(block);
  return lang !== '' && directionOf(lang) === 'ltr';
}

/** A part that says it is in a language of the other direction than its letters. */
function* partLanguage(facts: PageFacts, paragraph: Paragraph, letters: LetterCount): Generator<PageHit> {
  const { block, text } = paragraph;
  const lang = langOf(block);
  if (lang === '' || lang === langOf(facts.body)) return;
  const script = letters.rtl > letters.ltr ? 'rtl' : 'ltr';
  if (letters.rtl === letters.ltr || script === directionOf(lang) || countWords(text) < 3) return;
  const values = { lang, script, text: excerpt(text) };
  yield {
    code: 'page/lang-mismatch',
    level: 'warning',
    type: 'internationalization',
    element: block,
    values,
  };
}
