import type { State } from '../../model/bilingual.ts';

/** `target/@state` for a state of 2.x, and the part of `subState` that 1.2 has no value for. */
export function stateTo12(
  state: State,
  subState: string | undefined,
): { readonly state: string; readonly subState?: string } {
  if (subState?.startsWith('xliff12:') === true) return { state: subState.slice('xliff12:'.length) };
  return { state: PLAIN[state], ...(subState === undefined ? {} : { subState }) };
}

const PLAIN: Readonly<Record<State, string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};
