/** The map of a chapter: short enough for its page, wide for its names, and not titled twice. */
import { expect, test } from 'vitest';
import { figureFrom } from '../../src/drawing/figure-templates.ts';
import { forChapter } from '../../src/figures/chapter-figure.ts';
import { EVERYTHING } from '../../src/model/lens.ts';

const looked = { lens: EVERYTHING, layout: '', ring: '', sizeBy: '', focus: null, hulls: null };
const plain = figureFrom('report', {
  id: 'f',
  name: '',
  language: 'de',
  subject: { of: 'map', looked, places: [] },
});

test('what nobody chose is what a chapter needs', () => {
  const { words, page, legend } = forChapter(plain);
  expect(words.title).toBe('');
  expect(page.width).toBe(plain.page.width);
  expect(page.height).toBeLessThan(plain.page.height);
  expect(legend.place).toBe('below');
});

test('what was chosen stays', () => {
  const chosen = {
    ...plain,
    words: { ...plain.words, title: 'Unser Netz' },
    page: { format: 'a4-portrait', width: 210, height: 297 },
  };
  expect(forChapter(chosen)).toEqual(chosen);
});
