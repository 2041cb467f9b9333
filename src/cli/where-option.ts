/**
 * Conditions on one line, as the filters of the window have them: `sector=Gesundheit; stage>=2,?; place~Dortmund`. All have to hold.
 *
 *     field=a,b   one of these          field!=a,b   none of these; of whom nobody says it stays, as in the window
 *     field>=a    that or more, later   field<=a     that or less, earlier     field=a..b   from … to, both included
 *     field~text  the text occurs in it
 *     field=*     somebody said it      field=?      nobody did
 *     ,? at the end of values: records of which nobody says it count, too
 */
import { type Condition, FIELDS, type Field, isCondition, type Operator } from '../model/where.ts';

const SIGNS: readonly (readonly [sign: string, is: Operator])[] = [
  ['!=', 'none'],
  ['>=', 'least'],
  ['<=', 'most'],
  ['~', 'contains'],
  ['=', 'any'],
];

/** The conditions, or the first one that is none. */
export function conditionsIn(text: string): readonly Condition[] | { readonly wrong: string } {
  const found: Condition[] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const condition = conditionIn(part.trim());
    if (!condition) return { wrong: part.trim() };
    found.push(condition);
  }
  return found.length > 0 ? found : { wrong: text };
}

function conditionIn(part: string): Condition | null {
  const signs = SIGNS.flatMap(([sign, is]) => {
    const at = part.indexOf(sign);
    return at > 0 ? [{ sign, is, at }] : [];
  });
  // The first sign of the line; of two at one place the longer, which is tried first.
  const sign = signs.sort((a, b) => a.at - b.at)[0];
  if (!sign) return null;
  const field = FIELDS.find((one) => one.toLowerCase() === part.slice(0, sign.at).trim().toLowerCase());
  return field ? conditionOf(field, sign.is, part.slice(sign.at + sign.sign.length).trim()) : null;
}

function conditionOf(field: Field, sign: Operator, text: string): Condition | null {
  if (sign === 'any' && text === '*') return checked({ field, is: 'said', values: [], unsaid: false });
  if (sign === 'any' && text === '?') return checked({ field, is: 'unsaid', values: [], unsaid: false });
  const counts = /,\s*\?$/.test(text);
  const said = counts ? text.slice(0, text.lastIndexOf(',')).trim() : text;
  const ends = sign === 'any' ? said.split('..').map((end) => end.trim()) : [];
  const between = ends.length === 2;
  const listed = sign === 'any' || sign === 'none';
  const values = between
    ? ends
    : listed
      ? said
          .split(',')
          .map((value) => value.trim())
          .filter((value) => value !== '')
      : [said];
  if (values.some((value) => value === '')) return null;
  return checked({
    field,
    is: between ? 'between' : sign,
    values,
    unsaid: counts || sign === 'none',
  });
}

/** Null where the field cannot be asked that, or the values are none of its own. */
const checked = (condition: Condition): Condition | null => (isCondition(condition) ? condition : null);
