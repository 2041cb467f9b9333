/**
 * A project as a UCINET DL file: labels and an edge list, one matrix for each type of tie. A matrix has one cell for each
 * pair, so parallel ties of one type become one and their strengths are added; ties without a direction stand in both halves.
 */
import type { Id, Project, Tie } from '../model/project.ts';
import type { TieType } from '../model/vocabulary.ts';
import { utf8 } from './csv.ts';
import { fileStem } from './files.ts';
import type { OutFile } from './format.ts';
import { isDirected } from './graph-records.ts';
import { namesInFile } from './names-only.ts';

/** A cell of a matrix, and how many ties are in it. */
export type MatrixCell = {
  /** Id of the first tie in it. */
  readonly id: Id;
  readonly source: Id;
  readonly target: Id;
  readonly weight: number | null;
  readonly directed: boolean;
  readonly ties: number;
};

export function writeDl(project: Project): OutFile {
  const names = namesInFile(project);
  const numbers = new Map([...project.bodies.keys()].map((id, i) => [id, i + 1] as const));
  const matrices = matricesOf(project);
  const several = matrices.size > 1 || (matrices.size === 1 && !matrices.has('cooperation'));
  const lines = [
    `dl n=${project.bodies.size}${several ? ` nm=${matrices.size}` : ''}`,
    'format = edgelist1',
    'labels:',
    ...[...names.values()].map(labelText),
    ...(several ? ['matrix labels:', ...matrices.keys()] : []),
    'data:',
  ];
  let first = true;
  for (const cells of matrices.values()) {
    if (!first) lines.push('!');
    first = false;
    for (const { source, target, weight, directed } of cells.values()) {
      const [from, to] = [numbers.get(source)!, numbers.get(target)!];
      const value = weight === null ? '' : ` ${weight}`;
      lines.push(`${from} ${to}${value}`);
      if (!directed && from !== to) lines.push(`${to} ${from}${value}`);
    }
  }
  return { name: dlName(project), bytes: utf8(`${lines.join('\r\n')}\r\n`) };
}

/** A DL file has no place for remarks; that data are made up can only stand in its name. */
export const dlName = ({ about }: Project): string =>
  `${fileStem(about.id)}${about.synthetic ? '-synthetic' : ''}.dl`;

/** Cells by type and pair. In a type without directions both orders of a pair are one. */
export function matricesOf(project: Project): ReadonlyMap<TieType, ReadonlyMap<string, MatrixCell>> {
  const matrices = new Map<TieType, Map<string, MatrixCell>>();
  for (const tie of project.ties.values()) {
    const cells = matrices.get(tie.type) ?? new Map<string, MatrixCell>();
    matrices.set(tie.type, cells);
    const key = keyOf(tie);
    const before = cells.get(key);
    cells.set(key, {
      id: before?.id ?? tie.id,
      source: before?.source ?? tie.source,
      target: before?.target ?? tie.target,
      directed: isDirected(tie),
      weight: before ? Math.min((before.weight ?? 1) + (tie.weight ?? 1), Number.MAX_VALUE) : tie.weight,
      ties: (before?.ties ?? 0) + 1,
    });
  }
  return matrices;
}

function keyOf(tie: Tie): string {
  const ends = [tie.source, tie.target];
  return isDirected(tie) ? `>${JSON.stringify(ends)}` : JSON.stringify(ends.sort());
}

/** Quoted where a bare word would fall apart or be taken for a keyword. */
const labelText = (name: string): string => (/^[\p{L}\p{N}_.]{1,60}$/u.test(name) ? name : `"${name}"`);
