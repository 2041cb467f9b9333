import { beforeEach, expect, test } from 'vitest';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { hover, openProject, select } from '../../../src/state/actions.ts';
import { othersAround } from '../../../src/state/looking/explore-others.ts';
import { chooseForAnswer, exploreOthers } from '../../../src/state/looking/exploring.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const compare = (a: string, b: string) => a.localeCompare(b, 'de');

/** h – a, h – committee g, a – b, g – b, b – c – d; x apart. */
const P: Project = {
  ...emptyProject({ id: 'p', hub: 'h' }),
  bodies: new Map(
    (['h', 'a', 'b', 'c', 'd', 'x', 'y', 'g'] as const).map((id) => [
      id,
      { ...blankBody(id, id === 'g' ? 'committee' : 'partner'), label: id },
    ]),
  ),
  ties: new Map(
    (
      [
        ['h', 'a'],
        ['h', 'g'],
        ['a', 'b'],
        ['b', 'g'],
        ['b', 'c'],
        ['c', 'd'],
        ['x', 'y'],
      ] as const
    ).map(([a, b]) => [`${a}${b}`, blankTie(`${a}${b}`, a, b)]),
  ),
};
const around = (id: string) => {
  const answer = othersAround(read(P, EVERYTHING), id, compare);
  if (answer.is !== 'found') throw new Error(answer.is);
  return answer;
};
const names = (bodies: readonly { readonly label: string }[]) => bodies.map(({ label }) => label).join(' ');

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(P);
});

test('partners, who else is on the committees, who is reached through whom, and who is farther or apart', () => {
  const answer = around('h');
  expect(names(answer.direct)).toBe('a g');
  expect(answer.circles.map(({ circle, others }) => `${circle.label}: ${names(others)}`)).toEqual(['g: b']);
  expect(answer.beyond.map(({ body, via }) => `${body.label} via ${names(via)}`)).toEqual(['b via a g']);
  expect([answer.farther, answer.apart]).toEqual([2, 2]);
  expect([...answer.traced.bodies].sort().join('')).toBe('abgh');
  expect([...answer.traced.ties].sort()).toEqual(['ab', 'bg', 'ha', 'hg']);
});

test('those with most partners in common come first; nobody is listed twice', () => {
  const { beyond, direct } = around('b');
  expect(names(direct)).toBe('a c g');
  expect(beyond.map(({ body, via }) => `${body.label} ${via.length}`)).toEqual(['h 2', 'd 1']);
});

test('a body that the lens leaves out is said to be', () => {
  const lensed = read(P, { ...EVERYTHING, kinds: ['committee'] });
  expect(othersAround(lensed, 'a', compare)).toEqual({ is: 'outside', id: 'a' });
});

test('Dortmund: the hub’s 27 partners, and its ten committees with whoever else is recorded there', () => {
  const project = bundled('dortmund-2023');
  const answer = othersAround(read(project, EVERYTHING), 'do-shk', compare);
  if (answer.is !== 'found') throw new Error();
  expect(answer.direct).toHaveLength(27);
  for (const { circle, others } of answer.circles) {
    expect(['committee', 'network']).toContain(circle.kind);
    expect(others.some(({ id }) => id === 'do-shk')).toBe(false);
  }
  expect(answer.direct.length + answer.beyond.length + answer.farther + answer.apart).toBe(
    project.bodies.size - 1,
  );
});

test('asked about nobody, it is about the next body that is pressed', () => {
  openProject({ ...P, about: { ...P.about, hub: null } });
  exploreOthers();
  expect(store.getState().exploring).toEqual({ is: 'others', of: null });
  expect(chooseForAnswer('c')).toBe(true);
  expect(store.getState().exploring).toEqual({ is: 'others', of: 'c' });
  expect(chooseForAnswer('d')).toBe(false);
});

test('asked about who is pointed at, else selected, else the hub', () => {
  const of = () => {
    const { exploring } = store.getState();
    return exploring?.is === 'others' ? exploring.of : undefined;
  };
  exploreOthers();
  expect(of()).toBe('h');
  select('a');
  exploreOthers();
  expect(of()).toBe('a');
  hover('b');
  exploreOthers();
  expect(of()).toBe('b');
});
