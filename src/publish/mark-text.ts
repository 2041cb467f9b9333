/** <text> with its <tspan>s as lines of runs: where a line begins, what is on it in which look. */
import { type Affine, growth, moved } from './affine.ts';
import { colourOf, fillOf, numberOf, type Style, weightOf } from './mark-style.ts';
import type { TextLine, TextRun } from './marks.ts';

/** Collects the lines of one <text> while it is read. */
export class TextReader {
  readonly #matrix: Affine;
  readonly #lines: { x: number; y: number; anchor: TextLine['anchor']; runs: TextRun[] }[] = [];
  #x = 0;
  #y = 0;
  #gap = 0;
  #isBegun = false;

  constructor(matrix: Affine) {
    this.#matrix = matrix;
  }

  /** A <text> or <tspan>: an x or y of its own begins a line. */
  open(attributes: ReadonlyMap<string, string>): void {
    const x = attributes.get('x');
    const y = attributes.get('y');
    const down = Number(attributes.get('dy') ?? 0);
    if (x !== undefined) this.#x = Number(x);
    if (y !== undefined) this.#y = Number(y);
    if (x !== undefined || y !== undefined) this.#isBegun = false;
    // Away from the baseline only where a line begins: raised letters are nothing that our pictures have.
    if (down !== 0 && this.#isBegun) throw new Error('Text of ours is never raised within a line');
    this.#y += down;
    this.#gap += Number(attributes.get('dx') ?? 0);
  }

  text(text: string, style: Style): void {
    let shown = text.replace(/[\t\n\r ]+/g, ' ');
    const grow = growth(this.#matrix);
    if (!this.#isBegun) shown = shown.trimStart();
    else if (this.#lines.at(-1)!.runs.at(-1)?.text.endsWith(' ') && this.#gap === 0)
      shown = shown.trimStart();
    if (shown === '') return;
    if (!this.#isBegun) {
      const [x, y] = moved(this.#matrix, this.#x, this.#y);
      const anchor = style.values.get('text-anchor');
      this.#lines.push({
        x,
        y,
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        runs: [],
      });
      this.#isBegun = true;
    }
    const fill = fillOf(style);
    this.#lines.at(-1)!.runs.push({
      text: shown,
      size: numberOf(style, 'font-size', 16) * grow,
      weight: weightOf(style),
      fill:
        fill?.of === 'colour'
          ? { colour: fill.colour, opacity: fill.opacity }
          : { colour: colourOf('black'), opacity: fill ? fill.opacity : 0 },
      gap: this.#gap * grow,
      spacing: numberOf(style, 'letter-spacing', 0) * grow,
    });
    this.#gap = 0;
  }

  /** The lines, without spaces at their ends. */
  lines(): readonly TextLine[] {
    return this.#lines.map((line) => ({
      ...line,
      runs: line.runs
        .map((run, i) => (i === line.runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
        .filter((run) => run.text !== ''),
    }));
  }
}
