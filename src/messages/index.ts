import { createInstance, type i18n } from 'i18next';
import type { Values } from '../model/diagnostic.ts';
import { directionOf } from '../model/locale.ts';

/** Gives a parsed catalogue `locales/<lang>/<namespace>.json`, undefined when there is none. */
export type LoadCatalogue = (lang: string, namespace: string) => Promise<unknown>;

/** Our own words in one language. */
export interface Messages {
  /** BCP 47 tag of the language spoken. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Loads catalogues; a namespace that is not loaded cannot be spoken. */
  need(namespaces: Iterable<string>): Promise<void>;
  /**
   * Words for a key of a loaded namespace; nested keys are joined with a dot.
   *
   * @throws Error when the key is missing in English as well: that is a bug of ours
   */
  t(namespace: string, key: string, values?: Values): string;
  /** The sentence of a diagnostic: `text` under the name of the code, in the catalogue of its family. */
  sentence(code: string, values: Values): string;
  /** The short name of a rule: `title` under the name of the code. */
  title(code: string): string;
}

/** Family of a code: `date` of `date/changed`. It is also the name of the catalogue that words it. */
export function familyOf(code: string): string {
  return code.slice(0, Math.max(0, code.indexOf('/')));
}

/** Codes may hold dots (section numbers), so keys of i18next are joined with a character that no code has. */
const JOINT = '\u0001';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Speaks a language of ours; what is missing in it is said in English. */
export async function createMessages(lang: string, load: LoadCatalogue): Promise<Messages> {
  const instance = createInstance();
  await instance.init({
    lng: lang,
    fallbackLng: 'en',
    resources: {},
    keySeparator: JOINT,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const dir = directionOf(lang);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const speak = (namespace: string, path: readonly string[], values: Values): string => {
    const words = { ...wordsOf(values, dir, list), ns: namespace, defaultValue: '' };
    const found: unknown = instance.t(path.join(JOINT), words);
    if (typeof found !== 'string' || found === '')
      throw new Error(`no words: ${namespace} ${path.join('.')}`);
    return found;
  };
  return {
    lang,
    dir,
    need: (namespaces) => loadAll(instance, load, [...new Set(['en', lang])], namespaces),
    t: (namespace, key, values = {}) => speak(namespace, key.split('.'), values),
    sentence: (code, values) => speak(familyOf(code), [nameOf(code), 'text'], values),
    title: (code) => speak(familyOf(code), [nameOf(code), 'title'], {}),
  };
}

function nameOf(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}

async function loadAll(
  instance: i18n,
  load: LoadCatalogue,
  languages: readonly string[],
  namespaces: Iterable<string>,
): Promise<void> {
  for (const namespace of new Set(namespaces)) {
    for (const language of languages) {
      if (instance.hasResourceBundle(language, namespace)) continue;
      const found = await load(language, namespace);
      if (found !== undefined) instance.addResourceBundle(language, namespace, found);
    }
  }
}

/** In a right-to-left sentence a value stands isolated, so that a path or a date keeps its own order (UAX #9). */
function wordsOf(values: Values, dir: 'ltr' | 'rtl', list: Intl.ListFormat): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') {
      words[name] = value;
      continue;
    }
    const text = typeof value === 'string' ? value : list.format(value);
    words[name] = dir === 'rtl' && text !== '' ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }
  return words;
}
