/** Made-up regions: one a centre, of three types, in sixteen Länder of two parts of the country. */
import { assert } from '../base/assert.ts';
import type { Random } from '../base/random.ts';
import type { Region } from '../model/project.ts';
import { apportion, dealt } from './margins.ts';
import { type PracticePlan, SIZES, type Size } from './plan.ts';
import { digits, fill, WORDS } from './words.ts';

/** Centres in each Land, in proportion; the first ten lie in the West. */
const LAENDER = [18, 16, 14, 12, 10, 8, 7, 5, 4, 3, 9, 8, 7, 6, 5, 3];
const WESTERN = 10;

/** Inhabitants of the area that a centre looks after, smallest and largest. */
const INHABITANTS: Readonly<Record<Size, readonly [number, number]>> = {
  city: [110_000, 560_000],
  town: [24_000, 99_000],
  rural: [32_000, 118_000],
};

export type PracticeRegion = Region & { readonly size: Size; readonly landNumber: number };

/** Regions in the order of their Länder. Types are dealt anew in each part of the country, so that neither has more of one. */
export function makeRegions(plan: PracticePlan, random: Random): readonly PracticeRegion[] {
  const inLand = apportion(plan.centres, LAENDER);
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const west = sum(inLand.slice(0, WESTERN));
  const types = [west, plan.centres - west].flatMap((centres) =>
    dealt(
      centres,
      SIZES.map((size) => [size, plan.share[size]] as const),
      random,
    ),
  );
  const lands = inLand.flatMap((count, land) => Array<number>(count).fill(land));
  return lands.map((land, i) => {
    const size = types[i];
    assert(size !== undefined, 'a region has no type');
    const [least, most] = INHABITANTS[size];
    // Small ones are more frequent than large ones.
    const inhabitants = Math.round((least * (most / least) ** random.float()) / 100) * 100;
    const number = digits(i + 1, 3);
    return {
      id: `r${number}`,
      label: fill(WORDS.region, { number, size: WORDS.sizes[size] }),
      land: landName(land),
      landNumber: land,
      size,
      part: land < WESTERN ? 'west' : 'east',
      inhabitants,
    };
  });
}

export const landName = (land: number): string => fill(WORDS.land, { number: digits(land + 1, 2) });
