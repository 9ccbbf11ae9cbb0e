/** One font file that pages may use. */
export interface FontFile {
  /** Name of the file, without folder. */
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Characters it draws, as `unicode-range` has them. */
  readonly range: string;
  readonly bytes: Uint8Array;
}
