/** The most frequent partners of contact centres, and whether this centre names them: the picture of the Gaps view as a figure. */

import { inSlices } from '../base/pace.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import { translate } from '../i18n/index.ts';
import { findingGaps } from '../model/gaps.ts';
import { reading, withCommittees } from '../model/lens.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import { drawGaps } from './gaps-picture.ts';
import { shortening } from './shortened.ts';

/** Choices: `centre`, whose partners; the project's hub where nobody is chosen. */
export const gaps: FigureChartMaker = async (ground, { choices }, _, control) => {
  const { project, figure, idOf } = ground;
  const { language, look } = figure;
  const t = translate(language);
  const wanted = withCommittees(ground.lensed.lens);
  const lensed =
    wanted === ground.lensed.lens ? ground.lensed : await inSlices(reading(project, wanted), control?.signal);
  const centre =
    lensed.bodies.find(({ id }) => choices.centre !== undefined && (idOf?.get(id) ?? id) === choices.centre)
      ?.id ?? project.about.hub;
  const vertex = centre === null ? undefined : lensed.vertexOf.get(centre);
  if (vertex === undefined) return reasonOf(ground, t('pictured:chart.gaps'), t('pictured:needs.centre'));
  const { rows } = await inSlices(findingGaps(lensed, vertex), control?.signal);
  const name = lensed.bodies[vertex]!.label;
  const { about } = project;
  const draw = shortening(ground, rows.length, (most, width, __, textSize) =>
    drawGaps(
      { rows: rows.slice(0, most ?? rows.length), centre: name, lens: wanted, about, language },
      { width, textSize, theme: look.theme, measure: anyFaceWidth, titled: false },
    ),
  );
  return madeOf(t('gaps:out.chartTitle', { name }), draw);
};
