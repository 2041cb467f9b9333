/**
 * The scene of the state as it is: what the map shows, for figures. Made anew from project, lens, layout, rings, size and
 * focus, so that a figure can be had from any view and is the same whichever it was asked from.
 */

import { inSlices } from '../../base/pace.ts';
import type { ThemeName } from '../../drawing/look.ts';
import { buildingScene, type Scene } from '../../drawing/scene.ts';
import { focused, ringName, sizingOf } from '../../figures/picture.ts';
import { layoutUnder, pinsIn } from '../../figures/pins.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import type { JobControl, Jobs } from '../../jobs/jobs.ts';
import { ringNumbers } from '../../model/ring-numbers.ts';
import { groundsNow, loadGrounds } from '../placing/grounds.ts';
import { arrange } from '../placing/places.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import type { State } from '../store.ts';
import { selectGroups } from '../testing/grouping.ts';

/** @throws when the layout fails or is cancelled */
export async function sceneOf(
  s: State,
  theme: ThemeName,
  work: Pick<Jobs, 'layout'> & Partial<Pick<Jobs, 'communities'>>,
  control?: JobControl,
): Promise<Scene> {
  const lensed = selectLensed(s);
  const sizing = sizingOf(lensed, selectAnswers(s), s.sizeBy, s.language);
  const values = sizing.state === 'sized' ? sizing.values : null;
  const ring = s.layout === 'sector-wheel' ? ringNumbers(lensed, s.ring, values) : null;
  const { positions, groups } = await arrange(
    {
      project: s.project.about.id,
      lensed,
      layout: s.layout,
      handFrom: layoutUnder(s),
      ring: s.ring,
      numbers: ring,
      pins: pinsIn(s.project, s),
    },
    work,
    control,
  );
  const said = { project: s.project, lensed, theme, language: s.language, groups };
  const scene = await inSlices(
    buildingScene({
      lensed,
      positions,
      theme,
      sizeBy: sizing.state === 'sized' ? sizing : null,
      words: sceneWords(s.language, (value) => ringName(s.ring, value, s.language)),
      caption: captionOf(s.project, lensed, s.language),
      ground: groundsNow()?.groundFor(positions, said) ?? null,
      groups: selectGroups(s),
    }),
    control?.signal,
  );
  const shown = focused(scene, lensed, s.focus);
  if (s.hulls === null) return shown;
  const { netGroups } = await import('../placing/layout-facts.ts');
  const found = s.hulls === 'group' ? await netGroups(lensed, work, control) : null;
  return (await loadGrounds()).withHulls(shown, s.hulls, { ...said, groups: found });
}
