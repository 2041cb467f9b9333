import { expect, test } from 'vitest';
import { paintWork } from '../../src/jobs/work/paint.ts';
import type { PaintTask } from '../../src/publish/canvas.ts';

const task: PaintTask = {
  name: 1,
  svg: new Blob(['']),
  width: 1,
  height: 1,
  part: null,
  background: null,
  dpi: null,
};

test('a task is stopped by its number, before it begins or while it goes on; others are not', async () => {
  const asked: boolean[] = [];
  const work = paintWork({
    paint: async (_, isStopped) => {
      asked.push(isStopped());
      await new Promise((done) => setTimeout(done));
      asked.push(isStopped());
      return new Blob();
    },
  });
  work.stop(1);
  await work.paint(task, 1);
  await work.paint(task, 2);
  const running = work.paint(task, 3);
  work.stop(3);
  await running;
  expect(asked).toEqual([true, true, false, false, false, true]);
});
