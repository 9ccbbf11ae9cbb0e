import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { ReportSettings, ReportWriter } from './index.ts';
import { showControls, unitAddress } from './place.ts';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands of GitHub Actions, one a line. */
export function reportGithub(settings: ReportSettings): ReportWriter {
  let isEmpty = true;
  return {
    add(findings) {
      if (findings.length === 0) return '';
      const before = isEmpty ? '' : '\n';
      isEmpty = false;
      return before + findings.map((finding) => lineOf(finding, settings)).join('\n');
    },
    end: () => [],
  };
}

function lineOf({ code, level, place, values }: Diagnostic, { messages }: ReportSettings): string {
  const where = [
    place?.file === undefined ? '' : `file=${escapeProperty(place.file)}`,
    place?.line === undefined ? '' : `line=${place.line}`,
    place?.column === undefined ? '' : `col=${place.column}`,
    `title=${escapeProperty(code)}`,
  ];
  const unit = place === undefined ? '' : unitAddress(place);
  const text = [unit, messages.sentence(code, values)].filter((part) => part !== '').join(' ');
  return `::${COMMANDS[level]} ${where.filter((part) => part !== '').join(',')}::${escapeData(text)}`;
}

/** A line break inside a message would start a new command; other controls would disturb whoever reads the log. */
function escapeData(text: string): string {
  return showControls(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
