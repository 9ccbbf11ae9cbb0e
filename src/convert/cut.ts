import type { Segment } from '../model/bilingual.ts';
import { cutContent, type Content } from '../model/inline.ts';
import type { Range } from '../model/range.ts';

/**
 * Cuts content into segments, with an ignorable for the white space around and between them.
 *
 * Joined again, the sources are the content. Content without text is one segment.
 *
 * @param ranges sentences in `content.text`, in order
 */
export function cutSegments(content: Content, ranges: readonly Range[]): readonly Segment[] {
  const [only] = ranges;
  if (only === undefined || (ranges.length === 1 && only.start === 0 && only.end === content.text.length)) {
    return [{ id: 's1', state: 'initial', source: content }];
  }
  const ends: number[] = [];
  const isSentence: boolean[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) {
      ends.push(start);
      isSentence.push(false);
    }
    ends.push(end);
    isSentence.push(true);
    from = end;
  }
  if (from < content.text.length) isSentence.push(false);
  let count = 0;
  return cutContent(content, ends).map((source, index): Segment =>
    isSentence[index] === true
      ? { id: `s${++count}`, state: 'initial', source }
      : { isIgnorable: true, state: 'initial', source },
  );
}
