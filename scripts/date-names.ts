// Writes src/text/date/names.ts: names of months and weekdays as CLDR has them, so that a process need not ask for them.
// usage: node scripts/date-names.ts      after a change of CLDR; test/text/date/names.test.ts tells when
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askNames } from '../src/text/date/ask-names.ts';

/** Languages that news is most often translated from and to; all others are asked for when they are met. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'it', 'pt', 'tr'];

const table = Object.fromEntries(LANGUAGES.map((language) => [language, askNames(language)]));
writeFileSync(
  join(import.meta.dirname, '../src/text/date/names.ts'),
  `import type { Names } from './ask-names.ts';

/** Names of CLDR ${process.versions['cldr'] ?? ''} as scripts/date-names.ts wrote them; a test compares them with Intl. */
export const NAMES: Readonly<Record<string, Names>> = ${JSON.stringify(table, undefined, 2)};
`,
);
