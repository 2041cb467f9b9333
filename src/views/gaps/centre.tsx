/** Whose gaps: chosen where a network has several centres, or does not say which it is about. */
import { useMemo, useState } from 'react';
import { finder, fold } from '../../base/fold.ts';
import { collator } from '../../i18n/format.ts';
import type { Body, Id, Project } from '../../model/project.ts';
import { setSession, show } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Combo } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './gaps.module.css';

/** With more, a field to type into takes the place of a list. */
const MOST_LISTED = 40;
const MOST_BUTTONS = 24;

const centresOf = (project: Project): readonly Body[] =>
  [...project.bodies.values()].filter(({ kind, block }) => kind === 'centre' && block === null);

export function CentrePicker({ centre }: { readonly centre: Id }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const choices = useMemo(() => {
    const order = collator(language);
    const own = project.bodies.get(centre);
    const all = centresOf(project);
    const listed = own && !all.includes(own) ? [own, ...all] : all;
    return listed.map(({ id, label }) => ({ id, label })).sort((a, b) => order.compare(a.label, b.label));
  }, [project, centre, language]);
  const [typed, setTyped] = useState<string | null>(null);
  if (choices.length < 2) return null;
  if (choices.length <= MOST_LISTED)
    return (
      <Select
        label={t('gaps:picker')}
        quietLabel
        value={centre}
        choices={choices}
        onChange={choose}
        className={styles.picker ?? ''}
      />
    );
  const current = choices.find(({ id }) => id === centre)?.label ?? '';
  const fits = finder(typed ?? '');
  return (
    <Combo
      label={t('gaps:picker')}
      className={styles.picker ?? ''}
      narrowed
      value={typed ?? current}
      openLabel={t('gaps:picker')}
      proposals={choices.filter(({ label }) => fits(fold(label))).slice(0, MOST_LISTED)}
      onChange={(text) => setTyped(text === current ? null : text)}
      onChoose={(id) => {
        setTyped(null);
        choose(id);
      }}
    />
  );
}

const choose = (id: Id) => setSession({ profile: id });

/** No centre to look at: says why, and what to do. */
export function Nobody({ leftOut }: { readonly leftOut: boolean }) {
  const { t } = useWords();
  const project = useApp((s) => s.project);
  const profile = useApp((s) => s.profile ?? s.project.about.hub);
  const centres = centresOf(project);
  const name = profile === null ? '' : (project.bodies.get(profile)?.label ?? profile);
  return (
    <Page data-testid="gaps">
      <PageHead name={t('gaps:title')} title={leftOut ? name : t('gaps:none.title')} ask={t('gaps:ask')} />
      <Empty
        text={
          leftOut
            ? t('gaps:none.leftOut', { name })
            : t(centres.length > 0 ? 'gaps:none.text' : 'gaps:none.noCentre')
        }
      >
        {centres.length === 0 ? (
          <Button tone="primary" onPress={() => show('table')}>
            {t('gaps:none.table')}
          </Button>
        ) : null}
      </Empty>
      {centres.length > MOST_BUTTONS ? (
        <div className={styles.chooser}>
          <CentrePicker centre="" />
        </div>
      ) : null}
      <ul className={styles.centres}>
        {centres.slice(0, MOST_BUTTONS).map(({ id, label }) => (
          <li key={id}>
            <Button onPress={() => choose(id)}>{label}</Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
