import type { Role } from '../../model/article.ts';

/** Start of the ids of a role; `width` pads the number, 0 leaves it out for the first. */
const STEMS: Readonly<Record<Role, { readonly stem: string; readonly width: number }>> = {
  headline: { stem: 'headline', width: 0 },
  standfirst: { stem: 'standfirst', width: 0 },
  byline: { stem: 'byline', width: 0 },
  dateline: { stem: 'dateline', width: 0 },
  caption: { stem: 'caption', width: 1 },
  credit: { stem: 'credit', width: 1 },
  heading: { stem: 'h', width: 2 },
  paragraph: { stem: 'p', width: 2 },
  'list-item': { stem: 'li', width: 2 },
  quote: { stem: 'q', width: 2 },
  'table-cell': { stem: 'cell', width: 2 },
  term: { stem: 'term', width: 2 },
  definition: { stem: 'def', width: 2 },
  footnote: { stem: 'note', width: 1 },
  label: { stem: 'label', width: 1 },
  metadata: { stem: 'meta', width: 1 },
  embed: { stem: 'embed', width: 1 },
};

/**
 * Gives out unit ids that say the role: `headline`, `caption1`, `p01`, `h01` …
 *
 * @returns a function from role to the next id of that role
 */
export function makeIds(): (role: Role) => string {
  const counts: Partial<Record<Role, number>> = {};
  return (role) => {
    const count = (counts[role] ?? 0) + 1;
    counts[role] = count;
    const { stem, width } = STEMS[role];
    if (width === 0) return count === 1 ? stem : `${stem}${count}`;
    return width === 2 && count < 10 ? `${stem}0${count}` : `${stem}${count}`;
  };
}
