import type { Role } from '../model/article.ts';

/** The role that the project sets for a block, by the id it would have had or by its first words. */
export function overrideOf(
  overrides: readonly (readonly [string, Role])[],
  id: string,
  text: string,
): Role | undefined {
  return overrides.find(([key]) => key === id || (key.length > 3 && text.startsWith(key)))?.[1];
}
