import { describe, expect, it } from 'vitest';
import { furtherSource } from '../../../src/i18n/by-hand.ts';
import { apply, reverse } from '../../../src/model/change.ts';
import { joinTies, joinWords } from '../../../src/model/edit/join.ts';
import { type MergeOptions, planMerge } from '../../../src/model/edit/merge-bodies.ts';
import { namesIn, planSplit } from '../../../src/model/edit/split-block.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../../src/model/project.ts';

const projectOf = (bodies: readonly Body[], ties: readonly Tie[]): Project => ({
  ...emptyProject({ id: 'p', hub: 'b' }),
  bodies: new Map(bodies.map((b) => [b.id, b])),
  ties: new Map(ties.map((t) => [t.id, t])),
  sources: new Map([
    ['s1', { id: 's1', title: 'Erster Bericht', publisher: '', year: null, file: '' }],
    ['s2', { id: 's2', title: 'Zweiter Bericht', publisher: '', year: null, file: '' }],
  ]),
});

describe('merging two bodies', () => {
  const a: Body = {
    ...blankBody('a', 'partner', 'AOK NordWest'),
    sector: { value: 'Gesundheit', confidence: 'high', reason: null, alternative: null },
    source: { document: 's1', lines: '1-2' },
    note: { de: 'eins' },
    extra: { tel: '1', only: 'x' },
  };
  const b: Body = {
    ...blankBody('b', 'funder', 'AOK Nord-West'),
    sector: { value: 'Soziales', confidence: null, reason: { de: 'r' }, alternative: null },
    place: 'Dortmund',
    source: { document: 's2', lines: '7' },
    note: { de: 'zwei', en: 'two' },
    extra: { tel: '2' },
  };
  const others = ['c', 'd'].map((id) => blankBody(id, 'partner'));
  const ties = [
    { ...blankTie('ac', 'a', 'c'), note: { de: 'x' } },
    { ...blankTie('cb', 'c', 'b'), weight: 2, note: { de: 'y' } },
    blankTie('ab', 'a', 'b'),
    blankTie('bd', 'b', 'd', 'funding'),
    { ...blankTie('bc-funding', 'b', 'c', 'funding'), stage: 3 as const },
    { ...blankTie('ac-funding', 'a', 'c', 'funding'), stage: 1 as const },
  ];
  const p = projectOf([a, b, ...others], ties);
  const plan = (known: Partial<MergeOptions> = {}) =>
    planMerge(p, { kept: 'a', gone: 'b', parallel: 'join', further: furtherSource, ...known });

  it('asks about every field that both fill differently, and about no other', () => {
    expect(plan().differing.map((d) => [d.field, d.choice])).toEqual([
      ['label', 'kept'],
      ['kind', 'kept'],
      ['sector', 'kept'],
      ['source', 'both'],
      ['note', 'both'],
      ['extra:tel', 'both'],
    ]);
  });
  it('keeps the other sector as the alternative, joins texts, unites columns', () => {
    expect(plan().body).toMatchObject({
      id: 'a',
      label: 'AOK NordWest',
      place: 'Dortmund',
      sector: { value: 'Gesundheit', alternative: 'Soziales' },
      source: { document: 's1', lines: '1-2' },
      extra: { tel: '1; 2', only: 'x' },
    });
    expect(plan().body.note?.de).toBe('eins\nzwei\nWeitere Quelle: Zweiter Bericht, Z. 7');
    expect(plan().body.note?.en).toBe('eins\ntwo\nFurther source: Zweiter Bericht, l. 7');
  });
  it('follows the choices', () => {
    const { body } = plan({
      choices: new Map([
        ['label', 'both'],
        ['kind', 'gone'],
        ['sector', 'gone'],
        ['note', 'gone'],
        ['source', 'gone'],
        ['extra:tel', 'gone'],
      ]),
    });
    expect(body).toMatchObject({
      label: 'AOK NordWest / AOK Nord-West',
      kind: 'funder',
      sector: { value: 'Soziales', alternative: 'Gesundheit' },
      source: { document: 's2', lines: '7' },
      note: { de: 'zwei', en: 'two' },
      extra: { tel: '2', only: 'x' },
    });
  });
  it('takes plans, places and views along, and leaves earlier states as they were', () => {
    const lens = {
      ...EVERYTHING,
      where: [{ field: 'body', is: 'any', values: ['b', 'a'], unsaid: false }],
    } as const;
    const kept: Project = {
      ...p,
      snapshots: new Map([
        ['s', { id: 's', label: '', date: '2020', note: null, bodies: p.bodies, ties: p.ties }],
      ]),
      plans: new Map([
        [
          'x',
          {
            id: 'x',
            name: '',
            note: '',
            steps: [
              { do: 'remove-body', id: 'b' },
              { do: 'add-tie', tie: blankTie('n', 'b', 'd') },
              { do: 'add-tie', tie: blankTie('o', 'a', 'b') },
            ],
          },
        ],
      ]),
      arrangements: new Map([
        ['one', { id: 'one', pins: [{ body: 'b', x: 1, y: 2 }] }],
        [
          'two',
          {
            id: 'two',
            pins: [
              { body: 'a', x: 3, y: 4 },
              { body: 'b', x: 1, y: 2 },
            ],
          },
        ],
      ]),
      views: new Map([
        [
          'v',
          {
            id: 'v',
            name: '',
            lens,
            layout: '',
            ring: '',
            sizeBy: '',
            focus: { body: 'b', steps: 1 },
            hulls: null,
            note: '',
          },
        ],
      ]),
    };
    const { change } = planMerge(kept, { kept: 'a', gone: 'b', parallel: 'join', further: furtherSource });
    const after = apply(kept, change);
    expect(after.plans.get('x')!.steps).toEqual([
      { do: 'remove-body', id: 'a' },
      { do: 'add-tie', tie: blankTie('n', 'a', 'd') },
    ]);
    expect([...after.arrangements.values()].map(({ pins }) => pins)).toEqual([
      [{ body: 'a', x: 1, y: 2 }],
      [{ body: 'a', x: 3, y: 4 }],
    ]);
    expect(after.views.get('v')).toMatchObject({
      focus: { body: 'a' },
      lens: { where: [{ values: ['a'] }] },
    });
    expect(after.snapshots).toBe(kept.snapshots);
    expect(apply(after, reverse(change)).views).toEqual(kept.views);
  });
  it('redirects ties, drops the one between both, joins what says the same, keeps what contradicts', () => {
    const found = plan();
    expect(found.loops.map((t) => t.id)).toEqual(['ab']);
    expect(found.joined.map(({ tie, into }) => [tie.id, into.id, into.weight, into.note?.de])).toEqual([
      ['cb', 'ac', 2, 'x\ny'],
    ]);
    // Stages 3 and 1 contradict each other: both ties stay, side by side.
    expect(found.moved.map((t) => [t.id, t.source, t.target])).toEqual([
      ['bd', 'a', 'd'],
      ['bc-funding', 'a', 'c'],
    ]);
    expect(found.parallel).toBe(1);
    const after = apply(p, found.change);
    expect([...after.ties.keys()].sort()).toEqual(['ac', 'ac-funding', 'bc-funding', 'bd']);
    expect(after.about.hub).toBe('a');
  });
  it('keeps parallel ties where that is chosen', () => {
    const found = plan({ parallel: 'keep' });
    expect(found.joined).toEqual([]);
    expect(found.moved.map((t) => t.id)).toEqual(['cb', 'bd', 'bc-funding']);
    expect(found.parallel).toBe(2);
  });
  it('takes two bodies that are there', () => {
    expect(() => plan({ gone: 'a' })).toThrow();
    expect(() => plan({ gone: 'nobody' })).toThrow();
  });
});

describe('joining', () => {
  it('says nothing twice', () => {
    expect(joinWords({ de: 'a' }, { de: 'a' })).toEqual({ de: 'a' });
    expect(joinWords(null, { de: 'b' })).toEqual({ de: 'b' });
    expect(joinWords({ de: 'a und b' }, { de: 'b' })).toEqual({ de: 'a und b' });
  });
  it('refuses ties that contradict each other', () => {
    const p = projectOf([], []);
    const one = { ...blankTie('1', 'a', 'b'), formality: 'contract' as const };
    expect(joinTies(p, one, { ...blankTie('2', 'a', 'b'), formality: 'informal' }, furtherSource)).toBeNull();
    expect(joinTies(p, one, { ...blankTie('2', 'a', 'b'), stage: 2 }, furtherSource)).toMatchObject({
      formality: 'contract',
      stage: 2,
    });
  });
});

describe('splitting a block', () => {
  const block: Body = {
    ...blankBody('krankenhaeuser', 'partner', 'Krankenhäuser'),
    category: 'krankenhaeuser',
    sector: { value: 'Gesundheit', confidence: null, reason: null, alternative: null },
    block: { count: 4 },
  };
  const p = projectOf(
    [block, blankBody('b', 'centre'), blankBody('nord', 'partner', 'Klinik Nord')],
    [
      { ...blankTie('t', 'b', 'krankenhaeuser'), weight: 4, stage: 2 },
      blankTie('loop', 'krankenhaeuser', 'krankenhaeuser'),
    ],
  );
  it('gives each name a body and a copy of the ties; the rest stays with the block', () => {
    const plan = planSplit(p, {
      block: 'krankenhaeuser',
      names: ['Klinik Süd', ' klinik süd ', 'Klinik Nord', ''],
    });
    expect(plan).toMatchObject({ copied: 1, beyond: 0, repeated: ['klinik süd'] });
    expect(plan.known.map((b) => b.id)).toEqual(['nord']);
    expect(plan.block?.block).toEqual({ count: 2 });
    const after = apply(p, plan.change);
    // The weight was the block's number: one of them counts one, and the block's tie the rest.
    expect(after.ties.get('t')?.weight).toBe(2);
    expect(after.ties.get('b>klinik-sued:cooperation')).toMatchObject({ weight: 1, stage: 2, source: 'b' });
    expect(after.bodies.get('klinik-nord')).toMatchObject({ category: 'krankenhaeuser', block: null });
    expect(after.ties.has('loop')).toBe(true);
  });
  it('is used up when as many are named, and says when there are more', () => {
    const plan = planSplit(p, { block: 'krankenhaeuser', names: ['1', '2', '3', '4', '5'] });
    expect([plan.block, plan.beyond, plan.loops.length]).toEqual([null, 1, 1]);
    const after = apply(p, plan.change);
    expect([after.bodies.has('krankenhaeuser'), after.ties.size]).toEqual([false, 5]);
  });
  it('reads names as they are pasted', () => {
    expect(namesIn('• A\r\n- B\n\n  C\tD; E')).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});
