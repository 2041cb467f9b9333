/** Calendar files: as RFC 5545 has them, whatever people type. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarItem, writeCalendar } from '../../src/io/icalendar.ts';

const options = { name: 'termine', title: 'Kontakte', as: 'event', stamp: '20261122T131500Z' } as const;
const textOf = (items: readonly CalendarItem[], as: 'event' | 'task' = 'event') =>
  new TextDecoder().decode(writeCalendar(items, { ...options, as }).bytes);
const item = (fields: Partial<CalendarItem> = {}): CalendarItem => ({
  key: 'p\nt1',
  day: '2026-12-31',
  title: 'Klinikum: Flyer schicken',
  text: '',
  ...fields,
});

/** Lines unfolded, and texts as they were. A reader of its own, as the standard describes it. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const plain = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const field = (text: string, name: string) =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe('one date', () => {
  test('is a whole day that ends on the next', () => {
    const text = textOf([item()]);
    expect(unfolded(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Drehscheibe//Kontakte//DE',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Kontakte',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{16}@drehscheibe$/) as string,
      'DTSTAMP:20261122T131500Z',
      'LAST-MODIFIED:20261122T131500Z',
      // 9 822 days of 1 440 minutes since 2000, and 13 hours and a quarter.
      `SEQUENCE:${9822 * 1440 + 13 * 60 + 15}`,
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'TRANSP:TRANSPARENT',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'SUMMARY:Klinikum: Flyer schicken',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });
  test('as a task is due on its day', () => {
    const text = textOf([item()], 'task');
    expect(field(text, 'DUE')).toEqual(['20261231']);
    expect(text).toContain('BEGIN:VTODO\r\n');
    expect(text).not.toContain('DTSTART');
  });
  test('keeps its id whatever else changes, and no two share one', () => {
    const [a] = field(textOf([item()]), 'UID');
    const [b] = field(textOf([item({ day: '2027-01-01', title: 'anders' })], 'task'), 'UID');
    expect(a).toBe(b);
    const many = Array.from({ length: 2000 }, (_, i) => item({ key: `p\nt${i}` }));
    expect(new Set(field(textOf(many), 'UID')).size).toBe(2000);
  });
});

test('any text comes back, in lines of at most 75 bytes that cut no letter', () => {
  const typed = fc.string({
    unit: fc.constantFrom('a', 'ä', '€', '🌍', ';', ',', '\\', '\n', ':', ' ', '"', 'BEGIN:VEVENT'),
    maxLength: 120,
  });
  fc.assert(
    fc.property(typed, typed, (title, note) => {
      const { bytes } = writeCalendar([item({ title, text: note })], options);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(field(text, 'SUMMARY').map(plain)).toEqual([title]);
      expect(field(text, 'DESCRIPTION').map(plain)).toEqual(note === '' ? [] : [note]);
      expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('control characters have no place in it', () => {
  expect(field(textOf([item({ title: 'a\u0000b\u001b\rc\td' })]), 'SUMMARY').map(plain)).toEqual([
    'ab\nc\td',
  ]);
});
