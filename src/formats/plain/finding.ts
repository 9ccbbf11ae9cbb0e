import type { Role, RoleEvidence } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import type { NewsWords } from '../../text/news/words.ts';
import type { Shape } from './shape.ts';

/** The role of a piece and why it has it. */
export interface RoleFinding {
  readonly role: Role;
  readonly evidence: RoleEvidence;
  readonly placeLine?: Range;
}

/** What the finders of roles look at. */
export interface Reading {
  readonly shapes: readonly Shape[];
  readonly lang: string;
  readonly words: NewsWords;
  /** What lines of the head are by their own text, as far as they have been asked; `null` is nothing. */
  readonly marks: (RoleFinding | null | undefined)[];
}

const NO_VALUES: RoleEvidence['values'] = {};

/** Makes a finding. */
export function found(role: Role, code: string, values: RoleEvidence['values'] = NO_VALUES): RoleFinding {
  return { role, evidence: { code, values } };
}
