/** What lies over the picture while it is explored: choosing by pulling, and the panel. Loaded when somebody comes near. */
import type { RefObject } from 'react';
import type { Scene } from '../../../drawing/scene.ts';
import { loadLaterWords } from '../../../i18n/index.ts';
import { useApp } from '../../../state/store.ts';
import type { MapControl } from '../map-canvas.tsx';
import { Minimap } from './minimap.tsx';
import { ExplorePanel } from './panel.tsx';
import { SelectLayer } from './select-layer.tsx';
import { TieNames } from './tie-names.tsx';

/** Its words come with it. */
export const loadExploreLayer = async () => {
  await loadLaterWords();
  return { default: ExploreLayer };
};

export type ExploreLayerProps = {
  readonly scene: Scene;
  readonly control: RefObject<MapControl | null>;
  readonly area: RefObject<HTMLElement | null>;
  readonly wide: boolean;
  /** Pixels that the tools above take. */
  readonly top: number;
};

function ExploreLayer({ scene, control, area, wide, top }: ExploreLayerProps) {
  const exploring = useApp((s) => s.exploring);
  // A way in words has its words on the map, too.
  const named = useApp((s) => s.tieNames || (s.exploring?.is === 'way' && s.traced !== null));
  const minimap = useApp((s) => s.minimap);
  return (
    <>
      <SelectLayer scene={scene} control={control} area={area} />
      {named ? <TieNames scene={scene} control={control} area={area} /> : null}
      {minimap && wide ? <Minimap scene={scene} control={control} area={area} /> : null}
      {exploring ? (
        <ExplorePanel exploring={exploring} scene={scene} control={control} wide={wide} top={top} />
      ) : null}
    </>
  );
}
