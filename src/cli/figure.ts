/** figure PATH…: the same figures that the window draws – the map and all charts –, as SVG, PDF, PNG, PPTX or HTML. */
import { drawFigure } from '../figures/drawing.ts';
import { translate } from '../i18n/index.ts';
import type { Figure } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import type { DocumentAbout, Sheet } from '../publish/publish.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say } from './console.ts';
import { deskOf } from './desk.ts';
import { bytesOf, FORMATS, type Format, SINGLE } from './figure-files.ts';
import { figuresAsked } from './figure-options.ts';
import { filled, isForEach, nameOf, type OutNames, outNames } from './out-names.ts';
import { expanded, withEach, worse } from './paths.ts';
import { saveFile } from './save.ts';
import { secretFile, secretOf } from './secret.ts';
import { today } from './today.ts';

/** Sharp in print. */
const USUAL_DPI = 300;

/** What goes into one file. */
type Document = { readonly figures: Figure[]; readonly sheets: Sheet[]; readonly project: Project };

export async function runFigure(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const names = outNames(options.get('out') ?? '-', FORMATS, 'svg', console);
  const figuresOf = names && figuresAsked(options, console);
  if (!names || !figuresOf) return 2;
  const count = expanded(command.paths).length;
  const writer = writing(command, names);
  const end = await withEach(command, console, async (project, path, place, here) => {
    const figures = figuresOf(project, path);
    if (!figures) return 2;
    if (names.pattern === '-' && figures.length * count > 1) return sayOneOnly(here);
    const secret = figures.some(({ isCoded }) => isCoded) ? writer.secret(here) : '';
    const desk = deskOf(project, { secret, seed: Number(options.get('seed') ?? 1) | 0 });
    for (const [i, figure] of figures.entries()) {
      const { sheet, hidden, missing } = await drawFigure(desk, figure);
      sayLeftOut(hidden.length, missing.length, here);
      if (names.pattern === '-') {
        console.out(sheet.svg);
        return 0;
      }
      const n = String(place * figures.length + i + 1).padStart(3, '0');
      const fields = {
        name: nameOf(path),
        id: project.about.id,
        figure: figure.id,
        lang: figure.language,
        n,
      };
      writer.add(filled(names.pattern, fields), figure, sheet, project);
    }
    return isForEach(names) ? writer.write(here) : 0;
  });
  return worse(end, await writer.write(console));
}

function sayOneOnly(console: Console): ExitCode {
  say(
    console,
    'Auf die Standardausgabe geht nur ein Bild. Dateien nennt --out, z. B. --out "bilder/{name}-{figure}.pdf".',
    'Only one picture goes to standard output. Name files with --out, e.g. --out "pictures/{name}-{figure}.pdf".',
  );
  return 2;
}

/** Collects pages by the file that they go into, and writes what was collected. */
function writing({ options }: Command, names: OutNames<Format>) {
  let open = new Map<string, Document>();
  const written = new Set<string>();
  let secret: string | null = null;
  const dpi = Number(options.get('dpi') ?? USUAL_DPI);
  const writeOne = async (stem: string, { figures, sheets, project }: Document, here: Console) => {
    let end: ExitCode = 0;
    for (const format of names.formats) {
      const file = `${stem}.${format}`;
      const isTaken = written.has(file);
      if (isTaken || (sheets.length > 1 && SINGLE.includes(format))) {
        end = worse(end, saySameName(file, isTaken, here));
        continue;
      }
      written.add(file);
      const about = aboutOf(project, figures, sheets);
      end = worse(end, saveFile(file, await bytesOf(format, sheets, about, dpi, here), here));
    }
    return end;
  };
  return {
    /** One for all files of a run, beside the first. */
    secret: (here: Console): string => {
      secret ??= secretOf(options, secretFile(names), here);
      return secret;
    },
    add: (stem: string, figure: Figure, sheet: Sheet, project: Project): void => {
      const document = open.get(stem) ?? { figures: [], sheets: [], project };
      document.figures.push(figure);
      document.sheets.push(sheet);
      open.set(stem, document);
    },
    write: async (here: Console): Promise<ExitCode> => {
      let end: ExitCode = 0;
      for (const [stem, document] of open) end = worse(end, await writeOne(stem, document, here));
      open = new Map();
      return end;
    },
  };
}

function saySameName(file: string, isTaken: boolean, console: Console): ExitCode {
  if (isTaken)
    say(
      console,
      `„${file}“ ist schon geschrieben. --out mit {id}, {figure} oder {n} gibt jeder Datei einen eigenen Namen.`,
      `“${file}” has been written already. --out with {id}, {figure} or {n} gives each file a name of its own.`,
    );
  else
    say(
      console,
      `Mehrere Abbildungen passen nicht in „${file}“. Möglich sind: .pdf, .pptx, .html, oder {figure} im Namen von --out.`,
      `Several figures do not fit into “${file}”. Possible are: .pdf, .pptx, .html, or {figure} in the name of --out.`,
    );
  return 2;
}

function aboutOf({ about }: Project, figures: readonly Figure[], sheets: readonly Sheet[]): DocumentAbout {
  const { language } = figures[0]!;
  // Where names are codes, the file does not say whose network it is, either.
  const ofAll = figures.some(({ isCoded }) => isCoded)
    ? translate(language)('figures:title')
    : (about.name[language] ?? about.name.de);
  return {
    title: sheets.length === 1 ? sheets[0]!.title : ofAll,
    author: '',
    language,
    date: today(),
  };
}

function sayLeftOut(hidden: number, missing: number, console: Console): void {
  if (hidden > 0) say(console, `Namen ohne Platz: ${hidden}.`, `Names that found no room: ${hidden}.`);
  if (missing > 0)
    say(
      console,
      `Anmerkungen, deren Einrichtung nicht im Bild ist: ${missing}.`,
      `Annotations whose body is not in the picture: ${missing}.`,
    );
}
