/** What the view shows, in step with project, lens and play: readings before and after, what falls apart, measures. */
import { useEffect, useMemo, useState } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import { type Effect, effectOf } from '../../figures/what-if/effect.ts';
import { bodyLookedAt, type Side } from '../../figures/what-if/rows.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import type { PlayedPlan } from '../../model/plan.ts';
import type { Body, PlanStep, Project } from '../../model/project.ts';
import { notify } from '../../state/actions.ts';
import { analyseAll } from '../../state/measuring.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { lensedAfter, playedOf, selectWhatIf } from '../../state/what-if/what-if.ts';
import type { WhatIf } from '../../state/what-if/what-if-play.ts';

export type Play = {
  readonly project: Project;
  readonly whatIf: WhatIf;
  readonly steps: readonly PlanStep[];
  readonly played: PlayedPlan;
  readonly before: Lensed;
  readonly after: Lensed;
  readonly effect: Effect;
  /** Whose role is looked at; null = nobody's. */
  readonly body: Body | null;
};

export function usePlay(): Play {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const before = useApp(selectLensed);
  const whatIf = useApp(selectWhatIf);
  const { steps, about } = whatIf;
  return useMemo(() => {
    const played = playedOf(project, steps);
    const after = lensedAfter({ project, lens }, steps);
    const effect = effectOf(before, after, played);
    return {
      project,
      whatIf,
      steps,
      played,
      before,
      after,
      effect,
      body: bodyLookedAt(about, before, after),
    };
  }, [project, lens, before, whatIf, steps, about]);
}

/** Vertices × edges from which measures are estimated first elsewhere; here they stay estimates. */
const ESTIMATE_FROM = 1e9;

export const askMeasures = (lensed: Lensed, signal: AbortSignal): Promise<Answers> => {
  const { graph, arcs, labels, lens } = lensed;
  const estimate = graph.n * graph.m > ESTIMATE_FROM;
  const options = { weighted: lens.weight !== 'none', ...(estimate ? { estimate } : {}) };
  return analyseAll(jobs(), { graph, arcs, labels, options }, { signal });
};

export type Sides = {
  readonly before: Side;
  readonly after: Side;
  /** The numbers are of an earlier state of the play; the new ones are on their way. */
  readonly stale: boolean;
};

/** Measures of both sides; the last ones stay until the next are there. Null until the first are. */
export function useSides({ before, after }: Pick<Play, 'before' | 'after'>): Sides | null {
  const answers = useApp(selectAnswers);
  const [found, setFound] = useState<{ readonly lensed: Lensed; readonly answers: Answers } | null>(null);
  const same = before === after;
  useEffect(() => {
    if (same) return;
    const stop = new AbortController();
    askMeasures(after, stop.signal).then(
      (of) => stop.signal.aborted || setFound({ lensed: after, answers: of }),
      (error: unknown) => {
        if (!isAbort(error)) notify('error', 'commands:notice.measuresFailed', { reason: String(error) });
      },
    );
    return () => stop.abort();
  }, [after, same]);
  return useMemo(() => {
    if (!answers) return null;
    const was = { lensed: before, answers };
    if (same) return { before: was, after: was, stale: false };
    if (!found) return null;
    return { before: was, after: found, stale: found.lensed !== after };
  }, [answers, before, after, same, found]);
}

/** Whether the network holds anything that could be played with. */
export const isPlayable = (): boolean => store.getState().project.bodies.size > 0;
