/** What has changed since a version, in plain words of both languages. */
import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/model/change.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../../src/model/project.ts';
import { linesOf, namesIn, summaryOf } from '../../../src/views/workspace/change-lines.ts';

const project = (bodies: readonly Body[], ties: readonly Tie[], name = 'Netz'): Project => ({
  ...emptyProject({ id: 'p', name: { de: name } }),
  bodies: new Map(bodies.map((b) => [b.id, b])),
  ties: new Map(ties.map((t) => [t.id, t])),
});
const sector = (value: string) => ({ value, confidence: null, reason: null, alternative: null });
const a = blankBody('a', 'centre', 'Kontaktstelle');
const b = blankBody('__proto__', 'partner', 'Klinik');
const c = blankBody('c', 'partner', 'Amt');

const before = project([a, b], [blankTie('t', 'a', '__proto__')]);
const after = project(
  [{ ...a, place: 'Bonn', sector: sector('Gesundheit'), extra: { Telefon: '1' } }, c],
  [{ ...blankTie('t', 'a', 'c'), formality: 'contract', weight: 2.5 }],
  'Netz 2',
);
const change = difference(before, after);
const say = (language: 'de' | 'en', most = 100) => linesOf(change, namesIn(after, change), language, most);

describe('lines', () => {
  test('say what is new, gone and different, with the field from and to', () => {
    const { lines, left } = say('de');
    expect(left).toBe(0);
    expect(lines.map((l) => [l.is, l.what, l.name])).toEqual([
      ['changed', 'about', ''],
      ['added', 'body', 'Amt'],
      ['removed', 'body', 'Klinik'],
      ['changed', 'body', 'Kontaktstelle'],
      ['changed', 'tie', 'Kontaktstelle – Amt: Kooperation'],
    ]);
    expect(lines[0]?.fields).toEqual([{ field: 'Name', from: 'Netz', to: 'Netz 2' }]);
    expect(lines[3]?.fields).toEqual([
      { field: 'Sektor', from: 'nichts', to: 'Gesundheit' },
      { field: 'Ort', from: 'nichts', to: 'Bonn' },
      { field: 'Telefon', from: 'nichts', to: '1' },
    ]);
    expect(lines[4]?.fields).toEqual([
      { field: 'Nach', from: 'Klinik', to: 'Amt' },
      { field: 'Verbindlichkeit', from: 'nichts', to: 'vertraglich geregelt' },
      { field: 'Stärke oder Anzahl', from: 'nichts', to: '2,5' },
    ]);
  });
  test('speak English', () => {
    const fields = say('en').lines.flatMap((l) => l.fields);
    expect(fields.map((f) => f.field)).toContain('Formality');
    expect(fields.find((f) => f.field.startsWith('Strength'))?.to).toBe('2.5');
  });
  test('are cut with a count', () => {
    const { lines, left } = say('de', 2);
    expect([lines.length, left]).toEqual([2, 3]);
  });
  test('name every field of every table', () => {
    const full = project(
      [{ ...c, category: 'hospital', level: 'local', region: 'r', block: { count: 3 }, note: { de: 'x' } }],
      [],
    );
    const changed = difference(project([c], []), full);
    for (const language of ['de', 'en'] as const)
      for (const { fields } of linesOf(changed, namesIn(full, changed), language, 9).lines)
        for (const { field, to } of fields) {
          expect(field, field).not.toMatch(/versions\.|field\./);
          expect(to).not.toBe('');
        }
  });
  test('bodies and ties are counted', () => {
    expect(summaryOf(change)).toEqual({ added: 1, removed: 1, changed: 2 });
  });
});
