/** The profile of a hub, on the bundled networks whose figures were worked out elsewhere. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { EVERYTHING, RELATIONAL, read } from '../../../src/model/lens.ts';
import { Bridge, sectorPairsOf } from '../../../src/views/hub/bridge.tsx';
import { Broker } from '../../../src/views/hub/broker.tsx';
import { Closure } from '../../../src/views/hub/closure.tsx';
import { Mix } from '../../../src/views/hub/mix.tsx';
import { profileOf, SHARES, scenarioQuestion, tally } from '../../../src/views/hub/profile.ts';
import { Reach } from '../../../src/views/hub/reach.tsx';
import { Removal } from '../../../src/views/hub/removal.tsx';
import { bundled } from '../../fixtures/bundled.ts';

function hubOf(name: string) {
  const project = bundled(name);
  const answered = (lens: typeof EVERYTHING) => {
    const lensed = read(project, lens);
    const { graph, labels } = lensed;
    return { lensed, answers: analyse({ graph, labels, options: DEFAULT_OPTIONS }) };
  };
  const { lensed, answers } = answered(EVERYTHING);
  return profileOf(lensed, answers, answered(RELATIONAL), lensed.hub!, 'de');
}
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const render = (element: React.ReactElement) => textOf(renderToStaticMarkup(element));

describe('Dortmund 2023', () => {
  const profile = hubOf('dortmund-2023');

  test('reach counts partners, kinds and types', () => {
    const text = render(<Reach profile={profile} />);
    expect(text).toContain('27');
    expect(text).toContain('75 % der übrigen 36 Einrichtungen');
    expect(text).toContain('8 davon sind Sammeleinträge');
    expect(text).toMatch(/Gremienmitwirkung 8/);
  });

  test('mix names counts, IQV and everyone who is not in it', () => {
    const text = render(<Mix profile={profile} />);
    expect(text).toContain('0,63');
    expect(text).toMatch(/Gesundheit 11 73 %.*Soziales 3 20 %.*Psycho-Soziales 1 7 %/);
    expect(text).toContain('7 sektorübergreifend, 5 ohne Sektor');
    for (const name of ['Stadt Dortmund', 'Kino Schauburg Dortmund', 'Team Ansprechpartner*in']) {
      expect(text).toContain(name);
    }
  });

  test('bridging by sector pair agrees with the reference', () => {
    const rows = sectorPairsOf(profile);
    const named = Object.fromEntries(
      rows.map((r) => [`${profile.lensed.sectors[r.a]}–${profile.lensed.sectors[r.b]}`, r]),
    );
    expect(named['Gesundheit–Soziales']!.share).toBeCloseTo(0.928571, 6);
    expect(named['Gesundheit–Psycho-Soziales']!.share).toBeCloseTo(1, 9);
    expect(named['Soziales–Psycho-Soziales']!.share).toBeCloseTo(1, 9);
    expect(rows.reduce((sum, r) => sum + r.pairs, 0)).toBe(74);
    expect(render(<Bridge profile={profile} />)).toContain('95 %');
  });

  test('brokerage explains that a hub without a sector is only liaison or itinerant', () => {
    const text = render(<Broker profile={profile} />);
    expect(text).toContain('103');
    expect(text).toMatch(/liaison.* 46 /);
    expect(text).toMatch(/itinerant.* 57 /);
    expect(text).toContain('gehört selbst zu keinem einzelnen Sektor');
  });

  test('removal tells parts before and after and names who would stand alone', () => {
    const text = render(<Removal profile={profile} />);
    expect(text).toContain('80 %');
    expect(text).toContain(
      'Heute hängt alles zusammen. Ohne die Kontaktstelle zerfiele das Netzwerk in 16 Teile.',
    );
    expect(text).toContain('14 Einrichtungen stünden ganz allein');
    expect(text).toContain('Klinikum Westfalen');
  });

  test('closure counts known pairs and says which only contain', () => {
    const text = render(<Closure profile={profile} />);
    expect(text).toContain('von 351 Partnerpaaren sind verbunden');
    expect(text).toContain('4 davon sind nur Trägerschaft');
    expect(text).toMatch(/nur Zusammenarbeit: /);
  });
});

describe('what cannot be said', () => {
  test('one partner makes no pairs that could know each other', () => {
    const { lensed, answers } = hubOf('dortmund-2023');
    const at = lensed.bodies.findIndex((body) => body.label === 'Kreis Unna');
    const text = render(<Closure profile={profileOf(lensed, answers, null, at, 'de')} />);
    expect(text).toContain('Bei weniger als zwei Partnern gibt es keine Paare');
    expect(text).not.toContain('von 0 Partnerpaaren');
  });

  test('a star shows no bridging value, but why, and what it could be', () => {
    const profile = hubOf('muenchen-shz-2011');
    const text = render(<Bridge profile={profile} />);
    expect(profile.star).toBe(true);
    expect(text).toContain('Hier nicht messbar, weil');
    // At 20 % of the pairs, before anything is drawn.
    expect(text).toContain('Wenn 20 % Ihrer Partnerpaare untereinander zusammenarbeiten');
    expect(text).toContain('0,46');
    expect(text).toContain('33 Partner, 528 Paare; von keinem ist bekannt, ob es verbunden ist');
    expect(text).not.toContain('100 %');
    expect(text).toContain('nur Stern erfasst');
  });

  test('an aggregate counts mentions and declines paths', () => {
    const profile = hubOf('nakos-2007-national');
    expect(render(<Reach profile={profile} />)).toContain('2.423 Nennungen');
    expect(render(<Mix profile={profile} />)).toMatch(/Gesundheit 607 46 %/);
    expect(render(<Bridge profile={profile} />)).toContain('Hier nicht messbar');
    expect(render(<Closure profile={profile} />)).toContain('Hier nicht messbar');
  });

  test('a sector that nobody has is said', () => {
    const text = render(<Mix profile={hubOf('bayern-seko-2021')} />);
    expect(text).toContain('Im ganzen Netzwerk ist niemand dem Sektor Psycho-Soziales zugeordnet');
  });

  test('while measures are computed, what can be counted is there already', () => {
    const { lensed, vertex } = hubOf('dortmund-2023');
    const early = profileOf(lensed, null, null, vertex, 'de');
    expect(render(<Reach profile={early} />)).toContain('27');
    expect(render(<Bridge profile={early} />)).toContain('Kennzahlen werden berechnet');
  });
});

test('what is asked of ties among partners: all that are recorded, and where else partners are tied', () => {
  const { lensed, vertex } = hubOf('dortmund-2023');
  const profile = profileOf(lensed, null, null, vertex, 'de');
  const question = scenarioQuestion(profile)!;
  expect(question.partners).toBe(27);
  expect(question.known).toHaveLength(2 * 10);
  expect(Math.max(...question.known)).toBeLessThan(27);
  const { offsets } = lensed.graph;
  const ties = profile.ego.neighbours.reduce((sum, v) => sum + offsets[v + 1]! - offsets[v]!, 0);
  expect(27 + question.known.length + question.outside.reduce((a, b) => a + b, 0)).toBe(ties);
  expect(question.probabilities).toBe(SHARES);
  expect(SHARES.at(-1)).toBe(0.6);
  const star = hubOf('muenchen-shz-2011');
  expect(scenarioQuestion(profileOf(star.lensed, null, null, star.vertex, 'de'))).toMatchObject({
    partners: 33,
    known: [],
  });
  const national = hubOf('nakos-2007-national');
  expect(scenarioQuestion(profileOf(national.lensed, null, null, national.vertex, 'de'))).toBeNull();
});

test('a tally is most frequent first', () => {
  expect(tally(['b', 'a', 'a', 'c'])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
});
