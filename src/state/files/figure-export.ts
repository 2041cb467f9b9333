/** The map as a figure file: page, title, legend, lens, source, date. Drawing and layout are loaded when first asked for. */
import { inOneTask } from '../../base/in-one.ts';
import { inSlices } from '../../base/pace.ts';
import { textBytes } from '../../base/text-bytes.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { download } from './download.ts';

export type FigureFormat = 'svg' | 'png';

/** Sharp in print at the page's size. */
const PNG_DPI = 300;

/** @throws when the figure cannot be made; a cancelled one is no error */
export async function exportFigure(format: FigureFormat): Promise<void> {
  const s = store.getState();
  const stop = new AbortController();
  try {
    const file = await announced('commands:work.figure', stop, async (control) => {
      const [{ sceneOf }, { drawingFigurePage }, { plainPage }, { figureSaid }, face] = await Promise.all([
        import('./figure-scene.ts'),
        import('../../drawing/figure-page.ts'),
        import('../../drawing/figure-templates.ts'),
        import('../../i18n/scene-words.ts'),
        faceOf(),
      ]);
      // A figure goes onto paper and into slides: always on white, whatever the window looks like.
      const scene = await sceneOf(s, 'light', jobs(), control);
      const drawing = drawingFigurePage({
        picture: { of: 'map', scene },
        figure: plainPage(),
        said: figureSaid(s.language),
        fontDataUri: face,
      });
      const svg = await inOneTask((await inSlices(drawing, control.signal)).svg, control.signal);
      const name = `${s.project.about.id}.${format}`;
      if (format === 'svg') return { name, bytes: await textBytes(svg, control.signal) };
      const { pngOf } = await import('./pixels.ts');
      return { name, bytes: await pngOf(svg, { dpi: PNG_DPI, background: '#ffffff' }, control) };
    });
    await download([file], s.project.about.id);
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
}

let face: string | null = null;

/** The face that text was measured in, to travel inside the file; null where it cannot be had. */
export async function faceOf(): Promise<string | null> {
  if (face !== null) return face;
  try {
    const [{ default: url }, { fontDataUri }] = await Promise.all([
      import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'),
      import('../../drawing/export/png.ts'),
    ]);
    face = fontDataUri(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    return face;
  } catch {
    return null;
  }
}
