/** Long texts as bytes, in slices: of some ten megabytes in one go, the page stands still. */
import { nextTask, SLICE } from './pace.ts';

/** Characters that are encoded in one go: a millisecond or two. */
const PIECE = 1 << 20;

/** The bytes of a text, however long, in slices. @throws AbortError */
export async function textPieces(
  text: string,
  signal?: AbortSignal,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let since = performance.now();
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PIECE);
    // A character of two halves stays in one piece.
    const code = text.charCodeAt(end - 1);
    if (end < text.length && code >= 0xd800 && code <= 0xdbff) end--;
    pieces.push(encoder.encode(text.slice(at, end)));
    at = end;
    if (performance.now() - since < SLICE) continue;
    await nextTask();
    signal?.throwIfAborted();
    since = performance.now();
  }
  return pieces;
}

/** The same in one array. @throws AbortError */
export async function textBytes(text: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = await textPieces(text, signal);
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
