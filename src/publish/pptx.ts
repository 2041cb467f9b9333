/**
 * Slides that can be worked on: one sheet a slide, every body a shape, every tie a connector glued to its ends, every name a text
 * box, in the package format of Office Open XML (ECMA-376, fifth edition; transitional, as PowerPoint and LibreOffice write it).
 *
 * Written by hand and not by a library: those that exist know no connectors, groups or theme colours, stamp files with the clock, and
 * would be rewritten to the last shape – for five times the code.
 */

import { base64Bytes } from './base64.ts';
import { everyMark, type ImageMark, type Mark, marksOf, type Picture } from './marks.ts';
import { colourOfPaint } from './pptx/ink.ts';
import { namesFor, type SlideWords } from './pptx/names.ts';
import { type NotesLine, notesXml } from './pptx/notes.ts';
import type { Place } from './pptx/outline.ts';
import { appPart, corePart, type Part, packed, type Relation } from './pptx/package.ts';
import type { Pen } from './pptx/pen.ts';
import { areasOf } from './pptx/placeholders.ts';
import { PATHS, type SlideSize, shellParts } from './pptx/shell.ts';
import { slideXml } from './pptx/slide.ts';
import { themeOf } from './pptx/theme.ts';
import { transitionsOf } from './pptx/transition.ts';
import type { Maker, Sheet } from './publish.ts';

/** As office programs name languages, for their spelling. */
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

export const writePptx: Maker<'pptx'> = async ({ sheets, about, words }, _, progress) => {
  const size = slideSizeOf(sheets[0]);
  const pictures = sheets.map((sheet) => marksOf(sheet.svg));
  const theme = themeOf(pageOf(pictures[0]), fillsIn(pictures));
  const language = LOCALES[about.language];
  const { before, gliding } = transitionsOf(pictures);
  const called = namesFor(gliding);
  const first = pictures[0] ?? NO_PICTURE;
  const areas = areasOf(first, placeOf(first, size));
  const media = mediaStore();
  const parts: Part[] = [];
  for (const [i, sheet] of sheets.entries()) {
    progress?.(i, sheets.length);
    const picture = pictures[i]!;
    const relations: Relation[] = [
      { id: 'rId1', kind: 'layout', to: PATHS.layout },
      { id: 'rId2', kind: 'notes', to: PATHS.notes(i + 1) },
    ];
    let last = 1;
    const pen: Pen = {
      place: placeOf(picture, size),
      theme,
      picture,
      language,
      words,
      areas,
      called,
      id: () => ++last,
      image: (mark) => relationTo(media.pathOf(mark), relations),
    };
    parts.push({
      path: PATHS.slide(i + 1),
      kind: 'slide',
      content: slideXml(pen, { title: sheet.title, isNumbered: sheets.length > 1, transition: before[i]! }),
      relations,
    });
    parts.push({
      path: PATHS.notes(i + 1),
      kind: 'notes',
      content: notesXml(linesOfNotes(sheet, words), { size, language, words }),
      relations: [
        { id: 'rId1', kind: 'notesMaster', to: PATHS.notesMaster },
        { id: 'rId2', kind: 'slide', to: PATHS.slide(i + 1) },
      ],
    });
  }
  progress?.(sheets.length, sheets.length);
  const root: readonly Relation[] = [
    { id: 'rId1', kind: 'presentation', to: PATHS.presentation },
    { id: 'rId2', kind: 'core', to: 'docProps/core.xml' },
    { id: 'rId3', kind: 'app', to: 'docProps/app.xml' },
  ];
  return packed(
    [
      ...shellParts({ size, slides: sheets.length, theme, areas, words }),
      ...parts,
      ...media.parts(),
      corePart({ ...about, language, description: pictures.length === 1 ? first.description : '' }),
      appPart(sheets.length),
    ],
    root,
    about.date,
  );
};

/** Stands for the first picture of a presentation without any. */
const NO_PICTURE: Picture = {
  width: 960,
  height: 540,
  title: '',
  description: '',
  marks: [],
  patterns: new Map(),
};

/** EMU in a millimetre and in a point. */
const MILLIMETRE = 36_000;
const POINT = 12_700;

/** Of the first sheet; others are fitted in. Formats stated in rounded millimetres are whole points: 338.667 mm are 960. */
function slideSizeOf(sheet: Pick<Sheet, 'width' | 'height'> | undefined): SlideSize {
  const length = (millimetres: number) => {
    const emu = Math.round(millimetres * MILLIMETRE);
    const whole = Math.round(emu / POINT) * POINT;
    // What the format allows: 1 to 56 inches.
    return Math.min(51_206_400, Math.max(914_400, Math.abs(emu - whole) < 100 ? whole : emu));
  };
  return { cx: length(sheet?.width ?? 338.667), cy: length(sheet?.height ?? 190.5) };
}

function placeOf({ width, height }: Picture, { cx, cy }: SlideSize): Place {
  const scale = Math.min(cx / width, cy / height);
  return { scale, dx: (cx - width * scale) / 2, dy: (cy - height * scale) / 2 };
}

/** Colour of a picture's paper; null = none. */
function pageOf(picture: Picture | undefined): string | null {
  const paper = picture?.marks.find((mark) => mark.is === 'rect' && mark.id === 'page');
  return paper?.is === 'rect' && paper.fill?.of === 'colour' ? paper.fill.colour : null;
}

/** Fills of bodies – of everything where a picture has none – with how often each occurs. */
function fillsIn(pictures: readonly Picture[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const picture of pictures) {
    const bodies = [...everyMark(picture.marks)].filter(
      (mark) => mark.is === 'group' && mark.id === 'bodies',
    );
    const marks: readonly Mark[] = bodies.length > 0 ? bodies : picture.marks;
    for (const mark of everyMark(marks)) {
      if (mark.is === 'group' || mark.is === 'text' || mark.is === 'image') continue;
      const colour = colourOfPaint(mark.fill, picture);
      if (colour !== null) counted.set(colour, (counted.get(colour) ?? 0) + 1);
    }
  }
  return counted;
}

/** What is said, then the picture in words. */
const linesOfNotes = ({ notes, text }: Sheet, words: SlideWords): readonly NotesLine[] => {
  const said =
    notes.trim() === ''
      ? []
      : notes
          .trim()
          .split(/\r?\n/)
          .map((line) => ({ text: line }));
  const told = text.map((line) => ({ text: line }));
  if (told.length === 0) return said;
  const gap = said.length > 0 ? [{ text: '' }] : [];
  return [...said, ...gap, { text: words.inWords, isHeading: true }, ...told];
};

/** Images of the package, each kept once however often it is shown. */
function mediaStore() {
  const paths = new Map<string, { readonly path: string; readonly mark: ImageMark }>();
  return {
    pathOf: (mark: ImageMark): string => {
      const kept = paths.get(mark.base64);
      if (kept) return kept.path;
      const path = `ppt/media/image${paths.size + 1}.${mark.type === 'image/png' ? 'png' : 'jpeg'}`;
      paths.set(mark.base64, { path, mark });
      return path;
    },
    parts: (): readonly Part[] =>
      [...paths.values()].map(({ path, mark }) => ({
        path,
        kind: 'image',
        content: base64Bytes(mark.base64),
        relations: [],
      })),
  };
}

function relationTo(path: string, relations: Relation[]): string {
  const known = relations.find(({ to }) => to === path);
  if (known) return known.id;
  const id = `rId${relations.length + 1}`;
  relations.push({ id, kind: 'image', to: path });
  return id;
}
