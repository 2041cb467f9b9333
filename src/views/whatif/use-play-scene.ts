/** The picture of a play as a scene: the map as it is, and on it what goes and what comes. */
import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../drawing/scene.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import { notify } from '../../state/actions.ts';
import { store, useApp } from '../../state/store.ts';
import { sceneBefore, sceneOfPlay } from '../../state/what-if/what-if-scene.ts';
import { useThemeName } from '../parts/use-theme-name.ts';
import type { Play } from './use-play.ts';

/** The map as it is, laid out once: what is played changes nothing of it. */
function useBase(): Scene | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const layout = useApp((s) => s.layout);
  const ring = useApp((s) => s.ring);
  const language = useApp((s) => s.language);
  const theme = useThemeName();
  const key = useMemo(
    () => ({ project, lens, layout, ring, language, theme }),
    [project, lens, layout, ring, language, theme],
  );
  const [found, setFound] = useState<{ readonly key: typeof key; readonly scene: Scene } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    sceneBefore(store.getState(), key.theme, jobs(), { signal: stop.signal }).then(
      (scene) => stop.signal.aborted || setFound({ key, scene }),
      (error: unknown) => {
        if (!isAbort(error)) notify('error', 'map:layoutFailed', { reason: String(error) });
      },
    );
    return () => stop.abort();
  }, [key]);
  // The picture of an older state stays until the new one is there, unless it is of another network.
  return found && found.key.project.about.id === project.about.id ? found.scene : null;
}

export function usePlayScene(play: Play): Scene | null {
  const base = useBase();
  const theme = useThemeName();
  const language = useApp((s) => s.language);
  const ring = useApp((s) => s.ring);
  const { project, steps, played, before, effect } = play;
  return useMemo(() => {
    if (!base) return null;
    const cutOff = new Set(effect.pieces.flatMap((piece) => piece.map(({ id }) => id)));
    const of = { project, steps, played, lensed: before, cutOff, session: { language, ring }, theme };
    return sceneOfPlay(base, of);
  }, [base, project, steps, played, before, effect, language, ring, theme]);
}
