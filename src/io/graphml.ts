/**
 * Format 'graphml': GraphML with attributes, as networkx, igraph, Gephi and yEd write it. yEd's labels sit in y:NodeLabel;
 * its groups (a graph inside a node) are no bodies. Ports are left; hyperedges are left and counted.
 * Reference: Brandes, Eiglsperger, Herman, Himsolt, Marshall 2002, GraphML progress report.
 */
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { projectOf, startOf, xmlText } from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { readXml } from './xml.ts';

export const graphml: Format = {
  id: 'graphml',
  extensions: ['graphml', 'xml'],
  sniff: (files) => (files.length === 1 && /<graphml[\s>]/.test(startOf(files[0]!)) ? 1 : 0),
  read: (files) => read(files[0]!),
};

/** Each default is written into every node or edge; a hostile file may declare many. */
const MOST_DEFAULTS = 200;

type Key = { readonly name: string; readonly of: string; readonly otherwise: string | null };
type Node = { readonly id: string; readonly attributes: Map<string, string>; isGroup: boolean };
type Edge = { readonly source: string; readonly target: string; readonly attributes: Map<string, string> };

function read(file: InFile): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const text = xmlText(file, issues);
  if (text === null) return failed('graphml', issues);
  const keys = new Map<string, { name: string; of: string; otherwise: string | null }>();
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const directions = new Set<string>();
  const undeclared = new Set<string>();
  const open: (Node | Edge | null)[] = [];
  let graphs = 0;
  let hyperedges = 0;
  let standard = 'directed';
  /** What is being written down: a data value, a yEd label, a key's default; null = nothing. */
  let listening: { readonly take: (value: string) => void; readonly until: string } | null = null;
  let heard = '';
  let declaring = '';
  const listen = (until: string, take: (value: string) => void) => {
    listening = { until, take };
    heard = '';
  };

  const mistake = readXml(text, {
    open: (name, attributes) => {
      const get = (attribute: string) => attributes.get(attribute) ?? '';
      const item = open.at(-1) ?? null;
      if (name === 'graph') {
        graphs++;
        standard = get('edgedefault') || standard;
        if (item && 'isGroup' in item) item.isGroup = true;
      } else if (name === 'key') {
        declaring = get('id');
        keys.set(declaring, {
          name: get('attr.name') || declaring,
          of: get('for') || 'all',
          otherwise: null,
        });
      } else if (name === 'default') {
        const key = keys.get(declaring);
        if (key) listen(name, (value) => keys.set(declaring, { ...key, otherwise: value }));
      } else if (name === 'node') {
        const node: Node = { id: get('id'), attributes: new Map(), isGroup: false };
        nodes.push(node);
        open.push(node);
      } else if (name === 'edge') {
        const edge: Edge = { source: get('source'), target: get('target'), attributes: new Map() };
        if (get('id') !== '') edge.attributes.set('id', get('id'));
        directions.add(
          attributes.has('directed') ? String(get('directed') === 'true') : String(standard === 'directed'),
        );
        edges.push(edge);
        open.push(edge);
      } else if (name === 'hyperedge') {
        hyperedges++;
        open.push(null);
      } else if (name === 'data' && item) {
        const id = get('key');
        const key = keys.get(id);
        if (!key) undeclared.add(id);
        listen(name, (value) => {
          if (value.trim() !== '') item.attributes.set(key?.name ?? id, value);
        });
      } else if ((name === 'y:NodeLabel' || name === 'y:EdgeLabel') && item) {
        listen(name, (value) => {
          if (value.trim() !== '' && !item.attributes.has('label'))
            item.attributes.set('label', value.trim());
        });
      }
    },
    close: (name) => {
      if (listening?.until === name) {
        listening.take(heard);
        listening = null;
      }
      if (name === 'node' || name === 'edge' || name === 'hyperedge') open.pop();
    },
    text: (piece) => {
      if (listening) heard += piece;
    },
  });
  if (mistake) {
    issues.add('error', mistake.code, { ...at, row: mistake.line }, { reason: mistake.reason });
    return failed('graphml', issues);
  }
  if (graphs === 0) {
    issues.add('error', 'no-graph', at);
    return failed('graphml', issues);
  }
  const groups = nodes.filter((node) => node.isGroup).length;
  if (groups > 0) issues.add('warning', 'groups', at, { number: groups });
  if (hyperedges > 0) issues.add('warning', 'hyperedge-ignored', at, { number: hyperedges });
  if (directions.size > 1) issues.add('warning', 'mixed-directions', at);
  for (const key of undeclared) issues.add('warning', 'undeclared-key', at, { key: key.slice(0, 60) });
  const single = nodes.filter((node) => !node.isGroup);
  const defaults = [...keys.values()].filter(
    ({ otherwise }) => otherwise !== null && otherwise.trim() !== '',
  );
  if (defaults.length > MOST_DEFAULTS) issues.add('warning', 'many-columns', at, { number: defaults.length });
  fillIn(single, edges, defaults.slice(0, MOST_DEFAULTS));
  return projectOf({ nodes: single, edges }, file.name, 'graphml', issues);
}

/** Values that a key states for all that do not state their own. */
function fillIn(nodes: readonly Node[], edges: readonly Edge[], keys: readonly Key[]): void {
  for (const { name, of, otherwise } of keys) {
    if (otherwise === null) continue;
    const items = [...(of === 'edge' ? [] : nodes), ...(of === 'node' ? [] : edges)];
    for (const { attributes } of items) if (!attributes.has(name)) attributes.set(name, otherwise);
  }
}
