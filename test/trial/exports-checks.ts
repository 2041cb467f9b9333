/** What must hold of a figure's files, judged by other programs; every check gives a number, a larger one is worse, 0 is faultless. */
import { strFromU8, unzipSync } from 'fflate';
import { surroundings } from '../../src/cli/surroundings.ts';
import { everyMark, groupOf, marksOf, type Picture, wordsOf } from '../../src/publish/marks.ts';
import { writePng } from '../../src/publish/png.ts';
import type { Sheet } from '../../src/publish/publish.ts';
import { difference, type Pixels, readPng } from './pixels.ts';
import { pdfFaces, pdfInfo, pdfPixelPictures, pdfText, poppler, rsvg } from './programs.ts';

/** Pixels across in comparisons: 0.5 % of the page's width is 6 of them. */
export const ACROSS = 1200;

export type Judged = Readonly<Record<string, number>>;

const plain = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, '');

/** Lines of text on the picture that a reader of the PDF does not find. */
export function missingWords(picture: Picture, said: string): readonly string[] {
  const all = plain(said);
  const found: string[] = [];
  for (const mark of everyMark(picture.marks)) {
    if (mark.is !== 'text') continue;
    // Arabic is told in the order in which it is seen: every word is looked for by itself.
    const words = wordsOf(mark);
    const pieces = /[\u0590-\u08ff]/.test(words)
      ? words.split(/[\s…]+/)
      : mark.lines.map((l) => l.runs.map((r) => r.text).join(''));
    for (const piece of pieces) if (!all.includes(plain(piece))) found.push(piece);
  }
  return found;
}

/** Where two pictures lie on each other best, in pixels: the distance by which one is off. */
export function offset(a: Pixels, b: Pixels, reach = 8): number {
  let best = { sum: Number.POSITIVE_INFINITY, by: 0 };
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let sum = 0;
      for (let y = 20; y < Math.min(a.height, b.height) - 20; y += 3) {
        for (let x = 20; x < Math.min(a.width, b.width) - 20; x += 3) {
          sum += Math.abs(a.rgb[3 * (y * a.width + x) + 1]! - b.rgb[3 * ((y + dy) * b.width + x + dx) + 1]!);
        }
      }
      const by = Math.hypot(dx, dy);
      if (sum < best.sum || (sum === best.sum && by < best.by)) best = { sum, by };
    }
  }
  return best.by;
}

export function judgePdf(file: string, sheet: Sheet, picture: Picture, ofSvg: Pixels): Judged {
  const info = pdfInfo(file);
  const [, width, height] = /([\d.]+) x ([\d.]+) pts/.exec(info.get('Page size') ?? '') ?? [];
  const logos = [...everyMark(picture.marks)].filter(({ is }) => is === 'image').length;
  const drawn = poppler(file, ACROSS);
  return {
    'PDF: words not found': missingWords(picture, pdfText(file)).length,
    'PDF: faces not inside': pdfFaces(file).filter(({ isInside }) => !isInside).length,
    'PDF: pictures of pixels': Math.max(0, pdfPixelPictures(file) - 2 * logos),
    'PDF: page off, in points': Math.max(
      Math.abs(Number(width) - (sheet.width * 72) / 25.4),
      Math.abs(Number(height) - (sheet.height * 72) / 25.4),
    ),
    'PDF: not tagged': info.get('Tagged') === 'yes' ? 0 : 1,
    'PDF: off from SVG, % of the width': (100 * offset(ofSvg, drawn)) / ACROSS,
    'PDF: unlike SVG, %': 100 * difference(ofSvg, drawn),
  };
}

/** Bodies of the picture by what they are called: middles in shares of the page's width and height. */
function bodiesIn(picture: Picture): ReadonlyMap<string, readonly [number, number]> {
  const bodies = new Map<string, readonly [number, number]>();
  for (const mark of groupOf(picture, 'bodies')?.marks ?? []) {
    if (mark.is !== 'group') continue;
    const [first] = mark.marks;
    const points: (readonly [number, number])[] =
      first?.is === 'circle'
        ? [[first.cx, first.cy]]
        : first?.is === 'path'
          ? first.segments.flatMap((s) => (s[0] === 'Z' ? [] : [[s.at(-2), s.at(-1)] as [number, number]]))
          : [];
    const middle = (k: 0 | 1) => {
      const all = points.map((point) => point[k]);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    bodies.set(mark.title, [middle(0) / picture.width, middle(1) / picture.height]);
  }
  return bodies;
}

const unescaped = (text: string): string =>
  text
    .replace(/&#10;/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');

/**
 * Middles of bodies by what is said of them, up to the end of its first line. A body's group says it; where a name stands beside it, its mark is the
 * group inside.
 */
function middlesOf(slide: string): ReadonlyMap<string, readonly [number, number]> {
  const shapes = new Map<string, readonly [number, number]>();
  const groups = slide.split('<p:grpSp>');
  const box = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/;
  for (const [i, group] of groups.entries()) {
    const said = /^<p:nvGrpSpPr><p:cNvPr id="\d+" name="[^"]*" descr="([^"]*)"/.exec(group)?.[1];
    if (said === undefined) continue;
    // The mark is decoration: its group alone says so.
    const inside = groups[i + 1] ?? '';
    const hasMark =
      !group.includes('</p:grpSp>') && /^<p:nvGrpSpPr>[\s\S]{0,400}?adec:decorative/.test(inside);
    const found = box.exec(hasMark ? inside : group);
    if (!found) continue;
    const [x, y, w, h] = found.slice(1).map(Number) as [number, number, number, number];
    shapes.set(unescaped(said).split('\n')[0]!, [x + w / 2, y + h / 2]);
  }
  return shapes;
}

export function judgePptx(bytes: Uint8Array, sheet: Sheet): Judged {
  const picture = marksOf(sheet.svg);
  const files = unzipSync(bytes);
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const slide = read('ppt/slides/slide1.xml');
  const [, slideWidth, slideHeight] =
    /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(read('ppt/presentation.xml')) ?? [];
  const [width, height] = [Number(slideWidth), Number(slideHeight)];
  const scale = Math.min(width / picture.width, height / picture.height);
  const left = (width - scale * picture.width) / 2;
  const top = (height - scale * picture.height) / 2;
  const shapes = middlesOf(slide);
  let worst = 0;
  let missing = 0;
  for (const [title, [x, y]] of bodiesIn(picture)) {
    const shape = shapes.get(title);
    if (!shape) missing++;
    else {
      const off = Math.hypot(
        shape[0] - left - x * picture.width * scale,
        shape[1] - top - y * picture.height * scale,
      );
      worst = Math.max(worst, off / width);
    }
  }
  const ties = (groupOf(picture, 'ties')?.marks ?? []).filter((mark) => mark.is === 'path' && mark.id !== '');
  const loops = ties.filter((mark) => mark.data.get('from') === mark.data.get('to')).length;
  // Lines to names are in the groups of bodies.
  const leaders =
    slide.match(/<p:grpSp><p:nvGrpSpPr>(?:(?!<p:grpSp>|<p:sp>)[\s\S])*?<a:stCxn /g)?.length ?? 0;
  const glued = (slide.match(/<a:stCxn [^>]*\/><a:endCxn /g)?.length ?? 0) - leaders;
  return {
    'PPTX: bodies not found': missing,
    'PPTX: words not found': missingWords(picture, slideText(slide)).length,
    'PPTX: off from SVG, % of the width': 100 * worst,
    'PPTX: ties not glued': Math.max(0, ties.length - loops - glued),
    'PPTX: pictures of pixels':
      (slide.match(/<p:pic>/g)?.length ?? 0) -
      [...everyMark(picture.marks)].filter(({ is }) => is === 'image').length,
    'PPTX: notes missing': plain(
      unescaped(read('ppt/notesSlides/notesSlide1.xml').replace(/<[^>]+>/g, '')),
    ).includes(plain(sheet.text[0] ?? ''))
      ? 0
      : 1,
  };
}

/** What stands on a slide, paragraph by paragraph. */
const slideText = (slide: string): string =>
  unescaped(
    slide
      .replace(/<\/a:p>/g, '\n')
      .replace(/<a:br\/>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );

/** The picture in pixels as the command line writes it, against librsvg's. */
export async function judgePng(sheet: Sheet, ofSvg: Pixels): Promise<Judged> {
  const png = await writePng(sheet, (ACROSS * 25.4) / sheet.width, surroundings);
  const pixels = readPng(png.bytes);
  return {
    'PNG: pixels across off': Math.abs(pixels.width - ACROSS),
    'PNG: unlike SVG, %': 100 * difference(ofSvg, pixels),
  };
}

export const svgPixels = (file: string): Pixels => rsvg(file, ACROSS);
