/**
 * The survey of 2007, computed again: every number that was printed beside the one that the data give. The printed ones are the
 * statements of `data/facts.json`; the data are the national network (margins) and a network of single centres, e.g. the
 * practice one. Pure: files come in as they were read.
 */
import type { Body, Project } from './project.ts';
import { type SchemeId, sectorOf } from './schemes.ts';
import { CATEGORIES, CROSS_SECTOR_ID, type SectorId } from './vocabulary.ts';

/** A printed statement, from `data/facts.json`. */
export type SurveyFact = {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly values: readonly (number | string)[];
  readonly unit: string;
  readonly document: string;
  readonly lines: string;
  /** Ids in `data/contradictions.json`. */
  readonly contradictions: readonly string[];
};

/**
 * How a computed value stands to the printed one: the same; the same after rounding, or within what "about" and "just under" mean;
 * true, of a statement without an exact number; possible, where the data leave a range that holds it; another one; or not to be
 * computed from these data.
 */
export const AGREEMENTS = ['equal', 'rounded', 'holds', 'possible', 'differs', 'not-computable'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** One value, or the least and the most that it can be; null = not to be computed. */
export type Computed = number | readonly [least: number, most: number] | null;
export type Result = { readonly values: readonly Computed[]; readonly agreement: Agreement };

export type SurveyUnit = 'count' | 'percent' | 'mean';

export type SurveyFigure = {
  readonly fact: SurveyFact;
  readonly group: 'totals' | 'ranking' | 'sectors' | 'statements';
  /** Of each value, printed and computed; the last one holds for the rest. */
  readonly units: readonly SurveyUnit[];
  readonly national: Result;
  readonly practice: Result;
};

/** What a network says of the survey's questions. */
export type SurveyCounts = {
  /** Centres that answered. */
  readonly centres: number;
  /** Centres that name anybody; null where single centres are not known. */
  readonly active: number | null;
  readonly cooperation: number;
  readonly networks: number;
  readonly committees: number;
  /** Named partners with so many mentions each; sums and remainders of the survey are none of them. */
  readonly named: readonly { readonly body: Body; readonly mentions: number }[];
  /** Shares among mentions that say; null where no mention stands for a single one. */
  readonly regular: number | null;
  readonly contracts: number | null;
  readonly informal: number | null;
};

/** Column that marks ties among partners, which no centre named (see `src/practice`). */
const MENTION = 'mention';

/** Counts mentions: ties of centres, each as many as its weight in a network of sums, else one. */
export function countSurvey(project: Project): SurveyCounts {
  const centres = [...project.bodies.values()].filter(({ kind }) => kind === 'centre');
  const sums = { cooperation: 0, 'network-membership': 0, 'committee-membership': 0 };
  const byBody = new Map<Body, number>();
  const active = new Set<string>();
  const said = { regular: [0, 0], contracts: [0, 0], informal: [0, 0] };
  const { aggregate } = project.about;
  for (const tie of project.ties.values()) {
    const body = project.bodies.get(tie.target);
    if (!body || project.bodies.get(tie.source)?.kind !== 'centre') continue;
    if (Object.hasOwn(tie.extra, MENTION) && tie.extra[MENTION] !== 'yes') continue;
    const mentions = aggregate ? (tie.weight ?? 0) : 1;
    if (!(tie.type in sums)) continue;
    sums[tie.type as keyof typeof sums] += mentions;
    active.add(tie.source);
    if (tie.type === 'cooperation') byBody.set(body, (byBody.get(body) ?? 0) + mentions);
    const count = (of: readonly number[], yes: boolean) => [of[0]! + Number(yes), of[1]! + 1];
    if (tie.formality !== null) said.contracts = count(said.contracts, tie.formality === 'contract');
    if (tie.type === 'cooperation') continue;
    if (tie.formality !== null) said.informal = count(said.informal, tie.formality === 'informal');
    if (tie.frequency !== null)
      said.regular = count(said.regular, tie.frequency !== 'occasional' && tie.frequency !== 'once');
  }
  const share = ([yes, all]: readonly number[]) => (aggregate || !all ? null : yes! / all);
  return {
    centres: centres.reduce((sum, { block }) => sum + (block?.count ?? 1), 0),
    active: aggregate ? null : active.size,
    cooperation: sums.cooperation,
    networks: sums['network-membership'],
    committees: sums['committee-membership'],
    named: [...byBody].flatMap(([body, mentions]) =>
      CATEGORIES.get(body.category)?.of === 'technical' || mentions === 0 ? [] : [{ body, mentions }],
    ),
    regular: share(said.regular),
    contracts: share(said.contracts),
    informal: share(said.informal),
  };
}

/** Mentions by category, the most frequent first; equal ones in the order of the ids. */
export function rankingOf({
  named,
}: SurveyCounts): readonly (readonly [category: string, mentions: number])[] {
  const counts = new Map<string, number>();
  for (const { body, mentions } of named)
    counts.set(body.category, (counts.get(body.category) ?? 0) + mentions);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

export type SectorCounts = {
  readonly sectors: ReadonlyMap<SectorId, number>;
  /** Cross-sector, and bodies without a sector. */
  readonly none: number;
  /** Mentions of which not even the category is known. */
  readonly unknown: number;
};

/** Cooperations by sector under a scheme. */
export function surveySectors({ named, cooperation }: SurveyCounts, scheme: SchemeId): SectorCounts {
  const sectors = new Map<SectorId, number>();
  let none = 0;
  let all = 0;
  for (const { body, mentions } of named) {
    const sector = sectorOf(body, scheme);
    if (sector === null || sector === CROSS_SECTOR_ID) none += mentions;
    else sectors.set(sector, (sectors.get(sector) ?? 0) + mentions);
    all += mentions;
  }
  return { sectors, none, unknown: cooperation - all };
}

// ------------------------------------------------------------------------------------------------------ comparing

const digitsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
const roundTo = (value: number, digits: number): number =>
  Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits;

/** Against a number printed with all its digits, or rounded to them. */
function against(printed: number, value: Computed): Agreement {
  if (value === null) return 'not-computable';
  if (typeof value !== 'number') return printed >= value[0] && printed <= value[1] ? 'possible' : 'differs';
  if (value === printed) return 'equal';
  return roundTo(value, digitsOf(printed)) === printed ? 'rounded' : 'differs';
}
/** Against "about 1 000": printed to the hundred. */
function about(printed: number, value: Computed): Agreement {
  const agreement = against(printed, value);
  return agreement === 'differs' && typeof value === 'number' && Math.abs(value - printed) <= 50
    ? 'rounded'
    : agreement;
}
/** Against "just under 18". */
const justUnder = (printed: number, value: Computed): Agreement =>
  typeof value === 'number' && value < printed && Math.ceil(value) === printed
    ? 'rounded'
    : against(printed, value);
const holds = (value: number | null, test: (share: number) => boolean): Agreement =>
  value === null ? 'not-computable' : test(value) ? 'holds' : 'differs';

const worst = (agreements: readonly Agreement[]): Agreement =>
  agreements.reduce((a, b) => (AGREEMENTS.indexOf(b) > AGREEMENTS.indexOf(a) ? b : a), 'equal');

type Rule = {
  readonly group: SurveyFigure['group'];
  readonly units: readonly SurveyUnit[];
  readonly compute: (counts: SurveyCounts, asked: number) => readonly Computed[];
  readonly agree?: (printed: number, value: Computed) => Agreement;
};

const total = ({ cooperation, networks, committees }: SurveyCounts) => cooperation + networks + committees;
const kinds = ({ cooperation, networks, committees }: SurveyCounts) => [cooperation, networks, committees];
const percentOf = (share: number | null): Computed => (share === null ? null : 100 * share);

/** Mentions in some of the sectors as assigned; a range where there are mentions without a category. */
const inSectors =
  (...ids: readonly SectorId[]) =>
  (counts: SurveyCounts): readonly Computed[] => {
    const { sectors, unknown } = surveySectors(counts, 'assigned');
    const known = ids.reduce((sum, id) => sum + (sectors.get(id) ?? 0), 0);
    return [unknown === 0 ? known : [known, known + unknown]];
  };
const topSum = (counts: SurveyCounts, most: number): number =>
  rankingOf(counts)
    .slice(0, most)
    .reduce((sum, [, mentions]) => sum + mentions, 0);

/** Printed statements that numbers can be held against, and how. */
const RULES: Readonly<Record<string, Rule>> = {
  'nak-004': { group: 'totals', units: ['percent'], compute: (c, asked) => [(100 * c.centres) / asked] },
  'nak-005': { group: 'totals', units: ['count'], compute: (c) => [c.cooperation] },
  'nak-006': { group: 'totals', units: ['count'], compute: (c) => [c.networks] },
  'nak-007': { group: 'totals', units: ['count'], compute: (c) => [c.committees] },
  'nak-008': { group: 'totals', units: ['count'], compute: (c) => [total(c)] },
  'nak-009': { group: 'totals', units: ['mean'], compute: (c) => [total(c) / c.centres], agree: justUnder },
  'nak-010': { group: 'totals', units: ['mean'], compute: (c) => kinds(c).map((n) => n / c.centres) },
  'nak-011': {
    group: 'totals',
    units: ['percent'],
    compute: (c) => kinds(c).map((n) => (100 * n) / total(c)),
  },
  'nak-014': {
    group: 'totals',
    units: ['percent'],
    compute: (c) => [c.active === null ? null : (100 * c.active) / c.centres],
  },
  'nak-021': {
    group: 'totals',
    units: ['count', 'count', 'percent'],
    compute: (c) => {
      const top = topSum(c, 20);
      return [top, c.cooperation - top, (100 * top) / c.cooperation];
    },
  },
  'nak-023': {
    group: 'totals',
    units: ['count', 'percent'],
    compute: (c) => [topSum(c, 5), (100 * topSum(c, 5)) / c.cooperation],
  },
  'nak-015': {
    group: 'sectors',
    units: ['count'],
    compute: inSectors('Soziales', 'Psycho-Soziales'),
    agree: about,
  },
  'nak-016': { group: 'sectors', units: ['count'], compute: inSectors('Gesundheit'), agree: about },
  'nak-018': {
    group: 'statements',
    units: ['percent'],
    compute: (c) => [percentOf(c.contracts)],
    agree: (_, value) => holds(value as number | null, (share) => share < 20),
  },
  'nak-019': {
    group: 'statements',
    units: ['percent'],
    compute: (c) => [percentOf(c.informal)],
    agree: (_, value) => holds(value as number | null, (share) => share > 50),
  },
  'nak-020': {
    group: 'statements',
    units: ['percent'],
    compute: (c) => [percentOf(c.regular)],
    agree: (printed, value) => holds(value as number | null, (share) => share > printed),
  },
};

/** The rank of a category, shared by equal counts, and its mentions. */
function ranked(counts: SurveyCounts, category: string): readonly Computed[] {
  const all = rankingOf(counts);
  const mentions = all.find(([id]) => id === category)?.[1];
  if (mentions === undefined) return [null, null];
  return [1 + all.filter(([, other]) => other > mentions).length, mentions];
}

const resultOf = (fact: SurveyFact, values: readonly Computed[], agree: Rule['agree'] = against): Result => ({
  values,
  agreement: worst(values.map((value, i) => agree(Number(fact.values[i]), value))),
});

export type SurveyRank = {
  readonly fact: SurveyFact;
  readonly category: string;
  /** As printed, 1 to 20 without shared ranks. */
  readonly printedRank: number;
  /** Equal counts share the first of their ranks. */
  readonly rank: number;
  readonly printed: number;
  readonly sector: SectorId | null;
  readonly national: Result;
  readonly practice: Result;
};

export type Survey = {
  readonly figures: readonly SurveyFigure[];
  readonly ranking: readonly SurveyRank[];
  readonly national: SurveyCounts;
  readonly practice: SurveyCounts;
};

/**
 * @param facts all printed statements; those that numbers can be held against are taken
 * @param asked facilities that were asked, which no network tells
 */
export function surveyAgain(
  facts: readonly SurveyFact[],
  asked: number,
  national: SurveyCounts,
  practice: SurveyCounts,
): Survey {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const figures = Object.entries(RULES).flatMap(([id, { group, units, compute, agree }]): SurveyFigure[] => {
    const fact = byId.get(id);
    if (!fact) return [];
    const result = (counts: SurveyCounts) => resultOf(fact, compute(counts, asked), agree);
    return [{ fact, group, units, national: result(national), practice: result(practice) }];
  });
  const ranking = [...CATEGORIES.values()].flatMap(({ id, rank, sector }): SurveyRank[] => {
    const fact = rank === undefined ? undefined : byId.get(`nak-r${String(rank).padStart(2, '0')}`);
    if (!fact || rank === undefined) return [];
    const printed = Number(fact.values[1]);
    const printedCounts = [...byId].flatMap(([key, { values }]) =>
      key.startsWith('nak-r') ? [Number(values[1])] : [],
    );
    const shared = 1 + printedCounts.filter((other) => other > printed).length;
    // The printed ranks are alphabetical among equals; what is held against each other are shared ranks.
    const result = (counts: SurveyCounts) =>
      resultOf({ ...fact, values: [shared, printed] }, ranked(counts, id));
    return [
      {
        fact,
        category: id,
        printedRank: rank,
        rank: shared,
        printed,
        sector,
        national: result(national),
        practice: result(practice),
      },
    ];
  });
  ranking.sort((a, b) => a.printedRank - b.printedRank);
  return { figures, ranking, national, practice };
}
