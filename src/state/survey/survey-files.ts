/** The page on the survey of 2007 on its way out: its table as CSV, its chart as a picture. */
import type { Language } from '../../i18n/index.ts';
import type { OutCell } from '../../io/csv.ts';
import { formatCsv, utf8 } from '../../io/csv.ts';
import { writeResults } from '../../io/result-table.ts';
import { notify } from '../actions.ts';
import { download } from '../files/download.ts';

const STEM = 'survey-2007';
/** Sharp in print. */
const PNG_DPI = 300;

export type SurveyRows = readonly (readonly OutCell[])[];

export const saveSurveyTable = (rows: SurveyRows, language: Language): Promise<void> =>
  download([writeResults(`${STEM}.csv`, rows, language)], STEM);

/** The same table for the clipboard, with the delimiters of the language. Says whether the browser took it. */
export async function copySurveyTable(rows: SurveyRows, language: Language): Promise<void> {
  const german = language === 'de';
  const text = formatCsv(rows, {
    delimiter: german ? ';' : ',',
    mark: false,
    decimal: german ? ',' : '.',
  });
  try {
    await navigator.clipboard.writeText(text);
    notify('info', 'survey:copied');
  } catch {
    notify('error', 'survey:notCopied');
  }
}

/** @param svg a whole document, drawn on white */
export async function saveSurveyChart(svg: string, format: 'svg' | 'png'): Promise<void> {
  const name = `${STEM}-ranking.${format}`;
  if (format === 'svg') return download([{ name, bytes: utf8(svg) }], STEM);
  const { pngOf } = await import('../files/pixels.ts');
  return download([{ name, bytes: await pngOf(svg, { dpi: PNG_DPI, background: '#ffffff' }) }], STEM);
}
