/** The empty template: two CSV files with the columns that the reader knows, and rows that show how to fill them in. */
import { translate } from '../i18n/index.ts';
import { formatCsv, utf8 } from '../io/csv.ts';
import type { OutFile } from '../io/format.ts';
import { wordFor } from '../model/vocabulary.ts';
import { download } from './download.ts';
import { store } from './store.ts';

/** Both files in the person's language; Excel in German opens `;`. */
export function templateFiles(language: 'de' | 'en'): OutFile[] {
  const t = translate(language);
  const style = { delimiter: language === 'de' ? (';' as const) : (',' as const), mark: true };
  const row = (...cells: readonly string[]) => cells;
  const centre = t('commands:template.centre');
  const partner = t('commands:template.partner');
  const bodies = [
    row(
      ...(['label', 'kind', 'category', 'sector', 'place', 'note'] as const).map((c) =>
        t(`commands:column.${c}`),
      ),
    ),
    row(centre, wordFor('kinds', 'centre', language), '', '', t('commands:template.place'), ''),
    row(
      partner,
      wordFor('kinds', 'partner', language),
      '',
      wordFor('sectors', 'Gesundheit', language),
      t('commands:template.place'),
      t('commands:template.note'),
    ),
  ];
  const ties = [
    row(
      ...(['from', 'to', 'type', 'formality', 'frequency', 'stage', 'since', 'note'] as const).map((c) =>
        t(`commands:column.${c}`),
      ),
    ),
    row(
      centre,
      partner,
      wordFor('tieTypes', 'cooperation', language),
      wordFor('formalities', 'informal', language),
      wordFor('frequencies', 'regular', language),
      '3',
      '2023',
      '',
    ),
  ];
  return [
    { name: `${t('commands:template.bodiesFile')}.csv`, bytes: utf8(formatCsv(bodies, style)) },
    { name: `${t('commands:template.tiesFile')}.csv`, bytes: utf8(formatCsv(ties, style)) },
  ];
}

export async function downloadTemplate(): Promise<void> {
  const { language } = store.getState();
  await download(templateFiles(language), translate(language)('commands:template.zip'));
}
