/** What a person types for `figure` → the figure that is drawn. */
import { readFileSync } from 'node:fs';
import { measureOf } from '../analysis/index.ts';
import { figureFrom, TEMPLATES } from '../drawing/figure-templates.ts';
import { pixelSize } from '../drawing/logos.ts';
import { PAGE_FORMATS } from '../drawing/page-formats.ts';
import { LAYOUTS_BY_ID } from '../layout/index.ts';
import type { FigurePage, Logo } from '../model/figure.ts';
import { RINGS } from '../model/ring-numbers.ts';
import type { Command } from './arguments.ts';
import { type Console, say } from './console.ts';
import type { MapFigure } from './figure-drawing.ts';
import { lensOf } from './lens-option.ts';

type Options = Command['options'];

/** One of a list, or null after having said what is possible. */
function choose<T extends string>(
  name: string,
  value: string,
  list: readonly T[],
  console: Console,
): T | null {
  const found = list.find((item) => item === value);
  if (found === undefined)
    say(
      console,
      `„${value}“ ist für ${name} nicht möglich. Möglich sind: ${list.join(', ')}.`,
      `“${value}” is not possible for ${name}. Possible are: ${list.join(', ')}.`,
    );
  return found ?? null;
}

/** Null when the options make no figure; that has been said then. */
export function figureFor(options: Options, console: Console): MapFigure | null {
  const template = options.has('template')
    ? choose('--template', options.get('template')!, [...TEMPLATES.keys()], console)
    : '';
  const layout = choose(
    '--layout',
    options.get('layout') ?? 'sector-wheel',
    [...LAYOUTS_BY_ID.keys()],
    console,
  );
  const ring = choose('--ring', options.get('ring') ?? 'distance', RINGS, console);
  const sizeBy = options.get('size') ?? 'degree';
  if (!measureOf('body', sizeBy)) {
    say(console, `Unbekanntes Maß „${sizeBy}“ für --size.`, `Unknown measure “${sizeBy}” for --size.`);
    return null;
  }
  const lens = lensOf(options, console);
  if (template === null || !layout || !ring || !lens) return null;
  const { language } = console;
  const looked = { lens, layout, ring, sizeBy, focus: null, hulls: null };
  const figure = figureFrom(template, {
    id: 'figure',
    name: template,
    language,
    subject: { of: 'map', looked, places: [] },
  });
  return withOptions(figure as MapFigure, options, console);
}

/** The figure with everything changed that the options say; of a kept one, too. */
export function withOptions(figure: MapFigure, options: Options, console: Console): MapFigure | null {
  const page = options.has('page') ? pageOf(options.get('page')!, console) : figure.page;
  const theme = choose('--theme', options.get('theme') ?? figure.look.theme, ['light', 'dark'], console);
  const colours = choose(
    '--colours',
    options.get('colours') ?? figure.look.colours,
    ['full', 'grey'],
    console,
  );
  const place = choose(
    '--legend',
    options.get('legend') ?? figure.legend.place,
    ['auto', 'beside', 'below', 'none'],
    console,
  );
  const mostNames = numberOf('names', options, figure.look.mostNames, 0, 100_000, console);
  const textScale = numberOf('text-scale', options, figure.look.textScale, 0.6, 2.5, console);
  const logos = options.has('logo') ? logoAt(options.get('logo')!, console) : figure.logos;
  if (!page || !theme || !colours || !place || mostNames === undefined || !textScale || !logos) return null;
  return {
    ...figure,
    page,
    logos,
    isCoded: figure.isCoded || options.has('coded'),
    words: {
      ...figure.words,
      title: options.get('title') ?? figure.words.title,
      subtitle: options.get('subtitle') ?? figure.words.subtitle,
      caption: options.get('caption') ?? figure.words.caption,
    },
    legend: { ...figure.legend, place },
    look: {
      ...figure.look,
      theme,
      colours,
      textScale,
      mostNames,
      patterns: figure.look.patterns || options.has('patterns'),
      background: options.has('transparent') ? 'none' : figure.look.background,
    },
  };
}

/** A format by its id, or '200x120' in millimetres. */
function pageOf(value: string, console: Console): FigurePage | null {
  const own = /^(\d{2,5})x(\d{2,5})$/.exec(value);
  if (own) {
    const [width, height] = own.slice(1).map(Number) as [number, number];
    if (Math.min(width, height) >= 20 && Math.max(width, height) <= 12_000)
      return { format: 'own', width, height };
  }
  const format = choose('--page', value, [...PAGE_FORMATS.keys()], console);
  if (format === null) {
    say(
      console,
      'Oder Breite und Höhe in Millimetern, z. B. 200x120.',
      'Or width and height in millimetres, e.g. 200x120.',
    );
    return null;
  }
  return { format, ...PAGE_FORMATS.get(format)! };
}

/** Undefined where the value is no such number; that has been said then. */
function numberOf<T extends number | null>(
  name: string,
  options: Options,
  usual: T,
  least: number,
  most: number,
  console: Console,
): T | number | undefined {
  const text = options.get(name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  say(
    console,
    `„${text}“ ist für --${name} nicht möglich: eine Zahl von ${least} bis ${most}.`,
    `“${text}” is not possible for --${name}: a number from ${least} to ${most}.`,
  );
  return undefined;
}

/** A PNG or JPEG file as the logo in the head. */
function logoAt(path: string, console: Console): readonly Logo[] | null {
  const type = /\.png$/i.test(path) ? 'image/png' : 'image/jpeg';
  try {
    const data = readFileSync(path).toString('base64');
    if (pixelSize({ type, data })) return [{ id: 'logo', type, data, alt: '', corner: 'head' }];
  } catch {
    // Said below, as for a file that is no picture.
  }
  say(
    console,
    `„${path}“ ist kein lesbares PNG- oder JPEG-Bild.`,
    `“${path}” is no readable PNG or JPEG picture.`,
  );
  return null;
}
