import type { Rule } from '../model/rule.ts';
import { bidiUnbalanced } from './bidi/unbalanced.ts';
import { tagExtra } from './tag/extra.ts';
import { tagMissing } from './tag/missing.ts';
import { targetEmpty } from './target/empty.ts';
import { targetMissing } from './target/missing.ts';
import { targetSameAsSource } from './target/same-as-source.ts';

/** All rules of segments, by family. */
export const rules: readonly Rule[] = [
  targetMissing,
  targetEmpty,
  targetSameAsSource,
  tagMissing,
  tagExtra,
  bidiUnbalanced,
];
