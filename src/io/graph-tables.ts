/**
 * Graph files (GEXF, GraphML, GML, Pajek, DL, graph JSON) → a project. Their nodes and edges become two tables with one column
 * an attribute and are read as any other tables: same words, same row problems. Unknown attributes are kept. A file with a
 * head (`project-head.ts`) is one of ours and comes back as it was.
 */
import type { Body, Id, Project, Tie } from '../model/project.ts';
import { emptyProject, NO_RECORDS } from '../model/project.ts';
import { DIRECTED } from '../model/vocabulary.ts';
import { guessAggregate } from './aggregate.ts';
import { lookOver, readBodies } from './bodies-table.ts';
import { EXTRA_PREFIX, mapColumns } from './columns.ts';
import type { Sheet } from './csv.ts';
import { failed, stemOf } from './files.ts';
import type { InFile, ReadResult } from './format.ts';
import { IS_DIRECTED, SOURCE_ID } from './graph-records.ts';
import { guessHub } from './hub.ts';
import type { IssueList } from './issue-list.ts';
import type { ProjectHead } from './project-head.ts';
import { type CellStyle, tableOf } from './table.ts';
import { decodeText, type Encoding } from './text.ts';
import { readTies } from './ties-table.ts';

export type GraphNode = { readonly id: string; readonly attributes: ReadonlyMap<string, string> };
export type GraphEdge = {
  readonly source: string;
  readonly target: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What the file says of the edge's direction; kept where the type of the tie does not say it. */
  readonly direction?: 'directed' | 'mutual';
};
export type GraphParts = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Of a file that we wrote. */
  readonly head?: ProjectHead | null;
  /** What a file of others says of the network as a whole. */
  readonly about?: ReadonlyMap<string, string>;
};

export type Progress = (done: number, total: number) => void;

/** How much of the whole work taking a file apart is; the rest is making a project of it. */
const PARSING = 0.6;
/** The progress of taking a file apart, as part of the whole. */
export const whileParsing = (
  progress: Progress | undefined,
  length: number,
): ((at: number) => void) | undefined => progress && ((at) => progress(Math.round(at * PARSING), length));

export function projectOf(
  parts: GraphParts,
  file: string,
  format: string,
  issues: IssueList,
  progress?: Progress,
): ReadResult {
  const head = parts.head ?? null;
  const style: CellStyle = head ? 'literal' : 'cleaned';
  progress?.(60, 100);
  const nodes = sheetOf(
    file,
    'nodes',
    'bodies',
    ['id'],
    parts.nodes.map(({ id, attributes }) => ({ own: [id], attributes })),
    head !== null,
  );
  const edges = sheetOf(
    file,
    'edges',
    'ties',
    ['source', 'target'],
    distinctIds(parts.edges, file, issues).map((edge) => {
      const turned =
        head !== null && edge.source !== edge.target && edge.attributes.get(SOURCE_ID) === edge.target;
      return {
        own: turned ? [edge.target, edge.source] : [edge.source, edge.target],
        attributes: head ? withoutDerived(edge.attributes) : withDirection(edge),
      };
    }),
    head !== null,
  );
  const table = tableOf('bodies', nodes, issues, undefined, style);
  const { bodies, skipped } = readBodies(table, issues);
  if (bodies.size === 0) {
    issues.add('error', 'no-bodies', { file });
    return failed(format, issues, skipped);
  }
  progress?.(75, 100);
  if (!head) lookOver(table, bodies, issues);
  const ties = readTies(tableOf('ties', edges, issues, undefined, style), bodies, issues);
  progress?.(95, 100);
  const project: Project = head
    ? { ...NO_RECORDS, ...head, about: withHub(head, bodies, file, issues), bodies, ties: ties.ties }
    : {
        ...emptyProject({
          id: stemOf(file) || 'network',
          hub: guessHub(bodies, ties.ties, file, issues),
          aggregate: guessAggregate(bodies, file, issues),
          ...aboutOf(parts.about ?? new Map(), file, issues),
        }),
        bodies,
        ties: withoutRepeatedDirection(ties.ties),
      };
  return {
    project: 'names' in project ? withoutNames(project as Project & ProjectHead) : project,
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

const withoutNames = ({ names: _, ...project }: Project & ProjectHead): Project => project;

function withHub({ about }: ProjectHead, bodies: ReadonlyMap<Id, Body>, file: string, issues: IssueList) {
  if (about.hub === null || bodies.has(about.hub)) return about;
  issues.add('warning', 'hub-unknown', { file, value: about.hub }, { id: about.hub });
  return { ...about, hub: null };
}

/** Name and description of a network, as other programs write them; the other attributes of the network are named. */
function aboutOf(
  found: ReadonlyMap<string, string>,
  file: string,
  issues: IssueList,
): Partial<Pick<Project['about'], 'name' | 'description'>> {
  const rest = new Map([...found].filter(([, value]) => value.trim() !== ''));
  const take = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = rest.get(name);
      if (value === undefined) continue;
      rest.delete(name);
      return value.trim().slice(0, 10_000);
    }
    return '';
  };
  const name = take('name', 'Name', 'title', 'label');
  const description = take('description', 'comment', 'Comment');
  if (rest.size > 0)
    issues.add(
      'note',
      'graph-attributes',
      { file },
      { number: rest.size, names: [...rest.keys()].slice(0, 10).join(', ').slice(0, 200) },
    );
  return {
    ...(name === '' ? {} : { name: { de: name } }),
    ...(description === '' ? {} : { description: { de: description } }),
  };
}

// --------------------------------------------------------------------------------------------------- directions

function withDirection({ attributes, direction }: GraphEdge): ReadonlyMap<string, string> {
  if (direction === undefined || attributes.has('directed')) return attributes;
  return new Map([...attributes, ['directed', direction === 'mutual' ? 'mutual' : 'true']]);
}

function withoutDerived(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!attributes.has(IS_DIRECTED) && !attributes.has(SOURCE_ID)) return attributes;
  const own = new Map(attributes);
  own.delete(IS_DIRECTED);
  own.delete(SOURCE_ID);
  return own;
}

/** Where the type of a tie says that it has a direction, the file need not say so again. */
function withoutRepeatedDirection(ties: ReadonlyMap<Id, Tie>): ReadonlyMap<Id, Tie> {
  let changed: Map<Id, Tie> | null = null;
  for (const [id, tie] of ties) {
    if (!DIRECTED.includes(tie.type) || !Object.hasOwn(tie.extra, 'directed')) continue;
    if (tie.extra.directed !== 'true') continue;
    changed ??= new Map(ties);
    const { directed: _, ...extra } = tie.extra;
    changed.set(id, { ...tie, extra });
  }
  return changed ?? ties;
}

// ------------------------------------------------------------------------------------------------------- tables

/**
 * Some programs number parallel edges from 0 for each pair, so that most ids of a file are the same. No edge is lost for that:
 * the first keeps its id, the others get one from their content.
 */
function distinctIds(edges: GraphParts['edges'], file: string, issues: IssueList): GraphParts['edges'] {
  const taken = new Set<string>();
  let repeated = 0;
  const all = edges.map((edge) => {
    const name = edge.attributes.has('id') ? 'id' : 'key';
    const id = edge.attributes.get(name);
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id);
      return edge;
    }
    repeated++;
    const attributes = new Map(edge.attributes);
    attributes.delete(name);
    return { ...edge, attributes };
  });
  if (repeated > 0) issues.add('note', 'tie-ids-repeated', { file, sheet: 'edges' }, { number: repeated });
  return all;
}

/**
 * Ids for nodes that a file numbers and names: the name where it is the only one of its kind, else name and number.
 * @param names '' where a node has none; the position counts from 1
 */
export function idsByName(names: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  for (const name of names) if (name !== '' && count.get(name) === 1) taken.add(name);
  return names.map((name, i) => {
    if (name !== '' && count.get(name) === 1) return name;
    let id = name === '' ? String(i + 1) : `${name} (${i + 1})`;
    while (taken.has(id)) id = `${id}*`;
    taken.add(id);
    return id;
  });
}

type Item = { readonly own: readonly string[]; readonly attributes: ReadonlyMap<string, string> };

/** Attributes that are columns of ours become cells; the others stay with their row, since each node may have its own. */
function sheetOf(
  file: string,
  sheet: string,
  table: 'bodies' | 'ties',
  own: readonly string[],
  rows: readonly Item[],
  isOurs: boolean,
): Sheet {
  const names = new Set<string>(own);
  for (const row of rows) for (const name of row.attributes.keys()) names.add(name);
  const all = [...names];
  const claimed = new Set(mapColumns(table, all).of.values());
  const columns = all.filter((_, at) => claimed.has(at));
  const isColumn = new Set(columns);
  const kept = new Map(all.map((name) => [name, keptName(name, isColumn, names, isOurs)] as const));
  return {
    file,
    sheet,
    columns,
    rows: rows.map((row, i) => {
      const more = new Map<string, string>();
      for (const [name, value] of row.attributes) {
        // An attribute that is called as what every node has anyway, and says something else.
        const at = own.indexOf(name);
        if (at >= 0 && row.own[at] !== value) more.set(`${name} (2)`, value);
        else if (!isColumn.has(name)) more.set(kept.get(name)!, value);
      }
      const cells = [...row.own, ...columns.slice(own.length).map((name) => row.attributes.get(name) ?? '')];
      return { row: i + 1, cells, ...(more.size > 0 ? { more } : {}) };
    }),
    delimiter: ',',
  };
}

/** The name under which a column is kept: without its mark, which our own files put before names that mean something to us. */
function keptName(
  name: string,
  isColumn: ReadonlySet<string>,
  names: ReadonlySet<string>,
  isOurs: boolean,
): string {
  if (!name.startsWith(EXTRA_PREFIX)) return name;
  const plain = name.slice(EXTRA_PREFIX.length);
  const free = plain !== '' && (!names.has(plain) || isColumn.has(plain));
  return isOurs || free ? plain : name;
}

// -------------------------------------------------------------------------------------------------------- texts

/** The text of an XML file. An encoding that the file states and that fits is believed without a word. */
export function xmlText(file: InFile, issues: IssueList): string | null {
  const stated = /^[^>]{0,100}encoding=["']([\w-]{1,20})["']/.exec(
    String.fromCharCode(...file.bytes.subarray(0, 200)),
  )?.[1];
  const western = stated !== undefined && /^(iso-8859-1|latin1|windows-1252|cp1252)$/i.test(stated);
  return textOf(file, issues, western ? 'windows-1252' : undefined);
}

/** The text of a file of a program that knows one encoding, Windows-1252: where it is no UTF-8 it is that, without a word. */
export function oldText(file: InFile, issues: IssueList): string | null {
  const decoded = decodeText(file.bytes);
  const guessed = decoded.problems.some((problem) => problem.code === 'encoding-guessed');
  return textOf(file, issues, guessed ? 'windows-1252' : undefined);
}

function textOf(file: InFile, issues: IssueList, encoding: Encoding | undefined): string | null {
  const decoded = decodeText(file.bytes, encoding);
  for (const problem of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', problem.code, { file: file.name }, problem.with);
  return decoded.text;
}

/** Start of a file as letters, without its byte-order mark and blanks; enough to see what it is. */
export function startOf(file: InFile, length = 4096): string {
  const { text } = decodeText(file.bytes.subarray(0, length));
  return (text ?? '').trimStart();
}
