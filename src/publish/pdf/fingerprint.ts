/** Names that follow from bytes, so that the same document is the same file. */

/** So many capital letters, by FNV-1a (Fowler, Noll & Vo); no protection, only a name. */
export function fingerprint(bytes: Uint8Array, letters: number): string {
  let out = '';
  for (let k = 0; k < letters; k += 6) {
    let hash = (0x811c9dc5 ^ k) >>> 0;
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193) >>> 0;
    for (let i = 0; i < 6; i++) {
      out += String.fromCharCode(65 + (hash % 26));
      hash = Math.floor(hash / 26);
    }
  }
  return out.slice(0, letters);
}
