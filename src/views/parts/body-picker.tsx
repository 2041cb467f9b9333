/** Finding a body by name: a field that proposes what fits, whichever way umlauts are written. */
import { useMemo } from 'react';
import type { Body, Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { useApp } from '../../state/store.ts';
import { useProposals } from './body-proposals.ts';
import { Combo, type ComboProps } from './controls/fields.tsx';
import { useWords } from './use-words.ts';

/** What is chosen: the text as typed, and the body that it means (null = none yet, or a new one). */
export type Picked = { readonly text: string; readonly id: Id | null };

export const picked = (body: Body | undefined): Picked =>
  body ? { text: body.label, id: body.id } : { text: '', id: null };

export function BodyPicker({
  value,
  onPick,
  without = [],
  ...field
}: Pick<ComboProps, 'label' | 'hint' | 'error' | 'autoFocus' | 'placeholder' | 'className'> & {
  readonly value: Picked;
  readonly onPick: (picked: Picked) => void;
  /** Bodies that cannot be meant. */
  readonly without?: readonly Id[];
}) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const found = useProposals(bodies, value.id === null ? value.text : '', without, language);
  const proposals = useMemo(
    () => found.map(({ id, label, kind }) => ({ id, label, aside: wordFor('kinds', kind, language) })),
    [found, language],
  );
  return (
    <Combo
      {...field}
      narrowed
      value={value.text}
      openLabel={t('edit:proposals')}
      proposals={proposals}
      onChange={(text) => {
        if (text !== value.text) onPick({ text, id: onlyOneNamed(bodies.values(), text, without) });
      }}
      onChoose={(id) => onPick(picked(bodies.get(id)))}
    />
  );
}

/** Who types a whole name means that body, unless several have it. */
function onlyOneNamed(bodies: Iterable<Body>, text: string, without: readonly Id[]): Id | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  let found: Id | null = null;
  for (const { id, label } of bodies) {
    if (label.toLowerCase() !== typed || without.includes(id)) continue;
    if (found !== null) return null;
    found = id;
  }
  return found;
}
