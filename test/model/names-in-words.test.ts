/** A person's own words without the project's names: whole names, endings, adjectives of towns, ids – and nothing else. */
import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../src/model/names-in-words.ts';
import { blankBody, emptyProject, type Project } from '../../src/model/project.ts';

const bodies = [
  { ...blankBody('do-shk', 'centre', 'Kontaktstelle Dortmund'), place: 'Dortmund' },
  { ...blankBody('ak', 'committee', 'AK'), place: 'Au' },
  { ...blankBody('hub', 'partner', 'Praxis (Süd) $& [1] *'), place: 'Dortmund-Hörde' },
  { ...blankBody('__proto__', 'partner', 'constructor') },
];
const project: Project = {
  ...emptyProject({ id: 'net-1', name: { de: 'Mein Netz' } }),
  bodies: new Map(bodies.map((body) => [body.id, body])),
};
const shown = new Map([
  ['do-shk', 'Kontaktstelle H7FF'],
  ['ak', 'Gremium 2KW9'],
  ['hub', 'Partner 7C34'],
  ['__proto__', 'Partner A85K'],
]);
const said = withoutNames(project, shown, 'Netzwerk');

describe('names', () => {
  it.each([
    ['Partner der Kontaktstelle Dortmund', 'Partner der Kontaktstelle H7FF'],
    ['KONTAKTSTELLE  DORTMUNDS Netz', 'Kontaktstelle H7FF Netz'],
    ['Dortmund, Dortmunds, Dortmunder Netze, im dortmunder Süden', '…, …, … Netze, im … Süden'],
    ['in Dortmund-Hörde', 'in …'],
    ['AK und Aktion, ak und Au, Auswahl', 'Gremium 2KW9 und Aktion, ak und …, Auswahl'],
    ['Praxis (Süd) $& [1] *: neu', 'Partner 7C34: neu'],
    ['constructor', 'Partner A85K'],
    ['Mein Netz 2026 (do-shk, net-1)', 'Netzwerk 2026 (Kontaktstelle H7FF, …)'],
    // The same letters put together in another way.
    ['Dortmund-Ho\u0308rde', '…'],
  ])('%s', (text, without) => expect(said(text)).toBe(without));

  it('words without any come back as they are', () => {
    for (const text of ['', 'Unser Jahr', 'hub 12', 'Cafe\u0301']) expect(said(text)).toBe(text);
  });

  it('who is left out is not named, either', () => {
    const few = withoutNames(project, new Map(), 'Netzwerk');
    expect(few('Kontaktstelle Dortmund')).toBe('…');
  });
});
