/**
 * A project as GML: ASCII with entities, keys of letters and digits, ids that are numbers, labels of which no two are
 * alike – so that igraph and networkx both read it. Names of columns that are no keys are listed in the head of the project.
 */
import type { Project } from '../model/project.ts';
import { BODY_COLUMNS, TIE_COLUMNS } from './columns.ts';
import { utf8 } from './csv.ts';
import { fileStem } from './files.ts';
import type { OutFile } from './format.ts';
import { encodeEntities } from './gml-parse.ts';
import { isDecimal, isHexColour } from './graph-look.ts';
import { type Column, type GraphRecords, IS_DIRECTED, recordsOf, SOURCE_ID } from './graph-records.ts';
import { HEAD_MARK, writeHead } from './project-head.ts';

const text = (value: string): string => `"${encodeEntities(value)}"`;

export function writeGml(project: Project): OutFile {
  const records = recordsOf(project);
  const keys = new Keys();
  const nodeKeys = keys.of(records.nodeColumns, numericColumns(records, 'nodes'));
  const edgeKeys = keys.of(records.edgeColumns, numericColumns(records, 'edges'));
  const numbers = new Map([...project.bodies.keys()].map((id, i) => [id, i] as const));
  const lines = [
    'Creator "Drehscheibe"',
    'graph [',
    `  directed ${records.directions === 'directed' ? 1 : 0}`,
    ...(hasParallel(records) ? ['  multigraph 1'] : []),
    '',
  ];
  const headAt = lines.length - 1;
  const labels = labelsOf(records);
  records.nodes.forEach(({ body, attributes }, i) => {
    lines.push('  node [', `    id ${i}`, `    label ${text(labels[i]!)}`, `    key ${text(body.id)}`);
    if (labels[i] !== body.label) lines.push(`    name ${text(body.label)}`);
    push(lines, attributes, nodeKeys);
    lines.push(...graphics(attributes), '  ]');
  });
  for (const { tie, directed, attributes } of records.edges) {
    lines.push(
      '  edge [',
      `    source ${numbers.get(tie.source)!}`,
      `    target ${numbers.get(tie.target)!}`,
    );
    lines.push(`    id ${text(tie.id)}`);
    if (tie.weight !== null) lines.push(`    weight ${real(tie.weight)}`);
    if (records.directions === 'mixed') lines.push(`    ${keys.own(IS_DIRECTED)} ${directed ? 1 : 0}`);
    if (records.directions !== 'directed') lines.push(`    ${keys.own(SOURCE_ID)} ${text(tie.source)}`);
    push(lines, attributes, edgeKeys);
    lines.push('  ]');
  }
  lines.push(']');
  // Last of all, since it lists the keys that are not the names of their columns.
  lines[headAt] = `  ${HEAD_MARK} ${text(writeHead(project, keys.renamed))}`;
  return { name: `${fileStem(project.about.id)}.gml`, bytes: utf8(`${lines.join('\n')}\n`) };
}

type KeyOf = ReadonlyMap<string, { readonly key: string; readonly isNumber: boolean }>;

function push(lines: string[], attributes: ReadonlyMap<string, string>, keys: KeyOf): void {
  for (const [name, value] of attributes) {
    const { key, isNumber } = keys.get(name)!;
    lines.push(`    ${key} ${isNumber ? value : text(value)}`);
  }
}

/** Position, size and colour once more, where Gephi, Cytoscape and yEd look for them. */
function graphics(attributes: ReadonlyMap<string, string>): readonly string[] {
  const [x, y, size, colour] = ['x', 'y', 'size', 'color'].map((name) => attributes.get(name));
  const inside: string[] = [];
  if (isDecimal(x) && isDecimal(y)) inside.push(`x ${real(Number(x))}`, `y ${real(Number(y))}`);
  if (isDecimal(size)) inside.push(`w ${real(Number(size))}`, `h ${real(Number(size))}`);
  if (isHexColour(colour)) inside.push(`fill "${colour.slice(0, 7)}"`);
  return inside.length === 0 ? [] : [`    graphics [ ${inside.join(' ')} ]`];
}

/** A number as GML's grammar has it: a whole number of 32 bits, or one with a decimal point. */
function real(value: number): string {
  const written = String(value);
  if (/^-?\d{1,9}$/.test(written)) return written;
  const [mantissa = '', exponent] = written.split('e');
  const point = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? point : `${point}E${exponent}`;
}

const NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,17})?$/;

/** Columns all of whose values are numbers that GML knows, as they stand. */
function numericColumns(records: GraphRecords, of: 'nodes' | 'edges'): ReadonlySet<string> {
  const columns = of === 'nodes' ? records.nodeColumns : records.edgeColumns;
  const numeric = new Set(columns.filter(({ type }) => type !== 'string').map(({ name }) => name));
  for (const { attributes } of records[of])
    for (const name of numeric) {
      const value = attributes.get(name);
      if (value !== undefined && !NUMBER.test(value)) numeric.delete(name);
    }
  return numeric;
}

/** Letters and digits alone, a letter first: igraph leaves out everything else. */
const bare = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9]+/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 60);

class Keys {
  /** Name of the column by key, where they differ. */
  readonly renamed = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private readonly taken = new Set<string>([
    ...['id', 'label', 'key', 'name', 'source', 'target', 'directed', 'weight', 'graphics'],
    ...[IS_DIRECTED, SOURCE_ID, ...BODY_COLUMNS, ...TIE_COLUMNS].map(bare),
  ]);

  /** Key of a column of ours. */
  own(name: string): string {
    const key = bare(name);
    if (key !== name) this.renamed.set(key, name);
    return key;
  }

  of(columns: readonly Column[], numeric: ReadonlySet<string>): KeyOf {
    return new Map(
      columns.map(({ name }) => [name, { key: this.keyOf(name), isNumber: numeric.has(name) }] as const),
    );
  }

  private keyOf(name: string): string {
    const ours: readonly string[] = [...BODY_COLUMNS, ...TIE_COLUMNS];
    if (ours.includes(name)) return this.own(name);
    let key = this.keys.get(name);
    if (key !== undefined) return key;
    const stem = bare(name.normalize('NFKD')) || 'x';
    key = stem;
    // Programs may fold the case of keys.
    for (let n = 2; this.taken.has(key) || this.taken.has(key.toLowerCase()); n++) key = `${stem}${n}`;
    this.taken.add(key).add(key.toLowerCase());
    this.keys.set(name, key);
    if (key !== name) this.renamed.set(key, name);
    return key;
  }
}

/** networkx takes the label for the node: no two may be alike. */
function labelsOf({ nodes }: GraphRecords): readonly string[] {
  const count = new Map<string, number>();
  for (const { body } of nodes) count.set(body.label, (count.get(body.label) ?? 0) + 1);
  const taken = new Set(count.keys());
  return nodes.map(({ body }) => {
    if (count.get(body.label) === 1) return body.label;
    const stem = `${body.label} (${body.id})`;
    let label = stem;
    for (let n = 2; taken.has(label); n++) label = `${stem} ${n}`;
    taken.add(label);
    return label;
  });
}

function hasParallel({ edges, directions }: GraphRecords): boolean {
  const seen = new Set<string>();
  for (const { tie } of edges) {
    const ends = [tie.source, tie.target];
    const key = JSON.stringify(directions === 'directed' ? ends : ends.sort());
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
