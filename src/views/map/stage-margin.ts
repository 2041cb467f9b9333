/** Room that names take around the marks, as in an exported figure (src/drawing/frame.ts). */
import { RIM } from '../../drawing/guides-svg.ts';
import type { Scene } from '../../drawing/scene.ts';
import { TEXT_SIZE } from './font.ts';

/** @returns pixels left and right, above and below; less beside the picture on narrow screens */
export function nameMargin(
  scene: Pick<Scene, 'guides' | 'ground'>,
  { width }: { readonly width: number },
): readonly [number, number] {
  // Around a circle names stand outside; fields have room for them inside.
  const around = scene.ground?.clear !== undefined;
  const side = TEXT_SIZE * (scene.guides ? 3.5 : around ? 8 : scene.ground ? 2.5 : 6);
  return [Math.min(side, width * (around ? 0.14 : 0.07)), TEXT_SIZE * RIM + 4];
}
