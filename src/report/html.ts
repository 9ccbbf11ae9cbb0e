import { escapeHtml } from '../model/escape-html.ts';
import type { Messages } from '../messages/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportSettings, ReportWriter } from './index.ts';
import { addressOf } from './place.ts';

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-inline-size:60rem;padding-inline:1rem}
table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-block-end:1px solid #ccc}
.error{color:#a40000}.warning{color:#7a4b00}.note{color:#235}code{font-size:.85em}
@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}.error{color:#ff8a80}.warning{color:#ffd180}.note{color:#9cf}}`;

/** A page for an editor: one table, in the language and direction of the messages; runs no script. */
export function reportHtml({ messages }: ReportSettings): ReportWriter {
  const words = (key: string): string => escapeHtml(messages.t('report', key));
  const head = `<!DOCTYPE html>
<html lang="${escapeHtml(messages.lang)}" dir="${messages.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words('title')}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${STYLE}</style></head>
<body><h1>${words('title')}</h1>
`;
  const columns = ['level', 'place', 'message'].map(
    (name) => `<th scope="col">${words(`column.${name}`)}</th>`,
  );
  let isEmpty = true;
  return {
    add(findings) {
      if (findings.length === 0) return '';
      const before = isEmpty ? `${head}<table><thead><tr>${columns.join('')}</tr></thead><tbody>\n` : '';
      isEmpty = false;
      return before + findings.map((finding) => rowOf(finding, messages)).join('');
    },
    end: () => [isEmpty ? `${head}<p>${words('clean')}</p>` : '</tbody></table>', '\n</body></html>'],
  };
}

function rowOf(finding: Diagnostic, messages: Messages): string {
  const { code, level, values } = finding;
  return (
    `<tr><td class="${level}">${escapeHtml(messages.t('report', `level.${level}`))}</td>` +
    `<td><bdi>${escapeHtml(addressIn(finding))}</bdi></td>` +
    `<td>${escapeHtml(messages.sentence(code, values))}<br><code dir="ltr">${escapeHtml(code)}</code></td></tr>\n`
  );
}

function addressIn(finding: Diagnostic): string {
  const file = finding.place?.file ?? '';
  const address = addressOf(finding.place);
  return file === '' || address.startsWith(file) ? address : `${file} ${address}`;
}
