/**
 * The script of the offline page: makes of the pictures and lists that stand in it a place to look around in. Runs without a
 * network and without anything that its policy forbids; bundled to one text by `src/cli/bundle-viewer.ts`.
 */
import './viewer.css';
import { changeOver, placesIn } from './viewer/change-over.ts';
import { Scene } from './viewer/scene.ts';
import type { ViewerData } from './words.ts';

const root = document.documentElement;
const data = JSON.parse(document.querySelector('#data')!.textContent!) as ViewerData;
const live = document.querySelector<HTMLElement>('.said')!;
const say = (text: string): void => {
  live.textContent = text;
};
const scenes = [...document.querySelectorAll<HTMLElement>('.scene')].map(
  (element) => new Scene(element, data, say),
);
const chooser = document.querySelector<HTMLSelectElement>('header select');
let current = 0;

function goTo(wanted: number): void {
  const next = Math.max(0, Math.min(scenes.length - 1, wanted));
  const [old, scene] = [scenes[current]!, scenes[next]!];
  if (next !== current) {
    const before = placesIn(old.picture.svg, old.picture.page);
    old.pointing.end();
    old.element.hidden = true;
    scene.element.hidden = false;
    current = next;
    scene.clear();
    scene.open();
    changeOver(scene.picture.svg, scene.picture.page, before);
    const title = scene.element.querySelector('h2')?.textContent ?? '';
    const place = data.words.sceneOf
      .replace('{n}', String(next + 1))
      .replace('{total}', String(scenes.length));
    say(`${place}: ${title}`);
  }
  if (chooser) chooser.value = String(next);
  setDisabled('previous', next === 0);
  setDisabled('next', next === scenes.length - 1);
}

function setDisabled(action: string, isDisabled: boolean): void {
  // Not `disabled`: the focus would fall off the button that was just pressed.
  document.querySelector(`[data-do="${action}"]`)?.setAttribute('aria-disabled', String(isDisabled));
}

/** A part of the page that can be shown or not. */
function toggle(name: 'list' | 'notes'): boolean {
  const isShown = root.classList.toggle(`has-${name}`);
  document.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-pressed', String(isShown));
  return isShown;
}

/** The list, at once ready to be searched. */
function toggleList(): void {
  if (toggle('list')) scene().element.querySelector('input')?.focus();
}

function turnTheme(): void {
  const isDark =
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  root.dataset.theme = isDark ? 'light' : 'dark';
}

function fullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
  // Refused where the page stands in another: then it stays as it is.
  void done?.catch(() => undefined);
}

const scene = (): Scene => scenes[current]!;
const ACTIONS: Readonly<Record<string, () => void>> = {
  previous: () => goTo(current - 1),
  next: () => goTo(current + 1),
  in: () => scene().picture.zoom(1.5),
  out: () => scene().picture.zoom(1 / 1.5),
  fit: () => scene().picture.fit(),
  clear: () => {
    scene().clear();
    scene().open(true);
    scene().element.querySelector<HTMLElement>('.view')!.focus({ preventScroll: true });
  },
  theme: turnTheme,
  full: fullScreen,
  list: toggleList,
  notes: () => void toggle('notes'),
};

/** Arrows go on from whom is pointed at, move what is enlarged; where all is seen, they turn over like a remote. */
function arrow(dx: number, dy: number): void {
  const { picture, pointing } = scene();
  if (pointing.step(dx, dy)) return;
  if (!picture.isWhole) picture.pan(dx * 0.15, dy * 0.15);
  else if (dx !== 0) goTo(current + dx);
}

const KEYS: Readonly<Record<string, () => void>> = {
  '+': ACTIONS.in!,
  '=': ACTIONS.in!,
  '-': ACTIONS.out!,
  '0': ACTIONS.fit!,
  ArrowLeft: () => arrow(-1, 0),
  ArrowRight: () => arrow(1, 0),
  ArrowUp: () => arrow(0, -1),
  ArrowDown: () => arrow(0, 1),
  PageDown: ACTIONS.next!,
  PageUp: ACTIONS.previous!,
  ' ': ACTIONS.next!,
  Home: () => goTo(0),
  End: () => goTo(scenes.length - 1),
  f: fullScreen,
  p: () => scene().pointing.toggle(),
  Enter: () => {
    const { pointing } = scene();
    if (pointing.at !== null) scene().focus(pointing.at, root.classList.contains('has-list'));
  },
  '/': () => {
    if (root.classList.contains('has-list')) scene().element.querySelector('input')?.focus();
    else toggleList();
  },
  Escape: () => {
    if (scene().focused !== null) ACTIONS.clear!();
    else if (scene().pointing.at !== null) scene().pointing.end();
    else scene().picture.fit();
  },
};

function keyed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as Element;
  const isField = target.matches('input,select');
  if (isField && event.key === 'Enter') scene().enter();
  if (isField && !['Escape', 'PageDown', 'PageUp'].includes(event.key)) return;
  // Space and Enter press what has the focus; lists scroll by themselves.
  if ([' ', 'Enter'].includes(event.key) && target.closest('button,summary')) return;
  if (event.key.startsWith('Arrow') && target.closest('.panel')) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

root.classList.add('is-live');
for (const { element } of scenes.slice(1)) element.hidden = true;
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  if (button) ACTIONS[button.dataset.do!]?.();
});
document.addEventListener('keydown', keyed);
chooser?.addEventListener('change', () => goTo(Number(chooser.value)));
goTo(0);
scene().open();
