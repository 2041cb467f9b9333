/** What the Gaps view shows, in step with project, lens, centre and the networks laid beside. */
import { useEffect, useMemo, useState } from 'react';
import type { Reason } from '../../compare/compare.ts';
import type { Around } from '../../compare/introductions.ts';
import type { Introductions } from '../../i18n/gaps-table.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Gaps } from '../../model/gaps.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body, Id } from '../../model/project.ts';
import {
  gapsAhead,
  gapsCentre,
  gapsIn,
  gapsLensed,
  introductionsFor,
  type Other,
  othersBeside,
  reasonsBeside,
} from '../../state/gaps/gaps.ts';
import { store, useApp } from '../../state/store.ts';
import { useAnswer } from '../parts/use-answer.ts';

export type GapsView = {
  readonly lensed: Lensed;
  readonly centre: Body;
  readonly vertex: number;
  readonly gaps: Gaps;
};

const NO_WAYS: Introductions = new Map();

/** Why no gaps are shown; reading = not yet. */
export type NoGaps = 'nobody' | 'left-out' | 'aggregate' | 'reading';

/** The centre's gaps. Those of an older state of a large network stay in sight until the next are there. */
export function useGaps(): GapsView | NoGaps {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const centre = useApp(gapsCentre);
  const wanted = useMemo(() => {
    if (project.about.aggregate) return 'aggregate';
    if (centre === null) return 'nobody';
    const lensed = gapsLensed(project, lens);
    const vertex = lensed.vertexOf.get(centre);
    return vertex === undefined
      ? 'left-out'
      : { lensed, vertex, id: centre, gaps: gapsIn(lensed, centre), project: project.about.id };
  }, [project, lens, centre]);
  const [found, setFound] = useState<{ readonly of: typeof wanted; readonly view: GapsView } | null>(null);
  useEffect(() => {
    if (typeof wanted === 'string' || wanted.gaps) return;
    const stop = new AbortController();
    gapsAhead(wanted.lensed, wanted.id, stop.signal).then(
      (gaps) => gaps && !stop.signal.aborted && setFound({ of: wanted, view: viewOf({ ...wanted, gaps }) }),
      (error: unknown) => {
        if (!isAbort(error)) throw error;
      },
    );
    return () => stop.abort();
  }, [wanted]);
  return useMemo(() => {
    if (typeof wanted === 'string') return wanted;
    const { gaps } = wanted;
    if (gaps) return viewOf({ ...wanted, gaps });
    if (found === null || typeof found.of === 'string') return 'reading';
    return found.of.id === wanted.id && found.of.project === wanted.project ? found.view : 'reading';
  }, [wanted, found]);
}

const viewOf = ({ lensed, vertex, gaps }: Omit<GapsView, 'centre'>): GapsView => ({
  lensed,
  vertex,
  gaps,
  centre: lensed.bodies[vertex]!,
});

/** Networks laid beside the open one; null while they are being read. */
export function useOthers(): readonly Other[] | null {
  const others = useApp((s) => s.comparing.others);
  const lens = useApp((s) => s.lens);
  const key = useMemo(() => ({ others, lens }), [others, lens]);
  const found = useAnswer(key, (signal) => othersBeside(key, lens, signal));
  return others.length === 0 ? NONE : found;
}
const NONE: readonly Other[] = [];

/** Who could introduce, by category; empty while it is being sought. */
export function useWays(
  { lensed, centre, gaps }: GapsView,
  others: readonly Other[] | null,
): { readonly ready: boolean; readonly around: Around | null; readonly ways: Introductions } {
  const project = useApp((s) => s.project);
  const id: Id = centre.id;
  const key = useMemo(() => ({ project, lensed, id, others, gaps }), [project, lensed, id, others, gaps]);
  const found = useAnswer(key, (signal) =>
    introductionsFor(
      { project, lens: store.getState().lens, lensed, centre: id },
      others ?? [],
      gaps.rows,
      signal,
    ),
  );
  return { ready: found !== null, around: found?.around ?? null, ways: found?.ways ?? NO_WAYS };
}

/** Why the networks can hardly be compared; null while it is being asked, or where there is nothing to compare. */
export function useReasons(others: readonly unknown[] | null): readonly Reason[] | null {
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const key = useMemo(() => ({ project, lens, others }), [project, lens, others]);
  return useAnswer(key, (signal) =>
    others && others.length > 0 ? reasonsBeside(store.getState(), signal) : Promise.resolve(null),
  );
}
