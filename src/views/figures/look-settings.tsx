/** How the figure looks: how many names and how large, colours, ground. */
import { Minus, Plus } from 'lucide-react';
import { percent } from '../../i18n/format.ts';
import type { FigureLook } from '../../model/figure.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { Drawn } from './use-drawn.ts';

const COUNTS = [5, 10, 12, 15, 20, 30, 50, 100] as const;
const SCALES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2, 2.25, 2.5] as const;

/** The next larger or smaller size of those on offer; null = there is none. */
function nextScale(now: number, direction: 1 | -1): number | null {
  const all = direction === 1 ? SCALES : SCALES.toReversed();
  return all.find((scale) => direction * (scale - now) > 0.001) ?? null;
}

export function NameSettings({ drawn }: { readonly drawn: Drawn | null }) {
  const { t, language } = useWords();
  const { figure, change } = useDesk();
  const { look } = figure;
  const set = (patch: Partial<FigureLook>) => change({ look: { ...look, ...patch } }, 'names');
  const most = look.mostNames;
  const counts = [...new Set<number>([...COUNTS, ...(most === null || most === 0 ? [] : [most])])].sort(
    (a, b) => a - b,
  );
  const [smaller, larger] = [nextScale(look.textScale, -1), nextScale(look.textScale, 1)];
  return (
    <>
      {figure.subject.of === 'map' ? (
        <Select
          label={t('figures:names.most')}
          value={most === null ? 'all' : String(most)}
          choices={[
            { id: 'all', label: t('figures:names.all') },
            ...counts.map((count) => ({ id: String(count), label: t('figures:names.some', { count }) })),
            { id: '0', label: t('figures:names.none') },
          ]}
          onChange={(id) => set({ mostNames: id === 'all' ? null : Number(id) })}
        />
      ) : null}
      <div className={styles.stepper}>
        <span id="figure-text-scale">{t('figures:names.scale')}</span>
        <IconButton
          label={t('figures:names.smaller')}
          isDisabled={smaller === null}
          onPress={() => smaller !== null && set({ textScale: smaller })}
        >
          <Minus aria-hidden="true" />
        </IconButton>
        <output aria-labelledby="figure-text-scale">{percent(look.textScale, language)}</output>
        <IconButton
          label={t('figures:names.larger')}
          isDisabled={larger === null}
          onPress={() => larger !== null && set({ textScale: larger })}
        >
          <Plus aria-hidden="true" />
        </IconButton>
      </div>
      {drawn && drawn.hidden > 0 ? (
        <p className={styles.quiet}>{t('figures:preview.hiddenNames', { count: drawn.hidden })}</p>
      ) : null}
    </>
  );
}

export function LookSettings() {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const { look } = figure;
  const set = (patch: Partial<FigureLook>) => change({ look: { ...look, ...patch } }, 'look');
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('figures:look.colours')}
          value={look.colours}
          choices={(['full', 'grey'] as const).map((id) => ({ id, label: t(`figures:look.${id}`) }))}
          onChange={(colours) => set({ colours })}
        />
        <Select
          label={t('figures:look.theme')}
          value={look.theme}
          choices={(['light', 'dark'] as const).map((id) => ({ id, label: t(`figures:look.${id}`) }))}
          onChange={(theme) => set({ theme })}
        />
      </div>
      <div>
        <Checkbox isSelected={look.patterns} onChange={(patterns) => set({ patterns })}>
          {t('figures:look.patterns')}
        </Checkbox>
        <Checkbox
          isSelected={look.background === 'none'}
          onChange={(none) => set({ background: none ? 'none' : 'paper' })}
        >
          {t('figures:look.none')}
        </Checkbox>
      </div>
    </>
  );
}
