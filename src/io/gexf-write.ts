/**
 * A project as GEXF 1.2, the version that Gephi, networkx and sigma all read. Positions, colours, sizes and shapes in `extra`
 * are written as viz elements where they are what GEXF understands, else as attributes. Each edge says whether it has a
 * direction; its kind repeats the type of the tie, so that Gephi does not join parallel edges of different types.
 */
import type { Project } from '../model/project.ts';
import { utf8 } from './csv.ts';
import { fileStem } from './files.ts';
import type { OutFile } from './format.ts';
import { bytesOf, isDecimal, isHexColour } from './graph-look.ts';
import { type Column, type GraphEdge, type GraphNode, recordsOf } from './graph-records.ts';
import { HEAD_MARK, headInComment, writeHead } from './project-head.ts';
import { attribute, content, legalXml, withLegalXml } from './xml-write.ts';

const NODE_SHAPES: readonly string[] = ['disc', 'square', 'triangle', 'diamond'];
const EDGE_SHAPES: readonly string[] = ['solid', 'dotted', 'dashed', 'double'];

export function writeGexf(whole: Project): OutFile {
  const { project } = withLegalXml(whole);
  const records = recordsOf(project);
  const { about } = project;
  const nodes = new Writer(records.nodeColumns, 'node');
  const edges = new Writer(records.edgeColumns, 'edge');
  const standard = records.directions === 'directed' ? 'directed' : 'undirected';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `<!--${HEAD_MARK} ${legalXml(headInComment(writeHead(project)))}-->`,
    '<meta>',
    '<creator>Drehscheibe</creator>',
    `<description>${content(about.name.de)}</description>`,
    '</meta>',
    `<graph mode="static" defaultedgetype="${standard}">`,
    ...nodes.declarations(),
    ...edges.declarations(),
    '<nodes>',
    ...records.nodes.map((node) => nodes.node(node)),
    '</nodes>',
    '<edges>',
    ...records.edges.map((edge) => edges.edge(edge, standard)),
    '</edges>',
    '</graph>',
    '</gexf>',
  ];
  return { name: `${fileStem(about.id)}.gexf`, bytes: utf8(`${lines.join('\n')}\n`) };
}

/** Attributes that are written as elements of GEXF's own, and these elements. */
type Native = { readonly names: ReadonlySet<string>; readonly inside: string };

class Writer {
  private readonly ids: ReadonlyMap<string, number>;

  constructor(
    private readonly columns: readonly Column[],
    private readonly of: 'node' | 'edge',
  ) {
    this.ids = new Map(columns.map(({ name }, id) => [name, id]));
  }

  declarations(): readonly string[] {
    if (this.columns.length === 0) return [];
    return [
      `<attributes class="${this.of}" mode="static">`,
      ...this.columns.map(
        ({ name, type }, id) => `<attribute id="${id}"${attribute('title', name)} type="${type}"/>`,
      ),
      '</attributes>',
    ];
  }

  node({ body, attributes }: GraphNode): string {
    const { names, inside } = viz(attributes, NODE_SHAPES, 'size');
    const start = `<node${attribute('id', body.id)}${attribute('label', body.label)}`;
    return this.element('node', start, attributes, names, inside);
  }

  edge({ tie, directed, attributes }: GraphEdge, standard: string): string {
    const { names, inside } = viz(attributes, EDGE_SHAPES, 'thickness');
    const type = directed ? 'directed' : 'undirected';
    const start = [
      `<edge${attribute('id', tie.id)}${attribute('source', tie.source)}${attribute('target', tie.target)}`,
      type === standard ? '' : attribute('type', type),
      tie.weight === null ? '' : attribute('weight', tie.weight),
      attribute('kind', tie.type),
    ].join('');
    return this.element('edge', start, attributes, names, inside);
  }

  private element(
    name: string,
    start: string,
    attributes: ReadonlyMap<string, string>,
    native: ReadonlySet<string>,
    inside: string,
  ): string {
    let values = '';
    for (const [title, value] of attributes)
      if (!native.has(title))
        values += `<attvalue for="${this.ids.get(title)!}"${attribute('value', value)}/>`;
    if (values === '' && inside === '') return `${start}/>`;
    return `${start}>${values === '' ? '' : `<attvalues>${values}</attvalues>`}${inside}</${name}>`;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

function viz(
  attributes: ReadonlyMap<string, string>,
  shapes: readonly string[],
  measure: 'size' | 'thickness',
): Native {
  const names = new Set<string>();
  let inside = '';
  const colour = attributes.get('color');
  // An alpha of 1 is not read back as two more digits.
  if (isHexColour(colour) && !(colour.length > 7 && colour.endsWith('ff'))) {
    const { red, green, blue, alpha } = bytesOf(colour);
    names.add('color');
    inside += `<viz:color r="${red}" g="${green}" b="${blue}"${alpha === null ? '' : ` a="${alpha}"`}/>`;
  }
  const [x, y, z] = [attributes.get('x'), attributes.get('y'), attributes.get('z')];
  if (measure === 'size' && isDecimal(x) && isDecimal(y)) {
    names.add('x').add('y');
    if (isDecimal(z)) names.add('z');
    inside += `<viz:position x="${x}" y="${y}"${isDecimal(z) ? ` z="${z}"` : ''}/>`;
  }
  const value = attributes.get(measure);
  if (isDecimal(value)) {
    names.add(measure);
    inside += `<viz:${measure} value="${value}"/>`;
  }
  const shape = attributes.get('shape');
  if (shape !== undefined && shapes.includes(shape)) {
    names.add('shape');
    inside += `<viz:shape value="${shape}"/>`;
  }
  return { names: names.size > 0 ? names : NOTHING, inside };
}
