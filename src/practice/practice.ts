/**
 * Makes a practice network: invented regions and bodies whose totals are those of a plan. The same plan gives the same network
 * on every machine. What comes of it is marked synthetic and says nothing about the world.
 */
import { type Random, random as seeded } from '../base/random.ts';
import { type Body, blankBody, blankTie, emptyProject, type Project, type Tie } from '../model/project.ts';
import { CATEGORIES } from '../model/vocabulary.ts';
import { dealt } from './margins.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { type Named, tieCounts, tiesAmong } from './partner-ties.ts';
import { type PracticePlan, SIZES } from './plan.ts';
import { makeRegions, type PracticeRegion } from './regions.ts';
import { digits, fill, WORDS } from './words.ts';

/** Name of the column that says whether a centre named the tie (`yes`) or it is one among its partners (`no`). */
export const MENTION = 'mention';

const TIE_TYPE = {
  partner: 'cooperation',
  network: 'network-membership',
  committee: 'committee-membership',
} as const;

export function makePractice(plan: PracticePlan): Project {
  const random = seeded(plan.seed);
  const regions = makeRegions(plan, random);
  const mentions = mentionsOf(plan, regions, random);
  const bodies = bodiesOf(mentions, regions);
  const stars = starsOf(plan, regions, mentions, random);
  const centres = regions.map((region, i) => centreOf(region, stars.has(i)));
  const ties = [
    ...mentionTies(mentions, centres, bodies, random),
    ...partnerTies(plan, mentions, bodies, regions.length, stars, random),
  ];
  const name = { centres: plan.centres };
  return {
    ...emptyProject({
      id: plan.id,
      name: { de: fill(WORDS.name.de, name), en: fill(WORDS.name.en, name) },
      description: WORDS.description,
      year: 2007,
      synthetic: true,
      license: 'MIT',
    }),
    bodies: new Map([...centres, ...inOrder(bodies)].map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    regions: new Map(regions.map(({ landNumber: _, ...region }) => [region.id, region])),
    sources: new Map([
      [
        'practice',
        { id: 'practice', title: WORDS.source, publisher: WORDS.publisher, year: null, file: 'README.md' },
      ],
    ]),
  };
}

/** As the tables of a package have them: partners, committees, networks. */
function inOrder(bodies: ReadonlyMap<string, Body>): readonly Body[] {
  const all = [...bodies.values()];
  return (['partner', 'committee', 'network'] as const).flatMap((kind) => all.filter((b) => b.kind === kind));
}

/** Ids begin with it, so that they are never a centre's (`c`). */
const LETTER = { partner: 'p', committee: 'g', network: 'n' } as const;

const numberOf = (region: PracticeRegion): string => region.id.slice(1);
const shortName = (region: PracticeRegion): string => region.label.replace(/ \(.*$/, '');

const centreOf = (region: PracticeRegion, star: boolean): Body => ({
  ...blankBody(`c${numberOf(region)}`, 'centre', fill(WORDS.centre, { place: region.label })),
  category: 'selbsthilfekontaktstelle',
  sector: sectorOf('selbsthilfekontaktstelle'),
  level: 'local',
  region: region.id,
  note: star ? WORDS.starNote : null,
});

/** Bodies by the key of their mentions. */
function bodiesOf(
  mentions: readonly Mention[],
  regions: readonly PracticeRegion[],
): ReadonlyMap<string, Body> {
  const bodies = new Map<string, Body>();
  const counts = new Map<string, number>();
  for (const { kind, category, key, where, nth, centre } of mentions) {
    if (bodies.has(key)) continue;
    const region = regions[centre]!;
    const prefix = `${LETTER[kind]}${where === 'land' ? `l${digits(region.landNumber + 1, 2)}` : numberOf(region)}-${category}`;
    const same = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, same);
    const what = CATEGORIES.get(category)!.de;
    const place =
      where === 'land' ? region.land : where === 'near' ? nearName(key, regions) : shortName(region);
    bodies.set(key, {
      ...blankBody(
        same === 1 ? prefix : `${prefix}-${same}`,
        kind,
        fill(nth === null ? WORDS.body : WORDS.numbered, { what, place, number: nth ?? '' }),
      ),
      category,
      sector: sectorOf(category),
      level: where === 'land' ? 'land' : where === 'near' ? 'region' : 'local',
      region: where === 'region' ? region.id : null,
    });
  }
  return bodies;
}

/** 'Region 017 und Region 018' */
function nearName(key: string, regions: readonly PracticeRegion[]): string {
  const first = Number(key.split('-')[1]);
  return fill(WORDS.near, { first: shortName(regions[first]!), second: shortName(regions[first + 1]!) });
}

/** By category; carriers and ministries, which have no sector by category, are made up as bodies of social work. */
function sectorOf(category: string): Body['sector'] {
  const { sector, confidence, alternative } = CATEGORIES.get(category)!;
  if (category === 'traeger' || category === 'ministerium')
    return { value: 'Soziales', confidence: 'medium', reason: WORDS.reasonByName, alternative: null };
  return sector === null ? null : { value: sector, confidence, reason: WORDS.reason, alternative };
}

/** Centres of which only the own ties are recorded: as many of each type of region, and never one that names nobody. */
function starsOf(
  plan: PracticePlan,
  regions: readonly PracticeRegion[],
  mentions: readonly Mention[],
  random: Random,
): ReadonlySet<number> {
  const active = new Set(mentions.map(({ centre }) => centre));
  return new Set(
    SIZES.flatMap((size) => {
      const places = regions.flatMap((region, i) => (region.size === size && active.has(i) ? [i] : []));
      return random.shuffle(places).slice(0, plan.starsPerType);
    }),
  );
}

/** How the survey's words are made numbers: contracts the exception, networks and committees mostly informal and regular. */
const FORMALITY = {
  partner: [
    ['informal', 52],
    ['agreement', 14],
    ['contract', 5],
    [null, 29],
  ],
  gathering: [
    ['informal', 70],
    ['membership', 13],
    ['election', 5],
    ['agreement', 5],
    ['contract', 1],
    [null, 6],
  ],
} as const;
const FREQUENCY = {
  partner: [
    ['regular', 34],
    ['occasional', 30],
    [null, 36],
  ],
  gathering: [
    ['regular', 82],
    ['quarterly', 3],
    ['monthly', 2],
    ['occasional', 11],
    [null, 2],
  ],
} as const;
/** Stages of cooperation with partners. */
const STAGE = [
  [1, 16],
  [2, 14],
  [3, 6],
  [4, 7],
  [5, 13],
  [6, 4],
  [null, 40],
] as const;

function mentionTies(
  mentions: readonly Mention[],
  centres: readonly Body[],
  bodies: ReadonlyMap<string, Body>,
  random: Random,
): readonly Tie[] {
  const partners = mentions.filter(({ kind }) => kind === 'partner').length;
  const gatherings = mentions.length - partners;
  const deal = {
    partner: {
      formality: dealt<Tie['formality']>(partners, FORMALITY.partner, random),
      frequency: dealt<Tie['frequency']>(partners, FREQUENCY.partner, random),
    },
    gathering: {
      formality: dealt<Tie['formality']>(gatherings, FORMALITY.gathering, random),
      frequency: dealt<Tie['frequency']>(gatherings, FREQUENCY.gathering, random),
    },
  };
  const stages = dealt<Tie['stage']>(partners, STAGE, random);
  return mentions.map(({ centre, kind, key }, i) => {
    const from = deal[kind === 'partner' ? 'partner' : 'gathering'];
    return {
      ...blankTie(`m${digits(i + 1, 5)}`, centres[centre]!.id, bodies.get(key)!.id, TIE_TYPE[kind]),
      formality: from.formality.pop() ?? null,
      frequency: from.frequency.pop() ?? null,
      stage: kind === 'partner' ? (stages.pop() ?? null) : null,
      extra: { [MENTION]: 'yes' },
    };
  });
}

function partnerTies(
  plan: PracticePlan,
  mentions: readonly Mention[],
  bodies: ReadonlyMap<string, Body>,
  centres: number,
  stars: ReadonlySet<number>,
  random: Random,
): readonly Tie[] {
  const named: Named[][] = Array.from({ length: centres }, () => []);
  for (const { centre, kind, key, where } of mentions) {
    const { id, sector } = bodies.get(key)!;
    named[centre]!.push({ id, kind, sector: sector?.value ?? null, isOwn: where === 'region' });
  }
  const sizes = named.map((list, i) => (stars.has(i) ? 0 : list.length));
  const counts = tieCounts(plan, sizes, mentions.length, random);
  return named
    .flatMap((list, i) => tiesAmong(list, counts[i]!, plan.sameSector, random))
    .map(({ from, to }, i) => ({
      ...blankTie(`p${digits(i + 1, 5)}`, from.id, to.id, TIE_TYPE[to.kind]),
      extra: { [MENTION]: 'no' },
    }));
}
