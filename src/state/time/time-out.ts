/** The Time view on its way out: changes and measures as tables, sentences on the clipboard, pictures. Each says how it was read. */
import { VERSION } from '../../base/version.ts';
import { translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import type { OutCell } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { withMarkColumn } from '../../io/synthetic.ts';
import { notify } from '../actions.ts';
import { drawnFile, takeOut } from '../files/take-out.ts';
import { type State, store } from '../store.ts';

type Rows = readonly (readonly (string | number | null)[])[];

const stemOf = (s: State): string => `${s.project.about.id}-time`;

/** What every table says of itself below its rows. */
function aboutRows(s: State, caution: string): readonly (readonly OutCell[])[] {
  const { language, project, lens } = s;
  const t = translate(language);
  return [
    [],
    [
      t('time:out.lens'),
      `${project.about.name[language] ?? project.about.name.de}: ${lensQuestion(lens, project.about, language)}`,
    ],
    [t('time:out.caution'), caution],
    [t('time:out.version'), VERSION],
  ];
}

/** A table with its head row as a file. @param caution what must be known beside the numbers */
export function timeCsv(rows: Rows, caution: string, part: 'changes' | 'measures', s: State): OutFile {
  const marked = withMarkColumn(rows, s.project.about.synthetic) as Rows;
  return writeResults(`${stemOf(s)}-${part}.csv`, [...marked, ...aboutRows(s, caution)], s.language);
}

export const saveTimeCsv = (rows: Rows, caution: string, part: 'changes' | 'measures'): Promise<void> =>
  takeOut((s) => timeCsv(rows, caution, part, s));

/** Says whether the browser took it. */
export async function copyTimeText(text: string): Promise<void> {
  const { language, project } = store.getState();
  const mark = project.about.synthetic ? ` ${translate(language)('lens:synthetic')}` : '';
  try {
    await navigator.clipboard.writeText(text + mark);
    notify('info', 'time:copied');
  } catch {
    notify('error', 'time:notCopied');
  }
}

/** @param draw gets the face that travels inside the file, and gives a whole document on white */
export const saveTimePicture = (
  format: 'svg' | 'png',
  draw: (fontDataUri: string | null) => string | Promise<string>,
): Promise<void> => takeOut((s) => drawnFile(stemOf(s), format, draw));
