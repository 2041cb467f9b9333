/** What the grid asks and says in dialogs: rows beyond the last, cells that were not taken, its keys. */
import { number } from '../../i18n/format.ts';
import { translate } from '../../i18n/index.ts';
import { notify } from '../../state/actions.ts';
import { formatTsv } from '../../state/edit/cell-clipboard.ts';
import type { Gesture } from '../../state/edit/cell-gestures.ts';
import type { Refused } from '../../state/edit/cell-plan.ts';
import type { SheetName } from '../../state/edit/cells.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import type { PasteOffer, Report } from './grid-work.ts';
import { refusalText } from './refusal-words.ts';
import styles from './table.module.css';

/** So many are listed; all of them can be copied. */
const LISTED = 200;

export function OfferDialog({
  sheet,
  offer,
  onClose,
}: {
  readonly sheet: SheetName;
  readonly offer: PasteOffer;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const count = { count: offer.beyond, n: number(offer.beyond, language) };
  return (
    <Modal title={t('grid:paste.title')} closeLabel={t('grid:paste.cancel')} isOpen onClose={onClose}>
      <p>{t(`grid:paste.${sheet}`, count)}</p>
      <div className={styles.answers}>
        <Button tone="primary" autoFocus onPress={() => offer.paste(true)}>
          {t('grid:paste.add', count)}
        </Button>
        <Button onPress={() => offer.paste(false)}>{t('grid:paste.only')}</Button>
        <Button tone="quiet" onPress={onClose}>
          {t('grid:paste.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

type ReportProps = {
  readonly report: Report;
  /** 'Zeile 12' – or the name of a record that is not shown. */
  readonly rowName: (refused: Refused) => string;
  readonly columnName: (field: string) => string;
  readonly onAgain: (gesture: Gesture) => void;
  readonly onClose: () => void;
};

export function ReportDialog({ report, rowName, columnName, onAgain, onClose }: ReportProps) {
  const { t, language } = useWords();
  const { refused, again } = report;
  const lines = () =>
    refused.map((r) => [rowName(r), columnName(r.field), r.text, refusalText(r.why, language)]);
  const heads = [t('grid:report.row'), t('grid:report.column'), t('grid:report.value'), t('grid:report.why')];
  const copyAll = () =>
    navigator.clipboard
      .writeText(formatTsv([heads, ...lines()]))
      .catch(() => notify('error', 'table:copyFailed'));
  return (
    <Modal title={t('grid:report.title')} closeLabel={t('grid:report.close')} isOpen onClose={onClose}>
      <p>{t('grid:report.refused', { count: refused.length, n: number(refused.length, language) })}</p>
      <div className={styles.report} data-testid="cell-report">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, LISTED).map((r) => (
              <tr key={`${r.row} ${r.field}`}>
                <td>{rowName(r)}</td>
                <td>{columnName(r.field)}</td>
                <td className={styles.reportValue}>{r.text}</td>
                <td>{refusalText(r.why, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > LISTED ? <p>{t('grid:report.shown', { n: number(LISTED, language) })}</p> : null}
      <div className={styles.answers}>
        {again ? (
          <Button tone="primary" onPress={() => onAgain(again)}>
            {t('grid:report.create')}
          </Button>
        ) : null}
        <Button onPress={() => void copyAll()}>{t('grid:report.copy')}</Button>
        <Button tone={again ? 'quiet' : 'primary'} autoFocus={!again} onPress={onClose}>
          {t('grid:report.close')}
        </Button>
      </div>
    </Modal>
  );
}

const KEYS = {
  de: {
    ctrl: 'Strg',
    shift: 'Umschalt',
    enter: 'Eingabe',
    space: 'Leertaste',
    del: 'Entf',
    home: 'Pos1',
    end: 'Ende',
    arrows: 'Pfeile',
    tab: 'Tab',
    menu: 'Menütaste',
  },
  en: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    enter: 'Enter',
    space: 'Space',
    del: 'Del',
    home: 'Home',
    end: 'End',
    arrows: 'Arrows',
    tab: 'Tab',
    menu: 'Menu key',
  },
} as const;

export function GridKeys({ onClose }: { readonly onClose: () => void }) {
  const { language } = useWords();
  const t = translate(language);
  const k = KEYS[language];
  const rows: readonly (readonly [string, string])[] = [
    [t('grid:keys.move'), k.arrows],
    [t('grid:keys.edges'), `${k.home}, ${k.end}`],
    [t('grid:keys.edit'), `${k.enter}, F2`],
    [t('grid:keys.type'), t('grid:keys.typeKeys')],
    [t('grid:keys.take'), `${k.enter}, ${k.tab}`],
    [t('grid:keys.cancel'), 'Esc'],
    [t('grid:keys.newline'), `Alt+${k.enter}`],
    [t('grid:keys.extend'), `${k.shift}+${k.arrows}`],
    [t('grid:keys.row'), `${k.shift}+${k.space}`],
    [t('grid:keys.column'), `${k.ctrl}+${k.space}`],
    [t('grid:keys.all'), `${k.ctrl}+A`],
    [t('grid:keys.clipboard'), `${k.ctrl}+C, X, V`],
    [t('grid:keys.clear'), k.del],
    [t('grid:keys.fill'), `${k.ctrl}+D, ${k.ctrl}+R`],
    [t('grid:keys.find'), `${k.ctrl}+F, ${k.ctrl}+H`],
    [t('grid:keys.select'), k.space],
    [t('grid:keys.map'), `${k.ctrl}+${k.enter}`],
    [t('grid:keys.tick'), k.space],
    [t('grid:keys.menu'), `${k.shift}+F10, ${k.menu}`],
    [t('grid:keys.undo'), `${k.ctrl}+Z, ${k.ctrl}+Y`],
  ];
  return (
    <Modal title={t('grid:keys.title')} closeLabel={t('grid:keys.close')} isOpen onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
