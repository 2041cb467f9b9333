/** What a layout worker can do: one layout by its id. */
import type { Progress } from '../../analysis/measure.ts';
import { assert } from '../../base/assert.ts';
import type { Layout, LayoutInput, Positions } from '../../layout/layout.ts';
import { sparsely } from './report.ts';

export type LayoutWork = ReturnType<typeof layoutWork>;

export function layoutWork(layouts: ReadonlyMap<string, Layout>) {
  return {
    layout: (id: string, input: LayoutInput, progress?: Progress): Positions => {
      const layout = layouts.get(id);
      assert(layout, `there is a layout ${id}`);
      return layout.run(input, sparsely(progress));
    },
  };
}
