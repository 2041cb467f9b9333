/** One picture of the gallery. */
import type { PlacedLabel } from '../../src/drawing/labels.ts';

export type Drawn = { readonly svg: string; readonly labels?: readonly PlacedLabel[] };
export type Entry = { readonly name: string; readonly draw: () => Drawn };
