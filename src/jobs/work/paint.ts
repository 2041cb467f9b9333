/** What a painting worker can do: pictures in pixels, one at a time, each of which can be given up. */
import type { Painter, PaintTask } from '../../publish/canvas.ts';
import type { Progress } from '../../publish/publish.ts';
import { sparsely } from './report.ts';

export type PaintWork = ReturnType<typeof paintWork>;

/** Numbers of tasks given up before they began are forgotten after so many. */
const MOST = 64;

export function paintWork(painter: Painter) {
  let stopped: readonly number[] = [];
  return {
    /** @param task the number by which it can be stopped */
    paint: async (what: PaintTask, task: number, progress?: Progress): Promise<Blob> =>
      painter.paint(what, () => stopped.includes(task), sparsely(progress)),
    /** Gives a task up; what it has read stays for the next one. */
    stop: (task: number): void => {
      stopped = [...stopped, task].slice(-MOST);
    },
  };
}
