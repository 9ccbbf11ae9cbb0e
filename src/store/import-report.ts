import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Decision } from './decide.ts';

/** Levels of what an import reports, by reason; all codes are `store/<reason>`. */
const LEVELS: Readonly<Record<string, Level>> = {
  conflict: 'error',
  'conflict-incoming': 'warning',
  'conflict-existing': 'warning',
  stale: 'warning',
  deleted: 'warning',
  foreign: 'error',
  'source-changed': 'error',
  empty: 'error',
  'duplicate-id': 'error',
  resegmented: 'error',
  'code-unknown': 'error',
  'code-missing': 'error',
  'code-copied': 'error',
  'below-state': 'error',
};

/** What is to be told about an import: one finding for each segment that was not simply taken. */
export function reportOn(
  decisions: readonly Decision[],
  { article, isRefused }: { readonly article: string; readonly isRefused: boolean },
): readonly Diagnostic[] {
  const found = decisions.flatMap(
    ({ unit, segment, reason, existing, incoming, findings }): readonly Diagnostic[] => {
      const place = { article, unit, segment, side: 'target' } as const;
      if (findings !== undefined)
        return findings.map((one) => ({ ...one, place: { ...place, ...one.place } }));
      if (reason === undefined) return [];
      return [
        {
          code: `store/${reason}`,
          level: LEVELS[reason] ?? 'error',
          place,
          values: { existing: existing ?? '', incoming: incoming ?? '' },
        },
      ];
    },
  );
  if (!isRefused) return found;
  const count = decisions.filter(({ isRefusal }) => isRefusal).length;
  return [...found, { code: 'store/refused', level: 'error', place: { article }, values: { count } }];
}
