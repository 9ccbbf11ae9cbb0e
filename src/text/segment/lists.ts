const MARKER =
  /(^|[\s:;.!?])(?:([•⁃▪‣◦*](?:\s*\d{1,2}[.)])?)|(\()?(?:(\d{1,2})|([ivx]{2,4})|([a-z]|[A-Z](?=\)|\.\))))(?:\.\)|\.|\)))(?=\s+[^\s*•])/g;

/** `i` as a letter, which `ii` makes a number. */
const LETTER_I = 0x69;

interface Marker {
  readonly at: number;
  readonly form: string;
  readonly value: number;
  readonly isLead: boolean;
}

/**
 * Finds the items of lists that stand within a line: `1. The first item 2. The second item`.
 *
 * Two markers in sequence make a list; the first of them stands at the start or after punctuation.
 *
 * @returns offsets where items start, ascending
 */
export function listStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let list: Marker[] = [];
  const close = (): void => {
    if (list.length > 1) starts.push(...list.map(({ at }) => at));
    list = [];
  };
  for (const marker of markers(text)) {
    const last = list.at(-1);
    const isRoman =
      marker.value === 2 && last?.value === LETTER_I && marker.form === `i${last.form.slice(1)}`;
    const isNext =
      isRoman ||
      (last !== undefined &&
        last.form === marker.form &&
        (marker.value === last.value + 1 || marker.value < 0));
    if (!isNext) {
      close();
      if (!marker.isLead) continue;
    }
    list.push(marker);
  }
  close();
  return starts;
}

function* markers(text: string): Generator<Marker> {
  for (const match of text.matchAll(MARKER)) {
    const [whole, lead = '', bullet, bracket = '', digits, roman, letter = ''] = match;
    const at = match.index + lead.length;
    if (bullet !== undefined) {
      yield { at, form: bullet.charAt(0), value: -1, isLead: true };
      continue;
    }
    const isLead = at === 0 || lead === '\n' || /[:;.!?)"”]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const form = bracket + whole.slice(-1);
    if (digits !== undefined) yield { at, form: `1${form}`, value: Number(digits), isLead };
    else if (roman !== undefined) yield { at, form: `i${form}`, value: romanValue(roman), isLead };
    else yield { at, form: `${letter < 'a' ? 'A' : 'a'}${form}`, value: letter.charCodeAt(0), isLead };
  }
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanValue(roman: string): number {
  let value = 0;
  for (let at = 0; at < roman.length; at++) {
    const one = ROMAN[roman.charAt(at)] ?? 0;
    value += one < (ROMAN[roman.charAt(at + 1)] ?? 0) ? -one : one;
  }
  return value;
}
