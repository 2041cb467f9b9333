/**
 * Ids of records that a person adds: made of the name, so that they can be read in a file, and never one that is taken.
 * Ids of bodies that were read from files stay as they are, whatever they look like.
 */
import type { Id } from '../project.ts';
import type { TieType } from '../vocabulary.ts';

/** Longer ids are cut: they are for eyes, the name itself is kept in the record. */
const LONGEST = 48;

/** 'Frauenhaus Süd (Träger: AWO)' → 'frauenhaus-sued-traeger-awo'; '' when nothing of the name can be written in ASCII. */
export function slugOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST);
  return ascii.replace(/^-+|-+$/g, '');
}

type Taken = { readonly has: (id: Id) => boolean };

/**
 * Gives out ids that neither the tables nor this giver has given out before. Keeps count by stem, so that a thousand bodies
 * of one name take no longer than a thousand of different names.
 */
export function idGiver(...taken: readonly Taken[]): (stem: string) => Id {
  const next = new Map<string, number>();
  return (stem) => {
    let n = next.get(stem) ?? 1;
    let id = n === 1 ? stem : `${stem}-${n}`;
    while (taken.some((table) => table.has(id))) id = `${stem}-${++n}`;
    next.set(stem, n + 1);
    // '…-2' may itself be the stem of another name.
    if (id !== stem) next.set(id, Math.max(2, next.get(id) ?? 1));
    return id;
  };
}

/** @param otherwise stem for a name of which no letter can be written in ASCII */
export const bodyIdFor = (give: (stem: string) => Id, name: string, otherwise = 'body'): Id =>
  give(slugOf(name) || otherwise);

/** As the readers number ties that have no id, so that the same tie has the same id wherever it is made. */
export const tieStem = (source: Id, target: Id, type: TieType): string => `${source}>${target}:${type}`;
