import type { Bilingual } from '../model/bilingual.ts';
import { hasTarget, segmentsOf } from './key.ts';

/** Category of the metadata that says what the files were that we made from a store last. */
const DERIVED = 'dateline:derived';

/** Files made from a store: the localised article and its catalogue. */
export type DerivedKind = 'article' | 'catalogue';

/** What a derived file on disk is. */
export type DerivedState =
  /** As the store makes it. */
  | 'current'
  /** Not there, though the store has something to make it from. */
  | 'missing'
  /** As we made it, but the store has moved on. */
  | 'outdated'
  /** Somebody has changed it by hand. */
  | 'edited'
  /** Not as the store makes it; who is behind it nobody has noted. */
  | 'different';

/** The store with a note of what was made from it, so that an edit by hand can be told from one that is out of date. */
export function recordDerived(
  bilingual: Bilingual,
  hashes: Readonly<Record<DerivedKind, string>>,
): Bilingual {
  const [file, ...others] = bilingual.files;
  if (file === undefined) return bilingual;
  const groups = (file.metadata ?? []).filter(({ category }) => category !== DERIVED);
  const metadata = [...groups, { id: 'derived', category: DERIVED, meta: { ...hashes } }];
  return { ...bilingual, files: [{ ...file, metadata }, ...others] };
}

/** Hash of a derived file when we wrote it last; undefined when we never did. */
export function notedDerived(bilingual: Bilingual, kind: DerivedKind): string | undefined {
  return bilingual.files[0]?.metadata?.find(({ category }) => category === DERIVED)?.meta[kind];
}

/** Nothing is left to translate: every segment has a translation that is not `initial`. */
export function isFinished({ files }: Bilingual): boolean {
  const units = files.flatMap((file) => file.units).filter(({ translate }) => translate !== false);
  return units.every((unit) =>
    segmentsOf(unit).every((segment) => segment.state !== 'initial' && hasTarget(segment)),
  );
}

/** Judges a derived file by hashes: of what is on disk, and of what the store makes now. */
export function judgeDerived(
  bilingual: Bilingual,
  kind: DerivedKind,
  { disk, fresh }: { readonly disk: string | undefined; readonly fresh: string },
): DerivedState {
  if (disk === undefined) return 'missing';
  if (disk === fresh) return 'current';
  const noted = notedDerived(bilingual, kind);
  if (noted === undefined) return 'different';
  return noted === disk ? 'outdated' : 'edited';
}
