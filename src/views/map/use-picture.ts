/** What the map shows: the scene of the current project, lens, layout, size, theme and language, narrowed by the focus. */
import { useMemo, useRef } from 'react';
import type { Answers, Decline } from '../../analysis/measure.ts';
import { DECLINES } from '../../analysis/measure.ts';
import { buildScene, type Scene } from '../../drawing/scene.ts';
import { degreeOf } from '../../graph/graph.ts';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { ringMeaning, ringNumbers } from '../../state/ring-numbers.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { type LayoutId, type Ring, useApp } from '../../state/store.ts';
import { usePositions } from './use-positions.ts';
import { useThemeName } from './use-theme-name.ts';
import { only, within } from './walk.ts';

export type Sizing =
  | { readonly state: 'sized'; readonly values: Float64Array; readonly label: string }
  | { readonly state: 'computing' }
  | { readonly state: 'declined'; readonly reason: Decline };

export type Picture = {
  /** What is drawn: the focus's surroundings, or all. */
  readonly scene: Scene;
  /** All bodies of the lens. */
  readonly whole: Scene;
  readonly lensed: Lensed;
  readonly layout: LayoutId;
};

/** Values of the measure that sizes bodies. The degree needs no worker, so the first picture has sizes already. */
export function sizingOf(
  lensed: Lensed,
  answers: Answers | null,
  sizeBy: string,
  language: Language,
): Sizing {
  const label = measureWord(sizeBy, 'name', language);
  const answer = answers?.bodies[sizeBy];
  if (answer) {
    if (answer.values.some((x) => Number.isFinite(x)))
      return { state: 'sized', values: answer.values, label };
    return { state: 'declined', reason: DECLINES[(answer.declined[0] ?? 1) - 1] ?? 'no-ties' };
  }
  if (sizeBy === 'degree') {
    const values = Float64Array.from(lensed.bodies, (_, v) => degreeOf(lensed.graph, v));
    return { state: 'sized', values, label };
  }
  return answers ? { state: 'declined', reason: 'no-ties' } : { state: 'computing' };
}

/** The name of a ring. Steps beyond the last ring's own number are in it, too. */
export function ringName(ring: Ring, value: number, language: Language): string {
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

export function usePicture(): {
  readonly picture: Picture | null;
  readonly lensed: Lensed;
  readonly answers: Answers | null;
  readonly sizing: Sizing;
  readonly busy: boolean;
} {
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const layout = useApp((s) => s.layout);
  const ring = useApp((s) => s.ring);
  const sizeBy = useApp((s) => s.sizeBy);
  const focus = useApp((s) => s.focus);
  const language = useApp((s) => s.language);
  const theme = useThemeName();

  const sizing = useMemo(
    () => sizingOf(lensed, answers, sizeBy, language),
    [lensed, answers, sizeBy, language],
  );
  // Only rings by measure depend on the size; others must keep their identity when it changes.
  const ringValues = ring === 'measure' && sizing.state === 'sized' ? sizing.values : null;
  const numbers = useMemo(
    () => (layout === 'sector-wheel' ? ringNumbers(lensed, ring, ringValues) : null),
    [lensed, layout, ring, ringValues],
  );
  const { placed, busy } = usePositions(lensed, layout, numbers);

  const built = useMemo((): Omit<Picture, 'scene'> | null => {
    if (!placed || placed.lensed !== lensed) return null;
    const whole = buildScene({
      lensed,
      positions: placed.positions,
      theme,
      sizeBy: sizing.state === 'sized' ? { values: sizing.values, label: sizing.label } : null,
      words: sceneWords(language, (value) => ringName(ring, value, language)),
      caption: captionOf(project, lensed, language),
    });
    return { whole, lensed, layout: placed.layout };
  }, [placed, lensed, theme, sizing, language, ring, project]);
  // While the next layout is being computed, the old picture stays.
  const kept = useRef(built);
  if (built) kept.current = built;
  else if (lensed.bodies.length === 0) kept.current = null;
  const shown = kept.current;

  const picture = useMemo((): Picture | null => {
    if (!shown) return null;
    const ids = focus ? idsWithin(shown.lensed, focus.body, focus.steps) : null;
    return { ...shown, scene: ids ? only(shown.whole, (id) => ids.has(id)) : shown.whole };
  }, [shown, focus]);
  return { picture, lensed, answers, sizing, busy: busy && lensed.bodies.length > 0 };
}

/** Bodies within so many steps; null when the body is not in the lens. */
function idsWithin(lensed: Lensed, body: Id, steps: number): ReadonlySet<Id> | null {
  const v = lensed.vertexOf.get(body);
  if (v === undefined) return null;
  return new Set([...within(lensed.graph, v, steps)].map((u) => lensed.bodies[u]!.id));
}
