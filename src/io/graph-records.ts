/**
 * A project → nodes and edges with typed attributes, for the writers of graph files. Columns that nobody filled in are left
 * out. Kept columns whose name would be read as one of ours are marked (`extra:weight`).
 */
import type { Body, Project, Tie } from '../model/project.ts';
import { DIRECTED } from '../model/vocabulary.ts';
import { BODY_COLUMNS, EXTRA_PREFIX, mapColumns, TIE_COLUMNS } from './columns.ts';
import { bodyCells, tieCells } from './data-package.ts';

export type AttributeType = 'string' | 'integer' | 'double';
export type Column = { readonly name: string; readonly type: AttributeType };
export type GraphNode = {
  readonly body: Body;
  /** All columns but id and label, by name in the file; no empty ones. */
  readonly attributes: ReadonlyMap<string, string>;
};
export type GraphEdge = {
  readonly tie: Tie;
  readonly directed: boolean;
  /** All columns but id, source, target and weight. */
  readonly attributes: ReadonlyMap<string, string>;
};
export type GraphRecords = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  readonly directions: 'directed' | 'undirected' | 'mixed';
};

/** By its type; a tie that came from a directed file keeps that in its column `directed`. */
export const isDirected = (tie: Tie): boolean =>
  DIRECTED.includes(tie.type) || (Object.hasOwn(tie.extra, 'directed') && tie.extra.directed === 'true');

export function recordsOf(project: Project): GraphRecords {
  const columns = { nodes: new ColumnTypes(), edges: new ColumnTypes() };
  const inFile = { bodies: new Map<string, string>(), ties: new Map<string, string>() };
  const nodes = [...project.bodies.values()].map((body): GraphNode => {
    const { own, extra } = bodyCells(body);
    const attributes = attributesOf(BODY_COLUMNS, own, extra, 'bodies', inFile.bodies, ['id', 'label']);
    columns.nodes.see(attributes);
    return { body, attributes };
  });
  const edges = [...project.ties.values()].map((tie): GraphEdge => {
    const { own, extra } = tieCells(tie);
    const attributes = attributesOf(TIE_COLUMNS, own, extra, 'ties', inFile.ties, [
      'id',
      'source',
      'target',
      'weight',
    ]);
    columns.edges.see(attributes);
    return { tie, directed: isDirected(tie), attributes };
  });
  const directed = edges.filter((edge) => edge.directed).length;
  return {
    nodes,
    edges,
    nodeColumns: columns.nodes.list(),
    edgeColumns: columns.edges.list(),
    directions: directed === 0 ? 'undirected' : directed === edges.length ? 'directed' : 'mixed',
  };
}

function attributesOf(
  columns: readonly string[],
  own: readonly string[],
  extra: Readonly<Record<string, string>>,
  table: 'bodies' | 'ties',
  inFile: Map<string, string>,
  without: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  own.forEach((value, at) => {
    if (value !== '' && !without.includes(columns[at]!)) found.set(columns[at]!, value);
  });
  for (const [name, value] of Object.entries(extra)) {
    let title = inFile.get(name);
    if (title === undefined) {
      title = markedName(table, name);
      inFile.set(name, title);
    }
    if (value !== '') found.set(title, value);
  }
  return found;
}

/** An attribute that says of each edge whether it has a direction, where a file cannot say it otherwise; not read back. */
export const IS_DIRECTED = 'is_directed';

/**
 * An attribute that names the body a tie leads from, in files without a direction: programs turn the ends of such edges as
 * they like. By it they are turned back.
 */
export const SOURCE_ID = 'source_id';

/** Names that the files themselves give a meaning to. */
const RESERVED: readonly string[] = ['', IS_DIRECTED, SOURCE_ID, 'kind'];

/** A kept column's name in a file: marked where it would be taken for one of ours. */
const markedName = (table: 'bodies' | 'ties', name: string): string =>
  RESERVED.includes(name) || name.startsWith(EXTRA_PREFIX) || mapColumns(table, [name]).of.size > 0
    ? EXTRA_PREFIX + name
    : name;

const INTEGER = /^(?:0|-?[1-9]\d{0,8})$/;

/** True when the text is a number as programs write it, and reading and writing it gives the same text. */
export const isPlainNumber = (text: string): boolean =>
  text.length <= 24 && text !== '' && String(Number(text)) === text && Number.isFinite(Number(text));

/** Which columns there are and what all of their values have in common. */
class ColumnTypes {
  private readonly types = new Map<string, AttributeType>();

  see(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) {
      const before = this.types.get(name);
      if (before === 'string') continue;
      const type = INTEGER.test(value) ? 'integer' : isPlainNumber(value) ? 'double' : 'string';
      this.types.set(name, before === undefined || type !== 'integer' ? type : before);
    }
  }

  list(): readonly Column[] {
    return [...this.types].map(([name, type]) => ({ name, type }));
  }
}
