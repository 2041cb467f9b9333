/** Figures of the open project, drawn for the window: what was read last is kept, long work is done by workers. */

import type { Scene } from '../../drawing/scene.ts';
import type { FigureSheet } from '../../figures/drawing.ts';
import * as figures from '../../figures/drawing.ts';
import { jobs } from '../../jobs/browser.ts';
import type { JobControl } from '../../jobs/jobs.ts';
import type { Figure } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import type { State } from '../store.ts';
import { deskOf, type FigureJobs } from './desk.ts';

export type { FigureJobs, FigureSheet };

/**
 * Draws a figure from the data as they are now, whatever the window shows.
 * @param shown changes the scene before it is drawn, e.g. to a part of it; told who is behind its codes, null where it has names
 * @throws AbortError; what the layout throws; when the words of its language cannot be had
 */
export const drawFigure = (
  s: State,
  figure: Figure,
  control?: JobControl,
  shown?: (scene: Scene, idOf: ReadonlyMap<Id, Id> | null) => Scene,
  work: FigureJobs = jobs(),
): Promise<FigureSheet> => figures.drawFigure(deskOf(s, work), figure, control, shown);
