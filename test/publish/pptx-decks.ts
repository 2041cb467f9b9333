/** Presentations for tests: sheets of bundled networks, written and read back. */
import { sizeOfPage } from '../../src/drawing/page-formats.ts';
import type { Scene } from '../../src/drawing/scene.ts';
import '../../src/i18n/all.ts';
import { slideWords } from '../../src/i18n/slide-words.ts';
import { writePptx } from '../../src/publish/pptx.ts';
import type { Progress, Sheet } from '../../src/publish/publish.ts';
import { figureOf } from '../gallery/bundled.ts';
import { all, child, type Deck, type Node, nameOf, readDeck } from './pptx-reading.ts';

export const ABOUT = {
  title: 'Unser Netz',
  author: 'Selbsthilfe-Kontaktstelle',
  language: 'de',
  date: '2026-11-22',
} as const;
export const WORDS = slideWords('de');
export const slide1 = 'ppt/slides/slide1.xml';

type Setting = Parameters<typeof figureOf>[1];
/** Drawn once for each page: placing names takes longer than all else here. */
const drawn = new Map<Scene, Map<Setting, string>>();
function svgOf(scene: Scene, setting: Setting): string {
  const pages = drawn.get(scene) ?? new Map<Setting, string>();
  drawn.set(scene, pages);
  const svg = pages.get(setting) ?? figureOf(scene, setting).svg;
  pages.set(setting, svg);
  return svg;
}

export const sheetOf = (scene: Scene, setting: Setting, edit: Partial<Sheet> = {}): Sheet => ({
  svg: svgOf(scene, setting),
  ...sizeOfPage(setting.page),
  title: scene.caption.title,
  text: ['Erste Zeile', 'Zweite Zeile'],
  notes: 'Langsam sprechen.',
  ...edit,
});

export const bytesOf = (sheets: readonly Sheet[], progress?: Progress): Promise<Uint8Array> =>
  writePptx(
    { sheets, about: ABOUT, words: WORDS },
    { face: () => Promise.reject(new Error('no face is needed')) } as never,
    progress,
  );
export const deckOf = async (...sheets: readonly Sheet[]): Promise<Deck> => readDeck(await bytesOf(sheets));

/** A body on a slide: the group that moves as one, and in it – or it itself, where no name stands beside it – its mark. */
export type BodyOnSlide = {
  readonly name: string;
  readonly said: string;
  readonly group: Node;
  readonly mark: Node;
  readonly docks: readonly Node[];
};

const isDock = (shape: Node): boolean => shape.name === 'p:sp' && nameOf(shape).name === WORDS.dock;

export function bodiesOn(slide: Node): readonly BodyOnSlide[] {
  const tree = all(slide, 'p:spTree')[0]!;
  return tree.children.flatMap((group) => {
    if (group.name !== 'p:grpSp') return [];
    const mark = [group, ...group.children.filter((c) => c.name === 'p:grpSp')].find((g) =>
      g.children.some(isDock),
    );
    if (!mark) return [];
    const { name, descr = '' } = nameOf(group);
    return [{ name, said: descr, group, mark, docks: mark.children.filter(isDock) }];
  });
}

/** Whether readers pass over a shape. */
export const isDecoration = (shape: Node): boolean =>
  all(child(shape, ...propertiesOf(shape))!, 'adec:decorative').length > 0;
const propertiesOf = ({ name }: Node): readonly string[] => [
  { 'p:grpSp': 'p:nvGrpSpPr', 'p:cxnSp': 'p:nvCxnSpPr', 'p:pic': 'p:nvPicPr' }[name] ?? 'p:nvSpPr',
  'p:cNvPr',
];
