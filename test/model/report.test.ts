/** What an annual report says of the network: everybody stands under one heading, and nobody is lost. */
import { describe, expect, test } from 'vitest';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { type ReportFacts, reportFacts, reportMoment } from '../../src/model/report.ts';
import { bundled } from '../fixtures/bundled.ts';

const idsOf = ({ committees, partners, networks, groups, funders, carriers, prepared }: ReportFacts) => ({
  committees: committees.map(({ level, named }) => [level, named.map(({ body }) => body.id)]),
  partners: partners.map(({ sector, categories }) => [
    sector,
    categories.map(({ category, named }) => [category, named.map(({ body }) => body.id)]),
  ]),
  networks: networks.map(({ body }) => body.id),
  groups: groups.map(({ body }) => body.id),
  funders: funders.map(({ body }) => body.id),
  carriers: carriers.map(({ body }) => body.id),
  prepared: prepared.map(({ body }) => body.id),
});

function small(): Project {
  const bodies = [
    { ...blankBody('hub', 'centre', 'Kontaktstelle') },
    { ...blankBody('k', 'committee', 'Konferenz'), level: 'land' as const },
    { ...blankBody('a', 'committee', 'Arbeitskreis'), level: 'local' as const },
    { ...blankBody('o', 'committee', 'Ohne Ebene') },
    { ...blankBody('n', 'network', 'Bündnis') },
    { ...blankBody('g', 'group', 'Gruppe') },
    { ...blankBody('kasse', 'funder', 'Krankenkasse') },
    { ...blankBody('stadt', 'partner', 'Stadt') },
    { ...blankBody('t', 'partner', 'Träger') },
    { ...blankBody('p', 'partner', 'Praxis'), category: 'aerzte' },
    { ...blankBody('z', 'partner', 'Zukunft') },
    { ...blankBody('alt', 'partner', 'Früher') },
  ];
  const ties = [
    blankTie('1', 'hub', 'k', 'committee-membership'),
    blankTie('2', 'a', 'hub', 'committee-membership'),
    blankTie('3', 'hub', 'o', 'committee-membership'),
    blankTie('4', 'hub', 'n', 'network-membership'),
    blankTie('5', 'hub', 'g', 'support'),
    blankTie('6', 'kasse', 'hub', 'funding'),
    blankTie('7', 'stadt', 'hub', 'funding'),
    blankTie('8', 't', 'hub', 'carrier'),
    blankTie('9', 'hub', 'p', 'cooperation'),
    blankTie('9b', 'hub', 'p', 'event'),
    { ...blankTie('10', 'hub', 'z', 'cooperation'), status: 'planned' as const },
    { ...blankTie('11', 'hub', 'alt', 'cooperation'), until: '2020' },
  ];
  return {
    ...emptyProject({ id: 'x', hub: 'hub', year: 2023 }),
    bodies: new Map(bodies.map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}

describe('facts of a report', () => {
  test('one heading for each; levels from near to wide; planned ones apart; what ended before is left out', () => {
    const project = small();
    const lensed = read(project, EVERYTHING);
    expect(idsOf(reportFacts(lensed, lensed.hub, reportMoment(project.about, '2026-11-22')))).toEqual({
      committees: [
        ['local', ['a']],
        ['land', ['k']],
        [null, ['n', 'o']],
      ],
      partners: [['', [['aerzte', ['p']]]]],
      networks: ['n'],
      groups: ['g'],
      funders: ['kasse', 'stadt'],
      carriers: ['t'],
      prepared: ['z'],
    });
  });

  test('what ended in the course of the year belongs to its report, not to that of today', () => {
    const project = small();
    const lensed = read(project, EVERYTHING);
    const at = (year: number | null) =>
      reportFacts(lensed, lensed.hub, reportMoment({ year }, '2026-11-22')).partners.flatMap(
        ({ categories }) => categories.flatMap(({ named }) => named.map(({ body }) => body.id)),
      );
    expect(at(2020)).toContain('alt');
    expect(at(2021)).not.toContain('alt');
    expect(at(null)).not.toContain('alt');
  });

  test('Dortmund 2023: ten seats on three tiers, and all 27 neighbours of the centre', () => {
    const project = bundled('dortmund-2023');
    const lensed = read(project, EVERYTHING);
    const facts = reportFacts(lensed, lensed.hub, reportMoment(project.about, '2026-11-22'));
    expect(facts.committees.map(({ level, named }) => [level, named.length])).toEqual([
      ['local', 4],
      ['region', 1],
      ['land', 2],
      ['bund', 3],
    ]);
    const all = [
      ...facts.committees.flatMap(({ named }) => named),
      ...facts.partners.flatMap(({ categories }) => categories.flatMap(({ named }) => named)),
      ...facts.networks,
      ...facts.groups,
      ...facts.funders,
      ...facts.carriers,
      ...facts.prepared,
    ].map(({ body }) => body.id);
    expect(new Set(all).size).toBe(27);
    // Both networks are named among the committees, too; nobody else is named twice.
    expect(all).toHaveLength(29);
    const partners = facts.partners.flatMap(({ categories }) => categories.flatMap(({ named }) => named));
    expect(partners.map(({ body }) => body.id)).toContain('do-team-ansprechpartner');
  });
});
