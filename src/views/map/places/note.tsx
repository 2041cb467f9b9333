/** Below the tools, for layouts on a map: how many bodies have a place, and the way to those that have none. Loaded with them. */
import { useMemo, useState } from 'react';
import { number } from '../../../i18n/format.ts';
import { loadLaterWords } from '../../../i18n/index.ts';
import type { Lensed } from '../../../model/lens.ts';
import { doubtIn, placesWritten } from '../../../model/written-places.ts';
import { finderOf, loadGazetteer } from '../../../state/placing/geo.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/controls/button.tsx';
import { useWords } from '../../parts/use-words.ts';
import map from '../map.module.css';
import { PlacesDialog } from './dialog.tsx';

export const loadPlaceNote = async () => {
  await Promise.all([loadLaterWords(), loadGazetteer()]);
  return { default: PlaceNote };
};

function PlaceNote({ lensed }: { readonly lensed: Lensed }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [shown, setShown] = useState(false);
  const written = useMemo(() => {
    const find = finderOf(project);
    return find ? placesWritten(lensed.bodies, project.regions, find) : null;
  }, [lensed, project]);
  if (!written) return null;
  const open = written.places.filter(({ where }) => doubtIn(where) === 'open').length;
  return (
    <>
      <p className={map.ringNote}>
        {t('places:note', { placed: number(written.placed, language), count: lensed.bodies.length })}
        {written.everywhere > 0 ? `, ${t('places:everywhere', { count: written.everywhere })}` : ''}
      </p>
      <Button className={map.rearrange ?? ''} onPress={() => setShown(true)}>
        {open > 0 ? t('places:checkOpen', { count: open }) : t('places:check')}
      </Button>
      {shown ? <PlacesDialog written={written} onClose={() => setShown(false)} /> : null}
    </>
  );
}
