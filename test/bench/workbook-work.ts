/** Reading a workbook, against the library that writes ours: cells as a person sees them, and nothing else. */
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { IssueList } from '../../src/io/issue-list.ts';
import { openWorkbook, type WorkbookSheet } from '../../src/io/workbook/workbook.ts';
import type { Generated } from './generate.ts';
import type { Work } from './measure-work.ts';

/** Five columns as people have them: two names, a number, a day and a word that repeats. */
async function workbookOf({ sources, targets, strengths }: Generated, most: number): Promise<Uint8Array> {
  const rows: (string | number | Date)[][] = [['Von', 'Nach', 'Gewicht', 'Seit', 'Häufigkeit']];
  sources.slice(0, most).forEach((source, t) => {
    const day = new Date(Date.UTC(2000 + (t % 24), t % 12, 1 + (t % 28)));
    rows.push([`Stelle ${source}`, `Stelle ${targets[t]!}`, strengths[t]!, day, 'monatlich']);
  });
  return writeXlsx({ sheets: [{ name: 'Verbindungen', rows }] });
}

/** @param most rows at most */
const reading = (most: number): Omit<Work, 'id'> => ({
  peer: 'hucre',
  skip: ['S'],
  pair: ({ network }) => {
    // Written in the first run, which does not count.
    let file: Promise<Uint8Array> | null = null;
    const bytes = () => {
      file ??= workbookOf(network, most);
      return file;
    };
    return {
      ours: async () => openWorkbook({ name: 'a.xlsx', bytes: await bytes() }, new IssueList()),
      theirs: async () => readXlsx(await bytes(), { readStyles: true }),
      error: (ours: readonly WorkbookSheet[], theirs: Awaited<ReturnType<typeof readXlsx>>) => {
        const rows = theirs.sheets[0]!.rows;
        const same = ours[0]!.rows.every((cells, r) =>
          cells.every((cell, c) => {
            const other = rows[r]![c];
            return cell === (other instanceof Date ? other.toISOString().slice(0, 10) : String(other));
          }),
        );
        return ours[0]!.rows.length === rows.length && same ? 0 : 1;
      },
      note: `${Math.min(most, network.sources.length).toLocaleString('en')} rows of five columns, dates by their format; ours counts unpacked bytes and refuses document types as well`,
    };
  },
});

export const workbookRead: Work = { id: 'workbook-read', ...reading(Number.POSITIVE_INFINITY) };

/** What a large association's list has; ours and the peer's answer are compared cell by cell. */
export const workbookRead20000: Work = {
  id: 'xlsx-read, 20 000 rows',
  ...reading(20_000),
  skip: ['S', 'M', 'XL'],
};
