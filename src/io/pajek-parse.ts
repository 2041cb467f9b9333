/**
 * Pajek's files taken apart: networks (.net), and in projects (.paj) or beside them partitions (.clu) and vectors (.vec).
 * Nothing is allocated for vertices that a file only announces.
 * Reference: Mrvar & Batagelj, Pajek reference manual (2020), "Definition of network on input ASCII file"
 */
import { tidyColour } from './graph-look.ts';
import type { Progress } from './graph-tables.ts';
import type { IssueList } from './issue-list.ts';
import { isComment, linesOf, numberIn, type Word, wordsOf } from './pajek-text.ts';
import { HEAD_MARK, type ProjectHead, readHead } from './project-head.ts';

export type Vertex = { readonly label: string; readonly attributes: Map<string, string> };
export type Line = {
  /** Vertex numbers, from 1; not checked. */
  readonly from: number;
  readonly to: number;
  /** As written; '' = not stated. */
  readonly weight: string;
  readonly directed: boolean;
  readonly attributes: Map<string, string>;
};
export type Network = {
  readonly name: string;
  readonly size: number;
  /** Number of vertices of the first mode in a two-mode network. */
  readonly firstMode: number | null;
  readonly vertices: Map<number, Vertex>;
  readonly lines: Line[];
  /** Cells of *Matrix; both halves are there. */
  readonly cells: { readonly row: number; readonly column: number; readonly value: string }[];
  readonly relations: Set<string>;
};
export type Part = {
  readonly name: string;
  readonly kind: 'partition' | 'vector';
  readonly size: number;
  readonly values: string[];
  /** What the numbers mean, where comments say so: '% 1 = centre'. */
  readonly legend: ReadonlyMap<string, string>;
};

/** Vertices that may be announced without a line each. */
const MOST_UNSAID = 100_000;
const SHAPES: ReadonlySet<string> = new Set([
  'ellipse',
  'box',
  'diamond',
  'triangle',
  'cross',
  'empty',
  'house',
  'man',
  'woman',
]);

export class PajekParser {
  readonly networks: Network[] = [];
  readonly parts: Part[] = [];
  readonly others: string[] = [];
  head: ProjectHead | null = null;
  times = 0;
  tooLarge = false;
  private network: Network | null = null;
  private part: Part | null = null;
  private section = '';
  private name = '';
  private relation = '';
  private legend = new Map<string, string>();
  private cell = 0;
  /** What the next *Vertices are of. */
  private kind: 'network' | Part['kind'] | 'other';
  private place: { file: string; row: number } = { file: '', row: 0 };

  /** @param only what a file without a word for it holds: a network, or one partition or vector */
  constructor(
    private readonly issues: IssueList,
    only: 'network' | Part['kind'] = 'network',
  ) {
    this.kind = only;
  }

  read(file: string, text: string, bytes: number, progress?: Progress): void {
    let seen = 0;
    for (const { row, line, at } of linesOf(text)) {
      this.place = { file, row };
      if ((++seen & 16383) === 0) progress?.(at, text.length);
      if (isComment(line)) this.comment(line);
      else if (line.startsWith('*')) this.open(line, file, bytes);
      else this.line(line);
      if (this.tooLarge) return;
    }
  }

  private comment(line: string): void {
    const text = line.slice(line.startsWith('%') ? 1 : 2).trim();
    if (this.head === null && text.startsWith(`${HEAD_MARK} {`)) {
      this.head = readHead(text.slice(HEAD_MARK.length).trim());
      return;
    }
    const code = /^(-?\d{1,9}) = /.exec(text);
    if (code && this.legend.size < 1_000_000) this.legend.set(code[1]!, unquoted(text.slice(code[0].length)));
  }

  private open(line: string, file: string, bytes: number): void {
    const words = wordsOf(line);
    const keyword = words[0]!.text.slice(1).toLowerCase();
    const rest = words.slice(1).map((word) => word.text);
    this.section = keyword;
    this.relation = '';
    if (keyword === 'network' || keyword === 'partition' || keyword === 'vector') {
      this.name = rest.join(' ');
      this.kind = keyword;
      this.network = null;
      this.part = null;
      // What numbers mean holds for one partition, not for the vector behind it.
      this.legend = new Map();
    } else if (keyword === 'vertices') this.vertices(rest, file, bytes);
    else if (['arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'].includes(keyword)) this.lines(rest);
    else {
      // Permutations, clusters, hierarchies: of no use here, and named.
      this.others.push(`${words[0]!.text} ${rest.join(' ')}`.trim());
      this.kind = 'other';
      this.network = null;
      this.part = null;
    }
  }

  private vertices(rest: readonly string[], file: string, bytes: number): void {
    const size = numberIn(rest[0] ?? '');
    const first = numberIn(rest[1] ?? '');
    const limit = Math.max(MOST_UNSAID, bytes);
    if (size === null || !Number.isInteger(size) || size < 0 || size > limit) {
      this.issues.add(
        'error',
        'count-too-large',
        { ...this.place, value: rest[0] ?? '' },
        { number: size ?? '?', limit },
      );
      this.tooLarge = true;
      return;
    }
    const { kind } = this;
    if (kind === 'network') {
      const firstMode = first !== null && Number.isInteger(first) && first > 0 && first < size ? first : null;
      this.network = {
        name: this.name || file,
        size,
        firstMode,
        vertices: new Map(),
        lines: [],
        cells: [],
        relations: new Set(),
      };
      this.networks.push(this.network);
    } else if (kind !== 'other') {
      this.part = { name: this.name || file, kind, size, values: [], legend: this.legend };
      this.parts.push(this.part);
    }
    this.cell = 0;
    this.name = '';
  }

  private lines(rest: readonly string[]): void {
    // ':2 "Money"' – the number counts relations, the name says what they are.
    const relation = rest[0]?.startsWith(':') ? rest.slice(1).join(' ') || rest[0].slice(1) : '';
    this.relation = relation;
    this.part = null;
    this.cell = 0;
    if (relation !== '' && this.network && this.network.relations.size < 1000)
      this.network.relations.add(relation);
  }

  private line(line: string): void {
    const words = wordsOf(line);
    if (this.part) {
      if (this.part.values.length < this.part.size) this.part.values.push(words[0]?.text ?? '');
      else this.strange();
      return;
    }
    const { network } = this;
    if (!network) return;
    if (this.section === 'vertices') this.vertex(words, network);
    else if (this.section === 'matrix') this.row(words, network);
    else if (this.section.endsWith('list')) this.list(words, network);
    else this.arc(words, network);
  }

  private strange(): void {
    this.issues.add('warning', 'line-not-understood', this.place);
  }

  private vertex(words: readonly Word[], network: Network): void {
    const number = numberIn(words[0]?.text ?? '');
    const fits = number !== null && Number.isInteger(number) && number >= 1 && number <= network.size;
    if (!fits || network.vertices.has(number)) {
      this.strange();
      return;
    }
    const attributes = new Map<string, string>();
    const label = words[1] && words[1].kind !== 'time' ? words[1].text : '';
    let i = label === '' && words[1]?.kind === 'time' ? 1 : 2;
    for (const axis of ['x', 'y', 'z']) {
      const word = words[i];
      if (word?.kind !== 'plain' || numberIn(word.text) === null) break;
      attributes.set(axis, word.text);
      i++;
    }
    const shape = words[i];
    if (shape?.kind === 'plain' && SHAPES.has(shape.text.toLowerCase())) {
      attributes.set('shape', shape.text);
      i++;
    }
    this.settings(words, i, attributes, VERTEX_SETTINGS);
    network.vertices.set(number, { label, attributes });
  }

  private arc(words: readonly Word[], network: Network): void {
    let i = 0;
    let relation = this.relation;
    if (words[0]?.kind === 'plain' && words[0].text.endsWith(':')) {
      relation = words[0].text.slice(0, -1);
      if (network.relations.size < 1000) network.relations.add(relation);
      i = 1;
    }
    const from = numberIn(words[i]?.text ?? '');
    const to = numberIn(words[i + 1]?.text ?? '');
    if (from === null || to === null) {
      this.strange();
      return;
    }
    i += 2;
    const attributes = new Map<string, string>();
    if (relation !== '') attributes.set(RELATION, relation);
    let weight = '';
    const third = words[i];
    if (third?.kind === 'plain' && numberIn(third.text) !== null) {
      weight = third.text;
      i++;
    }
    this.settings(words, i, attributes, LINE_SETTINGS);
    network.lines.push({ from, to, weight, directed: this.section === 'arcs', attributes });
  }

  private list(words: readonly Word[], network: Network): void {
    const numbers = words.map((word) => numberIn(word.text));
    const [from, ...others] = numbers;
    if (from === undefined || from === null || others.includes(null)) {
      this.strange();
      return;
    }
    for (const to of others) {
      const attributes = new Map<string, string>();
      if (this.relation !== '') attributes.set(RELATION, this.relation);
      network.lines.push({ from, to: to!, weight: '', directed: this.section === 'arcslist', attributes });
    }
  }

  private row(words: readonly Word[], network: Network): void {
    const columns = network.firstMode === null ? network.size : network.size - network.firstMode;
    const rows = network.firstMode ?? network.size;
    for (const { text } of words) {
      if (this.cell >= rows * columns) {
        this.strange();
        return;
      }
      const value = numberIn(text);
      if (value !== 0) {
        const row = Math.floor(this.cell / columns) + 1;
        const column = (this.cell % columns) + 1 + (network.firstMode ?? 0);
        network.cells.push({ row, column, value: text });
      }
      this.cell++;
    }
  }

  /** Pairs of a word and its value, and spans of time. */
  private settings(
    words: readonly Word[],
    from: number,
    attributes: Map<string, string>,
    names: ReadonlyMap<string, string>,
  ): void {
    for (let i = from; i < words.length; i++) {
      const word = words[i]!;
      if (word.kind === 'time') {
        this.times++;
        attributes.set('time', word.text);
        continue;
      }
      const value = words[i + 1];
      if (word.kind !== 'plain' || value === undefined || value.kind === 'time') continue;
      const column = names.get(word.text.toLowerCase()) ?? `pajek ${word.text.slice(0, 20)}`;
      if (!attributes.has(column))
        attributes.set(column, column === 'color' ? colourOf(value.text) : value.text);
      i++;
    }
  }
}

/** Mark of a column that is kept whatever its name; the tie's type has this name, too. */
export const RELATION = 'extra:relation';

const VERTEX_SETTINGS: ReadonlyMap<string, string> = new Map([['ic', 'color']]);
const LINE_SETTINGS: ReadonlyMap<string, string> = new Map([
  ['l', 'label'],
  ['c', 'color'],
  ['w', 'thickness'],
]);

/** 'RGBFF8800' → '#ff8800'; colours by name stay. */
const colourOf = (text: string): string =>
  /^rgb[0-9a-f]{6}$/i.test(text) ? `#${text.slice(3).toLowerCase()}` : tidyColour(text);

/** A word of a legend that had to be quoted. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
