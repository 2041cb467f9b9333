/** Charts of the gallery, from the bundled networks and the survey's ranking. */
import { readFileSync } from 'node:fs';
import { barsChart } from '../../src/drawing/charts/bars.ts';
import { chordChart } from '../../src/drawing/charts/chord.ts';
import { dotsChart } from '../../src/drawing/charts/dots.ts';
import { matrixChart } from '../../src/drawing/charts/matrix.ts';
import { mixBarChart } from '../../src/drawing/charts/mix-bar.ts';
import type { ChartOptions } from '../../src/drawing/charts/page.ts';
import { upsetChart } from '../../src/drawing/charts/upset.ts';
import { PALETTES, type ThemeName } from '../../src/drawing/look.ts';
import { upsetInput } from '../../src/figures/committee-chart.ts';
import { edgeEnds } from '../../src/graph/graph.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../src/graph/labels.ts';
import { number, percent } from '../../src/i18n/format.ts';
import { EVERYTHING, type Lensed, read } from '../../src/model/lens.ts';
import { sharedCommittees } from '../../src/model/memberships.ts';
import { BUNDLED, type Bundled, bundled } from './bundled.ts';
import type { Entry } from './entry.ts';

const options = (title: string, note: string, width: number, theme: ThemeName = 'light'): ChartOptions => ({
  width,
  palette: PALETTES[theme],
  words: {
    title,
    note,
    number: (value) => number(value, 'de', 1),
    percent: (share) => percent(share, 'de'),
  },
});

const NOTE =
  'n = 37 Einrichtungen, 49 Verbindungen · alle Arten von Einrichtungen · alle Verbindungsarten · Stand 2023';

/** Ties by pair of groups (sectors, cross-sector, none), symmetric, and what chance would give by degrees. */
export function mixing(lensed: Lensed): { counts: Float64Array; expected: Float64Array } {
  const size = lensed.sectors.length + 2;
  const groupOf = (v: number) => {
    const s = lensed.labels.sector[v]!;
    return s === CROSS_SECTOR ? size - 2 : s === NO_SECTOR ? size - 1 : s;
  };
  const counts = new Float64Array(size * size);
  const ends = new Float64Array(size);
  const [from, to] = edgeEnds(lensed.graph);
  from.forEach((s, e) => {
    const a = groupOf(s);
    const b = groupOf(to[e]!);
    counts[a * size + b]! += 1;
    if (a !== b) counts[b * size + a]! += 1;
    ends[a]! += 1;
    ends[b]! += 1;
  });
  const expected = counts.map((_, k) => {
    const a = Math.floor(k / size);
    const b = k % size;
    return ((a === b ? 0.5 : 1) * ends[a]! * ends[b]!) / (2 * lensed.graph.m);
  });
  return { counts, expected };
}

const groups = (lensed: Lensed, theme: ThemeName = 'light') => [
  ...lensed.sectors.map((label, i) => ({ label: String(label), fill: PALETTES[theme].sectors[i]! })),
  { label: 'Sektorübergreifend', fill: PALETTES[theme].cross },
  { label: 'Ohne Sektor', fill: null },
];

const dortmund = () => read(bundled('dortmund-2023'), EVERYTHING);
const cellText = (a: string, b: string, count: string) => `${a} – ${b}: ${count}`;

function ranking(): { label: string; value: number }[] {
  const [head, ...rows] = readFileSync(new URL('../../data/survey-2007/ranking.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, '')));
  const label = head!.findIndex((h) => h === 'label' || h === 'de' || h === 'name');
  const value = head!.findIndex((h) => h === 'count' || h === 'mentions');
  return rows.map((row) => ({ label: row[label]!, value: Number(row[value]) }));
}

export const CHARTS: readonly Entry[] = [
  ...(['light', 'dark'] as const).map(
    (theme): Entry => ({
      name: `matrix-${theme}`,
      draw: () =>
        matrixChart({
          ...options('Verbindungen zwischen den Sektoren, Dortmund 2023', NOTE, 860, theme),
          sectors: groups(dortmund(), theme),
          ...mixing(dortmund()),
          expectedWord: (value) => `erwartet ${value}`,
          cellText,
        }),
    }),
  ),
  {
    name: 'chord',
    draw: () =>
      chordChart({
        ...options('Verbindungen zwischen den Sektoren, Dortmund 2023', NOTE, 720),
        sectors: groups(dortmund()),
        counts: mixing(dortmund()).counts,
        cellText,
      }),
  },
  {
    name: 'mix-bar',
    draw: () =>
      mixBarChart({
        ...options(
          'Sektormix der direkten Nachbarn',
          'Alle Verbindungsarten; nur Einrichtungen mit Sektor',
          760,
        ),
        rows: BUNDLED.filter((id) => id !== 'four-regions').map((id) => {
          const lensed = read(bundled(id), EVERYTHING);
          const hub = lensed.hub!;
          const { offsets, targets } = lensed.graph;
          const near = targets.slice(offsets[hub], offsets[hub + 1]);
          return {
            label: bundled(id).about.name.de,
            parts: lensed.sectors.map((label, i) => ({
              label: String(label),
              fill: PALETTES.light.sectors[i]!,
              count: near.filter((v) => lensed.labels.sector[v] === i).length,
            })),
          };
        }),
        partText: (row, part, count, share) => `${row}, ${part}: ${count} (${share})`,
      }),
  },
  {
    name: 'bars',
    draw: () =>
      barsChart({
        ...options('Häufigste Kooperationspartner/innen 2007', 'Quelle: Befragung 2007, n = 135', 720),
        rows: ranking().map(({ label, value }, i) => ({
          place: String(i + 1),
          label,
          value,
          fill: i === 3 ? null : PALETTES.light.sectors[i % 3]!,
          word: ['Gesundheit', 'Soziales', 'Psycho-Soziales'][i % 3]!,
        })),
        axis: 'Nennungen',
        rowText: ({ place, label, word }, value) => `${place}. ${label}: ${value}, ${word}`,
      }),
  },
  {
    name: 'dots',
    draw: () =>
      dotsChart({
        ...options('Häufigste Kooperationspartner/innen 2007', 'Quelle: Befragung 2007, n = 135', 720),
        rows: ranking().map(({ label, value }, i) => ({
          label,
          value,
          fill: PALETTES.light.sectors[i % 2]!,
          interval: null,
          highlight: i === 2,
        })),
        axis: 'Nennungen',
        rowText: (rank, label, value) => `${rank}. ${label}: ${value}`,
      }),
  },
  ...(['four-regions', 'practice-135'] as const).map(
    (id): Entry => ({
      name: `upset-${id}`,
      draw: () =>
        upsetChart({
          ...upsetInput(committeesOf(read(bundled(id as Bundled), EVERYTHING)), {
            language: 'de',
            number: String,
          }),
          width: 980,
          palette: PALETTES.light,
        }),
    }),
  ),
];

/** Those that several sit in; where there are none, all. */
function committeesOf(lensed: Lensed) {
  const found = sharedCommittees(lensed);
  return found.committees.length > 0 ? found : sharedCommittees(lensed, 1);
}
