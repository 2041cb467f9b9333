/** Pattern or chance: choices that fit the network, questions asked of the tests, one answer at a time. */
import { beforeEach, describe, expect, test } from 'vitest';
import { runTest } from '../../../src/analysis/uncertainty/index.ts';
import { relationsOf } from '../../../src/compare/relations.ts';
import '../../../src/i18n/all.ts';
import { findingsOf } from '../../../src/i18n/chance-findings.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import { inOrderOfIds } from '../../../src/model/canonical.ts';
import { EVERYTHING, RELATIONAL, read } from '../../../src/model/lens.ts';
import { openProject, setLens } from '../../../src/state/actions.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import {
  askedBy,
  type ChanceChoices,
  choicesOf,
  isSeed,
  lacking,
  MOST_PREDICTORS,
  QUESTIONS,
} from '../../../src/state/testing/chance.ts';
import { tableFile } from '../../../src/state/testing/chance-out.ts';
import {
  answerTo,
  ask,
  choose,
  chooseQuestion,
  newSeed,
  selectAnswered,
  selectChoices,
  stopAsking,
} from '../../../src/state/testing/chance-run.ts';
import { bundled } from '../../fixtures/bundled.ts';

const project = bundled('four-regions');
const relations = relationsOf(read(project, EVERYTHING));
/** The tests themselves, in this thread. */
const work: Pick<Jobs, 'test'> = {
  test: async ({ test: id, asked }, control) => {
    await new Promise((done) => setTimeout(done));
    control?.signal?.throwIfAborted();
    return runTest(id, asked);
  },
};
const usual = choicesOf({}, relations);

beforeEach(() => {
  stopAsking();
  store.setState(INITIAL, true);
  openProject(project);
});

describe('choices', () => {
  test('begin with the sectors, and are askable for every question', () => {
    expect(usual).toMatchObject({ question: 'labels', draws: 9999, seed: 1 });
    for (const question of QUESTIONS) expect(lacking({ ...usual, question })).toBeNull();
  });
  test('what does not exist here, or at all, is as usual', () => {
    const odd = choicesOf(
      {
        question: 'magic',
        choices: { x: 'type:moon', predictors: ['ties', 'nope', 'same:kind'], seed: -3, draws: 7 as never },
      },
      relations,
    );
    expect(odd).toMatchObject({
      question: 'labels',
      x: usual.x,
      predictors: ['same:kind'],
      seed: 1,
      draws: 9999,
    });
  });
  test('never more predictors than can be told apart, never the explained one', () => {
    const { predictors, explained } = choicesOf({ choices: { predictors: relations } }, relations);
    expect(predictors).toHaveLength(MOST_PREDICTORS);
    expect(predictors).not.toContain(explained);
  });
  test('in a large network nothing is begun that takes minutes, but all can be chosen', () => {
    const large = choicesOf({}, relations, true);
    expect(large.statistics).not.toContain('betweenness-centralisation');
    expect(large.draws).toBe(999);
    const statistics = ['betweenness-centralisation'] as const;
    expect(choicesOf({ choices: { statistics, draws: 9999 } }, relations, true)).toMatchObject({
      statistics,
      draws: 9999,
    });
  });
  test('say what is lacking', () => {
    expect(lacking({ ...usual, question: 'cug', statistics: [] })).toBe('statistics');
    expect(lacking({ ...usual, question: 'bodies', bootstrapped: [] })).toBe('statistics');
    expect(lacking({ ...usual, question: 'qap', x: 'ties', y: 'ties' })).toBe('same');
    expect(lacking({ ...usual, question: 'mrqap', predictors: [] })).toBe('predictors');
  });
  test('a network without anything still has choices', () => expect(choicesOf({}, []).x).toBe('ties'));
  test('what a question does not read does not change what is asked', () => {
    const other: ChanceChoices = { ...usual, x: 'nearness', predictors: [] };
    expect(askedBy(other)).toBe(askedBy(usual));
    expect(askedBy({ ...usual, seed: 2 })).not.toBe(askedBy(usual));
  });
});

describe('asking', () => {
  test.each(QUESTIONS)(
    '%s is answered as its test answers, bodies in the order of their ids',
    async (question) => {
      const lensed = read(inOrderOfIds(project), EVERYTHING);
      const choices: ChanceChoices = { ...usual, question, draws: 999 };
      const found = await answerTo(choices, lensed, work);
      expect(found.question).toBe(question);
      for (const f of findingsOf(found, 'de'))
        if (f.kind === 'tested') expect(f.pHolm >= f.tested.pTwo.p || f.tested.sd === 0).toBe(true);
      choose({ ...choices });
      await ask(work);
      expect(selectAnswered(store.getState())?.found).toEqual(found);
      // Rows in another order are the same network.
      const turned = { ...project, bodies: new Map([...project.bodies].reverse()) };
      openProject(turned);
      await ask(work);
      expect(selectAnswered(store.getState())?.found).toEqual(found);
    },
  );
  test('an answer belongs to its choices, its network and its lens', async () => {
    choose({ draws: 999 });
    await ask(work);
    expect(selectAnswered(store.getState())).not.toBeNull();
    chooseQuestion('bodies');
    expect(selectAnswered(store.getState())).toBeNull();
    chooseQuestion('labels');
    expect(selectAnswered(store.getState())).not.toBeNull();
    setLens(RELATIONAL);
    expect(selectAnswered(store.getState())).toBeNull();
  });
  test('stopped, or chosen otherwise meanwhile, nothing is answered and nothing runs on', async () => {
    const asked = ask(work);
    expect(store.getState().chance.running).not.toBeNull();
    stopAsking();
    await asked;
    expect(store.getState().chance).toMatchObject({ running: null, failed: false });
    const again = ask(work);
    choose({ seed: 9 });
    await again;
    expect(store.getState().chance.answered).toBeUndefined();
    expect(store.getState().chance.running).toBeNull();
  });
  test('of two questions the later is answered', async () => {
    choose({ draws: 999 });
    const first = ask(work);
    choose({ seed: 5 });
    await Promise.all([first, ask(work)]);
    expect(selectAnswered(store.getState())?.choices.seed).toBe(5);
  });
  test('a lost worker is said', async () => {
    await ask({ test: () => Promise.reject(new Error('gone')) });
    expect(store.getState().chance).toMatchObject({ running: null, failed: true });
  });
  test('a new seed is one, and asks anew', () => {
    const before = selectChoices(store.getState()).seed;
    newSeed();
    const { seed } = selectChoices(store.getState());
    expect(isSeed(seed)).toBe(true);
    expect(seed).not.toBe(before);
  });
});

test.each(['de', 'en'] as const)(
  'the table in %s: a row a finding, what it is about, the mark of made-up data',
  async (language) => {
    store.setState({ language });
    openProject({ ...project, about: { ...project.about, synthetic: true } });
    choose({ question: 'qap', draws: 999, seed: 77 });
    await ask(work);
    const s = store.getState();
    const answered = selectAnswered(s)!;
    const file = tableFile(answered, findingsOf(answered.found, language), s);
    expect(file.name).toBe('four-regions-qap.csv');
    const lines = new TextDecoder().decode(file.bytes).trim().split(/\r?\n/);
    const separator = language === 'de' ? ';' : ',';
    expect(lines[1]!.split(separator)).toHaveLength(lines[0]!.split(separator).length);
    const text = lines.join('\n');
    expect(text).toContain('77');
    expect(text).toMatch(language === 'de' ? /synthetisch/ : /synthetic/);
    expect(text).toMatch(language === 'de' ? /Gleicher Sektor/ : /Same sector/);
    expect(text).toMatch(language === 'de' ? /keine Stichprobe/ : /no sample/);
  },
);
