/**
 * Relations between the bodies of one network, as tables of pairs for QAP and MRQAP: tied, tied by one type, committees they
 * share, same sector … Each has a short id that files, addresses and the command line use.
 */
import { isStar } from '../analysis/star.ts';
import { LARGEST_MATRIX, type MatrixSpec, pairMatrix } from '../analysis/uncertainty/pair-matrix.ts';
import {
  fewEntries,
  MOST_ENTRIES,
  type PairTable,
  sparsePairs,
} from '../analysis/uncertainty/sparse-pairs.ts';
import type { Lensed } from '../model/lens.ts';
import type { Body } from '../model/project.ts';
import { DIRECTED, KINDS, type Kind, TIE_TYPES, type TieType } from '../model/vocabulary.ts';

/** What may stand for a relation; what comes after a colon in capitals is chosen by the person. */
export const RELATION_NAMES = [
  'ties',
  'strength',
  'nearness',
  'type:TIE-TYPE',
  'shared:KIND',
  'same:sector',
  'same:kind',
  'same:category',
  'same:region',
  'same:level',
  'same:place',
] as const;

/** Properties of bodies that can be the same; '' = not said. */
const SAME: ReadonlyMap<string, (body: Body) => string> = new Map([
  ['kind', (body) => body.kind],
  ['category', (body) => body.category],
  ['region', (body) => body.region ?? ''],
  ['level', (body) => body.level ?? ''],
  ['place', (body) => body.place.trim()],
]);

/** Null when the id is not known. */
export function specOf(id: string, bodies: readonly Body[]): MatrixSpec | null {
  if (id === 'ties' || id === 'strength' || id === 'nearness') return { kind: id };
  if (id === 'same:sector') return { kind: 'sector' };
  const [what, which = ''] = id.split(':');
  if (what === 'type') {
    const type = TIE_TYPES.indexOf(which as TieType);
    return type < 0 ? null : { kind: 'type', type };
  }
  if (what === 'shared') {
    const of = KINDS.indexOf(which as Kind);
    return of < 0 ? null : { kind: 'shared', of };
  }
  const property = what === 'same' ? SAME.get(which) : undefined;
  return property ? { kind: 'same', category: categoriesOf(bodies, property) } : null;
}

/** Each body's word as a number; −1 where nothing is said. */
function categoriesOf(bodies: readonly Body[], property: (body: Body) => string): Int32Array {
  const words = new Map<string, number>();
  return Int32Array.from(bodies, (body) => {
    const word = property(body);
    if (word === '') return -1;
    if (!words.has(word)) words.set(word, words.size);
    return words.get(word)!;
  });
}

/** Bodies that make rows and columns: all, but those of a kind that is only shared (committees). */
export function rowsOf({ labels, bodies }: Lensed, specs: readonly MatrixSpec[]): Uint32Array {
  const shared = new Set(specs.flatMap((spec) => (spec.kind === 'shared' ? [spec.of] : [])));
  return Uint32Array.from(bodies.keys()).filter((v) => !shared.has(labels.kind[v]!));
}

/** Relations that ties make; the others are properties of bodies. */
const OF_TIES: ReadonlySet<MatrixSpec['kind']> = new Set([
  'ties',
  'pairs',
  'type',
  'strength',
  'nearness',
  'shared',
]);

/**
 * Tables over the same bodies, see `rowsOf`, or why there are none: where only the hub's own ties are recorded, or ties are sums over many
 * centres, who is tied to whom follows from the recording. Where few pairs have a value, these alone are held; nearness, which every pair has, is
 * too large beyond what is laid out. Where the lens counts directions, rows are where ties come from.
 */
export function tablesOf(
  lensed: Lensed,
  specs: readonly MatrixSpec[],
): readonly PairTable[] | { readonly declined: 'too-large' | 'star' | 'aggregate' } {
  const { graph, labels, arcs } = lensed;
  if (specs.some((spec) => OF_TIES.has(spec.kind))) {
    if (labels.aggregate) return { declined: 'aggregate' };
    if (isStar(graph)) return { declined: 'star' };
  }
  const rows = rowsOf(lensed, specs);
  const read = specs.map((spec) => (arcs && spec.kind === 'type' ? directedType(lensed, spec.type) : spec));
  const fits = rows.length <= LARGEST_MATRIX;
  const sparse = sparselyAll(lensed, read, rows, fits ? fewEntries(rows.length) : MOST_ENTRIES);
  if (sparse) return sparse;
  return fits ? read.map((spec) => pairMatrix(graph, labels, spec, rows, arcs)) : { declined: 'too-large' };
}

/** @returns null where one of the tables has more than `most` entries */
function sparselyAll(
  { graph, labels, arcs }: Lensed,
  specs: readonly MatrixSpec[],
  rows: Uint32Array,
  most: number,
): readonly PairTable[] | null {
  const tables: PairTable[] = [];
  for (const spec of most > 0 ? specs : []) {
    const table = sparsePairs(graph, labels, spec, rows, arcs, most);
    if (!table) return null;
    tables.push(table);
  }
  return most > 0 ? tables : null;
}

/** Ties of one type from source to target; both ways where the type has no direction. */
function directedType({ ties }: Lensed, type: number): MatrixSpec {
  const from: number[] = [];
  const to: number[] = [];
  for (const { tie, type: of, source, target } of ties) {
    if (of !== TIE_TYPES[type]) continue;
    from.push(source);
    to.push(target);
    if (tie && DIRECTED.includes(of)) continue;
    from.push(target);
    to.push(source);
  }
  return { kind: 'pairs', from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/**
 * Ids of the relations that this network has something about: tie types that occur, kinds of bodies that can be shared,
 * properties of which at least two bodies have the same.
 */
export function relationsOf({ graph, labels, bodies }: Lensed): readonly string[] {
  let types = 0;
  for (const set of labels.tieTypes) types |= set;
  // Something is shared where one body of the kind has two neighbours, and others are there to share it.
  const shared = KINDS.filter(
    (kind) =>
      bodies.filter((body) => body.kind !== kind).length >= 3 &&
      bodies.some((body, v) => body.kind === kind && graph.offsets[v + 1]! - graph.offsets[v]! > 1),
  );
  const occurs = (property: (body: Body) => string) => {
    const words = new Set<string>();
    let [again, other] = [false, false];
    for (const body of bodies) {
      const word = property(body);
      if (word === '') other = true;
      else if (words.has(word)) again = true;
      words.add(word);
    }
    return again && (other || words.size > 1);
  };
  return [
    ...(graph.m > 0 ? ['ties'] : []),
    ...TIE_TYPES.flatMap((type, i) => ((types >>> i) & 1 ? [`type:${type}`] : [])),
    ...shared.map((kind) => `shared:${kind}`),
    ...(labels.sector.some((s) => s >= 0) ? ['same:sector'] : []),
    ...[...SAME].flatMap(([name, property]) => (occurs(property) ? [`same:${name}`] : [])),
    ...(graph.m > 0 ? ['nearness'] : []),
    ...(graph.weights ? ['strength'] : []),
  ];
}
