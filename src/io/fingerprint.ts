/**
 * Digests by the platform's Web Crypto (FIPS 180-4, RFC 2104): a fingerprint that tells whether two projects hold the same data
 * whatever file they came from, and codes for pseudonyms that nobody can work out without the secret.
 */
import type { Id, Project, Tie } from '../model/project.ts';
import { utf8 } from './csv.ts';

/**
 * SHA-256 of a project's content in a canonical text: records in order of their ids, fields in order of their names. What a
 * person keeps beside the network – earlier states, plans, views – is no part of it: no result depends on it.
 * @returns 64 hexadecimal digits; null where the platform offers no digests (a page that is not served securely)
 */
export const fingerprint = (project: Project): Promise<string | null> => sha256(utf8(canonical(project)));

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = globalThis.crypto ?? {};
  return subtle ? hex(await subtle.digest('SHA-256', bytes)) : null;
}

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same text for the same content, whatever order records and fields stand in. */
export function canonical(project: Project): string {
  const table = (records: ReadonlyMap<Id, object>) =>
    `[${[...records]
      .sort(([a], [b]) => byName(a, b))
      .map(([, record]) => sorted(record))
      .join(',')}]`;
  const { about, bodies, regions, sources } = project;
  const ties = new Map([...project.ties].map(([id, tie]) => [id, withoutSilence(tie)] as const));
  // Data that are not made up have the fingerprint that they had before anything could be.
  const { synthetic, ...rest } = about;
  return `[${sorted(synthetic ? about : rest)},${[bodies, ties, regions, sources].map(table).join(',')}]`;
}

/** Ties of which nobody says how they are followed up have the fingerprint that they had before anybody could. */
function withoutSilence({ lastContact, nextStep, due, personBound, ...tie }: Tie): object {
  return {
    ...tie,
    ...(lastContact ? { lastContact } : {}),
    ...(nextStep ? { nextStep } : {}),
    ...(due ? { due } : {}),
    ...(personBound == null ? {} : { personBound }),
  };
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    // What nobody said may be left out or written as nothing.
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => byName(a, b));
  return `{${fields.map(([name, v]) => `${JSON.stringify(name)}:${sorted(v)}`).join(',')}}`;
}

/** Letters that are not taken for one another when read aloud or printed small. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const SHORTEST = 4;

/**
 * A code for each id, from a secret (HMAC-SHA-256): the same id and secret give the same code in every export, and without the
 * secret no code can be worked out from a name. Codes of one call differ from each other.
 */
export async function pseudonymCodes(ids: Iterable<Id>, secret: string): Promise<ReadonlyMap<Id, string>> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) throw new Error('Web Crypto is not available');
  const key = await subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const taken = new Set<string>();
  const codes = new Map<Id, string>();
  const all = await Promise.all(
    [...ids].map(async (id) => ({ id, text: letters(await subtle.sign('HMAC', key, utf8(id))) })),
  );
  // Who gets the shorter code of two that begin alike must not depend on the order of the records.
  for (const { id, text } of all.sort((a, b) => byName(a.text, b.text))) {
    let length = SHORTEST;
    while (taken.has(text.slice(0, length))) length++;
    taken.add(text.slice(0, length));
    codes.set(id, text.slice(0, length));
  }
  return codes;
}

const letters = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => LETTERS[byte & 31]).join('');
