/** The fields of a tie, as cells. */
import { translate } from '../../i18n/index.ts';
import { readStage, readYesNo } from '../../io/cell-words.ts';
import { readWeight, saysNothing } from '../../io/cells.ts';
import { bodyIdFor, idGiver } from '../../model/edit/ids.ts';
import { blankBody, type Id, type Tie } from '../../model/project.ts';
import { FORMALITIES, FREQUENCIES, STAGES, STATUSES, TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import type { CellContext } from './cell-context.ts';
import {
  citeWith,
  dateField,
  noteText,
  noteWith,
  refuse,
  sourceField,
  textField,
  wordField,
} from './cell-words.ts';
import type { CellField, Choice } from './cells.ts';

const NOT_POSITIVE: ReadonlySet<string> = new Set(['weight-zero', 'weight-negative']);

const choicesOf = new WeakMap<object, readonly Choice[]>();

/** All bodies as choices, made once for each state of the table. */
function everyBody(c: CellContext): readonly Choice[] {
  const { bodies } = c.project;
  let found = choicesOf.get(bodies);
  if (!found) {
    found = [...bodies.values()].map((b) => ({
      text: c.nameOf(b.id),
      ...(b.place ? { hint: b.place } : {}),
    }));
    choicesOf.set(bodies, found);
  }
  return found;
}

/** An end by the name of its body. A tie of a body to itself stays where it is, but nobody makes one here by mistake. */
function endField(end: 'source' | 'target'): CellField<Tie> {
  const other = end === 'source' ? 'target' : 'source';
  return {
    kind: 'pick',
    choices: everyBody,
    text: (tie, c) => (tie[end] === '' ? '' : c.nameOf(tie[end])),
    read: (text, tie, c) => {
      if (text === '') return refuse('not-empty', text);
      const found = c.findBody(text);
      if (found === 'several') return refuse('several-bodies', text);
      if (found === null && !c.create) return refuse('unknown-body', text);
      const id = found ?? newBody(text, c);
      return id === tie[other] ? refuse('same-body', text) : { to: { ...tie, [end]: id } };
    },
  };
}

function newBody(label: string, c: CellContext): Id {
  const id = bodyIdFor(idGiver(c.project.bodies, c.newBodies), label);
  c.addBody(blankBody(id, 'partner', label));
  return id;
}

const stage: CellField<Tie> = {
  kind: 'pick',
  choices: (c) => STAGES.map((s) => ({ text: String(s), hint: wordFor('stages', s, c.language) })),
  text: (tie) => (tie.stage === null ? '' : String(tie.stage)),
  read: (text, tie) => {
    if (saysNothing(text)) return { to: { ...tie, stage: null } };
    const found = readStage(text);
    return found === null ? refuse('unknown-word', text) : { to: { ...tie, stage: found } };
  },
};

const weight: CellField<Tie> = {
  kind: 'number',
  text: (tie, c) =>
    tie.weight === null
      ? ''
      : c.language === 'de'
        ? String(tie.weight).replace('.', ',')
        : String(tie.weight),
  read: (text, tie, c) => {
    if (saysNothing(text)) return { to: { ...tie, weight: null } };
    const read = readWeight(text, c.delimiter);
    if (read.value !== null) return { to: { ...tie, weight: read.value } };
    return refuse(NOT_POSITIVE.has(read.code) ? 'not-positive' : 'not-a-number', text);
  },
};

const personBound: CellField<Tie> = {
  kind: 'pick',
  choices: (c) => [{ text: translate(c.language)('table:yes') }, { text: translate(c.language)('table:no') }],
  text: (tie, c) =>
    tie.personBound === null ? '' : translate(c.language)(tie.personBound ? 'table:yes' : 'table:no'),
  read: (text, tie) => {
    if (saysNothing(text)) return { to: { ...tie, personBound: null } };
    const said = readYesNo(text);
    return said === null ? refuse('unknown-word', text) : { to: { ...tie, personBound: said } };
  },
};

export const TIE_CELLS: ReadonlyMap<string, CellField<Tie>> = new Map<string, CellField<Tie>>([
  ['from', endField('source')],
  [
    'type',
    wordField(
      'tieTypes',
      TIE_TYPES,
      (t: Tie) => t.type,
      (t, type) => ({ ...t, type: type ?? t.type }),
      true,
    ),
  ],
  ['to', endField('target')],
  [
    'status',
    wordField(
      'statuses',
      STATUSES,
      (t: Tie) => t.status,
      (t, status) => ({ ...t, status }),
    ),
  ],
  [
    'formality',
    wordField(
      'formalities',
      FORMALITIES,
      (t: Tie) => t.formality,
      (t, formality) => ({ ...t, formality }),
    ),
  ],
  [
    'frequency',
    wordField(
      'frequencies',
      FREQUENCIES,
      (t: Tie) => t.frequency,
      (t, frequency) => ({ ...t, frequency }),
    ),
  ],
  ['stage', stage],
  [
    'since',
    dateField(
      (t) => t.since,
      (t, since) => ({ ...t, since }),
    ),
  ],
  [
    'until',
    dateField(
      (t) => t.until,
      (t, until) => ({ ...t, until }),
    ),
  ],
  [
    'lastContact',
    dateField(
      (t) => t.lastContact,
      (t, lastContact) => ({ ...t, lastContact }),
    ),
  ],
  [
    'nextStep',
    textField(
      (t) => t.nextStep,
      (t, nextStep) => ({ ...t, nextStep }),
      'long',
    ),
  ],
  [
    'due',
    dateField(
      (t) => t.due,
      (t, due) => ({ ...t, due }),
    ),
  ],
  ['personBound', personBound],
  ['weight', weight],
  [
    'source',
    sourceField(
      (t) => t.evidence,
      (t, evidence) => ({ ...t, evidence }),
    ),
  ],
  [
    'lines',
    textField(
      (t) => t.evidence?.lines ?? '',
      (t, lines) => ({ ...t, evidence: citeWith(t.evidence, { lines }) }),
    ),
  ],
  [
    'note',
    {
      kind: 'long',
      text: (t, c) => noteText(t.note, c),
      read: (text, t, c) => ({ to: { ...t, note: noteWith(t.note, text, c.language) } }),
    },
  ],
]);
