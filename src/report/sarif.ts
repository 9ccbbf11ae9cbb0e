import type { Diagnostic } from '../model/diagnostic.ts';
import type { Messages } from '../messages/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReportSettings, ReportWriter } from './index.ts';
import { unitAddress } from './place.ts';
import { jsonRows } from './rows.ts';
import { createSpool } from './spool.ts';

/**
 * SARIF 2.1.0: one run, one result a finding; units are logical locations (§3.33). The rules of all findings stand before the
 * first result, so nothing is written before the last finding is there.
 */
export function reportSarif({ messages, version }: ReportSettings): ReportWriter {
  const spool = createSpool();
  const seen = new Set<string>();
  return {
    add(findings) {
      // Fixes are no part of the report.
      spool.add(
        findings.map(({ code, level, place, values }) =>
          place === undefined ? { code, level, values } : { code, level, place, values },
        ),
      );
      for (const { code } of findings) seen.add(code);
      return '';
    },
    *end() {
      const codes = [...seen].sort();
      const rules = codes.map((code) => ({
        id: code,
        shortDescription: { text: escapeText(messages.title(code)) },
      }));
      const empty = JSON.stringify(documentOf(rules, version), null, 2);
      if (codes.length === 0) {
        yield empty;
        return;
      }
      const places = new Map(codes.map((code, place) => [code, place]));
      const cut = empty.lastIndexOf(']', empty.length - TAIL.length);
      yield empty.slice(0, cut);
      let before = '\n';
      for (const findings of spool.batches()) {
        const results = findings.map((finding) => resultOf(finding, places, messages));
        yield before + jsonRows(results, 4);
        before = ',\n';
      }
      yield `\n      ${empty.slice(cut)}`;
    },
  };
}

/** What stands behind the results of the only run. */
const TAIL = '\n    }\n  ]\n}';

function documentOf(rules: readonly unknown[], version: string): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'dateline', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
}

function resultOf(
  finding: Diagnostic,
  places: ReadonlyMap<string, number>,
  messages: Messages,
): Readonly<Record<string, unknown>> {
  const { code, level, place, values } = finding;
  return {
    ruleId: code,
    ruleIndex: places.get(code) ?? -1,
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
  return fingerprint(key);
}
