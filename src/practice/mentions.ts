/** What the centres name: how many bodies each, of which categories, and which bodies they share. */
import { assert } from '../base/assert.ts';
import type { Random } from '../base/random.ts';
import { CATEGORIES } from '../model/vocabulary.ts';
import { apportion, handOut, tableOf } from './margins.ts';
import type { PracticePlan } from './plan.ts';
import type { PracticeRegion } from './regions.ts';

/** Most networks, and most committees, of one centre in a network of the survey's size. */
const MOST = 9;
/** A centre names at least so many partners, or none at all. */
const LEAST_PARTNERS = 4;
/** Networks and committees that work for a whole Land. */
const LAND_SHARE = { network: 0.4, committee: 0.25 } as const;

/** A body as it is named: who shares it is in `owners`. */
export type Mention = {
  /** Position of the centre among the regions. */
  readonly centre: number;
  readonly kind: 'partner' | 'network' | 'committee';
  readonly category: string;
  /** Mentions with the same key mean the same body. */
  key: string;
  /** Where the body is: a region of its own, two neighbours, or the Land. */
  where: 'region' | 'near' | 'land';
  readonly nth: number | null;
};

/** Partners, networks and committees of each centre; one centre names none. */
export function countsOf(plan: PracticePlan, regions: readonly PracticeRegion[], random: Random) {
  const idle = regions.findIndex(({ size }) => size === 'town');
  const active = regions.map((_, i) => (i === idle ? 0 : 1));
  const scale = Math.max(1, (plan.networks + plan.committees) / plan.centres / 4);
  const most = Math.ceil(MOST * scale);
  // Networks know no type of region; committees do.
  const networks = handOut(plan.networks, active, most, random);
  const committees = handOut(
    plan.committees,
    regions.map(({ size }, i) => active[i]! * plan.committeesBy[size]),
    most,
    random,
  );
  const total = plan.cooperation + plan.networks + plan.committees;
  const least = regions.map((_, i) => active[i]! * (networks[i]! + committees[i]! + LEAST_PARTNERS));
  const spare = total - least.reduce((a, b) => a + b, 0);
  assert(spare > 0, 'too few mentions for so many centres');
  // Around the mean of the type of region, some more and some less than half as much again.
  const mean = (i: number) =>
    (plan.mentions[regions[i]!.size] / 18) * (total / plan.centres) * Math.exp(0.26 * normal(random));
  const wanted = regions.map((_, i) => active[i]! * Math.max(0, mean(i) - least[i]!));
  const more = apportion(spare, wanted);
  const partners = regions.map((_, i) => active[i]! * (LEAST_PARTNERS + more[i]!));
  return { partners, networks, committees };
}

/** Standard normal (Box & Muller 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float());

export function mentionsOf(
  plan: PracticePlan,
  regions: readonly PracticeRegion[],
  random: Random,
): readonly Mention[] {
  const counts = countsOf(plan, regions, random);
  const table = tableOf(
    counts.partners,
    plan.named.map(({ count }) => count),
    random,
  );
  const inLand = landCounts(regions);
  const mentions = regions.flatMap((region, centre) => [
    ...table[centre]!.map((column) => partner(plan, column, centre, region, inLand, random)),
    ...gatherings('network', centre, region, counts.networks[centre]!, random),
    ...gatherings('committee', centre, region, counts.committees[centre]!, random),
  ]);
  if (plan.bodies !== null) takeApart(mentions, plan.bodies - plan.centres, random);
  return mentions;
}

/** By Land: how many centres there are, and the place of each among them. */
function landCounts(regions: readonly PracticeRegion[]) {
  const count = new Map<number, number>();
  const place = regions.map(({ landNumber }) => {
    const before = count.get(landNumber) ?? 0;
    count.set(landNumber, before + 1);
    return before;
  });
  return { count, place };
}

function partner(
  plan: PracticePlan,
  column: number,
  centre: number,
  { id, landNumber }: PracticeRegion,
  inLand: ReturnType<typeof landCounts>,
  random: Random,
): Mention {
  const { category, centresPerBody, nth } = plan.named[column]!;
  const name = nth === null ? category : `${category}-${nth}`;
  const own = { centre, kind: 'partner', category } as const;
  if (centresPerBody === 1) return { ...own, key: `${id}-${name}`, where: 'region', nth };
  const place = inLand.place[centre]!;
  if (centresPerBody === 0) {
    // The last of an odd number of centres has no neighbour.
    const isAlone = place % 2 === 0 && place + 1 === inLand.count.get(landNumber);
    const first = centre - (place % 2);
    return isAlone
      ? { ...own, key: `${id}-${name}`, where: 'region', nth }
      : { ...own, key: `near-${first}-${name}`, where: 'near', nth };
  }
  const bodies = Math.ceil(inLand.count.get(landNumber)! / centresPerBody);
  const which = random.int(1, bodies);
  const number = bodies === 1 ? nth : ((nth ?? 1) - 1) * bodies + which;
  return { ...own, key: `land-${landNumber}-${category}-${number ?? 1}`, where: 'land', nth: number };
}

/** Networks or committees of one centre, none of them twice. */
function gatherings(
  kind: 'network' | 'committee',
  centre: number,
  { id, landNumber }: PracticeRegion,
  number: number,
  random: Random,
): Mention[] {
  const categories = [...CATEGORIES.values()].filter(({ of }) => of === kind).map((category) => category.id);
  const found = new Map<string, Mention>();
  const seen = new Map<string, number>();
  while (found.size < number) {
    const category = categories[random.int(0, categories.length - 1)]!;
    const isLand = random.float() < LAND_SHARE[kind];
    if (isLand && !found.has(`land-${landNumber}-${category}`)) {
      const key = `land-${landNumber}-${category}`;
      found.set(key, { centre, kind, category, key, where: 'land', nth: null });
      continue;
    }
    const nth = (seen.get(category) ?? 0) + 1;
    seen.set(category, nth);
    const key = `${id}-${category}-${nth}`;
    found.set(key, { centre, kind, category, key, where: 'region', nth: nth === 1 ? null : nth });
  }
  return [...found.values()];
}

/** Gives neighbours bodies of their own until there are exactly so many. */
function takeApart(mentions: readonly Mention[], bodies: number, random: Random): void {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) byKey.set(mention.key, [...(byKey.get(mention.key) ?? []), mention]);
  let missing = bodies - byKey.size;
  const pairs = [...byKey.values()].filter((list) => list.length === 2 && list[0]!.where === 'near');
  assert(
    missing >= 0 && missing <= pairs.length,
    `${bodies} bodies cannot be had: ${byKey.size} + ${pairs.length}`,
  );
  for (const pair of random.shuffle(pairs)) {
    if (missing-- <= 0) return;
    for (const mention of pair) {
      mention.key = `${mention.key}-${mention.centre}`;
      mention.where = 'region';
    }
  }
}
