/** Groups of the network under the lens: sought at once where that is quick, else when asked for. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommunityAnswer } from '../../analysis/communities/communities.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Labels } from '../../graph/labels.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import { findGroups, type GroupSettings, rememberGroups } from '../../state/testing/groups.ts';

/** Edges × runs up to which nobody waits for the answer. */
const QUICK = 350_000;

export type GroupSearch =
  | { readonly state: 'waiting' | 'stopped' }
  | { readonly state: 'searching'; readonly done: number; readonly stop: () => void }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'found'; readonly answer: CommunityAnswer; readonly settings: GroupSettings };

type Run = {
  readonly graph: Graph;
  readonly labels: Labels;
  readonly settings: GroupSettings;
  readonly search: GroupSearch;
};

export function useGroups(
  lensed: Lensed,
  settings: GroupSettings,
): { readonly search: GroupSearch; readonly start: () => void } {
  const [run, setRun] = useState<Run | null>(null);
  const stop = useRef<AbortController | null>(null);
  // Groups hold for graph and labels; an edit that changes neither, such as a column more, leaves them.
  const { graph, labels } = lensed;
  const latest = useRef(lensed);
  latest.current = lensed;
  const start = useCallback(() => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    const say = (search: GroupSearch) => {
      if (stop.current === own) setRun({ graph, labels, settings, search });
    };
    const searching = (done: number) => ({ state: 'searching', done, stop: () => own.abort() }) as const;
    say(searching(0));
    findGroups(latest.current, settings, own, (done) => say(searching(done))).then(
      (answer) => {
        say({ state: 'found', answer, settings });
        if (stop.current === own) rememberGroups({ graph, labels, settings, answer });
      },
      (error: unknown) =>
        say(isAbort(error) ? { state: 'stopped' } : { state: 'failed', reason: String(error) }),
    );
  }, [graph, labels, settings]);
  const quick = graph.m * settings.runs <= QUICK;
  useEffect(() => {
    if (quick) start();
    // A search that nobody waits for any more is ended.
    return () => {
      const left = stop.current;
      stop.current = null;
      left?.abort();
    };
  }, [quick, start]);
  const current =
    run && run.graph === graph && run.labels === labels && run.settings === settings ? run.search : null;
  return { search: current ?? { state: 'waiting' }, start };
}
