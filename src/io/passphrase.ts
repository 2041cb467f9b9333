/**
 * Bytes under a passphrase, by the platform's Web Crypto: AES-GCM with 256 bits (NIST SP 800-38D, 2007) under a key that
 * PBKDF2 with HMAC-SHA-256 derives (RFC 8018, 2017) in at least 600 000 rounds (OWASP Password Storage Cheat Sheet, 2023).
 * Salt and rounds are no secrets: they are kept in plain beside the sealed bytes, and are authenticated with them.
 */

/** Rounds of what is sealed from now on. What was sealed with another number still opens. */
export const ROUNDS = 600_000;
/** Rounds that are believed when read: a file that asks for more would only keep the page busy. */
const MOST_ROUNDS = 20_000_000;
const SALT = 16;
/** 96 bits, as the standard recommends for random ones; a new one for everything that is sealed. */
const IV = 12;

/** How the key comes from the passphrase. */
export type Derivation = {
  readonly kdf: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly rounds: number;
  /** Base64. */
  readonly salt: string;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** @returns the derivation in a record that was read; null when it is none, or one that we do not know */
export function derivationFrom(value: unknown): Derivation | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kdf, hash, rounds, salt } = value as Readonly<Record<string, unknown>>;
  if (kdf !== 'PBKDF2' || hash !== 'SHA-256' || typeof salt !== 'string') return null;
  if (typeof rounds !== 'number' || !Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS)
    return null;
  const bytes = fromBase64(salt);
  return bytes && bytes.length >= 8 ? { kdf, hash, rounds, salt } : null;
}

/** @param rounds of the derivation; fewer than usual only to try how old files open */
export const newDerivation = (rounds: number = ROUNDS): Derivation => ({
  kdf: 'PBKDF2',
  hash: 'SHA-256',
  rounds,
  salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT))),
});

/** A key that stays inside the platform. The passphrase counts as written, in Unicode's normal form C. */
export async function keyFrom(passphrase: string, { rounds, salt }: Derivation): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: fromBase64(salt) ?? new Uint8Array() },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** @param beside text in plain that belongs to the bytes and must not be changed either @returns IV, then the sealed bytes */
export async function sealBytes(key: CryptoKey, plain: Bytes, beside: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(beside) },
    key,
    plain,
  );
  const all = new Uint8Array(IV + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), IV);
  return all;
}

/** @throws when the key is another one, or a bit of the bytes or of what stands beside was changed */
export async function openBytes(key: CryptoKey, sealed: Bytes, beside: string): Promise<Bytes> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(0, IV), additionalData: new TextEncoder().encode(beside) },
    key,
    sealed.subarray(IV),
  );
  return new Uint8Array(plain);
}

/** Bytes turned into text at once; a multiple of three, so that the pieces join without filling. */
const PIECE = 0x6000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += PIECE)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + PIECE)));
  return text;
}

/** Null when it is no base64. */
export function fromBase64(text: string): Bytes | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
