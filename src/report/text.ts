import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Report } from './index.ts';
import { addressOf, showControls } from './place.ts';

const COLOURS: Readonly<Record<Level, string>> = { error: '31', warning: '33', note: '36' };
const MARKS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', note: '·' };

/** For people at a terminal: grouped by file, one finding a paragraph, a count at the end. */
export function reportText(report: Report): string {
  const { findings, messages } = report;
  const lines: string[] = [];
  for (const [file, group] of groupByFile(findings)) {
    if (file !== '') lines.push(paint(report, '1', showControls(file)));
    for (const finding of group) lines.push(...paragraph(finding, report));
    lines.push('');
  }
  const counts = (['error', 'warning', 'note'] as const).map((level) =>
    messages.t('report', `count.${level}`, { count: findings.filter((one) => one.level === level).length }),
  );
  lines.push(
    findings.length === 0 ? messages.t('report', 'clean') : counts.join(messages.t('report', 'comma')),
  );
  return lines.join('\n');
}

function groupByFile(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return Map.groupBy(findings, ({ place }) => place?.file ?? place?.article ?? '');
}

function paragraph(finding: Diagnostic, report: Report): readonly string[] {
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

function paint(report: Report, colour: string, text: string): string {
  return report.isColoured ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
