/**
 * Which part of the picture the map shows. The map tells how to find out; what it showed last is remembered, as long as the same
 * network is looked at in the same way, since scenes are taken from another view as well.
 */
import type { Slide } from '../../model/figure.ts';
import { type State, store } from '../store.ts';

export type Camera = NonNullable<Slide['camera']>;

type Ways = Pick<State, 'project' | 'lens' | 'layout' | 'ring' | 'focus'>;
const waysNow = ({ project, lens, layout, ring, focus }: State): Ways => ({
  project,
  lens,
  layout,
  ring,
  focus,
});

let ask: (() => Camera | null) | null = null;
let last: { readonly camera: Camera | null; readonly ways: Ways } | null = null;

/** For the map alone. @returns to be called while the map still can be asked, before it goes */
export function tellCamera(find: () => Camera | null): () => void {
  ask = find;
  return () => {
    last = { camera: find(), ways: waysNow(store.getState()) };
    if (ask === find) ask = null;
  };
}

/** Null = all of the picture is seen, or the map was not looked at in this way. */
export function cameraNow(): Camera | null {
  if (ask) return ask();
  if (!last) return null;
  const { camera, ways } = last;
  const now = waysNow(store.getState());
  const isSame = (Object.keys(now) as (keyof Ways)[]).every(
    // A scene that is added is another project, but not another picture.
    (way) => (way === 'project' ? now.project.about.id === ways.project.about.id : now[way] === ways[way]),
  );
  return isSame ? camera : null;
}
