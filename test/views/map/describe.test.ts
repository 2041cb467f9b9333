/** The picture in words counts what is shown, not what the legend says of the whole network. */
import { expect, test } from 'vitest';
import { focused } from '../../../src/figures/picture.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { summary } from '../../../src/views/map/describe.ts';
import { bundled } from '../../fixtures/bundled.ts';
import { sceneOf } from '../../gallery/bundled.ts';

const lensed = read(bundled('dortmund-2023'), EVERYTHING);
const scene = sceneOf(bundled('dortmund-2023'));

test('the whole network by sector', () => {
  expect(summary(scene, lensed, 'de')).toBe(
    'Das Bild zeigt 37 Einrichtungen und 49 Verbindungen. Gesundheit: 14, Soziales: 4, Psycho-Soziales: 1, Sektorübergreifend: 8, Ohne Sektor: 10.',
  );
});

test('a focus counts its own bodies and leaves sectors without any out', () => {
  const clinic = lensed.bodies.find((body) => body.label === 'Klinikum Westfalen')!.id;
  expect(summary(focused(scene, lensed, { body: clinic, steps: 1 }), lensed, 'de')).toBe(
    'Das Bild zeigt 2 Einrichtungen und 1 Verbindung. Gesundheit: 1, Sektorübergreifend: 1.',
  );
});
