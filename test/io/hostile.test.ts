/**
 * What people bring cannot be foreseen: hundreds of made-up files go through the readers and through the import. Both answer,
 * with a project that keeps what readers promise or with an error that says what is wrong in both languages.
 */
import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Issue } from '../../src/base/issue.ts';
import { describeIssue, issueLine } from '../../src/i18n/describe-issue.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import type { InFile } from '../../src/io/format.ts';
import { engine } from '../../src/io/import/engine.ts';
import { readAnything } from '../../src/io/index.ts';
import type { Project } from '../../src/model/project.ts';
import { bring, MANIFEST } from './bad-input-files.ts';
import { brokenPromise } from './samples.ts';

const PLACEHOLDER = /\{\{|\[object /;

/** In words, wherever the file does not hold such signs itself. */
function said(issues: readonly Issue[]): void {
  for (const issue of issues) {
    const own = JSON.stringify(issue);
    for (const language of LANGUAGES) {
      const { text, remedy } = describeIssue(issue, language);
      expect(text.length * remedy.length, `${issue.code} in words`).toBeGreaterThan(0);
      const line = issueLine(issue, language);
      expect(line).not.toMatch(/[\r\n]/);
      if (!PLACEHOLDER.test(own)) expect(line).not.toMatch(PLACEHOLDER);
      if (!own.includes('undefined')) expect(line).not.toContain('undefined');
    }
  }
}

const innards = () =>
  [Object.prototype, Array.prototype, Function.prototype, Map.prototype].map((p) => Reflect.ownKeys(p));
const untouched = innards();

let loaded = 0;
let refused = 0;

async function survives(files: readonly InFile[]): Promise<void> {
  const bytes = files.map((file) => file.bytes.slice());
  const { project, issues } = await readAnything(files);
  fits(project, issues);
  const found = await engine.inspect(files);
  said(found.issues);
  const staged = await engine.stage({
    files,
    decisions: engine.suggest(found, null, []),
    open: null,
    edited: new Set(),
  });
  const problems = staged.problems.map((problem) => problem.issue);
  said(problems);
  fits(staged.project, [...found.issues, ...staged.issues, ...problems]);
  expect(engine.glimpse(staged).staged.project === null).toBe(staged.project === null);
  // Compared as memory: byte by byte through matchers would take longer than reading.
  expect(files.every((file, i) => Buffer.compare(file.bytes, bytes[i]!) === 0)).toBe(true);
  expect(innards()).toEqual(untouched);
}

function fits(project: Project | null, issues: readonly Issue[]): void {
  said(issues);
  if (project) {
    loaded++;
    expect(brokenPromise(project)).toBeNull();
  } else {
    refused++;
    // Nothing is refused in silence.
    expect(issues.length).toBeGreaterThan(0);
  }
}

// ------------------------------------------------------------------------------------------------------------ cells

const HOSTILE = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '=1+1',
  '=HYPERLINK("https://example.invalid";"x")',
  '@SUM(A1)',
  "'=1",
  '+49 231 1',
  '-',
  '\u0000',
  'a\u0007b',
  '\ufeff',
  '\u200b',
  '\u202eabc',
  '\ud800',
  '\ufffe',
  '<img src=x onerror=alert(1)>',
  '{{name}}',
  '$t(import:take)',
  '%s%n',
  '"',
  '""',
  '"offen',
  'mit"tendrin',
  'a\tb',
  'a\nb',
  'a\rb',
  ';',
  ',,,',
  '1e400',
  '-1e-400',
  'NaN',
  'Infinity',
  '0x1F',
  '٣',
  '9'.repeat(400),
  '31.02.2023',
  '00.00.0000',
  '99999-01-01',
  'x'.repeat(70_000),
  ' '.repeat(50_000),
  'ä'.repeat(3000),
  '👩‍👩‍👧‍👦',
  'Müller, Straße',
  'undefined',
  'null',
  '',
  '   ',
  '\u00a0',
] as const;
const HEADS = ['Von', 'Nach', 'Name', 'id', 'Art', 'Sektor', 'Gewicht', 'seit', 'PLZ', 'Häufigkeit'] as const;

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Caritas', 'AOK', 'Jugendamt', 'KISS', 'Klinik', '3', '2020') },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const head = fc.oneof(fc.constantFrom(...HEADS), fc.constantFrom(...HOSTILE.slice(0, 30)));

/** Ragged, wide, long, empty. */
const grid = fc
  .tuple(
    fc.array(head, { maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    fc.constantFrom('as it is', 'wide', 'long', 'empty rows', 'one column'),
  )
  .map(([first, rows, shape]): readonly (readonly string[])[] => {
    const all = [first, ...rows];
    if (shape === 'wide') return all.map((r, i) => [...r, ...Array<string>(i === 0 ? 520 : 2).fill('x')]);
    if (shape === 'long') {
      const short = rows.map((r) => r.map((c) => c.slice(0, 40)));
      return [first, ...Array.from({ length: 1500 }, (_, i) => short[i % (short.length || 1)] ?? [])];
    }
    if (shape === 'empty rows') return all.flatMap((r) => [r, [], ['', '']]);
    return shape === 'one column' ? all.map((r) => r.slice(0, 1)) : all;
  });

// -------------------------------------------------------------------------------------------------------- text files

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(big && bytes.length % 2 === 0 ? bytes.swap16() : bytes);
};
/** Umlauts of Mac Roman; other letters beyond ASCII become '?'. */
const MAC: Readonly<Record<string, number>> = {
  ä: 0x8a,
  ö: 0x9a,
  ü: 0x9f,
  ß: 0xa7,
  Ä: 0x80,
  Ö: 0x85,
  Ü: 0x86,
};
const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => utf16(text, false, true),
  (text) => utf16(text, true, true),
  (text) => utf16(text, false, false),
  (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  (text) => Uint8Array.from(text, (letter) => MAC[letter] ?? (letter < '\u0080' ? letter.charCodeAt(0) : 63)),
];

/** Quoted as it should be, never, always, or with its quotes broken. */
const quote: Readonly<Record<string, (cell: string, delimiter: string) => string>> = {
  right: (c, d) => (/["\r\n]/.test(c) || c.includes(d) ? `"${c.replaceAll('"', '""')}"` : c),
  never: (c) => c,
  always: (c) => `"${c.replaceAll('"', '""')}"`,
  broken: (c) => `"${c}`,
};

const textTable = fc
  .record({
    rows: grid,
    delimiter: fc.constantFrom(';', ',', '\t', '|', ':'),
    quoting: fc.constantFrom(...Object.keys(quote)),
    end: fc.constantFrom('\r\n', '\n', '\r', '\n\r'),
    encode: fc.constantFrom(...ENCODERS),
    name: fc.constantFrom(
      'liste.csv',
      'liste.txt',
      'liste.tsv',
      'liste',
      '__proto__.csv',
      '../../x.csv',
      'a\u202evsc',
    ),
    sep: fc.boolean(),
    cut: fc.double({ min: 0.2, max: 3, noNaN: true }),
  })
  .map(({ rows, delimiter, quoting, end, encode, name, sep, cut }): InFile => {
    const lines = rows.map((cells) => cells.map((c) => quote[quoting]!(c, delimiter)).join(delimiter));
    const bytes = encode((sep ? `sep=${delimiter}${end}` : '') + lines.join(end));
    return { name, bytes: bytes.slice(0, Math.ceil(bytes.length * Math.min(1, cut))) };
  });

test('80 text tables in seven encodings', { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(textTable, { minLength: 1, maxLength: 2 }), survives), {
    numRuns: 80,
    seed: 20_261_122,
  });
});

// --------------------------------------------------------------------------------------------------------- workbooks

/** XML cannot hold these at all; a writer that does so makes a file that is refused (below, by hand). */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '').slice(0, 32_000);

const workbook = fc
  .record({
    sheets: fc.array(grid, { minLength: 1, maxLength: 3 }),
    names: fc.uniqueArray(fc.constantFrom('Partner', '__proto__', 'constructor', 'a&b', 'Größe'), {
      minLength: 3,
      maxLength: 3,
    }),
    kind: fc.constantFrom('xlsx', 'ods'),
    ending: fc.constantFrom('xlsx', 'ods', 'csv', 'xls'),
  })
  .map((plan) => ({
    ...plan,
    sheets: plan.sheets.map((rows) => rows.slice(0, 200).map((row) => row.slice(0, 60).map(writable))),
  }));

test('40 workbooks with such cells', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async ({ sheets, names, kind, ending }) => {
      const book = { sheets: sheets.map((rows, i) => ({ name: names[i]!, rows })) };
      const bytes = await (kind === 'xlsx' ? writeXlsx(book) : writeOds(book));
      await survives([{ name: `mappe.${ending}`, bytes }]);
    }),
    { numRuns: 40, seed: 20_261_122, endOnFailure: true },
  );
});

// ------------------------------------------------------------------------------------------------------ damaged files

const whole = MANIFEST.filter((file) => !file.made);
const damaged = fc
  .record({
    file: fc.constantFrom(...whole.map(({ file }) => file)),
    blows: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        how: fc.constantFrom('flip', 'cut', 'insert', 'repeat', 'zero'),
        with: fc.uint8Array({ minLength: 1, maxLength: 16 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ file, blows }): InFile => {
    let { bytes } = bring(file);
    for (const { at, how, with: rubbish } of blows) {
      const place = Math.floor(at * bytes.length);
      const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
      if (how === 'cut') bytes = before;
      else if (how === 'insert') bytes = new Uint8Array([...before, ...rubbish, ...after]);
      else if (how === 'repeat') bytes = new Uint8Array([...before, ...before.slice(-200), ...after]);
      else {
        bytes = bytes.slice();
        rubbish.forEach((byte, i) => {
          if (place + i < bytes.length) bytes[place + i] = how === 'zero' ? 0 : byte;
        });
      }
    }
    return { name: file, bytes };
  });

test('200 files that were damaged on the way', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(damaged, (file) => survives([file])),
    { numRuns: 200, seed: 20_261_122, endOnFailure: true },
  );
  // Neither way is the only one that was tried.
  expect(Math.min(loaded, refused)).toBeGreaterThan(100);
});
