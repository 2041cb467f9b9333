/** The list of problems as a file, to be worked through in a spreadsheet or sent to whoever keeps the list. */
import { describeIssue } from '../../i18n/describe-issue.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { formatCsv, type OutCell, utf8 } from '../../io/csv.ts';
import { download } from '../../state/files/download.ts';
import type { DecidingImport } from '../../state/importing/importing.ts';
import { columnName } from './problem-row.tsx';

export function downloadProblems(importing: DecidingImport, language: Language): Promise<void> {
  const t = translate(language);
  const german = language === 'de';
  const style = { delimiter: german ? ';' : ',', mark: true, decimal: german ? ',' : '.' } as const;
  const text = formatCsv(problemRows(importing, language), style);
  const name = importing.name.replace(/\.[^.]{1,5}$/, '').replace(/ …$/, '');
  return download([{ name: `${name}-${t('import:problemsFile')}.csv`, bytes: utf8(text) }], name);
}

/** Heading and one row a problem: file, sheet, row, column, value, what is wrong, what to do. */
export function problemRows(importing: DecidingImport, language: Language): readonly (readonly OutCell[])[] {
  const t = translate(language);
  const head = [
    t('noticed:issueFile'),
    t('import:sheetHead'),
    t('noticed:issueRow'),
    t('noticed:issueColumn'),
    t('noticed:issueValue'),
    t('noticed:issueWhat'),
    t('noticed:issueRemedy'),
  ];
  const tables = new Map(importing.found.tables.map((table) => [table.id, table] as const));
  return [
    head,
    ...(importing.staged?.problems ?? []).map((p) => {
      const words = describeIssue(p.issue, language);
      const table = tables.get(p.table);
      return [
        table?.file ?? p.table,
        table?.sheet ?? '',
        p.row,
        columnName(importing, p, language),
        p.value,
        words.text,
        words.remedy,
      ];
    }),
  ];
}
