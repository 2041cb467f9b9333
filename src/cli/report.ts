/** report PATH: the chapter of the annual report, as the window writes it – Word or Markdown, by the ending of --out. */
import { basename } from 'node:path';
import { analyse } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { type ChapterInput, reportChanges, reportChapter } from '../i18n/report-chapter.ts';
import { utf8 } from '../io/csv.ts';
import { share } from '../io/share.ts';
import { documentsOf } from '../model/documents.ts';
import { type Lens, type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';
import { REPORT_PARTS, type ReportPart, reportFacts, reportMoment } from '../model/report.ts';
import { datingOf, lensAt, type Moment, momentsOf, projectAt, usualPair } from '../model/timeline.ts';
import { markdownOf } from '../publish/markdown.ts';
import { publish, type Sheet } from '../publish/publish.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { drawnFigure } from './figure-drawing.ts';
import { figureFor } from './figure-options.ts';
import { openPath } from './open.ts';
import { saveFile } from './save.ts';
import { secretOf } from './secret.ts';

/** Enough for print at the width of a page. */
const DPI = 200;

type Asked = {
  readonly out: string;
  readonly format: 'docx' | 'md';
  readonly parts: ReadonlySet<ReportPart>;
  readonly isCoded: boolean;
};

export async function runReport(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const asked = askedOf(options, console);
  const figure = asked && figureFor(new Map([...options, ['template', 'report']]), console);
  if (!asked || !figure) return 2;
  const opened = await openPath(command.paths[0]!, options.get('encoding'), console);
  if (!opened) return 2;
  const { language } = console;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    language,
    console.err,
  );
  if (!opened.project) return 1;
  const secret = asked.isCoded ? secretOf(options, asked.out, console) : '';
  const project = asked.isCoded
    ? (await share(opened.project, USUAL_SHARING, secret, language)).project
    : opened.project;
  const about = options.get('about');
  const { lens } = figure.subject.looked;
  const lensed = read(project, { ...lens, affiliations: 'bodies' });
  const vertex = about === undefined ? lensed.hub : about === 'all' ? null : lensed.vertexOf.get(about);
  if (vertex === undefined) {
    say(
      console,
      `„${about}“ ist keine Kennung in diesem Netz. Die Kennungen stehen in den Daten; „all“ meint das ganze Netz.`,
      `“${about}” is no id in this network. Ids are in the data; “all” means the whole network.`,
    );
    return 2;
  }
  const sheet = asked.parts.has('figure')
    ? (await drawnFigure(opened.project, { ...figure, isCoded: asked.isCoded }, secret, 1)).sheet
    : null;
  const blocks = reportChapter({
    project,
    lensed,
    answers: asked.parts.has('role') ? roleAnswers(lensed) : null,
    facts: reportFacts(lensed, vertex, reportMoment(project.about, today())),
    changes: asked.parts.has('changes') ? changesOf(project, lens, language) : null,
    documents: documentsOf(project, lensed),
    figure: sheet && { title: sheet.title, text: sheet.text[0] ?? '' },
    parts: asked.parts,
    isCoded: asked.isCoded,
    day: today(),
    language,
  });
  const title = project.about.name[language] ?? project.about.name.de;
  return asked.format === 'md'
    ? writeMarkdown(asked.out, blocks, sheet, console)
    : saveFile(asked.out, await docxOf(blocks, sheet, title, console), console);
}

const today = (): string => new Date().toISOString().slice(0, 10);

function askedOf(options: Command['options'], console: Console): Asked | null {
  const out = options.get('out') ?? '-';
  const format =
    out === '-' || out.toLowerCase().endsWith('.md')
      ? 'md'
      : out.toLowerCase().endsWith('.docx')
        ? 'docx'
        : null;
  if (!format) {
    say(
      console,
      `„${out}“ hat keine Endung, die ein Format nennt. Möglich sind: .docx, .md.`,
      `“${out}” has no ending that names a format. Possible are: .docx, .md.`,
    );
    return null;
  }
  const without = (options.get('without') ?? '').split(',').filter((part) => part !== '');
  const wrong = without.filter((part) => !REPORT_PARTS.some((known) => known === part));
  if (wrong.length > 0) {
    say(
      console,
      `Unbekannte Teile für --without: ${wrong.join(', ')}. Möglich sind: ${REPORT_PARTS.join(', ')}.`,
      `Unknown parts for --without: ${wrong.join(', ')}. Possible are: ${REPORT_PARTS.join(', ')}.`,
    );
    return null;
  }
  const parts = new Set(
    // Text on standard output has no file beside it that could hold the picture.
    REPORT_PARTS.filter((part) => !without.includes(part) && (out !== '-' || part !== 'figure')),
  );
  return { out, format, parts, isCoded: options.has('coded') };
}

function roleAnswers({ graph, arcs, labels, lens }: Lensed): ChapterInput['answers'] {
  const options = { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none' };
  return analyse({ graph, arcs, labels, options }, ['sector-betweenness']);
}

function changesOf(project: Project, lens: Lens, language: 'de' | 'en'): ChapterInput['changes'] {
  const pair = usualPair(momentsOf(project, lens, today()), project);
  if (!pair) return null;
  const at = (moment: Moment) => ({
    moment,
    lensed: read(projectAt(project, moment), lensAt({ ...lens, affiliations: 'bodies' }, moment)),
  });
  return reportChanges(at(pair[0]), at(pair[1]), datingOf(project, lens), language);
}

function writeMarkdown(
  out: string,
  blocks: Parameters<typeof markdownOf>[0],
  sheet: Sheet | null,
  console: Console,
): ExitCode {
  if (out === '-') {
    console.out(markdownOf(blocks, null).trimEnd());
    return 0;
  }
  const picture = sheet && out.replace(/\.md$/i, '.svg');
  if (picture !== null && sheet) {
    const code = saveFile(picture, utf8(sheet.svg), console);
    if (code !== 0) return code;
  }
  return saveFile(out, utf8(markdownOf(blocks, picture && basename(picture))), console);
}

async function docxOf(
  blocks: Parameters<typeof markdownOf>[0],
  sheet: Sheet | null,
  title: string,
  { language }: Console,
): Promise<Uint8Array> {
  const [{ surroundings }, { writePng }] = await Promise.all([
    import('./surroundings.ts'),
    import('../publish/png.ts'),
  ]);
  const picture = sheet && {
    svg: sheet.svg,
    png: (await writePng(sheet, DPI, surroundings)).bytes,
    width: sheet.width,
    height: sheet.height,
  };
  const about = { title, author: title, language, date: today() };
  return publish({ make: 'docx', blocks, picture, about }, surroundings);
}
