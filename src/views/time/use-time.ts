/** What the view shows, in step with project, lens and the two moments chosen. */
import { useMemo } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import { type Pair, pairOf } from '../../figures/time/pairs.ts';
import { type Places, statesAt, type TimeState } from '../../figures/time/states.ts';
import type { Id } from '../../model/project.ts';
import type { Moment } from '../../model/timeline.ts';
import { useApp } from '../../state/store.ts';
import { measuresAt, momentsNow, placesFor } from '../../state/time/time.ts';
import { useAnswer } from '../parts/use-answer.ts';

export function useMoments(): readonly Moment[] {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  return useMemo(() => momentsNow(project, lens), [project, lens]);
}

export type Line = { readonly states: readonly TimeState[]; readonly places: Places };

/** All states and where everybody stands; null while they are being read. */
export function useLine(moments: readonly Moment[]): Line | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const key = useMemo(() => ({ project, lens, moments }), [project, lens, moments]);
  return useAnswer(key, async (signal) => {
    const states = await statesAt(project, lens, moments, signal);
    return { states, places: await placesFor(project, lens, states, signal) };
  });
}

/** Measures of the network and one of each body at each moment; null while they are being computed. */
export function useMeasures(
  states: readonly TimeState[],
  measures: readonly string[],
): ReadonlyMap<string, Answers> | null {
  const joined = measures.join(' ');
  const key = useMemo(() => ({ states, joined }), [states, joined]);
  return useAnswer(key, (signal) => measuresAt(states, measures, signal));
}

/** The two moments chosen; where one is gone, the last. */
export function usePair(line: Line, chosen: { readonly from: string; readonly to: string }): Pair {
  return useMemo(() => {
    const of = (key: string) => line.states.find(({ moment }) => moment.key === key) ?? line.states.at(-1)!;
    return pairOf(of(chosen.from), of(chosen.to));
  }, [line, chosen.from, chosen.to]);
}

/** A body's name as the later state has it, else the earlier one. */
export const namesOf =
  ({ from, to }: Pair) =>
  (id: Id): string =>
    to.project.bodies.get(id)?.label ?? from.project.bodies.get(id)?.label ?? id;
