import type { Config } from '../config/config.ts';
import type { RoleEvidence } from '../model/article.ts';
import { createMessages, type Messages } from '../messages/index.ts';
import { nearestLanguage } from '../messages/language.ts';
import type { Values } from '../model/diagnostic.ts';
import { localHints } from '../text/local-hints.ts';
import type { Context } from './context.ts';

/** Words of the notes that go to translators. */
export interface NoteWriter {
  readonly word: (note: RoleEvidence) => string | undefined;
  readonly hints: (text: string, srcLang: string, trgLang: string) => readonly RoleEvidence[];
}

/** Notes speak the source language, which every translator reads; English when we do not know that language. */
export async function noteWriter(config: Config, { host }: Context): Promise<NoteWriter> {
  const messages = await createMessages(nearestLanguage(config.source), (lang, name) =>
    host.catalogue(lang, name),
  );
  await messages.need(['notes']);
  const frames = new Map<string, Frame>();
  return {
    word: ({ code, values }) => {
      let frame = frames.get(code);
      if (frame === undefined || !isFor(frame, values)) {
        if (!Object.values(values).every(isWord)) return messages.t('notes', code, values);
        frame = frameOf(code, Object.keys(values), messages);
        frames.set(code, frame);
      }
      return fill(frame, values);
    },
    hints: localHints,
  };
}

/** A sentence with gaps: the texts between them, and the names of the values that fill them. */
interface Frame {
  readonly names: readonly string[];
  readonly parts: readonly string[];
}

/** The values are those that the sentence was made for, and all of them words. */
function isFor({ names }: Frame, values: Values): boolean {
  let count = 0;
  for (const name in values) if (names[count++] !== name || !isWord(values[name])) return false;
  return count === names.length;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Stands for a value in a sentence; no catalogue holds it. */
const MARK = '\uE000';

/**
 * A sentence as i18next puts it, cut at its values: texts and names of values in turn. A sentence with values costs i18next 10 µs,
 * and there is one for most numbers of an article.
 */
function frameOf(code: string, names: readonly string[], messages: Messages): Frame {
  const marks = Object.fromEntries(names.map((name) => [name, MARK + name + MARK]));
  return { names, parts: messages.t('notes', code, marks).split(MARK) };
}

function fill({ parts }: Frame, values: Values): string {
  let text = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    text += at % 2 === 0 ? part : String(values[part]);
  }
  return text;
}
