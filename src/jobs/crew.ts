/**
 * Crew: a bounded set of workers of one kind and the queue before them. One worker does one task at a time, so a task can
 * be stopped at once by ending its worker; a fresh one takes its place. Workers start when first needed.
 *
 * How a worker is made is passed in, so that the same crew runs on browser workers, on Node's and on a MessageChannel.
 */
import { type Endpoint, type Remote, wrap } from 'comlink';

export type WorkerHandle = {
  readonly endpoint: Endpoint;
  readonly terminate: () => void;
  /** Calls back when the worker dies or can no longer be understood. */
  readonly onCrash: (listener: (reason: string) => void) => void;
};
export type Spawn = () => WorkerHandle;

/** One worker's stay in the crew; its identity tells what was left in that worker by earlier tasks. */
export type Member<Work> = { readonly work: Remote<Work> };

export type Crew<Work> = {
  readonly size: number;
  /**
   * Runs a task on the next free worker.
   * @throws AbortError as soon as the signal fires, running or queued; WorkerCrash when the worker dies; else what the task throws
   */
  readonly run: <R>(task: (member: Member<Work>) => Promise<R>, signal?: AbortSignal) => Promise<R>;
  /** Makes sure that one worker has started loading. */
  readonly warm: () => void;
  /** Ends all workers; tasks under way are rejected as aborted. */
  readonly close: () => void;
};

/** A worker died under its task. The task is lost, the crew is not. */
export class WorkerCrash extends Error {
  override readonly name = 'WorkerCrash';
}

export const abortError = (): DOMException => new DOMException('The job was cancelled', 'AbortError');
export const isAbort = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';

type Hired<Work> = Member<Work> & {
  readonly handle: WorkerHandle;
  /** Ends the task under way; null while idle. */
  fail: ((error: Error) => void) | null;
};
type Waiting<Work> = {
  readonly start: (member: Hired<Work>) => void;
  readonly refuse: (error: Error) => void;
};

export function createCrew<Work>(spawn: Spawn, size: number): Crew<Work> {
  const hired = new Set<Hired<Work>>();
  const idle: Hired<Work>[] = [];
  const queue: Waiting<Work>[] = [];

  function hire(): Hired<Work> {
    const handle = spawn();
    const member: Hired<Work> = { handle, work: wrap<Work>(handle.endpoint), fail: null };
    hired.add(member);
    handle.onCrash((reason) => {
      if (!hired.has(member)) return;
      dismiss(member);
      member.fail?.(new WorkerCrash(reason));
      next();
    });
    return member;
  }

  function dismiss(member: Hired<Work>): void {
    hired.delete(member);
    const at = idle.indexOf(member);
    if (at >= 0) idle.splice(at, 1);
    member.handle.terminate();
  }

  function next(): void {
    while (queue.length > 0) {
      if (idle.length === 0 && hired.size >= size) return;
      const waiting = queue.shift()!;
      try {
        waiting.start(idle.pop() ?? hire());
      } catch (error) {
        waiting.refuse(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  function run<R>(task: (member: Member<Work>) => Promise<R>, signal?: AbortSignal): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (signal?.aborted) return reject(abortError());
      let running: Hired<Work> | null = null;
      let over = false;
      /** First ending wins; later ones (an answer after the abort) are ignored. */
      const end = (settle: () => void) => {
        if (over) return;
        over = true;
        signal?.removeEventListener('abort', onAbort);
        if (running) running.fail = null;
        settle();
      };
      const onAbort = () =>
        end(() => {
          if (!running) queue.splice(queue.indexOf(waiting), 1);
          else if (hired.has(running)) {
            dismiss(running);
            if (queue.length === 0) warm();
          }
          reject(abortError());
          next();
        });
      const free = (member: Hired<Work>) => {
        if (hired.has(member)) idle.push(member);
        next();
      };
      const waiting: Waiting<Work> = {
        refuse: (error) => end(() => reject(error)),
        start: (member) => {
          running = member;
          member.fail = (error) => end(() => reject(error));
          task(member).then(
            (result) =>
              end(() => {
                resolve(result);
                free(member);
              }),
            (error) =>
              end(() => {
                reject(error);
                free(member);
              }),
          );
        },
      };
      signal?.addEventListener('abort', onAbort);
      queue.push(waiting);
      next();
    });
  }

  function warm(): void {
    if (hired.size > 0) return;
    try {
      idle.push(hire());
    } catch {
      // The next job meets the same failure and reports it.
    }
  }

  function close(): void {
    for (const waiting of queue.splice(0)) waiting.refuse(abortError());
    for (const member of [...hired]) {
      dismiss(member);
      member.fail?.(abortError());
    }
  }

  return { size, run, warm, close };
}
