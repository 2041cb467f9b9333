/** Merging by shared ids: the first says what counts, the others' differences are told. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import { mergeProjects } from '../../src/model/merge.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { filesOf, sameProject } from '../io/samples.ts';

const small = (id: string, label: string): Project => ({
  ...emptyProject({ id }),
  bodies: new Map([
    ['a', blankBody('a', 'centre', label)],
    [id, blankBody(id, 'partner')],
  ]),
  ties: new Map([['t', blankTie('t', 'a', id)]]),
});

describe('mergeProjects', () => {
  const { project, conflicts, shared } = mergeProjects([small('x', 'Erste'), small('y', 'Zweite')], {
    id: 'xy',
  });
  test('the first wins, the rest is joined', () => {
    expect([...project.bodies.keys()]).toEqual(['a', 'x', 'y']);
    expect(project.bodies.get('a')?.label).toBe('Erste');
    expect(project.about).toMatchObject({ id: 'xy', hub: null, year: null });
  });
  test('differences are told with their place', () => {
    expect(shared).toEqual(['a']);
    expect(conflicts).toEqual([
      {
        severity: 'note',
        code: 'merge-body-differs',
        at: { file: 'y', sheet: 'bodies', value: 'a' },
        with: { id: 'a', first: 'x', columns: 'label' },
      },
      {
        severity: 'note',
        code: 'merge-tie-differs',
        at: { file: 'y', sheet: 'ties', value: 't' },
        with: { id: 't', first: 'x', columns: 'target' },
      },
    ]);
  });
  test('a project merged with itself is itself', () => {
    const one = small('x', 'Erste');
    const merged = mergeProjects([one, one], one.about);
    expect(merged.conflicts).toEqual([]);
    expect(sameProject(merged.project, one)).toBe(true);
  });
  test('plans and views come from each, none is lost where two have one id', () => {
    const plan = (name: string) => ({ id: 'p', name, note: '', steps: [] });
    const withPlan = (project: Project, name: string): Project => ({
      ...project,
      plans: new Map([['p', plan(name)]]),
    });
    const [x, y] = [withPlan(small('x', ''), 'Eins'), withPlan(small('y', ''), 'Zwei')];
    const { plans } = mergeProjects([x, y, x], { id: 'xy' }).project;
    expect([...plans.values()].map(({ id, name }) => [id, name])).toEqual([
      ['p', 'Eins'],
      ['p-2', 'Zwei'],
    ]);
  });
  test('sums over centres stay sums', () => {
    const sums = { ...small('x', ''), about: { ...emptyProject({ id: 'x' }).about, aggregate: true } };
    expect(mergeProjects([small('y', ''), sums], { id: 'z' }).project.about.aggregate).toBe(true);
  });
});

test('the four regions: 109 bodies, 125 ties, four shared bodies, as in the bundled merge', () => {
  const regions = ['dortmund-2023', 'muenchen-shz-2011', 'bayern-seko-2021', 'delmenhorst-2012'].map(
    (id) => readFiles(filesOf(`networks/${id}`)).project!,
  );
  const bundled = readFiles(filesOf('networks/four-regions')).project!;
  const { project, shared } = mergeProjects(regions, bundled.about);
  expect([project.bodies.size, project.ties.size, shared.length]).toEqual([109, 125, 4]);
  expect(new Set(project.bodies.keys())).toEqual(new Set(bundled.bodies.keys()));
  expect(new Set(project.ties.keys())).toEqual(new Set(bundled.ties.keys()));
});
