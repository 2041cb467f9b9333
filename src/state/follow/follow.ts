/** Keeping in touch: the ties that a body looks after, and what a person does with them. Every verb is one undo step. */
import { translate } from '../../i18n/index.ts';
import { updateTies } from '../../model/change.ts';
import { type Fault, faultsInTie } from '../../model/edit/faults.ts';
import { editTieChange, tidyTie } from '../../model/edit/records.ts';
import type { Contact } from '../../model/follow-up.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body, Id, Table, Tie } from '../../model/project.ts';
import { type Stage, wordFor } from '../../model/vocabulary.ts';
import { notify, selectTie, setSession, show } from '../actions.ts';
import { endsOf, labelOf } from '../edit/ties.ts';
import { commit, undo } from '../history.ts';
import { selectProfile } from '../select.ts';
import { store } from '../store.ts';

/**
 * The recorded ties that count under the lens, as seen from a body; of no body in particular, all of them, with the second of
 * their ends as the partner. A body's tie to itself has no partner and is left out.
 */
export function contactsOf({ ties }: Pick<Lensed, 'ties'>, centre: Id | null): readonly Contact[] {
  const found: Contact[] = [];
  for (const { tie } of ties) {
    if (!tie || tie.source === tie.target) continue;
    if (centre === null || tie.source === centre) found.push({ tie, partner: tie.target });
    else if (tie.target === centre) found.push({ tie, partner: tie.source });
  }
  return found;
}

/** How many ties a body has, whatever the lens; null = all there are. Ties of a body to itself are not counted. */
export function tiesOf(ties: Table<Tie>, centre: Id | null): number {
  let count = 0;
  for (const { source, target } of ties.values())
    if (source !== target && (centre === null || source === centre || target === centre)) count++;
  return count;
}

const ranks = new WeakMap<object, ReadonlyMap<Id, number>>();
/** Up to so many names are put in the order of the language; more of them in that of their letters, which is quick. */
const FEW = 3000;

/** The place of each body in the order of names; made once for each state of the table. */
export function rankOf(bodies: Table<Body>): (id: Id) => number {
  let found = ranks.get(bodies);
  if (!found) {
    const list = [...bodies.values()].map(({ id, label }) => ({ id, name: label.toLowerCase() }));
    const { compare } = new Intl.Collator('de', { numeric: true });
    list.sort(
      list.length > FEW
        ? (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
        : (a, b) => compare(a.name, b.name),
    );
    found = new Map(list.map(({ id }, i) => [id, i] as const));
    ranks.set(bodies, found);
  }
  const at = found;
  return (id) => at.get(id) ?? at.size;
}

/** Fields that are kept up here. */
export type FollowUp = Partial<
  Pick<Tie, 'lastContact' | 'nextStep' | 'due' | 'personBound' | 'stage' | 'status'>
>;

/** Puts a tie on a step of the ladder; null = not placed. @returns whether anything changed */
export function setStage(id: Id, stage: Stage | null): boolean {
  const { project, language } = store.getState();
  const tie = project.ties.get(id);
  if (!tie || tie.stage === stage) return false;
  const name =
    stage === null ? translate(language)('commands:step.noStage') : wordFor('stages', stage, language);
  commit(updateTies(project, new Map([[id, { stage }]])), 'commands:step.stage', {
    ...endsOf(project, tie),
    stage: name,
  });
  return true;
}

/** Opens the contacts at a tie: those of the body that is looked after, else those of the tie's source. */
export function showContact(id: Id): void {
  const state = store.getState();
  const tie = state.project.ties.get(id);
  if (!tie) return;
  const centre = selectProfile(state);
  const isOf = centre === tie.source || centre === tie.target;
  if (centre !== null && !isOf) setSession({ profile: tie.source });
  selectTie(id);
  show('follow');
}

/** Several fields at once. @returns what cannot be saved; then nothing has changed */
export function keepUp(id: Id, fields: FollowUp): readonly Fault[] {
  const { project } = store.getState();
  const tie = project.ties.get(id);
  if (!tie) return [{ field: 'id', code: 'body-gone' }];
  const faults = faultsInTie(project, tidyTie({ ...tie, ...fields }));
  // What was wrong before is not asked of whoever notes a contact.
  const own = faults.filter(({ field }) => Object.hasOwn(fields, field));
  if (own.length > 0) return own;
  commit(editTieChange(project, id, fields), 'commands:step.followUp', endsOf(project, tie));
  return [];
}

/** The next step is done: that was a contact, and nothing is due any more. */
export const stepDone = (id: Id, today: string): void => {
  if (keepUp(id, { lastContact: today, nextStep: '', due: '' }).length === 0) sayUndoable(id);
};

/** There was a contact today. */
export const contactToday = (id: Id, today: string): void => {
  keepUp(id, { lastContact: today });
};

function sayUndoable(id: Id): void {
  const { project, past } = store.getState();
  const tie = project.ties.get(id);
  const before = past.at(-1)?.change.ties.updated.get(id)?.[0];
  if (tie && before?.nextStep)
    notify('success', 'follow:doneNotice', { step: before.nextStep.slice(0, 80) }, undefined, {
      key: 'shell:undo',
      run: undo,
    });
}

/** 'Klinikum – Kontaktstelle' where both ends are to be told, else the partner alone. */
export const nameOf = ({ tie, partner }: Contact, centre: Id | null): string => {
  const { project } = store.getState();
  const name = labelOf(project, partner);
  return centre === null ? `${labelOf(project, tie.source)} – ${name}` : name;
};
