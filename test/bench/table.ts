/** One line of the comparison, and how it is printed. */
import { type Compared, median } from './measure.ts';

export type Line = {
  readonly work: string;
  readonly size: string;
  readonly peer: string;
  /** Median seconds; NaN for a peer that was not run. */
  readonly ours: number;
  readonly theirs: number;
  /** How many times faster ours is. */
  readonly ratio: number;
  /** Least and greatest ratio that the single runs allow. */
  readonly range: readonly [number, number];
  /** Greatest relative difference of the results; null where they are not comparable. */
  readonly error: number | null;
  readonly note: string;
};

export function lineOf(
  work: string,
  size: string,
  peer: string,
  { ours, theirs }: Compared<unknown, unknown>,
  error: number | null,
  note: string,
): Line {
  const once = [
    ours.seconds.length === 1 ? 'ours run once' : '',
    theirs.seconds.length === 1 ? 'peer run once' : '',
  ];
  return {
    work,
    size,
    peer,
    ours: median(ours.seconds),
    theirs: median(theirs.seconds),
    ratio: median(theirs.seconds) / median(ours.seconds),
    range: [
      Math.min(...theirs.seconds) / Math.max(...ours.seconds),
      Math.max(...theirs.seconds) / Math.min(...ours.seconds),
    ],
    error,
    note: [note, ...once].filter(Boolean).join('; '),
  };
}

const seconds = (s: number): string =>
  Number.isNaN(s)
    ? '–'
    : s >= 1
      ? `${s.toFixed(2)} s`
      : s >= 1e-3
        ? `${(s * 1e3).toFixed(1)} ms`
        : `${(s * 1e6).toFixed(0)} µs`;
const times = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));

const HEAD = ['work', 'size', 'peer', 'ours', 'peer takes', 'ratio', 'range', 'error', 'note'];

const cellsOf = (l: Line): string[] => [
  l.work,
  l.size,
  l.peer,
  seconds(l.ours),
  seconds(l.theirs),
  Number.isNaN(l.theirs) ? '–' : `${times(l.ratio)}×`,
  Number.isNaN(l.theirs) ? '–' : `${times(l.range[0])}–${times(l.range[1])}`,
  l.error === null ? '–' : l.error === 0 ? '0' : l.error.toExponential(0),
  l.note,
];

export const tableHead = (): string => `| ${HEAD.join(' | ')} |\n|${HEAD.map(() => '---').join('|')}|`;
export const tableLine = (line: Line): string => `| ${cellsOf(line).join(' | ')} |`;

/**
 * Lines as rows for other programs: `work` is a registry id, 'layout-force', 'csr-build' or alike, with what sets it apart
 * from other rows of that work in `variant`. Of one work and size, the row with most threads comes first.
 */
export function rowsOf(
  lines: readonly Line[],
): (Line & { readonly variant: string; readonly threads: number })[] {
  const rows = lines.map((line) => {
    const [name = '', ...variant] = line.work.split(', ');
    const threads = Number(/^(\d+) threads?$/.exec(variant.at(-1) ?? '')?.[1] ?? 1);
    return { ...line, work: name.replace(' ', '-'), variant: variant.join(', '), threads };
  });
  const first = (row: { work: string; size: string }) =>
    rows.findIndex((r) => r.work === row.work && r.size === row.size);
  return [...rows].sort((a, b) => first(a) - first(b) || b.threads - a.threads);
}
