/**
 * Which of the places is believed: the one whose log leads furthest, by serial and never by clock. Only whole frames count;
 * what does not follow is no part of a log.
 */
import { type Frame, frameAt, payloadOf } from '../../jobs/work/frames.ts';
import type { Cipher } from '../workspace/workspace.ts';
import type { SavedDocument } from './document.ts';
import { type Pace, pace } from './pace.ts';
import type { Place } from './place.ts';
import { decode, digestOf } from './reading.ts';
import { replay } from './replay.ts';
import { opened } from './sealing.ts';

export type Found = {
  readonly document: SavedDocument | null;
  /** Digest of the document's project. */
  readonly digest: number;
  /**
   * nothing     no copy anywhere
   * whole       nothing is damaged; the first place may be a step behind another, where a kill came between the two
   * recovered   the first place was empty, torn or could not be opened; another had the newest whole copy
   * damaged     there are copies, none of them can be opened
   * newer       the newest copy was written by a later version; it must not be overwritten
   * locked      it is encrypted, and the passphrase has not been given
   * unreachable no place could be opened
   */
  readonly outcome: 'nothing' | 'whole' | 'recovered' | 'damaged' | 'newer' | 'locked' | 'unreachable';
  /** The greatest serial that any place claims. */
  readonly serial: number;
  /** Serial up to which each place holds exactly what was read; null where it has to be written anew. */
  readonly heads: ReadonlyMap<Place, number | null>;
};

type Piece = { readonly bytes: Uint8Array; readonly frame: Frame };

/** The log in the pieces: a snapshot and the steps that follow without a gap. */
export function logOf(pieces: readonly Uint8Array[]): readonly Piece[] {
  const log: Piece[] = [];
  for (const bytes of pieces) {
    for (let at = 0; at < bytes.length; ) {
      const frame = frameAt(bytes, at);
      const before = log.at(-1)?.frame;
      const follows = before
        ? frame?.kind === 'step' && frame.serial === before.serial + 1
        : frame?.kind === 'snapshot';
      if (!frame || !follows) return log;
      log.push({ bytes, frame });
      at = frame.end;
    }
  }
  return log;
}

type Opened = {
  readonly is: 'document' | 'newer' | 'damaged' | 'locked';
  readonly document: SavedDocument | null;
  readonly digest: number;
  /** Serial of the last step that made sense. */
  readonly serial: number;
};
const NOT = { document: null, digest: 0, serial: 0 };

/** @param log as from `logOf`, not empty */
export async function openLog(log: readonly Piece[], cipher: Cipher | null, wait: Pace): Promise<Opened> {
  const payload = ({ bytes, frame }: Piece) => opened(payloadOf(bytes, frame), frame.sealed, cipher);
  const [first, ...steps] = log;
  if (!first) return { is: 'damaged', ...NOT };
  const plain = await payload(first).catch(() => null);
  if (!plain) return { is: 'locked', ...NOT };
  const start = await decode(plain, wait);
  if (start.is !== 'document') return { is: start.is === 'newer' ? 'newer' : 'damaged', ...NOT };
  const playing = replay(start.document);
  let { digest } = start;
  let serial = first.frame.serial;
  for (const step of steps) {
    const decoded = await decode((await payload(step).catch(() => null)) ?? new Uint8Array(), wait);
    if (decoded.is === 'newer') return { is: 'newer', ...NOT };
    if (decoded.is !== 'step') break;
    try {
      playing.take(decoded.step, decoded.revision);
    } catch {
      break;
    }
    digest = decoded.digest;
    serial = step.frame.serial;
    const turn = wait();
    if (turn) await turn;
  }
  const document = playing.document();
  return { is: 'document', document, digest: digest ?? (await digestOf(document.project, wait)), serial };
}

/** @param places in order of trust: the first one is where a whole newest copy is expected */
export async function readProject(
  key: string,
  places: readonly Place[],
  cipher: Cipher | null,
): Promise<Found> {
  const wait = pace();
  const answers = await Promise.allSettled(
    places.map(async (place, i) => ({
      // The others are only asked how far they lead; they are read when they lead further.
      head: await place.head(key),
      pieces: i === 0 ? await place.read(key) : null,
    })),
  );
  const serial = Math.max(0, ...answers.map((a) => (a.status === 'fulfilled' ? a.value.head : 0)));
  const heads = new Map<Place, number | null>(places.map((place) => [place, null]));
  const none = { document: null, digest: 0, heads };
  if (answers.every((a) => a.status === 'rejected')) return { ...none, outcome: 'unreachable', serial: 0 };

  const logs = new Map<Place, readonly Piece[]>();
  let anything = false;
  const load = async (place: Place, pieces: readonly Uint8Array[]) => {
    anything ||= pieces.length > 0;
    logs.set(place, logOf(pieces));
  };
  const first = answers[0];
  if (first?.status === 'fulfilled') await load(places[0]!, first.value.pieces ?? []);
  anything ||= serial > 0;
  const lead = (place: Place) => logs.get(place)?.at(-1)?.frame.serial ?? 0;
  /** Opens the place whose log leads furthest of those not yet tried. */
  const tried = new Set<Place>();
  let best: { place: Place; opened: Opened } | null = null;
  for (;;) {
    const rest = places.filter((p, i) => !tried.has(p) && answers[i]!.status === 'fulfilled');
    const claims = rest.map((p) => {
      const answer = answers[places.indexOf(p)]!;
      return logs.has(p) ? lead(p) : answer.status === 'fulfilled' ? answer.value.head : 0;
    });
    const furthest = Math.max(...claims);
    if (rest.length === 0 || furthest <= (best?.opened.serial ?? 0)) break;
    const place = rest[claims.indexOf(furthest)]!;
    if (!logs.has(place)) {
      await load(place, await place.read(key).catch(() => []));
      continue;
    }
    tried.add(place);
    const result = await openLog(logs.get(place)!, cipher, wait);
    if (result.is === 'newer' || result.is === 'locked') return { ...none, outcome: result.is, serial };
    if (result.is === 'document' && result.serial > (best?.opened.serial ?? 0))
      best = { place, opened: result };
  }
  if (!best) return { ...none, outcome: anything ? 'damaged' : 'nothing', serial };
  for (const [i, place] of places.entries()) {
    const answer = answers[i]!;
    const claimed = answer.status === 'fulfilled' ? answer.value.head : -1;
    const proven = logs.has(place) ? lead(place) : claimed;
    heads.set(place, claimed === best.opened.serial && proven === claimed ? claimed : null);
  }
  const ahead = answers[0]?.status === 'fulfilled' ? answers[0].value.head : 0;
  const whole = best.opened.serial === serial && ahead > 0 && lead(places[0]!) === ahead;
  const { document, digest } = best.opened;
  return { document, digest, outcome: whole ? 'whole' : 'recovered', serial, heads };
}
