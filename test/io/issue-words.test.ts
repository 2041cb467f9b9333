/** Every issue code is worded in both languages, every worded code exists, and every code is used by some reader or check. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import de from '../../src/i18n/de/issues.ts';
import { describeIssue, issueLine } from '../../src/i18n/describe-issue.ts';
import en from '../../src/i18n/en/issues.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { ISSUE_CODES } from '../../src/model/issue-codes.ts';

const NOT_CODES = ['place', 'severity', 'unworded'];
const src = resolve(import.meta.dirname, '../../src');
const code = ['io', 'model']
  .flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).map((name) => join(src, room, name)),
  )
  .filter((path) => path.endsWith('.ts') && !path.endsWith('issue-codes.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!);

test('the lists are the same', () => {
  const worded = Object.keys(de).filter((key) => !NOT_CODES.includes(key));
  expect(worded.sort()).toEqual([...ISSUE_CODES].sort());
});

test.each(ISSUE_CODES)('%s', (issue) => {
  expect(code.includes(`'${issue}'`)).toBe(true);
  const words = [de, en].map(
    (all) => all[issue] as { message: string; message_one?: string; remedy: string },
  );
  for (const { message, message_one, remedy } of words) {
    expect(message).toMatch(/[.!?…)}“”]$/);
    expect(remedy).toMatch(/[.!?]$/);
    for (const name of placeholders((message_one ?? '') + remedy))
      expect(placeholders(message)).toContain(name);
  }
  expect(new Set(placeholders(words[0]!.message))).toEqual(new Set(placeholders(words[1]!.message)));
  expect(words[0]!.message).not.toBe(words[1]!.message);
});

describe('describeIssue', () => {
  const issue = {
    severity: 'error',
    code: 'weight-negative',
    at: { file: 'ties.csv', row: 5, column: 'Gewicht', value: '-3' },
  } as const;
  test('says what, where and what to do', () => {
    expect(describeIssue(issue, 'de')).toEqual({
      text: 'Die Stärke „-3“ ist negativ; sie wurde nicht übernommen, die Verbindung bleibt.',
      place: 'ties.csv, Zeile 5, Spalte „Gewicht“',
      remedy: 'Eine Stärke größer als 0 eintragen oder das Feld leer lassen.',
    });
    expect(issueLine(issue, 'en')).toBe(
      'Error: ties.csv, row 5, column “Gewicht”: The strength “-3” is negative; it was not taken over, the tie stays. Enter a strength above 0 or leave the field empty.',
    );
  });
  test('one is worded as one, many as a number of the language', () => {
    const rows = (number: number) =>
      describeIssue({ severity: 'warning', code: 'rows-skipped', with: { number } }, 'de').text;
    expect(rows(1)).toBe('Eine Zeile wurde ausgelassen.');
    expect(rows(12345)).toBe('12.345 Zeilen wurden ausgelassen.');
  });
  test('what a file says stays text: no keys, no fields, no turned letters', () => {
    const nasty = '$t(issues:json.message) {{code}} \u202egnp.exe <b>';
    for (const language of LANGUAGES) {
      const { text } = describeIssue(
        { severity: 'note', code: 'unknown-word', with: { word: nasty } },
        language,
      );
      expect(text).toContain('$t(issues:json.message) {{code}} gnp.exe <b>');
    }
  });
  test('a code that nobody worded is still said', () => {
    expect(describeIssue({ severity: 'note', code: 'constructor' }, 'en').text).toContain('constructor');
    expect(describeIssue({ severity: 'note', code: 'brand-new' }, 'de').text).toContain('brand-new');
  });
});
