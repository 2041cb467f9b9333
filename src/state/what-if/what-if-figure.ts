/** What is played as a figure of the project: the play is kept with it, since a figure can always be drawn anew. */
import { figureFrom } from '../../drawing/figure-templates.ts';
import { loadLaterWords, phrase } from '../../i18n/index.ts';
import { playName } from '../../i18n/what-if-sentence.ts';
import { apply, NO_CHANGE, putRecord, same, squash } from '../../model/change.ts';
import type { FigureSubject } from '../../model/figure.ts';
import type { Id, Plan } from '../../model/project.ts';
import { drawnNow, freeFigureId, freeName, openFigure } from '../figures/figures.ts';
import { commit } from '../history.ts';
import { type State, store } from '../store.ts';
import { planUnder, selectWhatIf } from './what-if.ts';

/** The kept plan that is played, as it is; else a new one under a name that says what is played. */
function planOf(s: State): Plan {
  const { steps } = selectWhatIf(s);
  const plans = [...s.project.plans.values()];
  const kept = plans.find((plan) => same(plan.steps, steps));
  if (kept) return kept;
  const name = playName(steps, s.project, s.language);
  const taken = new Set(plans.map((plan) => plan.name));
  let called = name;
  for (let n = 2; taken.has(called); n++) called = `${name} ${n}`;
  return planUnder(s.project, called, '', steps);
}

/**
 * Makes a figure of what is played, before and after, keeps both in one step, and opens it in the studio.
 * @param body whose measures it shows; null = nobody's
 * @returns its id; null where nothing is played or this window does not edit
 */
export async function keepPlayAsFigure(body: Id | null): Promise<Id | null> {
  await loadLaterWords();
  const s = store.getState();
  if (selectWhatIf(s).steps.length === 0) return null;
  const plan = planOf(s);
  const choices = { plan: plan.id, ...(body === null ? {} : { body }) };
  const subject: FigureSubject = { of: 'chart', chart: 'what-if', lens: s.lens, choices };
  const name = freeName(s, phrase(s.language, 'pictured:chart.what-if'));
  const figure = figureFrom('talk', { id: freeFigureId(s), name, language: s.language, subject });
  const isKept = s.project.plans.get(plan.id) === plan;
  const withPlan = isKept ? NO_CHANGE : putRecord(s.project, 'plans', plan);
  const project = apply(s.project, withPlan);
  const drawn = await drawnNow({ ...s, project }, figure);
  // Whoever edited meanwhile is asked again: the play or the data are others.
  if (store.getState().project !== s.project) return keepPlayAsFigure(body);
  const change = squash(withPlan, putRecord(project, 'figures', { ...figure, drawn }));
  commit(change, 'commands:step.addFigure', { name });
  if (!store.getState().project.figures.has(figure.id)) return null;
  store.setState((now) => ({ whatIf: { ...selectWhatIf(now), plan: plan.id, opened: now.opened } }));
  openFigure(figure.id);
  return figure.id;
}
