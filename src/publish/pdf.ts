/**
 * Pictures as a PDF 1.7: vectors and real text with embedded faces, one sheet a page at its exact size, tagged, with title,
 * language and the text version of every picture. The same sheets give the same bytes.
 */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { FaceSet } from './faces.ts';
import { marksOf, textsOf } from './marks.ts';
import { languageTag, viewerPreferences, writeAbout } from './pdf/about.ts';
import { fingerprint } from './pdf/fingerprint.ts';
import { pdfText } from './pdf/fonts.ts';
import { writeOutline } from './pdf/outline.ts';
import { PageWriter, POINTS_PER_MM } from './pdf/page.ts';
import { Resources } from './pdf/resources.ts';
import { elementOf, writeStructure } from './pdf/structure.ts';
import type { Maker } from './publish.ts';

export const writePdf: Maker<'pdf'> = async ({ sheets, about }, surroundings, progress) => {
  const steps = 2 * sheets.length + 1;
  let done = 0;
  const step = () => progress?.(++done, steps);
  const pictures = sheets.map((sheet) => {
    const picture = marksOf(sheet.svg);
    step();
    return picture;
  });
  const faces = await FaceSet.load(
    pictures.flatMap(({ marks }) => [...textsOf(marks)]),
    surroundings,
  );
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const resources = new Resources(document);
  const structure = elementOf('Document');
  const shared = context.nextRef();
  const contents: Uint8Array[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const page = document.addPage([sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM]);
    const section = elementOf('Sect');
    structure.children.push(section);
    const content = await new PageWriter(pictures[i]!, sheet, i, section, resources, faces).draw(
      pictures[i]!.marks,
    );
    contents.push(content);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    page.node.set(PDFName.of('Resources'), shared);
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    step();
  }
  if (faces.boxes.size > 0) surroundings.onBoxes?.([...faces.boxes]);
  resources.write(shared);
  const pages = document.getPages().map(({ ref }) => ref);
  const { info, metadata } = writeAbout(context, about);
  const catalogue = document.catalog;
  catalogue.set(PDFName.of('StructTreeRoot'), writeStructure(context, structure, pages));
  catalogue.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalogue.set(PDFName.of('Lang'), pdfText(languageTag(about)));
  catalogue.set(PDFName.of('Metadata'), metadata);
  catalogue.set(PDFName.of('ViewerPreferences'), viewerPreferences(context));
  if (sheets.length > 1) {
    const titles = sheets.map((sheet) => sheet.title);
    catalogue.set(PDFName.of('Outlines'), writeOutline(context, titles, pages));
  }
  context.trailerInfo.Info = info;
  const id = PDFString.of(fingerprint(joined(contents), 16));
  context.trailerInfo.ID = context.obj([id, id]);
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  step();
  return bytes;
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
