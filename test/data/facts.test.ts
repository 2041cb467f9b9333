/**
 * Every computable fact of the sources is recomputed from the data files, or stands below with the reason why the data
 * cannot say it. The recomputation never reads `facts.json`.
 */
import { describe, expect, it } from 'vitest';
import { CATEGORIES, STAGES, wordFor } from '../../src/model/vocabulary.ts';
import { NETWORKS, type NetworkId, network, type Row, readJson, rowsOf } from './packages.ts';

type Fact = {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly values: readonly unknown[];
  readonly unit: string;
  readonly year: number;
  readonly document: string;
  readonly lines: string;
  readonly computable: boolean;
  readonly contradictions: readonly string[];
};
type Contradiction = {
  readonly id: string;
  readonly severity: string;
  readonly documents: readonly string[];
  readonly lines: readonly string[];
} & Readonly<Record<'what' | 'check' | 'treatment', { readonly de: string; readonly en: string }>>;

const facts = readJson<Fact[]>('facts.json');
const contradictions = readJson<Contradiction[]>('contradictions.json');
const dortmund = network('dortmund-2023');
const munich = network('muenchen-shz-2011');
const bavaria = network('bayern-seko-2021');
const delmenhorst = network('delmenhorst-2012');
const national = network('nakos-2007-national');
const ranking = rowsOf('survey-2007', 'ranking');
const named = rowsOf('survey-2007', 'named-partners');
const shares = rowsOf('groups-dortmund-2023', 'shares');
const printed = new Map(rowsOf('survey-2007', 'totals').map((row) => [row.id!, Number(row.value)]));
const groups = new Map(rowsOf('groups-dortmund-2023', 'counts').map((row) => [row.id!, Number(row.groups)]));

type Net = ReturnType<typeof network>;
const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const count = <T>(values: readonly T[], value: T) => values.filter((v) => v === value).length;

/** Other ends of the ties of a body that fit the conditions, in the order of the rows, each once. */
function partnersOf(net: Net, body: string, fits: Partial<Record<string, string | RegExp>>): string[] {
  const matches = (row: Row) =>
    Object.entries(fits).every(([column, rule]) =>
      rule instanceof RegExp ? rule.test(row[column]!) : row[column] === rule,
    );
  const ends = net.ties
    .filter((tie) => (tie.source === body || tie.target === body) && matches(tie))
    .map((tie) => (tie.source === body ? tie.target! : tie.source!));
  return [...new Set(ends)];
}
const tie = (net: Net, source: string, target: string, type?: string): Row => {
  const found = net.ties.filter(
    (t) => t.source === source && t.target === target && (type === undefined || t.type === type),
  );
  expect(found, `${source} → ${target}`).toHaveLength(1);
  return found[0]!;
};
const withLines = (net: Net, body: string, lines: string, fits: Partial<Record<string, string | RegExp>>) =>
  partnersOf(net, body, fits).filter((id) => net.byId.get(id)!.lines!.startsWith(lines));

/** Mentions of a tie type in the national file, survey margins included. */
const mentions = (type: string) =>
  sum(national.ties.filter((t) => t.type === type && t.weight !== '').map((t) => Number(t.weight)));
const KIND_TIES = ['cooperation', 'network-membership', 'committee-membership'];
const all = () => sum(KIND_TIES.map(mentions));
const respondents = () => Number(national.byId.get('nakos-2007-centres')!.block_count);
const printedRank = (row: Row) => [Number(row.rank), Number(row.count)];

/** Ranked categories with the weight of their tie, recomputed from the national network: real partners only. */
const topTwenty = () =>
  national.ties
    .filter((t) => t.type === 'cooperation' && t.weight !== '')
    .map((t) => ({ body: national.byId.get(t.target!)!, weight: Number(t.weight) }))
    .filter(({ body }) => CATEGORIES.get(body.category!)!.of !== 'technical');
const topSum = () => sum(topTwenty().map((t) => t.weight));
const topOf = (sector: string) =>
  sum(
    topTwenty()
      .filter((t) => t.body.sector === sector)
      .map((t) => t.weight),
  );
const shareBy = (column: string, sectors: readonly string[]) =>
  sectors.map((sector) =>
    sum(shares.filter((row) => row[column] === sector).map((row) => Number(row.share))),
  );
const share = (id: string) => Number(shares.find((row) => row.id === id)!.share);
const stageNamed = (word: RegExp) => STAGES.filter((stage) => word.test(wordFor('stages', stage, 'de')));

const HUB = {
  dortmund: 'do-shk',
  munich: 'muc-shz',
  bavaria: 'seko-bayern',
  delmenhorst: 'del-shk',
} as const;
const ASSOCIATION = 'shk-bayern-ev';
/** Bodies in whose committees or networks the Dortmund centre sits. */
const memberships = (level: RegExp) =>
  partnersOf(dortmund, HUB.dortmund, { type: /^(committee|network)-membership$/ }).filter((id) =>
    level.test(dortmund.byId.get(id)!.level!),
  );
const committees = (net: Net, body: string) => partnersOf(net, body, { type: 'committee-membership' });
const cooperation = { type: 'cooperation' };

const COMPUTED: Readonly<Record<string, () => readonly unknown[]>> = {
  'nak-004': () => [round((100 * respondents()) / printed.get('asked')!)],
  'nak-005': () => [mentions('cooperation')],
  'nak-006': () => [mentions('network-membership')],
  'nak-007': () => [mentions('committee-membership')],
  'nak-008': () => [all()],
  'nak-009': () => [Math.ceil(all() / respondents())],
  'nak-010': () => KIND_TIES.map((type) => round(mentions(type) / respondents(), 2)),
  'nak-011': () => KIND_TIES.map((type) => round((100 * mentions(type)) / all(), 1)),
  'nak-017': () =>
    ['sector-social-psychosocial', 'sector-health'].map((id) =>
      round((100 * printed.get(id)!) / mentions('cooperation'), 1),
    ),
  'nak-019': () => [
    ...new Set(
      ['total-netzwerke', 'total-gremien'].map((id) => tie(national, 'nakos-2007-centres', id).formality),
    ),
  ],
  ...Object.fromEntries(
    ranking.map((row) => [
      `nak-r${row.rank!.padStart(2, '0')}`,
      () => {
        const order = topTwenty().sort((a, b) => b.weight - a.weight);
        const at = order.findIndex((t) => t.body.id === row.body);
        return [at + 1, order[at]!.weight];
      },
    ]),
  ),
  'nak-021': () => {
    const rest = national.ties.find((t) => t.target === 'rest-kooperationen')!;
    expect(topSum() + Number(rest.weight)).toBe(printed.get('cooperation'));
    return [topSum(), Number(rest.weight), round((100 * topSum()) / mentions('cooperation'), 1)];
  },
  'nak-022': () => {
    const weights = topTwenty().map((t) => t.weight);
    return [...new Set(weights.filter((w) => count(weights, w) > 1))];
  },
  'nak-023': () => {
    const five = sum(
      topTwenty()
        .map((t) => t.weight)
        .sort((a, b) => b - a)
        .slice(0, 5),
    );
    return [five, round((100 * five) / mentions('cooperation'), 1)];
  },
  'nak-024': () => ['Gesundheit', 'Soziales', 'Psycho-Soziales'].map(topOf),

  'cloud-001': () => [new Set(named.map((row) => row.name)).size],
  'cloud-002': () => [
    named.filter((row) => {
      const body = national.byId.get(row.body!)!;
      return ['kind', 'category', 'sector', 'sector_confidence'].every(
        (column) => body[column] === row[column],
      );
    }).length,
  ],
  'cloud-003': () =>
    ['partner', 'network', 'committee'].map((kind) =>
      count(
        named.map((row) => row.kind),
        kind,
      ),
    ),
  'cloud-004': () =>
    ['Gesundheit', 'Soziales', 'Psycho-Soziales', 'übergreifend', ''].map((sector) =>
      count(
        named.map((row) => row.sector),
        sector,
      ),
    ),
  'cloud-005': () => {
    const ranked = named.filter((row) => row.ranked !== '');
    return [new Set(ranked.map((row) => row.ranked)).size, ranked.length];
  },

  'shz-002': () => [tie(munich, HUB.munich, 'dg-zwang').type, tie(munich, HUB.munich, 'muc-forum-be').type],
  'shz-005': () => [STAGES.filter((stage) => stage > 0).length],
  'shz-005-1': () => stageNamed(/Erstkontakt/),
  'shz-005-2': () => stageNamed(/Material/),
  'shz-005-3': () => stageNamed(/Personalschulung/),
  'shz-005-4': () => stageNamed(/Kooperationsgespräche/),
  'shz-005-5': () => stageNamed(/Projekte/),
  'shz-005-6': () => stageNamed(/Neugründung/),
  'shz-009': () => partnersOf(munich, HUB.munich, { type: 'network-membership' }),
  'shz-010': () =>
    partnersOf(munich, HUB.munich, cooperation).filter((id) => munich.byId.get(id)!.level === 'stadtteil'),
  'shz-011': () => {
    const present = new Set(
      partnersOf(munich, HUB.munich, { type: /^(cooperation|project)$/ }).map(
        (id) => munich.byId.get(id)!.category,
      ),
    );
    const wanted = ['apotheke', 'berufsverband-aerzte', 'kassenaerztliche-vereinigung', 'krankenhaus'];
    return [...wanted, 'gesundheitseinrichtung'].filter((id) => present.has(id));
  },
  'shz-013': () =>
    partnersOf(munich, HUB.munich, { ...cooperation, since: '2006' }).filter(
      (id) => munich.byId.get(id)!.block === '',
    ),
  'shz-014': () => [Number(munich.byId.get('muc-kliniken')!.block_count)],
  'shz-015': () => [Number(munich.byId.get('muc-gesundheitseinrichtungen')!.block_count)],
  'shz-018': () => {
    const health = munich.ties.filter((t) => munich.byId.get(t.target!)!.sector === 'Gesundheit');
    return [...new Set(health.map((t) => t.since).filter((since) => since !== ''))].map(Number);
  },
  'shz-020': () => {
    const rows = munich.ties.filter((t) => t.until !== '');
    const years = (column: string) => [...new Set(rows.map((t) => Number(t[column])))];
    return [...rows.map((t) => t.target), ...years('since'), ...years('until')];
  },
  'shz-021': () => partnersOf(munich, HUB.munich, { type: 'support' }),
  'shz-024': () => partnersOf(munich, HUB.munich, { stage: '3' }),
  'shz-027': () => partnersOf(munich, HUB.munich, { type: 'personal-link' }),

  'seko-006': () =>
    partnersOf(bavaria, HUB.bavaria, cooperation).filter((id) => {
      const body = bavaria.byId.get(id)!;
      return body.kind === 'centre' && body.block === 'yes' && body.block_count === '';
    }),
  'seko-007': () => partnersOf(bavaria, HUB.bavaria, { ...cooperation, frequency: 'regular' }),
  'seko-010': () => bavaria.ties.filter((t) => t.type === 'carrier').flatMap((t) => [t.source, t.target]),
  'seko-011': () =>
    bavaria.ties.filter((t) => t.type === 'administration').flatMap((t) => [t.source, t.target]),
  'seko-012': () =>
    bavaria.ties.filter((t) => t.formality === 'membership').flatMap((t) => [t.source, t.target]),
  'seko-014': () =>
    partnersOf(bavaria, HUB.bavaria, { ...cooperation, lines: /^267-/ }).filter(
      (id) => bavaria.byId.get(id)!.level === 'land',
    ),
  'seko-015': () =>
    partnersOf(bavaria, HUB.bavaria, cooperation).filter((id) => bavaria.byId.get(id)!.level === 'bund'),
  'seko-016': () => committees(bavaria, HUB.bavaria),
  'seko-017': () => committees(bavaria, ASSOCIATION),
  'seko-018': () => partnersOf(bavaria, ASSOCIATION, { type: 'project' }),
  'seko-021': () => partnersOf(bavaria, HUB.bavaria, { type: 'funding' }),
  'seko-022': () => partnersOf(bavaria, ASSOCIATION, { type: 'funding' }),
  'seko-023': () => {
    const funders = [HUB.bavaria, ASSOCIATION].flatMap((id) => partnersOf(bavaria, id, { type: 'funding' }));
    const distinct = [...new Set(funders)];
    return [distinct.length, distinct.filter((id) => bavaria.byId.get(id)!.sector === 'Gesundheit').length];
  },

  'del-001': () => [tie(delmenhorst, HUB.delmenhorst, 'del-migrantenorganisationen').since],
  'del-004': () => [tie(delmenhorst, HUB.delmenhorst, 'del-migrantenorganisationen').formality],
  'del-006': () => [
    'del-integrationslotsen',
    ...partnersOf(delmenhorst, 'del-integrationslotsen', { type: 'project' }),
  ],
  'del-007': () =>
    partnersOf(delmenhorst, HUB.delmenhorst, { type: 'personal-link' }).filter(
      (id) => delmenhorst.byId.get(id)!.kind === 'committee',
    ),
  'del-010': () => partnersOf(delmenhorst, HUB.delmenhorst, { status: 'planned' }),
  'del-013': () => partnersOf(delmenhorst, HUB.delmenhorst, { type: /^(publicity|event)$/ }),

  'do-001': () => {
    const carriers = partnersOf(dortmund, HUB.dortmund, { type: 'carrier' });
    return [...carriers, ...carriers.flatMap((id) => partnersOf(dortmund, id, { type: 'part-of' }))];
  },
  'do-005': () => partnersOf(dortmund, HUB.dortmund, { type: 'funding', lines: /^(39|40|41|42)$/ }),
  'do-006': () => {
    const block = Number(dortmund.byId.get('do-shg')!.block_count);
    expect(Number(tie(dortmund, HUB.dortmund, 'do-shg').weight)).toBe(block);
    return [block];
  },
  'do-008': () => shareBy('sector', ['Gesundheit', 'Soziales']),
  'do-009': () => ['addiction', 'chronic', 'mental', 'disability'].map(share),
  'do-010': () =>
    ['sector_topic_key', 'sector_topic_key_mental'].map((column) =>
      shareBy(column, ['Gesundheit', 'Psycho-Soziales', 'Soziales']),
    ),
  'do-018': () => {
    const parts = ['founded-health', 'founded-social'].map((id) => groups.get(id)!);
    expect(sum(parts)).toBe(groups.get('founded'));
    return [sum(parts), ...parts];
  },
  'do-019': () => ['asked', 'registered'].map((id) => groups.get(id)),
  'do-020': () => [groups.get('building')],
  'do-021': () => [groups.get('stopped')],
  'do-022': () => [groups.get('dissolved')],
  'do-023': () => {
    const balance = groups.get('founded')! - groups.get('dissolved')!;
    return [balance, balance + groups.get('registered')!];
  },
  'do-032': () => partnersOf(dortmund, HUB.dortmund, { ...cooperation, since: '2023' }),
  'do-035': () => memberships(/^local$/),
  'do-036': () => memberships(/^(land|region)$/),
  'do-037': () => memberships(/^bund$/),
  'do-038': () => [/./, /^local$/, /^(land|region)$/, /^bund$/].map((level) => memberships(level).length),
  'do-039': () => [
    ...partnersOf(dortmund, 'do-team-ansprechpartner', { type: /-membership$/ }),
    tie(dortmund, 'do-shg', 'do-team-ansprechpartner').frequency,
  ],
  'do-040': () => partnersOf(dortmund, 'do-shg', { type: 'mandate', formality: 'election' }),
  'do-041': () =>
    withLines(dortmund, HUB.dortmund, '518', cooperation).filter(
      (id) => dortmund.byId.get(id)!.block === 'yes' && dortmund.byId.get(id)!.block_count === '',
    ),
  'do-042': () => withLines(dortmund, HUB.dortmund, '531', cooperation),
  'do-043': () => {
    const day = tie(dortmund, HUB.dortmund, 'kkh-luetgendortmund', 'event');
    return [day.target, Number(day.since)];
  },
  'do-044': () => [tie(dortmund, 'do-parisozial', 'kops', 'carrier').since],
  'do-045': () => [
    Number(tie(dortmund, 'kops', 'do-pflegeselbsthilfegruppen').weight),
    Number(tie(dortmund, 'kops', 'kreis-unna').weight),
  ],
  'do-046': () => withLines(dortmund, HUB.dortmund, '543', cooperation),
  'do-048': () => [groups.get('in-city')],
  'do-052': () =>
    partnersOf(dortmund, HUB.dortmund, { type: 'event' }).filter(
      (id) => dortmund.byId.get(id)!.category === 'wirtschaft',
    ),
};

/** Computable in principle, but the data hold nothing to compute it from. */
const NOT_EXPRESSIBLE: Readonly<Record<string, string>> = {
  'nak-014': 'Answers of single centres are not printed; 133 and 134 of 135 both round to 99.',
  'nak-015': 'The category-to-sector key is not printed and 565 mentions have no category.',
  'nak-016': 'The category-to-sector key is not printed and 565 mentions have no category.',
  'nak-018': 'No number is printed and no tie of the survey says how contracts are spread.',
  'nak-020': 'A share of meetings; the model counts ties, and single meetings are not printed.',
  'nak-029': 'A definition of the bridge, not a quantity.',
  'nak-030': 'A term, not a quantity.',
  'nak-032': 'A stated need; persistence would take a second survey.',
  'tel-002': 'Regions of the telephone survey are not named, so they are no rows.',
  'tel-003': 'Regions of the telephone survey are not named, so they are no rows.',
  'tel-016': 'The 19 interviewed bodies are not named; answers are not ties.',
  'tel-018': 'Reasons for a missing tie have no field in the model.',
  'shz-004': 'Goals are not part of the model.',
  'shz-006': 'The text and the list disagree on the highest stage; the vocabulary follows the list.',
  'shz-007': 'A tie stores one stage; lower stages are not filled in.',
  'shz-012': 'Thirteen names for fourteen associations: one name may stand for two bodies.',
  'shz-016': 'Rests on fourteen associations, of which thirteen names are given.',
  'shz-023': 'The stage is known for 5 of 33 ties, only one of them in health.',
  'seko-001': 'The exchange of 1987 is no tie of the present network.',
  'seko-002': 'The working group of 1993 is no body of the present network.',
  'seko-003': 'Bodies have no founding date.',
  'seko-004': 'Bodies have no founding date.',
  'seko-005': 'A term, not a quantity.',
  'seko-009': 'Target groups are not part of the model.',
  'del-003': 'A work contract of a person; persons are never rows.',
  'del-008': 'The evening had no partner, so it is no tie.',
  'del-009': 'Group members are a range and no field of the model.',
  'del-012': 'Numbers of supporters are a range and no field of the model.',
  'do-002': 'The 38 centres are not named.',
  'do-004': 'Rooms and opening days are no field of the model.',
  'do-007': 'Topics of the groups are no rows.',
  'do-047': 'Bodies have no founding date.',
  'do-049': 'Topics of the groups are no rows.',
  'do-055': 'A term, not a quantity.',
};

/** Names are a set, numbers are in order. */
const comparable = (values: readonly unknown[]) =>
  values.every((v) => typeof v === 'string') ? [...values].sort() : values;

describe('facts', () => {
  it('is complete: each has both languages, a document with lines, and values', () => {
    const documents = new Set(
      NETWORKS.flatMap((id) => rowsOf(`networks/${id}`, 'sources').map((row) => row.id)),
    );
    expect(facts).toHaveLength(214);
    expect(new Set(facts.map((f) => f.id)).size).toBe(facts.length);
    const known = new Set(contradictions.map((c) => c.id));
    for (const fact of facts) {
      expect(fact.de, fact.id).toMatch(/\S/);
      expect(fact.en, fact.id).toMatch(/\S/);
      expect(documents, fact.id).toContain(fact.document);
      expect(fact.lines, fact.id).toMatch(/^\d+(-\d+)?(;\d+(-\d+)?)*$/);
      expect(fact.values.length, fact.id).toBeGreaterThan(0);
      for (const id of fact.contradictions) expect(known, fact.id).toContain(id);
    }
  });

  it('names in values only bodies that a bundled network holds', () => {
    const bodies = new Set(NETWORKS.flatMap((id: NetworkId) => [...network(id).byId.keys()]));
    for (const fact of facts.filter((f) => f.unit === 'bodies'))
      for (const id of fact.values.filter((v) => typeof v === 'string'))
        expect(bodies, fact.id).toContain(id);
  });

  it('is, where computable, either recomputed or listed with a reason – never both, never neither', () => {
    const computable = facts.filter((f) => f.computable).map((f) => f.id);
    expect([...Object.keys(COMPUTED), ...Object.keys(NOT_EXPRESSIBLE)].sort()).toEqual(computable.sort());
    expect(Object.values(NOT_EXPRESSIBLE).filter((reason) => reason.length < 20)).toEqual([]);
  });

  it.each(facts.filter((f) => f.id in COMPUTED))('$id: $en', (fact) => {
    expect(comparable(COMPUTED[fact.id]!())).toEqual(comparable(fact.values));
  });
});

describe('survey tables', () => {
  it('add up as printed', () => {
    expect(printed.get('cooperation')! + printed.get('network')! + printed.get('committee')!).toBe(2423);
    expect(printed.get('all')).toBe(all());
    expect(all() / printed.get('returned')!).toBeCloseTo(17.948, 3);
    expect(all() / printed.get('returned')!).toBeLessThan(printed.get('mean')!);
    expect((100 * printed.get('returned')!) / printed.get('asked')!).toBeCloseTo(49.09, 2);
    expect(printed.get('returned')).toBe(respondents());
  });

  it('rank the twenty as printed, equal counts with a shared rank, as network and vocabulary do', () => {
    const counts = ranking.map((row) => Number(row.count));
    expect(ranking.map((row) => Number(row.rank))).toEqual(counts.map((_, i) => i + 1));
    for (const row of ranking) {
      expect(Number(row.shared_rank)).toBe(1 + counts.filter((c) => c > Number(row.count)).length);
      const category = CATEGORIES.get(row.category!)!;
      expect([category.rank, category.count]).toEqual(printedRank(row));
      const body = national.byId.get(row.body!)!;
      for (const column of ['category', 'label', 'sector', 'sector_confidence', 'sector_alternative'])
        expect(body[column], row.body).toBe(row[column]);
      expect(Number(tie(national, 'nakos-2007-centres', row.body!).weight)).toBe(Number(row.count));
    }
    expect(
      ranking.map((row) => row.shared_rank).filter((rank, i, ranks) => ranks.indexOf(rank) !== i),
    ).toEqual(['11', '15', '15', '19']);
  });

  it('leave the printed sector sums possible', () => {
    const rest = mentions('cooperation') - topSum();
    for (const [id, sectors] of [
      ['sector-health', ['Gesundheit']],
      ['sector-social-psychosocial', ['Soziales', 'Psycho-Soziales']],
    ] as const) {
      const inTop = sum(sectors.map(topOf));
      expect(printed.get(id)!).toBeGreaterThanOrEqual(inTop);
      expect(printed.get(id)!).toBeLessThanOrEqual(inTop + rest);
    }
  });
});

describe('hubs', () => {
  /** Distinct neighbours by sector: Gesundheit, Soziales, Psycho-Soziales, without or cross-sector. */
  function mix(net: Net, hub: string): number[] {
    const sectors = partnersOf(net, hub, {}).map((id) => net.byId.get(id)!.sector!);
    const three = ['Gesundheit', 'Soziales', 'Psycho-Soziales'].map((sector) => count(sectors, sector));
    return [...three, sectors.length - sum(three)];
  }

  it('have the known sector mix', () => {
    expect(mix(dortmund, HUB.dortmund)).toEqual([11, 3, 1, 12]);
    expect(mix(munich, HUB.munich)).toEqual([17, 13, 2, 1]);
    expect(mix(delmenhorst, HUB.delmenhorst)).toEqual([2, 5, 3, 2]);
  });

  it('Dortmund: nine committee ties, eight of them of the centre, and ten memberships', () => {
    expect(dortmund.ties.filter((t) => t.type === 'committee-membership')).toHaveLength(9);
    expect(committees(dortmund, HUB.dortmund)).toHaveLength(8);
    expect(memberships(/./)).toHaveLength(10);
  });

  it('München: a star, every tie is the centre’s own', () => {
    expect(munich.ties.every((t) => t.source === HUB.munich)).toBe(true);
    expect(partnersOf(munich, HUB.munich, {})).toHaveLength(33);
  });
});

describe('contradictions', () => {
  it('are complete: both languages, a document for each line range', () => {
    expect(contradictions.map((c) => c.id)).toEqual(
      Array.from({ length: 45 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`),
    );
    const documents = new Set(facts.map((f) => f.document));
    for (const one of contradictions) {
      expect(['low', 'medium', 'high'], one.id).toContain(one.severity);
      expect(one.lines, one.id).toHaveLength(one.documents.length);
      for (const document of one.documents) expect(documents, one.id).toContain(document);
      for (const lines of one.lines) expect(lines, one.id).toMatch(/^$|^\d+(-\d+)?(;\d+(-\d+)?)*$/);
      for (const part of ['what', 'check', 'treatment'] as const) {
        expect(one[part].de, one.id).toMatch(/\S/);
        expect(one[part].en, one.id).toMatch(/\S/);
      }
    }
  });
});
