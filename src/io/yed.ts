/**
 * What yEd says of the look of nodes and edges, as columns of `graph-look.ts`. yEd's x and y are the upper left corner; kept is
 * the middle, as in all other files.
 * Reference: yWorks, "GraphML in yFiles" (y: namespace of yEd's files)
 */
import { isDecimal, tidyColour } from './graph-look.ts';

type Attributes = ReadonlyMap<string, string>;

const put = (into: Map<string, string>, column: string, value: string | undefined): void => {
  if (value !== undefined && value !== '' && !into.has(column)) into.set(column, value);
};

/** @param into attributes of the node; what is there already stays */
export function yedNode(element: string, attributes: Attributes, into: Map<string, string>): void {
  if (element === 'y:Geometry') {
    for (const [axis, extent] of [
      ['x', 'width'],
      ['y', 'height'],
    ] as const) {
      const corner = attributes.get(axis);
      const length = attributes.get(extent);
      if (isDecimal(corner))
        put(into, axis, isDecimal(length) ? String(Number(corner) + Number(length) / 2) : corner);
      if (isDecimal(length)) put(into, extent, length);
    }
  } else if (element === 'y:Fill' && attributes.get('hasColor') !== 'false')
    put(into, 'color', tidyColour(attributes.get('color') ?? ''));
  else if (element === 'y:Shape') put(into, 'shape', attributes.get('type'));
}

/** @returns 'undirected' where the element says that the edge has no arrow at either end */
export function yedEdge(
  element: string,
  attributes: Attributes,
  into: Map<string, string>,
): 'undirected' | null {
  if (element === 'y:LineStyle') {
    put(into, 'color', tidyColour(attributes.get('color') ?? ''));
    put(into, 'thickness', attributes.get('width'));
  } else if (element === 'y:Arrows')
    return attributes.get('source') === 'none' && attributes.get('target') === 'none' ? 'undirected' : null;
  return null;
}
