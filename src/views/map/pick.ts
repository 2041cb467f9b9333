/**
 * Which body is under the pointer, found among the scene's places. Sigma would read a pixel back from the graphics card at
 * every move of the pointer, and the page would wait until all that is queued has been drawn – seconds with many ties and
 * a slow card.
 */

import type { Attributes } from 'graphology-types';
import type Sigma from 'sigma';

/** @param at key of the node at a point of the canvas in CSS pixels, null = none */
export function pickWith<N extends Attributes, E extends Attributes>(
  sigma: Sigma<N, E>,
  at: (x: number, y: number) => string | null,
): void {
  // Sigma has no setting for it; all its listeners ask this one method of the instance.
  Object.assign(sigma, {
    getNodeAtPosition: ({ x, y }: { readonly x: number; readonly y: number }) => at(x, y),
  });
}
