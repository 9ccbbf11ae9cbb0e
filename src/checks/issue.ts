import type { Example, Hit, Pair, Rule } from '../model/rule.ts';

/** What a comparison of the whole pair found; each is reported by the rule of its code. */
export interface Issue extends Hit {
  readonly code: string;
}

/** A rule that reports the issues of its code out of a comparison that is made once per pair. */
export function ruleOf(
  about: Pick<Rule, 'code' | 'level' | 'type'>,
  examples: readonly Example[],
  issuesOf: (pair: Pair) => readonly Issue[],
): Rule {
  return {
    ...about,
    examples,
    *check(pair: Pair) {
      for (const { code, ...hit } of issuesOf(pair)) if (code === about.code) yield hit;
    },
  };
}
