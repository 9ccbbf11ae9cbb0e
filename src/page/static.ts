import type { Diagnostic } from '../model/diagnostic.ts';
import { type PageRule, readFacts, toDiagnostics } from './facts.ts';
import { blockRules } from './rules/blocks.ts';
import { controlRules } from './rules/controls.ts';
import { documentRules } from './rules/document.ts';
import { iconRules } from './rules/icons.ts';
import { letterRules } from './rules/letters.ts';
import { linkRules } from './rules/links.ts';
import { orderRules } from './rules/order.ts';
import { sideRules } from './rules/sides.ts';

/** What is known about a page besides its text. */
export interface PageOptions {
  /** Path of the page as the user gave it; stands in every finding. */
  readonly file?: string;
  /** BCP 47 tag of the language the page should be in, when it is known from elsewhere. */
  readonly lang?: string;
}

/** All rules that need no layout. */
export const pageRules: readonly PageRule[] = [
  documentRules,
  blockRules,
  controlRules,
  orderRules,
  sideRules,
  letterRules,
  iconRules,
  linkRules,
];

/**
 * Checks a page for right-to-left layout from its text alone: no browser, no clock, no disk. Never throws.
 *
 * Style sheets in other files are not read; the browser layer sees what they do.
 *
 * @param html the whole page, or a part of one; any text
 * @returns in document order; findings of one cause are one, with `count`
 */
export function checkPageStatic(html: string, options: PageOptions = {}): Diagnostic[] {
  const facts = readFacts(html, options.lang);
  return toDiagnostics(
    pageRules.flatMap((rule) => [...rule(facts)]),
    options.file,
  );
}
