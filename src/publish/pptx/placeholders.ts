/**
 * Title, subtitle, foot and number of a slide in placeholders of its layout: what outlines, readers and lists of slides go by, and what
 * another design restyles. The layout's own stand where the first picture has them, so that resetting a slide leaves it as it is.
 */
import { LINE_HEIGHT } from '../../drawing/line-break.ts';
import { element, escapeXml } from '../../drawing/xml.ts';
import { type Picture, type TextLine, type TextMark, wordsOf } from '../marks.ts';
import { type Extent, type Place, xfrm } from './outline.ts';
import { named, type Pen } from './pen.ts';
import { footOf, headOf } from './reading.ts';
import {
  BODY_PROPERTIES,
  below,
  boxOf,
  paragraphXml,
  pointsOf,
  sizeOf,
  type TypeLook,
  widthOf,
} from './words.ts';

/** What a slide and its layout know a placeholder by. */
export const PLACEHOLDERS = {
  title: { type: 'title' },
  subtitle: { type: 'body', sz: 'quarter', idx: '13' },
  foot: { type: 'body', sz: 'quarter', idx: '14' },
  number: { type: 'sldNum', sz: 'quarter', idx: '15' },
} as const;
export type PlaceholderKind = keyof typeof PLACEHOLDERS;

/** Share of a page's shorter side that its margin is, and the size of a slide's number. */
const MARGIN = 1 / 30;
const NUMBER = 1 / 75;

function placeholder(of: PlaceholderKind, name: string, place: string, text: string, pen: Pen): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named(pen.id(), name, ''),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      element('p:nvPr', {}, element('p:ph', PLACEHOLDERS[of])),
    ),
    element('p:spPr', {}, place),
    element('p:txBody', {}, text),
  );
}

/** The same margin on both sides; what begins at the left reaches up to it. */
function headBox(mark: TextMark, { width: pageWidth }: Picture): Extent {
  const { centre, width, height } = boxOf(mark.lines, 0);
  const { x, anchor } = mark.lines[0]!;
  const y0 = centre[1] - height / 2;
  return anchor === 'start'
    ? { x0: x, y0, x1: Math.max(pageWidth - x, x + width), y1: y0 + height }
    : { x0: centre[0] - width / 2, y0, x1: centre[0] + width / 2, y1: y0 + height };
}

export function headShape(mark: TextMark, of: 'title' | 'subtitle', pen: Pen): string {
  const { leading } = boxOf(mark.lines, 0);
  return placeholder(
    of,
    `${pen.words[of]}: ${wordsOf(mark)}`,
    xfrm(headBox(mark, pen.picture), pen.place),
    `${BODY_PROPERTIES(true)}<a:lstStyle/>${paragraphXml(mark.lines, { leading, inherits: pen.areas[of] }, pen)}`,
    pen,
  );
}

const plainParagraph = (inside: string): string => `<a:bodyPr/><a:lstStyle/>${element('a:p', {}, inside)}`;

/** A title that stands beside the slide: readers and lists know the slide by it, the picture stays as it is. */
export function hiddenTitle(title: string, pen: Pen): string {
  const box = { x0: 0, y0: -48, x1: pen.picture.width, y1: -12 };
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: pen.language, sz: 1800 }),
    element('a:t', {}, escapeXml(title)),
  );
  return placeholder('title', `${pen.words.title}: ${title}`, xfrm(box, pen.place), plainParagraph(run), pen);
}

/** Usual distance between baselines of running text, in sizes: for a text of a single line. */
const RUNNING = 1.32;
const leadingOf = ({ lines }: TextMark): number =>
  lines.length > 1 ? (lines.at(-1)!.y - lines[0]!.y) / (lines.length - 1) : RUNNING * sizeOf(lines[0]!);

/** Faces differ by tenths of a point; a line may not wrap for that. */
const SLACK = 1.015;

function footBox(texts: readonly TextMark[], { width, marks }: Picture): Extent {
  const [first, last] = [texts[0]!, texts.at(-1)!];
  const { x, y, anchor } = first.lines[0]!;
  const widest = Math.max(...texts.flatMap(({ lines }) => lines.map(widthOf))) * SLACK;
  const hasLogos = marks.some((mark) => mark.is === 'group' && mark.id === 'logos-foot');
  const right = anchor === 'start' && !hasLogos ? Math.max(width - x, x + widest) : x + widest;
  const lead = leadingOf(first);
  return {
    x0: x,
    y0: y - (lead - below(sizeOf(first.lines[0]!))),
    x1: right,
    y1: last.lines.at(-1)!.y + below(sizeOf(last.lines[0]!)),
  };
}

/** Caption, counts, source: one text that flows, a paragraph each. */
export function footShape(texts: readonly TextMark[], pen: Pen): string {
  const box = footBox(texts, pen.picture);
  const inherits = pen.areas.foot;
  const paragraphs = texts.map((text, i) => {
    const leading = leadingOf(text);
    const size = sizeOf(text.lines[0]!);
    const last = texts[i - 1];
    const gap = last
      ? text.lines[0]!.y - last.lines.at(-1)!.y - below(sizeOf(last.lines[0]!)) - (leading - below(size))
      : 0;
    const joins = joinsOf(text.lines, pen.picture.description);
    return paragraphXml(text.lines, { leading, before: Math.max(0, gap), joins, inherits }, pen);
  });
  return placeholder(
    'foot',
    pen.words.foot,
    xfrm(box, pen.place),
    `${BODY_PROPERTIES(true, 'b')}<a:lstStyle/>${paragraphs.join('')}`,
    pen,
  );
}

const said = (line: TextLine): string => line.runs.map(({ text }) => text).join('');

/** Between lines of running text: a space, nothing where a word was broken; null where a break was typed. */
function joinsOf(lines: readonly TextLine[], description: string): readonly (string | null)[] {
  const widest = Math.max(...lines.map(widthOf));
  return lines.slice(0, -1).map((line, i) => {
    const next = lines[i + 1]!;
    const word = /^\S*/.exec(said(next))![0];
    const [run] = next.runs;
    const wouldFit = run
      ? widthOf(line) + widthOf({ ...next, runs: [{ ...run, text: ` ${word}` }] }) < widest * 0.97
      : true;
    if (wouldFit) return null;
    const end = /\S*$/.exec(said(line))![0];
    return description.includes(end + word) ? '' : ' ';
  });
}

/** The number that programs count themselves; where it stands says the layout. */
export function slideNumber(pen: Pen): string {
  const field = element(
    'a:fld',
    { id: '{6F2B6B5C-9C0B-4E0B-8F43-5D6D1B8E2A10}', type: 'slidenum' },
    element('a:rPr', { lang: pen.language }),
    '<a:t>‹#›</a:t>',
  );
  return placeholder('number', pen.words.slideNumber, '', plainParagraph(field), pen);
}

/** A placeholder of the layout: its box on the slide as markup, and its type. */
export type Area = TypeLook & { readonly xfrm: string };

export type Areas = Readonly<Record<PlaceholderKind, Area>>;

/** Where the first picture has title, subtitle and foot; where it has none, where one would be. */
export function areasOf(picture: Picture, place: Place): Areas {
  const { width, height, marks } = picture;
  const short = Math.min(width, height);
  const margin = short * MARGIN;
  const head = headOf(marks);
  const foot = footOf(marks);
  const area = (box: Extent, size: number, isBold = false, colour = 'tx2'): Area => ({
    xfrm: xfrm(box, place),
    size: pointsOf(size, { place }),
    isBold,
    colour,
  });
  const ofText = (mark: TextMark | null, y0: number, size: number, isBold: boolean, colour: string) => {
    const [line] = mark?.lines ?? [];
    const usual = { x0: margin, y0, x1: width - margin, y1: y0 + size * LINE_HEIGHT };
    return mark && line
      ? area(headBox(mark, picture), sizeOf(line), (line.runs[0]?.weight ?? 400) >= 550, colour)
      : area(usual, size, isBold, colour);
  };
  const footHeight = short / 22;
  return {
    title: ofText(head.title, margin, short / 26, true, 'tx1'),
    subtitle: ofText(head.subtitle, margin + short / 18, short / 40, false, 'tx2'),
    // Most of it is what has to be said of the data, which stands last.
    foot:
      foot.length > 0
        ? area(footBox(foot, picture), sizeOf(foot.at(-1)!.lines[0]!))
        : area(
            { x0: margin, y0: height - margin - footHeight, x1: width - margin, y1: height - margin },
            short / 66,
          ),
    number: area(
      {
        x0: width - margin - short / 8,
        y0: height - margin * 0.85,
        x1: width - margin,
        y1: height - margin * 0.2,
      },
      short * NUMBER,
    ),
  };
}
