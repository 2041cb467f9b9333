import { describe, expect, test } from 'vitest';
import { partnerFacts } from '../../src/model/partner-sheet.ts';
import type { Project, Tie } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';

const dortmund = bundled('dortmund-2023');
const hub = dortmund.about.hub!;
const withTies = (change: (tie: Tie) => Partial<Tie>): Project => ({
  ...dortmund,
  ties: new Map([...dortmund.ties].map(([id, tie]) => [id, { ...tie, ...change(tie) }])),
});
const labels = (bodies: readonly { readonly label: string }[]) => bodies.map(({ label }) => label);

describe('how somebody is reached', () => {
  test('by columns that sound like it, and by what looks like an address in any other', () => {
    const extra = {
      Homepage: 'selbsthilfe.example',
      Erreichbar: 'info@verein-süd.example',
      Netz: 'https://verein.example/a',
      'Nr.': '+49 231 52 90 97',
      Mitglieder: '120',
      Gegründet: '1998-04-01',
      Motto: 'gemeinsam @ home',
      Leer: ' ',
    };
    const body = { ...dortmund.bodies.get('do-stadt')!, extra };
    const project = { ...dortmund, bodies: new Map(dortmund.bodies).set('do-stadt', body) };
    const { contact } = partnerFacts(project, 'do-stadt', hub);
    expect(contact.map(({ name }) => name)).toEqual(['Homepage', 'Erreichbar', 'Netz', 'Nr.']);
  });
});

describe('facts of a partner', () => {
  test('what both sit in, who carries the centre, and where it says so', () => {
    const facts = partnerFacts(dortmund, 'do-stadt', hub);
    expect(facts.ties.map(({ type }) => type)).toEqual(['funding']);
    expect(labels(facts.committees)).toEqual([
      'Facharbeitskreis Psychiatrie der Stadt Dortmund',
      'Gesundheitskonferenz der Stadt Dortmund',
    ]);
    expect(labels(facts.carriers)).toEqual(['PariSozial Dortmund gGmbH']);
    expect(facts.sources).toEqual([
      { document: expect.objectContaining({ year: 2023 }), ref: expect.objectContaining({ lines: '40' }) },
    ]);
  });

  test('stage, last contact and next steps are the furthest, latest and most pressing of lasting ties', () => {
    let n = 0;
    const project = withTies((tie) =>
      tie.source === 'do-parisozial' && tie.target === hub
        ? n++ === 0
          ? { stage: 5, lastContact: '2026-10', nextStep: 'irgendwann', due: '' }
          : { stage: 2, lastContact: '2026-10-02', nextStep: ' bald ', due: '2026-12' }
        : {},
    );
    const facts = partnerFacts(project, 'do-parisozial', hub);
    expect([facts.stage, facts.lastContact]).toEqual([5, '2026-10-02']);
    expect(facts.nextSteps).toEqual([
      { text: 'bald', due: '2026-12' },
      { text: 'irgendwann', due: '' },
    ]);
    const past = partnerFacts(
      { ...project, ties: new Map([...project.ties].map(([id, tie]) => [id, { ...tie, status: 'ended' }])) },
      'do-parisozial',
      hub,
    );
    expect([past.stage, past.lastContact, past.nextSteps, past.ties, past.committees]).toEqual([
      null,
      '',
      [],
      [],
      [],
    ]);
    expect(past.ended).toHaveLength(2);
  });

  test('only columns that say how somebody is reached come on the page', () => {
    const body = dortmund.bodies.get('do-stadt')!;
    const extra = {
      Ansprechpartner: 'A',
      'E-Mail': 'b',
      Telefonnummer: ' ',
      Notiz: 'vertraulich',
      constructor: 'x',
    };
    const project = { ...dortmund, bodies: new Map(dortmund.bodies).set('do-stadt', { ...body, extra }) };
    expect(partnerFacts(project, 'do-stadt', hub).contact).toEqual([
      { name: 'Ansprechpartner', value: 'A' },
      { name: 'E-Mail', value: 'b' },
    ]);
  });

  test('nobody in the middle, or the centre itself: nothing of a cooperation is said', () => {
    for (const centre of [null, 'do-stadt', 'nobody']) {
      const facts = partnerFacts(dortmund, 'do-stadt', centre);
      expect([facts.centre, facts.ties, facts.shared, facts.carriers]).toEqual([null, [], [], []]);
    }
    expect(() => partnerFacts(dortmund, 'nobody', hub)).toThrow();
  });
});
