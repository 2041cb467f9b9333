/** The comparison on its way out: tables, workbook, results with their recipe, and all of it with data and scripts. */
import { Download } from 'lucide-react';
import { saveArchive } from '../../state/comparing/compare-archive.ts';
import { saveResults, saveTests, saveUnits, saveWorkbook } from '../../state/comparing/compare-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { MethodsText } from './methods.tsx';

export function Leave({ hasTests }: { readonly hasTests: boolean }) {
  const { t } = useWords();
  return (
    <Section title={t('comparing:leave.title')} note={t('comparing:leave.text')}>
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
    </Section>
  );
}
