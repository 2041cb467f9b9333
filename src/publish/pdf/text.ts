/** Lines of text on a page: glyphs placed one by one, so that every reader shows the same; their halo below them as outlines. */
import type { FaceSet } from '../faces.ts';
import type { TextLine, TextMark, TextRun } from '../marks.ts';
import { movedSegments } from '../path-data.ts';
import { type SetGlyph, type SetText, setText } from '../set-text.ts';
import { type Content, number, outlineOf } from './content.ts';
import { utf16 } from './fonts.ts';
import type { Resources } from './resources.ts';

type Placed = { readonly run: TextRun; readonly set: SetText; readonly x: number };
/** A line with its runs set, x from the line's anchor. */
type SetLine = { readonly line: TextLine; readonly turn: number; readonly runs: readonly Placed[] };

export function setLines(text: TextMark, faces: FaceSet): readonly SetLine[] {
  return text.lines.map((line) => {
    let pen = 0;
    const runs = line.runs.map((run) => {
      const set = setText(run.text, run.weight, faces, run.spacing / run.size);
      const x = pen + run.gap;
      pen = x + set.width * run.size;
      return { run, set, x };
    });
    const back = line.anchor === 'start' ? 0 : line.anchor === 'middle' ? pen / 2 : pen;
    return { line, turn: text.turn, runs: runs.map((placed) => ({ ...placed, x: placed.x - back })) };
  });
}

/** The halo below: outlines and no text, or all words would be found twice. */
export function drawHalo(
  content: Content,
  lines: readonly SetLine[],
  text: TextMark,
  resources: Resources,
): void {
  const { halo } = text;
  if (!halo) return;
  content.opacity(1, halo.opacity);
  for (const { line, turn, runs } of lines) {
    for (const { run, set, x } of runs) {
      content.line(halo, run.size / 1000);
      let pen = x;
      for (const glyph of set.glyphs) {
        const form = resources.outline(glyph);
        if (form !== null) {
          const at = turned(turn, line, pen + glyph.dx * run.size, glyph.dy * run.size);
          content.raw(`q ${matrix(turn, run.size / 1000, at)} cm /${form} Do Q`);
        }
        pen += glyph.advance * run.size;
      }
    }
  }
}

export function drawLetters(content: Content, lines: readonly SetLine[], resources: Resources): void {
  for (const [i, { line, turn, runs }] of lines.entries()) {
    // Readers take letters that climb for words of their own; this says what the line says.
    const isSaid = turn !== 0;
    if (isSaid)
      content.raw(`/Span <</ActualText <FEFF${utf16(runs.map(({ run }) => run.text).join(''))}>>> BDC`);
    for (const [k, { run, set, x }] of runs.entries()) {
      content.opacity(run.fill.opacity, 1);
      content.fill(run.fill.colour);
      content.raw('BT');
      content.raw(`${matrix(turn, 1, turned(turn, line, x, 0))} Tm`);
      showGlyphs(content, set.glyphs.filter(isHeard), run.size, resources, isSaid);
      let pen = x;
      for (const glyph of set.glyphs) {
        if (!isHeard(glyph)) {
          // Said by the letter they belong to, and in its way where it is read: dots of Arabic letters.
          const at = turned(turn, line, pen + glyph.dx * run.size, glyph.dy * run.size);
          content.raw(`${isSaid ? '' : '/Span <</ActualText <FEFF>>> BDC '}${matrix(turn, 1, at)} Tm`);
          showGlyphs(content, [{ ...glyph, dx: 0, dy: 0 }], run.size, resources, true);
          if (!isSaid) content.raw('EMC');
        }
        pen += glyph.advance * run.size;
      }
      const signs = set.glyphs.some(({ sign }) => sign) ? signsAt(set.glyphs, x, run.size) : [];
      const next = runs[k + 1];
      const isBreak = next ? next.run.gap > 0 : i < lines.length - 1 && !/[-\s]$/.test(run.text);
      if (isBreak) showSpace(content, set.glyphs, resources);
      content.raw('ET');
      for (const { sign, right, up } of signs) {
        content.raw(`q ${matrix(turn, run.size / 1000, turned(turn, line, right, up))} cm`);
        content.raw(`${outlineOf(movedSegments(sign, [1, 0, 0, -1, 0, 0]))}\nf Q`);
      }
    }
    if (isSaid) content.raw('EMC');
  }
}

/** Signs that are drawn, and where from the line's anchor. */
function signsAt(glyphs: readonly SetGlyph[], x: number, size: number) {
  let pen = x;
  return glyphs.flatMap(({ sign, dx, dy, advance }) => {
    const at = { right: pen + dx * size, up: dy * size };
    pen += advance * size;
    return sign && sign.length > 0 ? [{ sign, ...at }] : [];
  });
}

/** Nothing to see: parts words for those who hear or copy them where a line ends or a gap is. */
function showSpace(content: Content, glyphs: readonly SetGlyph[], resources: Resources): void {
  const last = glyphs.findLast(({ isMissing, advance }) => !isMissing && advance > 0);
  const glyph = last?.face.font.glyphForCodePoint(0x20);
  if (!last || !glyph) return;
  const font = resources.font(last.face);
  content.raw(`/${font.name} 1 Tf`);
  content.raw(`<${font.codeOf({ ...last, glyph, text: ' ' })}> Tj`);
}

const isHeard = ({ text, advance }: SetGlyph): boolean => text !== '' || advance !== 0;

/** The glyphs of one run; the pen is where it begins. @param isSaid the words are said by what is around them */
function showGlyphs(
  content: Content,
  glyphs: readonly SetGlyph[],
  size: number,
  resources: Resources,
  isSaid: boolean,
): void {
  let string = '';
  let codes = '';
  let font = '';
  let rise = 0;
  const endCodes = () => {
    if (codes !== '') string += `<${codes}>`;
    codes = '';
  };
  const show = () => {
    endCodes();
    if (string !== '') content.raw(`[${string}] TJ`);
    string = '';
  };
  // Thousandths of the size, to the right; in PDF they count to the left.
  const move = (by: number) => {
    const amount = number(-1000 * by, 1);
    if (amount === '0') return;
    endCodes();
    string += amount;
  };
  for (const glyph of glyphs) {
    const { name } = resources.font(glyph.face);
    if (name !== font) {
      show();
      content.raw(`/${name} ${number(size)} Tf`);
      font = name;
    }
    if (glyph.dy !== rise) {
      show();
      content.raw(`${number(glyph.dy * size)} Ts`);
      rise = glyph.dy;
    }
    const code = resources.font(glyph.face).codeOf(glyph.isMissing ? { ...glyph, text: '' } : glyph);
    const own = glyph.glyph.advanceWidth / glyph.face.font.unitsPerEm;
    move(glyph.dx);
    if (glyph.isMissing) {
      show();
      if (!isSaid) content.raw(`/Span <</ActualText <FEFF${utf16(glyph.text)}>>> BDC`);
      // Where a sign is drawn, its words are there and not seen.
      content.raw(glyph.sign ? `3 Tr <${code}> Tj 0 Tr` : `<${code}> Tj`);
      if (!isSaid) content.raw('EMC');
    } else codes += code;
    move(glyph.advance - own - glyph.dx);
  }
  show();
  if (rise !== 0) content.raw('0 Ts');
}

/** A point of a turned line, to the right and up from its start. */
function turned(turn: number, { x, y }: TextLine, right: number, up: number): readonly [number, number] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x + right * cos + up * sin, y + right * sin - up * cos];
}

/** Letters stand upright although the page's y runs down. */
function matrix(turn: number, scale: number, [x, y]: readonly [number, number]): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  return [number(cos, 6), number(sin, 6), number(sin, 6), number(-cos, 6), number(x), number(y)].join(' ');
}
