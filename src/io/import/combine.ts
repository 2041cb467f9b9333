/**
 * Two statements about one body or tie become one. What a file leaves empty erases nothing; what it says differently about a
 * field that was changed by hand is a conflict, in which mine stays until the person decides.
 */

import { same } from '../../model/change.ts';
import type { Body, Tie, Words } from '../../model/project.ts';
import { ALIASES, hasNames, withNames } from './aliases.ts';
import type { Conflict, Staged } from './import.ts';

/** Fields of a body that a file can say something about, in the order in which they are shown. */
const BODY_FIELDS = [
  'label',
  'kind',
  'category',
  'sector',
  'level',
  'place',
  'region',
  'block',
  'source',
  'note',
  'extra',
] as const satisfies readonly (keyof Body)[];

const TIE_FIELDS = [
  'source',
  'target',
  'type',
  'formality',
  'frequency',
  'stage',
  'status',
  'since',
  'until',
  'lastContact',
  'nextStep',
  'due',
  'personBound',
  'weight',
  'evidence',
  'note',
  'extra',
] as const satisfies readonly (keyof Tie)[];

type FieldChange = Staged['fields'][number];

/** Keeps account of what changes. */
export type Account = {
  readonly edited: ReadonlySet<string>;
  readonly decided: ReadonlyMap<string, 'mine' | 'theirs'>;
  readonly conflicts: Conflict[];
  readonly fields: FieldChange[];
};

/** Changed fields listed for the preview. */
const MOST_FIELDS = 500;

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === undefined;

/** `first`, with what it leaves empty from `other`; notes and columns of one's own keep what both say, side by side. */
export function fillBody(first: Body, other: Body): Body {
  return fill(first, other, BODY_FIELDS);
}
export function fillTie(first: Tie, other: Tie): Tie {
  return fill(first, other, TIE_FIELDS);
}

function fill<R extends object>(first: R, other: R, fields: readonly (keyof R)[]): R {
  let found = first;
  for (const field of fields) {
    const mine = found[field];
    const theirs = other[field];
    if (field === 'extra') {
      const extra = bothExtras(mine as Extra, theirs as Extra);
      if (!same(extra, mine)) found = { ...found, extra };
    } else if (field === 'note' && mine !== null && theirs !== null) {
      const note = bothNotes(mine as Words, theirs as Words);
      if (!same(note, mine)) found = { ...found, note };
    } else if (isEmpty(mine) && !isEmpty(theirs)) found = { ...found, [field]: theirs };
  }
  return found;
}

type Extra = Readonly<Record<string, string>>;

function bothExtras(mine: Extra, theirs: Extra): Extra {
  const found = new Map(Object.entries(mine));
  for (const [name, text] of Object.entries(theirs)) found.set(name, withNames(found.get(name) ?? '', text));
  return Object.fromEntries(found);
}

function bothNotes(mine: Words, theirs: Words): Words {
  const en = withNames(mine.en ?? '', theirs.en ?? '');
  return { de: withNames(mine.de, theirs.de), ...(en === '' ? {} : { en }) };
}

/** True when two ties say nothing against each other, so that they may be one. */
export function agree(a: Tie, b: Tie): boolean {
  return TIE_FIELDS.every((field) => {
    if (field === 'extra' || field === 'note' || field === 'source' || field === 'target') return true;
    return isEmpty(a[field]) || isEmpty(b[field]) || same(a[field], b[field]);
  });
}

/**
 * `mine` as the file has it.
 * @param silent fields that the file does not speak of, whatever the record holds
 */
export function updateBody(mine: Body, theirs: Body, silent: ReadonlySet<string>, account: Account): Body {
  return update('bodies', mine, theirs, BODY_FIELDS, mine.label, silent, account);
}
export function updateTie(
  mine: Tie,
  theirs: Tie,
  label: string,
  silent: ReadonlySet<string>,
  account: Account,
): Tie {
  return update('ties', mine, theirs, TIE_FIELDS, label, silent, account);
}

/** True when a body has everything that a row says of it. */
export function holds(mine: Body, theirs: Body, saysKind: boolean): boolean {
  const account: Account = { edited: new Set(), decided: new Map(), conflicts: [], fields: [] };
  const silent = new Set(saysKind ? ['label'] : ['label', 'kind']);
  return updateBody(mine, { ...theirs, id: mine.id }, silent, account) === mine;
}

/** True when a tie has everything that a row says of it. */
export function holdsTie(mine: Tie, theirs: Tie): boolean {
  const account: Account = { edited: new Set(), decided: new Map(), conflicts: [], fields: [] };
  return updateTie(mine, { ...theirs, id: mine.id }, '', new Set(['source', 'target']), account) === mine;
}

function update<R extends Body | Tie>(
  table: 'bodies' | 'ties',
  mine: R,
  theirs: R,
  fields: readonly string[],
  label: string,
  silent: ReadonlySet<string>,
  account: Account,
): R {
  const found = new Map<string, unknown>(Object.entries(mine));
  const read = new Map<string, unknown>(Object.entries(theirs));
  const decide = (field: string, edited: string, from: unknown, to: unknown): boolean => {
    const id = `${table}/${mine.id}/${field}`;
    if (account.edited.has(id) || account.edited.has(`${table}/${mine.id}/${edited}`)) {
      account.conflicts.push({
        id,
        table,
        record: mine.id,
        label,
        field,
        mine: asText(from),
        theirs: asText(to),
      });
      if (account.decided.get(id) !== 'theirs') return false;
    }
    if (account.fields.length < MOST_FIELDS)
      account.fields.push({ table, record: mine.id, label, field, from: asText(from), to: asText(to) });
    return true;
  };
  for (const field of fields) {
    const from = found.get(field);
    if (silent.has(field)) continue;
    if (field === 'extra') {
      const extra = extraOf(mine.extra, theirs.extra, (name, a, b) => decide(`extra:${name}`, 'extra', a, b));
      if (extra) found.set('extra', extra);
      continue;
    }
    const to = field === 'note' ? fullerNote(from, read.get(field)) : fuller(from, read.get(field));
    if (isEmpty(to) || same(from, to)) continue;
    if (decide(field, field, from, to)) found.set(field, to);
  }
  const changed = Object.fromEntries(found) as unknown as R;
  return same(changed, mine) ? mine : changed;
}

function extraOf(
  mine: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  decide: (name: string, from: string, to: string) => boolean,
): Readonly<Record<string, string>> | null {
  const found = new Map(Object.entries(mine));
  let changed = false;
  for (const [name, said] of Object.entries(theirs)) {
    const from = found.get(name) ?? '';
    const to = name === ALIASES ? withNames(from, said) : hasNames(from, said) ? from : said;
    if (to === '' || from === to || !decide(name, from, to)) continue;
    found.set(name, to);
    changed = true;
  }
  return changed ? Object.fromEntries(found) : null;
}

/**
 * A statement with parts: what the file leaves out of one stays as it was, as long as its first part is the same. A sector
 * without its reason, a note in one language, a block without its number are no contradiction.
 */
function fuller(mine: unknown, theirs: unknown): unknown {
  if (!isRecord(mine) || !isRecord(theirs)) return theirs;
  const main = 'value' in theirs ? 'value' : 'document' in theirs ? 'document' : null;
  if (main !== null && !isEmpty(theirs[main]) && mine[main] !== theirs[main]) return theirs;
  const found = new Map(Object.entries(mine));
  for (const [part, value] of Object.entries(theirs)) if (!isEmpty(value)) found.set(part, value);
  return Object.fromEntries(found);
}

/** A note that stands among those kept side by side is no change. */
function fullerNote(mine: unknown, theirs: unknown): unknown {
  if (!isRecord(mine) || !isRecord(theirs)) return theirs;
  const found = new Map(Object.entries(mine));
  for (const [language, text] of Object.entries(theirs))
    if (!isEmpty(text) && !hasNames(String(mine[language] ?? ''), String(text))) found.set(language, text);
  return Object.fromEntries(found);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A field's value as the person reads it: the first of its parts that says something. */
export function asText(value: unknown): string {
  if (isEmpty(value)) return '';
  if (!isRecord(value)) return String(value);
  return Object.values(value)
    .filter((part) => !isEmpty(part))
    .map(asText)
    .join(' · ');
}
