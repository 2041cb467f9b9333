/** Only the rows of which something is to be said. */
import type { Translate } from '../../i18n/index.ts';
import type { Remark } from '../../model/remarks.ts';
import type { Filter } from './use-sheet.ts';

export const remarksFilter = <Row>(of: (row: Row) => readonly Remark[], t: Translate): Filter<Row> => ({
  id: 'remarks',
  label: t('grid:remarks.label'),
  all: t('grid:remarks.all'),
  choices: [
    { id: 'wrong', label: t('grid:remarks.wrong') },
    { id: 'any', label: t('grid:remarks.any') },
  ],
  keeps: (row, choice) => of(row).some((r) => choice === 'any' || r.severity !== 'note'),
});
