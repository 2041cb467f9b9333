/** Every part of the lens, with a line on what it means. Changes show at once behind the form. */
import { Filter } from 'lucide-react';
import type { ReactNode } from 'react';
import { EVERYTHING, type Lens, RELATIONAL } from '../../model/lens.ts';
import { PROJECTIONS } from '../../model/projection.ts';
import { SCHEMES } from '../../model/schemes.ts';
import { KINDS, TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { setLens, setScheme, setSession } from '../../state/actions.ts';
import { openFilter } from '../../state/looking/look.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './shell.module.css';

export default function LensForm() {
  const { t, language } = useWords();
  const lens = useApp((s) => s.lens);
  return (
    <div className={styles.lensForm}>
      <p className={styles.hint}>{t('lensForm:explain')}</p>
      <Presets />
      <MoreFilters />
      <div className={styles.lensColumns}>
        <Group title={t('lensForm:types')}>
          <Toggles
            all={TIE_TYPES}
            chosen={lens.types}
            name={(id) => wordFor('tieTypes', id, language)}
            onChange={(types) => setLens({ types })}
          />
        </Group>
        <Group title={t('lensForm:kinds')}>
          <Toggles
            all={KINDS}
            chosen={lens.kinds}
            name={(id) => wordFor('kindsPlural', id, language)}
            onChange={(kinds) => setLens({ kinds })}
          />
          <Checkbox isSelected={lens.keepUntied} onChange={(keepUntied) => setLens({ keepUntied })}>
            {t('lensForm:keepUntied')}
          </Checkbox>
        </Group>
        <div className={styles.lensSelects}>
          <SchemeSelect />
          <PeriodSelect />
          <Select
            label={t('lensForm:affiliationsTitle')}
            value={lens.affiliations}
            choices={[
              { id: 'bodies', label: t('lensForm:affiliationsBodies') },
              { id: 'projected', label: t('lensForm:affiliationsProjected') },
            ]}
            onChange={(affiliations) => setLens({ affiliations })}
          />
          {lens.affiliations === 'projected' ? (
            <div>
              <Select
                label={t('groups:projection.title')}
                value={lens.projection}
                choices={PROJECTIONS.map((id) => ({ id, label: t(`groups:projection.short.${id}`) }))}
                onChange={(projection) => setLens({ projection })}
              />
              {lens.weight === 'none' ? <p className={styles.hint}>{t('groups:projection.hint')}</p> : null}
            </div>
          ) : null}
          <Select
            label={t('lensForm:weightTitle')}
            value={lens.weight}
            choices={(['none', 'stated', 'ties'] as const).map((id) => ({
              id,
              label: t(`lensForm:weightShort.${id}`),
            }))}
            onChange={(weight) => setLens({ weight })}
          />
          <div>
            <Select
              label={t('direction:title')}
              value={lens.direction}
              choices={(['ignored', 'recorded'] as const).map((id) => ({
                id,
                label: t(`direction:short.${id}`),
              }))}
              onChange={(direction) => setLens({ direction })}
            />
            <p className={styles.hint}>{t('direction:hint')}</p>
          </div>
          <Select
            label={t('lensForm:parallelTitle')}
            value={lens.parallel}
            isDisabled={lens.weight === 'none'}
            choices={(['sum', 'max'] as const).map((id) => ({
              id,
              label: t(`lensForm:parallelShort.${id}`),
            }))}
            onChange={(parallel) => setLens({ parallel })}
          />
          <Group title={t('lensForm:loopsTitle')}>
            <Checkbox
              isSelected={lens.loops === 'draw'}
              onChange={(draw) => setLens({ loops: draw ? 'draw' : 'drop' })}
            >
              {t('lensForm:loopsDraw')}
            </Checkbox>
          </Group>
        </div>
      </div>
    </div>
  );
}

/** What is asked beyond kinds and tie types has a panel of its own, for which this one makes way. */
function MoreFilters() {
  const { t } = useWords();
  return (
    <div className={styles.presets}>
      <Button slot="close" onPress={() => openFilter()}>
        <Filter aria-hidden="true" />
        {t('filter:further')}
      </Button>
    </div>
  );
}

function Presets() {
  const { t } = useWords();
  const presets: { id: string; label: string; lens: Partial<Lens> }[] = [
    { id: 'everything', label: t('lensForm:presetEverything'), lens: EVERYTHING },
    { id: 'relational', label: t('lensForm:presetRelational'), lens: { types: RELATIONAL.types } },
    { id: 'committees', label: t('lensForm:presetCommittees'), lens: { types: ['committee-membership'] } },
  ];
  return (
    <fieldset className={styles.presets}>
      <legend className="visually-hidden">{t('lensForm:presets')}</legend>
      {presets.map((p) => (
        <Button key={p.id} onPress={() => setSession({ lens: { ...EVERYTHING, ...p.lens } })}>
          {p.label}
        </Button>
      ))}
    </fieldset>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.fieldset}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** A check box for each id; the order of the vocabulary is kept, whatever the order of clicks. */
function Toggles<Id extends string>({
  all,
  chosen,
  name,
  onChange,
}: {
  all: readonly Id[];
  chosen: readonly Id[];
  name: (id: Id) => string;
  onChange: (ids: Id[]) => void;
}) {
  return all.map((id) => (
    <Checkbox
      key={id}
      isSelected={chosen.includes(id)}
      onChange={(on) => onChange(all.filter((x) => (x === id ? on : chosen.includes(x))))}
    >
      {name(id)}
    </Checkbox>
  ));
}

function SchemeSelect() {
  const { t } = useWords();
  const scheme = useApp((s) => s.lens.scheme);
  const crossSector = useApp((s) => s.lens.crossSector);
  const choices = SCHEMES.map((id) => ({ id, label: t(`lens:scheme.${id}`) }));
  return (
    <div>
      <Select label={t('lensForm:schemeTitle')} value={scheme} choices={choices} onChange={setScheme} />
      <p className={styles.hint}>{t(`lensForm:schemeHint.${scheme}`)}</p>
      <Checkbox isSelected={crossSector} onChange={(on) => setLens({ crossSector: on })}>
        {t('lensForm:crossSectorToggle')}
      </Checkbox>
    </div>
  );
}

function PeriodSelect() {
  const { t } = useWords();
  const period = useApp((s) => s.lens.period);
  const year = useApp((s) => s.project.about.year);
  const years = [...new Set([year, period?.from].filter((y) => y !== null && y !== undefined))];
  return (
    <div>
      <Select
        label={t('lensForm:periodTitle')}
        value={period ? String(period.from) : 'all'}
        choices={[
          { id: 'all', label: t('lensForm:periodAll') },
          ...years.map((y) => ({ id: String(y), label: t('lensForm:periodYear', { year: y }) })),
        ]}
        onChange={(id) => setLens({ period: id === 'all' ? null : { from: Number(id), to: Number(id) } })}
      />
      <p className={styles.hint}>{t('lensForm:periodHint')}</p>
    </div>
  );
}
