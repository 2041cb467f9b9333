/**
 * Format 'gexf': Gephi's graph exchange format, versions 1.1 to 1.3. Attributes become columns under their titles; positions,
 * colours, sizes and shapes (viz) the columns of `graph-look.ts`. Days on which an edge begins and ends become its dates; other
 * spans of time are kept as `time`, and it is said.
 * Reference: GEXF 1.2 and 1.3 primers and schemas, gexf.net
 */

import { readXml } from '../base/xml-reader.ts';
import { failed } from './files.ts';
import type { Format, InFile, ReadResult } from './format.ts';
import { writeGexf } from './gexf-write.ts';
import { colourOf } from './graph-look.ts';
import { type GraphEdge, type Progress, projectOf, startOf, whileParsing, xmlText } from './graph-tables.ts';
import { IssueList } from './issue-list.ts';
import { HEAD_MARK, type ProjectHead, readHead } from './project-head.ts';

export const gexf: Format = {
  id: 'gexf',
  extensions: ['gexf'],
  sniff: (files) => (files.length === 1 && /<(?:\w{1,20}:)?gexf[\s>]/.test(startOf(files[0]!)) ? 1 : 0),
  read: (files, progress) => read(files[0]!, progress),
  write: (project) => [writeGexf(project)],
};

type Node = { readonly id: string; readonly attributes: Map<string, string> };
type Edge = GraphEdge & { readonly attributes: Map<string, string> };
type Get = (attribute: string) => string;

/** Everything that is found while going through the file. */
class Reading {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly about = new Map<string, string>();
  readonly directions = new Set<string>();
  readonly undeclared = new Set<string>();
  head: ProjectHead | null = null;
  graphs = 0;
  dynamic = false;
  private readonly titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  private readonly defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  private declaring: 'node' | 'edge' = 'node';
  private attribute = '';
  private standard = 'undirected';
  private times = '';
  private readonly inside: { of: 'node' | 'edge'; item: Node | Edge; end: string }[] = [];
  private heard: string | null = null;

  comment(text: string): void {
    const start = text.trimStart();
    if (this.head === null && start.startsWith(HEAD_MARK))
      this.head = readHead(start.slice(HEAD_MARK.length).trim());
  }

  text(text: string): void {
    if (this.heard !== null) this.heard += text;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const get: Get = (attribute) => attributes.get(attribute) ?? '';
    if (name === 'node') this.openNode(get);
    else if (name === 'edge') this.openEdge(get);
    else if (name === 'attvalue') this.value(get('for') || get('id'), get('value'));
    else if (name === 'graph') {
      this.graphs++;
      this.dynamic ||= get('mode') === 'dynamic';
      this.standard = get('defaultedgetype') || 'undirected';
      this.times = get('timeformat');
    } else if (name === 'attributes') this.declaring = get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') {
      this.attribute = get('id');
      this.titles[this.declaring].set(this.attribute, get('title') || this.attribute);
    } else if (name === 'default' || META.has(name)) this.heard = '';
    else if (name === 'spell' || name === 'slice') this.span(get('start'), get('end'));
    else this.look(name, get);
  }

  close(name: string): void {
    if (name === 'node' || name === 'edge') {
      const closed = this.inside.pop();
      if (closed) this.fillIn(closed.of, closed.item);
    } else if (name === 'default' && this.heard !== null)
      this.defaults[this.declaring].set(this.attribute, this.heard.trim());
    else if (META.has(name) && this.heard?.trim()) this.about.set(name, this.heard.trim());
    if (name === 'default' || META.has(name)) this.heard = null;
  }

  private openNode(get: Get): void {
    const item: Node = { id: get('id'), attributes: new Map() };
    const parent = get('pid') || (this.inside.at(-1)?.item as Node | undefined)?.id || '';
    if (get('label') !== '') item.attributes.set('label', get('label'));
    if (parent !== '') item.attributes.set('parent', parent);
    this.nodes.push(item);
    this.inside.push({ of: 'node', item, end: '' });
    this.span(get('start') || get('startopen'), get('end') || get('endopen'));
  }

  private openEdge(get: Get): void {
    // networkx puts any attribute called 'type' here.
    const stated = get('type');
    const type = stated === '' || !DIRECTIONS.has(stated) ? this.standard : stated;
    const direction = type === 'directed' || type === 'mutual' ? type : undefined;
    const item: Edge = {
      source: get('source'),
      target: get('target'),
      attributes: new Map(),
      ...(direction ? { direction } : {}),
    };
    for (const own of ['id', 'weight', 'label', 'kind'])
      if (get(own) !== '') item.attributes.set(own, get(own));
    if (stated !== '' && !DIRECTIONS.has(stated)) item.attributes.set('type', stated);
    this.directions.add(type);
    this.edges.push(item);
    this.inside.push({ of: 'edge', item, end: '' });
    this.span(get('start') || get('startopen'), get('end') || get('endopen'));
  }

  private value(key: string, value: string): void {
    const at = this.inside.at(-1);
    if (!at) return;
    const title = this.titles[at.of].get(key);
    if (title === undefined) this.undeclared.add(key);
    if (value !== '') at.item.attributes.set(title ?? key, value);
  }

  /** Days of an edge are its dates; everything else about time is kept as it stands. */
  private span(start: string, end: string): void {
    const at = this.inside.at(-1);
    if (start === '' && end === '') return;
    this.dynamic = true;
    if (!at) return;
    const { attributes } = at.item;
    const days = this.times === 'date' || this.times === 'dateTime' || this.times === 'datetime';
    if (at.of === 'edge' && days && !attributes.has('start') && !attributes.has('end')) {
      if (start !== '') attributes.set('start', start);
      if (end !== '') attributes.set('end', end);
      return;
    }
    const before = attributes.get('time');
    const now = `[${start},${end}]`;
    if (before === undefined) attributes.set('time', now);
    else if (before.length < 1000) attributes.set('time', `${before};${now}`);
  }

  private look(name: string, get: Get): void {
    const at = this.inside.at(-1);
    if (!at) return;
    const part = name.slice(name.indexOf(':') + 1);
    const put = (column: string, value: string) => {
      if (value === '') return;
      // An attribute of the same name was declared by a person and goes first.
      const other = at.item.attributes.get(column);
      if (other !== value) at.item.attributes.set(other === undefined ? column : `viz ${column}`, value);
    };
    if (part === 'position') for (const axis of ['x', 'y', 'z']) put(axis, get(axis));
    else if (part === 'color') put('color', get('hex') || colourOf(get('r'), get('g'), get('b'), get('a')));
    else if (part === 'size') put('size', get('value'));
    else if (part === 'thickness') put('thickness', get('value'));
    else if (part === 'shape') put('shape', get('value'));
  }

  private fillIn(of: 'node' | 'edge', { attributes }: Node | Edge): void {
    if (this.defaults[of].size === 0 || this.defaults[of].size > MOST_DEFAULTS) return;
    for (const [key, value] of this.defaults[of]) {
      const title = this.titles[of].get(key) ?? key;
      if (value !== '' && !attributes.has(title)) attributes.set(title, value);
    }
  }
}

/** Each default is written into every node or edge; a hostile file may declare many. */
const MOST_DEFAULTS = 200;
const DIRECTIONS: ReadonlySet<string> = new Set(['directed', 'undirected', 'mutual']);
/** What is said of the file as a whole. */
const META: ReadonlySet<string> = new Set(['title', 'description', 'keywords']);

function read(file: InFile, progress?: Progress): ReadResult {
  const issues = new IssueList();
  const at = { file: file.name };
  const text = xmlText(file, issues);
  if (text === null) return failed('gexf', issues);
  const found = new Reading();
  const mistake = readXml(
    text,
    {
      open: (name, attributes) => found.open(name, attributes),
      close: (name) => found.close(name),
      text: (piece) => found.text(piece),
      comment: (piece) => found.comment(piece),
    },
    whileParsing(progress, text.length),
  );
  if (mistake) {
    issues.add('error', mistake.code, { ...at, row: mistake.line }, { reason: mistake.reason });
    return failed('gexf', issues);
  }
  if (found.graphs === 0) {
    issues.add('error', 'no-graph', at);
    return failed('gexf', issues);
  }
  if (found.dynamic) issues.add('warning', 'dynamic', at);
  if (found.directions.size > 1 && !found.head) issues.add('warning', 'mixed-directions', at);
  for (const key of found.undeclared) issues.add('warning', 'undeclared-key', at, { key: key.slice(0, 60) });
  // The kind of an edge repeats the type of the tie, for programs that join parallel edges of one kind.
  if (found.head) for (const edge of found.edges) dropKind(edge.attributes);
  return projectOf(found, file.name, 'gexf', issues, progress);
}

function dropKind(attributes: Map<string, string>): void {
  if (attributes.get('kind') === (attributes.get('type') ?? 'cooperation')) attributes.delete('kind');
}
