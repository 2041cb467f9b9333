/** Which part of the picture the map shows now. The map tells how to find out; without it, all is seen. */
import type { Slide } from '../../model/figure.ts';

export type Camera = NonNullable<Slide['camera']>;

let ask: (() => Camera | null) | null = null;

/** For the map alone. @returns takes the way of finding out back */
export function tellCamera(find: () => Camera | null): () => void {
  ask = find;
  return () => {
    if (ask === find) ask = null;
  };
}

/** Null = all of the picture is seen, or the map is not there. */
export const cameraNow = (): Camera | null => ask?.() ?? null;
