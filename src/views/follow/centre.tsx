/** Whose contacts are looked after: the body of the profile, else the hub, else everyone's. */
import { useMemo } from 'react';
import type { Id } from '../../model/project.ts';
import { setSession } from '../../state/actions.ts';
import { selectLensed, selectProfile } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { type Choice, Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';

/** No body has this id: ids from files are never empty. */
const EVERYONE = '';
/** Centres that can be chosen; in a larger set the profile is chosen elsewhere. */
const MOST = 200;

/** Null = all ties, of no body in particular. */
export function useCentre(): readonly [Id | null, (id: Id | null) => void] {
  const id = useApp(selectProfile);
  const { vertexOf } = useApp(selectLensed);
  const centre = id !== null && vertexOf.has(id) ? id : null;
  return [centre, (chosen) => setSession({ profile: chosen })];
}

/** The hub, what is chosen, and centres that stand for themselves; nothing to choose from is no list. */
export function CentreSelect({
  value,
  onChange,
}: {
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
}) {
  const { t } = useWords();
  const { bodies } = useApp(selectLensed);
  const hub = useApp((s) => s.project.about.hub);
  const choices = useMemo((): readonly Choice[] => {
    const listed = bodies.filter(
      (b) => b.id === hub || b.id === value || (b.kind === 'centre' && b.block === null),
    );
    const named = listed.slice(0, MOST).map(({ id, label }) => ({ id, label }));
    return hub === null ? [{ id: EVERYONE, label: t('follow:everyone') }, ...named] : named;
  }, [bodies, hub, value, t]);
  if (choices.length < 2) {
    const only = choices[0]?.label ?? '';
    return only === '' ? null : <p>{`${t('follow:centre')} ${only}`}</p>;
  }
  return (
    <Select
      label={t('follow:centre')}
      value={value ?? EVERYONE}
      choices={choices}
      onChange={(id) => onChange(id === EVERYONE ? null : id)}
    />
  );
}
