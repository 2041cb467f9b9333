/** Payloads of encrypted projects: the cipher's public parameters in plain, then the sealed bytes. */
import type { Cipher } from '../workspace/workspace.ts';

const LENGTH = 4;

/** @returns the parts of a payload, as they are without a cipher */
export async function sealed(
  parts: readonly Uint8Array[],
  cipher: Cipher | null,
): Promise<readonly Uint8Array[]> {
  if (!cipher) return parts;
  const plain = new Uint8Array(await new Blob([...parts] as BlobPart[]).arrayBuffer());
  const parameters = new TextEncoder().encode(cipher.parameters);
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, parameters.length, true);
  return [length, parameters, await cipher.seal(plain)];
}

function split(payload: Uint8Array): { parameters: Uint8Array; rest: Uint8Array } {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const end = LENGTH + view.getUint32(0, true);
  return { parameters: payload.subarray(LENGTH, end), rest: payload.subarray(end) };
}

/** @throws when it is sealed and the cipher is missing or another one */
export async function opened(
  payload: Uint8Array,
  isSealed: boolean,
  cipher: Cipher | null,
): Promise<Uint8Array> {
  if (!isSealed) return payload;
  if (!cipher) throw new Error('The passphrase has not been given');
  return cipher.open(split(payload).rest.slice());
}

/** The public parameters in a sealed payload. */
export const parametersIn = (payload: Uint8Array): string =>
  new TextDecoder().decode(split(payload).parameters);
