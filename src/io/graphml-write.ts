/**
 * A project as GraphML with typed keys, as igraph, networkx, Gephi, Cytoscape and yEd read it. A file has one direction for
 * all its edges, since networkx refuses a mixture: where there are both kinds it is undirected, and each edge says for itself
 * (`is_directed`) whether it has one. In files without a direction each edge names the body that it leads from
 * (`source_id`), since programs turn the ends. The head of the project is an attribute of the graph.
 */
import type { Project } from '../model/project.ts';
import { utf8 } from './csv.ts';
import { fileStem } from './files.ts';
import type { OutFile } from './format.ts';
import {
  type AttributeType,
  type GraphEdge,
  type GraphNode,
  type GraphRecords,
  IS_DIRECTED,
  recordsOf,
  SOURCE_ID,
} from './graph-records.ts';
import { HEAD_MARK, writeHead } from './project-head.ts';
import { attribute, content, withLegalXml } from './xml-write.ts';

const TYPES: Readonly<Record<AttributeType | 'boolean', string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

export function writeGraphml(whole: Project): OutFile {
  const { project } = withLegalXml(whole);
  const { nodes, edges, nodeColumns, edgeColumns, directions } = recordsOf(project);
  const keys = new Keys();
  const declarations = [
    keys.declare('graph', HEAD_MARK, 'string'),
    keys.declare('node', 'label', 'string'),
    ...nodeColumns.map(({ name, type }) => keys.declare('node', name, type)),
    ...(edges.some(({ tie }) => tie.weight !== null) ? [keys.declare('edge', 'weight', 'double')] : []),
    ...(directions === 'mixed' ? [keys.declare('edge', IS_DIRECTED, 'boolean')] : []),
    ...(directions === 'directed' ? [] : [keys.declare('edge', SOURCE_ID, 'string')]),
    ...edgeColumns.map(({ name, type }) => keys.declare('edge', name, type)),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    '  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declarations,
    `<graph id="G" edgedefault="${directions === 'directed' ? 'directed' : 'undirected'}">`,
    keys.data('graph', HEAD_MARK, writeHead(project)),
    ...nodes.map((node) => nodeLine(node, keys)),
    ...edges.map((edge) => edgeLine(edge, directions, keys)),
    '</graph>',
    '</graphml>',
  ];
  return { name: `${fileStem(project.about.id)}.graphml`, bytes: utf8(`${lines.join('\n')}\n`) };
}

type Of = 'graph' | 'node' | 'edge';

/** Keys by what they are of and their name; in a file they are 'd0', 'd1' … */
class Keys {
  private readonly ids: Readonly<Record<Of, Map<string, string>>> = {
    graph: new Map(),
    node: new Map(),
    edge: new Map(),
  };
  private next = 0;

  declare(of: Of, name: string, type: AttributeType | 'boolean'): string {
    const id = `d${this.next++}`;
    this.ids[of].set(name, id);
    return `<key id="${id}" for="${of}"${attribute('attr.name', name)} attr.type="${TYPES[type]}"/>`;
  }

  data(of: Of, name: string, value: string): string {
    return `<data key="${this.ids[of].get(name)!}">${content(value)}</data>`;
  }

  all(of: Of, attributes: ReadonlyMap<string, string>): string {
    let text = '';
    for (const [name, value] of attributes) text += this.data(of, name, value);
    return text;
  }
}

const nodeLine = ({ body, attributes }: GraphNode, keys: Keys): string =>
  `<node${attribute('id', body.id)}>${keys.data('node', 'label', body.label)}${keys.all('node', attributes)}</node>`;

function edgeLine(
  { tie, directed, attributes }: GraphEdge,
  directions: GraphRecords['directions'],
  keys: Keys,
): string {
  const start = `<edge${attribute('id', tie.id)}${attribute('source', tie.source)}${attribute('target', tie.target)}>`;
  const weight = tie.weight === null ? '' : keys.data('edge', 'weight', String(tie.weight));
  const way = directions === 'mixed' ? keys.data('edge', IS_DIRECTED, String(directed)) : '';
  const from = directions === 'directed' ? '' : keys.data('edge', SOURCE_ID, tie.source);
  return `${start}${weight}${way}${from}${keys.all('edge', attributes)}</edge>`;
}
