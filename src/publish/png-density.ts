/** How large a PNG is on paper: the pHYs chunk (PNG, third edition, W3C 2025, 11.3.4.3), which most writers leave out. */

/**
 * The same picture, with so many pixels to the inch.
 * @throws when it is no PNG
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) throw new Error('Not a PNG');
  const chunk = new Uint8Array(21);
  const to = new DataView(chunk.buffer);
  to.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  // To the metre.
  const density = Math.round(dpi / 0.0254);
  to.setUint32(8, density);
  to.setUint32(12, density);
  chunk[16] = 1;
  to.setUint32(17, crc32(chunk.subarray(4, 17)));
  // After the header, which is always 25 bytes long, and before what is drawn.
  const head = 8 + 25;
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, head));
  out.set(chunk, head);
  out.set(png.subarray(head), head + chunk.length);
  return out;
}

/** CRC-32 as PNG counts it (annex D there). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
