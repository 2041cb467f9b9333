/** Outlines around groups: what is needed to draw them is fetched when they are asked for, and until then there are none. */
import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../drawing/scene.ts';
import { translate } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import { notify } from '../../state/actions.ts';
import type { Said } from '../../state/ground-shapes.ts';
import { groundsNow, loadGrounds } from '../../state/grounds.ts';
import { selectLensed } from '../../state/select.ts';
import { type HullId, store, useApp } from '../../state/store.ts';

/** Puts the outlines that were chosen around the groups of a scene. */
export type Outlined = (scene: Scene, said: Omit<Said, 'groups'>) => Scene;

const plain: Outlined = (scene) => scene;

/** The same function while the same outlines are drawn. */
export function useOutlines(): Outlined {
  const by = useApp((s) => s.hulls);
  const lensed = useApp(selectLensed);
  const { graph } = lensed;
  const [ready, setReady] = useState<{
    readonly by: HullId;
    readonly graph: typeof graph;
    readonly groups: Int32Array | null;
  } | null>(null);
  useEffect(() => {
    if (by === null) return;
    const stop = new AbortController();
    (async () => {
      await loadGrounds();
      const { netGroups } = await import('../../state/layout-facts.ts');
      const groups = by === 'group' ? await netGroups(lensed, jobs(), { signal: stop.signal }) : null;
      if (stop.signal.aborted) return;
      setReady({ by, graph: lensed.graph, groups });
      const { language, project } = store.getState();
      const said = { project, lensed, theme: 'light', language, groups } as const;
      if (groundsNow()?.hullGroupsFor(by, said).length === 0)
        notify('info', 'layouts:hullNone', { what: translate(language)(`map:hulls.${by}`) });
    })().catch((error: unknown) => {
      if (!isAbort(error)) notify('error', 'commands:notice.partFailed');
    });
    return () => stop.abort();
  }, [by, lensed]);
  return useMemo((): Outlined => {
    if (by === null || ready?.by !== by || ready.graph !== graph) return plain;
    const { groups } = ready;
    return (scene, said) =>
      said.lensed.graph === graph
        ? (groundsNow()?.withHulls(scene, by, { ...said, groups }) ?? scene)
        : scene;
  }, [by, graph, ready]);
}
