/** Images that stand on a picture, made ready for a canvas. */
import { base64Bytes } from '../base64.ts';
import { everyMark, type Mark } from '../marks.ts';

/** By their base64; what cannot be read is left out, as browsers do. */
export async function imagesOf(marks: readonly Mark[]): Promise<ReadonlyMap<string, ImageBitmap>> {
  const images = new Map<string, ImageBitmap>();
  for (const mark of everyMark(marks)) {
    if (mark.is !== 'image' || images.has(mark.base64)) continue;
    const bytes = base64Bytes(mark.base64) as Uint8Array<ArrayBuffer>;
    const image = await createImageBitmap(new Blob([bytes], { type: mark.type })).catch(() => null);
    if (image) images.set(mark.base64, image);
  }
  return images;
}
