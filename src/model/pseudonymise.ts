/**
 * A project to be shown to others: names replaced, what could give a body away taken out, small counts suppressed.
 *
 * Guaranteed of the answer: no name, id, note, place, source, own column or word of a person's own that was to be taken out is
 * in it, bodies and ties stand in an order that says nothing about the old one, and the network is otherwise the same. Not
 * guaranteed: who knows the network well may know a body by its ties. `alone` names the bodies that are the only ones of their
 * kind.
 */
import {
  type About,
  type Body,
  type Id,
  NO_RECORDS,
  type Project,
  type Region,
  type Tie,
} from './project.ts';
import { CATEGORIES, CROSS_SECTOR_ID, categoryName, SECTORS, wordFor } from './vocabulary.ts';

export type Sharing = {
  /** Names become the category (or kind) and a code; ids become the code. */
  readonly names: boolean;
  readonly dropNotes: boolean;
  /** Source documents and the lines cited. */
  readonly dropSources: boolean;
  readonly dropPlaces: boolean;
  /** Columns that we do not know: contacts, telephone numbers … */
  readonly dropExtra: boolean;
  /** Days and months become years. */
  readonly yearsOnly: boolean;
  /** Least count that is shown: smaller ones are suppressed. 1 = none is. */
  readonly least: number;
};

export const USUAL_SHARING: Sharing = {
  names: true,
  dropNotes: true,
  dropSources: true,
  dropPlaces: true,
  dropExtra: true,
  yearsOnly: true,
  least: 3,
};

const FIELD_SECTORS: ReadonlySet<string> = new Set([...SECTORS, CROSS_SECTOR_ID]);

export type Removed = {
  readonly names: number;
  readonly notes: number;
  readonly sources: number;
  readonly places: number;
  readonly extras: number;
  readonly days: number;
  /** Bodies whose category or region fewer than `least` bodies share. */
  readonly categories: number;
  readonly regions: number;
  /** Numbers below `least`: of a block, of a tie. */
  readonly counts: number;
  /** Earlier states, plans, arrangements by hand, saved views, figures, slides and words of a report. */
  readonly kept: number;
};

export type Pseudonymised = {
  readonly project: Project;
  readonly removed: Removed;
  /** Who is who: for the person alone, never to be given away. Empty when names stay. */
  readonly key: readonly {
    readonly id: Id;
    readonly label: string;
    readonly code: string;
    readonly name: string;
  }[];
  /** Names, as shown, of bodies that are the only ones of their kind. */
  readonly alone: readonly string[];
};

type KeptTable = 'snapshots' | 'plans' | 'arrangements' | 'views' | 'figures' | 'slides' | 'paragraphs';

/** What is counted on the way. */
type Count = { -readonly [What in keyof Removed]: number };

/** What every record is shared by. */
type Task = {
  readonly sharing: Sharing;
  readonly language: 'de' | 'en';
  readonly shown: ReturnType<typeof frequencies>;
  readonly codeOf: (id: Id) => Id;
  readonly regionOf: (id: Id) => Id;
  readonly count: Count;
};

/**
 * @param codes one a body, different ones, that say nothing about it (see `pseudonymCodes` in `src/io`)
 * @throws when names are to be replaced and a body has no code
 */
export function pseudonymise(
  project: Project,
  sharing: Sharing,
  codes: ReadonlyMap<Id, string>,
  language: 'de' | 'en',
): Pseudonymised {
  const codeOf = (id: Id): Id => {
    if (!sharing.names) return id;
    const code = codes.get(id);
    if (code === undefined) throw new Error(`No pseudonym for a body`);
    return code;
  };
  const numbers = regionNumbers(project, codeOf);
  const task: Task = {
    sharing,
    language,
    shown: frequencies(project),
    codeOf,
    // Without places, a region is only told from the others.
    regionOf: (id) => (sharing.dropPlaces ? (numbers.get(id) ?? 'r0') : id),
    count: { ...NOTHING },
  };
  const old = [...project.bodies.values()];
  const bodies = old.map((body) => sharedBody(body, task));
  const ties = [...project.ties.values()].map((tie) => sharedTie(tie, task));
  const key = sharing.names
    ? bodies.map(({ id: code, label: name }, i) => ({ id: old[i]!.id, label: old[i]!.label, code, name }))
    : [];
  return {
    project: {
      about: aboutOf(project.about, sharing, codeOf),
      bodies: new Map((sharing.names ? [...bodies].sort(byText((b) => b.id)) : bodies).map((b) => [b.id, b])),
      ties: new Map((sharing.names ? renumbered(ties) : ties).map((t) => [t.id, t])),
      regions: regionsOf(project, sharing, task.regionOf, bodies),
      sources: sharing.dropSources ? new Map() : project.sources,
      ...keptOf(project, sharing, task.count),
    },
    removed: task.count,
    key: key.sort(byText((k) => k.code)),
    alone: sharing.names ? aloneOf(bodies) : [],
  };
}

const NOTHING: Removed = {
  names: 0,
  notes: 0,
  sources: 0,
  places: 0,
  extras: 0,
  days: 0,
  categories: 0,
  regions: 0,
  counts: 0,
  kept: 0,
};

/**
 * What a person keeps beside the network names bodies, places and persons in many ways – a plan in its notes, a view in its
 * conditions. Whoever takes anything out of the network gives none of it away.
 */
function keptOf(project: Project, sharing: Sharing, count: Count): Pick<Project, KeptTable> {
  const { snapshots, plans, arrangements, views, figures, slides, paragraphs } = project;
  const { names, dropNotes, dropSources, dropPlaces, dropExtra, yearsOnly, least } = sharing;
  const isWhole = !(names || dropNotes || dropSources || dropPlaces || dropExtra || yearsOnly || least > 1);
  if (isWhole) return { snapshots, plans, arrangements, views, figures, slides, paragraphs };
  const kept = { snapshots, plans, arrangements, views, figures, slides, paragraphs };
  for (const table of Object.values(kept)) count.kept += table.size;
  const { bodies: _, ties: __, regions: ___, sources: ____, ...nothing } = NO_RECORDS;
  return nothing;
}

function sharedBody(body: Body, task: Task): Body {
  const { sharing, count, language } = task;
  const id = task.codeOf(body.id);
  const category = sharedCategory(body, task);
  const region = sharedRegion(body, task);
  const small = body.block?.count != null && body.block.count < sharing.least;
  if (small) count.counts++;
  if (sharing.dropNotes && body.note) count.notes++;
  if (sharing.dropSources && body.source) count.sources++;
  if (sharing.dropPlaces && body.place !== '') count.places++;
  if (sharing.dropExtra) count.extras += Object.keys(body.extra).length;
  if (sharing.names) count.names++;
  const what = category === '' ? wordFor('kinds', body.kind, language) : categoryName(category, language);
  return {
    ...body,
    id,
    label: sharing.names ? `${what.charAt(0).toUpperCase()}${what.slice(1)} ${id}` : body.label,
    category,
    sector: sharedSector(body.sector, sharing),
    place: sharing.dropPlaces ? '' : body.place,
    region,
    block: body.block && (small ? { count: null } : body.block),
    source: sharing.dropSources ? null : body.source,
    note: sharing.dropNotes ? null : body.note,
    extra: sharing.dropExtra ? {} : body.extra,
  };
}

/** '' where it is a word of the person's own or too few bodies share it. */
function sharedCategory({ category }: Body, { sharing, shown, count }: Task): string {
  if (category === '') return '';
  const own = sharing.names && !CATEGORIES.has(category);
  const rare = sharing.least > 1 && (shown.categories.get(category) ?? 0) < sharing.least;
  if (!own && !rare) return category;
  count.categories++;
  return '';
}

/** Null where too few bodies share it. */
function sharedRegion({ region }: Body, { sharing, shown, count, regionOf }: Task): Id | null {
  if (region === null) return null;
  if (sharing.least <= 1 || (shown.regions.get(region) ?? 0) >= sharing.least) return regionOf(region);
  count.regions++;
  return null;
}

/** A word of the field says nothing about a single body; one of the person's own may, and then there is no sector. */
function sharedSector(sector: Body['sector'], { names, dropNotes }: Sharing): Body['sector'] {
  const isOurs = (word: string) => !names || FIELD_SECTORS.has(word);
  if (!sector || !isOurs(sector.value)) return null;
  const { alternative, reason } = sector;
  return {
    ...sector,
    alternative: alternative && isOurs(alternative) ? alternative : null,
    reason: dropNotes || names ? null : reason,
  };
}

function sharedTie(tie: Tie, { sharing, count, codeOf }: Task): Tie {
  const day = (date: string) => {
    if (!sharing.yearsOnly || date.length <= 4) return date;
    count.days++;
    return /^\d{4}/.exec(date)?.[0] ?? '';
  };
  const small = tie.weight !== null && tie.weight < sharing.least && sharing.least > 1;
  if (small) count.counts++;
  if (sharing.dropNotes && (tie.note || tie.nextStep)) count.notes++;
  if (sharing.dropSources && tie.evidence) count.sources++;
  if (sharing.dropExtra) count.extras += Object.keys(tie.extra).length;
  return {
    ...tie,
    source: codeOf(tie.source),
    target: codeOf(tie.target),
    since: day(tie.since),
    until: day(tie.until),
    lastContact: day(tie.lastContact),
    nextStep: sharing.dropNotes ? '' : tie.nextStep,
    // When something is to be done says nothing without what.
    due: sharing.dropNotes ? '' : day(tie.due),
    personBound: sharing.dropNotes ? null : tie.personBound,
    weight: small ? null : tie.weight,
    evidence: sharing.dropSources ? null : tie.evidence,
    note: sharing.dropNotes ? null : tie.note,
    extra: sharing.dropExtra ? {} : tie.extra,
  };
}

/** r1, r2 … in the order of their bodies' codes: numbered by their names, they would say where in the alphabet these stand. */
function regionNumbers(project: Project, codeOf: (id: Id) => Id): ReadonlyMap<Id, string> {
  const least = new Map<Id, string>();
  for (const { id, region } of project.bodies.values()) {
    if (region === null) continue;
    const [code, before] = [codeOf(id), least.get(region)];
    if (before === undefined || code < before) least.set(region, code);
  }
  return new Map([...least].sort(byText(([, code]) => code)).map(([id], i) => [id, `r${i + 1}`]));
}

function frequencies(project: Project) {
  const categories = new Map<string, number>();
  const regions = new Map<Id, number>();
  for (const { category, region } of project.bodies.values()) {
    categories.set(category, (categories.get(category) ?? 0) + 1);
    if (region !== null) regions.set(region, (regions.get(region) ?? 0) + 1);
  }
  return { categories, regions };
}

/** Name, description and licence are written by people about themselves; the year and what kind of data it is may stay. */
const aboutOf = (about: About, sharing: Sharing, codeOf: (id: Id) => Id): About => ({
  ...about,
  ...(sharing.names
    ? {
        id: 'pseudonymised',
        name: { de: 'Pseudonymisiertes Netzwerk', en: 'Pseudonymised network' },
        description: { de: '' },
        license: '',
      }
    : {}),
  hub: about.hub === null ? null : codeOf(about.hub),
});

/** Old ids may hold names, and the old order may be that of the names. */
const renumbered = (ties: readonly Tie[]): Tie[] =>
  [...ties]
    .sort(byText((t) => `${t.source}\n${t.target}\n${t.type}\n${t.since}`))
    .map((tie, i) => ({ ...tie, id: `t${i + 1}` }));

/** Of a region without its name, what kind of region it is; a number of inhabitants would give it away. */
function regionsOf(
  project: Project,
  sharing: Sharing,
  regionOf: (id: Id) => Id,
  bodies: readonly Body[],
): ReadonlyMap<Id, Region> {
  if (!sharing.dropPlaces && !sharing.names) return project.regions;
  const used = new Set(bodies.map((body) => body.region));
  const shown = [...project.regions.values()].map((region): Region => {
    const id = regionOf(region.id);
    return sharing.dropPlaces
      ? { ...region, id, label: `Region ${id.slice(1)}`, land: '', inhabitants: null }
      : region;
  });
  const inOrder = sharing.dropPlaces ? shown.sort(byText(({ id }) => id)) : shown;
  return new Map(inOrder.filter(({ id }) => used.has(id)).map((region) => [region.id, region]));
}

function aloneOf(bodies: readonly Body[]): string[] {
  const kinds = new Map<string, Body[]>();
  for (const body of bodies) kinds.set(body.kind, [...(kinds.get(body.kind) ?? []), body]);
  return [...kinds.values()].flatMap((same) => (same.length === 1 ? [same[0]!.label] : []));
}

const byText =
  <T>(text: (item: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [text(a), text(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
