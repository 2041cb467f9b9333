/**
 * Gaps (Lückencheck): the partners of one centre against the twenty most frequent partner categories of the survey of 2007.
 * A category is named, inside a block, or not named – never "missing": what a source does not say may be there all the same.
 *
 * The survey counted mentions and not bodies, and its ranking has no unit; nothing here divides by the number of centres.
 */
import table from '../../data/vocabulary/survey-gaps.json' with { type: 'json' };
import { STRIDE, toEnd } from '../base/pauses.ts';
import type { Lensed } from './lens.ts';
import { guessFromName, type NameGuess } from './name-guess.ts';
import type { Body, Tie, Words } from './project.ts';
import { bestStanding, isPersonBound, isStructural, standingOf, warmthOf } from './tie-standing.ts';
import { CATEGORIES, type Category, type SectorId, type Status } from './vocabulary.ts';

export const GAP_STATES = ['named', 'block', 'not-named'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** A body that the centre has ties to. */
export type Partner = {
  readonly body: Body;
  readonly vertex: number;
  /** All that count between the two, the closest first. */
  readonly ties: readonly Tie[];
  /** The best of its ties. */
  readonly standing: Status;
  /** All its active ties hang on one person. */
  readonly personBound: boolean;
  /** All its active ties say who pays, owns or contains whom; none says that the two work together. */
  readonly structural: boolean;
};

/** A block that holds bodies of a category, or – `wider` – could hold some, being of a wider one. */
export type Holding = { readonly partner: Partner; readonly wider: boolean };

/** A body of the category in the same network, which the centre has no tie to. */
export type Elsewhere = { readonly body: Body; readonly vertex: number; readonly wider: boolean };

/** A body without a category that we know, whose name lets one suppose one. */
export type Supposed = {
  readonly body: Body;
  readonly vertex: number;
  readonly guess: NameGuess;
  /** The centre has a tie to it. */
  readonly direct: boolean;
};

export type GapRow = {
  readonly category: string;
  /** Among the twenty, 1 to 20; equal counts share the first of their ranks. */
  readonly rank: number;
  /** "Anzahl" as printed: mentions or centres, the survey does not say which. At most 135. */
  readonly mentions: number;
  readonly sector: SectorId | null;
  readonly state: GapState;
  /** Partners of the category that stand for themselves. */
  readonly named: readonly Partner[];
  readonly blocks: readonly Holding[];
  /** Planned or sought, and nothing more so far. */
  readonly planned: readonly Partner[];
  readonly ended: readonly Partner[];
  readonly elsewhere: readonly Elsewhere[];
  /** Partners of related categories: not the same, but likely to know them. */
  readonly near: readonly Partner[];
  readonly supposed: readonly Supposed[];
};

export type Gaps = {
  readonly rows: readonly GapRow[];
  /** All of the centre's partners, by vertex. */
  readonly partners: ReadonlyMap<number, Partner>;
  readonly supposed: readonly Supposed[];
};

/** Centres that answered the survey: no category can have been named by more. */
export const SURVEYED_CENTRES = 135;

type Relations = Readonly<Record<string, readonly string[]>>;
const relations = (record: Relations, category: string): readonly string[] =>
  Object.hasOwn(record, category) ? record[category]! : [];
/** Categories whose blocks can hold bodies of this one. */
const widerThan = (category: string) => relations(table.within as Relations, category);
/** Related categories; 'category:word' where only bodies are meant whose names hold the word. */
const nearTo = (category: string): readonly (readonly [category: string, word: string])[] =>
  relations(table.near as Relations, category).map((entry) => {
    const [related = '', word = ''] = entry.split(':');
    return [related, word];
  });

/** Why a body that is added for a category has the sector that it has. */
export const BY_CATEGORY: Words = table.reason;

type Ranked = Category & { readonly rank: number; readonly count: number };
const isRanked = (category: Category): category is Ranked => category.rank !== undefined;
/** The twenty, by the survey's count; equal ones as printed. */
export const SURVEY_CATEGORIES: readonly Ranked[] = [...CATEGORIES.values()]
  .filter(isRanked)
  .sort((a, b) => b.count - a.count || a.rank - b.rank);
/** Equal counts share the first of their ranks. */
export const sharedRank = (count: number): number =>
  1 + SURVEY_CATEGORIES.filter((other) => other.count > count).length;

/** Kinds of bodies that a survey of partners is about. */
const isPartnerKind = ({ kind }: Pick<Body, 'kind'>): boolean => kind === 'partner' || kind === 'funder';

/** Names that are looked at when proposals are made; partners come first. */
const MOST_NAMES = 600;

/** Bodies tied to a vertex, with the recorded ties that count. O(ties). */
export const partnersOf = (lensed: Lensed, vertex: number): ReadonlyMap<number, Partner> =>
  toEnd(partnering(lensed, [vertex]))[0]!;

/** The same of several vertices in one pass over the ties, with places to pause. */
export function* partnering(
  { ties, bodies }: Pick<Lensed, 'ties' | 'bodies'>,
  vertices: readonly number[],
): Generator<void, readonly ReadonlyMap<number, Partner>[]> {
  const found = new Map(vertices.map((v) => [v, new Map<number, Tie[]>()] as const));
  let n = 0;
  for (const { tie, source, target } of ties) {
    if (++n % STRIDE === 0) yield;
    if (!tie || source === target) continue;
    for (const [at, other] of [[source, target] as const, [target, source] as const]) {
      const list = found.get(at)?.get(other);
      if (list) list.push(tie);
      else found.get(at)?.set(other, [tie]);
    }
  }
  const all: ReadonlyMap<number, Partner>[] = [];
  for (const v of vertices) {
    all.push(new Map([...found.get(v)!].map(([u, list]) => [u, partnerOf(bodies[u]!, u, list)] as const)));
    if (++n % 8 === 0) yield;
  }
  return all;
}

function partnerOf(body: Body, vertex: number, ties: readonly Tie[]): Partner {
  const active = ties.filter((tie) => standingOf(tie) === 'active');
  return {
    body,
    vertex,
    ties: [...ties].sort((a, b) => warmthOf(b) - warmthOf(a)),
    standing: bestStanding(ties),
    personBound: active.length > 0 && active.every(isPersonBound),
    structural: active.length > 0 && active.every(isStructural),
  };
}

type Other = Omit<Elsewhere, 'wider'>;

/**
 * @param lensed with committees as bodies
 * @param vertex the centre's
 * O(bodies + ties), and some microseconds for each name that is looked at.
 */
export const gapsOf = (lensed: Lensed, vertex: number): Gaps => toEnd(findingGaps(lensed, vertex));

/** The same with places to pause. */
export function* findingGaps(lensed: Lensed, vertex: number): Generator<void, Gaps> {
  const partners = (yield* partnering(lensed, [vertex]))[0]!;
  const supposed = yield* supposedIn(lensed, partners);
  const others = new Map<string, Other[]>();
  lensed.bodies.forEach((body, v) => {
    if (v === vertex || partners.has(v) || !isPartnerKind(body)) return;
    const list = others.get(body.category);
    if (list) list.push({ body, vertex: v });
    else others.set(body.category, [{ body, vertex: v }]);
  });
  const rows: GapRow[] = [];
  for (const category of SURVEY_CATEGORIES) {
    yield;
    rows.push(rowOf(category, [...partners.values()], others, supposed));
  }
  return { rows, partners, supposed };
}

function rowOf(
  { id, count, sector }: Ranked,
  partners: readonly Partner[],
  others: ReadonlyMap<string, readonly Other[]>,
  supposed: readonly Supposed[],
): GapRow {
  const wider = new Set(widerThan(id));
  const near = nearTo(id);
  const isNear = ({ category, label }: Body) =>
    near.some(([related, word]) => related === category && label.toLowerCase().includes(word));
  const ofCategory = partners.filter(({ body }) => isPartnerKind(body) && body.category === id);
  const active = ofCategory.filter(({ standing }) => standing === 'active');
  const named = active.filter(({ body }) => body.block === null);
  const blocks: Holding[] = [
    ...active.filter(({ body }) => body.block !== null).map((partner) => ({ partner, wider: false })),
    ...partners
      .filter(
        ({ body, standing }) => standing === 'active' && body.block !== null && wider.has(body.category),
      )
      .map((partner) => ({ partner, wider: true })),
  ];
  return {
    category: id,
    rank: sharedRank(count),
    mentions: count,
    sector,
    state: named.length > 0 ? 'named' : blocks.length > 0 ? 'block' : 'not-named',
    named,
    blocks,
    planned: ofCategory.filter(({ standing }) => standing === 'planned' || standing === 'sought'),
    ended: ofCategory.filter(({ standing }) => standing === 'ended'),
    elsewhere: [
      ...(others.get(id) ?? []).map((other) => ({ ...other, wider: false })),
      ...[...wider].flatMap((category) =>
        (others.get(category) ?? [])
          .filter(({ body }) => body.block !== null)
          .map((other) => ({ ...other, wider: true })),
      ),
    ],
    near: partners.filter(({ body, standing }) => standing === 'active' && isNear(body)),
    supposed: supposed.filter(({ guess }) => guess.category === id),
  };
}

/** Bodies of no category that we know, with what their names let one suppose; those that the centre is tied to first. */
function* supposedIn(
  { bodies }: Lensed,
  partners: ReadonlyMap<number, Partner>,
): Generator<void, readonly Supposed[]> {
  const unknown = (v: number) => isPartnerKind(bodies[v]!) && !CATEGORIES.has(bodies[v]!.category);
  const direct = [...partners.keys()].filter(unknown);
  const rest: number[] = [];
  for (let v = 0; v < bodies.length && direct.length + rest.length < MOST_NAMES; v++)
    if (!partners.has(v) && unknown(v)) rest.push(v);
  const found: Supposed[] = [];
  for (const vertex of [...direct.slice(0, MOST_NAMES), ...rest]) {
    yield;
    const body = bodies[vertex]!;
    const guess = guessFromName(body.label);
    if (guess && CATEGORIES.get(guess.category)?.rank !== undefined)
      found.push({ body, vertex, guess, direct: partners.has(vertex) });
  }
  return found;
}

export type GapCounts = {
  readonly of: number;
  readonly named: number;
  /** In a block of the category itself. */
  readonly block: number;
  /** Perhaps in a block of a wider category, and in no other. */
  readonly maybe: number;
  readonly notNamed: number;
  /** Of those not named: planned or sought; bodies of the category are in the network. */
  readonly planned: number;
  readonly elsewhere: number;
  /** Of those named or in a block: tied by funding, carriers and the like alone; by links held by one person alone. */
  readonly structural: number;
  readonly personBound: number;
};

/** The rows counted, for a sentence. */
export function countGaps(rows: readonly GapRow[]): GapCounts {
  const count = (test: (row: GapRow) => boolean) => rows.filter(test).length;
  const sure = (row: GapRow) => row.blocks.some(({ wider }) => !wider);
  const holders = (row: GapRow) =>
    row.state === 'named' ? row.named : row.blocks.map(({ partner }) => partner);
  const all = (row: GapRow, test: (partner: Partner) => boolean) =>
    row.state !== 'not-named' && holders(row).every(test);
  return {
    of: rows.length,
    named: count(({ state }) => state === 'named'),
    block: count((row) => row.state === 'block' && sure(row)),
    maybe: count((row) => row.state === 'block' && !sure(row)),
    notNamed: count(({ state }) => state === 'not-named'),
    planned: count((row) => row.state === 'not-named' && row.planned.length > 0),
    elsewhere: count((row) => row.state === 'not-named' && row.elsewhere.length > 0),
    structural: count((row) => all(row, ({ structural }) => structural)),
    personBound: count((row) => all(row, ({ personBound }) => personBound)),
  };
}
