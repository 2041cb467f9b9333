/**
 * What the annual report of a contact centre says about its network: where the centre sits, who works with it, who funds it. Facts
 * only; words are made of them elsewhere.
 *
 * Where the centre sits is decided by the tie, as reports do it: an association or a network in which it has a seat is named among the
 * committees, a committee with which it only works is a partner. Else what a body is (network, group) goes before what ties it (funding,
 * carrier). Networks are named once more by themselves. Ties that are planned or sought are named apart; what was over is left out.
 */
import { inPieces, sorting, toEnd } from '../base/pauses.ts';
import { CROSS_SECTOR } from '../graph/labels.ts';
import type { Lensed } from './lens.ts';
import { MEMBERSHIP } from './memberships.ts';
import type { About, Body, Id, Tie } from './project.ts';
import { isMeant, isThere, type Moment } from './timeline.ts';
import {
  CONTAINMENT,
  CROSS_SECTOR_ID,
  LEVELS,
  type Level,
  type SectorId,
  type TieType,
} from './vocabulary.ts';

/** Parts of the chapter, in their order. */
export const REPORT_PARTS = [
  'role',
  'figure',
  'committees',
  'partners',
  'networks',
  'groups',
  'funders',
  'carriers',
  'prepared',
  'changes',
  'sources',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** A body and the ties that it is named for. */
export type Named = { readonly body: Body; readonly ties: readonly Tie[] };

export type ReportFacts = {
  /** Whose report it is; null = the network's as a whole. */
  readonly centre: Body | null;
  /** Bodies in which the centre sits, whatever they are, by level from the nearest to the widest, those of which nobody said it last. */
  readonly committees: readonly { readonly level: Level | null; readonly named: readonly Named[] }[];
  /** In the order of the lens's sectors, then cross-sector ones, then those without a sector ('' as sector). */
  readonly partners: readonly {
    readonly sector: SectorId;
    /** By category, the largest first; '' = nobody said. */
    readonly categories: readonly { readonly category: string; readonly named: readonly Named[] }[];
  }[];
  /** All of them, those in which the centre sits among them. */
  readonly networks: readonly Named[];
  readonly groups: readonly Named[];
  readonly funders: readonly Named[];
  readonly carriers: readonly Named[];
  /** Only planned or sought so far. */
  readonly prepared: readonly Named[];
};

type Place = 'committees' | 'partners' | 'networks' | 'groups' | 'funders' | 'carriers';

/** The time that a report tells of: the year of the data, as a whole, so that what ended in its course is told; else today. */
export const reportMoment = ({ year }: Pick<About, 'year'>, day: string): Moment =>
  year === null
    ? { of: 'now', key: 'now', year: Number(day.slice(0, 4)), day }
    : { of: 'year', key: `year ${year}`, year };

/**
 * @param vertex the centre's; null = all bodies with all their ties
 * @param moment what was not there then is left out
 */
export const reportFacts = (lensed: Lensed, vertex: number | null, moment: Moment): ReportFacts =>
  toEnd(findingFacts(lensed, vertex, moment));

/** The same with places to pause: of a whole country, the facts take as long as several frames. */
export function* findingFacts(
  lensed: Lensed,
  vertex: number | null,
  moment: Moment,
): Generator<void, ReportFacts> {
  const centre = vertex === null ? null : lensed.bodies[vertex]!.id;
  const places = new Map<Place, Named[]>();
  const put = (place: Place, named: Named) => {
    const list = places.get(place);
    if (list) list.push(named);
    else places.set(place, [named]);
  };
  const prepared: Named[] = [];
  const all = [...(yield* tiesOf(lensed, vertex))];
  yield* inPieces(all.length, (from, to) => {
    for (const [v, ties] of all.slice(from, to)) {
      const body = lensed.bodies[v]!;
      const real = ties.filter((tie) => isThere(tie, moment));
      if (real.length > 0) {
        for (const place of placesOf(body, real, centre)) put(place, { body, ties: real });
      } else if (ties.some(isMeant)) prepared.push({ body, ties: ties.filter(isMeant) });
    }
  });
  yield;
  const at = (place: Place) => byName(places.get(place) ?? []);
  return {
    centre: vertex === null ? null : lensed.bodies[vertex]!,
    committees: byLevel(yield* at('committees')),
    partners: bySector(lensed, yield* at('partners')),
    networks: yield* at('networks'),
    groups: yield* at('groups'),
    funders: yield* at('funders'),
    carriers: yield* at('carriers'),
    prepared: yield* byName(prepared),
  };
}

/** Recorded ties of everybody but the centre: those with it, or all. */
function* tiesOf({ ties }: Lensed, vertex: number | null): Generator<void, ReadonlyMap<number, Tie[]>> {
  const found = new Map<number, Tie[]>();
  const put = (v: number, tie: Tie) => {
    const list = found.get(v);
    if (list) list.push(tie);
    else found.set(v, [tie]);
  };
  yield* inPieces(ties.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const { tie, source, target } = ties[i]!;
      if (!tie || source === target) continue;
      if (vertex === null || target === vertex) put(source, tie);
      if (vertex === null || source === vertex) put(target, tie);
    }
  });
  yield;
  return found;
}

/** Ties by which somebody sits in a body, be it through one person. */
const SEATS: ReadonlySet<TieType> = new Set<TieType>([...MEMBERSHIP, 'personal-link']);

/** Whether the centre sits there: by a tie that leads there from the centre, or by any such tie where the body is made for sitting in. */
const isSeat = ({ id, kind }: Body, ties: readonly Tie[], centre: Id): boolean =>
  ties.some(
    ({ type, source, target }) =>
      SEATS.has(type) &&
      (kind === 'committee' ||
        kind === 'network' ||
        (type !== 'personal-link' && source === centre && target === id)),
  );

/** @param centre null = the network as a whole, where committees are what is called so */
function placesOf(body: Body, ties: readonly Tie[], centre: Id | null): readonly Place[] {
  const sits = centre === null ? body.kind === 'committee' : isSeat(body, ties, centre);
  if (body.kind === 'network') return sits ? ['committees', 'networks'] : ['networks'];
  return [sits ? 'committees' : otherPlace(body, ties)];
}

function otherPlace({ kind }: Body, ties: readonly Tie[]): Place {
  if (kind === 'group') return 'groups';
  const works = ties.some(({ type }) => type !== 'funding' && !CONTAINMENT.includes(type));
  if (kind === 'funder') return 'funders';
  if (works) return 'partners';
  return ties.some(({ type }) => type === 'funding') ? 'funders' : 'carriers';
}

const byName = (named: readonly Named[]): Generator<void, readonly Named[]> =>
  sorting(
    named,
    (a, b) => a.body.label.localeCompare(b.body.label, 'de') || (a.body.id < b.body.id ? -1 : 1),
  );

/** Levels as a report sums them up. */
export const TIERS = ['near', 'land', 'wide', 'unknown'] as const;
export type Tier = (typeof TIERS)[number];
/** Neighbourhood and town; region and Land; federal and European. */
export const tierOf = (level: Level | null): Tier =>
  level === null
    ? 'unknown'
    : level === 'stadtteil' || level === 'local'
      ? 'near'
      : level === 'region' || level === 'land'
        ? 'land'
        : 'wide';

const byLevel = (named: readonly Named[]): ReportFacts['committees'] =>
  [...LEVELS, null].flatMap((level) => {
    const here = named.filter(({ body }) => body.level === level);
    return here.length > 0 ? [{ level, named: here }] : [];
  });

function bySector(lensed: Lensed, named: readonly Named[]): ReportFacts['partners'] {
  const sectorOf = ({ body }: Named): SectorId => {
    const sector = lensed.labels.sector[lensed.vertexOf.get(body.id)!]!;
    return sector === CROSS_SECTOR ? CROSS_SECTOR_ID : (lensed.sectors[sector] ?? '');
  };
  const inSector = groupedBy(named, sectorOf);
  return [...new Set([...lensed.sectors, CROSS_SECTOR_ID, ''])].flatMap((sector) => {
    const here = inSector.get(sector) ?? [];
    if (here.length === 0) return [];
    const categories = [...groupedBy(here, ({ body }) => body.category)].map(([category, named]) => ({
      category,
      named,
    }));
    categories.sort(
      (a, b) =>
        Number(a.category === '') - Number(b.category === '') ||
        b.named.length - a.named.length ||
        (a.category < b.category ? -1 : 1),
    );
    return [{ sector, categories }];
  });
}

/** In the order in which the groups first come. */
function groupedBy<K>(named: readonly Named[], of: (one: Named) => K): ReadonlyMap<K, Named[]> {
  const groups = new Map<K, Named[]>();
  for (const one of named) {
    const group = groups.get(of(one));
    if (group) group.push(one);
    else groups.set(of(one), [one]);
  }
  return groups;
}
