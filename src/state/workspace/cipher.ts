/**
 * Ciphers for projects that this browser keeps: how their records are sealed, and how good a passphrase is. The passphrase
 * itself is kept nowhere; the key lives inside the browser as long as the page.
 */
import { derivationFrom, keyFrom, newDerivation, openBytes, sealBytes } from '../../io/passphrase.ts';
import type { Cipher } from './workspace.ts';

/** Shortest that is taken (NIST SP 800-63B, 2017). */
export const SHORTEST = 8;

/** A cipher with a new salt. Deriving the key takes some tenths of a second; it is done once. */
export const newCipher = (passphrase: string): Promise<Cipher> =>
  cipherOf(passphrase, JSON.stringify(newDerivation()));

/** The cipher of what was sealed before. @returns null when its parameters cannot be read */
export async function cipherAgain(passphrase: string, parameters: string): Promise<Cipher | null> {
  return derivationIn(parameters) ? cipherOf(passphrase, parameters) : null;
}

function derivationIn(parameters: string) {
  try {
    return derivationFrom(JSON.parse(parameters));
  } catch {
    return null;
  }
}

async function cipherOf(passphrase: string, parameters: string): Promise<Cipher> {
  const derivation = derivationIn(parameters);
  if (!derivation) throw new Error('These are no parameters of a cipher');
  const key = await keyFrom(passphrase, derivation);
  return {
    parameters,
    seal: (plain) => sealBytes(key, plain, parameters),
    open: (sealed) => openBytes(key, sealed, parameters),
  };
}

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Beginnings of what is tried first by whoever guesses. */
const USUAL =
  /^(passwor[td]|geheim|hallo|qwert|asdf|1234|abcd|selbsthilfe|drehscheibe|kontaktstelle|sommer|winter|willkommen|letmein|welcome)/i;

/**
 * A hint, not a measurement: length counts most, few different signs and well-known words count against it. Four words that
 * do not belong together are strong.
 */
export function strengthOf(passphrase: string): Strength {
  const signs = [...passphrase];
  if (signs.length < SHORTEST) return 'short';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(passphrase)).length;
  const different = new Set(signs.map((sign) => sign.toLowerCase())).size;
  const words = passphrase.split(/[\s\-_.,]+/).filter((word) => word.length > 2);
  const usual = USUAL.test(passphrase) && signs.length < 20 ? 6 : 0;
  const run = signs.filter((sign, i) => i > 0 && Math.abs(code(sign) - code(signs[i - 1]!)) <= 1).length;
  const points = signs.length + 2 * (kinds - 1) - usual - run - Math.max(0, 7 - different) * 2;
  if (points >= 20 || (new Set(words).size >= 4 && different >= 8)) return 'strong';
  return points >= 14 ? 'fair' : 'weak';
}

const code = (sign: string): number => sign.codePointAt(0) ?? 0;
