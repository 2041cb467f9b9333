/** What is kept beside a network when two of its bodies become one: plans, places and views follow to the one that stays. */
import { type Change, type Diff, noDiff, same } from '../change.ts';
import type { Arrangement, Id, Plan, PlanStep, Project, SavedView, Table } from '../project.ts';

type Redirected = Pick<Change, 'plans' | 'arrangements' | 'views'>;

/** Earlier states are not touched: at that time the two were two. */
export const redirectKept = ({ plans, arrangements, views }: Project, gone: Id, kept: Id): Redirected => ({
  plans: edits(plans, (plan) => planTo(plan, gone, kept)),
  arrangements: edits(arrangements, (arrangement) => pinsTo(arrangement, gone, kept)),
  views: edits(views, (view) => viewTo(view, gone, kept)),
});

function edits<T>(table: Table<T>, edit: (record: T) => T): Diff<T> {
  const updated = new Map<Id, readonly [T, T]>();
  for (const [id, from] of table) {
    const to = edit(from);
    if (!same(from, to)) updated.set(id, [from, to]);
  }
  return { ...noDiff<T>(), updated };
}

const planTo = (plan: Plan, gone: Id, kept: Id): Plan => ({
  ...plan,
  steps: plan.steps.flatMap((step): readonly PlanStep[] => {
    if (step.do === 'remove-body' && step.id === gone) return [{ ...step, id: kept }];
    if (step.do !== 'add-tie') return [step];
    const { tie } = step;
    const source = tie.source === gone ? kept : tie.source;
    const target = tie.target === gone ? kept : tie.target;
    // A tie between the two would lead from the body to itself.
    if (source === target && tie.source !== tie.target) return [];
    return [{ ...step, tie: { ...tie, source, target } }];
  }),
});

/** Where both were pinned, the one that stays keeps its place. */
function pinsTo({ id, pins }: Arrangement, gone: Id, kept: Id): Arrangement {
  const isPinned = pins.some((pin) => pin.body === kept);
  return {
    id,
    pins: pins.flatMap((pin) => (pin.body !== gone ? [pin] : isPinned ? [] : [{ ...pin, body: kept }])),
  };
}

function viewTo(view: SavedView, gone: Id, kept: Id): SavedView {
  const { focus, lens } = view;
  const where = lens.where.map((condition) =>
    condition.field === 'body' && condition.values.includes(gone)
      ? { ...condition, values: [...new Set(condition.values.map((id) => (id === gone ? kept : id)))] }
      : condition,
  );
  return {
    ...view,
    lens: { ...lens, where },
    focus: focus && focus.body === gone ? { ...focus, body: kept } : focus,
  };
}
