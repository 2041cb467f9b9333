/** What is said around the picture, in which language; the foot of the page; whether names are given away. */
import type { FigureFooter, FigureWords } from '../../model/figure.ts';
import { useApp } from '../../state/store.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { Drawn } from './use-drawn.ts';

export function WordSettings({ drawn }: { readonly drawn: Drawn | null }) {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  const network = useApp((s) => s.project.about.name);
  const { words } = figure;
  const field = (patch: Partial<FigureWords>) => ({ words: { ...words, ...patch } });
  // A chart is called by what it shows, a network whose names are codes by none.
  const called =
    drawn && drawn.of.words.title === null ? drawn.sheet.title : (network[figure.language] ?? network.de);
  return (
    <>
      {words.title === '' ? null : (
        <DraftText
          label={t('figures:words.heading')}
          value={words.title ?? ''}
          placeholder={called}
          hint={t(figure.subject.of === 'map' ? 'figures:words.headingHint' : 'figures:words.chartHint')}
          onDraft={(text) => draft(field({ title: text.trim() === '' ? null : text }))}
          onSettle={(text) => change(field({ title: text.trim() === '' ? null : text.trim() }), 'words')}
        />
      )}
      <Checkbox
        isSelected={words.title === ''}
        onChange={(none) => change(field({ title: none ? '' : null }), 'words')}
      >
        {t('figures:words.noTitle')}
      </Checkbox>
      {(['subtitle', 'caption', 'notes'] as const).map((name) => (
        <DraftText
          key={name}
          label={t(`figures:words.${name}`)}
          lines={name === 'subtitle' ? 1 : name === 'caption' ? 2 : 3}
          hint={name === 'notes' ? t('figures:words.notesHint') : null}
          value={words[name]}
          onDraft={(text) => draft(field({ [name]: text }))}
          onSettle={(text) => change(field({ [name]: text.trim() }), 'words')}
        />
      ))}
      <Select
        label={t('figures:words.language')}
        value={figure.language}
        choices={[
          { id: 'de', label: t('shell:german') },
          { id: 'en', label: t('shell:english') },
        ]}
        onChange={(language) => change({ language }, 'language')}
      />
    </>
  );
}

export function FooterSettings() {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  const { footer } = figure;
  const set = (patch: Partial<FigureFooter>) => ({ footer: { ...footer, ...patch } });
  return (
    <>
      <div>
        {(['source', 'lens', 'counts', 'date'] as const).map((name) => (
          <Checkbox
            key={name}
            isSelected={footer[name]}
            onChange={(is) => change(set({ [name]: is }), 'footer')}
          >
            {t(`figures:footer.${name}`)}
          </Checkbox>
        ))}
      </div>
      <DraftText
        label={t('figures:footer.text')}
        hint={t('figures:footer.textHint')}
        value={footer.text}
        onDraft={(text) => draft(set({ text }))}
        onSettle={(text) => change(set({ text: text.trim() }), 'footer')}
      />
    </>
  );
}

export function GiveSettings() {
  const { t } = useWords();
  const { figure, change } = useDesk();
  return (
    <>
      <Checkbox isSelected={figure.isCoded} onChange={(isCoded) => change({ isCoded }, 'coded')}>
        {t('figures:give.coded')}
      </Checkbox>
      <p className={styles.quiet}>{t('figures:give.hint')}</p>
      {figure.isCoded ? <p className={styles.quiet}>{t('figures:give.titleStays')}</p> : null}
    </>
  );
}
