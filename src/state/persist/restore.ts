/** Which of the saved copies is opened at the start: the newest whole one, wherever it lies. */
import { type Copy, unframe } from './copy.ts';
import { decode, type SavedDocument } from './document.ts';
import type { Place } from './place.ts';

export type Restored = {
  readonly document: SavedDocument | null;
  /**
   * nothing     no copy anywhere: a first visit
   * whole       the newest copy is whole in the first place
   * recovered   the first place was empty, torn or behind; another had the newest whole copy
   * damaged     there are copies, none of them can be opened
   * newer       the newest copy was written by a later version; it must not be overwritten
   * unreachable no place could be opened
   */
  readonly outcome: 'nothing' | 'whole' | 'recovered' | 'damaged' | 'newer' | 'unreachable';
  /** Greatest serial seen; the next save takes a greater one. */
  readonly serial: number;
};

/** @param places in order of trust: the first one is where a whole newest copy is expected */
export async function restore(places: readonly Place[]): Promise<Restored> {
  const read = await Promise.allSettled(places.map((p) => p.read()));
  if (read.every((r) => r.status === 'rejected'))
    return { document: null, outcome: 'unreachable', serial: 0 };
  const found: { copy: Copy; place: number }[] = [];
  let pieces = 0;
  read.forEach((r, place) => {
    if (r.status === 'rejected') return;
    pieces += r.value.length;
    for (const bytes of r.value) {
      const copy = unframe(bytes);
      if (copy) found.push({ copy, place });
    }
  });
  // Newest first; of equal ones, the first place's.
  found.sort((a, b) => b.copy.serial - a.copy.serial || a.place - b.place);
  const serial = found[0]?.copy.serial ?? 0;
  for (const [i, { copy, place }] of found.entries()) {
    const decoded = decode(copy.text);
    if (decoded.is === 'newer') return { document: null, outcome: 'newer', serial };
    if (decoded.is === 'document') {
      const whole = i === 0 && place === 0;
      return { document: decoded.document, outcome: whole ? 'whole' : 'recovered', serial };
    }
  }
  return { document: null, outcome: pieces > 0 ? 'damaged' : 'nothing', serial };
}
