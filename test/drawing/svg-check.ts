/** What must hold of every SVG that the product writes: well-formed, from an allow-list, nothing from elsewhere. */
import { type Measure, textWidth } from '../../src/drawing/text-width.ts';

const ELEMENTS = new Set('svg title desc defs style g path rect circle text tspan pattern image'.split(' '));
const ATTRIBUTES = new Set(
  'xmlns width height viewBox font-family role aria-labelledby id fill d stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity fill-opacity fill-rule paint-order text-anchor font-size font-weight letter-spacing transform x y dx cx cy r patternUnits patternTransform data-from data-to data-arrow data-of data-name data-group rx class href aria-label'.split(
    ' ',
  ),
);
const TEXT = /^(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*$/;
const TAG = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/y;

export type Word = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
};

/**
 * Reads an SVG strictly.
 * @param measure widths of the face that it is seen in
 * @returns the extent of every unturned text line
 * @throws at anything that is not well-formed or not allowed
 */
export function checkSvg(
  svg: string,
  measure: Measure = textWidth,
): { words: Word[]; ids: string[]; titles: string[] } {
  let at = 0;
  const prologue = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!svg.startsWith(prologue)) throw new Error('no XML declaration');
  at = prologue.length;
  const stack: { name: string; attributes: Map<string, string> }[] = [];
  const words: Word[] = [];
  const ids: string[] = [];
  const titles: string[] = [];
  while (at < svg.length) {
    const next = svg.indexOf('<', at);
    const text = svg.slice(at, next < 0 ? svg.length : next);
    if (!TEXT.test(text)) throw new Error(`bad text: ${text.slice(0, 80)}`);
    const top = stack.at(-1);
    if (text.trim() !== '') {
      if (!top) throw new Error('text outside the root');
      if (top.name === 'title') titles.push(text);
      if (top.name === 'text' || top.name === 'tspan') {
        const word = wordOf(stack, text, measure);
        // What goes on from the words before it, on the same line.
        const on = words.at(-1);
        const dx = top.attributes.has('x') ? null : top.attributes.get('dx');
        if (dx && on) {
          const width = word.x1 - word.x0;
          words.push({ ...word, x0: on.x1 + Number(dx), x1: on.x1 + Number(dx) + width });
        } else words.push(word);
      }
      if (
        top.name === 'style' &&
        !/^@font-face\{[^}]*url\(data:font\/woff2;base64,[^)]*\)[^}]*\}$/.test(text)
      ) {
        throw new Error('style holds more than a font');
      }
    }
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(svg);
    if (!tag) throw new Error(`bad markup: ${svg.slice(next, next + 80)}`);
    const [whole, closing, name, list, empty] = tag as unknown as [string, string, string, string, string];
    if (!ELEMENTS.has(name)) throw new Error(`element ${name}`);
    if (closing) {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const attributes = new Map<string, string>();
      for (const [, key, value] of list.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)) {
        if (!ATTRIBUTES.has(key!)) throw new Error(`attribute ${key} on ${name}`);
        if (attributes.has(key!)) throw new Error(`attribute ${key} twice`);
        if (!TEXT.test(value!)) throw new Error(`bad value of ${key}`);
        if (/NaN|Infinity|undefined/.test(value!)) throw new Error(`${key}="${value}"`);
        if (/url\((?!#)/.test(value!)) throw new Error('outside reference');
        if (key === 'href' && !/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(value!))
          throw new Error('reference to something else than pixels');
        attributes.set(key!, value!);
      }
      const id = attributes.get('id');
      if (id !== undefined) ids.push(id);
      if (!empty) stack.push({ name, attributes });
    }
    at = next + whole.length;
  }
  if (stack.length > 0) throw new Error(`${stack.at(-1)!.name} is never closed`);
  return { words, ids, titles };
}

function wordOf(
  stack: readonly { attributes: Map<string, string> }[],
  escaped: string,
  measure: Measure,
): Word {
  const find = (key: string): string | undefined =>
    stack.findLast((e) => e.attributes.has(key))?.attributes.get(key);
  const text = escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  const size = Number(find('font-size'));
  const spacing = Number(find('letter-spacing') ?? 0);
  const width = measure(text, size, Number(find('font-weight') ?? 400)) + spacing * text.length;
  const x = Number(find('x'));
  const y = Number(find('y'));
  const anchor = find('text-anchor') ?? 'start';
  const turned = find('transform') !== undefined;
  const x0 = turned ? x : anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    text,
    x0,
    x1: turned ? x : x0 + width,
    y0: turned ? y : y - size * 0.75,
    y1: turned ? y : y + size * 0.22,
  };
}
