/** What files are called when they leave: any system takes the name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem } from '../../../src/io/files.ts';
import { emptyProject } from '../../../src/model/project.ts';
import { stemOf } from '../../../src/state/files/file-name.ts';

/** Any code points, and what is written with several of them; fast-check's own table of these takes seconds to build. */
const letters = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('👩‍👩‍👧‍👦', 'e\u0301', '🇩🇪', 'ß', 'a', '.', '/'),
    ),
  )
  .map((parts) => parts.join(''));

const nameOf = (de: string, id = 'p') => stemOf(emptyProject({ id, name: { de } }), 'de');

describe('names of files', () => {
  test('paths, signs and length of a name do not reach the disk', () => {
    expect(nameOf('../../etc/passwd')).toBe('etc-passwd');
    expect(nameOf('Köln: "Selbsthilfe" <2023>')).toBe('Köln-Selbsthilfe-2023');
    expect(nameOf('a'.repeat(500)).length).toBeLessThanOrEqual(100);
    expect(nameOf('///', '../x')).toBe('x');
  });
  test('names that Windows keeps for itself are not used', () => {
    for (const word of ['CON', 'nul', 'Aux', 'com1', 'LPT9'])
      for (const stem of [fileStem(word), nameOf(word), fileStem(`${word}.2023`)])
        expect(stem).not.toMatch(/^(con|nul|aux|com1|lpt9)(\.|$)/i);
    expect(fileStem('Conrad')).toBe('Conrad');
  });
  test('whatever it is called', () => {
    fc.assert(
      fc.property(letters, fc.string({ unit: 'binary' }), (name, id) => {
        for (const stem of [nameOf(name, id), fileStem(id)]) {
          expect(stem).not.toMatch(/[\\/:*?"<>|]|^\.|^$/);
          expect(stem.length).toBeLessThanOrEqual(110);
        }
      }),
    );
  });
});
