/** `check` on every file that people really bring or that was made to do harm: how it ends and what it says, in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Console } from '../../src/cli/console.ts';
import { run } from '../../src/cli/run.ts';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import { bring, MANIFEST } from '../io/bad-input-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drehscheibe-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What loads and is wrong all the same ends as an error, too: rows were left out, or cells are empty that were not. */
const isWrong = ({ file, outcome, skipped = 0 }: (typeof MANIFEST)[number]) =>
  outcome === 'error' || skipped > 0 || file === 'xlsx_formulas_without_cached_values.xlsx';

const WORDS = {
  de: {
    error: 'Fehler: ',
    read: /^Gelesen: (\S+) Einrichtungen, (\S+) Verbindungen; ausgelassen: (\S+) Zeilen/,
  },
  en: { error: 'Error: ', read: /^Read: (\S+) bodies, (\S+) ties; skipped: (\S+) rows/ },
} as const;

async function check(path: string, language: Language) {
  let out = '';
  let err = '';
  const console: Console = {
    language,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const code = await run(['check', path], console);
  return { code, out, err };
}

describe.each(MANIFEST)('$file', (expected) => {
  test(expected.tests, async () => {
    const { name, bytes } = bring(expected.file);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const lines: number[] = [];
    for (const language of LANGUAGES) {
      const { code, out, err } = await check(path, language);
      const errors = out.split('\n').filter((line) => line.startsWith(WORDS[language].error));
      expect(code, out).toBe(isWrong(expected) ? 1 : 0);
      expect(errors.length > 0, out).toBe(isWrong(expected));
      for (const line of errors) {
        expect(line).toContain(name);
        // What is wrong and what to do: two sentences at least behind the place.
        expect(line.slice(line.indexOf(name)).match(/[.!?](?= |$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      }
      expect(out + err).not.toMatch(/\{\{|undefined|\[object |\n\s+at |node_modules|\.ts:\d/);
      const read = WORDS[language].read.exec(err);
      expect(read !== null).toBe(expected.outcome === 'loads');
      if (read) {
        const { bodies, ties, skipped } = expected;
        expect(read.slice(1).map(Number)).toEqual([bodies, ties, skipped ?? Number(read[3])]);
      }
      lines.push(out.split('\n').length);
    }
    // Both languages say the same things.
    expect(lines[0]).toBe(lines[1]);
  });
});
