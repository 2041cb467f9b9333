/** The Time view on its way out: changes and measures as tables, sentences on the clipboard, pictures. Each says how it was read. */
import { VERSION } from '../base/version.ts';
import { translate } from '../i18n/index.ts';
import { lensQuestion } from '../i18n/lens-sentence.ts';
import { type OutCell, utf8 } from '../io/csv.ts';
import type { OutFile } from '../io/format.ts';
import { writeResults } from '../io/result-table.ts';
import { withMarkColumn } from '../io/synthetic.ts';
import { notify } from './actions.ts';
import { download } from './download.ts';
import { type State, store } from './store.ts';

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
  save((s) => timeCsv(rows, caution, part, s));

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

/** Sharp in print. */
const PNG_DPI = 300;

/** @param draw gets the face that travels inside the file, and gives a whole document on white */
export const saveTimePicture = (
  format: 'svg' | 'png',
  draw: (fontDataUri: string | null) => string | Promise<string>,
): Promise<void> =>
  save(async (s) => {
    const { faceOf } = await import('./figure-export.ts');
    const svg = await draw(await faceOf());
    const name = `${stemOf(s)}.${format}`;
    if (format === 'svg') return { name, bytes: utf8(svg) };
    const { svgToPng } = await import('../drawing/export/png.ts');
    const png = await svgToPng(svg, { scale: PNG_DPI / 96, background: '#ffffff' });
    return { name, bytes: new Uint8Array(await png.arrayBuffer()) };
  });

async function save(write: (s: State) => OutFile | Promise<OutFile>): Promise<void> {
  try {
    const s = store.getState();
    await download([await write(s)], stemOf(s));
  } catch (error) {
    notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}
