/** A play as a figure: kept with it in one step, drawn before and after, out of date when either changes. */
import { beforeEach, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { effectOf } from '../../../src/figures/what-if/effect.ts';
import { updateBodies } from '../../../src/model/change.ts';
import { read } from '../../../src/model/lens.ts';
import { openProject } from '../../../src/state/actions.ts';
import { drawFigure } from '../../../src/state/figures/drawing.ts';
import { changeFigure, isOutOfDate } from '../../../src/state/figures/figures.ts';
import { offeredCharts } from '../../../src/state/figures/offered-charts.ts';
import { commit, undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import {
  dropPlan,
  keepPlan,
  lensedAfter,
  playedOf,
  playWithoutBody,
  selectWhatIf,
} from '../../../src/state/what-if/what-if.ts';
import { keepPlayAsFigure } from '../../../src/state/what-if/what-if-figure.ts';
import { checkSvg } from '../../drawing/svg-check.ts';
import { bundled } from '../../fixtures/bundled.ts';

const now = () => store.getState();
const none = () => Promise.reject(new Error('not asked for'));
const work = {
  layout: none,
  communities: none,
  share: none,
  compare: none,
  analyse: async ({
    graph,
    labels,
    measures,
  }: Parameters<typeof analyse>[0] & { measures?: readonly string[] }) =>
    analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
};
const HUB = bundled('dortmund-2023').about.hub!;
const GONE = 'klinikum-westfalen';
const figure = (id: string | null) => now().project.figures.get(id ?? '')!;
const drawn = (id: string | null) => drawFigure(now(), figure(id), undefined, undefined, work as never);

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(bundled('dortmund-2023'));
});

it('is kept with its play in one step that is taken back as one', async () => {
  const before = now().project;
  expect(offeredCharts(now())).not.toContain('what-if');
  expect(await keepPlayAsFigure(HUB)).toBe(null);
  playWithoutBody(GONE);
  const id = await keepPlayAsFigure(HUB);
  const [plan] = now().project.plans.values();
  expect(plan).toMatchObject({ name: 'ohne Klinikum Westfalen', steps: selectWhatIf(now()).steps });
  expect(figure(id).subject).toMatchObject({
    of: 'chart',
    chart: 'what-if',
    choices: { plan: plan!.id, body: HUB },
  });
  expect(now()).toMatchObject({ view: 'figures', figure: id });
  expect(now().past.map(({ key }) => key)).toEqual(['commands:step.addFigure']);
  expect(now().project.bodies).toBe(before.bodies);
  expect(offeredCharts(now())).toContain('what-if');
  // The same play is kept once, however many figures there are of it.
  await keepPlayAsFigure(null);
  expect(now().project.plans.size).toBe(1);
  undo();
  undo();
  expect(now().project).toMatchObject({ plans: new Map(), figures: new Map() });
});

it('shows what the play does, in numbers of the play', async () => {
  playWithoutBody(GONE);
  const id = await keepPlayAsFigure(HUB);
  const s = now();
  const { pairs } = effectOf(
    read(s.project, s.lens),
    lensedAfter(s, selectWhatIf(s).steps),
    playedOf(s.project, selectWhatIf(s).steps),
  );
  const { svg, sheet } = await drawn(id);
  checkSvg(svg);
  expect(sheet.title).toBe('Was wäre wenn: ohne Klinikum Westfalen');
  expect(sheet.text).toContain('Direkte Verbindungen: vorher 27, nachher 26');
  expect(sheet.text).toContain('Einrichtungen: vorher 37, nachher 36');
  const reach = sheet.text.find((line) => line.startsWith('Paare, die zueinander finden'));
  expect(reach === undefined).toBe(pairs.lost === 0 && pairs.gained === 0);
  expect(svg).toContain('Maßstab');
});

it('is out of date when its play or its data change', async () => {
  playWithoutBody(GONE);
  const id = await keepPlayAsFigure(HUB);
  const [plan] = now().project.plans.values();
  expect(isOutOfDate(now(), figure(id))).toBe(false);
  playWithoutBody('do-stadt');
  keepPlan(plan!.name);
  expect(isOutOfDate(now(), figure(id))).toBe(true);
  undo();
  expect(isOutOfDate(now(), figure(id))).toBe(false);
  commit(updateBodies(now().project, new Map([[HUB, { label: 'Andere' }]])), 'commands:step.edit' as never);
  expect(isOutOfDate(now(), figure(id))).toBe(true);
});

it('says that its play was dropped, and shows no other one in its place', async () => {
  playWithoutBody(GONE);
  const id = await keepPlayAsFigure(HUB);
  const [plan] = now().project.plans.values();
  playWithoutBody('do-stadt');
  keepPlan('Eine andere');
  dropPlan(plan!.id);
  expect(isOutOfDate(now(), figure(id))).toBe(true);
  const { sheet } = await drawn(id);
  expect(sheet.text.join(' ')).toContain('wurde verworfen');
  expect(sheet.title).not.toContain('Eine andere');
});

it('is refused with names as codes, and says so', async () => {
  playWithoutBody(GONE);
  const id = await keepPlayAsFigure(HUB);
  changeFigure(id!, { isCoded: true });
  const { share } = await import('../../../src/io/share.ts');
  const coding = {
    ...work,
    share: async ({ project, sharing, secret, language }: Parameters<never>[0]) =>
      share(project, sharing, secret, language),
  };
  const { sheet, svg } = await drawFigure(now(), figure(id), undefined, undefined, coding as never);
  expect(sheet.text.join(' ')).toContain('Mit Codes statt Namen');
  expect(`${sheet.title} ${sheet.text.join(' ')} ${svg}`).not.toContain('Klinikum');
});
