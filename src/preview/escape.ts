const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as HTML, for element content and quoted attributes alike.
 *
 * Characters that HTML cannot hold (C0 controls other than tab and line ends, lone surrogates) become U+FFFD, so
 * that what a parser reads is what was written.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes in the order given, each with a space before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let html = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) html += ` ${name}="${escapeHtml(value)}"`;
  }
  return html;
}
