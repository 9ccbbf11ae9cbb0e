import { parseLocale } from '../model/locale.ts';

/** Languages that have a full set of catalogues. */
export const LANGUAGES: readonly string[] = ['en', 'fr', 'ar'];

/** The language of ours that is nearest to a wish such as `fr_FR.UTF-8` or `ar-TN`; English when none is. */
export function nearestLanguage(wish: string | undefined): string {
  const tag = (wish ?? '').split(/[.@:]/, 1)[0]?.replaceAll('_', '-') ?? '';
  const language = parseLocale(tag)?.language ?? '';
  return LANGUAGES.includes(language) ? language : 'en';
}
