import type { Declaration } from './css/parse.ts';

/** Families that have Arabic letters and that readers' machines have or pages bring, in lower case (data, not a rule). */
const ARABIC_FAMILIES: ReadonlySet<string> = new Set(
  `adobe arabic|al bayan|al nile|al tarikh|aldhabi|almarai|amiri|amiri quran|andalus|aref ruqaa|arial|arial unicode ms|
arabic typesetting|arabic transparent|baghdad|baloo bhaijaan|baloo bhaijaan 2|beirut|beiruti|cairo|cairo play|calibri|changa|
corsiva hebrew|courier new|damascus|decotype naskh|dejavu sans|dejavu sans mono|diwan kufi|diwan thuluth|droid arabic kufi|
droid arabic naskh|droid sans arabic|dubai|el messiri|farah|farisi|fustat|freesans|freeserif|geeza pro|gulzar|
harmattan|ibm plex sans arabic|jomhuria|jozoor|katibeh|kawkab mono|kufi standard gk|kufyan arabic|lalezar|lateef|
lemonada|mada|majalla|marhey|markazi text|mirza|mishafi|mishafi gold|microsoft sans serif|microsoft uighur|muna|myriad arabic|
nadeem|new peninim mt|noto kufi arabic|noto naskh arabic|noto naskh arabic ui|noto nastaliq urdu|noto sans arabic|
noto sans arabic ui|noto rashi hebrew|parastoo|qahiri|rakkas|readex pro|reem kufi|reem kufi fun|rubik|ruwudu|sahel|sakkal majalla|
samim|sana|scheherazade|scheherazade new|segoe ui|simplified arabic|simplified arabic fixed|shabnam|sf arabic|sf pro|
tahoma|tajawal|tanha|thabit|thmanyah sans|times new roman|traditional arabic|unifont|urdu typesetting|vazir|vazirmatn|vibes|
waseem|yekan|zain|alexandria|handjet|kufam|lexend|mukta mahee|playpen sans arabic|sf arabic rounded|sts|urw dinarabic|helvetica neue lt arabic|helvetica|helvetica neue`
    .split('|')
    .map((name) => name.trim()),
);

const GENERIC =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-(?:serif|sans-serif|monospace|rounded)|math|emoji|fangsong|-apple-system|blinkmacsystemfont|inherit|initial)$/i;

/** Families of a `font-family` value, without quotes and generic names. */
export function namedFamilies(value: string): readonly string[] {
  return (value.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? [])
    .map((name) =>
      name
        .trim()
        .replaceAll(/^["']|["']$/g, '')
        .trim(),
    )
    .filter((name) => name !== '' && name !== ',' && !GENERIC.test(name));
}

/** True when the family is one of those known to have Arabic letters. */
export function isKnownArabic(family: string): boolean {
  return ARABIC_FAMILIES.has(family.toLowerCase());
}

/** A font that comes with the page. */
export interface FontFace {
  readonly family: string;
  /** Ranges of code points it is used for; all when it names none. */
  /** True when its file comes from the network. */
  readonly isRemote: boolean;
  readonly ranges: readonly (readonly [number, number])[] | undefined;
}

/** Reads the descriptors of `@font-face` rules (CSS Fonts 4 §4). */
export function readFontFaces(faces: readonly (readonly Declaration[])[]): readonly FontFace[] {
  return faces.flatMap((descriptors) => {
    const get = (name: string): string | undefined => descriptors.findLast((one) => one.name === name)?.value;
    const [family] = namedFamilies(get('font-family') ?? '');
    const range = get('unicode-range');
    if (family === undefined) return [];
    const isRemote = /url\(\s*["']?(?:https?:)?\/\//i.test(get('src') ?? '');
    return [
      { family: family.toLowerCase(), isRemote, ranges: range === undefined ? undefined : readRanges(range) },
    ];
  });
}

function readRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?/gi)].map(([, from = '0', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ]);
}

/** True when the face may draw a code point. */
export function covers({ ranges }: FontFace, codePoint: number): boolean {
  return ranges === undefined || ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
