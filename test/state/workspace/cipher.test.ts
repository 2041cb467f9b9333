/** Sealing under a passphrase: round trip, tampering refused, other passphrase refused, old parameters still open. */
import { describe, expect, test } from 'vitest';
import { derivationFrom, newDerivation, ROUNDS } from '../../../src/io/passphrase.ts';
import { isSealedFile, sealFile, unsealFile } from '../../../src/io/sealed-file.ts';
import { cipherAgain, newCipher, strengthOf } from '../../../src/state/workspace/cipher.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array) => new TextDecoder().decode(of);
const PHRASE = 'Pünktlich zum Frühstück 🍞';

describe('records of this browser', () => {
  test('what one session seals, the next one opens from the parameters beside it', async () => {
    const cipher = await newCipher(PHRASE);
    const sealed = await cipher.seal(bytes('Netzwerk'));
    expect(text(sealed)).not.toContain('Netzwerk');
    const again = await cipherAgain(PHRASE, cipher.parameters);
    expect(text(await again!.open(sealed))).toBe('Netzwerk');
    expect(JSON.parse(cipher.parameters)).toMatchObject({ kdf: 'PBKDF2', hash: 'SHA-256', rounds: ROUNDS });
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  });

  test('the same bytes are sealed otherwise every time, and under another salt in every cipher', async () => {
    const cipher = await newCipher(PHRASE);
    const [a, b] = [await cipher.seal(bytes('x')), await cipher.seal(bytes('x'))];
    expect(a).not.toEqual(b);
    expect((await newCipher(PHRASE)).parameters).not.toBe(cipher.parameters);
  });

  test('every single changed byte is refused', async () => {
    const cipher = await newCipher(PHRASE);
    const sealed = await cipher.seal(bytes('genau so'));
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice();
      changed[i]! ^= 1;
      await expect(cipher.open(changed), `byte ${i}`).rejects.toThrow();
    }
    await expect(cipher.open(sealed.slice(0, -1))).rejects.toThrow();
    await expect(cipher.open(new Uint8Array())).rejects.toThrow();
  });

  test('another passphrase, however alike, does not open', async () => {
    const cipher = await newCipher(PHRASE);
    const sealed = await cipher.seal(bytes('x'));
    for (const other of [PHRASE.toLowerCase(), `${PHRASE} `, 'Pünktlich']) {
      const wrong = await cipherAgain(other, cipher.parameters);
      await expect(wrong!.open(sealed)).rejects.toThrow();
    }
    // However the keyboard composes the umlaut, it is the same passphrase.
    const same = await cipherAgain(PHRASE.normalize('NFD'), cipher.parameters);
    expect(text(await same!.open(sealed))).toBe('x');
  });

  test('parameters that are none are no cipher', async () => {
    const good = newDerivation();
    for (const broken of [
      '',
      '{}',
      'null',
      JSON.stringify({ ...good, rounds: 1e12 }),
      JSON.stringify({ ...good, rounds: 0 }),
      JSON.stringify({ ...good, salt: 'AA==' }),
      JSON.stringify({ ...good, salt: '%' }),
      JSON.stringify({ ...good, kdf: 'scrypt' }),
    ])
      expect(await cipherAgain(PHRASE, broken), broken).toBeNull();
    expect(derivationFrom(good)).toEqual(good);
  });
});

describe('encrypted project files', () => {
  const plain = { name: 'dortmund.drehscheibe.json', bytes: bytes('{"format":"drehscheibe"}') };

  test('come back byte for byte under their own name', async () => {
    const sealed = await sealFile(plain, PHRASE);
    expect(sealed.name).toBe('dortmund.drehscheibe.enc.json');
    expect(isSealedFile(sealed)).toBe(true);
    expect(isSealedFile(plain)).toBe(false);
    expect(text(sealed.bytes)).not.toContain('"drehscheibe"');
    expect(await unsealFile(sealed, PHRASE)).toEqual({ ok: true, file: plain });
  });

  test('large ones too', async () => {
    const large = { name: 'a.drehscheibe.json', bytes: new Uint8Array(300_001).map((_, i) => i * 7) };
    expect(await unsealFile(await sealFile(large, PHRASE), PHRASE)).toEqual({ ok: true, file: large });
  });

  test('a file of older rounds still opens', async () => {
    const sealed = await sealFile(plain, PHRASE, newDerivation(100_000));
    expect(await unsealFile(sealed, PHRASE)).toEqual({ ok: true, file: plain });
  });

  test('a file kept from the first version of the format opens', async () => {
    const kept = `{"format":"drehscheibe-sealed","version":1,"derivation":{"kdf":"PBKDF2","hash":"SHA-256","rounds":1000,"salt":"AQIDBAUGBwgJCgsMDQ4PEA=="},"cipher":"AES-GCM-256","data":"KEPT"}`;
    const data = 'm58iPl6AsWCFvfFG8ii12a0X5B9rEUc2CDGW2vVhWC0QwIJJGKI5/dRV13vB3jSn9zLB0iJMtwJDx1n54GvIOA==';
    const file = { name: 'alt.drehscheibe.enc.json', bytes: bytes(kept.replace('KEPT', data)) };
    const opened = await unsealFile(file, 'alte passphrase');
    expect(opened.ok && text(opened.file.bytes)).toBe('{"format":"drehscheibe","version":1}');
  });

  test('wrong passphrase, changed salt or rounds, newer and broken files are told apart', async () => {
    const sealed = await sealFile(plain, PHRASE, newDerivation(1000));
    const changed = (from: string | RegExp, to: string) => {
      const now = text(sealed.bytes).replace(from, to);
      expect(now).not.toBe(text(sealed.bytes));
      return unsealFile({ name: sealed.name, bytes: bytes(now) }, PHRASE);
    };
    expect(await unsealFile(sealed, 'falsch')).toEqual({ ok: false, why: 'passphrase' });
    expect(await changed('"rounds": 1000', '"rounds": 1001')).toEqual({ ok: false, why: 'passphrase' });
    expect(await changed('"version": 1', '"version": 2')).toEqual({ ok: false, why: 'newer' });
    expect(await changed('AES-GCM-256', 'AES-CBC-256')).toEqual({ ok: false, why: 'damaged' });
    expect(await changed('"rounds": 1000', '"rounds": 1e15')).toEqual({ ok: false, why: 'damaged' });
    expect(await changed(/"data": ".{10}/, '"data": "%')).toEqual({ ok: false, why: 'damaged' });
    const cut = { name: sealed.name, bytes: sealed.bytes.slice(0, 100) };
    expect(await unsealFile(cut, PHRASE)).toEqual({ ok: false, why: 'damaged' });
  });
});

describe('the hint on strength', () => {
  test.each([
    ['kurz', 'short'],
    ['aaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['passwort1', 'weak'],
    ['Selbsthilfe2024', 'weak'],
    ['Sommer2024!', 'weak'],
    ['k8Fz!pQw3x', 'fair'],
    ['Rotkehlchen im Schuppen', 'strong'],
    ['Tasse Wolke Fahrrad Montag', 'strong'],
    ['mT7#vR2!qL9$zXw4', 'strong'],
  ])('%s: %s', (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength));
});
