/**
 * Deep links: ?open=dortmund-2023&view=hub&lang=en&theme=dark (+ layout, size, focus, kinds, types, where; by, indicator … of a
 * comparison, question of a test). Read once at the start, where they
 * win over what was saved; then the address is kept in step without adding to the browser's history.
 */

import { BYS, GROUPINGS } from '../compare/compare.ts';
import { PICTURES } from '../figures/comparing/pictures.ts';
import { LANGUAGES } from '../i18n/index.ts';
import { type CompareChoices, NOT_COMPARING } from './comparing/comparing.ts';
import { isBundled } from './files/bundled.ts';
import { readLensLink, tellLens } from './looking/lens-link.ts';
import { THEMES } from './session.ts';
import { INITIAL, LAYOUTS, type Session, type State, store, VIEWS } from './store.ts';

export type Link = {
  /** Id of a bundled network. */
  readonly open: string | null;
  readonly session: Partial<Session>;
  /** What is compared, and how. */
  readonly comparing: Partial<CompareChoices>;
  /** What is asked of chance; the view makes sense of it. */
  readonly question?: string;
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
  const question = query.get('question');
  const lens = readLensLink(query);
  return {
    open: open !== null && isBundled(open) ? open : null,
    session: {
      ...(view ? { view } : {}),
      ...(language ? { language } : {}),
      ...(theme ? { theme } : {}),
      ...(layout ? { layout } : {}),
      ...(sizeBy && /^[a-z-]{1,64}$/.test(sizeBy) ? { sizeBy } : {}),
      ...(focus ? { focus } : {}),
      ...(lens ? { lens } : {}),
    },
    comparing: readComparing(query),
    ...(question && /^[a-z]{1,9}$/.test(question) ? { question } : {}),
  };
}

/** Ids of indicators hold a sector's name where they are about one, e.g. 'sector-share:Gesundheit'. */
const INDICATOR = /^[a-z0-9-]{1,40}(:.{1,60})?$/;

function readComparing(query: URLSearchParams): Partial<CompareChoices> {
  const by = oneOf(query.get('by'), BYS);
  const between = oneOf(query.get('between'), GROUPINGS);
  const picture = oneOf(query.get('picture'), PICTURES);
  const [indicator, beside] = [query.get('indicator'), query.get('beside')];
  const groups = query.getAll('group');
  return {
    ...(by ? { by } : {}),
    ...(between ? { between } : {}),
    ...(picture ? { picture } : {}),
    ...(indicator && INDICATOR.test(indicator) ? { indicator } : {}),
    ...(beside && INDICATOR.test(beside) ? { beside } : {}),
    ...(groups.length === 2 ? { pair: [groups[0]!, groups[1]!] as const } : {}),
  };
}

/** A file's name is not told: only groups that the data of all networks share. */
function tellComparing(c: CompareChoices, query: URLSearchParams): void {
  if (c.by) query.set('by', c.by);
  if (c.indicator !== null) query.set('indicator', c.indicator);
  if (c.beside !== NOT_COMPARING.beside) query.set('beside', c.beside);
  if (c.between) query.set('between', c.between);
  if (c.pair && c.between !== 'source') for (const group of c.pair) query.append('group', group);
  if (c.picture !== NOT_COMPARING.picture) query.set('picture', c.picture);
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
  // A focus names a body, a filter places, and addresses get pasted into mails: told for published networks only.
  if (isBundled(s.project.about.id)) {
    if (s.focus) query.set('focus', `${s.focus.body}~${s.focus.steps}`);
    tellLens(s.lens, query);
  }
  if (s.view === 'compare') tellComparing(s.comparing, query);
  if (s.view === 'chance' && s.chance.question) query.set('question', s.chance.question);
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
