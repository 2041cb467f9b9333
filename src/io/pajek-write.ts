/**
 * A project as Pajek files: a network (.net) with coordinates, shapes and colours, and beside it partitions (.clu) of kind,
 * category, sector, level, region and block, each with the meaning of its numbers in comments, and a vector (.vec) of the
 * numbers in blocks; or all of them one after the other in a project of Pajek's (.paj). Ties with a direction are arcs, the
 * others edges; their type is the label of the line, which – unlike several relations – igraph and networkx read as well.
 * Comments stand above the vertices only, since networkx takes every later one for a line.
 */
import type { Body, Project } from '../model/project.ts';
import { utf8 } from './csv.ts';
import { fileStem } from './files.ts';
import type { OutFile } from './format.ts';
import { isDecimal, isHexColour } from './graph-look.ts';
import { isDirected } from './graph-records.ts';
import { namesInFile } from './names-only.ts';
import { HEAD_MARK, writeHead } from './project-head.ts';

/** What of a body a partition holds: a word, '' = not said. */
export const PARTITIONS: readonly { readonly column: string; readonly word: (body: Body) => string }[] = [
  { column: 'kind', word: (body) => body.kind },
  { column: 'category', word: (body) => body.category },
  { column: 'sector', word: (body) => body.sector?.value ?? '' },
  { column: 'level', word: (body) => body.level ?? '' },
  { column: 'region', word: (body) => body.region ?? '' },
  { column: 'block', word: (body) => (body.block ? 'yes' : '') },
];

export function writePajek(project: Project): readonly OutFile[] {
  return partsOf(project).map(({ name, text }) => ({ name, bytes: utf8(text) }));
}

/** The same network, partitions and vector as one file, each under its keyword and its name. */
export function writePajekProject(project: Project): readonly OutFile[] {
  const objects = partsOf(project).map((part) => `*${part.is} ${part.name}\r\n${part.text}`);
  // As Pajek writes them, with an empty line between two.
  return [{ name: `${fileStem(project.about.id)}.paj`, bytes: utf8(objects.join('\r\n')) }];
}

/** One of Pajek's objects, with the name of the file that it is alone. */
type Part = { readonly is: 'Network' | 'Partition' | 'Vector'; readonly name: string; readonly text: string };

function partsOf(project: Project): readonly Part[] {
  const stem = fileStem(project.about.id);
  const bodies = [...project.bodies.values()];
  const parts: Part[] = [
    { is: 'Network', name: `${stem}.net`, text: network(project, namesInFile(project)) },
  ];
  for (const { column, word } of PARTITIONS) {
    const words = bodies.map(word);
    if (words.some((w) => w !== ''))
      parts.push({ is: 'Partition', name: `${stem}-${column}.clu`, text: partition(words) });
  }
  if (bodies.some((body) => body.block?.count)) {
    const counts = bodies.map((body) => String(body.block?.count ?? 0));
    const lines = [`*Vertices ${counts.length}`, ...counts];
    parts.push({ is: 'Vector', name: `${stem}-block_count.vec`, text: `${lines.join('\r\n')}\r\n` });
  }
  return parts;
}

function network(project: Project, names: ReadonlyMap<string, string>): string {
  const { about } = project;
  const head = {
    ...project,
    about: { ...about, hub: about.hub === null ? null : (names.get(about.hub) ?? null) },
  };
  const numbers = new Map<string, number>();
  const lines = [`% ${HEAD_MARK} ${writeHead(head)}`, `*Vertices ${project.bodies.size}`];
  for (const body of project.bodies.values()) {
    numbers.set(body.id, numbers.size + 1);
    lines.push(`${numbers.size} "${names.get(body.id)!}"${vertexLook(body.extra).text}`);
  }
  for (const [keyword, directed] of [
    ['*Arcs', true],
    ['*Edges', false],
  ] as const) {
    const ties = [...project.ties.values()].filter((tie) => isDirected(tie) === directed);
    if (ties.length > 0) lines.push(keyword);
    for (const { source, target, weight, type } of ties) {
      const label = type === 'cooperation' ? '' : ` l "${type}"`;
      lines.push(`${numbers.get(source)!} ${numbers.get(target)!} ${weight ?? 1}${label}`);
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

const SHAPES: readonly string[] = ['ellipse', 'box', 'diamond', 'triangle', 'cross', 'empty'];

/** Coordinates, shape and colour as Pajek takes them, and which kept columns that says. */
export function vertexLook(extra: Readonly<Record<string, string>>): {
  readonly text: string;
  readonly said: readonly string[];
} {
  const get = (name: string) => (Object.hasOwn(extra, name) ? extra[name] : undefined);
  const said: string[] = [];
  let text = '';
  const [x, y, z, shape, colour] = ['x', 'y', 'z', 'shape', 'color'].map(get);
  if (isDecimal(x) && isDecimal(y)) {
    said.push('x', 'y');
    text += ` ${x} ${y}`;
    if (isDecimal(z)) {
      said.push('z');
      text += ` ${z}`;
    }
    if (shape !== undefined && SHAPES.includes(shape)) {
      said.push('shape');
      text += ` ${shape}`;
    }
  }
  if (isHexColour(colour) && colour.length === 7) {
    said.push('color');
    text += ` ic RGB${colour.slice(1).toUpperCase()}`;
  } else if (colour !== undefined && /^[A-Za-z]{2,20}$/.test(colour) && !/^rgb/i.test(colour)) {
    said.push('color');
    text += ` ic ${colour}`;
  }
  return { text, said };
}

/** Words get numbers in the order of their first mention; 0 = not said. */
function partition(words: readonly string[]): string {
  const codes = new Map<string, number>();
  for (const word of words) if (word !== '' && !codes.has(word)) codes.set(word, codes.size + 1);
  const legend = [...codes].map(([word, code]) => `% ${code} = ${quotedIfNeeded(word)}`);
  const lines = [
    ...legend,
    `*Vertices ${words.length}`,
    ...words.map((word) => String(codes.get(word) ?? 0)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** As JSON where the word would not come back from a line of its own. */
const quotedIfNeeded = (word: string): string =>
  word !== word.trim() || word.startsWith('"') || JSON.stringify(word) !== `"${word}"`
    ? JSON.stringify(word)
    : word;
