/** Who is tied to whom in one scene, read from its picture and its list. */
export type Neighbour = { readonly body: number; readonly how: string };

export class Net {
  readonly #names = new Map<number, string>();
  readonly #said = new Map<number, string>();
  readonly #near = new Map<number, Neighbour[]>();

  /** @param hows how ties are called, by number */
  constructor(scene: HTMLElement, hows: readonly string[]) {
    for (const button of scene.querySelectorAll<HTMLElement>('button[data-of]')) {
      const body = Number(button.dataset.of);
      const group =
        button.closest('details')?.querySelector('summary')?.firstChild?.textContent?.trim() ?? '';
      this.#names.set(body, button.textContent ?? '');
      const said = button.nextElementSibling?.textContent ?? '';
      this.#said.set(body, [said, group].filter((text) => text !== '').join(' · '));
    }
    for (const tie of scene.querySelectorAll<SVGElement>('[data-t]')) {
      const [from, to, how] = tiedBy(tie);
      this.#add(from, to, hows[how] ?? '');
      if (from !== to) this.#add(to, from, hows[how] ?? '');
    }
  }

  #add(body: number, other: number, how: string): void {
    const list = this.#near.get(body);
    if (list) list.push({ body: other, how });
    else this.#near.set(body, [{ body: other, how }]);
  }

  /** How many bodies there are. */
  get size(): number {
    return this.#names.size;
  }
  /** How many ties lead to a body. */
  count(body: number): number {
    return this.#near.get(body)?.length ?? 0;
  }
  has(body: number): boolean {
    return this.#names.has(body);
  }
  nameOf(body: number): string {
    return this.#names.get(body) ?? '';
  }
  /** Kind, category and what its colour stands for. */
  saidOf(body: number): string {
    return this.#said.get(body) ?? '';
  }

  /** Neighbours in the order of their names, each once, with all the ways in which they are tied. */
  near(body: number): readonly Neighbour[] {
    const ways = new Map<number, string[]>();
    for (const { body: other, how } of this.#near.get(body) ?? []) {
      const list = ways.get(other) ?? [];
      if (!list.includes(how) && how !== '') list.push(how);
      ways.set(other, list);
    }
    const { compare } = new Intl.Collator('de');
    return [...ways]
      .map(([other, list]) => ({ body: other, how: list.join('; ') }))
      .sort((a, b) => compare(this.nameOf(a.body), this.nameOf(b.body)));
  }
}

/** Both ends of a tie and how it is called, as numbers. */
export function tiedBy(tie: SVGElement): readonly [from: number, to: number, how: number] {
  const [from = -1, to = -1, how = -1] = (tie.dataset.t ?? '').split(' ').map(Number);
  return [from, to, how];
}
