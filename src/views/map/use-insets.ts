/** Pixels that controls cover at each side of the picture. */
import { useMemo } from 'react';
import type { LayoutId } from '../../state/store.ts';
import type { Insets } from './camera.ts';

export type Around = {
  /** There is room beside the picture. */
  readonly wide: boolean;
  readonly legend: boolean;
  readonly toolsHeight: number;
  /** A chip, and a line of notes, stand below the tools. */
  readonly chip: boolean;
  readonly line: boolean;
  readonly exploring: boolean;
  readonly moving: boolean;
  readonly layout: LayoutId | undefined;
};

export function useInsets({ height }: { readonly height: number }, around: Around): Insets {
  const { wide, legend, toolsHeight, chip, line, exploring, moving, layout } = around;
  return useMemo(
    (): Insets => ({
      left: wide && legend ? 236 : 0,
      top: Math.max(wide ? 52 : 98, toolsHeight + 14) + (chip ? 40 : 0) + (line ? 26 : 0),
      // The wheel leaves the corners free for the zoom buttons.
      right: wide && exploring ? 340 : wide && layout === 'force' ? 44 : 0,
      bottom: (wide ? 8 : exploring ? Math.round(0.46 * height) : 56) + (moving ? 88 : 0),
      corner: wide ? [54, 118] : [124, 56],
    }),
    [wide, legend, toolsHeight, chip, line, exploring, moving, layout, height],
  );
}
