/** The chapter of the annual report on the command line: for three hundred centres in one loop. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

  test('changes between the states that are asked for; both languages, each in a file', async () => {
    const told = (await report('--since', '2018', '--until', 'now')).out;
    expect(told).toMatch(/Seit 2018 kamen 6/);
    expect((await report()).out).not.toMatch(/Seit 2018 kamen 6/);
    const out = join(folder, 'both/{name}-{lang}.md');
    expect((await report('--out', out, '--language', 'de,en', '--without', 'figure')).code).toBe(0);
    expect(readdirSync(join(folder, 'both')).sort()).toEqual(['dortmund-2023-de.md', 'dortmund-2023-en.md']);
    expect(readFileSync(join(folder, 'both/dortmund-2023-en.md'), 'utf8')).toContain('## ');
  });

  test.each([
    [['--since', '1850'], 'Möglich sind: 2017'],
    [['--language', 'de,en', '--out', 'x.md'], '{name}-{lang}.docx'],
    [['data/networks/delmenhorst-2012', '--out', 'x.docx'], '--out mit {name}'],
    [['--figure', 'Karte', '--out', 'x.md'], 'keine Abbildung behalten'],
  ])('%j', async (options, said) => {
    const { code, err } = await report(...options);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('what is not known is said, with what is possible', async () => {
    expect(await report('--about', 'nobody')).toMatchObject({ code: 2 });
    const wrong = await report('--without', 'x');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('committees');
    expect((await report('--out', 'x.pdf')).err).toContain('.docx');
  });
});
