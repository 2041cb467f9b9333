/** What a view's ways out have in common: a file is written from the state as it is, handed to the browser, and a failure is said. */
import type { Language } from '../../i18n/index.ts';
import { type OutCell, utf8 } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { notify } from '../actions.ts';
import { type State, store } from '../store.ts';
import { download } from './download.ts';

/** Never throws: whoever pressed the button is told why no file came. */
export async function takeOut(write: (s: State) => OutFile | Promise<OutFile>): Promise<void> {
  try {
    const file = await write(store.getState());
    await download([file], file.name);
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

/** One sheet of tables for people: a line of titles, then rows; `prose` for what is read and not reckoned with. */
export type OutSheet = {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
  readonly prose?: boolean;
};

/** Tables as a workbook, a sheet each. */
export async function workbookFile(
  name: string,
  title: string,
  language: Language,
  sheets: readonly OutSheet[],
): Promise<OutFile> {
  const { writeWorkbook } = await import('../../io/workbook/write.ts');
  const bytes = await writeWorkbook({
    title,
    language,
    lists: new Map(),
    unlisted: { title: '', text: '' },
    sheets: sheets.map(({ rows: [head = [], ...rows], ...sheet }) => ({
      ...sheet,
      columns: head.map((cell) => ({ title: String(cell ?? ''), fixed: true })),
      rows,
    })),
  });
  return { name, bytes };
}

export type PictureFormat = 'svg' | 'png';

/** Sharp in print. */
const PNG_DPI = 300;

/**
 * A picture as a file, on white.
 * @param stem name without the ending @param svg a whole document, at 96 pixels an inch
 */
export async function pictureFile(stem: string, format: PictureFormat, svg: string): Promise<OutFile> {
  const name = `${stem}.${format}`;
  if (format === 'svg') return { name, bytes: utf8(svg) };
  const { pngOf } = await import('./pixels.ts');
  return { name, bytes: await pngOf(svg, { dpi: PNG_DPI, background: '#ffffff' }) };
}

/** The face that travels inside a file is fetched for the picture that is drawn with it. */
export async function drawnFile(
  stem: string,
  format: PictureFormat,
  draw: (fontDataUri: string | null) => string | Promise<string>,
): Promise<OutFile> {
  const { faceOf } = await import('./figure-export.ts');
  return pictureFile(stem, format, await draw(await faceOf()));
}
