/**
 * What an earlier build has written or says, as this one knows it: tables that it did not know are empty, and what it could not
 * say of a tie is "not said". Records that have everything are the same objects.
 */
import { type Change, type Diff, diffSize, NO_CHANGE, noDiff } from '../../model/change.ts';
import {
  blankTie,
  type Id,
  NO_RECORDS,
  type Project,
  TABLES,
  type Table,
  type Tie,
} from '../../model/project.ts';
import type { Entry } from '../history.ts';
import type { SavedDocument, SavedStep } from './document.ts';
import type { Message } from './messages.ts';

/** A tie of an earlier build may lack fields. */
export const presentTie = (tie: Tie): Tie =>
  tie.nextStep === undefined ? { ...blankTie(tie.id, tie.source, tie.target, tie.type), ...tie } : tie;

const ofTies = (ties: Table<Tie>): Table<Tie> => {
  for (const tie of ties.values())
    if (presentTie(tie) !== tie) return new Map([...ties].map(([id, t]) => [id, presentTie(t)] as const));
  return ties;
};

function ofTieDiff(diff: Diff<Tie>): Diff<Tie> {
  const updated = new Map<Id, readonly [Tie, Tie]>();
  let same = true;
  for (const [id, [from, to]] of diff.updated) {
    const pair = [presentTie(from), presentTie(to)] as const;
    if (pair[0] !== from || pair[1] !== to) same = false;
    updated.set(id, pair);
  }
  return { added: ofTies(diff.added), removed: ofTies(diff.removed), updated: same ? diff.updated : updated };
}

export function presentChange(change: Change): Change {
  if (TABLES.every((table) => change[table] !== undefined) && diffSize(change.ties) === 0) return change;
  return { ...NO_CHANGE, ...change, ties: ofTieDiff(change.ties ?? noDiff()) };
}

export const presentEntry = (entry: Entry): Entry => ({ ...entry, change: presentChange(entry.change) });

export const presentProject = (project: Project): Project => ({
  ...NO_RECORDS,
  ...project,
  ties: ofTies(project.ties),
});

export const presentDocument = (document: SavedDocument): SavedDocument => ({
  ...document,
  project: presentProject(document.project),
  past: document.past.map(presentEntry),
  future: document.future.map(presentEntry),
});

export const presentStep = <S extends SavedStep>(step: S): S =>
  step.do === 'commit' ? { ...step, entry: presentEntry(step.entry) } : step;

/** What another window says, which may be of an earlier build while a new one is being taken over. */
export function presentMessage(message: Message): Message {
  if (message.is === 'step') return { ...message, step: presentStep(message.step) };
  return message.is === 'whole' ? { ...message, document: presentDocument(message.document) } : message;
}
