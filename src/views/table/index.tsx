/**
 * The table view: all bodies and all ties of the network under the present lens, as two grids that
 * can be sorted, filtered, walked by keyboard and copied into a spreadsheet.
 */
import { useTranslation } from 'react-i18next';

export default function TableView() {
  const { t } = useTranslation();
  return <h1 className="visually-hidden">{t('shell:view.table')}</h1>;
}
