import type { ArticleFormat } from '../model/format.ts';
import { htmlFormat } from './html/index.ts';
import { i18nextFormat } from './i18next/index.ts';
import { markdownFormat } from './markdown/index.ts';
import { ninjsFormat } from './ninjs/index.ts';
import { nitfFormat } from './nitf/index.ts';
import { plainFormat } from './plain/index.ts';

/** All formats of articles, in the order in which content is tried; plain text takes whatever is left. */
export const formats: readonly ArticleFormat[] = [
  htmlFormat,
  markdownFormat,
  nitfFormat,
  ninjsFormat,
  i18nextFormat,
  plainFormat,
];
