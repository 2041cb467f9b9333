/** Everything that the sections of a profile are written from. */

import type { ScenarioQuestion } from '../../analysis/ego-scenario.ts';
import type { Answers } from '../../analysis/measure.ts';
import { isStar } from '../../analysis/star.ts';
import { whoText } from '../../i18n/hub-sentence.ts';
import type { Language } from '../../i18n/index.ts';
import { type Ego, egoOf } from '../../model/ego.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body } from '../../model/project.ts';

export type Profile = {
  readonly lensed: Lensed;
  /** Null while they are being computed. */
  readonly answers: Answers | null;
  /** The same without containment, funding and publicity; null when it is the same lens or not computed yet. */
  readonly relational: { readonly lensed: Lensed; readonly answers: Answers } | null;
  readonly ego: Ego;
  readonly vertex: number;
  readonly body: Body;
  /** 'die Kontaktstelle' or 'die Einrichtung'. */
  readonly who: string;
  /** Only this hub's own ties are recorded. */
  readonly star: boolean;
  readonly aggregate: boolean;
};

export function profileOf(
  lensed: Lensed,
  answers: Answers | null,
  relational: Profile['relational'],
  vertex: number,
  language: Language,
): Profile {
  const body = lensed.bodies[vertex]!;
  return {
    lensed,
    answers,
    relational: relational && relational.lensed.lens !== lensed.lens ? relational : null,
    ego: egoOf(lensed, vertex),
    vertex,
    body,
    who: whoText(body, language),
    star: isStar(lensed.graph),
    aggregate: lensed.labels.aggregate,
  };
}

/** Shares of pairs that the slider goes through: 0 to 60 %. */
export const SHARES: readonly number[] = Array.from({ length: 61 }, (_, i) => i / 100);
/** Where the slider stands at first. */
export const FIRST_SHARE = 20;
const DRAWS = 1000;
const SEED = 1;

/** What is asked of the ties among a body's partners; null where there are fewer than three. */
export function scenarioQuestion({ lensed, ego, aggregate }: Profile): ScenarioQuestion | null {
  const k = ego.neighbours.length;
  if (k < 3 || aggregate) return null;
  const { offsets } = lensed.graph;
  const place = new Map(ego.neighbours.map((v, i) => [v, i] as const));
  const known = ego.alterTies.flatMap(([a, b]) => [place.get(a)!, place.get(b)!]);
  const among = new Array<number>(k).fill(0);
  for (const i of known) among[i]!++;
  // Of a partner's ties, one is to the body itself.
  const outside = ego.neighbours.map((v, i) => offsets[v + 1]! - offsets[v]! - 1 - among[i]!);
  return { partners: k, known, outside, probabilities: SHARES, draws: DRAWS, seed: SEED };
}

/** Counts of equal items, most frequent first; equal counts keep the order of first sight. */
export function tally<T>(items: Iterable<T>): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
