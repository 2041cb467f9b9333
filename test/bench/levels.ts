/**
 * Do the tests keep their level? p-values where the null hypothesis is true: how often p ≤ 5 %, with the error of the simulation,
 * and how far p lies from uniform (Kolmogorov–Smirnov). Writes `p-values.svg`: the share of p-values below each value, against the
 * value; on the diagonal = uniform, below it = careful, above it = too many false alarms.
 */
import { writeFileSync } from 'node:fs';
import { streamOf } from '../../src/analysis/uncertainty/draws.ts';
import { SCENARIOS, type Scenario } from './null-scenarios.ts';

export type Level = {
  readonly scenario: Scenario;
  /** p-values of all runs, sorted. */
  readonly ps: Float64Array;
  /** Share of runs with two-sided p ≤ 0.05, and its standard error. */
  readonly rejected: number;
  readonly error: number;
  /** Greatest distance of the share of p-values from uniform, and the same upwards only (too many small p-values). */
  readonly distance: number;
  readonly above: number;
};

const NOMINAL = 0.05;
/** A distance is greater than this over √runs in 5 % of simulations of uniform p-values. */
const KS_95 = 1.36;

export function levelOf(scenario: Scenario, runs: number, draws: number, seed: number): Level {
  const ps: number[] = [];
  let hits = 0;
  for (let i = 0; i < runs; i++) {
    const { p, twoSided } = scenario.run(streamOf(seed, i), draws, seed * 7919 + i);
    if (Number.isNaN(p)) continue;
    ps.push(p);
    if (twoSided <= NOMINAL + 1e-12) hits++;
  }
  const sorted = Float64Array.from(ps).sort();
  const rejected = hits / sorted.length;
  let [above, below] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1]) continue; // the share jumps at the last of equal ones
    above = Math.max(above, (i + 1) / sorted.length - sorted[i]!);
  }
  // Drawn p-values are multiples of 1/(B + 1): below, the share is read where the next value could lie.
  for (let k = 1; k <= draws + 1; k++) {
    const value = k / (draws + 1);
    let count = 0;
    while (count < sorted.length && sorted[count]! <= value + 1e-12) count++;
    below = Math.max(below, value - count / sorted.length);
  }
  return {
    scenario,
    ps: sorted,
    rejected,
    error: Math.sqrt((NOMINAL * (1 - NOMINAL)) / sorted.length),
    distance: Math.max(above, below),
    above,
  };
}

/** Runs all scenarios, prints a table and draws the figure. */
export function levels(
  runs: number,
  draws: number,
  file: string | URL,
  say: (line: string) => void,
): readonly Level[] {
  say(
    `p-values under the null hypothesis: ${runs} runs a row, ${draws} draws each; KS bound ${(KS_95 / Math.sqrt(runs)).toFixed(3)}\n`,
  );
  say('| test | data | p ≤ 5 % | KS distance | upwards | level |');
  say('|---|---|---|---|---|---|');
  const all = SCENARIOS.map((scenario, i) => {
    const level = levelOf(scenario, runs, draws, i + 1);
    const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
    const { rejected, error, distance, above } = level;
    say(
      `| ${scenario.id} | ${scenario.about} | ${percent(rejected)} ± ${percent(error)} | ${distance.toFixed(3)} | ${above.toFixed(3)} | ${scenario.kind} |`,
    );
    return level;
  });
  writeFileSync(file, figure(all, runs, draws));
  return all;
}

const CELL = 170;
const GAP = { x: 40, y: 74 };
const COLUMNS = 4;

function figure(all: readonly Level[], runs: number, draws: number): string {
  const rows = Math.ceil(all.length / COLUMNS);
  const width = COLUMNS * (CELL + GAP.x) + 30;
  const height = rows * (CELL + GAP.y) + 60;
  const band = KS_95 / Math.sqrt(runs);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3', Arial, sans-serif" font-size="11" fill="#222">
<title>p-values under the null hypothesis</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="30" y="24" font-size="14" font-weight="600">p-values under the null hypothesis: share below p against p</text>
<text x="30" y="42">${runs} runs a panel, ${draws} draws each. Band: 95 % of simulations of uniform p-values lie within. Below the diagonal = careful.</text>
${all.map((level, i) => panel(level, 30 + (i % COLUMNS) * (CELL + GAP.x), 96 + Math.floor(i / COLUMNS) * (CELL + GAP.y), band)).join('\n')}
</svg>
`;
}

function panel({ scenario, ps, rejected, error }: Level, x: number, y: number, band: number): string {
  const at = (p: number, share: number) =>
    `${(x + p * CELL).toFixed(1)},${(y + CELL - Math.min(1, Math.max(0, share)) * CELL).toFixed(1)}`;
  const steps: string[] = [at(0, 0)];
  for (let k = 1; k <= 100; k++) {
    let count = 0;
    while (count < ps.length && ps[count]! <= k / 100 + 1e-12) count++;
    steps.push(at(k / 100, count / ps.length));
  }
  const edge = (sign: number) => Array.from({ length: 101 }, (_, k) => at(k / 100, k / 100 + sign * band));
  const [first, second] = inTwo(scenario.id);
  return `<g>
<text x="${x}" y="${y - 24}" font-weight="600">${first}</text>
<text x="${x}" y="${y - 11}" font-weight="600">${second}</text>
<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="#fafafa" stroke="#bbb"/>
<polygon points="${[...edge(1), ...edge(-1).reverse()].join(' ')}" fill="#dbe6f0"/>
<polyline points="${at(0, 0)} ${at(1, 1)}" stroke="#888" fill="none"/>
<polyline points="${steps.join(' ')}" stroke="#8a2f0c" stroke-width="1.5" fill="none"/>
<text x="${x}" y="${y + CELL + 14}">0</text><text x="${x + CELL}" y="${y + CELL + 14}" text-anchor="end">1</text>
<text x="${x + CELL / 2}" y="${y + CELL + 14}" text-anchor="middle">p ≤ 5 %: ${(100 * rejected).toFixed(1)} % ± ${(100 * error).toFixed(1)}</text>
</g>`;
}

/** A title on two lines, cut at a colon, a comma or the middle. */
function inTwo(title: string): readonly [string, string] {
  if (title.length < 30) return ['', title];
  const colon = title.indexOf(': ');
  if (colon > 0) return [title.slice(0, colon + 1), title.slice(colon + 2)];
  const space = title.indexOf(' ', title.length / 2);
  return [title.slice(0, space), title.slice(space + 1)];
}
