/** The tags of a PDF: what is heading, picture, paragraph, in reading order, for those who hear it (ISO 32000-1, 14.7–14.8). */
import { type PDFContext, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { pdfText } from './fonts.ts';

export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Figure';

export type Element = {
  readonly tag: Tag;
  /** For what is seen and not read. */
  readonly alt: string;
  readonly children: (Element | Marked)[];
  /** Left, bottom, right, top on its page, in points; pictures say where they are. */
  readonly box: readonly [number, number, number, number] | null;
};
/** A marked piece of a page's content. */
export type Marked = { readonly page: number; readonly mcid: number };

export const elementOf = (tag: Tag, alt = '', box: Element['box'] = null): Element => ({
  tag,
  alt,
  children: [],
  box,
});

/**
 * Writes the tree.
 * @param pages by number
 * @returns the root, for the catalogue
 */
export function writeStructure(context: PDFContext, document: Element, pages: readonly PDFRef[]): PDFRef {
  const root = context.nextRef();
  const owners = pages.map((): PDFRef[] => []);
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const first = firstMarked(element);
    const kids = element.children.map((child) => {
      if ('tag' in child) return write(child, ref);
      owners[child.page]![child.mcid] = ref;
      return child.page === first?.page
        ? context.obj(child.mcid)
        : context.obj({ Type: 'MCR', Pg: pages[child.page]!, MCID: child.mcid });
    });
    context.assign(
      ref,
      context.obj({
        Type: 'StructElem',
        S: element.tag,
        P: parent,
        K: kids,
        ...(first && hasOwn(element) ? { Pg: pages[first.page]! } : {}),
        ...(element.alt === '' ? {} : { Alt: pdfText(element.alt) }),
        ...(element.box === null
          ? {}
          : {
              A: { O: 'Layout', Placement: 'Block', BBox: element.box.map((v) => Math.round(v * 100) / 100) },
            }),
      }),
    );
    return ref;
  };
  const top = write(document, root);
  const places = owners.flatMap((refs, page) => [
    context.obj(page),
    context.register(context.obj([...refs])),
  ]);
  context.assign(
    root,
    context.obj({
      Type: PDFName.of('StructTreeRoot'),
      K: [top],
      ParentTree: context.register(context.obj({ Nums: places })),
      ParentTreeNextKey: pages.length,
    }),
  );
  return root;
}

const hasOwn = ({ children }: Element): boolean => children.some((child) => !('tag' in child));
const firstMarked = ({ children }: Element): Marked | null =>
  children.find((child): child is Marked => !('tag' in child)) ?? null;
