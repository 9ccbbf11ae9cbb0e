import type { Diagnostic } from '../model/diagnostic.ts';
import type { Messages } from '../messages/index.ts';
import type { Report } from './index.ts';
import { unitAddress } from './place.ts';

/** SARIF 2.1.0: one run, one result a finding; units are logical locations (§3.33). */
export function reportSarif({ findings, messages, version }: Report): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ({
    id: code,
    shortDescription: { text: escapeText(messages.title(code)) },
  }));
  const results = findings.map((finding) => resultOf(finding, codes, messages));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'dateline', version, rules } },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    null,
    2,
  );
}

function resultOf(
  finding: Diagnostic,
  codes: readonly string[],
  messages: Messages,
): Readonly<Record<string, unknown>> {
  const { code, level, place, values } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level,
    message: { text: escapeText(messages.sentence(code, values)) },
    ...(place === undefined ? {} : { locations: [locationOf(finding)] }),
    partialFingerprints: { 'dateline/1': fingerprintOf(finding) },
  };
}

function locationOf({ place }: Diagnostic): Readonly<Record<string, unknown>> {
  const unit = place === undefined ? '' : unitAddress(place);
  const physical =
    place?.file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(place.file).replaceAll('#', '%23').replaceAll('?', '%3F') },
            ...(place.line === undefined
              ? {}
              : { region: { startLine: place.line, startColumn: place.column ?? 1 } }),
          },
        };
  const logical = unit === '' ? {} : { logicalLocations: [{ fullyQualifiedName: unit, kind: 'unit' }] };
  return { ...physical, ...logical };
}

/** Brackets would make a link, braces a placeholder (§3.11.5, §3.11.6). */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\[\]]/g, (char) => `\\${char}`)
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}

/** The same finding in the same unit keeps its fingerprint when lines move. */
function fingerprintOf({ code, place, values }: Diagnostic): string {
  const key = [code, place?.article ?? place?.file, place?.unit, place?.segment, JSON.stringify(values)].join(
    '\n',
  );
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < key.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
