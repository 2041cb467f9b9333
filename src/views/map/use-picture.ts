/** What the map shows: the scene of the current project, lens, layout, size, theme and language, narrowed by the focus. */
import { useMemo, useRef } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import type { Scene, SceneInput } from '../../drawing/scene.ts';
import { focused, ringName, type Sizing, sizingOf } from '../../figures/picture.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import type { Lensed } from '../../model/lens.ts';
import { ringNumbers } from '../../model/ring-numbers.ts';
import { groundsNow } from '../../state/placing/grounds.ts';
import { selectAnswers, selectLensed } from '../../state/select.ts';
import { type LayoutId, useApp } from '../../state/store.ts';
import { selectGroups } from '../../state/testing/grouping.ts';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useOutlined } from './use-outlines.ts';
import { usePositions } from './use-positions.ts';
import { useScene } from './use-scene.ts';

export type Picture = {
  /** What is drawn: the focus's surroundings, or all. */
  readonly scene: Scene;
  /** All bodies of the lens. */
  readonly whole: Scene;
  readonly lensed: Lensed;
  readonly layout: LayoutId;
};

export function usePicture(): {
  readonly picture: Picture | null;
  readonly lensed: Lensed;
  readonly answers: Answers | null;
  readonly sizing: Sizing;
  readonly busy: boolean;
  /** New bodies stand in the picture as it was. */
  readonly kept: boolean;
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
  const groups = useApp(selectGroups);

  const sizing = useSame(
    useMemo(() => sizingOf(lensed, answers, sizeBy, language), [lensed, answers, sizeBy, language]),
    sameSizing,
  );
  // Only rings by measure depend on the size; others must keep their identity when it changes.
  const ringValues = ring === 'measure' && sizing.state === 'sized' ? sizing.values : null;
  const numbers = useMemo(
    () => (layout === 'sector-wheel' ? ringNumbers(lensed, ring, ringValues) : null),
    [lensed, layout, ring, ringValues],
  );
  const { placed, busy } = usePositions(lensed, layout, numbers);

  const input = useMemo((): SceneInput | null => {
    if (!placed || placed.lensed !== lensed) return null;
    const said = { project, lensed, theme, language, groups: placed.groups };
    return {
      lensed,
      positions: placed.positions,
      theme,
      sizeBy: sizing.state === 'sized' ? { values: sizing.values, label: sizing.label } : null,
      words: sceneWords(language, (value) => ringName(ring, value, language)),
      caption: captionOf(project, lensed, language),
      ground: groundsNow()?.groundFor(placed.positions, said) ?? null,
      groups,
    };
  }, [placed, lensed, theme, sizing, language, ring, project, groups]);
  const whole = useScene(input);
  const placedLayout = placed?.layout;
  const built = useMemo(
    (): Omit<Picture, 'scene'> | null =>
      whole && placedLayout ? { whole, lensed, layout: placedLayout } : null,
    [whole, lensed, placedLayout],
  );
  // While the next layout is being computed, the old picture stays.
  const kept = useRef(built);
  if (built) kept.current = built;
  else if (lensed.bodies.length === 0) kept.current = null;
  const shown = kept.current;

  const focusedScene = useMemo(
    () => (shown ? focused(shown.whole, shown.lensed, focus) : null),
    [shown, focus],
  );
  const said = useMemo(
    () => (shown ? { project, lensed: shown.lensed, theme, language } : null),
    [shown, project, theme, language],
  );
  const scene = useOutlined(focusedScene, said);
  const picture = useMemo(
    (): Picture | null => (shown && scene ? { ...shown, scene } : null),
    [shown, scene],
  );
  return {
    picture,
    lensed,
    answers,
    sizing,
    busy: (busy || (input !== null && whole === null)) && lensed.bodies.length > 0,
    kept: placed?.kept ?? false,
  };
}

/** The value before, for as long as the new one is the same: what was made of it needs not be made anew. */
function useSame<T>(value: T, same: (a: T, b: T) => boolean): T {
  const before = useRef(value);
  if (before.current !== value && !same(before.current, value)) before.current = value;
  return before.current;
}

/** Degrees, for one, are known before the measures are there, and are the same then. */
const sameSizing = (a: Sizing, b: Sizing): boolean =>
  a.state === 'sized' &&
  b.state === 'sized' &&
  a.label === b.label &&
  a.values.length === b.values.length &&
  a.values.every((value, v) => Object.is(value, b.values[v]));
