import * as fc from 'fast-check';
import type { Code, Content } from '../../../src/model/inline.ts';

type Draft = { -readonly [K in keyof Code]: Code[K] };
type Loose = { [K in keyof Draft]?: Draft[K] | undefined };

const word = fc.stringMatching(/^[a-z &<>"'é\u0001\u05d0]{0,6}$/);
/** What an attribute can hold. */
const label = fc.stringMatching(/^[a-z &<>"'\n\té\u05d0]{0,6}$/);
const yes = fc.option(fc.boolean(), { nil: undefined });

/** Removes keys without value, as readers never make them. */
function clean(value: Loose): Draft {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as unknown as Draft;
}

const rights = fc.record({
  canCopy: yes,
  canDelete: yes,
  canOverlap: yes,
  canReorder: fc.constantFrom(undefined, 'yes' as const, 'no' as const, 'firstNo' as const),
  type: fc.constantFrom(
    undefined,
    'fmt' as const,
    'ui' as const,
    'link' as const,
    'image' as const,
    'other' as const,
    'quote' as const,
  ),
  dir: fc.constantFrom(undefined, 'ltr' as const, 'rtl' as const),
});
const texts = fc.record({
  data: fc.option(label, { nil: undefined }),
  disp: fc.option(label, { nil: undefined }),
  equiv: fc.option(label, { nil: undefined }),
  subFlows: fc.option(fc.constant(['u1', 'u2']), { nil: undefined }),
});

/** A tree of inline elements with text between: nested pairs, placeholders, crossing pairs, markers. */
export const contents: fc.Arbitrary<Content> = fc
  .array(
    fc.record({
      text: word,
      move: fc.constantFrom('text', 'ph', 'open', 'close', 'mark', 'point', 'isolated'),
      rights,
      own: texts,
      end: texts,
      note: label,
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    const codes: Draft[] = [];
    const open: { end: Loose }[] = [];
    let text = '';
    let nth = 0;
    const close = (): void => {
      const top = open.pop();
      if (top === undefined) return;
      codes.push(clean({ ...top.end, at: text.length }));
    };
    for (const step of steps) {
      text += step.text;
      nth++;
      const id = `c${nth}`;
      const at = text.length;
      const { dir: _, canOverlap: _overlap, ...phRights } = step.rights;
      if (step.move === 'ph') codes.push(clean({ at, kind: 'ph', id, ...phRights, ...step.own }));
      if (step.move === 'open' || step.move === 'point') {
        const form = step.move === 'open' ? 'span' : 'point';
        const start: Loose = { at, kind: 'sc', id, form, ...step.rights, ...step.own };
        codes.push(clean(start));
        open.push({ end: endOf(start, step.end) });
      }
      if (step.move === 'isolated')
        codes.push(clean({ at, kind: 'sc', id, form: 'point', isolated: true, ...step.rights, ...step.own }));
      if (step.move === 'mark') {
        const start: Draft = {
          at,
          kind: 'sm',
          id,
          form: 'span',
          annotation: { type: 'comment', value: step.note },
        };
        codes.push(start);
        open.push({ end: { at, kind: 'em', id, form: 'span' } });
      }
      if (step.move === 'close') close();
    }
    while (open.length > 0) close();
    return { text, codes };
  });

function endOf(start: Loose, own: Loose): Loose {
  const { dir: _dir, data: _data, disp: _disp, equiv: _equiv, subFlows: _flows, ...rest } = start;
  return { ...rest, kind: 'ec', ...own };
}
