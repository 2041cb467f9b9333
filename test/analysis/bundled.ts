/** The bundled networks as graph and labels, all ties or only relational ones; for reference values. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { build } from '../../src/graph/build.ts';
import { blankLabels, CROSS_SECTOR, NO_SECTOR } from '../../src/graph/labels.ts';
import type { Sample } from './brute-force.ts';

export const SECTORS = ['Gesundheit', 'Soziales', 'Psycho-Soziales'] as const;
const NOT_RELATIONAL = ['carrier', 'part-of', 'administration', 'funding', 'publicity'];

function rows(network: string, table: string): Record<string, string>[] {
  const path = new URL(`../../data/networks/${network}/${table}.csv`, import.meta.url);
  return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

export type Bundled = Sample & { readonly at: (id: string) => number };

/** @param relational drops carrier, part-of, administration, funding and publicity, and bodies left without a tie */
export function bundled(network: string, relational = false): Bundled {
  const bodies = ['centres', 'partners', 'committees', 'networks'].flatMap((table) => rows(network, table));
  const ties = rows(network, 'ties').filter((t) => !relational || !NOT_RELATIONAL.includes(t.type!));
  const tied = new Set(ties.flatMap((t) => [t.source, t.target]));
  const kept = bodies.filter((b) => !relational || tied.has(b.id));
  const at = (id: string) => kept.findIndex((b) => b.id === id);
  const { graph } = build(
    kept.length,
    ties.map((t) => at(t.source!)),
    ties.map((t) => at(t.target!)),
  );
  const sector = Int8Array.from(kept, ({ sector: s }) => {
    if (s === 'übergreifend') return CROSS_SECTOR;
    const known = SECTORS.indexOf(s as (typeof SECTORS)[number]);
    return known < 0 ? NO_SECTOR : known;
  });
  return { graph, labels: { ...blankLabels(graph.n, graph.m), sector, sectorCount: 3 }, at };
}
