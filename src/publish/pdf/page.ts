/** One picture as a page: its marks drawn in order, each in the part of the document's structure that it belongs to. */
import type { Affine } from '../affine.ts';
import type { FaceSet } from '../faces.ts';
import type { ImageMark, Mark, Picture, TextMark } from '../marks.ts';
import type { Sheet } from '../publish.ts';
import { Content, circleOutline, number, outlineOf, rectOutline } from './content.ts';
import type { Resources } from './resources.ts';
import { type Element, elementOf } from './structure.ts';
import { drawHalo, drawLetters, setLines } from './text.ts';

export const POINTS_PER_MM = 72 / 25.4;

/** Groups whose text is read as text; all else on the page is the picture, told by its text version. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['figure-title', 'title'],
  ['legend', 'sections'],
  ['sheet', 'sections'],
  ['aside', 'sections'],
  ['net-title', 'sections'],
  ['notes', 'sections'],
  ['caption', 'prose'],
]);
/** picture: part of it; title: the largest is the heading; sections: what is bold is one; prose: paragraphs. */
type Role = 'picture' | 'title' | 'sections' | 'prose';
/** Marks that say nothing. */
const DECORATION = new Set(['page', 'rule']);

/** How pixels of the picture lie on the page, in points from its lower left corner: as large as fits, in the middle. */
export function placeOf(
  picture: Pick<Picture, 'width' | 'height'>,
  sheet: Pick<Sheet, 'width' | 'height'>,
): Affine {
  const [width, height] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM];
  const scale = Math.min(width / picture.width, height / picture.height);
  return [scale, 0, 0, -scale, (width - scale * picture.width) / 2, (height + scale * picture.height) / 2];
}

export class PageWriter {
  readonly #content: Content;
  readonly #resources: Resources;
  readonly #faces: FaceSet;
  readonly #page: number;
  readonly #section: Element;
  readonly #figure: Element;
  #marked = 0;
  /** What the content that comes now belongs to; null = nothing, 'artifact' = decoration. */
  #open: Element | 'artifact' | null = null;

  /** @param section the page's place in the document's structure */
  constructor(
    picture: Picture,
    sheet: Sheet,
    page: number,
    section: Element,
    resources: Resources,
    faces: FaceSet,
  ) {
    const place = placeOf(picture, sheet);
    this.#page = page;
    this.#section = section;
    this.#resources = resources;
    this.#faces = faces;
    this.#content = new Content({
      opacity: (fill, stroke) => resources.opacity(fill, stroke),
      pattern: (id) => {
        const tile = picture.patterns.get(id);
        if (!tile) throw new Error(`No pattern ${id}`);
        return resources.pattern(id, tile, place);
      },
    });
    const alt = [sheet.title, ...sheet.text].filter((line) => line !== '').join('\n');
    this.#figure = elementOf('Figure', alt, [
      0,
      0,
      sheet.width * POINTS_PER_MM,
      sheet.height * POINTS_PER_MM,
    ]);
    this.#content.raw('q');
    this.#content.raw(`${place.map((v) => number(v, 6)).join(' ')} cm`);
  }

  async draw(marks: readonly Mark[]): Promise<Uint8Array> {
    await this.#all(marks, 'picture');
    this.#close();
    this.#content.raw('Q');
    return this.#content.bytes();
  }

  async #all(marks: readonly Mark[], role: Role): Promise<void> {
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i]!;
      if (mark.is === 'group') {
        await this.#all(mark.marks, ROLES.get(mark.id) ?? role);
      } else if (mark.is === 'text') {
        // Neighbours together: all halos below all letters, so that none covers another name.
        const texts: TextMark[] = [];
        for (let next = marks[i]; next?.is === 'text'; next = marks[++i]) texts.push(next);
        i--;
        this.#texts(texts, role);
      } else if (DECORATION.has(mark.id) || role !== 'picture') {
        this.#within('artifact');
        await this.#shape(mark);
      } else {
        this.#within(mark.is === 'image' && mark.title !== '' ? this.#pictureOf(mark) : this.#thisFigure());
        await this.#shape(mark);
      }
    }
  }

  #texts(texts: readonly TextMark[], role: Role): void {
    const set = texts.map((text) => ({ text, lines: setLines(text, this.#faces) }));
    if (texts.some(({ halo }) => halo)) this.#within('artifact');
    for (const { text, lines } of set) drawHalo(this.#content, lines, text, this.#resources);
    const heading = role === 'title' && !this.#hasHeading ? largestOf(texts) : null;
    for (const { text, lines } of set) {
      if (role === 'picture') this.#within(this.#thisFigure());
      else {
        const isSection = role === 'sections' && weightOf(text) >= 600;
        const element = elementOf(text === heading ? 'H1' : isSection ? 'H2' : 'P');
        this.#section.children.push(element);
        this.#within(element);
      }
      drawLetters(this.#content, lines, this.#resources);
    }
  }

  async #shape(mark: Exclude<Mark, { is: 'group' | 'text' }>): Promise<void> {
    if (mark.is === 'path') this.#content.paint(mark, outlineOf(mark.segments));
    else if (mark.is === 'circle') this.#content.paint(mark, circleOutline(mark.cx, mark.cy, mark.r));
    else if (mark.is === 'rect') {
      this.#content.paint(mark, rectOutline(mark.x, mark.y, mark.width, mark.height, mark.round));
    } else await this.#image(mark);
  }

  async #image(mark: ImageMark): Promise<void> {
    const image = await this.#resources.image(mark);
    let { x, y, width, height } = mark;
    if (mark.keepsRatio) {
      const scale = Math.min(width / image.width, height / image.height);
      x += (width - scale * image.width) / 2;
      y += (height - scale * image.height) / 2;
      width = scale * image.width;
      height = scale * image.height;
    }
    this.#content.saved(() => {
      this.#content.opacity(mark.opacity, 1);
      this.#content.raw(
        `${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${image.name} Do`,
      );
    });
  }

  get #hasHeading(): boolean {
    return this.#section.children.some((child) => 'tag' in child && child.tag === 'H1');
  }

  #thisFigure(): Element {
    if (!this.#section.children.includes(this.#figure)) this.#section.children.push(this.#figure);
    return this.#figure;
  }

  #pictureOf(mark: ImageMark): Element {
    const element = elementOf('Figure', mark.title, this.#figure.box);
    this.#section.children.push(element);
    return element;
  }

  /** What follows belongs to an element, or is decoration. */
  #within(element: Element | 'artifact'): void {
    if (this.#open === element) return;
    this.#close();
    this.#open = element;
    if (element === 'artifact') {
      this.#content.raw('/Artifact BMC');
      return;
    }
    const mcid = this.#marked++;
    element.children.push({ page: this.#page, mcid });
    this.#content.raw(`/${element.tag} <</MCID ${mcid}>> BDC`);
  }

  #close(): void {
    if (this.#open !== null) this.#content.raw('EMC');
    this.#open = null;
  }
}

const weightOf = (text: TextMark): number => text.lines[0]?.runs[0]?.weight ?? 400;

/** The title among what stands above and below it. */
const sizeOf = (text: TextMark): number => text.lines[0]?.runs[0]?.size ?? 0;
const largestOf = (texts: readonly TextMark[]): TextMark =>
  texts.reduce((most, text) => (sizeOf(text) > sizeOf(most) ? text : most));
