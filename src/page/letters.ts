/** Letters of scripts written from right to left (strong R and AL of UAX #9). */
export const RTL_LETTER: RegExp =
  /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\p{Script=Yezidi}]&&\p{L}]/v;

/** Letters of scripts whose letters join: spacing between them tears words apart (alreq §5.2). */
export const JOINED_LETTER: RegExp =
  /[[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]&&\p{L}]/v;

const RTL_ALL = new RegExp(RTL_LETTER.source, 'gv');
const LETTERS = /\p{L}/gu;
/** Below this no letter is written from right to left, so most texts need one scan only. */
const MAY_BE_RTL = /[\u0590-\u08ff\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** How many letters of a text run each way. */
export interface LetterCount {
  readonly rtl: number;
  readonly ltr: number;
}

/** Counts the letters of a text by their direction. */
export function countLetters(text: string): LetterCount {
  const all = text.match(LETTERS)?.length ?? 0;
  const rtl = MAY_BE_RTL.test(text) ? (text.match(RTL_ALL)?.length ?? 0) : 0;
  return { rtl, ltr: all - rtl };
}

/** Direction of the first strong letter (UAX #9 P2, as `dir=auto` takes it); undefined when there is none. */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  const found = /[\p{L}\u200e\u200f\u061c]/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  return found === '\u200f' || found === '\u061c' || RTL_LETTER.test(found) ? 'rtl' : 'ltr';
}

/** Words of a text: runs that have a letter or digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** A text for a finding: one line, at most 60 characters. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…`;
}
