/** Names in the scripts of people who live here: which are set in letters, which the machine draws, and that nobody's name is lost to search. */
import { describe, expect, test } from 'vitest';
import { element, escapeXml } from '../../src/drawing/xml.ts';
import { FaceSet } from '../../src/publish/faces.ts';
import { writePdf } from '../../src/publish/pdf.ts';
import type { Surroundings } from '../../src/publish/publish.ts';
import { setText } from '../../src/publish/set-text.ts';
import { type DrawnLetters, traced } from '../../src/publish/traced.ts';
import { inScripts, textsIn, unwritten } from '../../src/publish/unwritten.ts';
import { surroundings } from './faces.ts';
import { readPdf } from './read-pdf.ts';

const SET = {
  Turkish: 'Şişli Özgür İğne ığ ₺',
  Polish: 'Łódź Żółć gęślą',
  Romanian: 'Țară Șanse',
  Vietnamese: 'Nguyễn Thị Hồng ẵ ậ ỡ',
  Russian: 'Группа «Надежда» Ёж №5',
  Ukrainian: 'Ґанок Їжак ₴',
  Greek: 'Ελλήνων ἀρχή',
  Arabic: 'مجموعة المساعدة الذاتية',
  Persian: 'گروه خودیاری پژواک چای ژاله',
  Urdu: 'ٹھیک ڈاکٹر ڑ ں ہے',
  Hebrew: 'קבוצת עזרה עצמית',
  Kurdish: 'کۆمەڵەی خۆیارمەتی',
};
const DRAWN = {
  Syriac: 'ܥܘܕܪܢܐ ܕܢܦܫܐ',
  Tamil: 'சுய உதவிக் குழு',
  Thai: 'กลุ่มช่วยเหลือ',
  Chinese: '自助小组',
  Tigrinya: 'ነብሰ ረድኤት',
  Georgian: 'ჯგუფი',
};

/** A disc with a hole, as large as a letter. */
function ring(text = 'o', size = 100): DrawnLetters {
  const width = 70 * [...text].length;
  const cover = new Uint8Array(width * 90);
  for (let y = 0; y < 90; y++) {
    for (let x = 0; x < width; x++) {
      const off = Math.hypot((x % 70) + 0.5 - 35, y + 0.5 - 45);
      const inside = Math.min(Math.max(25 - off + 0.5, 0), 1) * Math.min(Math.max(off - 10 + 0.5, 0), 1);
      cover[y * width + x] = Math.round(255 * inside);
    }
  }
  return { cover, width, height: 90, left: 5, baseline: 70, advance: width - 10, size };
}

const area = (points: readonly (readonly number[])[]): number =>
  points.reduce((sum, [x = 0, y = 0], i) => {
    const [u = 0, v = 0] = points[(i + 1) % points.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);

describe('edges of drawn letters', () => {
  test('a ring is two outlines that run against each other, as large as it was drawn, in few corners', () => {
    const { segments, advance } = traced(ring());
    expect(advance).toBe(600);
    const outlines: number[][][] = [];
    for (const [op, ...at] of segments) {
      if (op === 'M') outlines.push([]);
      if (op !== 'Z') outlines.at(-1)!.push(at as number[]);
    }
    expect(outlines).toHaveLength(2);
    const areas = outlines.map(area).sort((a, b) => Math.abs(a) - Math.abs(b));
    // Thousandths of the size: 1 pixel is 10.
    expect(Math.abs(areas[0]!) / (Math.PI * 100 ** 2)).toBeCloseTo(1, 1);
    expect(Math.abs(areas[1]!) / (Math.PI * 250 ** 2)).toBeCloseTo(1, 1);
    expect(Math.sign(areas[0]!)).toBe(-Math.sign(areas[1]!));
    const all = outlines.flat();
    expect(all.length).toBeLessThan(120);
    for (const [x = 0, y = 0] of all) {
      const off = Math.hypot(x - 300, y + 250);
      expect(Math.min(Math.abs(off - 250), Math.abs(off - 100))).toBeLessThan(6);
    }
  });

  test('pixels that touch by a corner, and a line at the edge, are closed', () => {
    const cover = new Uint8Array([255, 0, 0, 255, 0, 255, 255, 0, 255]);
    const letters = { ...ring(), cover, width: 3, height: 3 };
    const { segments } = traced(letters);
    expect(segments.filter(([op]) => op === 'M').length).toBe(segments.filter(([op]) => op === 'Z').length);
    expect(traced({ ...letters, cover: new Uint8Array(9) }).segments).toEqual([]);
  });
});

const texts = (all: Record<string, string>) => Object.values(all).map((text) => ({ text, weight: 400 }));

describe('scripts', () => {
  test.each(Object.entries(SET))('%s is set in letters', async (_, text) => {
    const faces = await FaceSet.load(
      [
        { text, weight: 400 },
        { text, weight: 600 },
      ],
      surroundings,
    );
    for (const weight of [400, 600]) {
      const { glyphs } = setText(text, weight, faces);
      expect(glyphs.filter(({ isMissing }) => isMissing)).toEqual([]);
      expect(glyphs.map(({ glyph }) => glyph.id)).not.toContain(0);
    }
    expect(unwritten([text])).toEqual([]);
  });

  test.each(Object.entries(DRAWN))('%s is known beforehand to have no face here', (_, text) => {
    expect(unwritten(['Verein', `Verein ${text}`, text])).toEqual([`Verein ${text}`, text]);
  });

  test('are found in a picture by what is written there, on however many lines', () => {
    const svg = `<svg><style>@font-face{src:url(data:,ש)}</style><title>${DRAWN.Thai}</title><text x="1"><tspan>Tom &amp;</tspan><tspan>${DRAWN.Tamil}</tspan></text><text>${SET.Russian}</text></svg>`;
    expect(textsIn(svg)).toEqual([`Tom & ${DRAWN.Tamil}`, SET.Russian]);
    expect(unwritten(textsIn(svg))).toEqual([`Tom & ${DRAWN.Tamil}`]);
  });

  test('are found wherever a picture of millions of characters is cut', () => {
    const name = `<text x="1"><tspan>${DRAWN.Tamil}</tspan></text>`;
    const MILLION = 1 << 20;
    for (const before of [MILLION - 60, MILLION - 10, MILLION - 3, MILLION, 2 * MILLION - 1]) {
      const svg = `<svg>${'-'.repeat(before - 5)}${name}${'-'.repeat(MILLION + 9)}${name.replace(DRAWN.Tamil, DRAWN.Thai)}</svg>`;
      expect(textsIn(svg)).toEqual([DRAWN.Tamil, DRAWN.Thai]);
    }
  });

  test('are named', () => {
    expect(inScripts([SET.Hebrew, DRAWN.Tamil, DRAWN.Chinese, 'かな 自助', '𐌰'])).toEqual([
      'Hebr',
      'Taml',
      'Hani',
      'Jpan',
      '',
    ]);
  });

  test('words of a script without a face are drawn as one where the machine can, and are boxes where not', async () => {
    const asked: string[] = [];
    const letters = (text: string) => {
      asked.push(text);
      return /[\u0700-\u074f]/.test(text) ? ring(text) : null;
    };
    const faces = await FaceSet.load(texts(DRAWN), { ...surroundings, letters });
    const { glyphs, width } = setText('Haus ܥܘܕܪܢܐ ܕܢܦܫܐ (Köln)', 400, faces);
    const drawn = glyphs.filter(({ isMissing }) => isMissing);
    // A glyph a letter, as they are seen from the left; the first shows them all.
    expect(drawn.map(({ text }) => text)).toEqual([...DRAWN.Syriac].reverse());
    expect(drawn.map(({ sign }) => sign!.length > 0).indexOf(true, 1)).toBe(-1);
    expect(drawn[0]!.sign!.length).toBeGreaterThan(100);
    expect(width).toBeGreaterThan(drawn[0]!.advance);
    expect([...faces.boxes]).toEqual([]);
    const boxes = setText('Haus 自助 小组', 400, faces).glyphs.filter(({ isMissing }) => isMissing);
    expect(boxes.map(({ text, sign }) => [text, sign])).toEqual([...'自助小组'].map((c) => [c, null]));
    expect([...faces.boxes]).toEqual(['自助 小组']);
    // Asked once, whatever it is set for.
    setText(DRAWN.Syriac, 400, faces);
    expect(asked.filter((text) => text === DRAWN.Syriac)).toHaveLength(1);
  });

  test('brackets around words that run from right to left open to the right side', async () => {
    const text = 'مجموعة (برلين)';
    const faces = await FaceSet.load([{ text, weight: 400 }], surroundings);
    const glyphs = setText(text, 400, faces).glyphs.filter(({ text: said }) => /[()]/.test(said));
    const idOf = (char: string) => glyphs[0]!.face.font.glyphForCodePoint(char.codePointAt(0)!)!.id;
    // From left to right as seen: the bracket that closes looks like one that opens.
    expect(glyphs.map(({ text: said, glyph }) => [said, glyph.id])).toEqual([
      [')', idOf('(')],
      ['(', idOf(')')],
    ]);
  });
});

describe('a PDF with all of them', () => {
  const names = [...Object.values(SET), ...Object.values(DRAWN)];
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 600, height: 600, viewBox: '0 0 600 600' },
    ...names.map((name, i) =>
      element(
        'text',
        {
          x: 20,
          y: 30 * (i + 1),
          'font-size': 16,
          stroke: '#fff',
          'stroke-width': 3,
          'paint-order': 'stroke',
        },
        escapeXml(name),
      ),
    ),
  );
  const about = { title: 'Namen', author: '', language: 'de', date: '2026-11-22' } as const;
  const sheet = { svg, width: 158.75, height: 158.75, title: 'Namen', text: ['x'], notes: '' };
  const write = async (more: Partial<Surroundings>) => {
    const boxes: string[] = [];
    const onBoxes = (found: readonly string[]) => void boxes.push(...found);
    const pdf = await writePdf({ sheets: [sheet], about }, { ...surroundings, onBoxes, ...more });
    return { boxes, page: (await readPdf(pdf)).pages[0]! };
  };

  test('every name is found, drawn ones in outlines and never as pixels', async () => {
    const { boxes, page } = await write({ letters: (text) => ring(text) });
    expect(boxes).toEqual([]);
    for (const name of [DRAWN.Tamil, DRAWN.Thai, DRAWN.Chinese, SET.Vietnamese, SET.Ukrainian])
      expect(page.texts).toContain(name);
    expect(page.content).not.toMatch(/\/I\d+ Do/);
  });

  test('whoever writes it is told what stands in boxes', async () => {
    const { boxes, page } = await write({});
    expect(boxes).toEqual(Object.values(DRAWN));
    for (const name of [DRAWN.Tamil, DRAWN.Chinese]) expect(page.texts.join(' ')).toContain(name);
  });
});
