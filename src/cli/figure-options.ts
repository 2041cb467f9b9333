/** What a person types for `figure` → the figures that are drawn of a network: new ones, or those that are kept in it. */
import { readFileSync } from 'node:fs';
import { measureOf } from '../analysis/index.ts';
import { figureFrom, TEMPLATES } from '../drawing/figure-templates.ts';
import { pixelSize } from '../drawing/logos.ts';
import { PAGE_FORMATS } from '../drawing/page-formats.ts';
import { knownLook } from '../figures/looked.ts';
import { chartsFor } from '../figures/offered-charts.ts';
import type { Figure, FigurePage, FigureSubject, Logo, Looked } from '../model/figure.ts';
import type { Lens } from '../model/lens.ts';
import { HULLS, LAYOUTS } from '../model/looks.ts';
import type { Project } from '../model/project.ts';
import { RINGS } from '../model/ring-numbers.ts';
import { type AskedCharts, chartsAsked } from './chart-options.ts';
import { choose, languagesOf, numberOf, type Options, wordsIn } from './choose.ts';
import { type Console, say } from './console.ts';
import { LENS_OPTIONS, lensOf } from './lens-option.ts';
import { momentAt } from './moments.ts';
import { today } from './today.ts';

/** The figures of a network, or null after having said what it lacks. @param path as the person named it */
export type FiguresOf = (project: Project, path: string) => readonly Figure[] | null;

/** Null when the options make no figure; that has been said then. */
export function figuresAsked(options: Options, console: Console): FiguresOf | null {
  const edit = editBy(options, console);
  if (!edit) return null;
  if (!options.has('figure')) return newFigures(options, edit, console);
  for (const name of ['chart', 'template'])
    if (options.has(name)) {
      say(
        console,
        `--figure und --${name} schließen einander aus: --figure zeichnet, was im Projekt steht.`,
        `--figure and --${name} exclude each other: --figure draws what is kept in the project.`,
      );
      return null;
    }
  return (project, path) => keptFigures(project, path, options.get('figure')!, console)?.map(edit) ?? null;
}

/** One new figure of the network, as a report has it; null when the options make none, which has been said then. */
export function figureFor(template: string, options: Options, console: Console): Figure | null {
  const edit = editBy(options, console);
  const looked = lookedBy(options, console);
  const languages = languagesOf(options, console);
  if (!edit || !looked || !languages) return null;
  const subject: FigureSubject = { of: 'map', looked, places: [] };
  return edit(figureFrom(template, { id: 'map', name: 'map', language: languages[0]!, subject }));
}

function newFigures(options: Options, edit: Edit, console: Console): FiguresOf | null {
  const template = options.has('template')
    ? choose('--template', options.get('template')!, [...TEMPLATES.keys()], console)
    : '';
  const charts = chartsAsked(options, console);
  const looked = lookedBy(options, console);
  const languages = languagesOf(options, console);
  if (template === null || !charts || !looked || !languages) return null;
  return (project, path) => {
    if (looked.focus && !project.bodies.has(looked.focus.body)) {
      say(
        console,
        `${path}: „${looked.focus.body}“ aus --focus ist keine Kennung in diesem Netz.`,
        `${path}: “${looked.focus.body}” of --focus is no id in this network.`,
      );
      return null;
    }
    const choices = choicesIn(project, path, looked.lens, charts.choices, console);
    if (!choices) return null;
    return languages.flatMap((language) =>
      subjectsOf(project, looked, { ...charts, choices }).map(({ id, subject }) =>
        edit(figureFrom(template, { id, name: id, language, subject })),
      ),
    );
  };
}

/** Moments by their keys, bodies by their ids; null when the network has none of that name, which has been said then. */
function choicesIn(
  project: Project,
  path: string,
  lens: Lens,
  choices: AskedCharts['choices'],
  console: Console,
): AskedCharts['choices'] | null {
  const keys: [string, string][] = [];
  for (const name of ['centre', 'body']) {
    const id = choices[name];
    if (id === undefined || project.bodies.has(id)) continue;
    say(
      console,
      `${path}: „${id}“ aus --${name} ist keine Kennung in diesem Netz.`,
      `${path}: “${id}” of --${name} is no id in this network.`,
    );
    return null;
  }
  for (const name of ['from', 'to']) {
    const value = choices[name];
    if (value === undefined) continue;
    const moment = momentAt(project, lens, `--${name}`, value, console);
    if (!moment) return null;
    keys.push([name, moment.key]);
  }
  return { ...choices, ...Object.fromEntries(keys) };
}

type Named = { readonly id: string; readonly subject: FigureSubject };

function subjectsOf(project: Project, looked: Looked, { pictures, choices }: AskedCharts): readonly Named[] {
  const names = pictures.all ? ['map', ...chartsFor(project, looked.lens, today())] : pictures.names;
  return names.map((id) => ({
    id,
    subject:
      id === 'map'
        ? { of: 'map', looked, places: [] }
        : { of: 'chart', chart: id, lens: looked.lens, choices },
  }));
}

/** How the network is looked at; what is not said is as in `usual`. */
function lookedBy(options: Options, console: Console, usual: Partial<Looked> = {}): Looked | null {
  const layout = choose(
    '--layout',
    options.get('layout') ?? usual.layout ?? 'sector-wheel',
    LAYOUTS,
    console,
  );
  const ring = choose('--ring', options.get('ring') ?? usual.ring ?? 'distance', RINGS, console);
  const hulls = choose('--hulls', options.get('hulls') ?? usual.hulls ?? 'none', [...HULLS, 'none'], console);
  const sizeBy = options.get('size-by') ?? options.get('size') ?? usual.sizeBy ?? 'degree';
  if (!measureOf('body', sizeBy)) {
    say(
      console,
      `Unbekanntes Maß „${sizeBy}“ für --size-by. Alle nennt: drehscheibe measures.`,
      `Unknown measure “${sizeBy}” for --size-by. All are listed by: drehscheibe measures.`,
    );
    return null;
  }
  const asked = LENS_OPTIONS.some((name) => options.has(name));
  const lens: Lens | null = usual.lens && !asked ? usual.lens : lensOf(options, console);
  const steps = numberOf('steps', options, 1, 0, 100, console);
  const body = options.get('focus');
  const focus = body === undefined ? (usual.focus ?? null) : { body, steps: Math.floor(steps ?? 1) };
  if (!layout || !ring || !hulls || !lens || steps === undefined) return null;
  return { lens, layout, ring, sizeBy, focus, hulls: hulls === 'none' ? null : hulls };
}

/** The figures of the project that --figure names, by id or by name, in its order. */
function keptFigures(
  project: Project,
  path: string,
  wanted: string,
  console: Console,
): readonly Figure[] | null {
  const all = [...project.figures.values()];
  const plain = (word: string): string => word.trim().normalize('NFC').toLowerCase();
  const find = (word: string): Figure | undefined =>
    project.figures.get(word) ?? all.find(({ name }) => plain(name) === plain(word));
  // A name may hold a comma itself.
  const whole = find(wanted);
  const found = wanted === 'all' ? all : whole ? [whole] : wordsIn(wanted).map(find);
  if (found.length > 0 && !found.includes(undefined)) return found as readonly Figure[];
  const possible = all.map(({ id, name }) => `${id} (${name})`).join(', ');
  say(
    console,
    possible === ''
      ? `${path}: In diesem Projekt ist keine Abbildung behalten. Ohne --figure wird eine neue gezeichnet.`
      : `${path}: „${wanted}“ nennt keine Abbildung dieses Projekts. Möglich sind: ${possible}, all.`,
    possible === ''
      ? `${path}: no figure is kept in this project. Without --figure, a new one is drawn.`
      : `${path}: “${wanted}” names no figure of this project. Possible are: ${possible}, all.`,
  );
  return null;
}

type Edit = (figure: Figure) => Figure;

/** Changes a figure, a kept one too, in everything that the options say. */
function editBy(options: Options, console: Console): Edit | null {
  const one = <T extends string>(name: string, list: readonly T[]): T | null | undefined =>
    options.has(name) ? choose(`--${name}`, options.get(name)!, list, console) : undefined;
  const page = options.has('page') ? pageOf(options.get('page')!, console) : undefined;
  const theme = one('theme', ['light', 'dark']);
  const colours = one('colours', ['full', 'grey']);
  const place = one('legend', ['auto', 'beside', 'below', 'none']);
  const mostNames = numberOf('names', options, null, 0, 100_000, console);
  const textScale = numberOf('text-scale', options, null, 0.6, 2.5, console);
  const logos = options.has('logo') ? logoAt(options.get('logo')!, console) : undefined;
  const languages = languagesOf(options, console);
  // Said once here, so that nothing is drawn before everything is known to be right.
  if (!lookedBy(options, console) || !languages) return null;
  if ([page, theme, colours, place, logos].includes(null)) return null;
  if (mostNames === undefined || textScale === undefined) return null;
  return (figure) => ({
    ...figure,
    subject: options.has('figure') ? subjectBy(figure.subject, options, console) : figure.subject,
    language: options.has('figure') && options.has('language') ? languages[0]! : figure.language,
    page: page ?? figure.page,
    logos: logos ?? figure.logos,
    isCoded: figure.isCoded || options.has('coded'),
    words: {
      title: options.get('title') ?? figure.words.title,
      subtitle: options.get('subtitle') ?? figure.words.subtitle,
      caption: options.get('caption') ?? figure.words.caption,
      notes: options.get('notes') ?? figure.words.notes,
    },
    legend: { ...figure.legend, place: place ?? figure.legend.place },
    look: {
      ...figure.look,
      theme: theme ?? figure.look.theme,
      colours: colours ?? figure.look.colours,
      textScale: textScale ?? figure.look.textScale,
      mostNames: options.has('names') ? mostNames : figure.look.mostNames,
      patterns: figure.look.patterns || options.has('patterns'),
      background: options.has('transparent') ? 'none' : figure.look.background,
    },
  });
}

/** Who stands where was said for one layout: another one places everybody anew. */
function subjectBy(subject: FigureSubject, options: Options, console: Console): FigureSubject {
  if (subject.of === 'chart') {
    const looked = lookedBy(options, console, { lens: subject.lens });
    return { ...subject, lens: looked?.lens ?? subject.lens };
  }
  const known = { ...knownLook(subject.looked), lens: subject.looked.lens };
  const looked = lookedBy(options, console, known) ?? subject.looked;
  const isMoved = looked.layout !== subject.looked.layout || looked.ring !== subject.looked.ring;
  return { ...subject, looked, places: isMoved ? [] : subject.places };
}

/** A format by its id, or '200x120' in millimetres. */
function pageOf(value: string, console: Console): FigurePage | null {
  const own = /^(\d{2,5}(?:\.\d{1,3})?)x(\d{2,5}(?:\.\d{1,3})?)$/.exec(value);
  if (own) {
    const [width, height] = own.slice(1).map(Number) as [number, number];
    if (Math.min(width, height) >= 20 && Math.max(width, height) <= 12_000)
      return { format: 'own', width, height };
  }
  const format = PAGE_FORMATS.get(value);
  if (format) return { format: value, ...format };
  const list = [...PAGE_FORMATS.keys()].join(', ');
  say(
    console,
    `„${value}“ ist für --page nicht möglich. Möglich sind: ${list}, oder Breite und Höhe von 20 bis 12000 Millimetern, z. B. 200x120.`,
    `“${value}” is not possible for --page. Possible are: ${list}, or width and height of 20 to 12000 millimetres, e.g. 200x120.`,
  );
  return null;
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
    `„${path}“ für --logo ist kein lesbares PNG- oder JPEG-Bild.`,
    `“${path}” for --logo is no readable PNG or JPEG picture.`,
  );
  return null;
}
