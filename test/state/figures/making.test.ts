/** Figures made of what the map shows: by a template, with everybody where they stand, as one step. */
import { beforeEach, expect, it } from 'vitest';
import { TEMPLATES } from '../../../src/drawing/figure-templates.ts';
import { FIGURE_CHARTS } from '../../../src/figures/charts.ts';
import { readProjectFile, writeProjectFile } from '../../../src/io/project-file.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import { putRecord } from '../../../src/model/change.ts';
import { openProject, setSession } from '../../../src/state/actions.ts';
import { isOutOfDate } from '../../../src/state/figures/figures.ts';
import {
  makeChartFigure,
  makeFigure,
  placesNow,
  plannedFigure,
  plannedFigures,
  TEMPLATE_IDS,
} from '../../../src/state/figures/making.ts';
import { redraw, showOnMap } from '../../../src/state/figures/redrawing.ts';
import { commit, undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const work: NonNullable<Parameters<typeof placesNow>[1]> = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
};
const s = () => store.getState();

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(bundled('dortmund-2023'));
});

it('offers every template there is', () => {
  expect([...TEMPLATE_IDS].sort()).toEqual([...TEMPLATES.keys()].sort());
});

it('keeps how the map looks and where everybody stands, also outside the focus', async () => {
  setSession({ layout: 'force', focus: { body: s().project.about.hub!, steps: 0 } });
  const id = await makeFigure('talk', work);
  const made = s().project.figures.get(id!)!;
  expect(made).toMatchObject({ name: 'Vortrag', language: 'de', template: 'talk' });
  expect(made.subject).toMatchObject({
    of: 'map',
    looked: { layout: 'force', lens: s().lens, focus: s().focus },
  });
  // What it keeps comes back from a file as it is.
  const { name, bytes } = writeProjectFile(s().project);
  expect(readProjectFile({ name, bytes }).result.project?.figures.get(id!)).toEqual(made);
  if (made.subject.of !== 'map') throw new Error('A map was asked for');
  expect(new Set(made.subject.places.map(({ body }) => body))).toEqual(new Set(s().project.bodies.keys()));
  expect(made.subject.places).toEqual(await placesNow(s(), work));
  expect(isOutOfDate(s(), made)).toBe(false);
  expect(s()).toMatchObject({ figure: id, view: 'figures' });
  expect(s().past.map(({ key }) => key)).toEqual(['commands:step.addFigure']);
  undo();
  expect(s().project.figures.size).toBe(0);
});

it('counts names up, and plans without keeping', async () => {
  await makeFigure('talk', work);
  expect((await plannedFigure('talk', s(), work)).name).toBe('Vortrag 2');
  const all = await plannedFigures(s(), work);
  expect([...all.keys()]).toEqual([...TEMPLATE_IDS]);
  expect(all.get('talk')).toEqual(await plannedFigure('talk', s(), work));
  expect(s().project.figures.size).toBe(1);
  await makeFigure('talk', work);
  expect([...s().project.figures.values()].map(({ id, name }) => [id, name])).toEqual([
    ['figure-1', 'Vortrag'],
    ['figure-2', 'Vortrag 2'],
  ]);
});

it('says when the map cannot be drawn, and keeps nothing', async () => {
  // Another network: what was laid out already is not asked for again.
  openProject(bundled('delmenhorst-2012'));
  const failing = { layout: () => Promise.reject(new Error('no room')) };
  expect(await makeFigure('poster', failing)).toBeNull();
  expect(s().notices.at(-1)).toMatchObject({ tone: 'error', key: 'map:downloadFailed' });
  expect(s().project.figures.size).toBe(0);
});

it('makes charts through the lens that is looked through', async () => {
  const [chart] = FIGURE_CHARTS.keys();
  const id = await makeChartFigure({ chart: chart! });
  const made = s().project.figures.get(id!)!;
  expect(made.subject).toEqual({ of: 'chart', chart, lens: s().lens, choices: {} });
  expect(made.name).not.toContain(':');
});

it('is drawn anew by its own look, not by what the map shows meanwhile', async () => {
  setSession({ layout: 'force' });
  const id = (await makeFigure('talk', work))!;
  const placesOf = () => {
    const { subject } = s().project.figures.get(id)!;
    return subject.of === 'map' ? subject.places : [];
  };
  const before = placesOf();
  setSession({ layout: 'sector-wheel' });
  const [first] = s().project.bodies.values();
  commit(putRecord(s().project, 'bodies', { ...first!, id: 'new', label: 'Neu' }), 'x');
  expect(isOutOfDate(s(), s().project.figures.get(id)!)).toBe(true);
  await redraw(id, { ...work, communities: () => Promise.reject(new Error('not asked for')) });
  expect(isOutOfDate(s(), s().project.figures.get(id)!)).toBe(false);
  expect(placesOf()).toHaveLength(before.length + 1);
  expect(placesOf()).not.toEqual(await placesNow(s(), work));
  undo();
  expect(placesOf()).toBe(before);
  await showOnMap(id);
  expect(s()).toMatchObject({ view: 'map', layout: 'force' });
});
