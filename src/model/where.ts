/**
 * Conditions: what bodies and ties have to be like in order to count, beyond the lens's kinds, tie types and period.
 *
 * Unknown is not absent: every condition says what becomes of records about which nobody said anything (`unsaid`), and what
 * it leaves out for that reason alone is counted apart. All conditions of a lens have to hold at once.
 */
import { finder, fold } from '../base/fold.ts';
import type { Lens } from './lens.ts';
import type { Body, Project, Tie } from './project.ts';
import { sectorOf } from './schemes.ts';
import { isPersonBound } from './tie-standing.ts';
import { LEVELS } from './vocabulary.ts';

/**
 *  choice  one of a list            scale   one of a list that has an order
 *  number  an amount                date    a day, month or year
 *  text    a person's own words     fact    always known
 */
type Nature = 'choice' | 'scale' | 'number' | 'date' | 'text' | 'fact';

/** What a condition can be about: of bodies first, then of ties. Region and Land go by name, `body` by id. */
const NATURES = {
  sector: 'choice',
  category: 'choice',
  level: 'scale',
  place: 'text',
  region: 'choice',
  land: 'choice',
  block: 'fact',
  body: 'fact',
  stage: 'scale',
  formality: 'choice',
  frequency: 'choice',
  status: 'choice',
  since: 'date',
  until: 'date',
  lastContact: 'date',
  due: 'date',
  personBound: 'choice',
  weight: 'number',
} as const satisfies Record<string, Nature>;

export type Field = keyof typeof NATURES;
export const FIELDS = Object.keys(NATURES) as readonly Field[];
export const BODY_FIELDS = [
  'sector',
  'category',
  'level',
  'place',
  'region',
  'land',
  'block',
  'body',
] as const satisfies readonly Field[];
export type BodyField = (typeof BODY_FIELDS)[number];
export type TieField = Exclude<Field, BodyField>;

export const isOfBodies = (field: Field): field is BodyField =>
  (BODY_FIELDS as readonly Field[]).includes(field);

/**
 *  any       one of the values            none      none of them
 *  least     the value or more, later     most      the value or less, earlier
 *  between   both ends included           contains  the text occurs in it, however umlauts are written
 *  said      somebody said something      unsaid    nobody did
 */
export type Operator = 'any' | 'none' | 'least' | 'most' | 'between' | 'contains' | 'said' | 'unsaid';

const OPERATORS_OF: Readonly<Record<Nature, readonly Operator[]>> = {
  choice: ['any', 'none', 'said', 'unsaid'],
  scale: ['any', 'none', 'least', 'most', 'between', 'said', 'unsaid'],
  number: ['least', 'most', 'between', 'said', 'unsaid'],
  date: ['least', 'most', 'between', 'said', 'unsaid'],
  text: ['contains', 'any', 'none', 'said', 'unsaid'],
  fact: ['any', 'none'],
};
export const natureOf = (field: Field): Nature => NATURES[field];
export const operatorsOf = (field: Field): readonly Operator[] => OPERATORS_OF[NATURES[field]];

export type Condition = {
  readonly field: Field;
  readonly is: Operator;
  /**
   * Ids for `any` and `none` (names for region, Land and place; 'yes' or 'no' for block and personBound), one bound for `least`
   * and `most`, two for `between`, the text for `contains`, nothing for `said` and `unsaid`. Dates as precise as they are
   * known: '2023', '2023-08', '2023-08-01'.
   */
  readonly values: readonly string[];
  /** Whether records count about which nobody said anything. Without meaning for `said` and `unsaid`. */
  readonly unsaid: boolean;
};

/** What came of a record: it counts, it is left out, or it is left out only because nobody said what is asked for. */
export type Verdict = 'counts' | 'out' | 'unsaid';
export type Judge<T> = (record: T) => Verdict;

/** One judge for bodies and one for ties; null where no condition is about them. */
export type Judges = { readonly body: Judge<Body> | null; readonly tie: Judge<Tie> | null };

const NO_JUDGES: Judges = { body: null, tie: null };

/**
 * The conditions of a lens as functions. The project's hub is what the network is about: it stays, whatever is asked of
 * bodies, unless it is left out by name.
 */
export function judgesOf(project: Project, lens: Lens): Judges {
  if (lens.where.length === 0) return NO_JUDGES;
  const { hub } = project.about;
  const ofBodies = lens.where.flatMap((c) =>
    isOfBodies(c.field) ? [{ c, says: bodyValue(c.field, project, lens), passes: testOf(c) }] : [],
  );
  const ofTies = lens.where.flatMap((c) =>
    isOfBodies(c.field) ? [] : [{ c, says: tieValue(c.field), passes: testOf(c) }],
  );
  return {
    body:
      ofBodies.length === 0
        ? null
        : (body) => {
            const asked =
              body.id === hub ? ofBodies.filter(({ c }) => c.field === 'body' && c.is === 'none') : ofBodies;
            return verdictOf(asked, body);
          },
    tie: ofTies.length === 0 ? null : (tie) => verdictOf(ofTies, tie),
  };
}

type Asked<T> = {
  readonly c: Condition;
  readonly says: (record: T) => string | null;
  readonly passes: (value: string) => boolean;
};

function verdictOf<T>(asked: readonly Asked<T>[], record: T): Verdict {
  let verdict: Verdict = 'counts';
  for (const { c, says, passes } of asked) {
    const value = says(record);
    if (value === null) {
      if (c.is !== 'unsaid' && (c.is === 'said' || !c.unsaid)) verdict = 'unsaid';
    } else if (!passes(value)) return 'out';
  }
  return verdict;
}

/** What a body says in a field, as conditions hold it; null = nobody said. */
export function bodyValue(
  field: BodyField,
  { regions }: Pick<Project, 'regions'>,
  { scheme, ownScheme }: Pick<Lens, 'scheme' | 'ownScheme'>,
): (body: Body) => string | null {
  switch (field) {
    case 'sector':
      return (b) => sectorOf(b, scheme, ownScheme);
    case 'region':
      return (b) => (b.region === null ? null : regions.get(b.region)?.label || b.region);
    case 'land':
      return (b) => (b.region !== null && regions.get(b.region)?.land) || null;
    case 'block':
      return (b) => (b.block ? 'yes' : 'no');
    case 'body':
      return (b) => b.id;
    default:
      return (b) => b[field] || null;
  }
}

/** The same for ties. A date that cannot be read says nothing. */
export function tieValue(field: TieField): (tie: Tie) => string | null {
  switch (field) {
    case 'personBound':
      return (t) => (isPersonBound(t) ? 'yes' : t.personBound === null ? null : 'no');
    case 'stage':
    case 'weight':
      return (t) => (t[field] === null ? null : String(t[field]));
    case 'formality':
    case 'frequency':
    case 'status':
      return (t) => t[field];
    default:
      return (t) => (DATE.test(t[field]) ? t[field] : null);
  }
}

const DATE = /^\d{4}(?!\d)/;

function testOf({ field, is, values }: Condition): (value: string) => boolean {
  if (is === 'any' || is === 'none') {
    const named = new Set(values);
    return (value) => named.has(value) === (is === 'any');
  }
  if (is === 'contains') {
    const found = finder(values[0] ?? '');
    return (value) => found(fold(value));
  }
  if (is === 'said' || is === 'unsaid') return () => is === 'said';
  const bounds = values.map((value) => spanOf(field, value)).sort(([a], [b]) => a - b);
  const low = is === 'most' ? Number.NEGATIVE_INFINITY : bounds[0]![0];
  const high = is === 'least' ? Number.POSITIVE_INFINITY : bounds.at(-1)![1];
  return (value) => {
    const [from, to] = spanOf(field, value);
    return to >= low && from <= high;
  };
}

/** Where a value lies on its field's order; a month or year reaches from its first day to its last. */
function spanOf(field: Field, value: string): readonly [from: number, to: number] {
  if (NATURES[field] !== 'date') {
    const at = field === 'level' ? (LEVELS as readonly string[]).indexOf(value) : Number(value);
    return [at, at];
  }
  const [year, month = 0, day = 0] = value.split('-').map((part) => Number.parseInt(part, 10) || 0);
  const first = year! * 10_000 + month * 100 + day;
  return [first, first + (month === 0 ? 9999 : day === 0 ? 99 : 0)];
}

/** Whether a bound or value can stand in a condition on the field. */
const fits = (field: Field, value: string): boolean => {
  if (NATURES[field] === 'date') return /^\d{4}(-\d\d){0,2}$/.test(value);
  if (NATURES[field] === 'number' || field === 'stage') return value !== '' && Number.isFinite(Number(value));
  if (field === 'level') return (LEVELS as readonly string[]).includes(value);
  if (field === 'block' || field === 'personBound') return value === 'yes' || value === 'no';
  return value.trim() !== '';
};

/** Whether plain data, e.g. from a file or an address, is a condition that can be asked. */
export function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null) return false;
  const { field, is, values, unsaid } = value as Partial<Record<keyof Condition, unknown>>;
  if (typeof field !== 'string' || !Object.hasOwn(NATURES, field)) return false;
  const known = field as Field;
  return (
    (operatorsOf(known) as readonly unknown[]).includes(is) &&
    typeof unsaid === 'boolean' &&
    Array.isArray(values) &&
    takes(is as Operator, values.length) &&
    values.every((v) => typeof v === 'string' && fits(known, v))
  );
}

const takes = (is: Operator, values: number): boolean => {
  if (is === 'any' || is === 'none') return values > 0;
  if (is === 'said' || is === 'unsaid') return values === 0;
  return values === (is === 'between' ? 2 : 1);
};
