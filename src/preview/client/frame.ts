/** A point of the page: a block, and how far down it the reader looks (0 top, 1 bottom). */
export interface ReadingPlace {
  readonly block: string;
  readonly part: number;
}

/** Where readers look: this part of the window's height, from its top. */
const GAZE = 0.3;

/**
 * A page of the article in a frame without scripts of its own.
 *
 * Events: `pick` with the key of a segment, `hover` with a key or `''`, `move` with a `ReadingPlace` when the reader
 * scrolls, `key` with a `KeyboardEvent`, `ready` when another page is in it.
 */
export class DatelineFrame extends HTMLElement {
  #isQuiet = 0;
  #width = 'fit';
  #attached: Document | undefined;
  /** Elements of every segment and, for findings on a whole block, of every unit; made anew with the page. */
  #elements = new Map<string, Element[]>();

  connectedCallback(): void {
    this.frame?.addEventListener('load', () => this.#attach());
    if (this.page?.readyState === 'complete' && this.page.querySelector('main') !== null) this.#attach();
  }

  get frame(): HTMLIFrameElement | null {
    return this.querySelector('iframe');
  }

  get page(): Document | null {
    return this.frame?.contentDocument ?? null;
  }

  #attach(): void {
    const page = this.page;
    const view = this.frame?.contentWindow;
    if (page === null || view === null || view === undefined || page === this.#attached) return;
    this.#attached = page;
    this.#index();
    page.addEventListener('click', (event) => {
      const key = keyOf(event.target);
      if (key === undefined) return;
      event.preventDefault();
      this.#tell('pick', key);
    });
    page.addEventListener('pointerover', (event) => this.#tell('hover', keyOf(event.target) ?? ''));
    page.addEventListener('keydown', (event) => this.#tell('key', event));
    view.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#tell('ready', undefined);
  }

  #scrolled(): void {
    if (performance.now() < this.#isQuiet) return;
    const place = this.place();
    if (place !== undefined) this.#tell('move', place);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #blocks(): readonly Element[] {
    return [...(this.page?.querySelectorAll('[data-block]') ?? [])];
  }

  /** What the reader looks at; undefined when the page is empty. */
  place(): ReadingPlace | undefined {
    const gaze = (this.frame?.contentWindow?.innerHeight ?? 0) * GAZE;
    const blocks = this.#blocks();
    // Blocks lie below one another: the last one that begins above the gaze.
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((blocks[middle]?.getBoundingClientRect().top ?? 0) <= gaze) low = middle;
      else high = middle - 1;
    }
    const found = blocks[low];
    if (found === undefined) return undefined;
    const { top, height } = found.getBoundingClientRect();
    return { block: found.getAttribute('data-block') ?? '', part: (gaze - top) / Math.max(1, height) };
  }

  /** Scrolls so that the reader looks at a place, without telling of it. */
  lookAt({ block, part }: ReadingPlace): void {
    const view = this.frame?.contentWindow;
    const found = this.page?.querySelector(`[data-block="${CSS.escape(block)}"]`);
    if (view === null || view === undefined || found === null || found === undefined) return;
    const { top, height } = found.getBoundingClientRect();
    this.#isQuiet = performance.now() + 120;
    view.scrollTo({ top: view.scrollY + top + part * height - view.innerHeight * GAZE, behavior: 'instant' });
  }

  /** Brings a segment into view when it is not; again when what was laid out meanwhile has moved it. */
  show(key: string, isAgain = false): void {
    const view = this.frame?.contentWindow;
    const found = this.#segments(key)[0];
    if (view === null || view === undefined || found === undefined) return;
    const { top, bottom } = found.getBoundingClientRect();
    if (top >= 40 && bottom <= view.innerHeight - 40) return;
    this.#isQuiet = performance.now() + 120;
    view.scrollTo({ top: view.scrollY + top - view.innerHeight * GAZE, behavior: 'instant' });
    if (!isAgain) requestAnimationFrame(() => this.show(key, true));
  }

  #index(): void {
    this.#elements = new Map();
    for (const element of this.page?.querySelectorAll('.s[data-unit]') ?? []) {
      const unit = element.getAttribute('data-unit') ?? '';
      for (const key of [unit, `${unit}.${element.getAttribute('data-segment')}`]) {
        const known = this.#elements.get(key);
        if (known === undefined) this.#elements.set(key, [element]);
        else known.push(element);
      }
    }
  }

  #segments(key: string): readonly Element[] {
    const unit = key.split('.', 1)[0] ?? key;
    return this.#elements.get(key) ?? this.#elements.get(unit) ?? [];
  }

  /** Puts a class on the segments with these keys and takes it from all others. */
  mark(name: string, keys: Iterable<string>): void {
    for (const element of this.page?.querySelectorAll(`.s.${name}`) ?? []) element.classList.remove(name);
    for (const key of keys) for (const element of this.#segments(key)) element.classList.add(name);
  }

  /** Fetches the page again and puts it in place of the old one; the reader goes on looking at the same place. */
  async refresh(): Promise<void> {
    const { frame, page } = this;
    if (frame === null || page === null) return;
    const answer = await fetch(frame.src);
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const place = this.place();
    page.title = next.title;
    page.body.replaceChildren(...next.body.childNodes);
    this.#index();
    if (place !== undefined) this.lookAt(place);
  }

  /** Turns the page the other way round, or back. */
  turn(isTurned: boolean): void {
    // Before it is loaded, the document of a frame has no element at all.
    const root = this.page?.querySelector<HTMLElement>(':root');
    if (root === null || root === undefined) return;
    root.dataset['dir'] ??= root.dir;
    const own = root.dataset['dir'];
    root.dir = isTurned ? (own === 'rtl' ? 'ltr' : 'rtl') : (own ?? 'ltr');
  }

  /** `fit`, or a width in CSS pixels. */
  setWidth(width: string): void {
    const { frame } = this;
    if (frame === null || width === this.#width) return;
    this.#width = width;
    const place = this.place();
    frame.style.inlineSize = width === 'fit' ? '' : `${width}px`;
    if (place !== undefined) requestAnimationFrame(() => this.lookAt(place));
  }

  /** For printing: as tall as the page; `false` gives the window back. */
  stretch(isTall: boolean): void {
    const { frame, page } = this;
    if (frame !== null && page !== null)
      frame.style.blockSize = isTall ? `${page.documentElement.scrollHeight}px` : '';
  }
}

// Elements of the frame are of another realm, so `instanceof` would not know them.
function keyOf(target: EventTarget | null): string | undefined {
  const element = target as Element | null;
  const found = element?.closest?.('.s[data-unit]');
  const unit = found?.getAttribute('data-unit');
  if (unit === null || unit === undefined) return undefined;
  const segment = found?.getAttribute('data-segment');
  return segment === null || segment === undefined ? unit : `${unit}.${segment}`;
}
