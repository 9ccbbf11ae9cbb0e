import type { MemoryHost } from '../memory-host.ts';
import { createProject, dateline } from './project.ts';

/** An exported project with a file that came back, made from the export by `change`. */
export async function returned(change: (xliff: string) => string, article?: string): Promise<MemoryHost> {
  const host = await dateline(
    createProject(article === undefined ? {} : { 'locales/en/articles/harbour.txt': article }),
    'export',
  );
  put(host, 'back.xlf', change(host.text('xliff/fr/harbour.xlf')!));
  return host;
}

/** Puts a file into the project. */
export function put(host: MemoryHost, path: string, content: string | Uint8Array): void {
  host.files.set(
    `/project/${path}`,
    new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content),
  );
}

/** Every segment translated: `fr:` and its source, codes included. */
export function translate(xliff: string): string {
  return xliff.replaceAll(
    /<segment id="(\w+)">(\s*)<source>([^]*?)<\/source>/g,
    '<segment id="$1" state="translated">$2<source>$3</source>$2<target>fr: $3</target>',
  );
}

/** Imports the file; gives codes of findings and what was written. */
export async function take(
  host: MemoryHost,
  ...options: readonly string[]
): Promise<{ codes: readonly string[]; written: readonly string[] }> {
  const before = host.out().length;
  await dateline(host, 'import', 'back.xlf', '--json', '--no-check', ...options);
  const { findings, written } = JSON.parse(host.out().slice(before)) as {
    findings: { code: string }[];
    written: string[];
  };
  return { codes: findings.map(({ code }) => code), written };
}
