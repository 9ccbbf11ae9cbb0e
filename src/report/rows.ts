/**
 * Members of a JSON array as they stand in a document that is written with two spaces a level.
 *
 * @param rows at least one
 * @param depth levels around the members
 * @returns without line end after the last one
 */
export function jsonRows(rows: readonly unknown[], depth: number): string {
  // No line break stands inside a JSON string.
  const text = JSON.stringify(rows, null, 2).slice(2, -2);
  const pad = '  '.repeat(depth - 1);
  return pad + text.replaceAll('\n', `\n${pad}`);
}
