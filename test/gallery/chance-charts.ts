/** Pictures of “pattern or chance”: what was drawn and what was observed, from bundled networks. */
import { runTest } from '../../src/analysis/uncertainty/index.ts';
import type { ThemeName } from '../../src/drawing/look.ts';
import { type AnyAnswer, findingsOf } from '../../src/i18n/chance-findings.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { type Drawable, drawnPicture } from '../../src/views/chance/drawn-picture.ts';
import { bundled } from './bundled.ts';
import type { Entry } from './entry.ts';

const drawing = { draws: 999, seed: 1 };

function finding(question: 'labels' | 'cug' | 'bodies', at: number): Drawable {
  const { graph, labels, sectors } = read(bundled('four-regions'), EVERYTHING);
  const network = { graph, labels, ...drawing };
  const found: AnyAnswer =
    question === 'labels'
      ? { question, answer: runTest('labels', network), sectors }
      : question === 'cug'
        ? { question, answer: runTest('cug', { ...network, condition: 'ties' }) }
        : { question, answer: runTest('bodies', network) };
  return findingsOf(found, 'de')[at] as Drawable;
}

const entry = (name: string, drawable: () => Drawable, width: number, theme: ThemeName = 'light'): Entry => ({
  name: `chance-${name}`,
  draw: () => {
    const found = drawable();
    const note = 'Vier Regionen · 999 Ziehungen, Startzahl 1.';
    return drawnPicture(
      found,
      false,
      { width, theme, title: `${found.name}: gezogen und beobachtet`, note },
      'de',
    );
  },
});

export const CHANCE_CHARTS: readonly Entry[] = [
  entry('labels', () => finding('labels', 0), 980),
  // Observed far outside what chance gives.
  entry('cug', () => finding('cug', 2), 640, 'dark'),
  entry('bodies-narrow', () => finding('bodies', 0), 358),
];
