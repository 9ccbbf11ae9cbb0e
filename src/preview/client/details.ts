import type { EditionFacts, SegmentFacts, SideFacts, Understood } from '../facts.ts';
import { make, makeIcon } from './element.ts';
import type { ClientWords } from './words.ts';

/** All that is known of the chosen segment. Event: `copy` with its address. */
export class DatelineDetails extends HTMLElement {
  /** Shows a segment; without one says how to choose. */
  show(segment: SegmentFacts | undefined, edition: EditionFacts, words: ClientWords): void {
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
      ...side(words.target, segment.target, edition.lang, edition.dir, words),
      ...side(words.source, segment.source, edition.sourceLang, edition.sourceDir, words),
      ...notes(segment.notes, words),
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

// oxlint-disable-next-line max-params -- a heading, a side and how it is written
function side(
  title: string,
  facts: SideFacts | undefined,
  lang: string,
  dir: string,
  words: ClientWords,
): readonly HTMLElement[] {
  if (facts === undefined) return [make('h3', {}, title), make('p', {}, words.none)];
  return [
    make('h3', {}, title),
    make('p', { lang, dir }, facts.text),
    ...understood(words.dates, facts.dates),
    ...understood(words.numbers, facts.numbers),
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
    make('ul', {}, ...list.map((text) => make('li', { dir: 'auto' }, text))),
  ];
}
