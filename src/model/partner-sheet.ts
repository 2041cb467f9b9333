/**
 * One partner on one page: how the centre works together with it, where both sit together, what is next, whom to call. Nothing is
 * measured or ranked; what nobody said stays open. Notes are left out, except for the names of events and projects.
 */
import type { Body, Id, Project, SourceDocument, SourceRef, Table, Tie } from './project.ts';
import type { Stage } from './vocabulary.ts';

/** Something said about how to reach somebody: the column's name and what stands in it. */
export type ContactLine = { readonly name: string; readonly value: string };

export type PartnerFacts = {
  readonly partner: Body;
  /** Whose sheet it is; null = nobody stands in the middle, and there is nothing of a cooperation to say. */
  readonly centre: Body | null;
  /** Who carries the centre. */
  readonly carriers: readonly Body[];
  /** Ties between the two that are not ended, in the order of the project. */
  readonly ties: readonly Tie[];
  readonly ended: readonly Tie[];
  /** The furthest stage that is said of a tie that lasts; null = nobody said. */
  readonly stage: Stage | null;
  /** The latest contact that is noted; '' = nobody said. */
  readonly lastContact: string;
  /** What is agreed to come next, the most pressing first; without a day at the end. */
  readonly nextSteps: readonly { readonly text: string; readonly due: string }[];
  /** Ties of events and projects, which are both named by themselves. */
  readonly events: readonly Tie[];
  readonly committees: readonly Body[];
  readonly networks: readonly Body[];
  /** Others that both have a tie with. */
  readonly shared: readonly Body[];
  readonly contact: readonly ContactLine[];
  readonly ownContact: readonly ContactLine[];
  /** What the statements rest on, each document once with all its lines. */
  readonly sources: readonly { readonly document: SourceDocument | null; readonly ref: SourceRef }[];
};

/** Columns that say how somebody is reached, by their names. */
const REACHED_BY =
  /anschrift|adresse|stra(ß|ss)e|plz|postleitzahl|telefon|\btel\b|mobil|\bfax|mail|web|internet|homepage|\burl\b|ansprech|kontakt|sprechzeit|öffnungszeit|contact|address|street|postcode|phone|website|office hours/i;

/** Addresses by which somebody is reached, whatever their column is called: of pages, of mail, numbers to call. */
const REACHES = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\p{L}{2,}$|^(?:\+|00?)[1-9][\d\s/()-]{5,}$/iu;

const contactOf = (body: Body): readonly ContactLine[] =>
  Object.entries(body.extra)
    .filter(([name, value]) => value.trim() !== '' && (REACHED_BY.test(name) || REACHES.test(value.trim())))
    .map(([name, value]) => ({ name, value: value.trim() }));

/**
 * @param centre the body that speaks; null where there is none
 * @throws when the partner is not in the project
 */
export function partnerFacts(project: Project, partner: Id, centre: Id | null): PartnerFacts {
  const body = project.bodies.get(partner);
  if (!body) throw new Error(`No body ${partner}`);
  const own = centre === null || centre === partner ? null : (project.bodies.get(centre) ?? null);
  const between = own ? tiesBetween(project.ties, partner, own.id) : [];
  const ties = between.filter(({ status }) => status !== 'ended');
  const both = own ? sharedBy(project, partner, own.id) : [];
  const ofKind = (kind: Body['kind']) => both.filter((one) => one.kind === kind);
  return {
    partner: body,
    centre: own,
    carriers: own ? carriersOf(project, own.id) : [],
    ties,
    ended: between.filter(({ status }) => status === 'ended'),
    stage: ties.reduce<Stage | null>(
      (most, { stage }) => (stage !== null && (most === null || stage > most) ? stage : most),
      null,
    ),
    lastContact: ties.reduce((latest, { lastContact }) => (lastContact > latest ? lastContact : latest), ''),
    nextSteps: ties
      .filter(({ nextStep }) => nextStep.trim() !== '')
      .map(({ nextStep, due }) => ({ text: nextStep.trim(), due }))
      .sort(
        (a, b) => Number(a.due === '') - Number(b.due === '') || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
      ),
    events: ties.filter(({ type }) => type === 'event' || type === 'project'),
    committees: ofKind('committee'),
    networks: ofKind('network'),
    shared: both.filter(({ kind }) => kind !== 'committee' && kind !== 'network'),
    contact: contactOf(body),
    ownContact: own ? contactOf(own) : [],
    sources: sourcesOf(project, [body.source, ...between.map(({ evidence }) => evidence)]),
  };
}

const tiesBetween = (ties: Table<Tie>, a: Id, b: Id): readonly Tie[] =>
  [...ties.values()].filter(
    ({ source, target }) => (source === a && target === b) || (source === b && target === a),
  );

/** Everybody that both have a lasting tie with, by name. */
function sharedBy({ bodies, ties }: Project, a: Id, b: Id): readonly Body[] {
  const [ofA, ofB] = [new Set<Id>(), new Set<Id>()];
  for (const { source, target, status } of ties.values()) {
    if (status === 'ended' || status === 'sought') continue;
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (one === a) ofA.add(other);
      if (one === b) ofB.add(other);
    }
  }
  const both = [...ofA].filter((id) => ofB.has(id) && id !== a && id !== b);
  return named(both.flatMap((id) => bodies.get(id) ?? []));
}

const named = (bodies: readonly Body[]): readonly Body[] =>
  [...bodies].sort((a, b) => a.label.localeCompare(b.label, 'de') || (a.id < b.id ? -1 : 1));

/** Carriers' ties run from the carrier to what it carries. */
function carriersOf({ bodies, ties }: Project, centre: Id): readonly Body[] {
  const ids = new Set(
    [...ties.values()]
      .filter((tie) => tie.type === 'carrier' && tie.target === centre && tie.status !== 'ended')
      .map((tie) => tie.source),
  );
  return named([...ids].flatMap((id) => bodies.get(id) ?? []));
}

function sourcesOf(project: Project, refs: readonly (SourceRef | null)[]): PartnerFacts['sources'] {
  const lines = new Map<Id, Set<string>>();
  for (const ref of refs) {
    if (!ref) continue;
    const here = lines.get(ref.document) ?? new Set();
    for (const part of ref.lines.split(';')) if (part.trim() !== '') here.add(part.trim());
    lines.set(ref.document, here);
  }
  return [...lines].map(([id, set]) => ({
    document: project.sources.get(id) ?? null,
    ref: { document: id, lines: [...set].join(';') },
  }));
}
