/**
 * The keyboard on the picture: arrows walk from body to body, Backspace or Alt+← goes back the way one came, Space and Shift choose
 * several, Enter selects; what happens is put into words.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '../../drawing/scene.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { focusOn, hover, select } from '../../state/actions.ts';
import { chooseForConnecting } from '../../state/edit/editing.ts';
import { choose, chooseForAnswer, toggleChosen } from '../../state/looking/exploring.ts';
import { store, useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { spokenBody } from './describe.ts';
import type { MapControl } from './map-canvas.tsx';
import { type ArrowKey, adjacencyOf, isArrow, walk } from './walk.ts';

const ZOOM = 1.5;
/** Steps of the way that can be gone back. */
const TRAIL = 200;

export type Walk = {
  /** Where the keyboard is: under the pointer or where it was, else the selection, the focus, the hub. */
  readonly cursorNow: () => Id | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function useWalk(
  scene: Scene | null,
  lensed: Lensed,
  control: RefObject<MapControl | null>,
  say: (words: string) => void,
): Walk {
  const { t, language } = useWords();
  const project = useApp((s) => s.opened);
  /** Where one was before, the latest last. */
  const trail = useRef<Id[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another network is another way
  useEffect(() => {
    trail.current = [];
  }, [project]);

  function cursorNow(): Id | null {
    const { hovered, selected, focus } = store.getState();
    const hub = lensed.hub === null ? null : lensed.bodies[lensed.hub]!.id;
    return hovered ?? selected ?? focus?.body ?? hub;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!scene || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const isBack = key === 'Backspace' || (event.altKey && key === 'ArrowLeft');
    if (event.altKey && !isBack) return;
    const { hovered } = store.getState();
    const cursor = cursorNow();
    if (isBack) back();
    else if (isArrow(key)) {
      // With Shift, who is left and who is reached belong to the choice.
      if (event.shiftKey) extend(key, cursor);
      else step(key);
    } else if (key === ' ' && cursor !== null) toggle(cursor);
    else if (key === 'Enter' && cursor !== null) {
      if (!chooseForConnecting(cursor) && !chooseForAnswer(cursor)) select(cursor);
      say(spokenBody(lensed, cursor, language, true));
    } else if (key === '+' || key === '=') control.current?.zoom(ZOOM);
    else if (key === '-') control.current?.zoom(1 / ZOOM);
    else if (/^[1-9]$/.test(key) && hovered !== null) focusOn({ body: hovered, steps: Number(key) });
    else return;
    event.preventDefault();
  }

  function toggle(id: Id): void {
    toggleChosen(id);
    const { selection } = store.getState();
    say(`${spokenBody(lensed, id, language, selection.includes(id))}. ${selection.length}`);
  }

  function extend(arrow: ArrowKey, from: Id | null): void {
    step(arrow);
    const { hovered, selection } = store.getState();
    choose([...selection, ...[from, hovered].filter((id) => id !== null)]);
  }

  function goTo(id: Id): string {
    hover(id);
    control.current?.reveal(id);
    return spokenBody(lensed, id, language, id === store.getState().selected);
  }

  function step(arrow: ArrowKey): void {
    if (!scene) return;
    const { hovered } = store.getState();
    const cursor = cursorNow();
    const at = scene.nodes.findIndex((mark) => mark.id === cursor);
    // The first press lands where one is; the next walk on.
    const to = hovered === null || at < 0 ? Math.max(0, at) : walk(scene, adjacencyOf(scene), at, arrow);
    const mark = to === null ? undefined : scene.nodes[to];
    if (!mark) {
      say(t('map:spokenEdge'));
      return;
    }
    if (hovered !== null && hovered !== mark.id) trail.current = [...trail.current, hovered].slice(-TRAIL);
    say(goTo(mark.id));
  }

  /** To where one came from; bodies that are not shown any more are passed over. */
  function back(): void {
    const shown = new Set(scene?.nodes.map(({ id }) => id));
    let to = trail.current.pop();
    while (to !== undefined && (!shown.has(to) || to === store.getState().hovered)) to = trail.current.pop();
    say(to === undefined ? t('map:spokenStart') : t('map:spokenBack', { body: goTo(to) }));
  }

  return { cursorNow, onKeyDown };
}
