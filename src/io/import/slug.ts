/** Readable ids for bodies that have none: the name in small letters, umlauts written out, words joined by '-'. */

const LONGEST = 60;

/** 'Ärztekammer Nordrhein e. V.' → 'aerztekammer-nordrhein-e-v'; 'x' where the name has no letter that can be written so. */
export function slugOf(name: string): string {
  const plain = name
    .slice(0, 400)
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' und ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const letters = [...plain].slice(0, LONGEST).join('');
  const slug = letters.replace(/^-+/, '').replace(/-+$/, '');
  return slug === '' ? 'x' : slug;
}

/** Gives each name an id that nobody has yet: 'caritas', 'caritas-2' … in the order asked, in constant time. */
export class Slugs {
  private readonly last = new Map<string, number>();

  /** @param isTaken whether an id is in use already */
  constructor(private readonly isTaken: (id: string) => boolean) {}

  next(name: string): string {
    const stem = slugOf(name);
    let n = this.last.get(stem) ?? 0;
    let id: string;
    do id = ++n === 1 ? stem : `${stem}-${n}`;
    while (this.isTaken(id));
    this.last.set(stem, n);
    return id;
  }
}
