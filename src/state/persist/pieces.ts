/**
 * A snapshot of a very large project in pieces: Chromium refuses a database record of more than about 130 MB, and copying much
 * less holds the page for some frames. The first piece stands under the project's key, as a small snapshot does as a whole.
 */
export const PIECE = 16 * 1024 * 1024;

/** Key of the piece number i ≥ 1; keys of one project sort in order. */
export const pieceKey = (key: string, i: number): string => `${key}/${String(i).padStart(4, '0')}`;
/** All pieces of a project but the first. */
export const pieceRange = (key: string): readonly [from: string, to: string] => [`${key}/`, `${key}/\uffff`];

/** Each with a buffer of its own: of a view, the browser would store the whole buffer behind it. Copied when its turn comes. */
export function* inPieces(bytes: Uint8Array, size: number = PIECE): Generator<Uint8Array> {
  if (bytes.length <= size) yield bytes;
  else for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** What `inPieces` took apart. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
