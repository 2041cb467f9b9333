/** report PATH…: the chapter of the annual report, as the window writes it – Word or Markdown, by the ending of --out. */
import { basename } from 'node:path';
import { analyse } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { forChapter } from '../figures/chapter-figure.ts';
import { drawFigure } from '../figures/drawing.ts';
import { statesAt } from '../figures/time/states.ts';
import { translate } from '../i18n/index.ts';
import { type ChapterInput, reportChanges, reportChapter } from '../i18n/report-chapter.ts';
import { utf8 } from '../io/csv.ts';
import { share } from '../io/share.ts';
import { documentsOf } from '../model/documents.ts';
import type { Figure } from '../model/figure.ts';
import { type Lens, type Lensed, read, withCommittees } from '../model/lens.ts';
import type { Id, Project } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';
import { REPORT_PARTS, type ReportPart, reportFacts, reportMoment } from '../model/report.ts';
import { datingOf, momentsOf, usualPair } from '../model/timeline.ts';
import { markdownOf } from '../publish/markdown.ts';
import { publish, type Sheet } from '../publish/publish.ts';
import type { ReportBlock } from '../publish/report.ts';
import type { Command } from './arguments.ts';
import { languagesOf, type Options, wordsIn } from './choose.ts';
import { type Console, type ExitCode, say } from './console.ts';
import { deskOf } from './desk.ts';
import { figureFor, figuresAsked } from './figure-options.ts';
import { lensOf } from './lens-option.ts';
import { momentAt } from './moments.ts';
import { filled, isForEach, nameOf, type OutNames, outNames } from './out-names.ts';
import { expanded, withEach, worse } from './paths.ts';
import { saveFile } from './save.ts';
import { secretFile, secretOf } from './secret.ts';
import { surroundings } from './surroundings.ts';
import { today } from './today.ts';

/** Enough for print at the width of a page. */
const DPI = 200;

type Language = 'de' | 'en';
type Asked = {
  readonly names: OutNames<'docx' | 'md'>;
  readonly parts: ReadonlySet<ReportPart>;
  readonly languages: readonly Language[];
  readonly lens: Lens;
  readonly isCoded: boolean;
  readonly figureOf: (project: Project, path: string) => Figure | null;
};

export async function runReport(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const asked = askedOf(options, console);
  if (!asked) return 2;
  const { names, languages } = asked;
  const many = expanded(command.paths).length > 1;
  if ((many && !isForEach(names)) || (languages.length > 1 && !names.pattern.includes('{lang}')))
    return sayNames(many, console);
  const secret = asked.isCoded ? secretOf(options, secretFile(names), console) : '';
  const written = new Set<string>();
  return withEach(command, console, async (project, path, place, here) => {
    let end: ExitCode = 0;
    for (const lang of languages) {
      const chapter = await chapterOf(project, path, lang, asked, secret, options, here);
      if (!chapter) return 2;
      const n = String(place + 1).padStart(3, '0');
      const fields = { name: nameOf(path), id: project.about.id, figure: 'report', lang, n };
      const stem = filled(names.pattern, fields);
      if (written.has(stem)) return sayTaken(stem, here);
      if (stem !== '-') written.add(stem);
      for (const format of names.formats)
        end = worse(end, await writeAs(format, stem, chapter, project, lang, asked.isCoded, here));
    }
    return end;
  });
}

function askedOf(options: Options, console: Console): Asked | null {
  const names = outNames(options.get('out') ?? '-', ['docx', 'md'], 'md', console);
  const languages = languagesOf(options, console);
  const lens = lensOf(options, console);
  const without = wordsIn(options.get('without') ?? '');
  const wrong = without.filter((part) => !REPORT_PARTS.some((known) => known === part));
  if (wrong.length > 0)
    say(
      console,
      `Unbekannte Teile für --without: ${wrong.join(', ')}. Möglich sind: ${REPORT_PARTS.join(', ')}.`,
      `Unknown parts for --without: ${wrong.join(', ')}. Possible are: ${REPORT_PARTS.join(', ')}.`,
    );
  const plain = new Map([...options].filter(([name]) => name !== 'language'));
  const kept = options.has('figure') ? figuresAsked(plain, console) : null;
  const fresh = options.has('figure') ? null : figureFor('report', plain, console);
  if (!names || !languages || !lens || wrong.length > 0 || (!kept && !fresh)) return null;
  return {
    names,
    languages,
    lens,
    isCoded: options.has('coded'),
    // Text on standard output has no file beside it that could hold the picture.
    parts: new Set(
      REPORT_PARTS.filter((part) => !without.includes(part) && (names.pattern !== '-' || part !== 'figure')),
    ),
    figureOf: (project, path) => (kept ? (kept(project, path)?.[0] ?? null) : fresh && forChapter(fresh)),
  };
}

function sayNames(many: boolean, console: Console): ExitCode {
  const [field, de, en] = many
    ? ['{name}', 'Mehrere Netze', 'Several networks']
    : ['{lang}', 'Mehrere Sprachen', 'Several languages'];
  say(
    console,
    `${de} brauchen je eine Datei: --out mit ${field}, z. B. --out "berichte/{name}-{lang}.docx".`,
    `${en} need a file each: --out with ${field}, e.g. --out "reports/{name}-{lang}.docx".`,
  );
  return 2;
}

function sayTaken(stem: string, console: Console): ExitCode {
  say(
    console,
    `„${stem}“ ist schon geschrieben. --out mit {id} oder {n} gibt jeder Datei einen eigenen Namen.`,
    `“${stem}” has been written already. --out with {id} or {n} gives each file a name of its own.`,
  );
  return 2;
}

type Chapter = { readonly blocks: readonly ReportBlock[]; readonly sheet: Sheet | null };

/** Null where an option does not fit this network; that has been said then. */
async function chapterOf(
  whole: Project,
  path: string,
  language: Language,
  asked: Asked,
  secret: string,
  options: Options,
  console: Console,
): Promise<Chapter | null> {
  const { parts, isCoded, lens } = asked;
  const shared = isCoded ? await share(whole, USUAL_SHARING, secret, language) : null;
  const project = shared?.project ?? whole;
  const lensed = read(project, withCommittees(lens));
  const codes = shared && new Map(shared.key.map(({ id, code }) => [id, code] as const));
  const vertex = centreOf(options.get('about'), codes, lensed, console);
  if (vertex === undefined) return null;
  const changes = parts.has('changes')
    ? await changesOf(project, lens, language, isCoded, options, console)
    : null;
  if (changes === undefined) return null;
  const figure = parts.has('figure') ? asked.figureOf(whole, path) : null;
  if (parts.has('figure') && !figure) return null;
  const sheet =
    figure &&
    (
      await drawFigure(deskOf(whole, { secret, seed: 1 }), {
        ...figure,
        language,
        isCoded: figure.isCoded || isCoded,
      })
    ).sheet;
  const blocks = reportChapter({
    project,
    lensed,
    answers: parts.has('role') && vertex !== null ? roleAnswers(lensed) : null,
    facts: reportFacts(lensed, vertex, reportMoment(project.about, today())),
    changes,
    documents: documentsOf(project, lensed),
    figure: sheet && { title: sheet.title, text: sheet.text[0] ?? '' },
    parts,
    isCoded,
    day: today(),
    language,
  });
  return { blocks, sheet };
}

/** Null = the whole network; undefined = no such body, which has been said. */
function centreOf(
  about: string | undefined,
  codes: ReadonlyMap<Id, Id> | null,
  { hub, vertexOf, bodies }: Lensed,
  console: Console,
): number | null | undefined {
  if (about === undefined) return hub;
  if (about === 'all') return null;
  const vertex = vertexOf.get(codes?.get(about) ?? about);
  if (vertex === undefined) {
    const some = bodies.slice(0, 3).map(({ id }) => id);
    say(
      console,
      `„${about}“ für --about ist keine Kennung in diesem Netz. Kennungen heißen hier z. B. ${some.join(', ')}; „all“ meint das ganze Netz.`,
      `“${about}” for --about is no id in this network. Ids are, e.g., ${some.join(', ')}; “all” means the whole network.`,
    );
  }
  return vertex;
}

function roleAnswers({ graph, arcs, labels, lens }: Lensed): ChapterInput['answers'] {
  const options = { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none' };
  return analyse({ graph, arcs, labels, options }, ['sector-betweenness']);
}

/** Null = there is nothing to compare with; undefined = no such moment, which has been said. */
async function changesOf(
  project: Project,
  lens: Lens,
  language: Language,
  isCoded: boolean,
  options: Options,
  console: Console,
): Promise<ChapterInput['changes'] | undefined> {
  // Earlier states are not shared: what they name would tell who is who.
  const moments = momentsOf(project, lens, today()).filter(({ of }) => !isCoded || of !== 'snapshot');
  const usual = usualPair(moments, project);
  const chosen = (name: string, otherwise: number) => {
    const value = options.get(name);
    return value === undefined ? usual?.[otherwise] : momentAt(project, lens, `--${name}`, value, console);
  };
  const [from, to] = [chosen('since', 0), chosen('until', 1) ?? moments.at(-1)];
  if (from === null || (to === undefined && options.has('until'))) return undefined;
  if (!from || !to || from.key === to.key) return null;
  const [before, after] = await statesAt(project, lens, [from, to]);
  return reportChanges(before!, after!, datingOf(project, lens), language);
}

async function writeAs(
  format: 'docx' | 'md',
  stem: string,
  { blocks, sheet }: Chapter,
  { about }: Project,
  language: Language,
  isCoded: boolean,
  console: Console,
): Promise<ExitCode> {
  if (stem === '-') {
    console.out(markdownOf(blocks, null).trimEnd());
    return 0;
  }
  if (format === 'md') {
    const picture = sheet && `${stem}.svg`;
    const code = picture !== null && sheet ? saveFile(picture, utf8(sheet.svg), console) : 0;
    const text = markdownOf(blocks, picture && basename(picture));
    return worse(code, saveFile(`${stem}.md`, utf8(text), console));
  }
  const { writePng } = await import('../publish/png.ts');
  const picture = sheet && {
    svg: sheet.svg,
    png: (await writePng(sheet, DPI, surroundings)).bytes,
    width: sheet.width,
    height: sheet.height,
  };
  const head = {
    title: translate(language)('report:chapter'),
    author: isCoded ? '' : (about.name[language] ?? about.name.de),
    language,
    date: today(),
  };
  const bytes = await publish({ make: 'docx', blocks, picture, about: head }, surroundings);
  return saveFile(`${stem}.docx`, bytes, console);
}
