/**
 * Deep links: ?open=dortmund-2023&view=hub&lang=en&theme=dark (+ layout, size, focus). Read once at the start, where they
 * win over what was saved; then the address is kept in step without adding to the browser's history.
 */
import { LANGUAGES } from '../i18n/index.ts';
import { isBundled } from './bundled.ts';
import { THEMES } from './session.ts';
import { INITIAL, LAYOUTS, type Session, type State, store, VIEWS } from './store.ts';

export type Link = {
  /** Id of a bundled network. */
  readonly open: string | null;
  readonly session: Partial<Session>;
};

const oneOf = <T extends string>(value: string | null, all: readonly T[]): T | null =>
  all.find((x) => x === value) ?? null;

/** What is not understood is left out. @param search as in `location.search` */
export function readLink(search: string): Link {
  const query = new URLSearchParams(search);
  const open = query.get('open');
  const view = oneOf(query.get('view'), VIEWS);
  const language = oneOf(query.get('lang'), LANGUAGES);
  const theme = oneOf(query.get('theme'), THEMES);
  const layout = oneOf(query.get('layout'), LAYOUTS);
  const sizeBy = query.get('size');
  const focus = readFocus(query.get('focus'));
  return {
    open: open !== null && isBundled(open) ? open : null,
    session: {
      ...(view ? { view } : {}),
      ...(language ? { language } : {}),
      ...(theme ? { theme } : {}),
      ...(layout ? { layout } : {}),
      ...(sizeBy && /^[a-z-]{1,64}$/.test(sizeBy) ? { sizeBy } : {}),
      ...(focus ? { focus } : {}),
    },
  };
}

/** 'do-shk~2' = two steps around do-shk. */
function readFocus(value: string | null): Session['focus'] {
  const cut = value?.lastIndexOf('~') ?? -1;
  if (!value || cut <= 0) return null;
  const steps = Number(value.slice(cut + 1));
  return Number.isInteger(steps) && steps >= 0 && steps <= 9 ? { body: value.slice(0, cut), steps } : null;
}

/** The query that leads back here; a person's own network has no address, so only how it is looked at is told. */
export function linkOf(s: State): string {
  const query = new URLSearchParams();
  if (isBundled(s.project.about.id)) query.set('open', s.project.about.id);
  query.set('view', s.view);
  query.set('lang', s.language);
  if (s.theme !== INITIAL.theme) query.set('theme', s.theme);
  if (s.layout !== INITIAL.layout) query.set('layout', s.layout);
  if (s.sizeBy !== INITIAL.sizeBy) query.set('size', s.sizeBy);
  // A focus names a body, and addresses get pasted into mails: told for published networks only.
  if (s.focus && isBundled(s.project.about.id)) query.set('focus', `${s.focus.body}~${s.focus.steps}`);
  return `?${query}`;
}

/** @returns stops following */
export function followInAddress(): () => void {
  const write = (s: State) => {
    const search = linkOf(s);
    if (search !== location.search) history.replaceState(history.state, '', search + location.hash);
  };
  write(store.getState());
  return store.subscribe(write);
}
