import { describe, expect, it } from 'vitest';
import { printedReference } from '../../src/analysis/bibliography.ts';
import { communities } from '../../src/analysis/communities/communities.ts';
import { declinedIn } from '../../src/analysis/declined.ts';
import { analyse, MEASURES } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { REFERENCES } from '../../src/analysis/references.ts';
import { TEST_CITATIONS, TEST_IDS } from '../../src/analysis/uncertainty/index.ts';
import { compare } from '../../src/compare/index.ts';
import { type MethodsInput, methodsOf } from '../../src/i18n/methods.ts';
import { documentsOf } from '../../src/model/documents.ts';
import { EVERYTHING, type Lens, read } from '../../src/model/lens.ts';
import type { Project } from '../../src/model/project.ts';
import { made, materialFor, twelve } from '../compare/made.ts';
import { bundled } from '../fixtures/bundled.ts';

function inputFor(project: Project, lens: Lens = EVERYTHING, more: Partial<MethodsInput> = {}): MethodsInput {
  const lensed = read(project, lens);
  const { graph, arcs, labels } = lensed;
  const weighted = lens.weight !== 'none';
  const answers = analyse({ graph, arcs, labels, options: { ...DEFAULT_OPTIONS, weighted } });
  return {
    networks: [{ about: project.about, lensed, documents: documentsOf(project, lensed) }],
    measures: MEASURES,
    declined: declinedIn(MEASURES, answers, lensed.bodies.length),
    weighted,
    tests: [],
    comparison: null,
    product: '9.9.9',
    seed: 7,
    archive: true,
    fullReference: printedReference,
    ...more,
  };
}

const dortmund = bundled('dortmund-2023');

describe('the methods paragraph', () => {
  it('says what was looked at: counts, lens, year, source, version', () => {
    const { text } = methodsOf(inputFor(dortmund), 'de');
    expect(text).toContain('„Dortmund 2023“ (Stand 2023)');
    expect(text).toContain('37 Einrichtungen, 49 Verbindungen');
    expect(text).toContain('Jahresbericht 2023 der Selbsthilfe-Kontaktstelle Dortmund');
    expect(text).toContain('Einen Sektor haben 19 von 37 Einrichtungen.');
    expect(text).toContain('Drehscheibe 9.9.9');
    expect(text).toContain('Startzahl 7');
    expect(text).toContain('1 parallele Verbindung zusammengefasst');
  });

  it.each(['de', 'en'] as const)('names every measure and cites what it names, in %s', (language) => {
    const { text, markdown, citations } = methodsOf(inputFor(dortmund), language);
    const [body, list] = text.split(language === 'de' ? '\nLiteratur\n' : '\nReferences\n');
    const named = [...body!.matchAll(/\p{Lu}[\p{L}.,& ’-]+ (?:et al\. )?(?:19|20)\d\d(?=[;)])/gu)].map(
      (m) => m[0],
    );
    for (const short of citations) {
      expect(body, short).toContain(short);
      expect(list, short).toContain(REFERENCES[short]!.title);
    }
    expect(new Set(named.filter((n) => n in REFERENCES))).toEqual(new Set(citations));
    expect(list!.split('\n')).toHaveLength(citations.length);
    // Every key has words, nothing is left to be filled in, no markup comes through.
    for (const said of [text, markdown]) {
      expect(said).not.toMatch(/\{\{|methods:\w|undefined|NaN/);
      expect(said).not.toMatch(/<[a-z]/);
    }
    expect(markdown).toMatch(/^# /);
  });

  it('reports what was declined with its reason, and not as computed', () => {
    const { text } = methodsOf(inputFor(bundled('muenchen-shz-2011')), 'de');
    const [computed, declined] = text.split('\nNicht angegeben\n');
    expect(computed).not.toContain('Betweenness-Zentralität');
    expect(computed).not.toContain('Freeman 1977');
    expect(declined).toMatch(/Betweenness-Zentralität.*weil nur die Verbindungen einer einzigen Einrichtung/);
    expect(declined).toContain('33 von 34');
  });

  it('states weights, and measures that use them', () => {
    const { text } = methodsOf(inputFor(dortmund, { ...EVERYTHING, weight: 'ties', parallel: 'max' }), 'en');
    expect(text).toMatch(/Strengths \(.*\) were used for .*betweenness centrality/);
    expect(text).toContain('with the greatest of their strengths');
    expect(text).not.toContain('Strengths were not used');
  });

  it('marks synthetic data, in both languages', () => {
    const made = { ...dortmund, about: { ...dortmund.about, synthetic: true } };
    expect(methodsOf(inputFor(made), 'de').text).toContain('synthetisch, kalibriert');
    expect(methodsOf(inputFor(made), 'en').text).toContain('synthetic, calibrated');
    expect(methodsOf(inputFor(dortmund), 'de').text).not.toContain('synthetisch');
  });

  it('says of every test how it was drawn', () => {
    const tests = TEST_IDS.map((test) => ({
      test,
      draws: 9999,
      seed: 3,
      exact: test === 'qap',
      condition: test === 'cug' ? ('degrees' as const) : null,
      citations: TEST_CITATIONS[test],
    }));
    for (const language of ['de', 'en'] as const) {
      const { text, citations } = methodsOf(inputFor(dortmund, EVERYTHING, { tests }), language);
      for (const short of Object.values(TEST_CITATIONS).flat()) expect(citations).toContain(short);
      expect(text).toContain(language === 'de' ? 'B = 9.999' : 'B = 9,999');
      expect(text).toContain(language === 'de' ? 'höchstens 0,005' : 'at most 0.005');
      expect(text).toContain(language === 'de' ? 'bei gegebener Gradfolge' : 'given the degree sequence');
      expect(text).toContain(language === 'de' ? 'alle 9.999 Anordnungen' : 'all 9,999 arrangements');
      expect(text).not.toMatch(/methods:\w|\{\{/);
    }
  });

  it('describes a comparison: units, indicators, expectation, tests, Holm, cautions', () => {
    const comparison = compare({
      materials: [materialFor(made(twelve()))],
      by: 'region',
      between: ['size'],
      draws: 199,
      seed: 5,
    });
    const input = inputFor(dortmund, EVERYTHING, {
      measures: [],
      declined: [],
      comparison: { comparison, sourceLabel: (id) => id, citations: TEST_CITATIONS.groups },
    });
    const { text, citations } = methodsOf(input, 'de');
    expect(text).toContain('12 Netzwerke');
    expect(text).toContain('Quasi-Poisson-Regression');
    expect(text).toContain('B = 199');
    expect(text).toMatch(/nach Holm für \d+ Vergleiche/);
    expect(text).not.toContain('\nMaße\n');
    for (const short of ['McCullagh & Nelder 1989', 'Spiegelhalter 2005', 'Janssen 1997', 'Holm 1979'])
      expect(citations).toContain(short);
    expect(methodsOf(input, 'en').text).not.toMatch(/methods:\w|\{\{/);
  });

  it('keeps what people write from becoming markup', () => {
    const about = { ...dortmund.about, name: { de: '<img src=x> *a* [b](c)', en: '<b>' } };
    const { markdown } = methodsOf(inputFor({ ...dortmund, about }), 'de');
    expect(markdown).toContain('\\<img src=x\\> \\*a\\* \\[b\\](c)');
  });
});

describe('groups and tests', () => {
  const lensed = read(dortmund, EVERYTHING);
  const { graph, labels } = lensed;
  const order = Uint32Array.from(lensed.bodies.keys());
  const settings = { method: 'louvain', resolution: 1, runs: 1, seed: 2 } as const;
  const sought = (weighted: boolean) => ({
    ...settings,
    weighted,
    answer: communities({ ...settings, graph, labels, order, weighted }),
  });
  it('a single run has no stability; what was sought how is said with its sources', () => {
    const { text, citations } = methodsOf(inputFor(dortmund, EVERYTHING, { groups: sought(false) }), 'en');
    expect(text).toMatch(/Louvain algorithm \(Blondel et al\. 2008\).* 1 run, seed 2/);
    expect(text).toMatch(/\d+ groups were found \(Q = 0\.\d{4}\); just so by 1 of 1 runs\./);
    expect(text).not.toContain('Stability');
    expect(citations).toContain('Reichardt & Bornholdt 2006');
    const { text: weighted } = methodsOf(inputFor(dortmund, EVERYTHING, { groups: sought(true) }), 'de');
    expect(weighted).toContain('mit Stärken, 1 Lauf');
  });
  it('a search that says nothing says why', () => {
    const groups = { ...sought(false), answer: { declined: 'star' } as const };
    const { text } = methodsOf(inputFor(dortmund, EVERYTHING, { groups }), 'de');
    expect(text).toContain('Angegeben ist nichts: Eine einzige Gruppe');
  });
  it('p of two sides has twice the error; a test that says nothing states no draws', () => {
    const test = { draws: 9999, seed: 1, exact: false, condition: null, citations: [] } as const;
    const said = (more: Partial<MethodsInput>) =>
      methodsOf(inputFor(dortmund, EVERYTHING, { measures: [], declined: [], ...more }), 'en').text;
    expect(said({ tests: [{ ...test, test: 'qap' }] })).toContain('Monte-Carlo error of p at most 0.01.');
    expect(said({ tests: [{ ...test, test: 'mrqap' }] })).toContain('Monte-Carlo error of p at most 0.005.');
    const none = { name: 'r', value: null, interval: null, p: null, error: null, holm: null } as const;
    const figures = () => [{ ...none, declined: 'star' as const }];
    const declined = said({ tests: [{ ...test, draws: 0, test: 'qap', figures }] });
    expect(declined).toContain('r: not reported (Cannot be tested here');
    expect(declined).not.toMatch(/draws, seed|Phipson/);
  });
});
