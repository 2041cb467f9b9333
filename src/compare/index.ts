/** The comparison as a whole: question in, everything that tables, charts and sentences need out. Pure; meant for a worker. */
import type { Progress } from '../analysis/measure.ts';
import { edgeEnds } from '../graph/graph.ts';
import { MOST_GROUPS_IN_PAIRS, testGroups } from './answers.ts';
import { blocks, comparabilityOf } from './comparability.ts';
import type {
  CompareQuestion,
  Comparison,
  Funnel,
  Group,
  Grouping,
  Indicator,
  Matching,
  Reason,
  SmallNetwork,
  Unit,
  Value,
} from './compare.ts';
import { FUNNELS } from './compare.ts';
import { funnelOf } from './funnel.ts';
import { groupsBy } from './groups.ts';
import { indicatorsOf } from './indicators.ts';
import { match } from './matching.ts';
import type { UnitNetwork } from './networks.ts';
import { type Units, unitsOf } from './units.ts';
import { valuesOf } from './values.ts';

/** Draws of tests when nobody says how many. */
const USUAL_DRAWS = 9999;
const USUAL_SEED = 1;
/** Counting and intervals are told as the first half of the work where tests follow. */
const HALF = 0.5;

export function compare(question: CompareQuestion, progress?: Progress): Comparison {
  const { materials, by } = question;
  const draws = question.draws ?? USUAL_DRAWS;
  const seed = question.seed ?? USUAL_SEED;
  const { units, networks, leftOut } = chosen(unitsOf(materials, by), question.without ?? []);
  const all = indicatorsOf(units);
  const indicators = all.filter((i) => !question.indicators || question.indicators.includes(i.id));
  const comparability = comparabilityOf(units, { materials, leftOut });
  const funnels = FUNNELS.map((kind) => withheld(funnelOf(units, kind), comparability));
  const groups = new Map(betweenOf(question).map((g) => [g, groupsBy(units, g)] as const));
  const tested = all.filter((i) => isTested(question, i));
  const computed = all.filter((i) => indicators.includes(i) || (groups.size > 0 && tested.includes(i)));
  const share = groups.size > 0 ? HALF : 1;
  const rows = units.map((unit, i) => {
    if (i % 8 === 0) progress?.((share * i) / units.length, 1);
    return valuesOf(unit, networks[i]!, computed, { seed, funnel: funnels[0]! });
  });
  const values = new Map(
    computed.map((indicator, at) => [indicator.id, rows.map((row) => row[at]!)] as const),
  );
  const contrast = question.contrast ?? null;
  const asked = { units, indicators: tested, values, groups, contrast, draws, seed };
  const { answers, overall } = testGroups(asked, (done, of) =>
    progress?.(share + ((1 - share) * done) / of, 1),
  );
  const matchings = question.match
    ? matchAll({ ...question, draws, seed }, units, values, groups, tested)
    : [];
  progress?.(1, 1);
  return {
    by,
    units,
    indicators,
    values,
    comparability,
    funnels,
    groups,
    answers,
    overall,
    matchings,
    small: question.small === undefined ? [] : networks.map((n) => smallOf(n, question.small!)),
    draws,
    seed,
  };
}

/** What the person left out is not there: it sets no expectation, and no reason concerns it. */
function chosen({ units, networks, leftOut }: Units, without: readonly string[]): Units {
  if (without.length === 0) return { units, networks, leftOut };
  const out = new Set(without);
  return {
    units: units.filter((u) => !out.has(u.id)),
    networks: networks.filter((n) => !out.has(n.id)),
    leftOut,
  };
}

function smallOf({ graph, labels, centres }: UnitNetwork, most: number): SmallNetwork | null {
  if (graph.n > most) return null;
  const [from, to] = edgeEnds(graph);
  const ends = new Uint16Array(2 * graph.m);
  from.forEach((v, e) => {
    ends[2 * e] = v;
    ends[2 * e + 1] = to[e]!;
  });
  return { sector: labels.sector.slice(), centres, ends };
}

const FUNNEL_INDICATOR = {
  density: 'density-adjusted',
  inhabitants: 'ties-per-100000',
  centres: 'ties-per-centre',
} as const;

/** Units that must not be set side by side make no common expectation. */
const withheld = (funnel: Funnel, reasons: readonly Reason[]): Funnel =>
  reasons.some((r) => blocks(r, FUNNEL_INDICATOR[funnel.kind]))
    ? { ...funnel, declined: 'blocked', points: [], bands: [] }
    : funnel;

function betweenOf({ by, between }: CompareQuestion): readonly Grouping[] {
  if (between) return between;
  return by === 'land' || by === 'size' || by === 'part' ? [by] : [];
}

const isTested = ({ tests }: CompareQuestion, indicator: Indicator): boolean =>
  tests ? tests.includes(indicator.id) : indicator.acrossSizes;

function matchAll(
  { match: how, contrast, draws, seed }: CompareQuestion & { readonly draws: number; readonly seed: number },
  units: readonly Unit[],
  values: ReadonlyMap<string, readonly Value[]>,
  groupings: ReadonlyMap<Grouping, readonly Group[]>,
  tested: readonly Indicator[],
): Matching[] {
  const found: Matching[] = [];
  for (const [between, all] of groupings) {
    const groups = contrast ? all.filter((g) => contrast.includes(g.key)) : all;
    if (groups.length > MOST_GROUPS_IN_PAIRS) continue;
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++)
        for (const { id } of tested)
          found.push(
            match({
              units,
              values: values.get(id) ?? [],
              indicator: id,
              between,
              a: groups[i]!,
              b: groups[j]!,
              on: how?.on ?? 'inhabitants',
              caliper: how?.caliper ?? null,
              draws,
              seed,
            }),
          );
  }
  return found;
}
