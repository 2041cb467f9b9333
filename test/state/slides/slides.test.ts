/** Scenes of a talk: taken, worded, put in order – each one step –, kept in the project's file, suggested where they fit. */
import { beforeEach, describe, expect, it } from 'vitest';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { readProjectFile, writeProjectFile } from '../../../src/io/project-file.ts';
import { EVERYTHING } from '../../../src/model/lens.ts';
import { openProject, select, setSession } from '../../../src/state/actions.ts';
import { addFigure, changeFigure } from '../../../src/state/figures/figures.ts';
import { undo } from '../../../src/state/history.ts';
import { cameraNow, tellCamera } from '../../../src/state/slides/seen-part.ts';
import {
  addFigureSlide,
  addSlide,
  changeSlide,
  deleteSlide,
  duplicateSlide,
  lookedNow,
  moveSlide,
  openSlide,
  retakeSlide,
  selectSlides,
} from '../../../src/state/slides/slides.ts';
import { addSuggested, suggestedSlides } from '../../../src/state/slides/suggest.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';

const s = () => store.getState();
const titles = () => selectSlides(s()).map(({ title }) => title);

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(bundled('dortmund-2023'));
});

describe('scenes', () => {
  it('keep how the map is looked at, whom it points out and which part is seen', () => {
    setSession({ layout: 'force', sizeBy: 'harmonic' });
    select('do-klinikum-westfalen');
    const untell = tellCamera(() => ({ x: 0.1, y: -0.2, ratio: 2 }));
    const id = addSlide(' Klinikum ')!;
    untell();
    const slide = s().project.slides.get(id)!;
    expect(slide).toMatchObject({
      title: 'Klinikum',
      looked: { layout: 'force', sizeBy: 'harmonic', lens: s().lens },
      highlight: ['do-klinikum-westfalen'],
      camera: { x: 0.1, y: -0.2, ratio: 2 },
    });
    undo();
    expect(s().project.slides.size).toBe(0);
  });

  it('are doubled behind the one they are like, and taken from a figure with a title for an audience', () => {
    const [first] = [addSlide('A')!, addSlide('B')];
    const copy = duplicateSlide(first, 'A (2)')!;
    expect(titles()).toEqual(['A', 'A (2)', 'B']);
    const { id: _, position: __, title: ___, ...same } = s().project.slides.get(first)!;
    expect(s().project.slides.get(copy)).toMatchObject(same);
    expect(duplicateSlide('nobody', '')).toBeNull();
    const figure = figureFrom('talk', {
      id: 'f',
      name: 'Vortrag',
      language: 'de',
      subject: { of: 'map', looked: lookedNow(s()), places: [] },
    });
    addFigure(figure);
    addFigureSlide('f');
    expect(titles().at(-1)).toBe('Dortmund 2023');
    changeFigure('f', { words: { ...figure.words, title: 'Wer mit wem' } });
    addFigureSlide('f');
    expect(titles().at(-1)).toBe('Wer mit wem');
  });

  it('the part that was seen is remembered beyond the map, until the map is looked at in another way', () => {
    tellCamera(() => ({ x: 0, y: 0, ratio: 3 }))();
    expect(cameraNow()).toEqual({ x: 0, y: 0, ratio: 3 });
    setSession({ layout: 'circular' });
    expect(cameraNow()).toBeNull();
  });

  it('are put in order, one step a move, and none where nothing moves', () => {
    for (const title of ['A', 'B', 'C', 'D']) addSlide(title);
    const [a] = selectSlides(s());
    moveSlide(a!.id, 2);
    expect(titles()).toEqual(['B', 'C', 'A', 'D']);
    const steps = s().past.length;
    moveSlide(a!.id, 2);
    expect(s().past.length).toBe(steps);
    moveSlide(a!.id, 99);
    expect(titles()).toEqual(['B', 'C', 'D', 'A']);
    undo();
    undo();
    expect(titles()).toEqual(['A', 'B', 'C', 'D']);
    deleteSlide(a!.id);
    addSlide('E');
    expect(titles()).toEqual(['B', 'C', 'D', 'E']);
    expect(new Set(s().project.slides.keys()).size).toBe(4);
  });

  it('words are steps of their own, and the same words are none', () => {
    const id = addSlide('A')!;
    changeSlide(id, { notes: 'Erst warten.' }, 'notes');
    const steps = s().past.length;
    changeSlide(id, { notes: 'Erst warten.' }, 'notes');
    expect(s().past.length).toBe(steps);
    undo();
    expect(s().project.slides.get(id)!.notes).toBe('');
  });

  it('opened, they lead back to the map as it was; taken anew, they follow it', async () => {
    setSession({ layout: 'layered', focus: { body: 'do-stadt', steps: 1 } });
    const id = addSlide('A')!;
    setSession({ layout: 'force', focus: null, view: 'slides' });
    await openSlide(id);
    expect(s()).toMatchObject({ view: 'map', layout: 'layered', focus: { body: 'do-stadt', steps: 1 } });
    setSession({ layout: 'two-mode' });
    retakeSlide(id);
    expect(s().project.slides.get(id)!.looked!.layout).toBe('two-mode');
  });

  it('come back from the project file as they were', () => {
    addSlide('A');
    addSuggested();
    const { slides } = s().project;
    const file = writeProjectFile(s().project);
    const { result } = readProjectFile({ name: file.name, bytes: file.bytes });
    expect(result.project!.slides).toEqual(slides);
  });

  it('are suggested as one step: all, the centre, committees, cooperation', () => {
    expect(addSuggested()).toBe(4);
    expect(titles()).toEqual([
      'Unser Netz im Überblick',
      'Die Kontaktstelle als Drehscheibe',
      'Wo wir mitreden: Gremien',
      'Mit wem wir zusammenarbeiten',
    ]);
    const [, hub, committees] = selectSlides(s());
    expect(hub!.looked!.focus).toEqual({ body: 'do-shk', steps: 1 });
    // Ten committees and the centre.
    expect(committees!.highlight).toHaveLength(11);
    undo();
    expect(s().project.slides.size).toBe(0);
  });

  it('are not suggested twice under two names: where all are direct partners, the centre is no scene of its own', () => {
    const star = bundled('muenchen-shz-2011');
    const looked = { lens: EVERYTHING, layout: '', ring: '', sizeBy: '', focus: null, hulls: null };
    const ids = suggestedSlides(star, looked, 'de').map(({ title }) => title);
    expect(ids).toEqual(['Unser Netz im Überblick', 'Wo wir mitreden: Gremien']);
  });
});
