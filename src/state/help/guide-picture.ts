/** The pictures of the guide for paper, of the first example: its map with the legend, and the ties between its sectors. */
import { edgeEnds } from '../../graph/graph.ts';
import { CROSS_SECTOR } from '../../graph/labels.ts';
import type { Lensed } from '../../model/lens.ts';
import { CROSS_SECTOR_ID, wordFor } from '../../model/vocabulary.ts';
import { FIRST } from '../files/bundled.ts';
import { exampleScene } from './example-picture.ts';

/** @returns SVG; null when it could not be drawn */
export async function guidePicture(language: 'de' | 'en'): Promise<string | null> {
  const [{ drawFigurePage }, { plainPageOf }, { figureSaid }, { faceOf }, scene] = await Promise.all([
    import('../../drawing/figure-page.ts'),
    import('../../drawing/figure-templates.ts'),
    import('../../i18n/scene-words.ts'),
    import('../files/figure-export.ts'),
    exampleScene(FIRST, language).catch(() => null),
  ]);
  if (!scene) return null;
  const plain = plainPageOf(820, 730);
  // On paper the picture is printed smaller: the legend has to stay readable.
  const page = { ...plain, look: { ...plain.look, textScale: 1.15 } };
  return drawFigurePage({
    picture: { of: 'map', scene },
    figure: { ...page, words: { ...page.words, title: '' } },
    said: figureSaid(language),
    fontDataUri: await faceOf(),
  }).svg;
}

/** Ties between the sectors of a network as ribbons on a circle. */
export async function guideChart(lensed: Lensed, title: string, language: 'de' | 'en'): Promise<string> {
  const [{ chordChart }, { PALETTES }, { number, percent }, { faceOf }] = await Promise.all([
    import('../../drawing/charts/chord.ts'),
    import('../../drawing/look.ts'),
    import('../../i18n/format.ts'),
    import('../files/figure-export.ts'),
  ]);
  const palette = PALETTES.light;
  const { sector, sectorCount } = lensed.labels;
  const size = sectorCount + 2;
  const place = (v: number): number => {
    const s = sector[v]!;
    return s >= 0 ? s : s === CROSS_SECTOR ? sectorCount : sectorCount + 1;
  };
  const counts = new Float64Array(size * size);
  const [from, to] = edgeEnds(lensed.graph);
  from.forEach((v, edge) => {
    const [a, b] = [place(v), place(to[edge]!)];
    counts[a * size + b]! += 1;
    if (a !== b) counts[b * size + a]! += 1;
  });
  return chordChart({
    width: 430,
    textSize: 10.5,
    palette,
    fontDataUri: await faceOf(),
    words: {
      title,
      note: '',
      number: (value) => number(value, language),
      percent: (share) => percent(share, language),
    },
    sectors: [...lensed.sectors, CROSS_SECTOR_ID, ''].map((id, i) => ({
      label: wordFor('sectors', id, language),
      fill: i < sectorCount ? palette.sectors[i]! : i === sectorCount ? palette.cross : null,
    })),
    counts,
    cellText: (a, b, count) => `${a} – ${b}: ${count}`,
  }).svg;
}
