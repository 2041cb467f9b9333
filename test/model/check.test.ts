/** Each fault put into a sound project is found, with its place; the sound project has none. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/io/index.ts';
import { check } from '../../src/model/check.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { filesOf } from '../io/samples.ts';

function project(
  bodies: readonly Partial<Body>[] = [],
  ties: readonly Partial<Tie>[] = [],
  hub: string | null = 'c',
): Project {
  const table = new Map([
    ['c', blankBody('c', 'centre')],
    ['p', blankBody('p', 'partner')],
  ]);
  for (const body of bodies) {
    const id = body.id ?? 'p';
    table.set(id, { ...(table.get(id) ?? blankBody(id, 'partner')), ...body });
  }
  const all = new Map([['t', blankTie('t', 'c', 'p')]]);
  ties.forEach((tie, i) => {
    const id = tie.id ?? (i === 0 ? 't' : `t${i}`);
    all.set(id, { ...(all.get(id) ?? blankTie(id, 'c', 'p')), ...tie });
  });
  return { ...emptyProject({ id: 'x', hub }), bodies: table, ties: all };
}
const found = (p: Project) =>
  check(p).map(({ severity, code, at }) => `${severity} ${code} ${at?.sheet}.${at?.column} ${at?.value}`);
const wrong = (value: string) => value as never;

test('nothing is wrong with a sound project', () => expect(check(project())).toEqual([]));

test('made-up data are told as such', () => {
  const made = project();
  expect(found({ ...made, about: { ...made.about, synthetic: true } })).toEqual([
    'note synthetic-data about.synthetic x',
  ]);
});

test.each<[string, Project]>([
  ['error tie-end-unknown ties.target t', project([], [{ target: 'nobody' }])],
  ['warning loop ties.target t', project([], [{ target: 'c' }])],
  ['warning duplicate-tie ties.id u', project([], [{}, { id: 'u', source: 'p', target: 'c' }])],
  ['error weight-not-positive ties.weight t', project([], [{ weight: 0 }])],
  ['error weight-not-positive ties.weight t', project([], [{ weight: Number.POSITIVE_INFINITY }])],
  ['warning until-before-since ties.until t', project([], [{ since: '2023-05', until: '2023-04-30' }])],
  [
    'warning contact-before-since ties.last_contact t',
    project([], [{ since: '2023', lastContact: '2022-12' }]),
  ],
  ['note due-without-step ties.next_step t', project([], [{ due: '2026-12-01' }])],
  ['note due-though-ended ties.due t', project([], [{ due: '2026', status: 'ended', nextStep: 'x' }])],
  ['error date-impossible ties.due t', project([], [{ due: '31.12.', nextStep: 'x' }])],
  ['error date-impossible ties.last_contact t', project([], [{ lastContact: '2023-02-30' }])],
  ['error unknown-vocabulary ties.type t', project([], [{ type: wrong('friendship') }])],
  ['error unknown-vocabulary ties.stage t', project([], [{ stage: wrong('9') }])],
  ['error unknown-vocabulary bodies.kind p', project([{ kind: wrong('person') }])],
  [
    'note sector-not-in-scheme bodies.sector p',
    project([{ sector: { value: 'GOV', confidence: null, reason: null, alternative: null } }]),
  ],
  ['warning label-empty bodies.label p', project([{ label: '  ' }])],
  ['note body-without-ties bodies.id q', project([{ id: 'q' }])],
  ['warning region-unknown bodies.region p', project([{ region: 'nowhere' }])],
  ['error block-count-invalid bodies.block_count p', project([{ block: { count: 1.5 } }])],
  ['error hub-missing about.hub x', project([], [], 'nobody')],
  ['note hub-not-set about.hub x', project([], [], null)],
  ['error no-bodies about.bodies x', emptyProject({ id: 'x' })],
  [
    'error id-mismatch bodies.id q',
    { ...project(), bodies: new Map([...project().bodies, ['q', blankBody('z', 'partner')]]) },
  ],
])('%s', (line, p) => expect(found(p)).toContain(line));

describe('what is no fault', () => {
  test.each<[string, Project]>([
    ['the same pair with another type', project([], [{}, { id: 'u', type: 'funding' }])],
    [
      'a directed tie there and back',
      project([], [{ type: 'funding' }, { id: 'u', type: 'funding', source: 'p', target: 'c' }]),
    ],
    ['the same tie in another year', project([], [{ since: '2020' }, { id: 'u', since: '2021' }])],
    ['a month that ends in its year', project([], [{ since: '2023-08', until: '2023' }])],
    ['a source while nobody lists sources', project([{ source: { document: 's', lines: '' } }])],
  ])('%s', (_, p) => expect(check(p)).toEqual([]));
});

test('a source that is missing from the list', () => {
  const p = project([{ source: { document: 's', lines: '1' } }]);
  const sources = new Map([['other', { id: 'other', title: '', publisher: '', year: null, file: '' }]]);
  expect(found({ ...p, sources })).toEqual(['warning source-unknown bodies.source p']);
});

test.each([
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'nakos-2007-national',
])('bundled network %s has no errors', (id) => {
  const issues = check(readFiles(filesOf(`networks/${id}`)).project!);
  expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
});
