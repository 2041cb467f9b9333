/** Pages → the bytes of a file, by its format. */
import { slideWords } from '../i18n/slide-words.ts';
import { viewerWords } from '../i18n/viewer-words.ts';
import { utf8 } from '../io/csv.ts';
import { type DocumentAbout, publish, type Sheet } from '../publish/publish.ts';
import { type Console, say } from './console.ts';
import { surroundings as here } from './surroundings.ts';

/** By the ending of the file. */
export const FORMATS = ['svg', 'pdf', 'png', 'pptx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that hold one picture only. */
export const SINGLE: readonly Format[] = ['svg', 'png'];

/** Bundled once, however many pages are written. */
let viewer: Promise<{ readonly script: string; readonly style: string }> | null = null;
const bundledViewer = () => {
  viewer ??= import('./bundle-viewer.ts').then(({ bundleViewer }) => bundleViewer());
  return viewer;
};

export async function bytesOf(
  format: Format,
  sheets: readonly Sheet[],
  about: DocumentAbout,
  dpi: number,
  console: Console,
): Promise<Uint8Array> {
  if (format === 'svg') return utf8(sheets[0]!.svg);
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
    const words = viewerWords(about.language);
    return publish({ make: 'html', sheets, about, words }, { ...surroundings, viewer: bundledViewer });
  }
  return publish(
    format === 'pptx'
      ? { make: format, sheets, about, words: slideWords(about.language) }
      : { make: format, sheets, about },
    surroundings,
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
