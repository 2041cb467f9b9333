/** Tables of pairs by name, for `test --test qap|mrqap`: ties, shared:committee, same:sector … */
import { type MatrixSpec, type PairMatrix, pairMatrix } from '../analysis/uncertainty/pair-matrix.ts';
import type { Lensed } from '../model/lens.ts';
import type { Body } from '../model/project.ts';
import { KINDS, type Kind, TIE_TYPES, type TieType } from '../model/vocabulary.ts';

/** What may stand for a table; what comes after a colon is chosen by the person. */
export const MATRIX_NAMES = [
  'ties',
  'strength',
  'nearness',
  'type:TIE-TYPE',
  'shared:KIND',
  'same:sector',
  'same:kind',
  'same:category',
  'same:region',
] as const;

/** Properties of bodies that can be the same. */
const SAME: Readonly<Record<string, (body: Body) => string>> = {
  kind: (body) => body.kind,
  category: (body) => body.category,
  region: (body) => body.region ?? '',
};

/** Null when the name is not known. */
export function specOf(name: string, bodies: readonly Body[]): MatrixSpec | null {
  if (name === 'ties' || name === 'strength' || name === 'nearness') return { kind: name };
  if (name === 'same:sector') return { kind: 'sector' };
  const [what, which = ''] = name.split(':');
  if (what === 'type') {
    const type = TIE_TYPES.indexOf(which as TieType);
    return type < 0 ? null : { kind: 'type', type };
  }
  if (what === 'shared') {
    const of = KINDS.indexOf(which as Kind);
    return of < 0 ? null : { kind: 'shared', of };
  }
  if (what !== 'same' || !Object.hasOwn(SAME, which)) return null;
  const words = new Map<string, number>();
  const category = Int32Array.from(bodies, (body) => {
    const word = SAME[which]!(body);
    if (word === '') return -1;
    if (!words.has(word)) words.set(word, words.size);
    return words.get(word)!;
  });
  return { kind: 'same', category };
}

/** Tables over the same bodies: all, but those of a kind that is only shared (committees). */
export function tablesOf(
  { graph, labels, bodies }: Lensed,
  specs: readonly MatrixSpec[],
): readonly PairMatrix[] {
  const shared = new Set(specs.flatMap((spec) => (spec.kind === 'shared' ? [spec.of] : [])));
  const rows = Uint32Array.from(bodies.keys()).filter((v) => !shared.has(labels.kind[v]!));
  return specs.map((spec) => pairMatrix(graph, labels, spec, rows));
}
