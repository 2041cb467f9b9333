/** Every command there is. Adding one = one record in a file of this folder. */
import type { Command } from './command.ts';
import { EDIT } from './edit.ts';
import { EDITING } from './editing.ts';
import { FIGURES } from './figures.ts';
import { FILES } from './files.ts';
import { GO } from './go.ts';
import { LENS } from './lens.ts';
import { PARTNER } from './partner.ts';
import { PROJECTS } from './projects.ts';
import { SHOW } from './show.ts';
import { SLIDES } from './slides.ts';
import { VISION } from './vision.ts';

export const COMMANDS: readonly Command[] = [
  ...EDIT,
  ...PROJECTS,
  ...EDITING,
  ...GO,
  ...VISION,
  ...LENS,
  ...SHOW,
  ...FIGURES,
  ...PARTNER,
  ...SLIDES,
  ...FILES,
];
