/** Outlines around groups: what is needed to draw them is fetched when they are asked for, and until then there are none. */
import { useEffect, useMemo, useState } from 'react';
import { inSlices } from '../../base/pace.ts';
import type { Scene } from '../../drawing/scene.ts';
import { translate } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import type { Said } from '../../state/placing/ground-shapes.ts';
import { groundsNow, loadGrounds } from '../../state/placing/grounds.ts';
import { type HullId, store, useApp } from '../../state/store.ts';

/** Bodies up to which outlines are there within a frame. */
const AT_ONCE = 400;

type Ready = { readonly by: HullId; readonly lensed: Lensed; readonly groups: Int32Array | null };

const failed = (error: unknown): void => {
  if (!isAbort(error)) notify('error', 'commands:notice.partFailed');
};

/** What outlines need to be drawn; null while there are to be none, or it is not there yet. */
function useGroups(lensed: Lensed | null): Ready | null {
  const by = useApp((s) => s.hulls);
  const [ready, setReady] = useState<Ready | null>(null);
  useEffect(() => {
    if (by === null || !lensed) return;
    const stop = new AbortController();
    (async () => {
      const grounds = await loadGrounds();
      const { netGroups } = await import('../../state/placing/layout-facts.ts');
      const groups = by === 'group' ? await netGroups(lensed, jobs(), { signal: stop.signal }) : null;
      if (stop.signal.aborted) return;
      setReady({ by, lensed, groups });
      const { language, project } = store.getState();
      const said = { project, lensed, theme: 'light', language, groups } as const;
      if (grounds.hullGroupsFor(by, said).length === 0)
        notify('info', 'layouts:hullNone', { what: translate(language)(`map:hulls.${by}`) });
    })().catch(failed);
    return () => stop.abort();
  }, [by, lensed]);
  return ready && ready.by === by && ready.lensed === lensed ? ready : null;
}

/** The scene with the outlines that were chosen; as it is until they are there. Many bodies are gone around in slices. */
export function useOutlined(scene: Scene | null, said: Omit<Said, 'groups'> | null): Scene | null {
  const ready = useGroups(said?.lensed ?? null);
  const [late, setLate] = useState<{ readonly of: Scene; readonly by: HullId; readonly scene: Scene } | null>(
    null,
  );
  const small = scene !== null && scene.nodes.length <= AT_ONCE;
  const atOnce = useMemo(() => {
    if (!scene || !said || !ready || !small) return null;
    return groundsNow()?.withHulls(scene, ready.by, { ...said, groups: ready.groups }) ?? null;
  }, [scene, said, ready, small]);
  useEffect(() => {
    const grounds = groundsNow();
    if (!scene || !said || !ready || small || !grounds) return;
    const stop = new AbortController();
    inSlices(grounds.addingHulls(scene, ready.by, { ...said, groups: ready.groups }), stop.signal).then(
      (made) => setLate({ of: scene, by: ready.by, scene: made }),
      failed,
    );
    return () => stop.abort();
  }, [scene, said, ready, small]);
  if (atOnce) return atOnce;
  return ready && late?.of === scene && late.by === ready.by ? late.scene : scene;
}
