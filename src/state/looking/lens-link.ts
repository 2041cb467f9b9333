/** What a lens lets through, in an address: ?kinds=partner.committee&where=stage.least.3&where=sector.none-or-unsaid.Soziales */
import { EVERYTHING, type Lens } from '../../model/lens.ts';
import { KINDS, TIE_TYPES } from '../../model/vocabulary.ts';
import { type Condition, isCondition } from '../../model/where.ts';

const OR_UNSAID = '-or-unsaid';
/** Dots part values, so those within a value are written out. Halves of characters, which no address can hold, are lost. */
const escaped = (value: string): string =>
  encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('.', '%2E');

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

const written = ({ field, is, values, unsaid }: Condition): string =>
  [field, is + (unsaid ? OR_UNSAID : ''), ...values.map(escaped)].join('.');

function readCondition(text: string): Condition[] {
  const [field, how = '', ...values] = text.split('.');
  const unsaid = how.endsWith(OR_UNSAID);
  const is = unsaid ? how.slice(0, -OR_UNSAID.length) : how;
  const condition: unknown = { field, is, values: values.map(unescaped), unsaid };
  return isCondition(condition) ? [condition] : [];
}

/** Adds to an address what the lens narrows; conditions name places and bodies, so only where those are published. */
export function tellLens({ kinds, types, where }: Lens, query: URLSearchParams): void {
  if (kinds.length < KINDS.length) query.set('kinds', kinds.join('.'));
  if (types.length < TIE_TYPES.length) query.set('types', types.join('.'));
  for (const condition of where) query.append('where', written(condition));
}

/** The lens that an address asks for; null where it asks for none. What is not understood is left out. */
export function readLensLink(query: URLSearchParams): Lens | null {
  const chosen = <T extends string>(name: string, all: readonly T[]): readonly T[] => {
    const asked = query.get(name)?.split('.');
    const known = asked ? all.filter((id) => asked.includes(id)) : all;
    return known.length > 0 ? known : all;
  };
  const kinds = chosen('kinds', KINDS);
  const types = chosen('types', TIE_TYPES);
  const where = query.getAll('where').flatMap(readCondition);
  if (where.length === 0 && kinds.length === KINDS.length && types.length === TIE_TYPES.length) return null;
  return { ...EVERYTHING, kinds, types, where };
}
