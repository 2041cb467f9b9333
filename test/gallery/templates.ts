/** Every template on every bundled network in both languages, as a person gets it who changes nothing. */
import { drawFigurePage } from '../../src/drawing/figure-page.ts';
import { figureFrom, TEMPLATES } from '../../src/drawing/figure-templates.ts';
import type { Language } from '../../src/i18n/index.ts';
import { figureSaid } from '../../src/i18n/scene-words.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { BUNDLED, type Bundled, bundled, sceneOf } from './bundled.ts';
import type { Entry } from './entry.ts';

/** @param names overrides how many are tried */
export function templateFigure(template: string, id: Bundled, language: Language, names?: number) {
  const looked = { lens: EVERYTHING, layout: '', ring: '', sizeBy: '', focus: null, hulls: null };
  const figure = figureFrom(template, {
    id: template,
    name: template,
    language,
    subject: { of: 'map', looked, places: [] },
  });
  return drawFigurePage({
    picture: { of: 'map', scene: sceneOf(bundled(id), { language }) },
    figure: names === undefined ? figure : { ...figure, look: { ...figure.look, mostNames: names } },
    said: figureSaid(language),
    fontDataUri: null,
  });
}

export const TEMPLATE_FIGURES: readonly Entry[] = BUNDLED.flatMap((id) =>
  [...TEMPLATES.keys()].flatMap((template) =>
    (['de', 'en'] as const).map((language) => ({
      name: `template-${template}-${id}-${language}`,
      draw: () => templateFigure(template, id, language),
    })),
  ),
);
