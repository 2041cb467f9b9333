/**
 * Format 'graph-json': graphology's, Cytoscape's and D3's JSON graphs. Attributes become columns; numbers that are not finite
 * (1e400 in JSON is Infinity) are left out and said.
 */
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { type GraphParts, projectOf, startOf } from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { field, isRecord, readJson } from './json.ts';
import { decodeText } from './text.ts';

export const graphJson: Format = {
  id: 'graph-json',
  extensions: ['json'],
  sniff: (files) => {
    if (files.length !== 1) return 0;
    const start = startOf(files[0]!, 64 * 1024);
    // Our own file has a format of its own and also lists bodies and ties.
    if (!start.startsWith('{') || /"format"\s*:\s*"drehscheibe"/.test(start)) return 0;
    return /"(nodes|elements)"\s*:\s*[[{]/.test(start) ? 0.9 : 0;
  },
  read: (files) => read(files[0]!),
};

type Json = Readonly<Record<string, unknown>>;

function read(file: InFile): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const decoded = decodeText(file.bytes);
  for (const problem of decoded.problems)
    issues.add(decoded.text === null ? 'error' : 'warning', problem.code, at, problem.with);
  if (decoded.text === null) return failed('graph-json', issues);
  const json = readJson(decoded.text);
  if (!json.ok) {
    issues.add('error', 'json', { ...at, row: json.line }, { line: json.line, column: json.column });
    return failed('graph-json', issues);
  }
  const lists = isRecord(json.value) ? listsOf(json.value) : null;
  if (!lists) {
    issues.add('error', 'json-shape', at, { path: 'nodes' });
    return failed('graph-json', issues);
  }
  return projectOf(partsOf(lists, file.name, issues), file.name, 'graph-json', issues);
}

type Lists = { readonly nodes: readonly unknown[]; readonly edges: readonly unknown[] };

/** Where the three dialects keep their nodes and edges. */
function listsOf(value: Json): Lists | null {
  const elements = field(value, 'elements');
  if (Array.isArray(elements)) {
    const isEdge = (item: unknown) =>
      isRecord(item) &&
      isRecord(field(item, 'data')) &&
      field(field(item, 'data') as Json, 'source') !== undefined;
    return { nodes: elements.filter((item) => !isEdge(item)), edges: elements.filter(isEdge) };
  }
  const holder = isRecord(elements) ? elements : value;
  const nodes = field(holder, 'nodes');
  const edges = field(holder, 'edges') ?? field(holder, 'links') ?? [];
  return Array.isArray(nodes) && Array.isArray(edges) ? { nodes, edges } : null;
}

function partsOf({ nodes, edges }: Lists, file: string, issues: IssueList): GraphParts {
  const read = (item: unknown, sheet: string, i: number): Map<string, string> => {
    const found = new Map<string, string>();
    const place = { file, sheet, row: i + 1 };
    if (!isRecord(item)) {
      issues.add('error', 'json-shape', place, { path: `${sheet}[${i}]` });
      return found;
    }
    // Attributes may sit beside the id, in 'attributes' (graphology) or in 'data' (Cytoscape).
    for (const part of [item, field(item, 'attributes'), field(item, 'data')]) {
      if (!isRecord(part)) continue;
      for (const [name, value] of Object.entries(part)) {
        if (typeof value === 'number' && !Number.isFinite(value))
          issues.add('warning', 'not-finite', { ...place, column: name.slice(0, 60), value: String(value) });
        else if (['string', 'number', 'boolean'].includes(typeof value)) found.set(name, String(value));
      }
    }
    return found;
  };
  const take = (attributes: Map<string, string>, ...names: readonly string[]): string => {
    const name = names.find((n) => attributes.has(n));
    const value = name === undefined ? '' : attributes.get(name)!;
    if (name !== undefined) attributes.delete(name);
    return value;
  };
  return {
    nodes: nodes.map((item, i) => {
      const attributes = read(item, 'nodes', i);
      return { id: take(attributes, 'key', 'id', 'name'), attributes };
    }),
    edges: edges.map((item, i) => {
      const attributes = read(item, 'edges', i);
      const key = take(attributes, 'key');
      if (key !== '' && !attributes.has('id')) attributes.set('id', key);
      return { source: take(attributes, 'source'), target: take(attributes, 'target'), attributes };
    }),
  };
}
