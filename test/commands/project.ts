import { createMemoryHost, type MemoryHost } from '../memory-host.ts';
import { run } from '../../src/run.ts';

/** A news article of our own, with a dateline that only its body settles. */
export const ARTICLE = `Harbour of Zarzis reopens after storm

The port will take ferries again, but its real test may come with the tourist season.
Wednesday 09/05/2018
Workers clear sand from the quay of Zarzis on May 7. (ATP)
Workers clear sand from the quay of Zarzis on May 7. (ATP)

TUNIS - The harbour reopened on May 8 after 12 days. About 4,500 people depend on it, the mayor said.

“We have waited long enough,” he added. “The ferries are back.”
`;

/** A project with one article, in memory. */
export function createProject(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  return createMemoryHost(
    {
      'dateline.config.json': '{}',
      'locales/en/articles/harbour.txt': ARTICLE,
      ...files,
    },
    { modules: { 'dateline.config.json': { source: 'en', targets: ['ar', 'fr'] } } },
  );
}

/** Runs one command line in a host. */
export async function dateline(host: MemoryHost, ...argv: readonly string[]): Promise<MemoryHost> {
  await run(argv, host);
  return host;
}
