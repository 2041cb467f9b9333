/**
 * One large question over many workers. Kernels that split are cut into a fixed number of chunks – fixed, so that sums are
 * added in the same order on every machine – and all workers draw from one shared list until it is empty.
 */
import { proxy, transfer } from 'comlink';
import { type Answers, chunksOf, joinDetails, type Question } from '../analysis/measure.ts';
import { buffersOf } from './buffers.ts';
import type { Crew, Member } from './crew.ts';
import type { JobControl } from './jobs.ts';
import type { AnalysisWork, KernelTask } from './work/analysis.ts';

/** A kernel that splits is one that is slow; it moves the progress bar more. */
const SHARE_OF_SPLIT = 6;

/** What each worker holds, so that it is sent once: a question, and kernels whose plan it has. */
const holding = new WeakMap<Member<AnalysisWork>, { question: Question; plans: Set<number> }>();

/** What kernels answer some measures is the same for every question: asked of a worker once. */
const listed = new WeakMap<Crew<AnalysisWork>, Map<string, readonly KernelTask[]>>();

type Step = (member: Member<AnalysisWork>) => Promise<void>;

/**
 * @param question a record that stays the same object for the whole run
 * @param isolated whether workers can share memory
 */
export async function analyseSplit(
  crew: Crew<AnalysisWork>,
  question: Question,
  ids: readonly string[] | undefined,
  isolated: boolean,
  control: JobControl = {},
): Promise<Answers> {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (control.signal?.aborted) stop.abort();
  control.signal?.addEventListener('abort', onAbort);
  const run = <R>(task: (member: Member<AnalysisWork>) => Promise<R>): Promise<R> =>
    crew.run(async (member) => {
      if (holding.get(member)?.question !== question) {
        await member.work.hold(question);
        holding.set(member, { question, plans: new Set() });
      }
      return task(member);
    }, stop.signal);
  try {
    const tasks = await tasksOf(crew, ids, () => run(({ work }) => work.tasks(ids)));
    const progress = progressOf(tasks, control);
    const answers: Answers[] = new Array(tasks.length);
    const steps: Step[] = [];
    /** Called when there are more steps, or none will come. */
    let wake: (() => void)[] = [];
    let planning = tasks.filter((task) => task.splits).length;
    tasks.forEach((task, t) => {
      const told = progress.of(t);
      const done = (answer: Answers) => {
        answers[t] = answer;
        told(1);
      };
      if (!task.splits) steps.push(wholeOf(task, told, done));
      // Planned first: what it opens up is the most there is to do.
      else
        steps.unshift(
          planOf(task, isolated, done, (chunks) => {
            steps.unshift(...chunks(told));
            planning--;
            for (const go of wake.splice(0)) go();
          }),
        );
    });
    const draw = async () => {
      for (;;) {
        const step = steps.shift();
        if (step) await run(step);
        else if (planning > 0) await new Promise<void>((go) => wake.push(go));
        else return;
      }
    };
    const failed = () => {
      planning = 0;
      for (const go of wake) go();
      wake = [];
    };
    await Promise.all(
      Array.from({ length: crew.size }, () =>
        draw().catch((error: unknown) => {
          failed();
          throw error;
        }),
      ),
    );
    return merged(answers, ids);
  } catch (error) {
    stop.abort(); // one part lost: the others are of no use
    throw error;
  } finally {
    control.signal?.removeEventListener('abort', onAbort);
  }
}

async function tasksOf(
  crew: Crew<AnalysisWork>,
  ids: readonly string[] | undefined,
  ask: () => Promise<readonly KernelTask[]>,
): Promise<readonly KernelTask[]> {
  const known = listed.get(crew) ?? new Map<string, readonly KernelTask[]>();
  listed.set(crew, known);
  const key = JSON.stringify(ids ?? null);
  const tasks = known.get(key) ?? (await ask());
  known.set(key, tasks);
  return tasks;
}

/** Plans a kernel and opens its chunks; a small one is answered with its plan. */
function planOf(
  task: KernelTask,
  isolated: boolean,
  done: (a: Answers) => void,
  open: (chunks: (told: (share: number) => void) => Step[]) => void,
): Step {
  return async (member) => {
    const { units, plan, answers } = await member.work.plan(task.kernel, isolated);
    holding.get(member)?.plans.add(task.kernel);
    if (answers) done(answers);
    open((told) => (answers ? [] : stepsOf(task, units, plan, told, done)));
  };
}

function wholeOf(task: KernelTask, told: (share: number) => void, done: (a: Answers) => void): Step {
  return async ({ work }) => {
    const answer = await work.compute(
      task.kernel,
      proxy((of: number, total: number) => told(total > 0 ? of / total : 1)),
    );
    done(answer);
  };
}

/** The chunks of one kernel; whoever finishes the last one puts the parts together. */
function stepsOf(
  { kernel }: KernelTask,
  units: number,
  plan: unknown,
  told: (share: number) => void,
  done: (a: Answers) => void,
): Step[] {
  const chunks = chunksOf(units);
  const parts: unknown[] = new Array(chunks.length);
  let missing = chunks.length;
  return chunks.map(
    ([from, to], c): Step =>
      async (member) => {
        const { work } = member;
        const has = holding.get(member)?.plans;
        if (plan !== null && has && !has.has(kernel)) {
          await work.lay(kernel, plan);
          has.add(kernel);
        }
        parts[c] = await work.part(kernel, from, to);
        missing--;
        told(1 - missing / chunks.length);
        if (missing === 0) done(await work.assemble(kernel, transfer(parts, buffersOf(parts))));
      },
  );
}

function progressOf(tasks: readonly KernelTask[], control: JobControl) {
  const weight = tasks.map((t) => (t.splits ? SHARE_OF_SPLIT : 1));
  const all = weight.reduce((sum, w) => sum + w, 0);
  const shares = tasks.map(() => 0);
  return {
    of: (t: number) => (share: number) => {
      shares[t] = Math.max(shares[t]!, share);
      const done = shares.reduce((sum, s, i) => sum + s * weight[i]!, 0);
      control.onProgress?.(Math.round((1000 * done) / all), 1000);
    },
  };
}

/** The answers of several kernels as one, with only the measures that were asked for. */
function merged(answers: readonly Answers[], ids: readonly string[] | undefined): Answers {
  const wanted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    ids ? Object.fromEntries(Object.entries(record).filter(([id]) => ids.includes(id))) : record;
  return {
    bodies: Object.assign({}, ...answers.map((a) => wanted(a.bodies))),
    network: Object.assign({}, ...answers.map((a) => wanted(a.network))),
    details: answers.reduce<Answers['details']>((all, a) => joinDetails(all, a.details), {}),
  };
}
