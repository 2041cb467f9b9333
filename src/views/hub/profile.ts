/** Everything that the sections of a profile are written from. */

import { STAR_BAND_P, starBand } from '../../analysis/ego-betweenness.ts';
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

export type BandRow = { readonly p: number; readonly value: number };

/** Expected ego betweenness for likely densities among the partners; empty when there are fewer than three. */
export const bandOf = (partners: number): readonly BandRow[] =>
  partners < 3 ? [] : STAR_BAND_P.map((p) => ({ p, value: starBand(partners, p) }));

/** Counts of equal items, most frequent first; equal counts keep the order of first sight. */
export function tally<T>(items: Iterable<T>): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
