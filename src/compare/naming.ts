/**
 * Whom centres name, category by category, beside each other: one's own and those of other networks. Says what the records hold
 * and no more – a category that a network does not name may be there all the same.
 */
import type { GapState, Partner } from '../model/gaps.ts';
import type { Lensed } from '../model/lens.ts';
import type { Body, Id } from '../model/project.ts';
import { CATEGORIES, type Category } from '../model/vocabulary.ts';

/** What one centre names: each category with its state, and the bodies behind it. */
export type Naming = ReadonlyMap<string, { readonly state: GapState; readonly bodies: readonly Body[] }>;

/** A centre's active partners by category. Planned and past ones do not count. */
export function namingOf(partners: ReadonlyMap<number, Partner>): Naming {
  const found = new Map<string, { state: GapState; bodies: Body[] }>();
  for (const { body, standing } of partners.values()) {
    if (standing !== 'active' || body.category === '') continue;
    const before = found.get(body.category) ?? { state: 'block' as GapState, bodies: [] };
    before.bodies.push(body);
    if (body.block === null) before.state = 'named';
    found.set(body.category, before);
  }
  return found;
}

/** Another network: its centres whose ties are recorded. */
export type Beside = {
  readonly id: string;
  readonly label: string;
  readonly lensed: Lensed;
  readonly centres: readonly number[];
  /** Of each centre (`partnering`). */
  readonly partners: readonly ReadonlyMap<number, Partner>[];
};

export type BesideCell = {
  /** Centres that name it singly, in a block only, and all. */
  readonly named: number;
  readonly block: number;
  readonly of: number;
  readonly bodies: readonly Body[];
};

export type BesideRow = {
  readonly category: Category;
  readonly own: { readonly state: GapState; readonly bodies: readonly Body[] };
  /** In the order of the other networks. */
  readonly others: readonly BesideCell[];
  /** theirs: somebody else names it and the own network does not; mine: the other way round; both. */
  readonly is: 'theirs' | 'mine' | 'both';
};

/** Most bodies that are kept of a category and network. */
const MOST_BODIES = 40;
const NOT_NAMED = { state: 'not-named', bodies: [] } as const;
const ORDER = ['partner', 'committee', 'network'] as const;

/** Categories that any of the centres names; those of the survey first, by its count, then by kind. */
export function beside(own: Naming, others: readonly Beside[]): readonly BesideRow[] {
  const theirs = others.map((other) => other.partners.map(namingOf));
  const ids = new Set([...own.keys(), ...theirs.flatMap((centres) => centres.flatMap((c) => [...c.keys()]))]);
  const rows = [...ids].flatMap((id): BesideRow[] => {
    const category = CATEGORIES.get(id);
    if (!category || category.of === 'technical') return [];
    const mine = own.get(id) ?? NOT_NAMED;
    const cells = theirs.map((centres) => cellOf(id, centres));
    const any = cells.some(({ named, block }) => named + block > 0);
    return [
      {
        category,
        own: mine,
        others: cells,
        is: mine.state === 'not-named' ? 'theirs' : any ? 'both' : 'mine',
      },
    ];
  });
  const place = ({ category: { of } }: BesideRow) => ORDER.indexOf(of as (typeof ORDER)[number]);
  return rows.sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.category.count ?? 0) - (a.category.count ?? 0) ||
      (a.category.id < b.category.id ? -1 : 1),
  );
}

function cellOf(id: string, centres: readonly Naming[]): BesideCell {
  const naming = centres.flatMap((centre) => centre.get(id) ?? []);
  const bodies = new Map(naming.flatMap(({ bodies: list }) => list.map((body) => [body.id, body] as const)));
  return {
    named: naming.filter(({ state }) => state === 'named').length,
    block: naming.filter(({ state }) => state === 'block').length,
    of: centres.length,
    bodies: [...bodies.values()].slice(0, MOST_BODIES),
  };
}

/** Levels at which a body works for more than one place. */
const WIDE = new Set<Body['level']>(['land', 'bund', 'eu']);

/** A body that another network's centre has as its partner. */
export type Reachable = { readonly body: Body; readonly network: string };

/**
 * Partners of other centres that work for a Land, the whole country or beyond, and that the own network does not hold: they could
 * be partners here as well. Bodies are the same where id and name are.
 */
export function widePartners(own: Lensed, others: readonly Beside[]): readonly Reachable[] {
  const mine = keysOf(own);
  const found = new Map<string, Reachable>();
  for (const { partners, label } of others)
    for (const ofCentre of partners)
      for (const { body, standing } of ofCentre.values()) {
        if (standing !== 'active' || !WIDE.has(body.level) || body.block !== null) continue;
        const key = sameAs(body);
        if (!mine.has(key) && !found.has(key)) found.set(key, { body, network: label });
      }
  return [...found.values()];
}

/** Bodies of the own network that others have as well, by id. */
export function sharedWith(own: Lensed, other: Lensed): readonly Id[] {
  const mine = keysOf(own);
  return other.bodies.filter((body) => mine.has(sameAs(body))).map(({ id }) => id);
}

const known = new WeakMap<Lensed, ReadonlySet<string>>();
function keysOf(lensed: Lensed): ReadonlySet<string> {
  let keys = known.get(lensed);
  if (!keys) {
    keys = new Set(lensed.bodies.map(sameAs));
    known.set(lensed, keys);
  }
  return keys;
}

/** Equal for the same body in two networks: ids come from people, and alone could mean anything. */
export const sameAs = ({ id, label }: Pick<Body, 'id' | 'label'>): string =>
  `${id}\n${label.trim().toLowerCase()}`;
