/** The chapter of the annual report on the command line: for three hundred centres in one loop. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function report(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['report', 'data/networks/dortmund-2023', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    language: args.includes('en') ? 'en' : 'de',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('report', () => {
  test('Markdown to standard output, without a figure that has no place there', async () => {
    const { code, out } = await report();
    expect(code).toBe(0);
    expect(out).toContain('Mitarbeit in 10 Gremien');
    expect(out).not.toContain('![');
  });

  test('a Word file with its figure, in English, without a part', async () => {
    const path = join(folder, 'x.docx');
    expect((await report('--out', path, '--lang', 'en', '--without', 'funders')).code).toBe(0);
    const parts = unzipSync(new Uint8Array(readFileSync(path)));
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toContain('Work in 10 committees');
    expect(xml).not.toContain('The work was funded');
    expect(Object.keys(parts).filter((name) => /media\/.*\.(svg|png)$/.test(name))).toHaveLength(2);
  });

  test('codes: no name in text or picture, and the same codes in both', async () => {
    const path = join(folder, 'coded.md');
    expect((await report('--out', path, '--coded')).code).toBe(0);
    const text = readFileSync(path, 'utf8');
    const picture = readFileSync(join(folder, 'coded.svg'), 'utf8');
    for (const name of ['Klinikum Westfalen', 'Selbsthilfe-Kontaktstelle Dortmund', 'Straßenmagazin'])
      expect(text + picture).not.toContain(name);
    const hub = /\*(Kontaktstelle \w{4})\*/.exec(text)![1]!;
    expect(picture).toContain(hub);
  });

  test('what is not known is said, with what is possible', async () => {
    expect(await report('--about', 'nobody')).toMatchObject({ code: 2 });
    const wrong = await report('--without', 'x');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('committees');
    expect((await report('--out', 'x.pdf')).err).toContain('.docx');
  });
});
