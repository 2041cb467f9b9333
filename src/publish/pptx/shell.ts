/**
 * What stands around the slides: presentation, master, one layout, the master of the notes. Bare on purpose: everything that is
 * seen comes from the slides, and whoever puts them into a presentation of their own takes over that one's master.
 */
import { element } from '../../drawing/xml.ts';
import { layoutXml } from './layout.ts';
import type { SlideWords } from './names.ts';
import { NAMESPACES, type Part, type Relation } from './package.ts';
import { shapeTree } from './pen.ts';
import type { Areas } from './placeholders.ts';
import { type Theme, themeXml } from './theme.ts';

export const PATHS = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  layout: 'ppt/slideLayouts/slideLayout1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  slide: (n: number) => `ppt/slides/slide${n}.xml`,
  notes: (n: number) => `ppt/notesSlides/notesSlide${n}.xml`,
} as const;

/** Size of a slide in EMU (914 400 to the inch). */
export type SlideSize = { readonly cx: number; readonly cy: number };

/** The notes page: A4 upright. */
const NOTES: SlideSize = { cx: 6_858_000, cy: 9_144_000 };

const placeholder = (
  id: number,
  name: string,
  attributes: Readonly<Record<string, string>>,
  [x, y, cx, cy]: readonly [number, number, number, number],
  isText = true,
): string =>
  element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element(
        'p:cNvSpPr',
        {},
        element('a:spLocks', { noGrp: '1', ...(isText ? {} : { noRot: '1', noChangeAspect: '1' }) }),
      ),
      element('p:nvPr', {}, element('p:ph', attributes)),
    ),
    element(
      'p:spPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x: Math.round(x), y: Math.round(y) }),
        element('a:ext', { cx: Math.round(cx), cy: Math.round(cy) }),
      ),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
      isText ? '' : '<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>',
    ),
    isText
      ? '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>'
      : '',
  );

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Styles of nine levels of text; the later ones are indented. */
function levels(size: (level: number) => number, font: '+mj-lt' | '+mn-lt', indent: number): string {
  return Array.from({ length: 9 }, (_, level) =>
    element(
      `a:lvl${level + 1}pPr`,
      {
        marL: indent * level,
        indent: 0,
        algn: 'l',
        defTabSz: 914_400,
        rtl: '0',
        eaLnBrk: '1',
        latinLnBrk: '0',
        hangingPunct: '1',
      },
      '<a:buNone/>',
      element(
        'a:defRPr',
        { sz: size(level), kern: 1200 },
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>',
        element('a:latin', { typeface: font }),
        element('a:ea', { typeface: font === '+mj-lt' ? '+mj-ea' : '+mn-ea' }),
        element('a:cs', { typeface: font === '+mj-lt' ? '+mj-cs' : '+mn-cs' }),
      ),
    ),
  ).join('');
}

function masterXml({ cx, cy }: SlideSize, words: SlideWords): string {
  const margin = Math.min(cx, cy) / 18;
  const title = [margin, margin, cx - 2 * margin, cy / 9] as const;
  const body = [margin, margin * 1.5 + cy / 9, cx - 2 * margin, cy - 2.5 * margin - cy / 9] as const;
  const number = [cx - margin - cx / 8, cy - margin * 0.9, cx / 8, margin * 0.7] as const;
  return element(
    'p:sldMaster',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      BACKGROUND,
      shapeTree(
        placeholder(2, words.title, { type: 'title' }, title),
        placeholder(3, words.subtitle, { type: 'body', idx: '1' }, body),
        placeholder(4, words.slideNumber, { type: 'sldNum', sz: 'quarter', idx: '4' }, number),
      ),
    ),
    MAP,
    element('p:sldLayoutIdLst', {}, '<p:sldLayoutId id="2147483649" r:id="rId1"/>'),
    element(
      'p:txStyles',
      {},
      element(
        'p:titleStyle',
        {},
        levels(() => 2800, '+mj-lt', 0),
      ),
      element(
        'p:bodyStyle',
        {},
        levels((level) => Math.max(1200, 2000 - 200 * level), '+mn-lt', 228_600),
      ),
      element(
        'p:otherStyle',
        {},
        levels(() => 1800, '+mn-lt', 0),
      ),
    ),
  );
}

/** Where a slide's picture and its notes stand on the notes page. */
export const NOTES_AREAS = {
  picture: ({ cx, cy }: SlideSize): readonly [number, number, number, number] => {
    const scale = Math.min(5_486_400 / cx, 3_086_100 / cy);
    return [
      Math.round((NOTES.cx - cx * scale) / 2),
      1_143_000,
      Math.round(cx * scale),
      Math.round(cy * scale),
    ];
  },
  text: [685_800, 4_400_550, 5_486_400, 3_600_450],
} as const;

const notesMasterXml = (size: SlideSize, words: SlideWords): string =>
  element(
    'p:notesMaster',
    NAMESPACES,
    element(
      'p:cSld',
      {},
      BACKGROUND,
      shapeTree(
        placeholder(2, words.slide, { type: 'sldImg', idx: '2' }, NOTES_AREAS.picture(size), false),
        placeholder(3, words.notes, { type: 'body', sz: 'quarter', idx: '1' }, NOTES_AREAS.text),
      ),
    ),
    MAP,
    element(
      'p:notesStyle',
      {},
      levels(() => 1200, '+mn-lt', 457_200),
    ),
  );

function presentationXml({ cx, cy }: SlideSize, slides: number): string {
  return element(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: '1', autoCompressPictures: '0' },
    element('p:sldMasterIdLst', {}, '<p:sldMasterId id="2147483648" r:id="rId1"/>'),
    element('p:notesMasterIdLst', {}, '<p:notesMasterId r:id="rId2"/>'),
    element(
      'p:sldIdLst',
      {},
      ...Array.from({ length: slides }, (_, i) => element('p:sldId', { id: 256 + i, 'r:id': `rId${4 + i}` })),
    ),
    element('p:sldSz', { cx, cy }),
    element('p:notesSz', { ...NOTES }),
    element(
      'p:defaultTextStyle',
      {},
      levels(() => 1800, '+mn-lt', 457_200),
    ),
  );
}

export type ShellSetting = {
  readonly size: SlideSize;
  readonly slides: number;
  readonly theme: Theme;
  /** Where the layout has its placeholders. */
  readonly areas: Areas;
  readonly words: SlideWords;
};

/** Everything but the slides and their notes. */
export function shellParts({ size, slides, theme, areas, words }: ShellSetting): readonly Part[] {
  const relation = (id: number, kind: Relation['kind'], to: string): Relation => ({
    id: `rId${id}`,
    kind,
    to,
  });
  const themePath = (n: number) => `ppt/theme/theme${n}.xml`;
  const xml = themeXml(theme);
  return [
    {
      path: PATHS.presentation,
      kind: 'presentation',
      content: presentationXml(size, slides),
      relations: [
        relation(1, 'master', PATHS.master),
        relation(2, 'notesMaster', PATHS.notesMaster),
        relation(3, 'theme', themePath(1)),
        ...Array.from({ length: slides }, (_, i) => relation(4 + i, 'slide', PATHS.slide(i + 1))),
      ],
    },
    {
      path: PATHS.master,
      kind: 'master',
      content: masterXml(size, words),
      relations: [relation(1, 'layout', PATHS.layout), relation(2, 'theme', themePath(1))],
    },
    {
      path: PATHS.layout,
      kind: 'layout',
      content: layoutXml(areas, words),
      relations: [relation(1, 'master', PATHS.master)],
    },
    {
      path: PATHS.notesMaster,
      kind: 'notesMaster',
      content: notesMasterXml(size, words),
      relations: [relation(1, 'theme', themePath(2))],
    },
    // Each master has a theme of its own, even where they are alike: office programs ask for it.
    { path: themePath(1), kind: 'theme', content: xml, relations: [] },
    { path: themePath(2), kind: 'theme', content: xml, relations: [] },
  ];
}
