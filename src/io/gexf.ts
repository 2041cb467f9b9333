/**
 * Format 'gexf': Gephi's graph exchange format, versions 1.1 to 1.3. Attributes become columns under their titles.
 * Positions, colours and sizes are Gephi's own and are left; spans of time are left and said.
 */
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { projectOf, startOf, xmlText } from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { readXml } from './xml.ts';

export const gexf: Format = {
  id: 'gexf',
  extensions: ['gexf'],
  sniff: (files) => (files.length === 1 && /<gexf[\s>]/.test(startOf(files[0]!)) ? 1 : 0),
  read: (files) => read(files[0]!),
};

type Item = { readonly attributes: Map<string, string> };

function read(file: InFile): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const text = xmlText(file, issues);
  if (text === null) return failed('gexf', issues);
  const nodes: { id: string; attributes: Map<string, string> }[] = [];
  const edges: { source: string; target: string; attributes: Map<string, string> }[] = [];
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const directions = new Set<string>();
  let declaring: 'node' | 'edge' = 'node';
  let graphs = 0;
  let dynamic = false;
  let standard = 'undirected';
  const open: { of: 'node' | 'edge'; item: Item }[] = [];
  const undeclared = new Set<string>();

  const mistake = readXml(text, {
    open: (name, attributes) => {
      const get = (attribute: string) => attributes.get(attribute) ?? '';
      if (name === 'graph') {
        graphs++;
        dynamic ||= get('mode') === 'dynamic';
        standard = get('defaultedgetype') || 'undirected';
      } else if (name === 'attributes') declaring = get('class') === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') titles[declaring].set(get('id'), get('title') || get('id'));
      else if (name === 'node') {
        const item = { id: get('id'), attributes: new Map<string, string>() };
        if (get('label') !== '') item.attributes.set('label', get('label'));
        nodes.push(item);
        open.push({ of: 'node', item });
      } else if (name === 'edge') {
        const item = { source: get('source'), target: get('target'), attributes: new Map<string, string>() };
        for (const own of ['id', 'weight', 'label', 'kind'])
          if (get(own) !== '') item.attributes.set(own, get(own));
        directions.add(get('type') || standard);
        edges.push(item);
        open.push({ of: 'edge', item });
      } else if (name === 'attvalue') {
        const inside = open.at(-1);
        const key = get('for') || get('id');
        if (inside) {
          const title = titles[inside.of].get(key);
          if (title === undefined) undeclared.add(key);
          inside.item.attributes.set(title ?? key, get('value'));
        }
      } else if (name === 'spell' || name === 'slice') dynamic = true;
      if ((name === 'node' || name === 'edge') && (attributes.has('start') || attributes.has('end')))
        dynamic = true;
    },
    close: (name) => {
      if (name === 'node' || name === 'edge') open.pop();
    },
    text: () => undefined,
  });
  if (mistake) {
    issues.add('error', mistake.code, { ...at, row: mistake.line }, { reason: mistake.reason });
    return failed('gexf', issues);
  }
  if (graphs === 0) {
    issues.add('error', 'no-graph', at);
    return failed('gexf', issues);
  }
  if (dynamic) issues.add('warning', 'dynamic', at);
  if (directions.size > 1) issues.add('warning', 'mixed-directions', at);
  for (const key of undeclared) issues.add('warning', 'undeclared-key', at, { key: key.slice(0, 60) });
  return projectOf({ nodes, edges }, file.name, 'gexf', issues);
}
