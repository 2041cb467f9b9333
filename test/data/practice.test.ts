/** The practice network that comes with the product: every margin recomputed from its files, and what is built in for learning. */
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/io/csv.ts';
import { packageTables } from '../../src/io/data-package.ts';
import { withMarks } from '../../src/io/synthetic.ts';
import { CATEGORIES } from '../../src/model/vocabulary.ts';
import { PRACTICE_135, PRACTICE_300 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';
import { packageOf, type Row, readCsv, readText, rowsOf } from './packages.ts';

const FOLDER = 'networks/practice-135';
const centres = rowsOf(FOLDER, 'centres');
const bodies = ['centres', 'partners', 'committees', 'networks'].flatMap((file) => rowsOf(FOLDER, file));
const byId = new Map(bodies.map((row) => [row.id!, row]));
const ties = rowsOf(FOLDER, 'ties');
const regions = rowsOf(FOLDER, 'regions');
const mentions = ties.filter((tie) => tie.mention === 'yes');
const totals = new Map(readCsv('survey-2007/totals.csv').rows.map((row) => [row.id!, Number(row.value)]));
const ranking = readCsv('survey-2007/ranking.csv').rows;

const countBy = (rows: readonly Row[], key: (row: Row) => string) => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
};
const csv = (rows: readonly (readonly string[])[]) =>
  formatCsv(rows, { delimiter: ',', mark: false }).replaceAll('\r\n', '\n');
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;

describe('margins of the survey', () => {
  it('has its mentions by type, and in all', () => {
    const types = countBy(mentions, (tie) => tie.type!);
    expect(Object.fromEntries(types)).toEqual({
      cooperation: totals.get('cooperation'),
      'network-membership': totals.get('network'),
      'committee-membership': totals.get('committee'),
    });
    expect(mentions.length).toBe(totals.get('all'));
    expect(centres.length).toBe(totals.get('returned'));
    for (const tie of mentions) expect(byId.get(tie.source!)?.kind).toBe('centre');
    for (const tie of mentions)
      expect(byId.get(tie.target!)?.kind).toBe(
        tie.type === 'cooperation' ? 'partner' : tie.type!.replace('-membership', ''),
      );
  });

  it('has the twenty most frequent partners with their counts, and no other category among them', () => {
    const named = countBy(
      mentions.filter((tie) => tie.type === 'cooperation'),
      (tie) => byId.get(tie.target!)!.category!,
    );
    const sorted = [...named].sort(([, a], [, b]) => b - a);
    expect(sorted.slice(0, 20).map(([, count]) => count)).toEqual(ranking.map((row) => Number(row.count)));
    for (const row of ranking) expect(named.get(row.category!), row.category).toBe(Number(row.count));
    expect(sorted[20]![1]).toBeLessThan(31);
    for (const [category] of named) expect(CATEGORIES.get(category)?.of).toBe('partner');
  });

  it('names no body twice, and all but one centre name somebody', () => {
    expect(new Set(mentions.map((tie) => `${tie.source} ${tie.target}`)).size).toBe(mentions.length);
    const active = new Set(mentions.map((tie) => tie.source)).size;
    expect(active).toBe(134);
    expect(Math.round((100 * active) / centres.length)).toBe(totals.get('active'));
  });

  it('has 1 000 cooperations in Soziales and Psycho-Soziales, 800 in Gesundheit, 78 in none', () => {
    const sectors = countBy(
      mentions.filter((tie) => tie.type === 'cooperation'),
      (tie) => byId.get(tie.target!)!.sector!,
    );
    const social = (sectors.get('Soziales') ?? 0) + (sectors.get('Psycho-Soziales') ?? 0);
    expect(social).toBe(totals.get('sector-social-psychosocial'));
    expect(sectors.get('Gesundheit')).toBe(totals.get('sector-health'));
    expect(sectors.get('')).toBe(78);
  });

  it('meets regularly in networks and committees, informally, with contracts the exception', () => {
    const gatherings = mentions.filter((tie) => tie.type !== 'cooperation');
    const regular = gatherings.filter((tie) => tie.frequency === 'regular').length;
    expect((100 * regular) / gatherings.length).toBeGreaterThan(totals.get('regular-meetings')!);
    const informal = gatherings.filter((tie) => tie.formality === 'informal').length;
    expect(informal / gatherings.length).toBeGreaterThan(0.5);
    const contracts = mentions.filter((tie) => tie.formality === 'contract').length;
    expect(contracts / mentions.length).toBeLessThan(0.1);
    expect(contracts).toBeGreaterThan(0);
  });
});

describe('what is made up', () => {
  it('says so, and names no place', () => {
    expect(packageOf(FOLDER)).toMatchObject({ synthetic: true, aggregate: false, hub: null });
    for (const region of regions) {
      expect(region.label).toMatch(/^Region \d{3} \((Großstadt|Mittlere Stadt|ländlich)\)$/);
      expect(region.land).toMatch(/^Land \d{2}$/);
    }
    for (const body of bodies) expect(body.label).toMatch(/, (Region \d{3}|Land \d{2})/);
    expect(new Set(bodies.map((body) => body.id)).size).toBe(bodies.length);
    expect(new Set(regions.map((region) => region.land)).size).toBe(16);
  });

  it('is what the program makes, byte for byte', () => {
    for (const [part, rows] of packageTables(withMarks(makePractice(PRACTICE_135))))
      expect(readText(`${FOLDER}/${part}.csv`) === csv(rows), part).toBe(true);
  });

  it('can be had larger', () => {
    const large = makePractice(PRACTICE_300);
    expect([large.regions.size, large.bodies.size, large.ties.size]).toEqual([300, 20_000, 60_000]);
    for (const tie of large.ties.values())
      expect(large.bodies.has(tie.source) && large.bodies.has(tie.target)).toBe(true);
  });
});

describe('what is built in for learning, as the README of the network tells', () => {
  const among = new Map<string, string[]>();
  for (const tie of ties)
    if (tie.mention === 'no') among.set(tie.source!, [...(among.get(tie.source!) ?? []), tie.target!]);
  const units = regions.map((region) => {
    const centre = centres.find((row) => row.region === region.id)!;
    const own = mentions.filter((tie) => tie.source === centre.id);
    const named = new Set(own.map((tie) => tie.target!));
    let known = 0;
    for (const id of named) for (const other of among.get(id) ?? []) if (named.has(other)) known++;
    return {
      size: region.size!,
      part: region.part!,
      k: named.size,
      known,
      committees: own.filter((tie) => tie.type === 'committee-membership').length,
      networks: own.filter((tie) => tie.type === 'network-membership').length,
      rate: (1e5 * named.size) / Number(region.inhabitants),
    };
  });
  const recorded = units.filter((unit) => unit.known > 0);
  const of = (size: string, list = units) => list.filter((unit) => unit.size === size);
  const density = ({ k, known }: (typeof units)[number]) => (2 * known) / (k * (k - 1));

  it('records the ties among partners for all but twelve centres, four of each type', () => {
    for (const size of ['city', 'town', 'rural'])
      expect(of(size).filter((unit) => unit.k > 0 && unit.known === 0).length).toBe(4);
    expect(centres.filter((row) => row.note !== '').length).toBe(12);
  });

  it('is denser in the country, because networks there are smaller', () => {
    expect(mean(of('rural', recorded).map(density))).toBeGreaterThan(
      1.7 * mean(of('city', recorded).map(density)),
    );
    expect(mean(of('city').map((unit) => unit.k))).toBeGreaterThan(
      1.6 * mean(of('rural').map((unit) => unit.k)),
    );
  });

  it('is no denser at equal size: a partner has as many others in the city as in the country', () => {
    const others = (size: string) => of(size, recorded).map(({ k, known }) => (2 * known) / k);
    expect(Math.abs(mean(others('city')) - mean(others('rural')))).toBeLessThan(0.15);
    // Where networks of the same size are found in both, density differs by little, in either direction.
    const differences = of('city', recorded).flatMap((city) =>
      of('rural', recorded)
        .filter((rural) => Math.abs(rural.k - city.k) <= 1)
        .map((rural) => density(city) / density(rural) - 1),
    );
    expect(differences.length).toBeGreaterThan(20);
    expect(Math.abs(mean(differences))).toBeLessThan(0.1);
  });

  it('has more ties for 100 000 inhabitants in the country', () => {
    const rate = (size: string) => mean(of(size).map((unit) => unit.rate));
    expect(rate('rural')).toBeGreaterThan(1.5 * rate('city'));
  });

  it('has more committees in the city, and as many networks everywhere', () => {
    const committees = (size: string) => mean(of(size).map((unit) => unit.committees));
    const networks = (size: string) => mean(of(size).map((unit) => unit.networks));
    expect(committees('city') - committees('rural')).toBeGreaterThan(1.2);
    expect(Math.abs(networks('city') - networks('rural'))).toBeLessThan(0.6);
  });

  it('knows no difference between East and West', () => {
    const k = (part: string) => mean(units.filter((unit) => unit.part === part).map((unit) => unit.k));
    expect(Math.abs(k('east') - k('west'))).toBeLessThan(2);
  });
});
