/** What the steps of the tour bring about, and where questions lead. */
import { beforeEach, expect, test } from 'vitest';
import { QUESTIONS } from '../../../src/i18n/question-sentence.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { openHelp } from '../../../src/state/help/help.ts';
import { ask, viewOfQuestion } from '../../../src/state/help/questions.ts';
import { bodyShown, endTour, goToStep, TOUR_STEPS } from '../../../src/state/help/tour.ts';
import { INITIAL, store, VIEWS } from '../../../src/state/store.ts';
import { selectWhatIf } from '../../../src/state/what-if/what-if.ts';
import { bundled } from '../../fixtures/bundled.ts';

const s = () => store.getState();
beforeEach(() => store.setState({ ...INITIAL, project: bundled('dortmund-2023') }, true));

test('the tour goes through its steps and leaves nothing selected', async () => {
  const before = s().project;
  store.setState({ lens: { ...EVERYTHING, types: ['funding'] }, focus: { body: 'x', steps: 1 } });
  goToStep(0);
  expect(s()).toMatchObject({ tour: 0, view: 'map', focus: null, lens: EVERYTHING, selected: null });
  goToStep(TOUR_STEPS.indexOf('body'));
  expect(s().project.bodies.get(s().selected!)?.label).toBe('Kontaktbüro Pflegeselbsthilfe Dortmund (KoPS)');
  goToStep(TOUR_STEPS.indexOf('hub'));
  expect(s()).toMatchObject({ view: 'hub', selected: null });
  goToStep(TOUR_STEPS.length);
  await endTour();
  expect(s()).toMatchObject({ tour: null, selected: null, past: [] });
  expect(s().project).toBe(before);
});

test('a network without partners still has a body to show, an empty one has none', () => {
  const { project } = s();
  const groups = [...project.bodies].filter(([, body]) => body.kind === 'group');
  store.setState({ project: { ...project, bodies: new Map(groups), ties: new Map() } });
  expect(bodyShown()).not.toBeNull();
  store.setState({ project: { ...project, bodies: new Map(), ties: new Map() } });
  expect(bodyShown()).toBeNull();
});

test.each(QUESTIONS.map(({ id }) => id))('“%s” closes help and leads into a view that there is', (id) => {
  openHelp('questions');
  const { lens } = s();
  ask(id);
  expect(s().help).toBeNull();
  expect(VIEWS).toContain(viewOfQuestion(id));
  expect(s().view).toBe(viewOfQuestion(id));
  // The next question is about the same network.
  expect(s().lens).toBe(lens);
});

test('who would be missed is gone in thought when the view opens; a play that is there stays', () => {
  ask('missed');
  const [step] = selectWhatIf(s()).steps;
  expect(step?.do).toBe('remove-body');
  expect(selectWhatIf(s()).steps).toHaveLength(1);
  ask('missed');
  expect(selectWhatIf(s()).steps).toEqual([step]);
  expect(s().past).toEqual([]);
});

test('those that an answer is about are lit up', () => {
  ask('partners');
  const { spotlight, project } = s();
  expect(spotlight?.ids.length).toBeGreaterThan(2);
  for (const id of spotlight!.ids) expect(project.bodies.has(id)).toBe(true);
  ask('committees');
  const seats = [...project.ties.values()].filter(
    ({ type, source }) => type === 'committee-membership' && source === project.about.hub,
  );
  expect([...s().spotlight!.ids].sort()).toEqual([...new Set(seats.map(({ target }) => target))].sort());
  ask('mix');
  expect(s().spotlight).toBeNull();
});
