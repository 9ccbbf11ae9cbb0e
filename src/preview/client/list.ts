import type { EditionFacts, SegmentFacts } from '../facts.ts';
import { make, makeIcon } from './element.ts';
import type { ClientWords } from './words.ts';

/** The segments that filter and search leave, as buttons. Event: `pick` with a key. */
export class DatelineList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const key = target instanceof Element ? target.closest('button')?.dataset['key'] : undefined;
      if (key !== undefined) this.dispatchEvent(new CustomEvent('pick', { detail: key }));
    });
  }

  /** Shows these segments. */
  show(segments: readonly SegmentFacts[], edition: EditionFacts, words: ClientWords): void {
    const items = segments.map((segment) => {
      const text = segment.target?.text ?? segment.source.text;
      const lang = segment.target === undefined ? edition.sourceLang : edition.lang;
      const dir = segment.target === undefined ? edition.sourceDir : edition.dir;
      const state = words.states[segment.state] ?? segment.state;
      const icon = segment.findings.length > 0 ? 'warning' : segment.state;
      const button = make(
        'button',
        { type: 'button', 'data-key': segment.key, class: segment.state },
        makeIcon(icon),
        make('span', { class: 'words', lang, dir }, text),
        make('span', { class: 'sr' }, ` ${state}`),
      );
      return make('li', {}, button);
    });
    this.replaceChildren(
      make('h2', {}, `${words.segments} (${segments.length})`),
      items.length === 0 ? make('p', { class: 'hint' }, words.nothing) : make('ol', {}, ...items),
    );
  }

  /** Marks the chosen segment and brings it into view. */
  choose(key: string | undefined): void {
    for (const button of this.querySelectorAll('button[aria-current]'))
      button.removeAttribute('aria-current');
    if (key === undefined) return;
    const button = this.querySelector(`button[data-key="${CSS.escape(key)}"]`);
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
  }
}
