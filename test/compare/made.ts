/** Projects with as many regions as a test needs: a centre each, its partners, and ties among them in a fixed order. */
import type { Material } from '../../src/compare/compare.ts';
import { materialOf } from '../../src/compare/material.ts';
import { EVERYTHING, type Lens } from '../../src/model/lens.ts';
import {
  type About,
  type Body,
  blankBody,
  blankTie,
  emptyProject,
  type Project,
  type Region,
  type Tie,
} from '../../src/model/project.ts';
import { SECTORS } from '../../src/model/vocabulary.ts';

export type Made = Partial<Omit<Region, 'id'>> & {
  readonly id: string;
  /** Partners of the centre; the i-th has the sector i mod 3, none where `sectors` is false. */
  readonly partners: number;
  /** Ties among them: pairs in the order 0-1, 0-2, 1-2, 0-3 … */
  readonly among?: number;
  readonly committees?: number;
  readonly networks?: number;
  readonly sectors?: boolean;
};

const pairs = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, j) => Array.from({ length: j }, (__, i): [number, number] => [i, j])).flat();

export function made(regions: readonly Made[], about: Partial<About> = {}): Project {
  const bodies = new Map<string, Body>();
  const ties = new Map<string, Tie>();
  const places = new Map<string, Region>();
  const tie = (source: string, target: string, more: Partial<Tie> = {}) => {
    const id = `${source}>${target}`;
    ties.set(id, { ...blankTie(id, source, target), ...more });
  };
  for (const {
    id,
    partners,
    among = 0,
    committees = 0,
    networks = 0,
    sectors = true,
    ...region
  } of regions) {
    const place = { label: id, land: '', size: null, part: null, inhabitants: null, ...region, id };
    places.set(id, place);
    const add = (key: string, kind: Body['kind'], more: Partial<Body> = {}) =>
      bodies.set(`${id}-${key}`, { ...blankBody(`${id}-${key}`, kind), region: id, ...more });
    add('c', 'centre', { label: `Kontaktstelle ${id}` });
    for (let i = 0; i < partners; i++) {
      const value = SECTORS[i % 3]!;
      const sector = sectors ? { value, confidence: null, reason: null, alternative: null } : null;
      add(`p${i}`, 'partner', { sector });
      tie(`${id}-c`, `${id}-p${i}`);
    }
    for (let i = 0; i < committees; i++) {
      add(`g${i}`, 'committee');
      tie(`${id}-c`, `${id}-g${i}`, { type: 'committee-membership' });
    }
    for (let i = 0; i < networks; i++) {
      add(`n${i}`, 'network');
      tie(`${id}-c`, `${id}-n${i}`, { type: 'network-membership' });
    }
    for (const [i, j] of pairs(partners).slice(0, among)) tie(`${id}-p${i}`, `${id}-p${j}`);
  }
  return { ...emptyProject({ id: 'made', year: 2020, ...about }), bodies, ties, regions: places };
}

export const materialFor = (project: Project, id = 'made', lens: Lens = EVERYTHING): Material =>
  materialOf({ id, label: id, project, lens });

/** Twelve regions of different size; partners have about 3 ties to each other, as in nature none exactly. */
export const twelve = (): Made[] =>
  Array.from({ length: 12 }, (_, i) => ({
    id: `r${String(i).padStart(2, '0')}`,
    label: `Region ${i + 1}`,
    land: i % 2 ? 'Bayern' : 'Sachsen',
    size: i < 6 ? ('city' as const) : ('rural' as const),
    part: i % 2 ? ('west' as const) : ('east' as const),
    inhabitants: 40_000 * (i + 1),
    partners: 8 + 2 * i,
    among: 12 + 3 * i + ((7 * i) % 5),
    committees: i < 6 ? 3 : 1,
    networks: 1 + (i % 3),
  }));
