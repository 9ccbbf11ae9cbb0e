/** One declaration, name in lower case, value trimmed. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** A style rule; nested rules are unfolded, the selector is then complete. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
  /** Conditions of the `@media` rules around it. */
  readonly media: readonly string[];
}

/** What a style sheet says, as far as layout checks need it. */
export interface Sheet {
  readonly rules: readonly StyleRule[];
  /** Descriptors of each `@font-face`. */
  readonly fontFaces: readonly (readonly Declaration[])[];
}

interface Building {
  readonly rules: StyleRule[];
  readonly fontFaces: Declaration[][];
}

/** Grouping rules whose content holds as if it stood outside. */
const GROUPS: ReadonlySet<string> = new Set([
  'media',
  'supports',
  'layer',
  'container',
  'scope',
  'starting-style',
]);

/**
 * Reads a style sheet (CSS Syntax 3, with nesting). What cannot be understood is left out, as a browser does.
 *
 * @param css any text
 */
export function parseSheet(css: string): Sheet {
  const building: Building = { rules: [], fontFaces: [] };
  readRules(withoutComments(css), { media: [], parent: undefined }, building);
  return building;
}

/** Reads the content of a `style` attribute. */
export function parseDeclarations(css: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const item of items(withoutComments(css))) if (item.block === undefined) push(found, item.head);
  return found;
}

function withoutComments(css: string): string {
  return css.includes('/*') ? css.replaceAll(/\/\*[^]*?(?:\*\/|$)/g, ' ') : css;
}

interface Item {
  /** What stands before `;`, `{` or the end. */
  readonly head: string;
  /** Content of the braces. */
  readonly block?: string;
}

/** Cuts a list of rules or declarations; strings, brackets and escapes are passed over. */
function* items(css: string): Generator<Item> {
  let start = 0;
  for (let at = 0; at < css.length;) {
    const char = css[at];
    if (char === ';' || char === '}') {
      yield { head: css.slice(start, at).trim() };
      start = at + 1;
      at = start;
    } else if (char === '{') {
      const end = skip(css, at);
      yield { head: css.slice(start, at).trim(), block: css.slice(at + 1, end - 1) };
      start = end;
      at = end;
    } else at = skip(css, at);
  }
  yield { head: css.slice(start).trim() };
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** End of the character, escape, string or balanced bracket that starts at `at`. */
function skip(css: string, at: number): number {
  const char = css.charAt(at);
  const first = CLOSERS[char];
  if (first === undefined) return skipPlain(css, at, char);
  // No recursion: a sheet of a million brackets must not end the stack.
  const open = [first];
  let next = at + 1;
  while (next < css.length && open.length > 0) {
    const inner = css[next] ?? '';
    const closer = CLOSERS[inner];
    if (closer !== undefined) open.push(closer);
    else if (inner === open.at(-1)) open.pop();
    next =
      inner === '\\' ? next + 2 : inner === '"' || inner === "'" ? skipString(css, next, inner) : next + 1;
  }
  return next;
}

function skipPlain(css: string, at: number, char: string): number {
  if (char === '\\') return at + 2;
  return char === '"' || char === "'" ? skipString(css, at, char) : at + 1;
}

function skipString(css: string, at: number, quote: string): number {
  let next = at + 1;
  while (next < css.length && css[next] !== quote && css[next] !== '\n') next += css[next] === '\\' ? 2 : 1;
  return next + 1;
}

interface Scope {
  readonly media: readonly string[];
  readonly parent: string | undefined;
}

/** Depth beyond which nested rules are left out. */
const DEEPEST = 32;

function readRules(css: string, scope: Scope, building: Building, depth = 0): Declaration[] {
  const own: Declaration[] = [];
  if (depth > DEEPEST) return own;
  for (const { head, block } of items(css)) {
    if (block === undefined) push(own, head);
    else if (head.startsWith('@')) readAt(head, { block, scope, depth }, building);
    else readRule(head, { block, scope, depth }, building);
  }
  return own;
}

interface Body {
  readonly block: string;
  readonly scope: Scope;
  readonly depth: number;
}

function readRule(head: string, { block, scope, depth }: Body, building: Building): void {
  const selector = nest(head, scope.parent);
  // Nested lists multiply.
  if (selector.length > 8000) return;
  const slot = building.rules.length;
  const declarations = readRules(block, { ...scope, parent: selector }, building, depth + 1);
  // Declarations of the parent count as standing before its nested rules.
  building.rules.splice(slot, 0, { selector, declarations, media: scope.media });
}

function readAt(head: string, { block, scope, depth }: Body, building: Building): void {
  const [, name = '', condition = ''] = /^@([\w-]+)\s*([^]*)$/.exec(head) ?? [];
  const lower = name.toLowerCase();
  if (lower === 'font-face') building.fontFaces.push([...parseDeclarations(block)]);
  if (!GROUPS.has(lower)) return;
  const media = lower === 'media' ? [...scope.media, condition.toLowerCase()] : scope.media;
  const slot = building.rules.length;
  const declarations = readRules(block, { ...scope, media }, building, depth + 1);
  if (scope.parent !== undefined && declarations.length > 0)
    building.rules.splice(slot, 0, { selector: scope.parent, declarations, media });
}

function nest(selector: string, parent: string | undefined): string {
  if (parent === undefined) return selector;
  const around = `:is(${parent})`;
  return selector
    .split(/,(?![^(]*\))/)
    .map((one) => (one.includes('&') ? one.replaceAll('&', around) : `${around} ${one}`))
    .join(',');
}

function push(list: Declaration[], text: string): void {
  const colon = text.indexOf(':');
  if (colon <= 0) return;
  const name = text.slice(0, colon).trim();
  const raw = text.slice(colon + 1).trim();
  const isImportant = /!\s*important\s*$/i.test(raw);
  list.push({
    name: name.startsWith('--') ? name : name.toLowerCase(),
    value: isImportant ? raw.replace(/\s*!\s*important\s*$/i, '') : raw,
    isImportant,
  });
}

/**
 * Tells whether a media query holds on a screen of this width; what is not known counts as holding, `print` does not.
 *
 * @param query one `@media` condition, lower case
 * @param width CSS pixels
 */
export function holdsOnScreen(query: string, width: number): boolean {
  return query.split(',').some((one) => {
    if (/\bprint\b/.test(one) || /\bspeech\b/.test(one) || /prefers-[\w-]+:\s*(?:dark|reduce|more)/.test(one))
      return false;
    const limits = one.matchAll(/(min|max)-width:\s*([\d.]+)(px|r?em)/g);
    return [...limits].every(([, side, number, unit]) => {
      const limit = Number(number) * (unit === 'px' ? 1 : 16);
      return side === 'min' ? width >= limit : width <= limit;
    });
  });
}
