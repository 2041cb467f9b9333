import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/model/change.ts';
import { faultsInBody, faultsInTie, isDay } from '../../../src/model/edit/faults.ts';
import { idGiver, slugOf } from '../../../src/model/edit/ids.ts';
import { addChange, newBody, newTie, reverseTiesChange } from '../../../src/model/edit/records.ts';
import { hangsOn, removeChange, removeSourceChange } from '../../../src/model/edit/remove.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';

const project = (): Project => ({
  ...emptyProject({ id: 'p', hub: 'a' }),
  bodies: new Map(['a', 'b', 'c'].map((id) => [id, blankBody(id, 'partner')])),
  ties: new Map([
    ['t1', { ...blankTie('t1', 'a', 'b', 'support'), evidence: { document: 's', lines: '1' } }],
    ['t2', blankTie('t2', 'a', 'b')],
    ['t3', blankTie('t3', 'b', 'c')],
  ]),
  sources: new Map([['s', { id: 's', title: 'Bericht', publisher: '', year: 2023, file: '' }]]),
});

describe('ids', () => {
  it.each([
    ['Frauenhaus Süd (Träger: AWO)', 'frauenhaus-sued-traeger-awo'],
    ['  --  ', ''],
    ['日本', ''],
    ['Straße', 'strasse'],
    ['Ça va', 'ca-va'],
    ['x'.repeat(90), 'x'.repeat(48)],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('are never given twice, nor one that is taken', () => {
    const give = idGiver(
      new Map([
        ['aok', 1],
        ['aok-3', 1],
      ]),
    );
    expect([give('aok'), give('aok'), give('aok'), give('aok-2')]).toEqual([
      'aok-2',
      'aok-4',
      'aok-5',
      'aok-2-2',
    ]);
    const many = idGiver(new Map());
    expect(new Set(Array.from({ length: 5000 }, () => many('x'))).size).toBe(5000);
  });

  it('of new bodies come from the name, of new ties from their ends', () => {
    const p = project();
    const body = newBody(p, ' Caritas ', 'partner');
    expect([body.id, body.label]).toEqual(['caritas', 'Caritas']);
    expect(newBody(p, '日本', 'group').id).toBe('group');
    const tie = newTie(p, 'a', 'c', 'funding');
    expect(tie.id).toBe('a>c:funding');
    const after = apply(p, addChange(p, [body], [tie]));
    expect(newTie(after, 'a', 'c', 'funding').id).toBe('a>c:funding-2');
    expect(() => addChange(after, [body])).toThrow('taken');
  });
});

describe('faults', () => {
  it.each(['', '2023', '2023-12', '2024-02-29'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
  it.each(['2023-13', '2023-02-29', '1900-02-29', '2023-00', '23', 'bald', '2023-1', '2023-04-31'])(
    '%s is none',
    (day) => expect(isDay(day)).toBe(false),
  );
  it('name their field', () => {
    const p = project();
    const body = { ...blankBody('x', 'partner'), label: ' ', region: 'nowhere', block: { count: 0 } };
    expect(faultsInBody(p, body)).toEqual([
      { field: 'label', code: 'name-missing' },
      { field: 'region', code: 'region-gone' },
      { field: 'block', code: 'not-a-count' },
    ]);
    const tie = { ...blankTie('x', 'a', 'a'), since: '2023-05', until: '2023-04', weight: Number.NaN };
    expect(faultsInTie(p, tie)).toEqual([
      { field: 'target', code: 'same-body' },
      { field: 'until', code: 'ends-before-start' },
      { field: 'weight', code: 'not-positive' },
    ]);
    expect(faultsInTie(p, { ...tie, source: 'zz', since: '', until: '', weight: 0.5 })).toEqual([
      { field: 'source', code: 'body-gone' },
    ]);
  });
  it('leave alone what a file has had before', () => {
    const p = project();
    const loop = blankTie('loop', 'a', 'a');
    const odd = { ...p.bodies.get('b')!, region: 'unlisted' };
    const withBoth = {
      ...p,
      ties: new Map(p.ties).set('loop', loop),
      bodies: new Map(p.bodies).set('b', odd),
    };
    expect(faultsInTie(withBoth, { ...loop, since: '2023' })).toEqual([]);
    expect(faultsInBody(withBoth, { ...odd, label: 'B' })).toEqual([]);
  });
});

describe('removing', () => {
  it('says all that hangs on bodies: ties by type, who is left alone, the hub', () => {
    const along = hangsOn(project(), ['b', 'nobody']);
    expect(along.bodies.map((b) => b.id)).toEqual(['b']);
    expect([...along.byType]).toEqual([
      ['cooperation', 2],
      ['support', 1],
    ]);
    expect(along.leftAlone.map((b) => b.id).sort()).toEqual(['a', 'c']);
    expect(along.hub).toBeNull();
    expect(hangsOn(project(), ['a']).hub).toBe('a');
  });
  it('takes it along and clears the hub', () => {
    const p = project();
    const after = apply(p, removeChange(p, { bodies: ['a'], ties: ['t3'] }));
    expect([after.bodies.size, after.ties.size, after.about.hub]).toEqual([2, 0, null]);
  });
  it('a source goes with its citations', () => {
    const p = project();
    const after = apply(p, removeSourceChange(p, 's'));
    expect(after.ties.get('t1')?.evidence).toBeNull();
    expect(after.sources.size).toBe(0);
  });
  it('turning ties round twice changes nothing', () => {
    const p = project();
    const once = apply(p, reverseTiesChange(p, ['t1', 't3']));
    expect([once.ties.get('t1')?.source, once.ties.get('t1')?.target]).toEqual(['b', 'a']);
    const twice = apply(once, reverseTiesChange(once, ['t1', 't3']));
    expect(twice.ties).toEqual(p.ties);
  });
});
