import { beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import {
  fallenWithout,
  holdingIn,
  sharedBetween,
  waysBetween,
} from '../../../src/state/looking/explore-answers.ts';
import {
  choose,
  chooseForAnswer,
  explore,
  exploreWay,
  stopExploring,
  toggleChosen,
} from '../../../src/state/looking/exploring.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const lensed = read(project, EVERYTHING);
const idOf = (label: string) => {
  const found = [...project.bodies.values()].find((body) => body.label.startsWith(label));
  if (!found) throw new Error(label);
  return found.id;
};
const compare = (a: string, b: string) => a.localeCompare(b, 'de');

describe('what is asked', () => {
  beforeEach(() => store.setState(INITIAL, true));
  it('fills the ends of a way one after the other, never with the same body', () => {
    expect(chooseForAnswer('a')).toBe(false);
    exploreWay(null);
    expect(chooseForAnswer('a')).toBe(true);
    chooseForAnswer('a');
    expect(store.getState().exploring).toEqual({ is: 'way', from: 'a', to: null });
    chooseForAnswer('b');
    expect(store.getState().exploring).toEqual({ is: 'way', from: 'a', to: 'b' });
    expect(chooseForAnswer('c')).toBe(false);
  });
  it('takes who was selected into the choice, and opens the panel with the second', () => {
    store.setState({ selected: 'a' });
    toggleChosen('b');
    expect(store.getState()).toMatchObject({ selection: ['a', 'b'], exploring: { is: 'several' } });
    toggleChosen('a');
    expect(store.getState().selection).toEqual(['b']);
  });
  it('leaves another question open while bodies are chosen for it', () => {
    explore({ is: 'shared' });
    choose(['a', 'b', 'a']);
    expect(store.getState()).toMatchObject({ selection: ['a', 'b'], exploring: { is: 'shared' } });
    stopExploring();
    expect(store.getState()).toMatchObject({ exploring: null, traced: null });
  });
});

describe('answers', () => {
  it('a way with its ties, and what lights up', () => {
    const answer = waysBetween(lensed, idOf('Klinikum Westfalen'), idOf('PariSozial'));
    if (answer.is !== 'ways') throw new Error(answer.is);
    expect(answer).toMatchObject({ steps: 2, count: 1, active: true });
    expect(answer.ways[0]?.map(({ ties }) => ties.map(({ type }) => type))).toEqual([
      ['cooperation'],
      ['carrier', 'funding'],
    ]);
    expect(answer.traced.bodies.size).toBe(3);
    for (const id of answer.traced.ties) expect(project.ties.has(id)).toBe(true);
    expect(answer.traced.ties.size).toBe(3);
  });
  it('over planned ties only where no other leads, which is said', () => {
    const to = idOf('Migrantenselbstorganisationen');
    const answer = waysBetween(lensed, idOf('Klinikum Westfalen'), to);
    expect(answer).toMatchObject({ is: 'ways', active: false });
  });
  it('says who is left out, and what keeps two apart', () => {
    expect(waysBetween(lensed, 'nobody', idOf('PariSozial'))).toEqual({ is: 'outside', id: 'nobody' });
    const without = new Map([...project.ties].filter(([, tie]) => tie.source !== idOf('Klinikum W')));
    const cut = new Map([...without].filter(([, tie]) => tie.target !== idOf('Klinikum W')));
    const apart = read({ ...project, ties: cut }, { ...EVERYTHING });
    const answer = waysBetween(apart, idOf('Klinikum Westfalen'), idOf('PariSozial'));
    expect(answer).toMatchObject({ is: 'apart', parts: [{ others: 0 }, { others: 35 }] });
  });
  it('partners in common, by number and name', () => {
    const answer = sharedBetween(lensed, [idOf('Klinikum Westfalen'), idOf('Stadt Dortmund')], compare);
    expect(answer.partners.map(({ body }) => body.label)).toEqual(['Selbsthilfe-Kontaktstelle Dortmund']);
    expect(answer.traced.bodies.size).toBe(3);
  });
  it('what holds together, with what falls off lit up; a star says why it says nothing', () => {
    const answer = holdingIn(lensed);
    if (answer.is !== 'found') throw new Error(answer.is);
    const [first] = answer.holding.vertices;
    expect(lensed.bodies[first!.vertex]?.label).toBe('Selbsthilfe-Kontaktstelle Dortmund');
    const { pieces, traced } = fallenWithout(lensed, first!);
    expect(pieces.flat()).toHaveLength(first!.off);
    expect(traced.bodies.size).toBe(first!.off + 1);
    const hub = project.about.hub!;
    const own = new Map([...project.ties].filter(([, t]) => t.source === hub || t.target === hub));
    const star = read({ ...project, ties: own }, EVERYTHING);
    expect(holdingIn(star)).toMatchObject({ is: 'star', hub: { id: hub } });
  });
});
