/** figure PATH: the same figure that the window draws, with title, legend and caption, as SVG, PDF, PNG, PPTX or HTML. */
import { translate } from '../i18n/index.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { viewerWords } from '../i18n/viewer-words.ts';
import { utf8 } from '../io/csv.ts';
import type { Figure } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import { type DocumentAbout, publish, type Sheet } from '../publish/publish.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { drawnFigure, isMap, type MapFigure } from './figure-drawing.ts';
import { figureFor, withOptions } from './figure-options.ts';
import { openPath } from './open.ts';
import { saveFile } from './save.ts';
import { secretOf } from './secret.ts';

/** By the ending of the file. */
const FORMATS = ['svg', 'pdf', 'png', 'pptx', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** Sharp in print. */
const USUAL_DPI = 300;

export async function runFigure(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const out = options.get('out') ?? '-';
  const format = formatOf(out, console);
  const asked = options.has('figure') ? null : figureFor(options, console);
  if (!format || (!asked && !options.has('figure'))) return 2;
  const opened = await openPath(command.paths[0]!, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  const { project } = opened;
  if (!project) return 1;
  const figures = asked ? [asked] : keptFigures(project, options, console);
  if (!figures) return 2;
  if (figures.length > 1 && (format === 'svg' || format === 'png')) {
    say(
      console,
      `Mehrere Abbildungen passen in kein ${format.toUpperCase()}. Möglich sind: .pdf, .pptx, .html.`,
      `Several figures do not fit into one ${format.toUpperCase()}. Possible are: .pdf, .pptx, .html.`,
    );
    return 2;
  }
  const secret = figures.some(({ isCoded }) => isCoded) ? secretOf(options, out, console) : '';
  const seed = Number(options.get('seed') ?? 1) | 0;
  const sheets: Sheet[] = [];
  for (const figure of figures) {
    const { sheet, hidden, missing } = await drawnFigure(project, figure, secret, seed);
    sheets.push(sheet);
    sayLeftOut(figure, hidden, missing.length, console);
  }
  if (out === '-') {
    console.out(sheets[0]!.svg);
    return 0;
  }
  const about: DocumentAbout = {
    title: sheets.length === 1 ? sheets[0]!.title : titleOfAll(project, figures, console),
    author: '',
    language: figures[0]!.language,
    date: new Date().toISOString().slice(0, 10),
  };
  const dpi = Number(options.get('dpi') ?? USUAL_DPI);
  return saveFile(out, await bytesOf(format, sheets, about, dpi, console), console);
}

/** Where names are codes, the file does not say whose network it is, either. */
const titleOfAll = ({ about }: Project, figures: readonly Figure[], { language }: Console): string =>
  figures.some(({ isCoded }) => isCoded)
    ? translate(language)('figures:title')
    : (about.name[language] ?? about.name.de);

function formatOf(out: string, console: Console): Format | null {
  if (out === '-') return 'svg';
  const found = FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`));
  if (!found)
    say(
      console,
      `„${out}“ hat keine Endung, die ein Format nennt. Möglich sind: ${FORMATS.map((f) => `.${f}`).join(', ')}.`,
      `“${out}” has no ending that names a format. Possible are: ${FORMATS.map((f) => `.${f}`).join(', ')}.`,
    );
  return found ?? null;
}

/** The figures of the project that --figure names, in its order; null when it names none. */
function keptFigures(
  project: Project,
  options: Command['options'],
  console: Console,
): readonly MapFigure[] | null {
  const wanted = options.get('figure')!;
  const ids = wanted === 'all' ? [...project.figures.keys()] : wanted.split(',').map((id) => id.trim());
  const found = ids.flatMap((id): readonly Figure[] => {
    const figure = project.figures.get(id);
    return figure ? [figure] : [];
  });
  const maps = found.filter(isMap);
  if (maps.length === 0 || found.length < ids.length || maps.length < found.length) {
    const possible = [...project.figures.values()].filter(isMap).map(({ id, name }) => `${id} (${name})`);
    say(
      console,
      `„${wanted}“ nennt keine Abbildung der Karte. In diesem Projekt: ${possible.join(', ') || 'keine'}.`,
      `“${wanted}” names no figure of the map. In this project: ${possible.join(', ') || 'none'}.`,
    );
    return null;
  }
  const changed = maps.map((figure) => withOptions(figure, options, console));
  return changed.some((figure) => figure === null) ? null : (changed as readonly MapFigure[]);
}

function sayLeftOut({ subject, id }: MapFigure, hidden: number, missing: number, console: Console): void {
  if (hidden > 0) say(console, `Namen ohne Platz: ${hidden}.`, `Names that found no room: ${hidden}.`);
  if (missing > 0)
    say(
      console,
      `Anmerkungen, deren Einrichtung nicht im Bild ist: ${missing}.`,
      `Annotations whose body is not in the picture: ${missing}.`,
    );
  if (subject.looked.hulls !== null)
    say(
      console,
      `${id}: Umrisse um Gruppen zeichnet nur das Fenster.`,
      `${id}: outlines around groups are drawn by the window only.`,
    );
}

/** Names that are said; the rest is counted. */
const MOST_BOXES = 8;

function sayBoxes(texts: readonly string[], console: Console): void {
  const more = texts.length - MOST_BOXES;
  const said = `${texts.slice(0, MOST_BOXES).join(', ')}${more > 0 ? ` + ${more}` : ''}`;
  say(
    console,
    `Ohne Schrift, als Kästchen gezeichnet (suchbar bleiben sie): ${said}. SVG und PPTX zeigen sie; das Fenster zeichnet sie auch ins PDF.`,
    `Without a typeface, drawn as boxes (they can still be searched for): ${said}. SVG and PPTX show them; the window draws them into the PDF, too.`,
  );
}

async function bytesOf(
  format: Format,
  sheets: readonly Sheet[],
  about: DocumentAbout,
  dpi: number,
  console: Console,
): Promise<Uint8Array> {
  if (format === 'svg') return utf8(sheets[0]!.svg);
  const { surroundings: here } = await import('./surroundings.ts');
  const surroundings = { ...here, onBoxes: (texts: readonly string[]) => sayBoxes(texts, console) };
  if (format === 'png') {
    const { writePng } = await import('../publish/png.ts');
    const png = await writePng(sheets[0]!, dpi, surroundings);
    if (png.dpi < dpi)
      say(
        console,
        `Kein Bild ist größer als ${png.width} × ${png.height} Bildpunkte: ${Math.floor(png.dpi)} dpi.`,
        `No picture is larger than ${png.width} × ${png.height} pixels: ${Math.floor(png.dpi)} dpi.`,
      );
    return png.bytes;
  }
  if (format === 'html') {
    const { bundleViewer } = await import('./bundle-viewer.ts');
    const words = viewerWords(about.language);
    return publish({ make: 'html', sheets, about, words }, { ...surroundings, viewer: bundleViewer });
  }
  return publish(
    format === 'pptx'
      ? { make: format, sheets, about, words: slideWords(about.language) }
      : { make: format, sheets, about },
    surroundings,
  );
}
