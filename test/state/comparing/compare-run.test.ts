/** Comparing keeps in step with what is asked: the latest question is answered, others are aborted. */
import '../../../src/i18n/all.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompareQuestion, Comparison } from '../../../src/compare/compare.ts';
import { compare } from '../../../src/compare/index.ts';
import { byOf, indicatorOf, pairOf } from '../../../src/figures/comparing/choosing.ts';
import type { JobControl } from '../../../src/jobs/jobs.ts';
import { networksAmong } from '../../../src/state/comparing/compare-files.ts';
import { followComparing, setComparing } from '../../../src/state/comparing/compare-run.ts';
import { NOT_COMPARING } from '../../../src/state/comparing/comparing.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { linkOf, readLink } from '../../../src/state/url.ts';
import { bundled } from '../../gallery/bundled.ts';

type Asked = { readonly question: CompareQuestion; readonly signal: AbortSignal | undefined };
let asked: Asked[] = [];
let stop = () => {};
const work = {
  compare: async (question: CompareQuestion, control?: JobControl): Promise<Comparison> => {
    asked.push({ question, signal: control?.signal });
    await Promise.resolve();
    control?.signal?.throwIfAborted();
    return compare({ ...question, draws: 99 });
  },
};
beforeEach(() => {
  asked = [];
  store.setState({ ...INITIAL, project: bundled('four-regions') }, true);
});
afterEach(() => stop());

const settled = () => expect.poll(() => store.getState().comparing.state, { timeout: 5000 }).toBe('fresh');

test('values come first, then the test between the groups that the data give', async () => {
  stop = followComparing(work);
  await settled();
  const { values, tested, progress } = store.getState().comparing;
  expect(values?.units).toHaveLength(4);
  expect(values?.small).toHaveLength(4);
  expect(tested?.answers.length).toBeGreaterThan(0);
  expect(progress).toBeNull();
  expect(asked.map(({ question }) => question.between)).toEqual([[], ['land']]);
  // No unit has a density at its size here: what has values is looked at first.
  expect(indicatorOf(NOT_COMPARING, values!).id).toBe('ties-per-centre');
});

test('a new question aborts the one before; units that are left out are not counted', async () => {
  stop = followComparing(work);
  const first = asked[0];
  setComparing({ by: 'centre' });
  await settled();
  expect(store.getState().comparing.values?.by).toBe('centre');
  expect(first?.signal?.aborted ?? true).toBe(true);
  const [unit] = store.getState().comparing.values!.units;
  setComparing({ without: new Set([unit!.id]) });
  await expect
    .poll(() => store.getState().comparing.values?.units.some((u) => u.id === unit!.id))
    .toBe(false);
});

test('what does not concern a question asks nothing anew', async () => {
  stop = followComparing(work);
  await settled();
  const count = asked.length;
  setComparing({ picture: 'tiles', order: 'size', beside: 'iqv' });
  store.setState({ hovered: 'x' });
  await Promise.resolve();
  expect(asked).toHaveLength(count);
});

test('with another network beside, files are compared; a pair that is not there is replaced', async () => {
  setComparing({ others: [{ id: 'other', label: 'Dortmund', project: bundled('dortmund-2023') }] });
  expect(byOf(store.getState())).toBe('file');
  stop = followComparing(work);
  await settled();
  const { comparing } = store.getState();
  expect(comparing.values!.units).toHaveLength(2);
  expect(pairOf({ between: 'source', pair: ['gone', 'other'] }, comparing.values!)).toEqual([
    'open',
    'other',
  ]);
});

test('an address tells the choices and brings them back; what is not understood is left out', () => {
  setComparing({
    by: 'size',
    indicator: 'sector-share:Psycho-Soziales',
    between: 'size',
    pair: ['city', 'rural'],
    picture: 'mix',
  });
  store.setState({ view: 'compare' });
  const { comparing } = readLink(linkOf(store.getState()));
  expect(comparing).toEqual({
    by: 'size',
    indicator: 'sector-share:Psycho-Soziales',
    between: 'size',
    pair: ['city', 'rural'],
    picture: 'mix',
  });
  expect(readLink('?by=rank&picture=x&indicator=<b>&group=a').comparing).toEqual({});
  setComparing({ between: 'source', pair: ['a file', 'another'] });
  expect(linkOf(store.getState())).not.toContain('file');
});

test('files of one folder are one network, files of their own are networks of their own', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array() });
  const names = networksAmong([
    file('a/datapackage.json'),
    file('a/ties.csv'),
    file('b/nodes.csv'),
    file('b/ties.csv'),
    file('x.gexf'),
    file('y.graphml'),
  ]).map((group) => group.map((f) => f.name));
  expect(names).toEqual([
    ['a/datapackage.json', 'a/ties.csv'],
    ['b/nodes.csv', 'b/ties.csv'],
    ['x.gexf'],
    ['y.graphml'],
  ]);
});
