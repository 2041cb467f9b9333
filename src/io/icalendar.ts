/**
 * iCalendar: what is due, as a file that calendars open – Outlook, Thunderbird, Google, the telephone's own. One all-day entry
 * (VEVENT) or one task (VTODO) an item, with an id that stays the same, so that reading a newer file changes entries instead of
 * doubling them. Reference: RFC 5545 (2009), sections 3.1 (folding), 3.3.11 (text), 3.6.1 and 3.6.2. Outlook reads further fields of its
 * own (MS-OXCICAL): without them older versions show a whole day as an appointment at midnight, and as time that is taken.
 */
import { addDays } from '../model/follow-up.ts';
import { utf8 } from './csv.ts';
import type { OutFile } from './format.ts';

export type CalendarItem = {
  /** Stays the same for the same thing; any text. */
  readonly key: string;
  /** A whole day, '2026-12-01'. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
};

export type CalendarOptions = {
  /** File name without its ending. */
  readonly name: string;
  /** Shown as the calendar's name. */
  readonly title: string;
  /** event: a line over the day, which every calendar shows · task: a to-do, which not every one knows. */
  readonly as: 'event' | 'task';
  /** When it was written: '20261122T131500Z'. */
  readonly stamp: string;
};

export function writeCalendar(items: readonly CalendarItem[], options: CalendarOptions): OutFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Drehscheibe//Kontakte//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(options.title)}`,
    ...items.flatMap((item) => component(item, options)),
    'END:VCALENDAR',
  ];
  return { name: `${options.name}.ics`, bytes: utf8(lines.map((line) => `${folded(line)}\r\n`).join('')) };
}

function component({ key, day, title, text }: CalendarItem, { as, stamp }: CalendarOptions): string[] {
  const kind = as === 'event' ? 'VEVENT' : 'VTODO';
  const when =
    as === 'event'
      ? [
          `DTSTART;VALUE=DATE:${plain(day)}`,
          `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
          'TRANSP:TRANSPARENT',
          'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
          'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        ]
      : [`DUE;VALUE=DATE:${plain(day)}`, 'STATUS:NEEDS-ACTION'];
  return [
    `BEGIN:${kind}`,
    `UID:${uidOf(key)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${revision(stamp)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'CLASS:PRIVATE',
    `END:${kind}`,
  ];
}

/** Minutes since 2000: a file that is written later revises what an earlier one said of the same thing. */
function revision(stamp: string): number {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(stamp) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number.isFinite(at) ? Math.max(0, (at - Date.UTC(2000, 0, 1)) / 60_000) : 0;
}

const plain = (day: string): string => day.replaceAll('-', '');

/** Letters with a meaning are escaped; other controls than the line break have no place in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Bytes of a line, its break apart. */
const LONGEST = 75;

/** Longer lines go on after a break and a blank; never within a letter, which may be several bytes. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0)!;
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (length + bytes > LONGEST) {
      out += '\r\n ';
      length = 1;
    }
    out += letter;
    length += bytes;
  }
  return out;
}

/** A key as an id that tells nothing: FNV-1a (Fowler, Noll & Vo 1991) forwards and backwards, 64 bits together. */
function uidOf(key: string): string {
  const hash = (units: readonly number[]): string => {
    let h = 0x811c9dc5;
    for (const unit of units) h = Math.imul(h ^ unit, 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  const units = Array.from(key, (letter) => letter.codePointAt(0)!);
  return `${hash(units)}${hash([...units].reverse())}@drehscheibe`;
}
