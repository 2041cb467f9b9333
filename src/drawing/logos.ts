/** Logos in a row, each with the same area rather than the same height, so that a wide one does not shout down a square one. */
import type { Logo } from '../model/figure.ts';
import type { Block } from './figure-text.ts';
import { element, escapeXml, xmlId } from './xml.ts';

export type PixelSize = { readonly width: number; readonly height: number };

/** Logos are about so many times as wide as high; wider ones become lower, higher ones narrower. */
const USUAL_ASPECT = 2;

/**
 * @param height of the row
 * @param width that the row may have
 * @returns null where no logo is one
 */
export function logosRow(logos: readonly Logo[], height: number, width: number): Block | null {
  const sized = logos.flatMap((logo) => {
    const size = pixelSize(logo);
    if (!size) return [];
    const aspect = size.width / size.height;
    const high = Math.min(height, Math.sqrt((height * height * USUAL_ASPECT) / aspect));
    return [{ logo, width: high * aspect, height: high }];
  });
  if (sized.length === 0) return null;
  const gap = height * 0.45;
  const natural = sized.reduce((sum, { width: each }) => sum + each, 0);
  const gaps = gap * (sized.length - 1);
  const scale = Math.min(1, Math.max(0.05, width - gaps) / natural);
  return {
    width: natural * scale + gaps,
    height: Math.max(...sized.map((each) => each.height)) * scale,
    at: (x, y) => {
      const tallest = Math.max(...sized.map((each) => each.height)) * scale;
      let left = x;
      return sized
        .map(({ logo, width: w, height: h }) => {
          const at = left;
          left += w * scale + gap;
          return element(
            'image',
            {
              id: xmlId('logo', logo.id),
              x: at,
              y: y + (tallest - h * scale) / 2,
              width: w * scale,
              height: h * scale,
              href: `data:${logo.type};base64,${checked(logo.data)}`,
              'aria-label': logo.alt === '' ? null : logo.alt,
            },
            logo.alt === '' ? '' : element('title', {}, escapeXml(logo.alt)),
          );
        })
        .join('');
    },
  };
}

/** Nothing but base64 may stand in an address of data. */
function checked(data: string): string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data)) throw new Error('Not base64');
  return data;
}

/** Size in pixels by what the picture itself says (PNG: header chunk; JPEG: start of frame); null where it is no such picture. */
export function pixelSize({ type, data }: Pick<Logo, 'type' | 'data'>): PixelSize | null {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function pngSize(bytes: Uint8Array): PixelSize | null {
  const begins = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || begins.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment to the first start of frame (ITU-T T.81, B.2.2), which states lines and samples a line. */
function jpegSize(bytes: Uint8Array): PixelSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
