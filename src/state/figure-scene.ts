/**
 * The scene of the state as it is: what the map shows, for figures. Made anew from project, lens, layout, rings, size and
 * focus, so that a figure can be had from any view and is the same whichever it was asked from.
 */
import type { ThemeName } from '../drawing/look.ts';
import { buildScene, type Scene } from '../drawing/scene.ts';
import { degreeOf } from '../graph/graph.ts';
import { number } from '../i18n/format.ts';
import { translate } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';
import { captionOf, sceneWords } from '../i18n/scene-words.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import { stepsFrom } from '../layout/rings.ts';
import type { Lensed } from '../model/lens.ts';
import { wordFor } from '../model/vocabulary.ts';
import { ringMeaning, ringNumbers } from './ring-numbers.ts';
import { selectAnswers, selectLensed } from './select.ts';
import type { Focus, State } from './store.ts';

/** The same picture of the same data for everybody. */
const SEED = 1;

/** @throws when the layout fails or is cancelled */
export async function sceneOf(
  s: State,
  theme: ThemeName,
  work: Pick<Jobs, 'layout'>,
  control?: JobControl,
): Promise<Scene> {
  const lensed = selectLensed(s);
  const { graph, labels, hub } = lensed;
  const values = sizesOf(s, lensed);
  const ring = s.layout === 'sector-wheel' ? ringNumbers(lensed, s.ring, values) : null;
  const hubs = hub === null ? [] : [hub];
  const positions = await work.layout(s.layout, { graph, labels, hubs, ring, seed: SEED }, control);
  const scene = buildScene({
    lensed,
    positions,
    theme,
    sizeBy: values && { values, label: measureWord(s.sizeBy, 'name', s.language) },
    words: sceneWords(s.language, (value) => ringName(s, value)),
    caption: captionOf(s.project, lensed, s.language),
  });
  return s.focus ? around(scene, lensed, s.focus) : scene;
}

/** Null where the measure says nothing about any body, or is not computed yet. The degree needs no computing. */
function sizesOf(s: State, lensed: Lensed): Float64Array | null {
  const answer = selectAnswers(s)?.bodies[s.sizeBy];
  if (answer) return answer.values.some((x) => Number.isFinite(x)) ? answer.values : null;
  if (s.sizeBy !== 'degree') return null;
  return Float64Array.from(lensed.bodies, (_, v) => degreeOf(lensed.graph, v));
}

function ringName({ ring, language }: State, value: number): string {
  const t = translate(language);
  const meaning = ringMeaning(ring, value);
  switch (meaning.of) {
    case 'steps':
      return t('map:ringNames.steps', { count: meaning.steps });
    case 'stage':
      return wordFor('stages', meaning.stage, language);
    case 'frequency':
      return wordFor('frequencies', meaning.frequency, language);
    case 'formality':
      return wordFor('formalities', meaning.formality, language);
    case 'measure':
      return t('map:ringNames.atLeast', { value: number(meaning.atLeast, language) });
    case 'unknown':
      return t(ring === 'distance' ? 'map:ringNames.unreached' : 'map:ringNames.unknown');
  }
}

/** The scene's part within so many steps of a body; all of it when the lens leaves that body out. */
function around(scene: Scene, lensed: Lensed, focus: Focus): Scene {
  const middle = lensed.vertexOf.get(focus.body);
  if (middle === undefined) return scene;
  const steps = stepsFrom(lensed.graph, [middle]);
  const place = new Map<number, number>();
  const nodes = scene.nodes.filter((_, v) => {
    if (!(steps[v]! <= focus.steps)) return false;
    place.set(v, place.size);
    return true;
  });
  const edges = scene.edges.flatMap((edge) => {
    const source = place.get(edge.source);
    const target = place.get(edge.target);
    return source === undefined || target === undefined ? [] : [{ ...edge, source, target }];
  });
  return { ...scene, nodes, edges };
}
