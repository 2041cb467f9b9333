/** The notes page: the slide, what is said meanwhile, and the picture in words. */
import { element, escapeXml } from '../../drawing/xml.ts';
import type { SlideWords } from './names.ts';
import { NAMESPACES } from './package.ts';
import { shapeTree } from './pen.ts';
import { NOTES_AREAS, type SlideSize } from './shell.ts';

/** A line of the notes; '' = an empty one. */
export type NotesLine = { readonly text: string; readonly isHeading?: boolean };

const paragraph = ({ text, isHeading = false }: NotesLine, language: string): string =>
  text === ''
    ? element('a:p', {}, element('a:endParaRPr', { lang: language }))
    : element(
        'a:p',
        {},
        element(
          'a:r',
          {},
          element('a:rPr', { lang: language, b: isHeading ? '1' : null, dirty: '0' }),
          element('a:t', {}, escapeXml(text)),
        ),
      );

/** @param lines paragraphs */
export function notesXml(
  lines: readonly NotesLine[],
  {
    size,
    language,
    words,
  }: { readonly size: SlideSize; readonly language: string; readonly words: SlideWords },
): string {
  const [x, y, cx, cy] = NOTES_AREAS.picture(size);
  return element(
    'p:notes',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      shapeTree(
        element(
          'p:sp',
          {},
          `<p:nvSpPr><p:cNvPr id="2" name="${escapeXml(words.slide)}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>`,
          element(
            'p:spPr',
            {},
            element('a:xfrm', {}, element('a:off', { x, y }), element('a:ext', { cx, cy })),
          ),
        ),
        element(
          'p:sp',
          {},
          `<p:nvSpPr><p:cNvPr id="3" name="${escapeXml(words.notes)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>`,
          element(
            'p:txBody',
            {},
            '<a:bodyPr/><a:lstStyle/>',
            ...(lines.length === 0 ? [{ text: '' }] : lines).map((line) => paragraph(line, language)),
          ),
        ),
      ),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
}
