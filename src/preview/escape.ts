import { escapeHtml } from '../model/escape-html.ts';

/** Attributes in the order given, each with a space before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let html = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) html += ` ${name}="${escapeHtml(value)}"`;
  }
  return html;
}
