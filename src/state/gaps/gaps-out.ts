/** Gaps on their way out: table, workbook, text, picture. Each says whose network it is, how it was read, and what "not named" means. */
import { VERSION } from '../../base/version.ts';
import type { BesideRow } from '../../compare/naming.ts';
import { number } from '../../i18n/format.ts';
import { besideRows, type GapCell, gapRows, gapText, type Introductions } from '../../i18n/gaps-table.ts';
import { translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import type { OutCell } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { withMarkColumn } from '../../io/synthetic.ts';
import { countGaps, type GapRow, SURVEYED_CENTRES } from '../../model/gaps.ts';
import { notify } from '../actions.ts';
import { drawnFile, takeOut, workbookFile } from '../files/take-out.ts';
import { type State, store } from '../store.ts';

/** What the page shows. */
export type GapsPage = {
  readonly centre: string;
  readonly rows: readonly GapRow[];
  readonly ways: Introductions;
  /** Null where no network is laid beside. */
  readonly beside: { readonly rows: readonly BesideRow[]; readonly labels: readonly string[] } | null;
};

type Rows = readonly (readonly GapCell[])[];

const stemOf = (s: State): string => `${s.project.about.id}-gaps`;

/** What the table is a table of, a row each. */
export function aboutRows({ centre }: GapsPage, s: State): readonly (readonly [string, OutCell])[] {
  const { language, project } = s;
  const t = translate(language);
  return [
    [t('gaps:out.about.centre'), centre],
    [
      t('gaps:out.about.lens'),
      `${project.about.name[language] ?? project.about.name.de}: ${lensQuestion(s.lens, project.about, language)}`,
    ],
    [
      t('gaps:out.about.source'),
      t('gaps:out.about.sourceText', { answered: number(SURVEYED_CENTRES, language) }),
    ],
    [t('gaps:out.about.meaning'), t('gaps:summary.caveat')],
    ...(project.about.synthetic ? [[t('gaps:out.about.mark'), t('lens:synthetic')] as const] : []),
    [t('gaps:out.about.version'), VERSION],
  ];
}

const tableOf = ({ rows, ways }: GapsPage, s: State): Rows =>
  withMarkColumn(gapRows(rows, ways, s.language), s.project.about.synthetic) as Rows;

export function gapsCsv(page: GapsPage, s: State): OutFile {
  return writeResults(`${stemOf(s)}.csv`, [...tableOf(page, s), [], ...aboutRows(page, s)], s.language);
}

export const saveGapsCsv = (page: GapsPage): Promise<void> => takeOut((s) => gapsCsv(page, s));

/** The twenty categories, what others name, and what it all is, a sheet each. */
export const saveGapsWorkbook = (page: GapsPage): Promise<void> =>
  takeOut((s) => {
    const t = translate(s.language);
    const { beside } = page;
    return workbookFile(`${stemOf(s)}.xlsx`, t('gaps:out.chartTitle', { name: page.centre }), s.language, [
      { name: t('gaps:out.sheet.gaps'), rows: tableOf(page, s) },
      ...(beside
        ? [{ name: t('gaps:out.sheet.others'), rows: besideRows(beside.rows, beside.labels, s.language) }]
        : []),
      { name: t('gaps:out.sheet.about'), rows: [['', ''], ...(aboutRows(page, s) as Rows)], prose: true },
    ]);
  });

/** Says whether the browser took it. */
export async function copyGapsText({ centre, rows, ways }: GapsPage): Promise<void> {
  const s = store.getState();
  const title = translate(s.language)('gaps:out.chartTitle', { name: centre });
  const synthetic = s.project.about.synthetic ? `\n\n${translate(s.language)('lens:synthetic')}` : '';
  try {
    await navigator.clipboard.writeText(gapText(title, countGaps(rows), rows, ways, s.language) + synthetic);
    notify('info', 'gaps:out.copied');
  } catch {
    notify('error', 'gaps:out.notCopied');
  }
}

/** @param draw gets the face that travels inside the file, and gives a whole document on white */
export const saveGapsPicture = (
  format: 'svg' | 'png',
  draw: (fontDataUri: string | null) => string,
): Promise<void> => takeOut((s) => drawnFile(stemOf(s), format, draw));
