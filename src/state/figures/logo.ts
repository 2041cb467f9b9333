/**
 * A logo as a person brings it: read, drawn anew and kept as pixels alone. Nothing else that the file held – place, camera, names,
 * text behind the picture – comes into the project.
 */
import type { Logo } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';

/** Bytes of a file at most. */
export const LARGEST_LOGO = 3 * 1024 * 1024;
/** Pixels of its longest side: 300 dpi at 8 cm, sharp in a corner of a poster. */
const LONGEST = 1000;
/** Letters of Base64 that are kept of one logo: every step that changes the figure holds it twice. */
const MOST_LETTERS = 600_000;
/** A picture that is more is made smaller by this much at a time, and given up below so many pixels. */
const SMALLER = 0.7;
const SHORTEST = 120;

export type LogoFault = 'notPicture' | 'tooLarge';

/** By its first bytes, whatever its name says. */
export function pictureType(bytes: Uint8Array): Logo['type'] | null {
  const begins = (...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}

/** 'logo-1', or the first number that is free. */
export function freeLogoId(logos: readonly Logo[]): Id {
  const taken = new Set(logos.map(({ id }) => id));
  let n = logos.length + 1;
  while (taken.has(`logo-${n}`)) n++;
  return `logo-${n}`;
}

/**
 * @returns the logo without id and corner, or why it cannot be one
 * @throws when the browser has no memory for the picture
 */
export async function readLogo(file: Blob): Promise<Pick<Logo, 'type' | 'data'> | LogoFault> {
  if (file.size > LARGEST_LOGO) return 'tooLarge';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = pictureType(bytes);
  if (type === null) return 'notPicture';
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
  if (!bitmap) return 'notPicture';
  try {
    for (let longest = LONGEST; longest >= SHORTEST; longest *= SMALLER) {
      const drawn = await pixelsOf(bitmap, type, longest);
      const data = base64(new Uint8Array(await drawn.arrayBuffer()));
      if (data.length <= MOST_LETTERS) return { type, data };
    }
    return 'tooLarge';
  } finally {
    bitmap.close();
  }
}

async function pixelsOf(bitmap: ImageBitmap, type: Logo['type'], longest: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.92));
  if (!blob) throw new Error('The canvas gave no picture');
  return blob;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
