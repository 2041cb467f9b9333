/** The scene of what is to be shown. A large one is decided in slices, so that the page keeps answering meanwhile. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { inSlices } from '../../base/pace.ts';
import { buildingScene, buildScene, type Scene, type SceneInput } from '../../drawing/scene.ts';
import { isAbort } from '../../jobs/crew.ts';
import { graphAhead, sameMarks } from './stage-graph.ts';

/** Bodies and ties up to which a scene is there within a frame. */
const AT_ONCE = 6000;

/** The scene, and the graph that the map will draw it by where its bodies and ties are others than before. */
function* making(input: SceneInput, before: Scene | null): Generator<void, Scene> {
  const scene = yield* buildingScene(input);
  yield;
  if (!before || !sameMarks(before, scene)) yield* graphAhead(scene);
  return scene;
}

/**
 * @param input must keep its identity while its content is the same; null = nothing is to be shown yet
 * @returns null while it is being decided
 */
export function useScene(input: SceneInput | null): Scene | null {
  const small = input !== null && input.lensed.bodies.length + input.lensed.ties.length <= AT_ONCE;
  const atOnce = useMemo(() => (input && small ? buildScene(input) : null), [input, small]);
  const [late, setLate] = useState<{ readonly input: SceneInput; readonly scene: Scene } | null>(null);
  const before = useRef<Scene | null>(null);
  useEffect(() => {
    if (!input || small) return;
    const stop = new AbortController();
    inSlices(making(input, before.current), stop.signal).then(
      (scene) => {
        if (stop.signal.aborted) return;
        before.current = scene;
        setLate({ input, scene });
      },
      (error: unknown) => {
        // Thrown where React sees it, as it would be from a small scene.
        if (!isAbort(error))
          setLate(() => {
            throw error;
          });
      },
    );
    return () => stop.abort();
  }, [input, small]);
  return small ? atOnce : late?.input === input ? late.scene : null;
}
