/**
 * Returned questionnaires → one project. A body that several centres name is one body:
 *
 *   partners     by name and place; a place not stated is the centre's own, so that two towns' 'Caritas' stay two
 *   committees   by name and place like partners, from the level of a Land upwards by name alone
 *   networks     by name alone, unless a place or a local level says which of several is meant
 *
 * Ids come from name and place, so that the same body has the same id whatever comes first and in every later round.
 */

import {
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Id,
  type Project,
  type Region,
  type Tie,
} from '../../model/project.ts';
import type { Kind, TieType } from '../../model/vocabulary.ts';
import { likeness } from '../cells.ts';
import { slugOf } from '../import/slug.ts';
import type { IssueList } from '../issue-list.ts';
import type { Answers, CentreAnswers, Entry } from './answers.ts';
import { columnTitle, type ListId, mergedName } from './words.ts';

const KIND: Readonly<Record<ListId, Kind>> = {
  partners: 'partner',
  committees: 'committee',
  networks: 'network',
};
const TIE: Readonly<Record<ListId, TieType>> = {
  partners: 'cooperation',
  committees: 'committee-membership',
  networks: 'network-membership',
};

/** @returns the project and how many bodies more than one centre named */
export function mergeAnswers(
  all: readonly Answers[],
  issues: IssueList,
): { readonly project: Project; readonly shared: number } {
  const merge = new Merge(issues);
  // Centres first: a centre that another one names as its partner is that centre.
  const centres = all.flatMap(({ file, centre }) =>
    centre ? [{ file, id: merge.centre(centre, file) }] : [],
  );
  const idOf = new Map(centres.map(({ file, id }) => [file, id]));
  for (const { file, centre, entries } of all)
    for (const entry of centre ? entries : []) merge.entry(entry, centre!, idOf.get(file)!, file);
  const ids = new Set(centres.map(({ id }) => id));
  const only = ids.size === 1 ? [...ids][0]! : null;
  const years = new Set(all.flatMap(({ centre }) => (centre?.year ? [centre.year] : [])));
  const first = all.find(({ centre }) => centre);
  const project: Project = {
    ...emptyProject({
      id: only ?? 'befragung',
      name: only === null ? mergedName : { de: first!.centre!.name },
      year: years.size === 1 ? [...years][0]! : null,
      hub: only,
    }),
    bodies: merge.bodies,
    ties: merge.ties,
    regions: merge.regions,
  };
  return { project, shared: [...merge.namedBy.values()].filter((by) => by.size > 1).length };
}

class Merge {
  readonly bodies = new Map<Id, Body>();
  readonly ties = new Map<Id, Tie>();
  readonly regions = new Map<Id, Region>();
  /** The centres that name a body, as partner, committee or network. */
  readonly namedBy = new Map<Id, Set<Id>>();

  constructor(private readonly issues: IssueList) {}

  centre(answers: CentreAnswers, file: string): Id {
    const id = idOf('centre', answers.name, answers.place);
    if (this.bodies.has(id))
      this.issues.add('warning', 'questionnaire-same-centre', { file, value: answers.name });
    const region = this.region(answers);
    this.put(file, {
      ...blankBody(id, 'centre', answers.name),
      category: 'selbsthilfekontaktstelle',
      place: answers.place,
      region,
      note: answers.note === '' ? null : { de: answers.note },
      extra: answers.extra,
    });
    if (answers.carrier !== '') {
      const carrier = idOf('partner', answers.carrier, answers.place);
      this.put(file, {
        ...blankBody(carrier, 'partner', answers.carrier),
        category: 'traeger',
        place: answers.place,
      });
      this.tie(blankTie(`${carrier}>${id}:carrier`, carrier, id, 'carrier'));
    }
    return id;
  }

  private region({ place, land, size, part, inhabitants }: CentreAnswers): Id | null {
    if (place === '' || (land === '' && size === null && part === null && inhabitants === null)) return null;
    const id = slugOf(place);
    if (!this.regions.has(id)) this.regions.set(id, { id, label: place, land, size, part, inhabitants });
    return id;
  }

  entry(entry: Entry, centre: CentreAnswers, centreId: Id, file: string): void {
    const kind = KIND[entry.list];
    const wide = entry.level === 'land' || entry.level === 'bund' || entry.level === 'eu';
    const near = entry.level === 'local' || entry.level === 'stadtteil';
    const byName =
      entry.list === 'networks' ? !near && entry.place === '' : entry.list === 'committees' && wide;
    const place = byName ? entry.place : entry.place || centre.place;
    // A block of unnamed ones is the centre's own: nine practices here are not the nine there.
    const whose = entry.count !== null && entry.count > 1 ? `${place}\u0000${centreId}` : place;
    const asCentre = idOf('centre', entry.name, place);
    const id = this.bodies.get(asCentre)?.kind === 'centre' ? asCentre : idOf(kind, entry.name, whose);
    if (id === centreId) {
      this.issues.add('warning', 'loop', { file, row: entry.row, value: entry.name });
      return;
    }
    const by = this.namedBy.get(id) ?? new Set();
    this.namedBy.set(id, by.add(centreId));
    if (this.bodies.get(id)?.kind !== 'centre')
      this.put(file, {
        ...blankBody(id, kind, entry.name),
        category: entry.category,
        sector:
          entry.sector === ''
            ? null
            : { value: entry.sector, confidence: null, reason: null, alternative: null },
        level: entry.level,
        place: byName ? entry.place : place,
        block: entry.count !== null && entry.count > 1 ? { count: entry.count } : null,
      });
    const type = TIE[entry.list];
    const role = entry.role === '' ? {} : { [columnTitle('role', 'de')]: entry.role };
    this.tie({
      ...blankTie(`${centreId}>${id}:${type}`, centreId, id, type),
      formality: entry.formality,
      frequency: entry.frequency,
      stage: entry.stage,
      status: entry.status,
      since: entry.since,
      lastContact: entry.lastContact,
      personBound: entry.personBound,
      note: entry.note === '' ? null : { de: entry.note },
      extra: { ...entry.extra, ...role },
    });
  }

  /** The first that says something wins; what others say differently is named, what they say more is added. */
  private put(file: string, body: Body): void {
    const known = this.bodies.get(body.id);
    if (!known) {
      this.bodies.set(body.id, body);
      return;
    }
    const differing = (['category', 'level', 'place'] as const).filter(
      (field) => known[field] && body[field] && known[field] !== body[field],
    ) as string[];
    if (known.sector && body.sector && known.sector.value !== body.sector.value) differing.push('sector');
    if (differing.length > 0)
      this.issues.add(
        'note',
        'merge-body-differs',
        { file, value: body.label },
        { id: body.id, first: known.label, columns: differing.join(', ') },
      );
    this.bodies.set(body.id, {
      ...known,
      category: known.category || body.category,
      sector: known.sector ?? body.sector,
      level: known.level ?? body.level,
      place: known.place || body.place,
      region: known.region ?? body.region,
      note: known.note ?? body.note,
      extra: { ...body.extra, ...known.extra },
    });
  }

  private tie(tie: Tie): void {
    if (!this.ties.has(tie.id)) this.ties.set(tie.id, tie);
  }
}

/**
 * A readable id that says the same for the same name and place, in every round and whatever comes first; case, blanks and
 * signs do not count. What letters cannot tell apart is told apart by a checksum.
 */
export function idOf(kind: Kind, name: string, place: string): Id {
  const key = `${likeness(name) || name}\u0000${likeness(place)}`;
  const [town = '', whose = ''] = place.split('\u0000');
  const readable = [slugOf(name), slugOf(town), slugOf(whose)]
    .filter((slug, i) => i === 0 || slug !== 'x')
    .join('-');
  const exact = readable.length < 60 && /^[a-z0-9-]+$/.test(readable) && !/(^|-)x(-|$)/.test(readable);
  const suffix = kind === 'committee' || kind === 'network' ? `-${kind}` : '';
  return `${readable.slice(0, 60)}${exact ? '' : `-${checksum(key)}`}${suffix}`;
}

/** FNV-1a (Fowler, Noll & Vo 1991), 32 bits, as seven letters and digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
