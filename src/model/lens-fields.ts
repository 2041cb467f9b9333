/** A lens from a file: which values each of its fields may hold. Pure checks of plain data. */
import { EVERYTHING, type Lens } from './lens.ts';
import { PROJECTIONS } from './projection.ts';
import { SCHEMES } from './schemes.ts';
import { KINDS, TIE_TYPES } from './vocabulary.ts';
import { isCondition } from './where.ts';

const oneOf = (list: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && list.includes(value);
const someOf = (list: readonly string[]) => (value: unknown) =>
  Array.isArray(value) && value.every((item) => oneOf(list)(item));
const isYear = (value: unknown) => typeof value === 'number' && Number.isInteger(value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each field of a lens may hold. */
const FIELDS: Readonly<Record<keyof Lens, (value: unknown) => boolean>> = {
  kinds: someOf(KINDS),
  types: someOf(TIE_TYPES),
  period: (value) => value === null || (isRecord(value) && isYear(value.from) && isYear(value.to)),
  where: (value) => Array.isArray(value) && value.every(isCondition),
  scheme: oneOf(SCHEMES),
  ownScheme: (value) =>
    value === null || (isRecord(value) && Object.values(value).every((v) => typeof v === 'string')),
  weight: oneOf(['none', 'stated', 'ties']),
  direction: oneOf(['ignored', 'recorded']),
  parallel: oneOf(['sum', 'max']),
  loops: oneOf(['drop', 'draw']),
  affiliations: oneOf(['bodies', 'projected']),
  projection: oneOf(PROJECTIONS),
  crossSector: isFlag,
  keepUntied: isFlag,
};
export const LENS_FIELDS = Object.keys(FIELDS) as readonly (keyof Lens)[];

/** Fields that are left out are as in the lens of everything; `wrong` names the first that cannot be, '' = no record at all. */
export function lensFrom(value: unknown): { readonly lens: Lens } | { readonly wrong: string } {
  if (!isRecord(value)) return { wrong: '' };
  const wrong = Object.entries(value).find(
    ([name, v]) => !Object.hasOwn(FIELDS, name) || !FIELDS[name as keyof Lens](v),
  );
  return wrong ? { wrong: wrong[0] } : { lens: { ...EVERYTHING, ...(value as Partial<Lens>) } };
}
