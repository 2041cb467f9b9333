/**
 * Keeps the measures in step with the state: whenever project or lens change, the run under way is aborted and the new
 * (project, lens) is computed in workers. An answer is only written while it still belongs to the latest state.
 *
 * On very large networks what takes long to count is estimated first, shown as an estimate, and counted in a second run that
 * replaces it.
 *
 * When the graph and its labels are the same as before – a name was corrected, a note added – the answers are kept as they
 * are and nothing is computed.
 */
import type { Answers } from '../analysis/measure.ts';
import { isAbort } from '../jobs/crew.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Lens, Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { notify } from './actions.ts';
import { analyseAll, joined } from './measuring.ts';
import { lensedOf, relationalOf } from './select.ts';
import { INITIAL, type State, store } from './store.ts';
import { announced } from './work.ts';

type Slot = 'measured' | 'measuredRelational';
type Question = Pick<Lensed, 'graph' | 'arcs' | 'labels'>;

/** Puts the start behind the frame that the change is drawn in. */
const LATER = 16;
/** Bodies × ties below which reading takes no time: measures then start before the frame, and are there with it or soon after. */
const AT_ONCE_BELOW = 2e6;
/** Vertices × edges from which on the first run may estimate. Smaller networks are counted at once anyway. */
const ESTIMATE_FROM = 1e9;
/** From here on what the first look is about is asked for by itself, before the many other measures. */
const QUICK_FROM = 1e10;
const QUICK = ['degree', 'betweenness', 'sector-betweenness'];
/** Along directions nothing is estimated. */
const QUICK_ALONG = ['degree', 'degree-in', 'degree-out'];

/**
 * Begun before anything is drawn, the loop hears of a change before the views do: the question is on its way to the workers while
 * they draw.
 * @returns ends the loop and the run under way
 */
export function startMeasureLoop(jobs: Pick<Jobs, 'analyse'>): () => void {
  const runs: Record<Slot, { stop: AbortController; project: Project; lens: Lens } | null> = {
    measured: null,
    measuredRelational: null,
  };
  const answered: Record<Slot, { asked: Question; weighted: boolean; answers: Answers } | null> = {
    measured: null,
    measuredRelational: null,
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = false;

  /** The lens that a slot is about in this state; null when nobody asked for the slot. */
  const lensFor = (slot: Slot, s: State): Lens | null =>
    slot === 'measured' ? s.lens : s.wantsRelational ? relationalOf(s.lens) : null;
  const isCurrent = (slot: Slot, project: Project, lens: Lens): boolean => {
    const s = store.getState();
    return s.project === project && lensFor(slot, s) === lens;
  };

  function refresh(slot: Slot): void {
    const s = store.getState();
    const lens = lensFor(slot, s);
    const run = runs[slot];
    if (run && run.project === s.project && run.lens === lens) return;
    run?.stop.abort();
    runs[slot] = null;
    const done = s[slot];
    if (lens === null || (done && done.project === s.project && done.lens === lens)) return;
    void compute(slot, s.project, lens);
  }

  async function compute(slot: Slot, project: Project, lens: Lens): Promise<void> {
    const { graph, arcs, labels } = lensedOf(project, lens);
    const weighted = lens.weight !== 'none';
    const write = (answers: Answers) => {
      if (isCurrent(slot, project, lens)) store.setState({ [slot]: { project, lens, answers } });
    };
    const before = answered[slot];
    if (before && before.weighted === weighted && sameContent(before.asked, { graph, arcs, labels })) {
      return write(before.answers);
    }
    const stop = new AbortController();
    runs[slot] = { stop, project, lens };
    const known = (answers: Answers) => {
      answered[slot] = { asked: { graph, arcs, labels }, weighted, answers };
      write(answers);
    };
    try {
      const estimate = graph.n * graph.m > ESTIMATE_FROM;
      if (graph.n * graph.m > QUICK_FROM && !weighted) {
        const quick = await announced('commands:work.measures', stop, (control) =>
          jobs.analyse(
            { graph, arcs, labels, options: { weighted, estimate }, measures: arcs ? QUICK_ALONG : QUICK },
            control,
          ),
        );
        write({ ...quick, details: { ...quick.details, incomplete: true } });
      }
      const options = { weighted, ...(estimate ? { estimate } : {}) };
      const first = await announced('commands:work.measures', stop, (control) =>
        analyseAll(jobs, { graph, arcs, labels, options }, control),
      );
      known(first);
      const measures = Object.keys(first.details.approximate ?? {});
      if (measures.length > 0) {
        const exact = await announced('commands:work.exactMeasures', stop, (control) =>
          jobs.analyse({ graph, arcs, labels, options: { weighted }, measures }, control),
        );
        known(replaced(first, exact));
      }
      if (runs[slot]?.stop === stop) runs[slot] = null;
    } catch (error) {
      // A failed or cancelled run stays in its slot, so that it is not tried again until something changes.
      if (!isAbort(error) && isCurrent(slot, project, lens)) {
        notify('error', 'commands:notice.measuresFailed', { reason: String(error) });
      }
    }
  }

  function refreshAll(): void {
    timer = null;
    due = false;
    refresh('measured');
    refresh('measuredRelational');
  }

  /** All changes of one task are one run. */
  function schedule(): void {
    const { project } = store.getState();
    if (project === INITIAL.project) return; // nothing has been opened yet
    const { bodies, ties } = project;
    if (bodies.size * ties.size >= AT_ONCE_BELOW) timer ??= setTimeout(refreshAll, LATER);
    else if (!due) {
      due = true;
      queueMicrotask(() => due && refreshAll());
    }
  }

  const unsubscribe = store.subscribe((s, before) => {
    if (
      s.project !== before.project ||
      s.lens !== before.lens ||
      s.wantsRelational !== before.wantsRelational
    ) {
      schedule();
    }
  });
  schedule();

  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
    due = false;
    runs.measured?.stop.abort();
    runs.measuredRelational?.stop.abort();
  };
}

/** Answers with those of another run in place of what was estimated. */
function replaced(estimated: Answers, exact: Answers): Answers {
  const { approximate: _, ...details } = estimated.details;
  return joined({ ...estimated, details }, exact);
}

function sameContent(a: Question, b: Question): boolean {
  return sameRecord(a.graph, b.graph) && sameRecord(a.labels, b.labels) && sameArcs(a.arcs, b.arcs);
}

const sameArcs = (a: Question['arcs'], b: Question['arcs']): boolean =>
  a && b ? sameRecord(a.out, b.out) : a === b; // by receiver they are the same arcs again

/** Equal numbers in all fields and arrays of two flat records of typed arrays. */
function sameRecord<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof T)[]).every((key) => {
    const left: unknown = a[key];
    const right: unknown = b[key];
    if (!ArrayBuffer.isView(left) || !ArrayBuffer.isView(right)) return Object.is(left, right);
    const [l, r] = [left as Float64Array, right as Float64Array];
    if (l.length !== r.length) return false;
    for (let i = 0; i < l.length; i++) if (!Object.is(l[i], r[i])) return false;
    return true;
  });
}
