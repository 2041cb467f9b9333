/** Places and outlines from the files that come with the product, read once. */
import { readFileSync } from 'node:fs';
import { toEnd } from '../base/pauses.ts';
import { type Gazetteer, type Land, readingGazetteer } from '../model/gazetteer.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../data/geo/${name}`, import.meta.url), 'utf8');

let outlines: readonly Land[] | null = null;
export const laender = (): readonly Land[] => {
  outlines ??= JSON.parse(text('laender.json')) as readonly Land[];
  return outlines;
};

let places: Gazetteer | null = null;
export const gazetteer = (): Gazetteer => {
  places ??= toEnd(readingGazetteer(laender(), text('places.csv'), text('areas.csv')));
  return places;
};
