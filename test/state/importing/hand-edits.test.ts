import { describe, expect, it } from 'vitest';
import { difference, updateBodies } from '../../../src/model/change.ts';
import { type Body, blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import type { Entry } from '../../../src/state/history.ts';
import { handEdits, IMPORT_STEP } from '../../../src/state/importing/hand-edits.ts';

const project = (bodies: readonly Body[]): Project => ({
  ...emptyProject({ id: 'p' }),
  bodies: new Map(bodies.map((b) => [b.id, b])),
});
const a: Body = { ...blankBody('a', 'partner', 'A'), place: 'Bochum', extra: { Telefon: '1' } };
const step = (from: Project, to: Project, key = 'commands:step.edit'): Entry => ({
  key,
  with: {},
  change: difference(from, to),
});
const edited = (...states: readonly (readonly [Body, string?])[]): readonly string[] => {
  const entries: Entry[] = [];
  let before = project([a]);
  for (const [body, key] of states) {
    const after = project([body]);
    entries.push(step(before, after, key));
    before = after;
  }
  return [...handEdits(entries)].sort();
};

describe('fields changed by hand', () => {
  it('are named by table, record and field', () => {
    expect(edited([{ ...a, place: 'Herne' }])).toEqual(['bodies/a/place']);
    const body = { ...a, sector: { value: 'Soziales', confidence: null, reason: null, alternative: null } };
    expect(edited([body])).toEqual(['bodies/a/sector']);
  });
  it('of a column of the person’s own, only that column', () => {
    expect(edited([{ ...a, extra: { Telefon: '1', Raum: '5' } }])).toEqual(['bodies/a/extra:Raum']);
    expect(edited([{ ...a, extra: {} }])).toEqual(['bodies/a/extra:Telefon']);
  });
  it('changed and changed back are not among them', () => {
    expect(edited([{ ...a, place: 'Herne' }], [a])).toEqual([]);
    expect(edited([{ ...a, place: 'Herne' }], [{ ...a, place: 'Unna' }])).toEqual(['bodies/a/place']);
  });
  it('what came from a file is no edit, and what a file set since is none any more', () => {
    const byFile = `${IMPORT_STEP}`;
    expect(edited([{ ...a, place: 'Herne' }, byFile])).toEqual([]);
    expect(edited([{ ...a, place: 'Herne' }], [{ ...a, place: 'Unna' }, byFile])).toEqual([]);
    expect(edited([{ ...a, place: 'Herne' }, byFile], [{ ...a, place: 'Unna' }])).toEqual(['bodies/a/place']);
  });
  it('of a record added by hand, every field that says something; its type and kind are left to the file', () => {
    const from = project([]);
    const to: Project = {
      ...project([a]),
      ties: new Map([['t', { ...blankTie('t', 'a', 'a'), since: '2020' }]]),
    };
    expect([...handEdits([step(from, to)])].sort()).toEqual([
      'bodies/a/extra:Telefon',
      'bodies/a/label',
      'bodies/a/place',
      'ties/t/since',
    ]);
  });
  it('odd ids are ordinary', () => {
    const odd = project([blankBody('__proto__', 'partner', 'x')]);
    const change = updateBodies(odd, new Map([['__proto__', { label: 'y' }]]));
    expect([...handEdits([{ key: 'k', with: {}, change }])]).toEqual(['bodies/__proto__/label']);
    expect([...handEdits([])]).toEqual([]);
  });
});
