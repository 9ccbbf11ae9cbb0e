import type { Unit } from '../../model/bilingual.ts';
import { CORE_12, OWN, XML_URI } from './names.ts';
import type { Attribute, Element } from './tree.ts';

/** Values that an element says itself or takes over from the elements around it. */
export interface Inherited {
  readonly translate: string | undefined;
  readonly canResegment: string | undefined;
  readonly srcDir: string | undefined;
  readonly trgDir: string | undefined;
  /** `xml:space` */
  readonly space: string | undefined;
}

const NOTHING: Inherited = {
  translate: undefined,
  canResegment: undefined,
  srcDir: undefined,
  trgDir: undefined,
  space: undefined,
};

/** Containers are asked again by each of their units. */
const containers = new WeakMap<Element, Inherited>();

/** What holds in an element; the directions of 1.2 are attributes of our own. */
export function inheritedBy(element: Element): Inherited {
  return element.attributes.length === 0 ? around(element) : withOwn(element, around(element));
}

function around({ parent }: Element): Inherited {
  if (parent === undefined) return NOTHING;
  const known = containers.get(parent);
  if (known !== undefined) return known;
  const found = inheritedBy(parent);
  containers.set(parent, found);
  return found;
}

function withOwn({ attributes, uri }: Element, outer: Inherited): Inherited {
  const found: { -readonly [K in keyof Inherited]: Inherited[K] } = { ...outer };
  const directions = uri === CORE_12 ? OWN : '';
  for (const attribute of attributes) {
    const key = keyOf(attribute, directions);
    if (key !== undefined) found[key] = attribute.value;
  }
  return found;
}

function keyOf({ local, uri }: Attribute, directions: string): keyof Inherited | undefined {
  if (uri === XML_URI) return local === 'space' ? local : undefined;
  if (local === 'srcDir' || local === 'trgDir') return uri === directions ? local : undefined;
  return uri === '' && (local === 'translate' || local === 'canResegment') ? local : undefined;
}

/** `srcDir` and `trgDir` as far as they say something (§3.3.1.30, §3.3.1.39). */
export function directionsOf({ srcDir, trgDir }: Inherited): Pick<Unit, 'srcDir' | 'trgDir'> {
  return {
    ...(isDirection(srcDir) ? { srcDir } : {}),
    ...(isDirection(trgDir) ? { trgDir } : {}),
  };
}

/** Tells whether a value is a direction of text. */
export function isDirection(value: string | undefined): value is 'ltr' | 'rtl' | 'auto' {
  return value === 'ltr' || value === 'rtl' || value === 'auto';
}
