import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { ReportSettings, ReportWriter } from './index.ts';
import { addressOf, showControls } from './place.ts';

const COLOURS: Readonly<Record<Level, string>> = { error: '31', warning: '33', note: '36' };
const MARKS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', note: '·' };

/** For people at a terminal: grouped by file, one finding a paragraph, a count at the end. */
export function reportText(report: ReportSettings): ReportWriter {
  const counts = { error: 0, warning: 0, note: 0 };
  let last: string | undefined;
  return {
    add(findings) {
      const lines: string[] = [];
      for (const [file, group] of groupByFile(findings)) {
        if (last !== undefined && file !== last) lines.push('');
        if (file !== '' && file !== last) lines.push(paint(report, '1', showControls(file)));
        last = file;
        for (const finding of group) lines.push(...paragraph(finding, report));
      }
      for (const { level } of findings) counts[level]++;
      return lines.map((line) => `${line}\n`).join('');
    },
    end: () => [last === undefined ? '' : '\n', summary(counts, report)],
  };
}

function summary(counts: Readonly<Record<Level, number>>, { messages }: ReportSettings): string {
  const parts = (['error', 'warning', 'note'] as const).map((level) =>
    messages.t('report', `count.${level}`, { count: counts[level] }),
  );
  const isClean = counts.error + counts.warning + counts.note === 0;
  return isClean ? messages.t('report', 'clean') : parts.join(messages.t('report', 'comma'));
}

function groupByFile(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return Map.groupBy(findings, ({ place }) => place?.file ?? place?.article ?? '');
}

function paragraph(finding: Diagnostic, report: ReportSettings): readonly string[] {
  const { messages } = report;
  const mark = paint(
    report,
    COLOURS[finding.level],
    `${MARKS[finding.level]} ${messages.t('report', `level.${finding.level}`)}`,
  );
  const address = showControls(addressOf(finding.place));
  const head = [mark, address, paint(report, '2', finding.code)].filter((part) => part !== '').join('  ');
  const body = `    ${showControls(messages.sentence(finding.code, finding.values))}`;
  const context = report.context?.(finding);
  return context === undefined
    ? [`  ${head}`, body]
    : [`  ${head}`, body, `    ${paint(report, '2', showControls(context))}`];
}

function paint(report: ReportSettings, colour: string, text: string): string {
  return report.isColoured ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
