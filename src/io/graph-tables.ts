/**
 * Graph files (GEXF, GraphML, graph JSON) → a project. Their nodes and edges become two tables with one column an attribute
 * and are read as any other tables: same words, same row problems. Unknown attributes are kept.
 */
import type { Id, Project } from '../model/project.ts';
import { emptyProject } from '../model/project.ts';
import { guessAggregate } from './aggregate.ts';
import { lookOver, readBodies } from './bodies-table.ts';
import { mapColumns } from './columns.ts';
import type { Sheet } from './csv.ts';
import { failed, stemOf } from './files.ts';
import type { InFile, ReadResult } from './format.ts';
import { guessHub } from './hub.ts';
import type { IssueList } from './issue-list.ts';
import { tableOf } from './table.ts';
import { decodeText } from './text.ts';
import { readTies } from './ties-table.ts';

export type GraphParts = {
  readonly nodes: readonly { readonly id: string; readonly attributes: ReadonlyMap<string, string> }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly attributes: ReadonlyMap<string, string>;
  }[];
};

export function projectOf(parts: GraphParts, file: string, format: string, issues: IssueList): ReadResult {
  const nodes = sheetOf(
    file,
    'nodes',
    'bodies',
    ['id'],
    parts.nodes.map(({ id, attributes }) => ({ own: [id], attributes })),
  );
  const edges = sheetOf(
    file,
    'edges',
    'ties',
    ['source', 'target'],
    distinctIds(parts.edges, file, issues).map(({ source, target, attributes }) => ({
      own: [source, target],
      attributes,
    })),
  );
  const table = tableOf('bodies', nodes, issues);
  const { bodies, skipped } = readBodies(table, issues);
  if (bodies.size === 0) {
    issues.add('error', 'no-bodies', { file });
    return failed(format, issues, skipped);
  }
  lookOver(table, bodies, issues);
  const ties = readTies(tableOf('ties', edges, issues), bodies, issues);
  const hub: Id | null = guessHub(bodies, ties.ties, file, issues);
  const project: Project = {
    ...emptyProject({ id: stemOf(file) || 'network', hub, aggregate: guessAggregate(bodies, file, issues) }),
    bodies,
    ties: ties.ties,
  };
  return {
    project,
    issues: issues.list(),
    counts: {
      bodies: bodies.size,
      ties: ties.ties.size,
      skipped: skipped + ties.skipped,
      loops: ties.loops,
    },
    format,
  };
}

/**
 * Some programs number parallel edges from 0 for each pair, so that most ids of a file are the same. No edge is lost for that:
 * the first keeps its id, the others get one from their content.
 */
function distinctIds(edges: GraphParts['edges'], file: string, issues: IssueList): GraphParts['edges'] {
  const taken = new Set<string>();
  let repeated = 0;
  const all = edges.map((edge) => {
    const id = edge.attributes.get('id');
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id);
      return edge;
    }
    repeated++;
    const attributes = new Map(edge.attributes);
    attributes.delete('id');
    return { ...edge, attributes };
  });
  if (repeated > 0) issues.add('note', 'tie-ids-repeated', { file, sheet: 'edges' }, { number: repeated });
  return all;
}

type Item = { readonly own: readonly string[]; readonly attributes: ReadonlyMap<string, string> };

/** Attributes that are columns of ours become cells; the others stay with their row, since each node may have its own. */
function sheetOf(
  file: string,
  sheet: string,
  table: 'bodies' | 'ties',
  own: readonly string[],
  rows: readonly Item[],
): Sheet {
  const names = new Set<string>(own);
  for (const row of rows) for (const name of row.attributes.keys()) names.add(name);
  const all = [...names];
  const claimed = new Set(mapColumns(table, all).of.values());
  const columns = all.filter((_, at) => claimed.has(at));
  const isColumn = new Set(columns);
  return {
    file,
    sheet,
    columns,
    rows: rows.map((row, i) => ({
      row: i + 1,
      cells: [...row.own, ...columns.slice(own.length).map((name) => row.attributes.get(name) ?? '')],
      more: new Map([...row.attributes].filter(([name]) => !isColumn.has(name))),
    })),
    delimiter: ',',
  };
}

/** The text of an XML file. An encoding that the file states and that fits is believed without a word. */
export function xmlText(file: InFile, issues: IssueList): string | null {
  const stated = /^[^>]{0,100}encoding=["']([\w-]{1,20})["']/.exec(
    String.fromCharCode(...file.bytes.subarray(0, 200)),
  )?.[1];
  const western = stated !== undefined && /^(iso-8859-1|latin1|windows-1252|cp1252)$/i.test(stated);
  const decoded = decodeText(file.bytes, western ? 'windows-1252' : undefined);
  for (const problem of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', problem.code, { file: file.name }, problem.with);
  return decoded.text;
}

/** Start of a file as letters, without its byte-order mark and blanks; enough to see what it is. */
export function startOf(file: InFile, length = 4096): string {
  const { text } = decodeText(file.bytes.subarray(0, length));
  return (text ?? '').trimStart();
}
