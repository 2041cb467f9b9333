import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/publish/canvas/bounds.ts';
import type { Canvas2d, Supplies } from '../../src/publish/canvas/brush.ts';
import { faceOf } from '../../src/publish/canvas/face.ts';
import { countOf, painting } from '../../src/publish/canvas/painting.ts';
import { tilesOf } from '../../src/publish/canvas/tiles.ts';
import { everyMark, marksOf, type PathMark } from '../../src/publish/marks.ts';

const svg = (body: string, defs = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 200 100"><defs>${defs}</defs>${body}</svg>`;

/** A canvas that writes down what it is told; letters are half as wide as high. */
function recorder() {
  const calls: string[] = [];
  let size = 0;
  const canvas = new Proxy({} as Canvas2d, {
    get: (_, name: string) =>
      name === 'measureText'
        ? (text: string) => ({ width: (text.length * size) / 2 })
        : (...given: readonly unknown[]) => calls.push(`${name} ${given.join(' ')}`.trim()),
    set: (_, name: string, value: unknown) => {
      if (name === 'font') size = Number(/([\d.]+)px/.exec(String(value))![1]);
      calls.push(`${name}=${String(value)}`);
      return true;
    },
  });
  return { canvas, calls };
}

const BARE: Supplies = { image: () => null, sizeOf: () => ({ width: 1, height: 1 }), tile: () => null };

/** What a canvas is told for a body of SVG, without what is told it once at the beginning. */
function told(body: string, supplies = BARE, defs = ''): readonly string[] {
  const { canvas, calls } = recorder();
  for (const _ of painting(
    marksOf(svg(body, defs)),
    canvas,
    { matrix: [2, 0, 0, 2, 0, 0], part: null },
    supplies,
  ));
  expect(calls[0]).toBe('setTransform 2 0 0 2 0 0');
  // SVG's limit for mitres is not a canvas's.
  expect(calls[1]).toBe('miterLimit=4');
  return calls.slice(6);
}

describe('marks on a canvas', () => {
  test('are filled, then stroked, each look told once', () => {
    const line = '<path d="M0 0L10 5" stroke="#112233" stroke-width="2" stroke-dasharray="1 3" fill="none"/>';
    expect(
      told(`${line}${line}<circle cx="5" cy="6" r="2" fill="#ff0000" stroke="#112233" opacity="0.5"/>`),
    ).toEqual([
      'beginPath',
      'moveTo 0 0',
      'lineTo 10 5',
      'strokeStyle=#112233',
      'lineWidth=2',
      'lineCap=butt',
      'lineJoin=miter',
      'setLineDash 1,3',
      'globalAlpha=1',
      'stroke',
      'beginPath',
      'moveTo 0 0',
      'lineTo 10 5',
      'stroke',
      'beginPath',
      `arc 5 6 2 0 ${2 * Math.PI}`,
      'closePath',
      'fillStyle=#ff0000',
      'globalAlpha=0.5',
      'fill nonzero',
      'lineWidth=1',
      'setLineDash',
      'stroke',
    ]);
  });

  test('a line of text has its halo below, and begins where its anchor says', () => {
    const text = (anchor: string) =>
      told(
        `<text text-anchor="${anchor}" font-size="10" stroke="#ffffff" stroke-width="3" paint-order="stroke"><tspan x="50" y="20">abcd</tspan><tspan font-weight="600">ef</tspan><tspan x="50" y="30">g</tspan></text>`,
      ).filter((call) => /^(strokeText|fillText|font)/.test(call));
    const fonts = text('middle').filter((call) => call.startsWith('font'));
    expect(fonts.map((call) => /font=(\d+ [\d.]+px '[^']+')/.exec(call)![1])).toEqual(
      // Both runs are measured before the first is set.
      [400, 600, 400, 600, 400].map((weight) => `${weight} 10px 'Source Sans 3 Variable'`),
    );
    const set = (anchor: string) => text(anchor).filter((call) => !call.startsWith('font'));
    expect(set('start')).toEqual([
      'strokeText abcd 50 20',
      'fillText abcd 50 20',
      'strokeText ef 70 20',
      'fillText ef 70 20',
      'strokeText g 50 30',
      'fillText g 50 30',
    ]);
    expect(set('middle').filter((call) => call.startsWith('fill'))).toEqual([
      'fillText abcd 35 20',
      'fillText ef 55 20',
      'fillText g 47.5 30',
    ]);
    expect(set('end').filter((call) => call.startsWith('fill'))).toEqual([
      'fillText abcd 20 20',
      'fillText ef 40 20',
      'fillText g 45 30',
    ]);
  });

  test('turned text is turned around its start, and what comes after stands upright', () => {
    const calls = told('<text x="5" y="6" transform="rotate(90 5 6)">a</text><text x="1" y="2">b</text>');
    const moves = calls.filter((call) => /^(save|restore|translate|rotate|fillText)/.test(call));
    expect(moves).toEqual([
      'save',
      'translate 5 6',
      `rotate ${Math.PI / 2}`,
      'fillText a 0 0',
      'restore',
      'fillText b 1 2',
    ]);
    // What was set within is forgotten by the canvas, so it is told again.
    expect(calls.filter((call) => call.startsWith('font='))).toHaveLength(2);
  });

  test('an image keeps its proportions, in the middle, where the SVG says so', () => {
    const image = { width: 40, height: 10 } as unknown as ImageBitmap;
    const supplies: Supplies = { ...BARE, image: () => image, sizeOf: () => ({ width: 40, height: 10 }) };
    const href = 'href="data:image/png;base64,AAAA"';
    const drawn = (more: string) =>
      told(`<image x="10" y="20" width="20" height="20" ${href}${more}/>`, supplies).at(-1);
    expect(drawn('')).toBe('drawImage [object Object] 10 27.5 20 5');
    expect(drawn(' preserveAspectRatio="none"')).toBe('drawImage [object Object] 10 20 20 20');
  });

  test('a pattern is painted sixteen times in whole pixels, and put right by its matrix', () => {
    const defs =
      '<pattern id="p" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="3" height="1.6" fill="#ff0000"/></pattern>';
    const picture = marksOf(svg('<rect width="9" height="9" fill="url(#p)"/>', defs));
    const { canvas, calls } = recorder();
    const made: unknown[] = [];
    const pattern = { toString: () => 'tile' } as unknown as CanvasPattern;
    const tiles = tilesOf(picture, 1.51, (width, height) => ({
      canvas,
      done: (matrix) => {
        made.push(width, height, matrix);
        return pattern;
      },
    }));
    // 3 units × 16 × 1.51 = 72.48 pixels.
    const [width, height, matrix] = made as [number, number, { a: number; d: number }];
    expect([width, height]).toEqual([73, 73]);
    expect(matrix.a * 73).toBeCloseTo(48);
    expect(matrix.d * 73).toBeCloseTo(48);
    expect(calls.filter((call) => call === 'rect 0 0 3 1.6')).toHaveLength(256);
    const supplies: Supplies = { ...BARE, tile: (id) => tiles.get(id) ?? null };
    expect(told('<rect width="9" height="9" fill="url(#p)"/>', supplies, defs)).toContain('fillStyle=tile');
  });

  test('progress ends at all marks', () => {
    const { marks } = marksOf(svg(`<g>${'<circle r="1"/>'.repeat(1001)}</g><rect width="1" height="1"/>`));
    expect(countOf(marks)).toBe(1002);
    const { canvas } = recorder();
    const steps = [...painting({ marks }, canvas, { matrix: [1, 0, 0, 1, 0, 0], part: null }, BARE)];
    expect(steps).toEqual([400, 800, 1002]);
  });
});

describe('on a part of the page', () => {
  const number = fc.integer({ min: -60, max: 60 });
  const mark = (body: string): PathMark =>
    [...everyMark(marksOf(svg(body)).marks)].find((each): each is PathMark => each.is !== 'group')!;

  test('nothing is left out that reaches into it', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 8, maxLength: 8 }),
        number,
        number,
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([x0, y0, x1, y1, x2, y2, x3, y3], x, y, side, t) => {
          const curve = mark(
            `<path d="M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}" stroke="#000" fill="none"/>`,
          );
          const at = (a: number, b: number, c: number, d: number) =>
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
          const [px, py] = [at(x0!, x1!, x2!, x3!), at(y0!, y1!, y2!, y3!)];
          const isSeen = px >= x && px <= x + side && py >= y && py <= y + side;
          if (isSeen) expect(isWithin(curve, { x, y, width: side, height: side })).toBe(true);
        },
      ),
    );
  });

  test('what lies elsewhere is left out', () => {
    const part = { x: 100, y: 50, width: 20, height: 20 };
    const there = (body: string) => isWithin(mark(body), part);
    expect(there('<path d="M0 0L90 40" stroke="#000" stroke-width="2"/>')).toBe(false);
    // A thick line reaches in from beside.
    expect(there('<path d="M0 44L190 44" stroke="#000" stroke-width="14"/>')).toBe(true);
    expect(there('<circle cx="90" cy="60" r="9"/>')).toBe(false);
    expect(there('<circle cx="90" cy="60" r="11"/>')).toBe(true);
    expect(there('<rect x="0" y="0" width="99" height="99"/>')).toBe(false);
    expect(there('<text x="10" y="20" font-size="5">weit weg</text>')).toBe(false);
    expect(there('<text x="10" y="60" font-size="10">ein langer Name, der bis dahin reicht</text>')).toBe(
      true,
    );
    expect(there('<text x="180" y="60" font-size="10" text-anchor="end">bis dahin reicht</text>')).toBe(true);
  });
});

test('the face of a picture is read back from its style sheet', () => {
  const style =
    "<style>@font-face{font-family:'Source Sans 3';src:url(data:font/woff2;base64,d09GMg==) format('woff2');font-weight:200 900}</style>";
  const face = faceOf(svg('', style))!;
  expect(face.family).toBe('Source Sans 3');
  expect(new TextDecoder().decode(face.bytes)).toBe('wOF2');
  expect(faceOf(svg(''))).toBeNull();
});
