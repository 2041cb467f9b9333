import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { effectOf } from '../../../src/figures/what-if/effect.ts';
import { changedRows, deltaRows } from '../../../src/figures/what-if/rows.ts';
import { effectSentences, playName, stepText } from '../../../src/i18n/what-if-sentence.ts';
import { EVERYTHING, type Lensed, read } from '../../../src/model/lens.ts';
import { play } from '../../../src/model/plan.ts';
import { type Body, blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { undo } from '../../../src/state/history.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import {
  carryOut,
  clearPlay,
  dropPlan,
  isPlayed,
  keepPlan,
  lensedAfter,
  openPlan,
  playBack,
  playBody,
  playedOf,
  playTie,
  playWithoutBody,
  playWithoutTie,
  redoPlay,
  scenariosOf,
  selectWhatIf,
  setAside,
  stepsOf,
  toggleScenario,
  undoPlay,
} from '../../../src/state/what-if/what-if.ts';

const sector = (value: string): Body['sector'] => ({
  value,
  confidence: null,
  reason: null,
  alternative: null,
});

/** h is tied to a, b, c; a to b; d hangs on c by a tie of one person; f funds h. */
function network(): Project {
  const bodies = [
    { ...blankBody('h', 'centre', 'Kontaktstelle'), sector: sector('cross-sector') },
    { ...blankBody('a', 'partner', 'Klinik'), sector: sector('health') },
    { ...blankBody('b', 'partner', 'Jugendamt'), sector: sector('social') },
    { ...blankBody('c', 'partner', 'Beratung'), sector: sector('social') },
    { ...blankBody('d', 'group', 'Gruppe'), sector: sector('health') },
    blankBody('f', 'funder', 'Krankenkasse'),
  ];
  const ties = [
    blankTie('ha', 'h', 'a'),
    blankTie('hb', 'h', 'b'),
    blankTie('hc', 'h', 'c'),
    blankTie('ab', 'a', 'b'),
    { ...blankTie('cd', 'c', 'd'), personBound: true },
    blankTie('fh', 'f', 'h', 'funding'),
  ];
  return {
    ...emptyProject({ id: 'n', hub: 'h' }),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
  };
}

const now = () => store.getState();
const steps = () => selectWhatIf(now()).steps;
const opened = () => store.setState({ ...INITIAL, project: network(), opened: 1 });
const effectNow = () => {
  const s = now();
  return effectOf(read(s.project, s.lens), lensedAfter(s, steps()), playedOf(s.project, steps()));
};

beforeEach(opened);

describe('the play', () => {
  it('never touches the project, and has an undo of its own', () => {
    const { project, past } = now();
    playWithoutBody('c');
    playTie('a', 'd');
    expect(lensedAfter(now(), steps()).bodies.map(({ id }) => id)).toEqual(['h', 'a', 'b', 'd', 'f']);
    expect(now().project).toBe(project);
    expect(now().past).toBe(past);
    undoPlay();
    expect(steps()).toHaveLength(1);
    redoPlay();
    expect(steps()).toHaveLength(2);
    clearPlay();
    expect(steps()).toEqual([]);
    undoPlay();
    expect(steps()).toHaveLength(2);
  });

  it('of another network it is empty', () => {
    playWithoutBody('c');
    store.setState({ opened: 2 });
    expect(steps()).toEqual([]);
  });

  it('who is there in thought only is taken back, with the ties', () => {
    const id = playBody({
      label: 'Neu',
      kind: 'partner',
      sector: null,
      ties: ['h', 'a'],
      type: 'cooperation',
    });
    expect(steps()).toHaveLength(3);
    expect(playTie(id!, 'b')).toBe(true);
    playWithoutBody(id!);
    expect(steps()).toEqual([]);
    expect(
      playBody({ label: '  ', kind: 'partner', sector: null, ties: [], type: 'cooperation' }),
    ).toBeNull();
  });

  it('a tie of two that are one, or of somebody who went, cannot be', () => {
    expect(playTie('a', 'a')).toBe(false);
    playWithoutBody('a');
    expect(playTie('a', 'd')).toBe(false);
    playBack('a');
    expect(playTie('a', 'd')).toBe(true);
    const [step] = steps();
    expect(step?.do === 'add-tie' && step.tie.status).toBe('planned');
    playWithoutTie(step?.do === 'add-tie' ? step.tie.id : '');
    expect(steps()).toEqual([]);
  });

  it('ids such as __proto__ are ordinary', () => {
    const project = network();
    const bodies = new Map([...project.bodies, ['__proto__', blankBody('__proto__', 'partner', 'P')]]);
    store.setState({ project: { ...project, bodies } });
    playTie('h', '__proto__');
    playWithoutBody('__proto__');
    expect(playedOf(now().project, steps()).removed.bodies.has('__proto__')).toBe(true);
  });
});

describe('scenarios', () => {
  it('what hangs on a person, the middle and each funder', () => {
    expect(scenariosOf(now().project)).toEqual([
      { is: 'person' },
      { is: 'hub', id: 'h' },
      { is: 'funder', id: 'f' },
    ]);
    toggleScenario({ is: 'person' });
    expect(steps()).toEqual([{ do: 'remove-tie', id: 'cd' }]);
    toggleScenario({ is: 'hub', id: 'h' });
    expect(isPlayed(selectWhatIf(now()), stepsOf(now().project, { is: 'hub', id: 'h' }))).toBe(true);
    toggleScenario({ is: 'person' });
    expect(steps()).toEqual([{ do: 'remove-body', id: 'h' }]);
  });

  it('where nobody stands in the middle: the centres with the most ties', () => {
    const project = network();
    const about = { ...project.about, hub: null };
    const bodies = new Map([...project.bodies, ['k', blankBody('k', 'centre', 'Ohne Verbindung')]]);
    expect(scenariosOf({ ...project, about, bodies })).toEqual([
      { is: 'person' },
      { is: 'hub', id: 'h' },
      { is: 'funder', id: 'f' },
    ]);
  });
});

describe('what it does', () => {
  it('without the middle: pairs lost, parts that come off, what stays among the partners', () => {
    playWithoutBody('h');
    const effect = effectNow();
    // a–b and c–d still reach each other; of ten pairs eight are lost.
    expect(effect.pairs).toEqual({ before: 10, lost: 8, gained: 0 });
    expect(effect.cross).toEqual({ before: 4, lost: 2, gained: 0 });
    expect(effect.pieces.map((piece) => piece.map(({ id }) => id))).toEqual([['c', 'd'], ['f']]);
    expect(effect.survivors).toMatchObject([{ partners: 4, ties: 1, together: 2 }]);
    expect(effectSentences(effect, 'de').join(' ')).toMatch(
      /8 Paare von 10 finden dann nicht mehr zueinander \(80\s%\)/,
    );
    expect(playName(steps(), now().project, 'de')).toBe('ohne Kontaktstelle');
    expect(stepText(steps()[0]!, now().project, steps(), 'en')).toBe('Kontaktstelle leaves');
  });

  it('pairs are those that a search from everybody finds', () => {
    const reach = ({ graph: g, bodies }: Lensed): Set<string> => {
      const found = new Set<string>();
      for (let s = 0; s < g.n; s++) {
        const seen = new Set([s]);
        for (const v of seen) for (let k = g.offsets[v]!; k < g.offsets[v + 1]!; k++) seen.add(g.targets[k]!);
        for (const v of seen)
          if (bodies[v]!.id > bodies[s]!.id) found.add(`${bodies[s]!.id} ${bodies[v]!.id}`);
      }
      return found;
    };
    const ids = ['p', 'q', 'r', 's', 't', 'u', 'v'];
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 9 }),
        fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
        fc.array(pair, { maxLength: 2 }),
        (tied, gone, fresh) => {
          const project: Project = {
            ...emptyProject({ id: 'r' }),
            bodies: new Map(ids.map((id) => [id, blankBody(id, 'partner')])),
            ties: new Map(tied.map(([a, b], i) => [`t${i}`, blankTie(`t${i}`, a, b)])),
          };
          const played = play(project, [
            ...fresh.map(([a, b], i) => ({ do: 'add-tie' as const, tie: blankTie(`n${i}`, a, b) })),
            ...gone.map((id) => ({ do: 'remove-body' as const, id })),
          ]);
          const [before, after] = [read(project, EVERYTHING), read(played.project, EVERYTHING)];
          const effect = effectOf(before, after, played);
          const stays = (key: string) => !key.split(' ').some((id) => gone.includes(id));
          const was = [...reach(before)].filter(stays);
          const is = reach(after);
          expect(effect.pairs.before).toBe(was.length);
          expect(effect.pairs.lost).toBe(was.filter((key) => !is.has(key)).length);
          expect(effect.pairs.gained).toBe([...is].filter((key) => !was.includes(key)).length);
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });

  it('measures: what changed most first, what says nothing apart', () => {
    playTie('a', 'd');
    const side = (lensed: Lensed) => ({
      lensed,
      answers: analyse({ graph: lensed.graph, labels: lensed.labels, options: DEFAULT_OPTIONS }),
    });
    const before = side(read(now().project, EVERYTHING));
    const after = side(lensedAfter(now(), steps()));
    const rows = deltaRows(before, after, 'a');
    expect(rows.find((row) => row.measure.id === 'degree')).toMatchObject({ delta: 1, is: 'changed' });
    const changed = changedRows(rows);
    const weights = changed.map(({ weight }) => weight ?? -1);
    expect(weights).toEqual([...weights].sort((x, y) => y - x));
    expect(deltaRows(before, before, null).every(({ is }) => is === 'same' || is === 'declined')).toBe(true);
    const gone = deltaRows(
      before,
      side(read(play(now().project, [{ do: 'remove-body', id: 'a' }]).project, EVERYTHING)),
      'a',
    );
    expect(gone.every(({ after: value }) => value === null)).toBe(true);
  });
});

describe('plans', () => {
  it('are kept, opened, dropped – each a step that can be undone', () => {
    playWithoutBody('c');
    expect(keepPlan('  ')).toBeNull();
    const id = keepPlan('Ohne Beratung');
    expect(now().project.plans.get(id!)).toMatchObject({ name: 'Ohne Beratung', steps: steps() });
    clearPlay();
    openPlan(id!);
    expect(steps()).toEqual([{ do: 'remove-body', id: 'c' }]);
    // Under the same name it is replaced, not doubled.
    playTie('a', 'd');
    keepPlan('Ohne Beratung');
    expect(now().project.plans.size).toBe(1);
    dropPlan(id!);
    expect(now().project.plans.size).toBe(0);
    undo();
    expect(now().project.plans.get(id!)?.steps).toHaveLength(2);
  });

  it('three can lie beside each other', () => {
    expect(setAside()).toBe(false);
    playWithoutBody('c');
    expect([setAside(), setAside(), setAside(), setAside()]).toEqual([true, true, true, false]);
  });

  it('carried out, what is new comes into the data as planned, in one step; what goes stays', () => {
    playWithoutBody('c');
    playBody({ label: 'Neu', kind: 'partner', sector: 'health', ties: ['h'], type: 'cooperation' });
    playTie('a', 'd');
    expect(carryOut()).toEqual({ bodies: 1, ties: 2 });
    const { project, past } = now();
    expect(past).toHaveLength(1);
    expect(project.bodies.has('c')).toBe(true);
    expect([...project.ties.values()].filter(({ status }) => status === 'planned')).toHaveLength(2);
    expect(steps()).toEqual([{ do: 'remove-body', id: 'c' }]);
    undo();
    expect(now().project.bodies.size).toBe(6);
    clearPlay();
    playWithoutBody('a');
    expect(carryOut()).toEqual({ bodies: 0, ties: 0 });
  });
});
