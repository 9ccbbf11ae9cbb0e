import type { Diagnostic } from '../model/diagnostic.ts';
import type { Box, RenderedPage, Renderer } from '../model/page.ts';
import { type PageFacts, type PageHit, readFacts, toDiagnostics } from './facts.ts';
import type { Measures } from './probe/measures.ts';
import { boxScript, measureScript, stressScript } from './probe/script.ts';
import { renderedHits } from './rendered.ts';
import { checkPageStatic, type PageOptions, pageRules } from './static.ts';
import { selectorOf } from './tree.ts';

export { checkPageStatic, type PageOptions };

/** How a page is checked in a browser. */
export interface CheckPageOptions extends PageOptions {
  /** The browser; without one only the static layer runs. */
  readonly render?: Renderer;
  /** Address the page was read from (`file:`, or this machine), so that its style sheets and pictures are found. */
  readonly url?: string;
  /** Lets the page's scripts run first and checks what they made of it; by default they do not run. */
  readonly scripts?: boolean;
  /** The source's page: what its rendering has too is folded away. */
  readonly source?: { readonly html: string; readonly url?: string };
  /** Widths in CSS pixels, `WIDTHS` when left out. */
  readonly widths?: readonly number[];
  /** Lays the page out again with longer text or larger letters. */
  readonly stress?: readonly Stress[];
  /** Takes a picture of each finding that has a box. */
  readonly onPicture?: (finding: Diagnostic, png: Uint8Array) => void;
}

/** A way to make a page harder to fit. */
export type Stress = 'long-text' | 'large-font';

/** Widths of a telephone, a tablet and a desk, in CSS pixels. */
export const WIDTHS: readonly number[] = [360, 800, 1280];

/**
 * Checks a page in both layers: its text, then its layout in a browser at each width.
 *
 * When a browser is given but none can be used, one `page/not-rendered` note says what was not checked.
 *
 * @param html text of the page; empty to take what the browser finds at `url`
 * @returns in document order; what `source` has too is left out
 */
export async function checkPage(html: string, options: CheckPageOptions = {}): Promise<Diagnostic[]> {
  const target = await examine(html, options);
  const inherited = options.source === undefined ? undefined : await examineSource(options.source, options);
  const fresh = target.hits.filter((hit) => inherited?.has(keyOf(hit)) !== true);
  const found = [...target.notes, ...toDiagnostics(fresh, options.file)];
  if (target.page === undefined) return found;
  const placed = await withBoxes(found, target.page);
  if (options.onPicture !== undefined) await takePictures(placed, target.page, options.onPicture);
  await target.page.close();
  return placed;
}

/** Findings of one page; `page` is open and is the caller's to close. */
interface Examined {
  readonly hits: readonly PageHit[];
  readonly notes: readonly Diagnostic[];
  readonly page: RenderedPage | undefined;
}

async function examine(html: string, options: CheckPageOptions): Promise<Examined> {
  const { render, url, scripts = false, widths = WIDTHS, file, lang } = options;
  if (render === undefined) return { hits: fromText(html, lang), notes: [], page: undefined };
  const [width = 1280] = widths;
  const page = await render.open(html, { width, scripts, ...(url === undefined ? {} : { url }) });
  if ('missing' in page) {
    const place = file === undefined ? {} : { place: { file } };
    const values = { context: page.missing.replace('page/', ''), ...page.values };
    const note: Diagnostic = { code: 'page/not-rendered', level: 'note', type: 'other', ...place, values };
    return { hits: fromText(html, lang), notes: [note], page: undefined };
  }
  // What scripts made, and what an address gives, is known to the browser alone.
  const isElsewhere = scripts || html === '';
  const text = isElsewhere ? String(await page.evaluate(OUTER_HTML)) : html;
  return { hits: mergeWidths(await measureAll(page, readFacts(text, lang), options)), notes: [], page };
}

const OUTER_HTML =
  "(document.doctype ? '<!doctype html>' : '') + (document.documentElement ? document.documentElement.outerHTML : '')";

function fromText(html: string, lang: string | undefined): readonly PageHit[] {
  const facts = readFacts(html, lang);
  return pageRules.flatMap((rule) => [...rule(facts)]);
}

/** Hits of each width, then those that only stress brings out. */
async function measureAll(
  page: RenderedPage,
  facts: PageFacts,
  { widths = WIDTHS, stress = [] }: CheckPageOptions,
): Promise<readonly PageHit[]> {
  const hits: PageHit[] = [];
  for (const [at, width] of widths.entries()) {
    if (at > 0) await page.resize(width);
    hits.push(...(await measureOne(page, facts, { width, isFirst: at === 0 })));
  }
  const known = new Set(hits.map(keyOf));
  for (const kind of stress) {
    // A second kind comes on top of the first: the page cannot be put back without loading it again.
    await page.evaluate(stressScript(kind));
    for (const width of widths) {
      await page.resize(width);
      const harder = await measureOne(page, facts, { width, isFirst: false });
      const fresh = harder.filter((hit) => hit.values['width'] !== undefined && !known.has(keyOf(hit)));
      hits.push(
        ...fresh.map((hit): PageHit => ({
          ...hit,
          level: 'warning',
          values: { ...hit.values, stress: kind },
        })),
      );
    }
  }
  return hits;
}

async function measureOne(
  page: RenderedPage,
  facts: PageFacts,
  { width, isFirst }: { readonly width: number; readonly isFirst: boolean },
): Promise<readonly PageHit[]> {
  const measures = JSON.parse(String(await page.evaluate(measureScript(isFirst)))) as Measures;
  const fonts = await page.fonts(measures.fontSamples.map(({ selector }) => selector));
  return renderedHits(facts, { width, measures, fonts });
}

/** Two hits with one key are the same finding, at another width or in the source's page. */
function keyOf({ code, element }: PageHit): string {
  return `${code} ${selectorOf(element)}`;
}

/** One hit for all widths at which it is found; `widths` names them. */
function mergeWidths(hits: readonly PageHit[]): readonly PageHit[] {
  const merged = new Map<string, { readonly hit: PageHit; readonly widths: Set<string> }>();
  for (const hit of hits) {
    const { width, ...rest } = hit.values;
    const key =
      hit.cause === undefined
        ? `${keyOf(hit)} ${JSON.stringify({ ...rest, box: '' })}`
        : `${hit.code} ${hit.cause}`;
    const known = merged.get(key);
    const widths = known?.widths ?? new Set<string>();
    if (width !== undefined) widths.add(String(width));
    if (known === undefined) merged.set(key, { hit, widths });
  }
  return [...merged.values()].map(({ hit, widths }) =>
    widths.size === 0 ? hit : { ...hit, values: { ...hit.values, widths: [...widths] } },
  );
}

async function examineSource(
  source: { readonly html: string; readonly url?: string },
  options: CheckPageOptions,
): Promise<ReadonlySet<string>> {
  const { render, widths, stress } = options;
  const { hits, page } = await examine(source.html, {
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(render === undefined ? {} : { render }),
    ...(widths === undefined ? {} : { widths }),
    ...(stress === undefined ? {} : { stress }),
  });
  await page?.close();
  return new Set(hits.map(keyOf));
}

/** Findings of rules have a box too: where their element stands at the last width. */
async function withBoxes(found: readonly Diagnostic[], page: RenderedPage): Promise<Diagnostic[]> {
  const selectors = found.map(({ values }) => String(values['element'] ?? ''));
  const boxes = (await page.evaluate(boxScript(selectors))) as readonly (string | null)[];
  return found.map((one, at) => {
    const box = boxes[at];
    const isPlaced = one.values['box'] !== undefined && one.values['box'] !== '0 0 0 0';
    return isPlaced || typeof box !== 'string' ? one : { ...one, values: { ...one.values, box } };
  });
}

async function takePictures(
  found: readonly Diagnostic[],
  page: RenderedPage,
  onPicture: (finding: Diagnostic, png: Uint8Array) => void,
): Promise<void> {
  for (const finding of found) {
    const box = boxOf(finding);
    if (box === undefined) continue;
    const { width } = finding.values;
    if (typeof width === 'number') await page.resize(width);
    onPicture(finding, await page.screenshot(box));
  }
}

/** Room around a finding in its picture, in CSS pixels. */
const MARGIN = 12;

function boxOf({ values }: Diagnostic): Box | undefined {
  const [x, y, width, height] = String(values['box'] ?? '')
    .split(' ')
    .map(Number);
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}
