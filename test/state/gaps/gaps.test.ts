import { beforeEach, describe, expect, it } from 'vitest';
import { countGaps, gapsOf } from '../../../src/model/gaps.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { openProject, setLens } from '../../../src/state/actions.ts';
import {
  assignSupposed,
  gapsCentre,
  gapsIn,
  gapsLensed,
  introductionsFor,
  othersBeside,
  planTie,
} from '../../../src/state/gaps/gaps.ts';
import { gapsCsv } from '../../../src/state/gaps/gaps-out.ts';
import { redo, undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../gallery/bundled.ts';

const rowsNow = () => {
  const { project, lens } = store.getState();
  const lensed = gapsLensed(project, lens);
  return gapsIn(lensed, gapsCentre(store.getState())!)!.rows;
};
const rowNow = (category: string) => rowsNow().find((row) => row.category === category)!;
const planned = {
  from: 'do-shk',
  type: 'cooperation',
  status: 'planned',
  nextStep: ' Anruf ',
  due: '2027-03',
} as const;

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(bundled('dortmund-2023'));
});

describe('whose gaps', () => {
  it('the chosen centre, else the hub, else the only centre; nobody where there are several', () => {
    expect(gapsCentre(store.getState())).toBe('do-shk');
    expect(gapsCentre({ project: bundled('four-regions'), profile: null })).toBe(null);
    expect(gapsCentre({ project: bundled('four-regions'), profile: 'muc-shz' })).toBe('muc-shz');
    // Not a centre, or one that stands for several.
    expect(gapsCentre({ project: bundled('four-regions'), profile: 'klinikum-westfalen' })).toBe(null);
    expect(gapsCentre({ project: bundled('dortmund-2023'), profile: 'do-andere-kontaktstellen' })).toBe(
      'do-shk',
    );
    const only: Project = {
      ...emptyProject({ id: 'x' }),
      bodies: new Map([['__proto__', blankBody('__proto__', 'centre')]]),
    };
    expect(gapsCentre({ project: only, profile: null })).toBe('__proto__');
  });

  it('committees stay bodies where the lens makes ties of them', () => {
    const before = countGaps(rowsNow());
    setLens({ affiliations: 'projected' });
    expect(countGaps(rowsNow())).toEqual(before);
  });
});

describe('planning', () => {
  it('a new body of the category with a planned tie is one step, and the row says so', () => {
    const { past, project } = store.getState();
    expect(planTie({ ...planned, other: { label: 'Ärztenetz Dortmund', category: 'aerzte' } })).toEqual([]);
    const s = store.getState();
    expect(s.past).toHaveLength(past.length + 1);
    const row = rowNow('aerzte');
    expect([row.state, row.planned.map(({ body }) => body.label)]).toEqual([
      'not-named',
      ['Ärztenetz Dortmund'],
    ]);
    expect(row.planned[0]!.body).toMatchObject({
      kind: 'partner',
      sector: { value: 'Gesundheit', confidence: 'high', reason: { de: 'nach der Kategorie' } },
    });
    expect(row.planned[0]!.ties[0]).toMatchObject({
      status: 'planned',
      nextStep: 'Anruf',
      due: '2027-03',
      type: 'cooperation',
    });
    undo();
    expect(store.getState().project).toEqual(project);
    redo();
    expect(rowNow('aerzte').planned).toHaveLength(1);
  });

  it('with a body that is there, nothing but the tie is new', () => {
    const bodies = store.getState().project.bodies;
    expect(planTie({ ...planned, other: 'paritaet-nrw', status: 'sought' })).toEqual([]);
    expect(store.getState().project.bodies).toBe(bodies);
    expect(rowNow('wohlfahrtsverband').planned[0]?.standing).toBe('sought');
  });

  it('a body of another network comes with what that network says of it', () => {
    const like = bundled('muenchen-shz-2011').bodies.get('dg-zwang')!;
    const { label, category } = like;
    expect(planTie({ ...planned, other: { label, category, like } })).toEqual([]);
    const { bodies } = store.getState().project;
    expect([...bodies.values()].at(-1)).toMatchObject({
      label,
      category: 'verband-gesundheit',
      level: 'bund',
      sector: like.sector,
    });
  });

  it('a window that only follows another plans nothing, and does not say it did', () => {
    store.setState({ role: 'following' });
    const { project } = store.getState();
    planTie({ ...planned, other: 'paritaet-nrw' });
    expect(store.getState().project).toBe(project);
    expect(store.getState().notices.map(({ key }) => key)).toEqual(['commands:notice.following']);
  });

  it('without a name nothing is done', () => {
    const { project } = store.getState();
    expect(planTie({ ...planned, other: { label: ' ', category: 'aerzte' } })).not.toEqual([]);
    expect(store.getState().project).toBe(project);
  });
});

describe('names that suggest a category', () => {
  it('all are assigned in one step; sectors stay', () => {
    const centre = blankBody('me', 'centre');
    const named = ['Klinikum Nord', 'Apotheke am Markt'].map((label, i) =>
      blankBody(String(i), 'partner', label),
    );
    openProject({
      ...emptyProject({ id: 'own', hub: 'me' }),
      bodies: new Map([centre, ...named].map((body) => [body.id, body])),
      ties: new Map([['t', blankTie('t', 'me', '0')]]),
    });
    const lensed = read(store.getState().project, EVERYTHING);
    const { supposed } = gapsOf(lensed, lensed.vertexOf.get('me')!);
    assignSupposed(supposed);
    expect(store.getState().past).toHaveLength(1);
    const { bodies } = store.getState().project;
    expect([bodies.get('0')?.category, bodies.get('1')?.category]).toEqual(['krankenhaus', 'apotheke']);
    expect(bodies.get('0')?.sector).toBe(null);
    expect(rowNow('krankenhaus').state).toBe('named');
    expect(rowNow('apotheke').state).toBe('not-named');
    // What is assigned already is no step.
    assignSupposed(supposed);
    expect(store.getState().past).toHaveLength(1);
  });
});

describe('other networks', () => {
  it('made-up networks are no way into real ones', async () => {
    const project = bundled('muenchen-shz-2011');
    const bayern = bundled('bayern-seko-2021');
    const lensed = read(project, EVERYTHING);
    const { rows } = gapsOf(lensed, lensed.vertexOf.get('muc-shz')!);
    const own = { project, lens: EVERYTHING, lensed, centre: 'muc-shz' };
    const { signal } = new AbortController();
    const real = await introductionsFor(own, [{ label: 'B', project: bayern }], rows, signal);
    expect(real.ways.get('psychotherapeut')?.[0]?.network).toBe('B');
    const made = { ...bayern, about: { ...bayern.about, synthetic: true } };
    expect((await introductionsFor(own, [{ label: 'B', project: made }], rows, signal)).ways.size).toBe(0);
  });

  it('are read with their own centres', async () => {
    const others = [{ id: 'four', label: 'Four', project: bundled('four-regions') }];
    const [four] = await othersBeside({ others }, EVERYTHING, new AbortController().signal);
    expect(four!.centres.map((v) => four!.lensed.bodies[v]!.id).sort()).toEqual([
      'del-shk',
      'do-shk',
      'muc-shz',
      'seko-bayern',
    ]);
  });
});

it('the table says whose network it is and what "not named" means; a made-up one is marked in every row', () => {
  const page = { centre: 'X', rows: rowsNow(), ways: new Map(), beside: null };
  const text = (file: { bytes: Uint8Array }) => new TextDecoder().decode(file.bytes);
  const csv = text(gapsCsv(page, store.getState()));
  expect(csv.split('\n')[1]).toMatch(/^1;Ärzt\/innen;134;Gesundheit;nicht genannt/);
  expect(csv).toContain('steht nichts dazu');
  const s = store.getState();
  const marked = { ...s, project: { ...s.project, about: { ...s.project.about, synthetic: true } } };
  const lines = text(gapsCsv(page, marked)).split('\n').slice(0, 21);
  expect(lines.filter((line) => /;(synthetic|yes)\s*$/.test(line))).toHaveLength(21);
});
