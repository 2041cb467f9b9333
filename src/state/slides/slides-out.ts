/** The scenes on their way out: one document with a page or slide for each, notes included. */
import { translate } from '../../i18n/index.ts';
import { slideWords } from '../../i18n/slide-words.ts';
import { viewerWords } from '../../i18n/viewer-words.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { DocumentAbout, PublishTask, Sheet } from '../../publish/publish.ts';
import { notify } from '../actions.ts';
import { fileStem } from '../figures/file-stem.ts';
import { sayUnwritten } from '../figures/unwritten.ts';
import { download } from '../files/download.ts';
import { type State, store } from '../store.ts';
import { today } from '../today.ts';
import { announced } from '../work.ts';
import { drawSlide } from './sheets.ts';
import { selectSlides } from './slides.ts';

export type SlidesFormat = 'pptx' | 'pdf' | 'html';

function taskOf(make: SlidesFormat, sheets: readonly Sheet[], about: DocumentAbout): PublishTask {
  const { language } = about;
  if (make === 'html') return { make, sheets, about, words: viewerWords(language) };
  if (make === 'pptx') return { make, sheets, about, words: slideWords(language) };
  return { make, sheets, about };
}

/** Share of the work that drawing is. */
const DRAWING = 0.5;

/** All scenes as pages, those left out that show a figure which is gone. @throws AbortError */
export async function sheetsOf(
  s: State,
  isCoded: boolean,
  control: JobControl = {},
): Promise<readonly Sheet[]> {
  const slides = selectSlides(s);
  const sheets: Sheet[] = [];
  const { signal, onProgress } = control;
  for (const [i, slide] of slides.entries()) {
    const drawn = await drawSlide(s, slide, signal ? { signal } : {}, isCoded);
    if (drawn) sheets.push(drawn.sheet);
    onProgress?.(((i + 1) / slides.length) * DRAWING, 1);
  }
  return sheets;
}

/** Writes the document and hands it over. Never throws: whoever pressed is told. @param isCoded as in `drawSlide`: then the file does not say whose network it is, either */
export async function exportSlides(format: SlidesFormat, isCoded = false): Promise<void> {
  const s = store.getState();
  const { language, project } = s;
  const stop = new AbortController();
  let drawn: readonly Sheet[] = [];
  try {
    const called = language === 'de' ? 'vorfuehrung' : 'presentation';
    const stem = isCoded ? called : fileStem(project.about.id, called);
    const file = await announced('slides:out.working', stop, async (control) => {
      const sheets = await sheetsOf(s, isCoded, control);
      drawn = sheets;
      const { publish } = await import('../../jobs/publishing.ts');
      const about = {
        title: isCoded
          ? translate(language)('slides:title')
          : (project.about.name[language] ?? project.about.name.de),
        author: '',
        language,
        date: today(),
      };
      const { signal, onProgress } = control;
      const bytes = await publish(taskOf(format, sheets, about), {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => onProgress?.(DRAWING + ((1 - DRAWING) * done) / Math.max(1, total), 1),
      });
      return { name: `${stem}.${format}`, bytes: bytes as Uint8Array<ArrayBuffer> };
    });
    await download([file], stem);
    notify('success', 'slides:out.saved', { name: file.name });
    if (format === 'pdf') await sayUnwritten(drawn);
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}
