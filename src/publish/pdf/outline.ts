/** The list of pages at the side of a reader's window (ISO 32000-1, 12.3.3). */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { pdfText } from './fonts.ts';

/** One entry a page, in order. */
export function writeOutline(
  context: PDFContext,
  titles: readonly string[],
  pages: readonly PDFRef[],
): PDFRef {
  const root = context.nextRef();
  const entries = pages.map(() => context.nextRef());
  entries.forEach((ref, i) => {
    context.assign(
      ref,
      context.obj({
        Title: pdfText(titles[i]!),
        Parent: root,
        Dest: [pages[i]!, 'Fit'],
        ...(i > 0 ? { Prev: entries[i - 1]! } : {}),
        ...(i < entries.length - 1 ? { Next: entries[i + 1]! } : {}),
      }),
    );
  });
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: entries[0]!, Last: entries.at(-1)!, Count: entries.length }),
  );
  return root;
}
