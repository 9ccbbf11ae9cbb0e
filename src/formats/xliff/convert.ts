import type { Bilingual } from '../../model/bilingual.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { encode } from './bytes.ts';
import type { Version, XliffDocument, XliffReading } from './document.ts';
import { fold, unfold, type Form } from './forms.ts';
import { featuresOf, lostIn } from './features.ts';
import { readXliff } from './read.ts';
import { renameVersion } from './rename-version.ts';
import { serialize12, type Options12 } from './serialize-12.ts';
import { serialize2 } from './serialize-2.ts';

/** What a conversion should give. */
export interface ConvertOptions {
  readonly version?: Version;
  /** One unit for each sentence, or for each paragraph, for tools that know no segments. */
  readonly form?: Form;
  /** A tool that the file is for; it sets the rest. */
  readonly profile?: Profile;
}

export type Profile = 'omegat' | 'toolkit';

interface Settings extends Options12 {
  readonly version: Version;
  readonly form?: Form;
}

/**
 * What tools need, as measured.
 *
 * OmegaT 3.6 shows only what stands in a target, so targets are filled with the source and marked as waiting; the
 * translate-toolkit of Debian (3.8) reads 1.2 alone. Both take a unit for one segment.
 */
export const PROFILES: Readonly<Record<Profile, Settings>> = {
  omegat: { version: '1.2', form: 'sentence', prefill: true },
  toolkit: { version: '1.2', form: 'sentence' },
};

/**
 * Converts a document to another version or form.
 *
 * What the new version has no place for is told, and kept in a namespace of ours where it can be, so that converting
 * back brings it back. Between versions of 2.x only namespaces and the version change; all other bytes stay.
 */
export function convertXliff(document: XliffDocument, options: ConvertOptions): XliffReading {
  const { bilingual } = document;
  const settings = settingsOf(options, bilingual.version);
  const { version, form } = settings;
  if (form === undefined && !isFolded(bilingual)) {
    if (bilingual.version === version) return { document, diagnostics: [] };
    if (bilingual.version !== '1.2' && version !== '1.2') return renameVersion(document, version);
  }
  const whole = unfold(bilingual);
  const text = write(form === undefined ? whole : fold(whole, form), settings);
  const converted = readXliff(encode(text, 'utf-8', false));
  const diagnostics = [...converted.diagnostics, ...losses(document, whole, { version, form })];
  return { document: converted.document, diagnostics };
}

function settingsOf({ version, form, profile }: ConvertOptions, from: Version): Settings {
  if (profile !== undefined) return PROFILES[profile];
  return { version: version ?? from, ...(form === undefined ? {} : { form }) };
}

function isFolded({ files }: Bilingual): boolean {
  return files.some(({ units }) => units.some(({ partOf }) => partOf !== undefined));
}

function write(bilingual: Bilingual, settings: Settings): string {
  if (settings.version === '1.2') return serialize12(bilingual, settings);
  return serialize2(bilingual, settings.version);
}

function losses(
  document: XliffDocument,
  bilingual: Bilingual,
  { version, form }: { readonly version: Version; readonly form: Form | undefined },
): readonly Diagnostic[] {
  const kept = version === '1.2' ? lostIn(bilingual) : new Map<string, number>();
  const dropped = new Map(featuresOf(document));
  const joined = bilingual.files
    .flatMap(({ units }) => units)
    .filter(({ segments }) => segments.length > 1).length;
  if (form === 'paragraph' && joined > 0) dropped.set('segment', joined);
  return [...tell(kept, 'convert-lost', version), ...tell(dropped, 'convert-dropped', version)];
}

function tell(features: ReadonlyMap<string, number>, name: string, version: Version): readonly Diagnostic[] {
  return [...features].map(([feature, count]) => ({
    code: `xliff/${name}`,
    level: 'note',
    type: 'non-conformance',
    values: { feature, count, version },
  }));
}
