import type { Content } from '../../model/inline.ts';

/** A text with codes shown as the page shows them, and the way back. */
export interface IsolatedText {
  readonly text: string;
  /** Offset in the content for each offset of `text`; -1 for what stands for a code. */
  readonly offsets: readonly number[];
}

/**
 * Content as UAX #9 sees it on our pages: a pair of codes is an isolate (FSI … PDI), a code without text is an
 * object (U+FFFC), annotations and codes without partner are nothing.
 */
export function isolateCodes({ text, codes }: Content): IsolatedText {
  const offsets: number[] = [];
  let result = '';
  let from = 0;
  const put = (until: number): void => {
    for (; from < until; from++) {
      result += text[from] ?? '';
      offsets.push(from);
    }
  };
  const ended = new Set(
    codes.filter(({ kind, isolated }) => kind === 'ec' && isolated !== true).map(({ id }) => id),
  );
  const begun = new Set(
    codes.filter(({ kind, isolated }) => kind === 'sc' && isolated !== true).map(({ id }) => id),
  );
  for (const { at, kind, id, isolated } of codes) {
    put(at);
    const isPaired = isolated !== true && ended.has(id) && begun.has(id);
    const sign =
      kind === 'ph'
        ? '\ufffc'
        : kind === 'sc' && isPaired
          ? '\u2068'
          : kind === 'ec' && isPaired
            ? '\u2069'
            : '';
    result += sign;
    if (sign !== '') offsets.push(-1);
  }
  put(text.length);
  return { text: result, offsets };
}
