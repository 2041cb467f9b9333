/** Annotations by hand: where they land, what they hold on to, how they are moved. */
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/model/figure.ts';
import {
  anchorAt,
  bodyAt,
  freed,
  freeNoteId,
  newHull,
  newInMiddle,
  newLine,
  newText,
  nudged,
  type PageArea,
  pointOf,
  pulledText,
  withAnchor,
  withNote,
  withoutNote,
} from '../../../src/state/figures/annotating.ts';
import { pixelsOf } from '../../../src/state/figures/figures-out.ts';
import { fileNames, fileStem, stemOf } from '../../../src/state/figures/file-stem.ts';
import { freeLogoId, pictureType } from '../../../src/state/figures/logo.ts';

const AREA: PageArea = {
  width: 1000,
  height: 500,
  spots: [
    { body: 'a', x: 0.2, y: 0.4, r: 10 },
    { body: '__proto__', x: 0.23, y: 0.4, r: 10 },
  ],
};

describe('a point of the page', () => {
  it('means the nearest body that lies there, measured in the page’s own units', () => {
    expect(bodyAt(AREA, { x: 0.21, y: 0.4 })).toBe('a');
    expect(bodyAt(AREA, { x: 0.225, y: 0.4 })).toBe('__proto__');
    expect(bodyAt(AREA, { x: 0.2, y: 0.43 })).toBe('a');
    expect(bodyAt(AREA, { x: 0.2, y: 0.45 })).toBeNull();
  });
  it('holds on to that body, and moves with it', () => {
    const held = anchorAt(AREA, { x: 0.205, y: 0.41 });
    expect(held).toEqual({ body: 'a', x: 0.005, y: 0.01 });
    const moved = { ...AREA, spots: [{ body: 'a', x: 0.7, y: 0.1, r: 10 }] };
    expect(pointOf(moved, held)).toEqual({ x: 0.705, y: 0.11 });
    expect(pointOf({ ...AREA, spots: [] }, held)).toBeNull();
  });
  it('else to the page, and never off it', () => {
    expect(anchorAt(AREA, { x: 1.4, y: -0.2 })).toEqual({ body: null, x: 1, y: 0 });
    expect(freed(AREA, { body: 'a', x: 0.1, y: 0 })).toEqual({ body: null, x: 0.3, y: 0.4 });
    expect(freed(AREA, { body: 'gone', x: 0, y: 0 })).toEqual({ body: null, x: 0.5, y: 0.5 });
  });
});

describe('moving', () => {
  it('by keys stays with the body and on the page', () => {
    expect(nudged(AREA, { body: null, x: 0.99, y: 0.5 }, 0.03, 0)).toEqual({ body: null, x: 1, y: 0.5 });
    expect(nudged(AREA, { body: 'a', x: 0, y: 0 }, -0.5, 0.1)).toEqual({ body: 'a', x: -0.2, y: 0.1 });
    const lost = { body: 'gone', x: 0.1, y: 0.1 };
    expect(nudged(AREA, lost, 0.1, 0)).toBe(lost);
  });
  it('a text keeps its body at a distance, and changes it over another one', () => {
    const held = { body: 'a', x: 0, y: 0 };
    expect(pulledText(AREA, held, { x: 0.6, y: 0.4 }, 0.3, 0.1)).toEqual({ body: 'a', x: 0.3, y: 0.1 });
    expect(pulledText(AREA, held, { x: 0.235, y: 0.4 }, 0.03, 0)).toEqual({ body: '__proto__', x: 0, y: 0 });
    const free = { body: null, x: 0.5, y: 0.5 };
    expect(pulledText(AREA, free, { x: 0.7, y: 0.7 }, 0.1, 0.7)).toEqual({ body: null, x: 0.6, y: 1 });
  });
  it('an end leaves the other where it is; an outline has none', () => {
    const arrow = newLine([], 'arrow', { body: null, x: 0, y: 0 }, { body: null, x: 1, y: 1 });
    const to = { body: 'a', x: 0, y: 0 };
    expect(withAnchor(arrow, 'end', to)).toEqual({ ...arrow, to });
    const hull = newHull([], ['a']);
    expect(withAnchor(hull, 'start', to)).toBe(hull);
  });
});

it('keeps a list in which ids are given once', () => {
  const first = newText([], { body: null, x: 0, y: 0 }, 'x');
  const second = newInMiddle([first], 'bracket', '');
  const notes: readonly Annotation[] = [first, second];
  expect(notes.map(({ id }) => id)).toEqual(['note-1', 'note-2']);
  expect(freeNoteId(withoutNote(notes, 'note-1'))).toBe('note-3');
  expect(withNote(notes, { ...second, text: 'y' })).toEqual([first, { ...second, text: 'y' }]);
  expect(withNote([first], second)).toEqual(notes);
});

describe('files', () => {
  it('have names that every disk takes', () => {
    expect(fileStem('dortmund-2023', 'Vortrag für die Große Runde 2')).toBe(
      'dortmund-2023-vortrag-fuer-die-grosse-runde-2',
    );
    expect(fileStem('p', '<script>../..\\“é')).toBe('p-script-e');
    expect(fileStem('', '🙂')).toBe('figure');
    expect(fileStem('x', 'y'.repeat(300)).length).toBeLessThanOrEqual(80);
  });
  it('say nothing of network and figure where names are codes', () => {
    const open = { name: 'Rat Dortmund', template: 'council', isCoded: false };
    const coded = { ...open, isCoded: true };
    expect(stemOf([open], 'dortmund-2023')).toBe('dortmund-2023-rat-dortmund');
    expect(stemOf([open, open], 'dortmund-2023')).toBe('dortmund-2023');
    expect(stemOf([coded], 'dortmund-2023')).toBe('figure-council');
    expect(stemOf([open, coded], 'dortmund-2023')).toBe('figure');
    expect(fileNames([coded, coded], 'dortmund-2023')).toEqual(['figure-council', 'figure-council-2']);
  });
  it('have as many pixels as the page has inches, up to what a picture holds', () => {
    expect(pixelsOf({ width: 254, height: 127 }, 300)).toEqual({ width: 3000, height: 1500 });
    expect(pixelsOf({ width: 841, height: 1189 }, 600)).toEqual({ width: 5659, height: 8000 });
  });
  it('are pictures by what they begin with, not by what they are called', () => {
    expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
    expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))).toBe('image/jpeg');
    expect(pictureType(new TextEncoder().encode('<svg onload="x"/>'))).toBeNull();
    expect(pictureType(new Uint8Array())).toBeNull();
    expect(freeLogoId([{ id: 'logo-2', type: 'image/png', data: '', alt: '', corner: 'foot' }])).toBe(
      'logo-3',
    );
  });
});
