/** What is kept beside a network when two of its bodies become one: all that names them follows to the one that stays. */
import { type Change, type Diff, noDiff, same } from '../change.ts';
import type { Anchor, Annotation, Figure, FigureSubject, Looked, Slide } from '../figure.ts';
import type { Lens } from '../lens.ts';
import type { Arrangement, Id, Pin, Plan, PlanStep, Project, Table } from '../project.ts';

type Redirected = Pick<Change, 'plans' | 'arrangements' | 'views' | 'figures' | 'slides' | 'paragraphs'>;

/** Earlier states are not touched: at that time the two were two. */
export const redirectKept = (project: Project, gone: Id, kept: Id): Redirected => ({
  plans: edits(project.plans, (plan) => planTo(plan, gone, kept)),
  arrangements: edits(
    project.arrangements,
    ({ id, pins }): Arrangement => ({ id, pins: pinsTo(pins, gone, kept) }),
  ),
  views: edits(project.views, (view) => lookedTo(view, gone, kept)),
  figures: edits(project.figures, (figure) => figureTo(figure, gone, kept)),
  slides: edits(project.slides, (slide) => slideTo(slide, gone, kept)),
  paragraphs: edits(project.paragraphs, (own) => (own.centre === gone ? { ...own, centre: kept } : own)),
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
function pinsTo(pins: readonly Pin[], gone: Id, kept: Id): readonly Pin[] {
  const isPinned = pins.some((pin) => pin.body === kept);
  return pins.flatMap((pin) => (pin.body !== gone ? [pin] : isPinned ? [] : [{ ...pin, body: kept }]));
}

/** A view, or whatever else says how the network is looked at. */
function lookedTo<T extends Looked>(view: T, gone: Id, kept: Id): T {
  const { focus } = view;
  return {
    ...view,
    lens: lensTo(view.lens, gone, kept),
    focus: focus && focus.body === gone ? { ...focus, body: kept } : focus,
  };
}

const idsTo = (ids: readonly Id[], gone: Id, kept: Id): Id[] => [
  ...new Set(ids.map((id) => (id === gone ? kept : id))),
];

const lensTo = (lens: Lens, gone: Id, kept: Id): Lens => ({
  ...lens,
  where: lens.where.map((condition) =>
    condition.field === 'body' && condition.values.includes(gone)
      ? { ...condition, values: idsTo(condition.values, gone, kept) }
      : condition,
  ),
});

const figureTo = (figure: Figure, gone: Id, kept: Id): Figure => ({
  ...figure,
  subject: subjectTo(figure.subject, gone, kept),
  annotations: figure.annotations.map((annotation) => annotationTo(annotation, gone, kept)),
});

const subjectTo = (subject: FigureSubject, gone: Id, kept: Id): FigureSubject =>
  subject.of === 'map'
    ? {
        ...subject,
        looked: lookedTo(subject.looked, gone, kept),
        places: pinsTo(subject.places, gone, kept),
      }
    : { ...subject, lens: lensTo(subject.lens, gone, kept) };

function annotationTo(annotation: Annotation, gone: Id, kept: Id): Annotation {
  const to = (anchor: Anchor): Anchor => (anchor.body === gone ? { ...anchor, body: kept } : anchor);
  if (annotation.is === 'hull') return { ...annotation, bodies: idsTo(annotation.bodies, gone, kept) };
  if (annotation.is === 'text') return { ...annotation, at: to(annotation.at) };
  return { ...annotation, from: to(annotation.from), to: to(annotation.to) };
}

const slideTo = (slide: Slide, gone: Id, kept: Id): Slide => ({
  ...slide,
  looked: slide.looked && lookedTo(slide.looked, gone, kept),
  highlight: idsTo(slide.highlight, gone, kept),
});
