/** Figures made of what the map shows. What makes them is loaded when it is wanted. */
import { translate } from '../../i18n/index.ts';
import type { State } from '../store.ts';
import type { Command } from './command.ts';

/** As the map's menu offers them. */
export const MAP_TEMPLATES = ['talk', 'report', 'poster', 'council', 'square'] as const;

const KEYWORDS: Readonly<Record<(typeof MAP_TEMPLATES)[number], string>> = {
  talk: 'powerpoint pptx folie vortrag präsentation slide presentation',
  report: 'bericht word text report',
  poster: 'poster a0 plakat pdf drucken print',
  council: 'ratsvorlage ausschuss politik council paper a4',
  square: 'quadrat instagram soziale medien web square social media',
};

const canMake = (s: State): boolean => s.project.bodies.size > 0 && s.role === 'editing';

export const FIGURES: readonly Command[] = MAP_TEMPLATES.map(
  (template): Command => ({
    id: `figure-${template}`,
    key: 'commands:newFigure',
    with: (language) => ({ name: translate(language)(`map:figures.${template}`) }),
    keywords: `abbildung figure ${KEYWORDS[template]}`,
    enabled: canMake,
    run: async () => (await import('../figures/making.ts')).makeFigure(template),
  }),
);
