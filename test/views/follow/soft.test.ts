/** Long words are broken where a part begins, and nothing else about a text changes. */
import { expect, test } from 'vitest';
import { soft } from '../../../src/views/follow/soft.ts';
import { bundled } from '../../fixtures/bundled.ts';

test.each([
  ['Arbeitsgemeinschaft', 'Arbeits|gemeinschaft'],
  ['Sozialpsychiatrische Dienste', 'Sozial|psychiatrische Dienste'],
  ['Nachbarschaftstreffs', 'Nachbarschafts|treffs'],
  ['Materialverschickung', 'Material|verschickung'],
  ['Selbsthilfegruppen', 'Selbst|hilfe|gruppen'],
  ['Klinik', 'Klinik'],
])('%s', (name, broken) => {
  expect(soft(name).replaceAll('\u00ad', '|')).toBe(broken);
});

test('names stay what they are', () => {
  for (const { label } of bundled('muenchen-shz-2011').bodies.values())
    expect(soft(label).replaceAll('\u00ad', '')).toBe(label);
});
