/** The face that travels inside a picture, read back from its style sheet (see `svgDocument`). */
import { base64Bytes } from '../base64.ts';

const FACE =
  /<style>@font-face\{font-family:'([^']+)';src:url\(data:font\/woff2;base64,([A-Za-z0-9+/=]+)\) format\('woff2'\)/;
/** The style sheet stands before what is drawn. */
const WITHIN = 1_000_000;

export type EmbeddedFace = { readonly family: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Null where a picture brings none. */
export function faceOf(svg: string): EmbeddedFace | null {
  const found = FACE.exec(svg.slice(0, WITHIN));
  if (!found) return null;
  return { family: found[1]!, bytes: base64Bytes(found[2]!) as Uint8Array<ArrayBuffer> };
}
