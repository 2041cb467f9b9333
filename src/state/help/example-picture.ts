/** Small pictures of the bundled networks, drawn as cards' pictures are, one after another while nothing else is to be done. */

import { inSlices } from '../../base/pace.ts';
import { buildingScene, type Scene } from '../../drawing/scene.ts';
import { ringName } from '../../figures/picture.ts';
import type { Language } from '../../i18n/index.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import { jobs } from '../../jobs/browser.ts';
import { EVERYTHING, reading } from '../../model/lens.ts';
import { ringNumbers } from '../../model/ring-numbers.ts';
import { preload } from '../files/bundled.ts';
import { smallSvg } from '../persist/thumbnail.ts';
import { arrange } from '../placing/places.ts';
import { store } from '../store.ts';

const drawn = new Map<string, Promise<string | null>>();
let before: Promise<unknown> = Promise.resolve();

/** The picture as SVG; null when it could not be drawn, which is no harm. */
export function examplePicture(id: string): Promise<string | null> {
  const found = drawn.get(id);
  if (found) return found;
  const picture = before.then(() => draw(id)).catch(() => null);
  before = picture;
  drawn.set(id, picture);
  return picture;
}

async function draw(id: string): Promise<string | null> {
  const scene = await exampleScene(id, store.getState().language);
  return scene && smallSvg(scene);
}

/** A bundled network as the map shows it at first, on white; null when it cannot be read. */
export async function exampleScene(id: string, language: Language): Promise<Scene | null> {
  const { project } = await preload(id);
  if (!project) return null;
  const lensed = await inSlices(reading(project, EVERYTHING));
  const { positions } = await arrange(
    {
      project: id,
      lensed,
      layout: 'sector-wheel',
      ring: 'distance',
      numbers: ringNumbers(lensed, 'distance', null),
    },
    jobs(),
  );
  const words = sceneWords(language, (value) => ringName('distance', value, language));
  const caption = captionOf(project, lensed, language);
  const input = { lensed, positions, theme: 'light', sizeBy: null, words, caption } as const;
  const scene = await inSlices(buildingScene(input));
  return { ...scene, nodes: sizedByTies(scene) };
}

/** The area of a dot grows with its ties, as on the map. */
function sizedByTies({ nodes, edges }: Scene): Scene['nodes'] {
  const ties = new Float64Array(nodes.length);
  for (const { source, target } of edges) {
    ties[source]! += 1;
    ties[target]! += 1;
  }
  const most = Math.max(1, ...ties);
  return nodes.map((node, i) => ({ ...node, r: node.r * (0.9 + 1.6 * Math.sqrt(ties[i]! / most)) }));
}
