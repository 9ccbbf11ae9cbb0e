import type { Config } from '../config/config.ts';
import type { RoleEvidence } from '../model/article.ts';
import { createMessages } from '../messages/index.ts';
import { nearestLanguage } from '../messages/language.ts';
import { localHints } from '../text/local-hints.ts';
import type { Context } from './context.ts';

/** Words of the notes that go to translators. */
export interface NoteWriter {
  readonly word: (note: RoleEvidence) => string | undefined;
  readonly hints: (text: string, srcLang: string, trgLang: string) => readonly RoleEvidence[];
}

/** Notes remembered: most are said again in the next article, those on numbers are not. */
const MOST_KNOWN = 1000;

/** Notes speak the source language, which every translator reads; English when we do not know that language. */
export async function noteWriter(config: Config, { host }: Context): Promise<NoteWriter> {
  const messages = await createMessages(nearestLanguage(config.source), (lang, name) =>
    host.catalogue(lang, name),
  );
  await messages.need(['notes']);
  const known = new Map<string, string>();
  return {
    word: ({ code, values }) => {
      const key = `${code}\n${Object.values(values).join('\n')}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const text = messages.t('notes', code, values);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, text);
      return text;
    },
    hints: localHints,
  };
}
