import { describe, expect, it } from 'vitest';
import { differenceSentences, momentName } from '../../src/i18n/time-sentence.ts';
import { changeRows } from '../../src/i18n/time-table.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import {
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Snapshot,
  type Tie,
} from '../../src/model/project.ts';
import { type Moment, projectAt } from '../../src/model/timeline.ts';
import { differenceOf } from '../../src/model/timeline-difference.ts';
import { bundled } from '../gallery/bundled.ts';

const year = (y: number): Moment => ({ of: 'year', key: String(y), year: y });
const now: Moment = { of: 'now', key: 'now', year: 2026, day: '2026-11-22' };
const at = (p: Project, moment: Moment) => read(projectAt(p, moment), EVERYTHING);
const dortmund = bundled('dortmund-2023');
const between = (p: Project, from: Moment, to: Moment) => differenceOf(at(p, from), at(p, to));

const snapshot = (label: string, date: string): Moment => {
  const kept: Snapshot = { id: 's', label, date, bodies: new Map(), ties: new Map(), note: null };
  return { of: 'snapshot', key: 's', year: 2025, snapshot: kept };
};
const small = (ties: readonly Tie[]): Project => ({
  ...emptyProject({ id: 'p' }),
  bodies: new Map(['a', 'b', 'c'].map((id) => [id, blankBody(id, 'partner', id.toUpperCase())])),
  ties: new Map(ties.map((tie) => [tie.id, tie])),
});
const tie = (id: string, target: string, fields: Partial<Tie> = {}): Tie => ({
  ...blankTie(id, 'a', target),
  ...fields,
});

describe('a moment', () => {
  it('is a year, now, or a state with its day, said once', () => {
    expect(momentName(year(2023), 'de')).toBe('2023');
    expect(momentName(now, 'en')).toBe('now');
    expect(momentName(snapshot('Jahresende', '2025-12-31'), 'de')).toBe('„Jahresende“ (31.12.2025)');
    expect(momentName(snapshot('Stand 31.12.2025', '2025-12-31'), 'de')).toBe('„Stand 31.12.2025“');
  });
});

describe('the sentence of a year', () => {
  const found = between(dortmund, year(2022), year(2023));
  it('says what was added, by type, who is new, and what ended in its course', () => {
    const said = differenceSentences(found, year(2022), year(2023), 7, 'de');
    expect(said[0]!.replaceAll('\u00a0', ' ')).toBe(
      '2023 kamen 12 Verbindungen hinzu (2 × Kooperation; 1 × Projekt; 4 × Veranstaltung; 2 × Wahl, Vertretung; 2 × Förderung; 1 × Öffentlichkeitsarbeit).',
    );
    expect(said[1]).toMatch(/^Neu dabei: .*Kreis Unna.* und 2 weitere\.$/);
    expect(said.at(-1)).toBe('Im Lauf des Jahres 2023 gingen 7 Verbindungen zu Ende.');
    expect(differenceSentences(found, year(2022), year(2023), 0, 'en')[0]).toMatch(
      /^In 2023, 12 ties were added/,
    );
  });
  it('of one in which nothing happened says so, and how sure that is', () => {
    const none = between(dortmund, year(2020), year(2021));
    expect(differenceSentences(none, year(2020), year(2021), 0, 'de')).toEqual([
      '2021 blieb alles, wie es war – soweit es erfasst ist.',
    ]);
    expect(differenceSentences(none, year(2019), year(2021), 0, 'en')[0]).toBe(
      'From 2019 to 2021, all stayed as it was – as far as it is recorded.',
    );
  });
});

describe('several changes', () => {
  const before = small([tie('1', 'b', { stage: 1 }), tie('2', 'c')]);
  const after = small([tie('1', 'b', { stage: 3 }), { ...tie('3', 'c'), source: 'b', type: 'project' }]);
  const found = differenceOf(read(before, EVERYTHING), read(after, EVERYTHING));
  it('are one sentence in both languages', () => {
    const since = snapshot('Jahresende', '2025-12-31');
    expect(differenceSentences(found, since, now, 0, 'de')[0]).toBe(
      'Seit „Jahresende“ (31.12.2025) kam 1 Verbindung hinzu (Projekt), 1 endete (Kooperation) und 1 wurde enger.',
    );
    expect(differenceSentences(found, since, now, 0, 'en')[0]).toBe(
      'Since “Jahresende” (31/12/2025), 1 tie was added (project), 1 ended (cooperation) and 1 became closer.',
    );
    expect(differenceSentences(found, now, since, 0, 'de')[0]).toMatch(/^Zwischen jetzt und/);
  });
  it('are rows: what, before, after', () => {
    const rows = changeRows(found, (id) => id.toUpperCase(), 'de');
    expect(rows.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'new B – C',
      'ended A – C',
      'stronger A – B',
    ]);
    const closer = rows[2]!;
    expect(closer.before).toMatch(/^Stufe: /);
    expect(closer.before).not.toBe(closer.after);
  });
});
