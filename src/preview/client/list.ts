import type { EditionFacts, SegmentFacts } from '../facts.ts';
import { make, makeIcon } from './element.ts';
import type { ClientWords } from './words.ts';

/** So many rows are made at a time; more when the reader comes near the end. */
const ROWS = 150;

/** What the rows are made from. */
interface Shown {
  readonly segments: readonly SegmentFacts[];
  readonly edition: EditionFacts;
  readonly words: ClientWords;
}

/** The segments that filter and search leave, as buttons. Event: `pick` with a key. */
export class DatelineList extends HTMLElement {
  #shown: Shown | undefined;
  #rows: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const key = target instanceof Element ? target.closest('button')?.dataset['key'] : undefined;
      if (key !== undefined) this.dispatchEvent(new CustomEvent('pick', { detail: key }));
    });
    this.addEventListener('scroll', () => {
      if (this.scrollTop + this.clientHeight > this.scrollHeight - 600) this.#grow(ROWS);
    });
  }

  /** Shows these segments. */
  show(segments: readonly SegmentFacts[], edition: EditionFacts, words: ClientWords): void {
    this.#shown = { segments, edition, words };
    this.#rows = make('ol', {});
    this.#grow(ROWS);
    this.replaceChildren(
      make('h2', {}, `${words.segments} (${segments.length})`),
      segments.length === 0 ? make('p', { class: 'hint' }, words.nothing) : this.#rows,
    );
  }

  #grow(count: number): void {
    const { segments, edition, words } = this.#shown ?? {};
    if (segments === undefined || edition === undefined || words === undefined) return;
    const from = this.#rows?.childElementCount ?? 0;
    const rows = segments.slice(from, from + count).map((segment) => makeRow(segment, edition, words));
    this.#rows?.append(...rows);
  }

  /** Marks the chosen segment and brings it into view. */
  choose(key: string | undefined): void {
    for (const button of this.querySelectorAll('button[aria-current]'))
      button.removeAttribute('aria-current');
    if (key === undefined) return;
    const at = this.#shown?.segments.findIndex((segment) => segment.key === key) ?? -1;
    const made = this.#rows?.childElementCount ?? 0;
    if (at >= made) this.#grow(at - made + ROWS);
    const button = this.querySelector(`button[data-key="${CSS.escape(key)}"]`);
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
  }
}

function makeRow(segment: SegmentFacts, edition: EditionFacts, words: ClientWords): HTMLElement {
  const isSource = segment.target === undefined;
  const text = segment.target ?? segment.source;
  const lang = isSource ? edition.sourceLang : edition.lang;
  const dir = isSource ? edition.sourceDir : edition.dir;
  const icon = segment.findings.length > 0 ? 'warning' : segment.state;
  const button = make(
    'button',
    { type: 'button', 'data-key': segment.key, class: segment.state },
    makeIcon(icon),
    make('span', { class: 'words', lang, dir }, text),
    make('span', { class: 'sr' }, ` ${words.states[segment.state] ?? segment.state}`),
  );
  return make('li', {}, button);
}
