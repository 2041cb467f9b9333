/** Figures on their way out: as one document or several pictures, to the disk or the clipboard. What is written is what was seen. */
import { textBytes } from '../../base/text-bytes.ts';
import { LONGEST_SIDE } from '../../drawing/pixel-size.ts';
import { phrase } from '../../i18n/index.ts';
import { slideWords } from '../../i18n/slide-words.ts';
import { viewerWords } from '../../i18n/viewer-words.ts';
import type { OutFile } from '../../io/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import type { DocumentAbout, PublishTask, Sheet } from '../../publish/publish.ts';
import { dismiss, notify } from '../actions.ts';
import { download } from '../files/download.ts';
import { store } from '../store.ts';
import { today } from '../today.ts';
import { announced } from '../work.ts';
import { fileNames, isCoded, stemOf } from './file-stem.ts';
import { drawStudio } from './studio.ts';

/** Documents that hold several figures, by what the person calls them. */
export const EXPORTS = ['pptx', 'html', 'pdf', 'svg'] as const;
export type ExportFormat = (typeof EXPORTS)[number] | 'png';
/** What several figures can be saved as together. */
export const SEVERAL: readonly ExportFormat[] = ['pptx', 'pdf', 'html', 'png', 'svg'];

export const PNG_RESOLUTIONS = [150, 300, 600] as const;
/** Sharp in print. */
const USUAL_DPI = 300;

/** Pixels of a page; its longest side is held to what a picture can have. */
export function pixelsOf(
  page: { readonly width: number; readonly height: number },
  dpi: number,
): { readonly width: number; readonly height: number } {
  const [width, height] = [(page.width / 25.4) * dpi, (page.height / 25.4) * dpi];
  const share = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

const figuresOf = (ids: readonly Id[]): readonly Figure[] => {
  const { figures } = store.getState().project;
  return ids.flatMap((id) => figures.get(id) ?? []);
};

/**
 * Writes figures and hands the file to the browser; several pictures come in one ZIP. Never throws: whoever pressed is told where the
 * file went, or why none came.
 */
export async function exportFigures(
  ids: readonly Id[],
  format: ExportFormat,
  { dpi = USUAL_DPI }: { readonly dpi?: number } = {},
): Promise<void> {
  const figures = figuresOf(ids);
  if (figures.length === 0) return;
  const stop = new AbortController();
  try {
    const network = store.getState().project.about.id;
    const stem = stemOf(figures, network);
    const files = await announced('figures:work.exporting', stop, async (control) => {
      const sheets = await sheetsOf(figures, control);
      stop.signal.throwIfAborted();
      if (format === 'svg' || format === 'png') return picturesOf(figures, sheets, format, dpi, control);
      return [{ name: `${stem}.${format}`, bytes: await documentOf(format, figures, sheets, control) }];
    });
    await download(files, stem);
    const file = files.length === 1 ? files[0]!.name : `${stem}.zip`;
    forgetSaved();
    if (figures.length === 1) notify('success', 'figures:notice.saved', { file });
    else notify('success', 'figures:notice.savedSeveral', { file, count: figures.length });
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

/** Word on the file before makes room for that on this one. */
function forgetSaved(): void {
  for (const { id, key } of store.getState().notices) if (key.startsWith('figures:notice.saved')) dismiss(id);
}

/** Share of the work that drawing is; the rest is writing. */
const DRAWING = 0.4;

async function sheetsOf(figures: readonly Figure[], control: JobControl): Promise<readonly Sheet[]> {
  const s = store.getState();
  const sheets: Sheet[] = [];
  const { signal, onProgress } = control;
  for (const figure of figures) {
    sheets.push((await drawStudio(s, figure, signal ? { signal } : {})).sheet);
    onProgress?.((sheets.length / figures.length) * DRAWING, 1);
  }
  return sheets;
}

async function documentOf(
  make: 'pptx' | 'pdf' | 'html',
  figures: readonly Figure[],
  sheets: readonly Sheet[],
  { signal, onProgress }: JobControl,
): Promise<Uint8Array> {
  const { publish } = await import('../../jobs/publishing.ts');
  const tell = (done: number, total: number) =>
    onProgress?.(DRAWING + (1 - DRAWING) * (total > 0 ? done / total : 0), 1);
  const asked = { sheets, about: aboutOf(figures, sheets) };
  const { language } = asked.about;
  const task: PublishTask =
    make === 'html'
      ? { make, ...asked, words: viewerWords(language) }
      : make === 'pptx'
        ? { make, ...asked, words: slideWords(language) }
        : { make, ...asked };
  return publish(task, { ...(signal ? { signal } : {}), onProgress: tell });
}

function aboutOf(figures: readonly Figure[], sheets: readonly Sheet[]): DocumentAbout {
  const { project } = store.getState();
  const { language } = figures[0]!;
  const network = project.about.name[language] ?? project.about.name.de;
  const ofAll = figures.some(isCoded) ? phrase(language, 'figures:title') : network;
  return { title: sheets.length === 1 ? sheets[0]!.title : ofAll, author: '', language, date: today() };
}

async function picturesOf(
  figures: readonly Figure[],
  sheets: readonly Sheet[],
  format: 'svg' | 'png',
  dpi: number,
  { signal, onProgress }: JobControl,
): Promise<readonly OutFile[]> {
  const names = fileNames(figures, store.getState().project.about.id);
  const files: OutFile[] = [];
  for (const [i, sheet] of sheets.entries()) {
    signal?.throwIfAborted();
    const tell = (done: number, total: number) =>
      onProgress?.(DRAWING + ((1 - DRAWING) * (files.length + done / total)) / sheets.length, 1);
    const told = { ...(signal ? { signal } : {}), onProgress: tell };
    const bytes =
      format === 'svg' ? await textBytes(sheet.svg, signal) : await pixelsFor(figures[i]!, sheet, dpi, told);
    files.push({ name: `${names[i]}.${format}`, bytes });
    tell(0, 1);
  }
  return files;
}

async function pixelsFor(
  { look }: Figure,
  { svg }: Sheet,
  dpi: number,
  control?: JobControl,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pngOf } = await import('../files/pixels.ts');
  const paper = look.theme === 'dark' ? null : '#ffffff';
  return pngOf(svg, { dpi, background: look.background === 'none' ? null : paper }, control);
}

/** Dots an inch of a picture on the clipboard: sharp on a slide, quick to paste. */
const CLIPBOARD_DPI = 200;

/** The picture as PNG, and its SVG as text where the browser takes both. */
export async function copyFigurePicture(id: Id): Promise<void> {
  const [figure] = figuresOf([id]);
  if (!figure) return;
  const drawn = drawStudio(store.getState(), figure);
  try {
    // Browsers want to be asked while the press is fresh: what is copied may come later.
    const png = drawn.then(
      async ({ sheet }) => new Blob([await pixelsFor(figure, sheet, CLIPBOARD_DPI)], { type: 'image/png' }),
    );
    const svg = drawn.then((picture) => new Blob([picture.svg], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png, 'text/plain': svg })]);
    notify('success', 'figures:notice.copiedPicture');
  } catch (error) {
    notify('error', 'figures:notice.notCopied', { reason: String(error) });
  }
}

/** Title, what is seen, and its source, as text. */
export async function copyFigureText(id: Id): Promise<void> {
  const [figure] = figuresOf([id]);
  if (!figure) return;
  try {
    const { sheet } = await drawStudio(store.getState(), figure);
    await navigator.clipboard.writeText([sheet.title, '', ...sheet.text].join('\n'));
    notify('success', 'figures:notice.copiedText');
  } catch (error) {
    notify('error', 'figures:notice.notCopied', { reason: String(error) });
  }
}
