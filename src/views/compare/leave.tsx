/** The comparison on its way out: tables, workbook, results with their recipe, and all of it with data and scripts. */
import { Download } from 'lucide-react';
import { saveArchive } from '../../state/comparing/compare-archive.ts';
import { saveResults, saveTests, saveUnits, saveWorkbook } from '../../state/comparing/compare-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { MethodsText } from './methods.tsx';

export function Leave({ hasTests }: { readonly hasTests: boolean }) {
  const { t } = useWords();
  return (
    <section className={styles.section} aria-labelledby="compare-leave">
      <h2 id="compare-leave">{t('comparing:leave.title')}</h2>
      <p>{t('comparing:leave.text')}</p>
      <div className={styles.tools}>
        {(
          [
            ['csv', saveUnits],
            ...(hasTests ? ([['tests', saveTests]] as const) : []),
            ['xlsx', saveWorkbook],
            ['results', saveResults],
            ['archive', saveArchive],
          ] as const
        ).map(([id, save]) => (
          <Button key={id} onPress={() => void save()}>
            <Download aria-hidden="true" />
            {t(`comparing:leave.${id}`)}
          </Button>
        ))}
      </div>
      <MethodsText />
    </section>
  );
}
