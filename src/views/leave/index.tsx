/** Data on their way out: what for, what goes with it, what the format cannot hold, and who must not be recognised. */
import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import {
  closeLeave,
  LEAVE_FORMATS,
  type LeaveChoice,
  type LeaveFormat,
  leave,
  usualChoice,
} from '../../state/files/leave.ts';
import { measureMethods } from '../../state/files/methods.ts';
import { besideOf } from '../../state/files/result-extras.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { selectRuns } from '../../state/testing/chance-run.ts';
import { selectGroupsFound } from '../../state/testing/grouping.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { Select } from '../parts/controls/select.tsx';
import { MethodsText } from '../parts/methods-text.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './leave.module.css';
import { Losses } from './losses.tsx';
import { SharingForm } from './sharing.tsx';

const GROUPS: Readonly<Record<LeaveFormat, 'work' | 'tables' | 'science' | 'programs'>> = {
  xlsx: 'work',
  'project-file': 'work',
  'nodes-and-ties': 'tables',
  'data-package': 'tables',
  research: 'science',
  gexf: 'programs',
  graphml: 'programs',
  pajek: 'programs',
  'pajek-project': 'programs',
  dl: 'programs',
  gml: 'programs',
};

export default function LeaveDialog() {
  const { t, language } = useWords();
  const isOpen = useApp((s) => s.leaving);
  const [choice, setChoice] = useState<LeaveChoice>(() => usualChoice(language === 'de'));
  const [busy, setBusy] = useState(false);
  const change = (edit: Partial<LeaveChoice>) => setChoice((c) => ({ ...c, ...edit }));
  const save = async () => {
    setBusy(true);
    const done = await leave(choice);
    setBusy(false);
    if (done) closeLeave();
  };
  return (
    <Modal
      title={t('leaving:title')}
      closeLabel={t('leaving:close')}
      isOpen={isOpen}
      onClose={closeLeave}
      wide
    >
      <p className={styles.lead}>{t('leaving:lead')}</p>
      <div className={styles.columns}>
        <Formats value={choice.format} onChange={(format) => change({ format })} />
        <div className={styles.options}>
          {choice.format === 'nodes-and-ties' ? (
            <Select
              label={t('leaving:delimiter')}
              value={choice.delimiter}
              choices={[
                { id: ';', label: t('leaving:delimiters.semicolon') },
                { id: ',', label: t('leaving:delimiters.comma') },
              ]}
              onChange={(delimiter) => change({ delimiter })}
            />
          ) : null}
          <Losses format={choice.format} />
          {choice.format === 'research' && choice.sharing === null ? <Methods /> : null}
          <SharingForm sharing={choice.sharing} onChange={(sharing) => change({ sharing })} />
        </div>
      </div>
      <div className={styles.foot}>
        <Button onPress={closeLeave}>{t('leaving:close')}</Button>
        <Button tone="primary" isDisabled={busy} onPress={() => void save()}>
          <Download aria-hidden="true" />
          {t(busy ? 'leaving:saving' : 'leaving:save')}
        </Button>
      </div>
    </Modal>
  );
}

/** The text that goes with the results, to read before saving. */
function Methods() {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const runs = useApp(selectRuns);
  const groups = useApp(selectGroupsFound);
  const input = useMemo(
    () => answers && measureMethods(project, { lensed, answers }, true, besideOf(runs, groups, lensed)),
    [project, lensed, answers, runs, groups],
  );
  return (
    <details className={styles.methods}>
      <summary>{t('methods:panel.show')}</summary>
      <MethodsText input={input} />
    </details>
  );
}

function Formats({
  value,
  onChange,
}: {
  readonly value: LeaveFormat;
  readonly onChange: (format: LeaveFormat) => void;
}) {
  const { t } = useWords();
  const groups = [...new Set(LEAVE_FORMATS.map((f) => GROUPS[f]))];
  return (
    <RadioGroup className={styles.formats ?? ''} value={value} onChange={(id) => onChange(id as LeaveFormat)}>
      <Label className={styles.heading ?? ''}>{t('leaving:what')}</Label>
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          <h3>{t(`leaving:group.${group}`)}</h3>
          {LEAVE_FORMATS.filter((f) => GROUPS[f] === group).map((format) => (
            <Radio
              key={format}
              value={format}
              autoFocus={format === value}
              className={styles.format ?? ''}
              data-format={format}
            >
              <span className={styles.dot} aria-hidden="true" />
              <span>
                <strong>{t(`leaving:format.${format}`)}</strong>
                <span className={styles.text}>{t(`leaving:text.${format}`)}</span>
              </span>
            </Radio>
          ))}
        </div>
      ))}
    </RadioGroup>
  );
}
