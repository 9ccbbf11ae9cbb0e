const SIDE: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  Left: 'Right',
  Right: 'Left',
  LEFT: 'RIGHT',
  RIGHT: 'LEFT',
};

/** The other side: `left` for `right`; any other value as it is. */
export function mirrorSide(value: string): string {
  return SIDE[value.trim()] ?? value;
}

/** Properties that name a side in their name (`margin-left`) or in their value (`float: left`). */
const NAMED = /(^|[;\s{-])((?:margin|padding|border|scroll-margin|scroll-padding)-)(left|right)(?=[-\s:])/gi;
const OFFSET = /(^|[;\s{])(left|right)(?=\s*:)/gi;
const VALUED =
  /((?:^|[;\s])(?:float|clear|text-align|text-align-last|caption-side)\s*:\s*)(left|right)(?![\w-])/gi;

/** Declarations of a `style` attribute for the other direction; shorthands of four values swap second and fourth. */
export function mirrorStyle(style: string): string {
  return style
    .replace(NAMED, (_all, before: string, name: string, side: string) => before + name + mirrorSide(side))
    .replace(OFFSET, (_all, before: string, side: string) => before + mirrorSide(side))
    .replace(VALUED, (_all, before: string, side: string) => before + mirrorSide(side))
    .replace(
      /((?:^|[;\s])(?:margin|padding)\s*:\s*)([\w.%-]+)(\s+)([\w.%-]+)(\s+)([\w.%-]+)(\s+)([\w.%-]+)(?=\s*(?:!|;|$))/gi,
      '$1$2$3$8$5$6$7$4',
    );
}
