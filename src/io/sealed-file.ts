/**
 * An encrypted project file, '<name>.drehscheibe.enc.json': a project file, sealed, in a JSON file that says how. Anyone can
 * see that it is one and how it was made; nobody without the passphrase can see what is in it or change it unnoticed.
 */
import { utf8 } from './csv.ts';
import { baseName, head } from './files.ts';
import type { InFile, OutFile } from './format.ts';
import { field, isRecord, readJson } from './json.ts';
import {
  type Derivation,
  derivationFrom,
  fromBase64,
  keyFrom,
  newDerivation,
  openBytes,
  sealBytes,
  toBase64,
} from './passphrase.ts';

const FORMAT = 'drehscheibe-sealed';
const VERSION = 1;
const CIPHER = 'AES-GCM-256';
const ENDING = '.drehscheibe.enc.json';
const PLAIN_ENDING = '.drehscheibe.json';

export const isSealedFile = (file: InFile): boolean =>
  /"format"\s*:\s*"drehscheibe-sealed"/.test(head(file, 400));

/** Seals a project file under a passphrase. Salt and IV are new every time. */
export async function sealFile(
  file: OutFile,
  passphrase: string,
  derivation = newDerivation(),
): Promise<OutFile> {
  const key = await keyFrom(passphrase, derivation);
  const sealed = await sealBytes(key, file.bytes.slice(), besideOf(derivation));
  const json = { format: FORMAT, version: VERSION, derivation, cipher: CIPHER, data: toBase64(sealed) };
  return { name: sealedName(file.name), bytes: utf8(`${JSON.stringify(json, null, 1)}\n`) };
}

export type Unsealed =
  | { readonly ok: true; readonly file: InFile }
  /** passphrase: another one, or the file was changed · newer: by a later version · damaged: cut off, or no such file */
  | { readonly ok: false; readonly why: 'passphrase' | 'newer' | 'damaged' };

/** The project file inside. Never throws. */
export async function unsealFile(file: InFile, passphrase: string): Promise<Unsealed> {
  const json = readJson(new TextDecoder().decode(file.bytes));
  if (!json.ok || !isRecord(json.value) || field(json.value, 'format') !== FORMAT)
    return { ok: false, why: 'damaged' };
  const version = field(json.value, 'version');
  if (typeof version === 'number' && version > VERSION) return { ok: false, why: 'newer' };
  const derivation = derivationFrom(field(json.value, 'derivation'));
  const data = field(json.value, 'data');
  const sealed = typeof data === 'string' ? fromBase64(data) : null;
  if (!derivation || !sealed || field(json.value, 'cipher') !== CIPHER) return { ok: false, why: 'damaged' };
  try {
    const bytes = await openBytes(await keyFrom(passphrase, derivation), sealed, besideOf(derivation));
    return { ok: true, file: { name: plainName(file.name), bytes } };
  } catch {
    return { ok: false, why: 'passphrase' };
  }
}

/** What stands in plain and must not be changed, in one order. */
const besideOf = ({ kdf, hash, rounds, salt }: Derivation): string =>
  [FORMAT, VERSION, kdf, hash, rounds, salt, CIPHER].join('|');

const sealedName = (name: string): string =>
  `${name.endsWith(PLAIN_ENDING) ? name.slice(0, -PLAIN_ENDING.length) : name}${ENDING}`;
const plainName = (name: string): string => {
  const base = baseName(name);
  return base.endsWith(ENDING) ? `${base.slice(0, -ENDING.length)}${PLAIN_ENDING}` : base;
};
