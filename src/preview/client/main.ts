import type { EditionFacts, SegmentDetails, SegmentFacts } from '../facts.ts';
import { DatelineDetails } from './details.ts';
import { DatelineFrame, type ReadingPlace } from './frame.ts';
import { DatelineList } from './list.ts';
import { fold, holds, passes } from './search.ts';
import { readWords, type ClientWords } from './words.ts';

/** The served preview: joins the two frames, the panel, the tools and the keyboard. */
class DatelinePreview extends HTMLElement {
  #words: ClientWords = readWords();
  #facts: EditionFacts | undefined;
  #chosen: string | undefined;
  #shown: readonly SegmentFacts[] = [];
  #isTurned = false;

  connectedCallback(): void {
    this.#chosen = keyFromHash();
    this.#joinFrames();
    this.#joinTools();
    document.addEventListener('keydown', (event) => this.#press(event));
    globalThis.addEventListener('hashchange', () => this.#choose(keyFromHash()));
    globalThis.addEventListener('beforeprint', () => this.#frame('target').stretch(true));
    globalThis.addEventListener('afterprint', () => this.#frame('target').stretch(false));
    void this.#load().then(() => this.#listen());
  }

  #frame(side: 'source' | 'target'): DatelineFrame {
    return this.querySelector<DatelineFrame>(`dateline-frame.${side}`) ?? new DatelineFrame();
  }

  get #frames(): readonly DatelineFrame[] {
    return [this.#frame('source'), this.#frame('target')];
  }

  get #list(): DatelineList {
    return this.querySelector<DatelineList>('dateline-list') ?? new DatelineList();
  }

  get #details(): DatelineDetails {
    return this.querySelector<DatelineDetails>('dateline-details') ?? new DatelineDetails();
  }

  #input(id: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector(`#${id}`);
  }

  async #load(): Promise<void> {
    const answer = await fetch(this.dataset['facts'] ?? '');
    if (!answer.ok) return;
    this.#facts = (await answer.json()) as EditionFacts;
    this.#sift();
    this.#choose(this.#chosen);
  }

  #listen(): void {
    const events = new EventSource('/events');
    events.addEventListener('version', ({ data }: MessageEvent<string>) => {
      if (Number(data) !== this.#facts?.version) void this.#renew();
    });
    events.addEventListener('error', () => this.#say(this.#words.lost));
  }

  async #renew(): Promise<void> {
    await Promise.all([this.#load(), ...this.#frames.map((frame) => frame.refresh())]);
    this.#markAll();
    this.#say(this.#words.updated);
  }

  #joinFrames(): void {
    const [source, target] = this.#frames;
    if (source === undefined || target === undefined) return;
    for (const [frame, other] of [
      [source, target],
      [target, source],
    ] as const) {
      listen<string>(frame, 'pick', (key) => this.#choose(key));
      listen<string>(frame, 'hover', (key) => other.mark('paired', key === '' ? [] : [key]));
      listen<ReadingPlace>(frame, 'move', (place) => other.lookAt(place));
      listen<KeyboardEvent>(frame, 'key', (event) => this.#press(event));
      listen(frame, 'ready', () => {
        this.#frame('target').turn(this.#isTurned);
        this.#markAll();
        if (this.#chosen !== undefined) frame.show(this.#chosen);
      });
    }
    listen<string>(this.#list, 'pick', (key) => this.#choose(key));
    listen<string>(this.#details, 'copy-address', (address) => void this.#copy(address));
  }

  #joinTools(): void {
    this.addEventListener('click', ({ target }) => {
      const name =
        target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
      if (name !== undefined) this.#do(name);
    });
    this.#input('find')?.addEventListener('input', () => this.#sift());
    this.#input('filter')?.addEventListener('change', () => this.#sift());
    for (const id of ['article', 'reader']) {
      this.#input(id)?.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLSelectElement) location.href = target.value + location.hash;
      });
    }
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name=width]'))
      radio.addEventListener('change', () => this.#setWidth(radio.value));
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-locale]'))
      link.addEventListener('click', () => (link.hash = location.hash));
  }

  readonly #acts: Readonly<Record<string, () => void>> = {
    next: () => this.#step(1),
    previous: () => this.#step(-1),
    direction: () => this.#turn(),
    copy: () => void this.#copy(this.#segment(this.#chosen)?.address),
    find: () => this.#input('find')?.focus(),
    filter: () => this.#input('filter')?.focus(),
    locale: () => this.#nextLocale(),
    keys: () => this.querySelector('dialog')?.showModal(),
    close: () => this.querySelector('dialog')?.close(),
    clear: () => this.#clear(),
  };

  #do(name: string): void {
    this.#acts[name]?.();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element | null;
    if (target?.matches?.('input[type=search],select') === true) return this.#type(event, target.id);
    const width = this.querySelectorAll<HTMLInputElement>('input[name=width]')[Number(event.key) - 1];
    const name = KEYS[event.key.toLowerCase()];
    if (width !== undefined) width.click();
    else if (name === undefined || (name === 'clear' && this.querySelector('dialog')?.open === true)) return;
    else this.#do(name);
    event.preventDefault();
  }

  #type(event: KeyboardEvent, field: string): void {
    if (event.key === 'Enter' && field === 'find') this.#step(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') this.#clear();
  }

  #segment(key: string | undefined): SegmentFacts | undefined {
    return this.#facts?.segments.find((segment) => segment.key === key || segment.unit === key);
  }

  /** Filters and searches; what is left is listed and, when anything was asked for, marked in the pages. */
  #sift(): void {
    const facts = this.#facts;
    if (facts === undefined) return;
    const wanted = fold(this.#input('find')?.value.trim() ?? '');
    const filter = this.#input('filter')?.value ?? 'all';
    this.#shown = facts.segments.filter((segment) => passes(segment, filter) && holds(segment, wanted));
    this.#list.show(this.#shown, facts, this.#words);
    this.#list.choose(this.#chosen);
    this.#markAll();
    if (wanted !== '' || filter !== 'all') this.#say(`${this.#words.found}: ${this.#shown.length}`);
  }

  #markAll(): void {
    const isSifted = this.#shown.length < (this.#facts?.segments.length ?? 0);
    const hits = isSifted ? this.#shown.map(({ key }) => key) : [];
    const wrong =
      this.#facts?.segments.filter(({ findings }) => findings.some(({ level }) => level === 'error')) ?? [];
    for (const frame of this.#frames) {
      frame.mark('hit', hits);
      frame.mark('chosen', this.#chosen === undefined ? [] : [this.#chosen]);
    }
    this.#frame('target').mark(
      'has-error',
      wrong.map(({ key }) => key),
    );
  }

  #choose(key: string | undefined): void {
    const segment = this.#segment(key);
    this.#chosen = segment?.key ?? key;
    const facts = this.#facts;
    if (facts === undefined) return;
    this.#details.show(segment, facts, this.#words);
    if (segment !== undefined) void this.#explain(segment, facts);
    this.#list.choose(segment?.key);
    for (const frame of this.#frames) {
      frame.mark('chosen', segment === undefined ? [] : [segment.key]);
      if (segment !== undefined) frame.show(segment.key);
    }
    const hash = segment === undefined ? '' : segment.address.slice(segment.address.lastIndexOf('#'));
    if (hash !== location.hash) history.replaceState(null, '', location.pathname + location.search + hash);
  }

  /** Dates, numbers and notes come a moment later; by then another segment may be chosen. */
  async #explain(segment: SegmentFacts, facts: EditionFacts): Promise<void> {
    const address = new URL(this.dataset['facts'] ?? '', location.href);
    address.searchParams.set('segment', segment.key);
    const answer = await fetch(address);
    if (!answer.ok) return;
    const details = (await answer.json()) as SegmentDetails;
    if (this.#chosen === segment.key && this.#facts === facts)
      this.#details.show(segment, facts, this.#words, details);
  }

  #step(by: 1 | -1): void {
    const at = this.#shown.findIndex(({ key }) => key === this.#chosen);
    const count = this.#shown.length;
    if (count === 0) return;
    const next = at === -1 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    this.#choose(this.#shown[next]?.key);
  }

  #turn(): void {
    this.#isTurned = !this.#isTurned;
    this.#frame('target').turn(this.#isTurned);
    this.querySelector('[data-do=direction]')?.setAttribute('aria-pressed', String(this.#isTurned));
  }

  #setWidth(width: string): void {
    for (const frame of this.#frames) frame.setWidth(width);
  }

  #nextLocale(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];
    const at = links.findIndex((link) => link.hasAttribute('aria-current'));
    links[(at + 1) % links.length]?.click();
  }

  #clear(): void {
    const find = this.#input('find');
    const filter = this.#input('filter');
    if (find !== null) find.value = '';
    if (filter !== null) filter.value = 'all';
    this.#sift();
    this.#choose(undefined);
  }

  async #copy(address: string | undefined): Promise<void> {
    if (address === undefined) return;
    try {
      await navigator.clipboard.writeText(address);
      this.#say(`${this.#words.copied} \u2066${address}\u2069`);
    } catch {
      this.#say(this.#words.notCopied);
    }
  }

  #say(text: string): void {
    const toast = this.querySelector('.toast');
    if (toast === null) return;
    toast.textContent = text;
    setTimeout(() => {
      if (toast.textContent === text) toast.textContent = '';
    }, 4000);
  }
}

/** What a key does; widths are on the digits. */
const KEYS: Readonly<Record<string, string>> = {
  n: 'next',
  p: 'previous',
  '/': 'find',
  c: 'copy',
  f: 'filter',
  l: 'locale',
  d: 'direction',
  '?': 'keys',
  escape: 'clear',
};

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names what the event carries
function listen<T>(target: EventTarget, name: string, call: (detail: T) => void): void {
  target.addEventListener(name, (event) => call((event as CustomEvent<T>).detail));
}

/** `p07.s1` of an address that ends with `#p07/s1`. */
function keyFromHash(): string | undefined {
  // Ids are NMTOKENs: nothing in them is written with %.
  const hash = location.hash.slice(1).replace('/', '.');
  return hash === '' ? undefined : hash;
}

customElements.define('dateline-frame', DatelineFrame);
customElements.define('dateline-details', DatelineDetails);
customElements.define('dateline-list', DatelineList);
customElements.define('dateline-preview', DatelinePreview);
