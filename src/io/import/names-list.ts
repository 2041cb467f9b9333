/** A line of a list that somebody typed or pasted: bullets and numbers before the name, a place after it. */

const BULLET = /^(?:[-–—•*·‣▪◦○●+>]\s+|[•‣▪◦○●]|\(?\d{1,4}[.)]\s+|[a-z]\)\s+)/;
/** 'Caritas (Bochum)' names a place; 'Caritas (e. V.)' and 'AOK (ab 2020)' do not. */
const PLACE_BEHIND = /^(.{2,}?)\s*\((\p{Lu}[\p{L} .-]{2,40})\)$/u;
const LEGAL = /^(e\.? ?v|g?gmbh|ag|gbr|ggmbh|stiftung|eg)\b/i;

/** The name in a cell and the place that stands with it; both '' where there is none. */
export function nameInCell(cell: string): { readonly name: string; readonly place: string } {
  if (cell.length > 500) return { name: cell, place: '' };
  const text = cell.replace(BULLET, '').trim();
  const [first = '', second = ''] = text.split(/\s*[;\t|]\s*/);
  if (second !== '') return { name: first.trim(), place: second.trim() };
  const behind = PLACE_BEHIND.exec(first);
  if (behind && !LEGAL.test(behind[2]!)) return { name: behind[1]!, place: behind[2]! };
  return { name: first.trim(), place: '' };
}
