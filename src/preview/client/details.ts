import type { EditionFacts, SegmentDetails, SegmentFacts, SideFacts, Understood } from '../facts.ts';
import { make, makeIcon } from './element.ts';
import type { ClientWords } from './words.ts';

/** All that is known of the chosen segment. Event: `copy` with its address. */
export class DatelineDetails extends HTMLElement {
  /**
   * Shows a segment; without one says how to choose.
   *
   * @param details what comes later from the server
   */
  // oxlint-disable-next-line max-params -- what, of what, in which words, and more of it
  show(
    segment: SegmentFacts | undefined,
    edition: EditionFacts,
    words: ClientWords,
    details?: SegmentDetails,
  ): void {
    if (segment === undefined) {
      this.replaceChildren(make('p', {}, words.choose));
      return;
    }
    this.replaceChildren(
      make('h2', {}, segment.role),
      this.#address(segment, words),
      make(
        'p',
        { class: 'row' },
        badge(segment, words),
        segment.isEdited ? make('span', {}, words.edited) : undefined,
      ),
      ...findings(segment, words),
      ...side(
        words.target,
        { text: segment.target, lang: edition.lang, dir: edition.dir },
        words,
        details?.target,
      ),
      ...side(
        words.source,
        { text: segment.source, lang: edition.sourceLang, dir: edition.sourceDir },
        words,
        details?.source,
      ),
      ...notes(details?.notes ?? [], words),
    );
  }

  #address({ address }: SegmentFacts, words: ClientWords): HTMLElement {
    const button = make('button', { type: 'button' }, words.copy);
    button.addEventListener('click', () =>
      this.dispatchEvent(new CustomEvent('copy-address', { detail: address })),
    );
    return make('div', { class: 'address' }, make('code', { dir: 'ltr' }, address), button);
  }
}

/** State as icon, colour and word. */
export function badge({ state, subState }: SegmentFacts, words: ClientWords): HTMLElement {
  const text = words.states[state] ?? state;
  return make(
    'span',
    { class: `state ${state}` },
    makeIcon(state),
    subState === undefined ? text : `${text} (${subState})`,
  );
}

function findings(segment: SegmentFacts, words: ClientWords): readonly HTMLElement[] {
  if (segment.findings.length === 0) return [];
  return [
    make('h3', {}, words.findings),
    ...segment.findings.map(({ level, title, text }) =>
      make('p', { class: `finding ${level}` }, makeIcon(level), ' ', make('strong', {}, title), ` ${text}`),
    ),
  ];
}

interface Side {
  readonly text: string | undefined;
  readonly lang: string;
  readonly dir: string;
}

// oxlint-disable-next-line max-params -- a heading, a text, the words and what is understood
function side(
  title: string,
  { text, lang, dir }: Side,
  words: ClientWords,
  facts: SideFacts | undefined,
): readonly HTMLElement[] {
  if (text === undefined) return [make('h3', {}, title), make('p', {}, words.none)];
  return [
    make('h3', {}, title),
    make('p', { lang, dir }, text),
    ...understood(words.dates, facts?.dates ?? []),
    ...understood(words.numbers, facts?.numbers ?? []),
  ];
}

function understood(title: string, list: readonly Understood[]): readonly HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(({ text, means }) =>
    make('li', {}, make('bdi', {}, text), ' = ', make('bdi', {}, means)),
  );
  return [make('h3', {}, title), make('ul', {}, ...items)];
}

function notes(list: readonly string[], words: ClientWords): readonly HTMLElement[] {
  if (list.length === 0) return [];
  return [
    make('h3', {}, words.notes),
    make('ul', {}, ...list.map((text) => make('li', {}, make('bdi', {}, text)))),
  ];
}
