/** The picture of the guide for paper: the first example with its legend, in the typeface of the page. */
import { FIRST } from './bundled.ts';
import { exampleScene } from './example-picture.ts';

/** @returns SVG; null when it could not be drawn */
export async function guidePicture(language: 'de' | 'en'): Promise<string | null> {
  const [{ figureSvg }, { legendHeadings }, { number }, { faceOf }, scene] = await Promise.all([
    import('../drawing/figure.ts'),
    import('../i18n/scene-words.ts'),
    import('../i18n/format.ts'),
    import('./figure-export.ts'),
    exampleScene(FIRST, language).catch(() => null),
  ]);
  if (!scene) return null;
  return figureSvg(scene, {
    width: 820,
    height: 525,
    title: false,
    headings: legendHeadings(language),
    number: (value) => number(value, language),
    fontDataUri: await faceOf(),
  });
}
