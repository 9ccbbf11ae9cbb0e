import type { Style } from '../css/cascade.ts';
import { pixelsOf } from '../css/longhands.ts';
import type { PageFacts, PageHit } from '../facts.ts';
import { covers, isKnownArabic, namedFamilies, readFontFaces } from '../fonts.ts';
import { excerpt, JOINED_LETTER } from '../letters.ts';
import type { PageElement } from '../tree.ts';

/** Two letters that join: below that nothing can be torn apart. */
const JOINED = new RegExp(`${JOINED_LETTER.source}\\p{M}*${JOINED_LETTER.source}`, 'v');
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** How letters of joined scripts are set: spacing, breaking, fonts. */
export function* letterRules(facts: PageFacts): Generator<PageHit> {
  const seen = new Set<PageElement>();
  for (const { owners, text } of facts.paragraphs) {
    for (const [at, { start, element }] of owners.entries()) {
      if (seen.has(element)) continue;
      const part = text.slice(start, owners[at + 1]?.start ?? text.length);
      if (!JOINED.test(part)) continue;
      seen.add(element);
      const style = facts.styles.get(element);
      if (style === undefined) continue;
      yield* spacing(element, style, part);
      yield* breaking(element, style, part);
      if (ARABIC_LETTER.test(part)) yield* family(facts, element, part);
    }
  }
}

function* spacing(element: PageElement, { values, fontSize }: Style, part: string): Generator<PageHit> {
  const given = values.get('letter-spacing');
  if (given === undefined || given.value.toLowerCase() === 'normal') return;
  const percent = /^([-+.\d]+)%$/.exec(given.value)?.[1];
  const pixels = percent === undefined ? pixelsOf(given.value, fontSize) : (Number(percent) / 100) * fontSize;
  if (pixels !== undefined && Math.abs(pixels) < 0.1) return;
  const values_ = { value: given.value, rule: given.from, text: excerpt(part) };
  yield {
    code: 'page/letter-spacing',
    level: 'error',
    type: 'formatting',
    element,
    values: values_,
    cause: given.from === 'style' ? `${element.index}` : given.from,
  };
}

function* breaking(element: PageElement, { values }: Style, part: string): Generator<PageHit> {
  const given = [values.get('word-break'), values.get('line-break')].find(
    (one) => one !== undefined && /^(?:break-all|anywhere)$/i.test(one.value),
  );
  if (given === undefined) return;
  const shown = { value: `${given.written}: ${given.value}`, rule: given.from, text: excerpt(part) };
  yield {
    code: 'page/word-break',
    level: 'warning',
    type: 'formatting',
    element,
    values: shown,
    cause: given.from === 'style' ? `${element.index}` : given.from,
  };
}

/** U+0628, a letter that every Arabic font has. */
const BEH = 0x0628;

/**
 * A list of fonts none of which is known to have Arabic letters: what is drawn then is the machine's choice. In the
 * browser layer the fonts that really drew the text decide instead.
 */
function* family(facts: PageFacts, element: PageElement, part: string): Generator<PageHit> {
  const { value: list, from } = facts.styles.get(element)?.values.get('font-family') ?? BROWSER_FONT;
  if (facts.hasOtherSheets || facts.drawnFamilies?.has(list) === true) return;
  const names = namedFamilies(list);
  if (hasArabic(names, facts)) return;
  yield {
    code: 'page/font-fallback',
    level: names.length === 0 ? 'note' : 'warning',
    type: 'formatting',
    element,
    values: { families: names.length > 0 ? names : [list], text: excerpt(part) },
    cause: from,
  };
}

const BROWSER_FONT = { value: 'serif', from: 'html' };

function hasArabic(names: readonly string[], { sheet }: PageFacts): boolean {
  const faces = readFontFaces(sheet.fontFaces);
  return names.some((name) => {
    const own = faces.filter((face) => face.family === name.toLowerCase());
    return own.length > 0 ? own.some((face) => covers(face, BEH)) : isKnownArabic(name);
  });
}
