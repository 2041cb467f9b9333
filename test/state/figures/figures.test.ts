/** Figures as records of the project: made, changed, duplicated, deleted, each one step; out of date when what they show changes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { putRecord, updateBodies, updateTies } from '../../../src/model/change.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { openProject } from '../../../src/state/actions.ts';
import {
  addFigure,
  changeFigure,
  deleteFigure,
  drawnNow,
  duplicateFigure,
  freeName,
  isOutOfDate,
  isOutOfDateAhead,
  openFigure,
  redrawFigure,
  renameFigure,
  selectFigure,
} from '../../../src/state/figures/figures.ts';
import { dataOf, isSameData } from '../../../src/state/figures/fingerprint.ts';
import { commit, undo } from '../../../src/state/history.ts';
import { lookedAt } from '../../../src/state/looking/saved-views.ts';
import { INITIAL, store } from '../../../src/state/store.ts';

const P: Project = {
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map(['h', 'a', 'b', '__proto__'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([
    ['t', blankTie('t', 'h', 'a')],
    ['u', blankTie('u', 'h', 'b', 'funding')],
  ]),
};
const s = () => store.getState();
const figure = (id: string): Figure => s().project.figures.get(id)!;

async function make(id: string, name = id, edit: Partial<Figure> = {}): Promise<Figure> {
  const planned = {
    ...figureFrom('talk', {
      id,
      name,
      language: 'de',
      subject: { of: 'map', looked: lookedAt(s()), places: [{ body: 'a', x: 1, y: 2 }] },
    }),
    ...edit,
  };
  const made = { ...planned, drawn: await drawnNow(s(), planned) };
  expect(addFigure(made)).toBe(true);
  return made;
}

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(P);
});

describe('keeping', () => {
  it('is one step each; what changes nothing is none', async () => {
    await make('f');
    changeFigure('f', { isCoded: true }, 'coded');
    changeFigure('f', { isCoded: true }, 'coded');
    renameFigure('f', '  ');
    renameFigure('f', ' Neu ');
    changeFigure('none', { isCoded: true });
    expect(s().past.map(({ key }) => key)).toEqual([
      'commands:step.addFigure',
      'commands:step.figure.coded',
      'commands:step.renameFigure',
    ]);
    expect(figure('f')).toMatchObject({ name: 'Neu', isCoded: true });
    undo();
    undo();
    expect(figure('f')).toMatchObject({ name: 'f', isCoded: false });
    undo();
    expect(s().project.figures.size).toBe(0);
  });
  it('says when a window that only follows keeps nothing', async () => {
    const made = await make('f');
    store.setState({ role: 'following' });
    expect(addFigure({ ...made, id: 'g' })).toBe(false);
    expect(duplicateFigure('f')).toBeNull();
  });
  it('gives each its own id and name', async () => {
    await make('f', 'Vortrag');
    const second = duplicateFigure('f')!;
    expect(figure(second)).toMatchObject({ name: 'Vortrag 2', page: figure('f').page });
    expect(s()).toMatchObject({ figure: second, view: 'figures' });
    expect(freeName(s(), 'Vortrag')).toBe('Vortrag 3');
  });
  it('shows the one beside a figure that is deleted, and it again when that is undone', async () => {
    await make('f');
    await make('g');
    await make('h');
    openFigure('g');
    deleteFigure('g');
    expect(selectFigure(s())?.id).toBe('h');
    deleteFigure('h');
    expect(selectFigure(s())?.id).toBe('f');
    deleteFigure('f');
    expect(selectFigure(s())).toBeNull();
    undo();
    expect(selectFigure(s())?.id).toBe('f');
  });
});

describe('data that change', () => {
  const edits: readonly (readonly [string, () => void])[] = [
    ['a name', () => commit(updateBodies(s().project, new Map([['a', { label: 'A' }]])), 'x')],
    ['a tie', () => commit(updateTies(s().project, new Map([['t', { stage: 4 }]])), 'x')],
    ['a body', () => commit(putRecord(s().project, 'bodies', blankBody('c', 'partner')), 'x')],
    ['what it is called', () => openProject({ ...s().project, about: { ...P.about, name: { de: 'Q' } } })],
  ];
  it.each(edits)('make it out of date: %s', async (_, edit) => {
    const made = await make('f');
    expect(isOutOfDate(s(), made)).toBe(false);
    edit();
    expect(isOutOfDate(s(), figure('f'))).toBe(true);
    expect(await isOutOfDateAhead(s(), figure('f'))).toBe(true);
  });
  it('do not when nobody sees them, or the lens leaves them out', async () => {
    await make('f', 'f', {
      subject: {
        of: 'map',
        looked: { ...lookedAt(s()), lens: { ...EVERYTHING, types: ['cooperation'] } },
        places: [],
      },
    });
    commit(updateBodies(s().project, new Map([['a', { note: { de: 'Tel.' } }]])), 'x');
    commit(updateTies(s().project, new Map([['t', { nextStep: 'anrufen' }]])), 'x');
    commit(updateTies(s().project, new Map([['u', { stage: 4 }]])), 'x');
    expect(isOutOfDate(s(), figure('f'))).toBe(false);
  });
  it('are taken when it is drawn anew, with new places or the old ones, as one step', async () => {
    await make('f');
    const edit = () => commit(updateBodies(s().project, new Map([['a', { label: 'A' }]])), 'x');
    edit();
    await redrawFigure('f');
    expect(isOutOfDate(s(), figure('f'))).toBe(false);
    expect(figure('f').subject).toMatchObject({ places: [{ body: 'a', x: 1, y: 2 }] });
    undo();
    expect(isOutOfDate(s(), figure('f'))).toBe(true);
    await redrawFigure('f', [{ body: 'a', x: 5, y: 6 }]);
    expect(figure('f').subject).toMatchObject({ places: [{ body: 'a', x: 5, y: 6 }] });
    expect(s().past.at(-1)?.key).toBe('commands:step.redrawFigure');
  });
  it('are others for every order of what belongs together', () => {
    const of = (labels: readonly string[]) =>
      dataOf(
        {
          ...P,
          bodies: new Map(labels.map((label, i) => [`${i}`, blankBody(`${i}`, 'partner', label)])),
          ties: new Map(),
        },
        { subject: { of: 'chart', chart: 'matrix', lens: EVERYTHING, choices: {} } },
      );
    expect(new Set([of(['ab', 'c']), of(['a', 'bc']), of(['c', 'ab'])]).size).toBe(3);
    expect(of(['ab', 'c'])).toMatch(/^2-0-[0-9a-f]{16}$/);
  });
  it('are the same while only figures come and go', async () => {
    const before = s().project;
    await make('f');
    expect(isSameData(before, s().project)).toBe(true);
    commit(updateBodies(s().project, new Map([['a', { label: 'A' }]])), 'x');
    expect(isSameData(before, s().project)).toBe(false);
  });
});
