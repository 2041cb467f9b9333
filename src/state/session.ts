/** The session as plain data: what is saved beside a project, and how much of what was saved still makes sense. */
import { LANGUAGES } from '../i18n/index.ts';
import { EVERYTHING, type Lens } from '../model/lens.ts';
import { PROJECTIONS } from '../model/projection.ts';
import { SCHEMES } from '../model/schemes.ts';
import { KINDS, TIE_TYPES } from '../model/vocabulary.ts';
import { isCondition } from '../model/where.ts';
import {
  HULLS,
  LAYOUTS,
  RINGS,
  type Session,
  SHEETS,
  type SheetSession,
  type ShownBy,
  type State,
  type TableSession,
  USUAL_TABLE,
  VIEWS,
} from './store.ts';

export const THEMES = ['light', 'dark', 'system'] as const;
export const SESSION_KEYS = [
  'lens',
  'view',
  'layout',
  'handFrom',
  'hulls',
  'ring',
  'sizeBy',
  'focus',
  'language',
  'theme',
  'profile',
  'table',
  'shownBy',
  'tieNames',
  'minimap',
  'sharingSecret',
  'different',
] as const satisfies readonly (keyof Session)[];

export const sessionOf = (s: State): Session => ({
  lens: s.lens,
  view: s.view,
  layout: s.layout,
  handFrom: s.handFrom,
  hulls: s.hulls,
  ring: s.ring,
  sizeBy: s.sizeBy,
  focus: s.focus,
  language: s.language,
  theme: s.theme,
  profile: s.profile,
  table: s.table,
  shownBy: s.shownBy,
  tieNames: s.tieNames,
  minimap: s.minimap,
  sharingSecret: s.sharingSecret,
  different: s.different,
});

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(value: unknown, all: readonly T[]): value is T =>
  typeof value === 'string' && (all as readonly string[]).includes(value);

/** Takes from saved or foreign data what is a valid session field; what is not is left out. Never throws. */
export function readSession(value: unknown): Partial<Session> {
  if (!isRecord(value)) return {};
  const { focus } = value;
  return {
    ...(oneOf(value.view, VIEWS) ? { view: value.view } : {}),
    ...(oneOf(value.layout, LAYOUTS) ? { layout: value.layout } : {}),
    ...(oneOf(value.handFrom, LAYOUTS) && value.handFrom !== 'by-hand' ? { handFrom: value.handFrom } : {}),
    ...(value.hulls === null || oneOf(value.hulls, HULLS) ? { hulls: value.hulls } : {}),
    ...(oneOf(value.ring, RINGS) ? { ring: value.ring } : {}),
    ...(oneOf(value.language, LANGUAGES) ? { language: value.language } : {}),
    ...(oneOf(value.theme, THEMES) ? { theme: value.theme } : {}),
    ...(typeof value.sizeBy === 'string' ? { sizeBy: value.sizeBy } : {}),
    ...(typeof value.profile === 'string' ? { profile: value.profile } : {}),
    ...(isRecord(focus) && typeof focus.body === 'string' && Number.isInteger(focus.steps)
      ? { focus: { body: focus.body, steps: focus.steps as number } }
      : {}),
    ...(isRecord(value.table) ? { table: readTable(value.table) } : {}),
    ...(isRecord(value.shownBy) ? { shownBy: readShownBy(value.shownBy) } : {}),
    ...(typeof value.tieNames === 'boolean' ? { tieNames: value.tieNames } : {}),
    ...(typeof value.minimap === 'boolean' ? { minimap: value.minimap } : {}),
    ...(typeof value.sharingSecret === 'string' ? { sharingSecret: value.sharingSecret } : {}),
    ...(Array.isArray(value.different)
      ? { different: value.different.filter((id): id is string => typeof id === 'string') }
      : {}),
    ...(isRecord(value.lens) ? { lens: readLens(value.lens) } : {}),
  };
}

/** What is not understood is as usual. Ids are the table's own: it passes over those that it does not know. */
function readTable(value: Unknown): TableSession {
  return {
    tab: oneOf(value.tab, SHEETS) ? value.tab : USUAL_TABLE.tab,
    bodies: readSheet(value.bodies),
    ties: readSheet(value.ties),
  };
}

function readSheet(value: unknown): SheetSession {
  const { columns, sort, query, filters }: Unknown = isRecord(value) ? value : {};
  const isText = (x: unknown): x is string => typeof x === 'string';
  return {
    columns: Array.isArray(columns) ? columns.filter(isText) : null,
    sort:
      isRecord(sort) && isText(sort.column)
        ? { column: sort.column, descending: sort.descending === true }
        : null,
    query: isText(query) ? query : '',
    filters: isRecord(filters)
      ? Object.fromEntries(Object.entries(filters).filter((e): e is [string, string] => isText(e[1])))
      : {},
  };
}

/** Ranges that are not understood are left out. Measures are named by id; who does not know one passes over it. */
function readShownBy({ ranges, rest }: Unknown): ShownBy {
  const isBound = (x: unknown): x is number | null =>
    x === null || (typeof x === 'number' && Number.isFinite(x));
  return {
    ranges: Array.isArray(ranges)
      ? ranges.flatMap((range: unknown) => {
          if (!isRecord(range) || typeof range.measure !== 'string') return [];
          const { measure, least, most } = range;
          return isBound(least) && isBound(most) ? [{ measure, least, most }] : [];
        })
      : [],
    rest: rest === 'hide' ? 'hide' : 'dim',
  };
}

/** A lens from data; fields that are missing or not understood ask for everything. */
export function readLens(value: Unknown): Lens {
  const chosen = <T extends string>(list: unknown, all: readonly T[]): readonly T[] =>
    Array.isArray(list) ? all.filter((id) => list.includes(id)) : all;
  const { period, ownScheme } = value;
  const own =
    isRecord(ownScheme) && Object.values(ownScheme).every((s) => typeof s === 'string')
      ? (ownScheme as Readonly<Record<string, string>>)
      : null;
  return {
    kinds: chosen(value.kinds, KINDS),
    types: chosen(value.types, TIE_TYPES),
    period:
      isRecord(period) && Number.isInteger(period.from) && Number.isInteger(period.to)
        ? { from: period.from as number, to: period.to as number }
        : null,
    where: Array.isArray(value.where) ? value.where.filter(isCondition) : [],
    scheme:
      oneOf(value.scheme, SCHEMES) && (value.scheme !== 'own' || own) ? value.scheme : EVERYTHING.scheme,
    ownScheme: own,
    weight: oneOf(value.weight, ['none', 'stated', 'ties'] as const) ? value.weight : EVERYTHING.weight,
    direction: value.direction === 'recorded' ? 'recorded' : 'ignored',
    parallel: value.parallel === 'max' ? 'max' : 'sum',
    loops: value.loops === 'draw' ? 'draw' : 'drop',
    affiliations: value.affiliations === 'projected' ? 'projected' : 'bodies',
    projection: oneOf(value.projection, PROJECTIONS) ? value.projection : EVERYTHING.projection,
    crossSector: value.crossSector === true,
    keepUntied: value.keepUntied === true,
  };
}
