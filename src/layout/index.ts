/** The registry of layouts: adding one means adding a file and a line here. */
import { force } from './force.ts';
import type { Layout } from './layout.ts';
import { sectorWheel } from './sector-wheel.ts';

export const LAYOUTS_BY_ID: ReadonlyMap<string, Layout> = new Map(
  [sectorWheel, force].map((layout) => [layout.id, layout] as const),
);
