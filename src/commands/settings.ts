import type { CheckOptions } from '../checks/run.ts';
import type { Config } from '../config/config.ts';
import { META_CATEGORY } from '../convert/extract.ts';
import type { Bilingual } from '../model/bilingual.ts';

/** What the project and the file itself say about the checks; the day of publication travels in the file. */
export function checkSettings({ trgLang, files }: Bilingual, config: Config | undefined): CheckOptions {
  const published = files[0]?.metadata?.find(({ category }) => category === META_CATEGORY)?.meta['published'];
  const day = published === undefined ? {} : { published };
  if (config === undefined) return day;
  const glossary = config.glossary.filter(({ locale }) => locale === undefined || locale === trgLang);
  return {
    ...day,
    ...(config.dateOrder === undefined ? {} : { dateOrder: config.dateOrder }),
    ...(glossary.length === 0 ? {} : { glossary }),
    calendars: config.calendars,
    rules: config.rules,
    doNotTranslate: config.doNotTranslate,
  };
}
