/** One scene on the page: its picture, its list, the body in focus. */
import { finder, fold } from '../../../base/fold.ts';
import type { ViewerData } from '../words.ts';
import { around, type View } from './camera.ts';
import { boxOf, setNames } from './names.ts';
import { Net, tiedBy } from './net.ts';
import { Picture } from './picture.ts';
import { Pointing } from './pointing.ts';

/** Names of those around whom is pointed at that are tried for: each takes a moment. */
const MOST_NAMES = 24;

export class Scene {
  readonly element: HTMLElement;
  readonly picture: Picture;
  readonly net: Net;
  readonly pointing: Pointing;
  readonly #words: ViewerData['words'];
  readonly #say: (text: string) => void;
  readonly #items: readonly { readonly item: HTMLElement; readonly said: ReturnType<typeof fold> }[];
  #takeNames = () => {};
  #focused: number | null = null;

  constructor(element: HTMLElement, data: ViewerData, say: (text: string) => void) {
    this.element = element;
    this.#words = data.words;
    this.#say = say;
    this.net = new Net(element, data.hows);
    const view = element.querySelector<HTMLElement>('.view')!;
    this.picture = new Picture(view, (target, event) => this.#picked(target, event));
    this.pointing = new Pointing(view, this.picture, this.net, {
      show: (body, byKeys) => this.#point(body, byKeys),
      isFree: () => this.#focused === null,
    });
    this.#items = [...element.querySelectorAll<HTMLElement>('.group li')].map((item) => ({
      item,
      said: fold(item.textContent ?? ''),
    }));
    element.querySelector('input')?.addEventListener('input', () => this.#search());
    element.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-of]') : null;
      if (button instanceof HTMLElement) this.focus(Number(button.dataset.of), true);
    });
    this.#spreadPaper();
    // Who can be pointed at needs no second name at the pointer.
    if (this.pointing.isOffered) return;
    for (const body of this.#bodies()) {
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = this.net.nameOf(numberOf(body));
      body.prepend(title);
    }
  }

  /** The paper goes on where the window is wider or higher than the picture. */
  #spreadPaper(): void {
    const paper = this.picture.svg.querySelector(':scope > rect');
    const stage = this.element.querySelector<HTMLElement>('.stage');
    if (paper && stage && !this.element.closest('.turns'))
      stage.style.background = getComputedStyle(paper).fill;
  }

  /** The whole picture; on a tall screen a wide one would be a strip, so what is drawn comes first. */
  open(isGliding = false): void {
    const { svg, page, aspect } = this.picture;
    const drawing = boxOf(svg.querySelector<SVGGraphicsElement>('.drawing'));
    const isStrip = drawing !== null && aspect < (0.6 * page.w) / page.h;
    this.picture.show(isStrip ? around([drawing], page, aspect, 1.04) : page, isGliding);
  }

  get focused(): number | null {
    return this.#focused;
  }

  #bodies(): readonly SVGGraphicsElement[] {
    return [...this.element.querySelectorAll<SVGGraphicsElement>('[data-b]')];
  }

  #picked(target: Element | null, event: PointerEvent): void {
    const found = target?.closest<SVGElement>('[data-b],[data-l]');
    const body = Number(found?.dataset.b ?? found?.dataset.l ?? this.pointing.under(event) ?? -1);
    if (this.net.has(body)) this.focus(body, false);
    else if (this.#focused !== null) this.clear();
  }

  /** A body and its neighbours stand out. @param isRead the keyboard follows to what is said of it */
  focus(body: number, isRead: boolean): void {
    if (!this.net.has(body)) return;
    this.pointing.end();
    this.#focused = body;
    const near = this.net.near(body);
    const { boxes } = this.#mark(body, near);
    this.picture.show(around(boxes, this.picture.page, this.picture.aspect));
    this.#tell(body, near, isRead);
  }

  /** Whoever is meant stands out while the picture stays where it is; null = nobody. */
  #point(body: number | null, byKeys: boolean): void {
    if (body === null) {
      if (this.#focused === null) this.#unmark();
      return;
    }
    const near = this.net.near(body);
    this.#mark(body, near, true);
    if (byKeys) this.#say(`${this.net.nameOf(body)}. ${this.#counted(near.length)}`);
  }

  clear(): void {
    this.pointing.end();
    this.#focused = null;
    this.#unmark();
    this.element.querySelector<HTMLElement>('.focus')!.hidden = true;
  }

  #unmark(): void {
    this.#takeNames();
    this.picture.svg.classList.remove('has-focus');
    for (const marked of this.picture.svg.querySelectorAll('.near,.told'))
      marked.classList.remove('near', 'told');
  }

  /** @param isPointed the name of whom is meant is set large, in the place of that in the picture */
  #mark(
    body: number,
    neighbours: ReturnType<Net['near']>,
    isPointed = false,
  ): { readonly boxes: readonly View[] } {
    this.#takeNames();
    const near = new Set(neighbours.map((n) => n.body));
    const { svg } = this.picture;
    svg.classList.add('has-focus');
    const isNear = (number: number) => number === body || near.has(number);
    const [bodies, labels] = [new Map<number, SVGGraphicsElement>(), new Map<number, SVGGraphicsElement>()];
    for (const element of svg.querySelectorAll<SVGGraphicsElement>('[data-b],[data-l]')) {
      const number = numberOf(element);
      element.classList.toggle('near', isNear(number));
      element.classList.remove('told');
      if (isNear(number)) (element.dataset.b === undefined ? labels : bodies).set(number, element);
    }
    for (const tie of svg.querySelectorAll<SVGElement>('[data-t]')) {
      const [from, to] = tiedBy(tie);
      tie.classList.toggle('near', from === body || to === body);
    }
    const own = isPointed ? labels.get(body) : undefined;
    if (own) labels.delete(body);
    const boxes = [...bodies.values(), ...labels.values()].map(boxOf).filter((b): b is View => b !== null);
    const most = isPointed ? MOST_NAMES : near.size;
    const wanted = [body, ...[...near].slice(0, most)].flatMap((number) => {
      const element = labels.has(number) ? undefined : bodies.get(number);
      return element ? [{ body: element, name: this.net.nameOf(number) }] : [];
    });
    const set = setNames(svg, wanted, boxes, isPointed ? { own: boxOf(own ?? null) } : null);
    this.#takeNames = set.take;
    if (set.isMeantSet) own?.classList.add('told');
    return { boxes };
  }

  #counted(count: number): string {
    return counted(this.#words, 'tiesOne', 'tiesMany', count);
  }

  #tell(body: number, near: ReturnType<Net['near']>, isRead: boolean): void {
    const card = this.element.querySelector<HTMLElement>('.focus')!;
    const heading = card.querySelector<HTMLElement>('h3')!;
    const count = this.#counted(near.length);
    heading.textContent = this.net.nameOf(body);
    card.querySelector('.what')!.textContent = this.net.saidOf(body);
    card.querySelector('h4')!.textContent = count;
    card.querySelector('ul')!.replaceChildren(
      ...near.map(({ body: other, how }) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.of = String(other);
        button.textContent = this.net.nameOf(other);
        item.append(button);
        if (how !== '') {
          const small = document.createElement('small');
          small.textContent = how;
          item.append(small);
        }
        return item;
      }),
    );
    card.hidden = false;
    card.scrollIntoView({ block: 'nearest' });
    this.#say(`${this.net.nameOf(body)}. ${this.net.saidOf(body)}. ${count}`);
    if (isRead) heading.focus({ preventScroll: true });
  }

  /** Leaves in the list what is searched for; one find alone is shown at once with Enter. */
  #search(): void {
    const query = this.element.querySelector('input')!.value;
    const isFound = finder(query);
    let count = 0;
    for (const { item, said } of this.#items) {
      item.hidden = !isFound(said);
      if (!item.hidden) count++;
    }
    for (const group of this.element.querySelectorAll<HTMLDetailsElement>('.group'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const found = query.trim() === '' ? '' : this.#foundIn(count);
    this.element.querySelector('.found')!.textContent = found;
    if (found !== '') this.#say(found);
  }

  #foundIn(count: number): string {
    return count === 0 ? this.#words.noneFound : counted(this.#words, 'foundOne', 'foundMany', count);
  }

  /** Enter in the field: the first that was found. */
  enter(): void {
    const first = this.element.querySelector<HTMLElement>('.group:not([hidden]) li:not([hidden]) button');
    if (first) this.focus(Number(first.dataset.of), true);
  }
}

const numberOf = (element: SVGElement): number => Number(element.dataset.b ?? element.dataset.l);

const counted = (
  words: ViewerData['words'],
  one: 'foundOne' | 'tiesOne',
  many: 'foundMany' | 'tiesMany',
  count: number,
): string => (count === 1 ? words[one] : words[many]).replace('{n}', String(count));
