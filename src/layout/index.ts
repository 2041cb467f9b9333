/** The registry of layouts: adding one means adding a file and a line here. */
import type { Layout } from './layout.ts';
import { sectorWheel } from './sector-wheel.ts';

export const LAYOUTS_BY_ID: ReadonlyMap<string, Layout> = new Map(
  [sectorWheel].map((l) => [l.id, l] as const),
);
