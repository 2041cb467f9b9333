import { describe, expect, it } from 'vitest';
import table from '../../data/vocabulary/survey-gaps.json' with { type: 'json' };
import { countGaps, gapsOf, SURVEY_CATEGORIES, SURVEYED_CENTRES, sharedRank } from '../../src/model/gaps.ts';
import { EVERYTHING, RELATIONAL, read } from '../../src/model/lens.ts';
import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { CATEGORIES } from '../../src/model/vocabulary.ts';
import { bundled } from '../gallery/bundled.ts';

const HUBS = {
  'dortmund-2023': 'do-shk',
  'muenchen-shz-2011': 'muc-shz',
  'bayern-seko-2021': 'seko-bayern',
  'delmenhorst-2012': 'del-shk',
} as const;
type Network = keyof typeof HUBS;

const gapsIn = (network: Network, lens = EVERYTHING) => {
  const lensed = read(bundled(network), lens);
  return gapsOf(lensed, lensed.vertexOf.get(HUBS[network])!);
};
const rowOf = (network: Network, category: string, lens = EVERYTHING) =>
  gapsIn(network, lens).rows.find((row) => row.category === category)!;
const ids = (list: readonly { readonly body: Body }[]) => list.map(({ body }) => body.id).sort();
const inState = (network: Network, state: string, lens = EVERYTHING) =>
  gapsIn(network, lens)
    .rows.filter((row) => row.state === state)
    .map(({ category }) => category);

describe('the survey', () => {
  it('wider and related categories are known ones, of the twenty and of partners or networks', () => {
    const ranked = new Set(SURVEY_CATEGORIES.map(({ id }) => id));
    for (const relation of [table.within, table.near])
      for (const [category, others] of Object.entries(relation)) {
        expect(ranked).toContain(category);
        for (const other of others) {
          const [id = '', word] = other.split(':');
          expect([id, CATEGORIES.get(id)?.of]).toEqual([id, expect.stringMatching(/^(partner|network)$/)]);
          expect(id).not.toBe(category);
          if (word !== undefined) expect(word).toMatch(/^[a-zäöü]+$/);
        }
      }
  });

  it('has twenty categories with shared ranks, none named by more centres than answered', () => {
    expect(SURVEY_CATEGORIES).toHaveLength(20);
    expect(SURVEY_CATEGORIES.reduce((sum, { count }) => sum + count, 0)).toBe(1313);
    expect(SURVEY_CATEGORIES.map(({ count }) => sharedRank(count))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 13, 14, 15, 15, 15, 18, 19, 19,
    ]);
    expect(Math.max(...SURVEY_CATEGORIES.map(({ count }) => count))).toBeLessThanOrEqual(SURVEYED_CENTRES);
  });
});

// Checked by hand against the lists of the four networks.
describe('bundled networks', () => {
  it('Dortmund: two named, three in blocks, one of them perhaps', () => {
    expect(inState('dortmund-2023', 'named')).toEqual(['krankenhaus', 'kommunale-verwaltung']);
    expect(inState('dortmund-2023', 'block')).toEqual(['krankenkasse', 'bildung', 'fachschule']);
    expect(countGaps(gapsIn('dortmund-2023').rows)).toEqual({
      of: 20,
      named: 2,
      block: 2,
      maybe: 1,
      notNamed: 15,
      planned: 0,
      elsewhere: 1,
      structural: 2,
      personBound: 0,
    });
    expect(ids(rowOf('dortmund-2023', 'krankenhaus').named)).toEqual([
      'kkh-luetgendortmund',
      'klinikum-westfalen',
    ]);
    expect(rowOf('dortmund-2023', 'krankenhaus').blocks.map(({ partner }) => partner.body.id)).toEqual([
      'do-krankenhaeuser',
    ]);
    expect(ids(rowOf('dortmund-2023', 'wohlfahrtsverband').elsewhere)).toEqual(['paritaet-nrw']);
    expect(ids(rowOf('dortmund-2023', 'pflege').near)).toEqual(['kops']);
  });

  it('München: five named, three in blocks, two perhaps in the eleven health facilities', () => {
    expect(inState('muenchen-shz-2011', 'named')).toEqual([
      'wohlfahrtsverband',
      'kommunale-verwaltung',
      'krankenkasse',
      'apotheke',
      'kassenaerztliche-vereinigung',
    ]);
    expect(inState('muenchen-shz-2011', 'block')).toEqual([
      'krankenhaus',
      'fachschule',
      'rehabilitation',
      'erziehungsberatungsstelle',
      'pflege',
    ]);
    const counts = countGaps(gapsIn('muenchen-shz-2011').rows);
    expect([counts.named, counts.block, counts.maybe, counts.notNamed, counts.elsewhere]).toEqual([
      5, 3, 2, 10, 0,
    ]);
    expect(ids(rowOf('muenchen-shz-2011', 'krankenkasse').named)).toEqual([
      'aok-muenchen',
      'bkk-bv',
      'bkk-lv',
    ]);
    // Chambers of physicians, not that of pharmacists.
    expect(ids(rowOf('muenchen-shz-2011', 'aerzte').near)).toEqual([
      'aekbv',
      'blaek',
      'bv-dermatologen',
      'gfb-bayern',
      'muc-kv',
      'nav-virchow-bund',
    ]);
    expect(ids(rowOf('muenchen-shz-2011', 'psychotherapeut').near)).toEqual(['muc-sozialpsych']);
  });

  it('Bayern: what the carrier association is tied to is known, not named', () => {
    expect(inState('bayern-seko-2021', 'named')).toEqual(['krankenkasse']);
    expect(inState('bayern-seko-2021', 'block')).toEqual(['wohlfahrtsverband']);
    const counts = countGaps(gapsIn('bayern-seko-2021').rows);
    expect([counts.notNamed, counts.elsewhere, counts.structural]).toEqual([18, 5, 1]);
    expect(ids(rowOf('bayern-seko-2021', 'aerzte').elsewhere)).toEqual(['by-apotheker-aerzte']);
    expect(rowOf('bayern-seko-2021', 'aerzte').elsewhere[0]?.wider).toBe(true);
    expect(ids(rowOf('bayern-seko-2021', 'apotheke').elsewhere)).toEqual(['bav', 'by-apotheker-aerzte']);
  });

  it('Delmenhorst: planned counselling is no partner yet; one partner hangs on a person', () => {
    expect(inState('delmenhorst-2012', 'named')).toEqual(['kommunale-verwaltung', 'engagement']);
    const counselling = rowOf('delmenhorst-2012', 'beratungsstelle-themenspezifisch');
    expect(counselling.state).toBe('not-named');
    expect(ids(counselling.planned)).toEqual(['del-drogenberatung']);
    const counts = countGaps(gapsIn('delmenhorst-2012').rows);
    expect([counts.planned, counts.personBound, counts.structural]).toEqual([1, 1, 1]);
  });

  it('the relational lens leaves funders out', () => {
    expect(inState('dortmund-2023', 'named', RELATIONAL)).toEqual(['krankenhaus']);
    expect(inState('dortmund-2023', 'block', RELATIONAL)).toEqual(['bildung', 'fachschule']);
  });
});

describe('states', () => {
  const network = (bodies: readonly Body[], ties: readonly Tie[]): Project => ({
    ...emptyProject({ id: 'test' }),
    bodies: new Map([blankBody('me', 'centre'), ...bodies].map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
  });
  const doctor = (id: string, more: Partial<Body> = {}): Body => ({
    ...blankBody(id, 'partner'),
    category: 'aerzte',
    ...more,
  });
  const first = (project: Project) => {
    const lensed = read(project, EVERYTHING);
    return gapsOf(lensed, lensed.vertexOf.get('me')!).rows[0]!;
  };

  it('planned, sought and ended ties name nobody', () => {
    for (const status of ['planned', 'sought', 'ended'] as const) {
      const row = first(network([doctor('d')], [{ ...blankTie('t', 'me', 'd'), status }]));
      expect(row.state).toBe('not-named');
      expect([row.planned.length, row.ended.length]).toEqual(status === 'ended' ? [0, 1] : [1, 0]);
    }
  });

  it('an active tie beside a planned one counts', () => {
    const ties = [
      { ...blankTie('t', 'me', 'd'), status: 'planned' as const },
      blankTie('u', 'd', 'me', 'project'),
    ];
    const row = first(network([doctor('d')], ties));
    expect([row.state, row.planned.length, row.named[0]?.ties.length]).toEqual(['named', 0, 2]);
  });

  it('a person-bound tie is said only where all active ones are', () => {
    const bound = { ...blankTie('t', 'me', 'd'), personBound: true };
    expect(first(network([doctor('d')], [bound])).named[0]?.personBound).toBe(true);
    expect(first(network([doctor('d')], [bound, blankTie('u', 'me', 'd')])).named[0]?.personBound).toBe(
      false,
    );
  });

  it('groups, centres and committees are no partners of the survey, whatever their category', () => {
    for (const kind of ['group', 'centre', 'committee'] as const)
      expect(first(network([doctor('d', { kind })], [blankTie('t', 'me', 'd')])).state).toBe('not-named');
  });

  it('names suggest a category only where none is known', () => {
    const bodies = [
      doctor('a', { label: 'Klinikum Nord', category: '' }),
      doctor('b', { label: 'Klinikum Süd', category: 'Haus der Region' }),
      doctor('c', { label: 'Klinikum West', category: 'hochschule' }),
      doctor('__proto__', { label: 'Verein', category: '' }),
    ];
    const ties = [blankTie('t', 'me', 'b')];
    const lensed = read(network(bodies, ties), EVERYTHING);
    const { supposed, rows } = gapsOf(lensed, lensed.vertexOf.get('me')!);
    expect(supposed.map(({ body, guess, direct }) => [body.id, guess.category, direct])).toEqual([
      ['b', 'krankenhaus', true],
      ['a', 'krankenhaus', false],
    ]);
    expect(rows.find(({ category }) => category === 'krankenhaus')?.state).toBe('not-named');
  });
});
