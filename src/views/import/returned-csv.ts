/** The report on returned questionnaires as a file: to work through, or to ask the centres that left something open. */
import { describeIssue } from '../../i18n/describe-issue.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { formatCsv, type OutCell, utf8 } from '../../io/csv.ts';
import type { ReturnedFile } from '../../io/format.ts';
import { download } from '../../state/files/download.ts';

export function downloadReturns(returned: readonly ReturnedFile[], language: Language): Promise<void> {
  const german = language === 'de';
  const style = { delimiter: german ? ';' : ',', mark: true, decimal: german ? ',' : '.' } as const;
  const name = translate(language)('import:returnedFile');
  const bytes = utf8(formatCsv(returnedRows(returned, language), style));
  return download([{ name: `${name}.csv`, bytes }], name);
}

/** Heading, then one row a problem; a file without any has one row. */
export function returnedRows(
  returned: readonly ReturnedFile[],
  language: Language,
): readonly (readonly OutCell[])[] {
  const t = translate(language);
  const head = [
    t('noticed:issueFile'),
    t('import:returnedCentre'),
    t('import:returnedPartners'),
    t('import:returnedCommittees'),
    t('import:returnedNetworks'),
    t('import:sheetHead'),
    t('noticed:issueRow'),
    t('noticed:issueColumn'),
    t('noticed:issueValue'),
    t('noticed:issueWhat'),
    t('noticed:issueRemedy'),
  ];
  return [
    head,
    ...returned.flatMap(({ file, centre, partners, committees, networks, problems }) => {
      const first = [file, centre ?? t('import:returnedNot'), partners, committees, networks];
      if (problems.length === 0) return [[...first, '', '', '', '', '', '']];
      return problems.map((issue) => {
        const { text, remedy } = describeIssue(issue, language);
        const { sheet = '', row = '', column = '', value = '' } = issue.at ?? {};
        return [...first, sheet, row, column, value, text, remedy];
      });
    }),
  ];
}
