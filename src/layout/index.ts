/** The registry of layouts: adding one means adding a file and a line here. */
import { circular } from './circular.ts';
import { force } from './force.ts';
import { geographic } from './geographic.ts';
import { layered } from './layered.ts';
import type { Layout } from './layout.ts';
import { sectorTriangle } from './sector-triangle.ts';
import { sectorWheel } from './sector-wheel.ts';
import { twoMode } from './two-mode.ts';

export const LAYOUTS_BY_ID: ReadonlyMap<string, Layout> = new Map(
  [sectorWheel, force, twoMode, sectorTriangle, layered, geographic, circular].map(
    (layout) => [layout.id, layout] as const,
  ),
);
