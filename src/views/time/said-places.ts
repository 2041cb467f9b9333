/** Which of many places on a line have room for what is said at them. */

/** Half a thumb on either side of the line: the places stand over those of the thumb. */
const MARGIN = 16;

/** Pixels between two neighbouring places of a line so wide. */
export const stepOf = (count: number, width: number): number =>
  count < 2 ? width : Math.max(0, width - MARGIN) / (count - 1);

/**
 * Every so many places and the last one, so that words so wide keep off each other; the chosen place always is, and its neighbours
 * give way to it.
 * @param most how many at most, the chosen and the last one aside
 */
export function saidPlaces(
  count: number,
  chosen: number,
  step: number,
  widest: number,
  most = Number.POSITIVE_INFINITY,
): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(widest / Math.max(step, 1e-9)), Math.ceil(count / most));
  const isFree = (place: number) => Math.abs(place - chosen) * step >= widest;
  const last = count - 1;
  const found = new Set<number>();
  for (let i = 0; i < count; i += every)
    if (isFree(i) && (i === last || (last - i) * step >= widest)) found.add(i);
  if (last >= 0 && isFree(last)) found.add(last);
  if (chosen >= 0 && chosen < count) found.add(chosen);
  return found;
}
