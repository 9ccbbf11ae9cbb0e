/** The ways in which a translation is shown. */
export type Mode = 'target' | 'bilingual' | 'diff';

/** All modes, in the order in which pages link them. */
export const MODES: readonly Mode[] = ['target', 'bilingual', 'diff'];
