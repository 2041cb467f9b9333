/**
 * The chapter of the annual report: what it is made from, and its ways out. Nothing of it is kept: it is written from the project
 * whenever it is wanted.
 */
import type { Answers } from '../../analysis/measure.ts';
import { inSlices, nextTask } from '../../base/pace.ts';
import { textBytes } from '../../base/text-bytes.ts';
import { statesAt } from '../../figures/time/states.ts';
import { type Language, loadLanguage, translate } from '../../i18n/index.ts';
import { type ChapterInput, reportChanges, writingChapter } from '../../i18n/report-chapter.ts';
import { utf8 } from '../../io/csv.ts';
import { fileStem } from '../../io/files.ts';
import type { OutFile } from '../../io/format.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import { documentsOf } from '../../model/documents.ts';
import { type Lensed, reading, withCommittees } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { USUAL_SHARING } from '../../model/pseudonymise.ts';
import { findingFacts, REPORT_PARTS, type ReportPart, reportMoment } from '../../model/report.ts';
import { datingOf, usualPair } from '../../model/timeline.ts';
import type { ReportBlock, ReportPicture } from '../../publish/report.ts';
import { notify } from '../actions.ts';
import type { FigureJobs } from '../figures/drawing.ts';
import { download } from '../files/download.ts';
import { sharingSecret } from '../files/leave.ts';
import { type State, store } from '../store.ts';
import { momentsNow } from '../time/time.ts';
import { today } from '../today.ts';
import { announced } from '../work.ts';
import { pictureOf } from './report-picture.ts';

/** What a person chooses about the chapter; kept while the page is open. */
export type ReportChoice = {
  /** Whose report it is; 'hub' = the project's centre, null = the whole network. */
  readonly centre: Id | 'hub' | null;
  readonly language: Language;
  readonly parts: ReadonlySet<ReportPart>;
  /** Keys of the two moments that are compared; null = the usual ones. */
  readonly between: { readonly from: string; readonly to: string } | null;
  /** Id of a kept figure; 'map' = the map as it is looked at. */
  readonly figure: Id | 'map';
  readonly isCoded: boolean;
};

export const usualReport = (language: Language): ReportChoice => ({
  centre: 'hub',
  language,
  parts: new Set(REPORT_PARTS),
  between: null,
  figure: 'map',
  isCoded: false,
});

export type Chapter = {
  readonly blocks: readonly ReportBlock[];
  /** The picture of its figure part; null where it has none. */
  readonly picture: Omit<ReportPicture, 'png'> | null;
  /** True where a picture was wanted and could not be drawn. */
  readonly isWithoutPicture: boolean;
};

/** The measure that the sentence on the role rests on. */
const ROLE_MEASURES = ['sector-betweenness'];

/** Writes the chapter. @throws AbortError; what the workers throw */
export async function writeChapter(
  s: State,
  choice: ReportChoice,
  control: JobControl = {},
  work: FigureJobs = jobs(),
): Promise<Chapter> {
  const { language, parts, isCoded } = choice;
  await loadLanguage(language);
  const { project, codes } = await shownProject(s.project, choice, control, work);
  const lens = withCommittees(s.lens);
  const lensed = await inSlices(reading(project, lens), control.signal);
  const vertex = centreOf(choice.centre, codes, lensed);
  const answers = parts.has('role') && vertex !== null ? await roleAnswers(lensed, control, work) : null;
  const changes = parts.has('changes') ? await changesOf(project, s, choice, control.signal) : null;
  const drawn = parts.has('figure')
    ? await pictureOf(s, choice, control, work).catch((error: unknown) => {
        if (isAbort(error)) throw error;
        return null;
      })
    : null;
  await nextTask();
  const facts = await inSlices(
    findingFacts(lensed, vertex, reportMoment(project.about, today())),
    control.signal,
  );
  await nextTask();
  const writing = writingChapter({
    project,
    lensed,
    answers,
    facts,
    changes,
    documents: documentsOf(project, lensed),
    figure: drawn && { title: drawn.title, text: drawn.text },
    parts,
    isCoded,
    day: today(),
    language,
  });
  return {
    blocks: await inSlices(writing, control.signal),
    picture: drawn && { svg: drawn.svg, width: drawn.width, height: drawn.height },
    isWithoutPicture: parts.has('figure') && drawn === null,
  };
}

/** The project as the reader may see it; codes of its bodies where names are replaced. */
async function shownProject(
  project: Project,
  { isCoded, language }: ReportChoice,
  control: JobControl,
  work: FigureJobs,
): Promise<{ project: Project; codes: ReadonlyMap<Id, Id> | null }> {
  if (!isCoded) return { project, codes: null };
  const question = { project, sharing: USUAL_SHARING, secret: sharingSecret(), language };
  const shared = await work.share(question, control);
  return { project: shared.project, codes: new Map(shared.key.map(({ id, code }) => [id, code])) };
}

function centreOf(
  centre: ReportChoice['centre'],
  codes: ReadonlyMap<Id, Id> | null,
  { hub, vertexOf }: Lensed,
): number | null {
  if (centre === 'hub') return hub;
  if (centre === null) return null;
  return vertexOf.get(codes?.get(centre) ?? centre) ?? null;
}

async function roleAnswers(lensed: Lensed, control: JobControl, work: FigureJobs): Promise<Answers> {
  const { graph, arcs, labels, lens } = lensed;
  const options = { weighted: lens.weight !== 'none' };
  return work.analyse({ graph, arcs, labels, options, measures: ROLE_MEASURES }, control);
}

async function changesOf(
  project: Project,
  s: State,
  { between, language, isCoded }: ReportChoice,
  signal: AbortSignal | undefined,
): Promise<ChapterInput['changes']> {
  // Earlier states are not shared: what they name would tell who is who.
  const moments = momentsNow(project, s.lens).filter(({ of }) => !isCoded || of !== 'snapshot');
  const of = (key: string | undefined) => moments.find((moment) => moment.key === key);
  const usual = usualPair(moments, project);
  const from = of(between?.from) ?? usual?.[0];
  const to = of(between?.to) ?? usual?.[1];
  if (!from || !to) return null;
  const [before, after] = await statesAt(project, s.lens, [from, to], signal);
  return reportChanges(before!, after!, datingOf(project, s.lens), language);
}

// ------------------------------------------------------------------------------------------------------ ways out

export type ReportFormat = 'docx' | 'md';

/** 'dortmund-2023-bericht'; where names are codes, the file does not say whose network it is, either. */
function stemOf({ project }: State, { language, isCoded }: ReportChoice): string {
  const called = language === 'de' ? 'bericht' : 'report';
  return isCoded ? called : `${fileStem(project.about.id)}-${called}`;
}

/** Writes the chapter as a file and hands it over. Never throws: whoever asked for it is told. */
export async function saveReport(choice: ReportChoice, format: ReportFormat): Promise<void> {
  const s = store.getState();
  const stop = new AbortController();
  try {
    const files = await announced('report:view.writing', stop, async (control) =>
      filesOf(s, choice, format, await writeChapter(s, choice, { ...control }), control),
    );
    const stem = stemOf(s, choice);
    await download(files, stem);
    notify('success', 'report:view.saved', {
      name: files.length === 1 ? files[0]!.name : `${stem}.zip`,
    });
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

async function filesOf(
  s: State,
  choice: ReportChoice,
  format: ReportFormat,
  { blocks, picture }: Chapter,
  control: JobControl,
): Promise<readonly OutFile[]> {
  const { language } = choice;
  const stem = stemOf(s, choice);
  if (format === 'md') {
    const { markdownOf } = await import('../../publish/markdown.ts');
    const beside = picture ? `${stem}.svg` : null;
    const text = { name: `${stem}.md`, bytes: utf8(markdownOf(blocks, beside)) };
    if (!picture) return [text];
    return [text, { name: `${stem}.svg`, bytes: await textBytes(picture.svg, control.signal) }];
  }
  const [{ publish }, { pngOf }] = await Promise.all([
    import('../../jobs/publishing.ts'),
    import('../files/pixels.ts'),
  ]);
  const png = picture && (await pngOf(picture.svg, { dpi: 200, background: '#ffffff' }, control));
  const bytes = await publish(
    {
      make: 'docx',
      blocks,
      picture: picture && { ...picture, png: png! },
      about: {
        title: translate(language)('report:chapter'),
        author: choice.isCoded ? '' : (s.project.about.name[language] ?? s.project.about.name.de),
        language,
        date: today(),
      },
    },
    control,
  );
  return [{ name: `${stem}.docx`, bytes: bytes as Uint8Array<ArrayBuffer> }];
}

/** Puts the chapter on the clipboard: as formatted text for Word, and as Markdown for everything else. */
export async function copyReport(blocks: readonly ReportBlock[]): Promise<void> {
  const text = import('../../publish/markdown.ts').then(({ markdownOf }) => markdownOf(blocks, null));
  const html = import('../../publish/rich-text.ts').then(({ richText }) => richText(blocks));
  const blob = (type: string, words: Promise<string>) => words.then((said) => new Blob([said], { type }));
  try {
    // Browsers want to be asked while the press is fresh: what is copied may come later. Older ones take plain text alone.
    if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await text);
    else {
      const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    }
    notify('success', 'report:view.copied');
  } catch {
    notify('error', 'report:view.notCopied');
  }
}
