import type { Segment } from '../model/bilingual.ts';
import { cutContent, plain, type Content } from '../model/inline.ts';
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
  return content.codes.length === 0 ? cutText(content.text, ranges) : cutCoded(content, ranges);
}

const firstIds: readonly string[] = Array.from({ length: 64 }, (_, at) => `s${at + 1}`);

function segmentOf(source: Content, count: number): Segment {
  return { id: firstIds[count] ?? `s${count + 1}`, state: 'initial', source };
}

/** Text without codes, as most of it is. */
function cutText(text: string, ranges: readonly Range[]): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let count = 0;
  for (const { start, end } of ranges) {
    if (start > from)
      segments.push({ isIgnorable: true, state: 'initial', source: plain(text.slice(from, start)) });
    segments.push(segmentOf(plain(text.slice(start, end)), count++));
    from = end;
  }
  if (from < text.length)
    segments.push({ isIgnorable: true, state: 'initial', source: plain(text.slice(from)) });
  return segments;
}

function cutCoded(content: Content, ranges: readonly Range[]): readonly Segment[] {
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
    isSentence[index] === true ? segmentOf(source, count++) : { isIgnorable: true, state: 'initial', source },
  );
}
