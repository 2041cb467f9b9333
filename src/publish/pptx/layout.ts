/** The layout that all slides have: a figure with its title. Its placeholders stand where those of the first picture do. */
import { element, escapeXml } from '../../drawing/xml.ts';
import type { SlideWords } from './names.ts';
import { NAMESPACES } from './package.ts';
import { shapeTree } from './pen.ts';
import { type Area, type Areas, PLACEHOLDERS, type PlaceholderKind } from './placeholders.ts';

const LOOKS = {
  title: { anchor: 'ctr', algn: 'l' },
  subtitle: { anchor: 'ctr', algn: 'l' },
  foot: { anchor: 'b', algn: 'l' },
  number: { anchor: 'ctr', algn: 'r' },
} as const;

/** A number that counts itself; else a prompt. */
const inside = (of: PlaceholderKind, name: string): string =>
  of === 'number'
    ? '<a:p><a:fld id="{6F2B6B5C-9C0B-4E0B-8F43-5D6D1B8E2A10}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>'
    : element('a:p', {}, element('a:r', {}, '<a:rPr/>', element('a:t', {}, escapeXml(name))));

function placeholder(
  of: PlaceholderKind,
  id: number,
  name: string,
  { xfrm, size, isBold, colour }: Area,
): string {
  const { anchor, algn } = LOOKS[of];
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      element('p:nvPr', {}, element('p:ph', PLACEHOLDERS[of])),
    ),
    element('p:spPr', {}, xfrm, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, '<a:normAutofit/>'),
      element(
        'a:lstStyle',
        {},
        element(
          'a:lvl1pPr',
          { marL: 0, indent: 0, algn },
          '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>',
          element(
            'a:defRPr',
            { sz: size, b: isBold ? '1' : '0' },
            element('a:solidFill', {}, element('a:schemeClr', { val: colour })),
          ),
        ),
      ),
      inside(of, name),
    ),
  );
}

export const layoutXml = (areas: Areas, words: SlideWords): string =>
  element(
    'p:sldLayout',
    { ...NAMESPACES, preserve: '1', userDrawn: '1' },
    element(
      'p:cSld',
      { name: words.layout },
      shapeTree(
        placeholder('title', 2, words.title, areas.title),
        placeholder('subtitle', 3, words.subtitle, areas.subtitle),
        placeholder('foot', 4, words.foot, areas.foot),
        placeholder('number', 5, words.slideNumber, areas.number),
      ),
    ),
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );
