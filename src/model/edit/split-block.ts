/**
 * A block – an entry that stands for several unnamed bodies – becomes bodies with names. Each takes over what is said of the
 * block, and a copy of its ties; the block stays for those that are still unnamed.
 */
import { type Change, NO_CHANGE, noDiff, same } from '../change.ts';
import { type Body, blankBody, type Id, type Project, type Tie } from '../project.ts';
import { bodyIdFor, idGiver, tieStem } from './ids.ts';

export type SplitPlan = {
  /** The new bodies, in the order of the names. */
  readonly bodies: readonly Body[];
  /** Copies of the block's ties, one a new body. */
  readonly ties: readonly Tie[];
  /** Ties of the block that were copied for each new body. */
  readonly copied: number;
  /** Ties of the block to itself: they say nothing about a single body, stay with the block and go with it. */
  readonly loops: readonly Tie[];
  /** Names that occur more than once in the list; each counts once. */
  readonly repeated: readonly string[];
  /** New names that a body of the network has already. */
  readonly known: readonly Body[];
  /** More names than the block stated. */
  readonly beyond: number;
  /** The block afterwards; null when it is used up. Its count is null where it was never stated. */
  readonly block: Body | null;
  readonly change: Change;
};

export type SplitOptions = {
  readonly block: Id;
  /** One a new body; blank ones are passed over. */
  readonly names: readonly string[];
  /** A block without a stated number may stay, since nobody knows whether others are left, or go. */
  readonly keepUncounted?: boolean;
};

/** Names pasted from a list or a column of a sheet: one a line, blanks and bullets at the ends taken off. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[\r\n\t]+|;\s/)
    .map((line) => line.replace(/^[\s•·*–-]+/, '').trim())
    .filter(Boolean);

/** How names are compared: case and blanks apart. */
const likeName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** @throws when the body is not there or is no block */
export function planSplit(project: Project, options: SplitOptions): SplitPlan {
  const before = project.bodies.get(options.block);
  if (!before?.block) throw new Error('Only a block can be split');
  const { names, repeated } = distinct(options.names);
  const bodies = namedBodies(project, before, names);
  const own = [...project.ties.values()].filter(
    ({ source, target }) => source === before.id || target === before.id,
  );
  const loops = own.filter((tie) => tie.source === tie.target);
  const toCopy = own.filter((tie) => tie.source !== tie.target);
  const { count } = before.block;
  const ties = copies(project, before, toCopy, bodies);
  const block = blockAfter(before, names.length, options.keepUncounted ?? true);
  const taken = new Map([...project.bodies.values()].map((body) => [likeName(body.label), body] as const));
  return {
    bodies,
    ties,
    copied: toCopy.length,
    loops,
    repeated,
    known: names.flatMap((name) => taken.get(likeName(name)) ?? []),
    beyond: count === null ? 0 : Math.max(0, names.length - count),
    block,
    change: names.length === 0 ? NO_CHANGE : changeOf(project, before, block, own, bodies, ties),
  };
}

function distinct(list: readonly string[]): { names: string[]; repeated: string[] } {
  const seen = new Set<string>();
  const names: string[] = [];
  const repeated: string[] = [];
  for (const name of list.map((n) => n.trim()).filter(Boolean)) {
    if (seen.has(likeName(name))) repeated.push(name);
    else names.push(name);
    seen.add(likeName(name));
  }
  return { names, repeated };
}

function namedBodies(project: Project, block: Body, names: readonly string[]): Body[] {
  const give = idGiver(project.bodies);
  return names.map((label) => ({
    ...blankBody(bodyIdFor(give, label, block.kind), block.kind, label),
    category: block.category,
    sector: block.sector,
    level: block.level,
    place: block.place,
    region: block.region,
    source: block.source,
  }));
}

/** A strength that is the block's number says how many stand behind the tie: one of them counts one. */
function copies(project: Project, block: Body, ties: readonly Tie[], bodies: readonly Body[]): Tie[] {
  const give = idGiver(project.ties);
  const count = block.block?.count ?? null;
  return bodies.flatMap(({ id }) =>
    ties.map((tie): Tie => {
      const source = tie.source === block.id ? id : tie.source;
      const target = tie.target === block.id ? id : tie.target;
      const weight = count !== null && tie.weight === count ? 1 : tie.weight;
      return { ...tie, id: give(tieStem(source, target, tie.type)), source, target, weight };
    }),
  );
}

function blockAfter(block: Body, named: number, keepUncounted: boolean): Body | null {
  const count = block.block?.count ?? null;
  if (count === null) return keepUncounted || named === 0 ? block : null;
  return count > named ? { ...block, block: { count: count - named } } : null;
}

function changeOf(
  project: Project,
  before: Body,
  block: Body | null,
  own: readonly Tie[],
  bodies: readonly Body[],
  ties: readonly Tie[],
): Change {
  const added = {
    bodies: new Map(bodies.map((body) => [body.id, body] as const)),
    ties: new Map(ties.map((tie) => [tie.id, tie] as const)),
  };
  if (block === null) {
    const { about } = project;
    return {
      ...NO_CHANGE,
      about: about.hub === before.id ? [about, { ...about, hub: null }] : null,
      bodies: { ...noDiff(), added: added.bodies, removed: new Map([[before.id, before]]) },
      ties: { ...noDiff(), added: added.ties, removed: new Map(own.map((tie) => [tie.id, tie] as const)) },
    };
  }
  const count = before.block?.count ?? null;
  const left = block.block?.count ?? null;
  const lighter = own.flatMap((tie) =>
    count !== null && left !== null && tie.weight === count
      ? [[tie.id, [tie, { ...tie, weight: left }] as const] as const]
      : [],
  );
  return {
    ...NO_CHANGE,
    bodies: {
      ...noDiff(),
      added: added.bodies,
      updated: same(before, block) ? new Map() : new Map([[before.id, [before, block] as const]]),
    },
    ties: { ...noDiff(), added: added.ties, updated: new Map(lighter) },
  };
}
