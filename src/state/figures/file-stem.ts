/** What files with figures are called. */
import type { Figure } from '../../model/figure.ts';

const LONGEST = 80;

/** A file's name without its ending, of a network's id and what a person calls the figure: letters and digits every disk takes. */
export function fileStem(network: string, name: string): string {
  const plain = `${network} ${name}`
    .replaceAll('ß', 'ss')
    .replaceAll(/[äöüÄÖÜ]/g, (letter) => WRITTEN_OUT[letter]!)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'figure' : plain;
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
};

type Named = Pick<Figure, 'name' | 'template' | 'isCoded'>;

export const isCoded = (figure: Pick<Figure, 'isCoded'>): boolean => figure.isCoded;

/**
 * 'dortmund-2023-vortrag'; of several, what the network is called. Where names are codes, neither the network nor words of a person's
 * own are in it.
 * @param network the project's id
 */
export function stemOf(figures: readonly Named[], network: string): string {
  const [only] = figures;
  if (figures.some(isCoded)) return fileStem('figure', figures.length === 1 && only ? only.template : '');
  return fileStem(network, figures.length === 1 && only ? only.name : '');
}

/** One a figure, none twice. */
export function fileNames(figures: readonly Named[], network: string): readonly string[] {
  const taken = new Set<string>();
  return figures.map((figure) => {
    const stem = stemOf([figure], network);
    let name = stem;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
    taken.add(name);
    return name;
  });
}
