/**
 * The one mutable place. Three scopes, kept apart because they live differently:
 *
 *  document   the project and its history – changed by `commit` alone, undoable, saved at every commit
 *  session    how one looks at it: lens, view, layout, size, language, theme – saved, not undoable
 *  momentary  selection, hover, notices, running work – gone on reload
 *
 * No live objects (workers, Sigma, graphology) in here. What follows from state is computed in `select.ts`.
 */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Answers } from '../analysis/measure.ts';
import type { Issue } from '../base/issue.ts';
import type { Vision } from '../drawing/vision.ts';
import type { Language } from '../i18n/index.ts';
import { EVERYTHING, type Lens } from '../model/lens.ts';
import { type Focus, HULLS, type HullId, LAYOUTS, type LayoutId } from '../model/looks.ts';
import { emptyProject, type Id, type Project, type Words } from '../model/project.ts';
import { RINGS, type Ring } from '../model/ring-numbers.ts';
import { type Comparing, NOT_COMPARING } from './comparing/comparing.ts';
import type { Editing } from './edit/editing.ts';
import type { Help } from './help/help.ts';
import type { Entry } from './history.ts';
import type { Importing } from './importing/importing.ts';
import type { Chooser, Exploring, Traced } from './looking/exploring.ts';
import type { LookStep } from './looking/look-steps.ts';
import type { Rate } from './rate.ts';
import type { Chance } from './testing/chance.ts';
import type { Grouping, GroupsFound } from './testing/grouping.ts';
import { NO_PLAY, type WhatIf } from './what-if/what-if-play.ts';
import type { WorkspaceDialog } from './workspace/workspace-dialog.ts';

/**
 * `survey` is about a published survey and not about the open network: it is reached from Start and by name. `chance` goes on
 * from sectors, and is reached from there.
 */
export const VIEWS = [
  'start',
  'map',
  'hub',
  'sectors',
  'table',
  'compare',
  'gaps',
  'follow',
  'whatif',
  'time',
  'survey',
  'chance',
  'figures',
  'report',
  'slides',
] as const;
export type ViewId = (typeof VIEWS)[number];
export { type Focus, HULLS, type HullId, LAYOUTS, type LayoutId };
export type Theme = 'light' | 'dark' | 'system';

/** Why ring r of the sector wheel: what the distance from the hub means. */
export { RINGS, type Ring };

/** How one of the table's two sheets is looked at. Ids of columns and filters are the view's own. */
export type SheetSession = {
  /** Ids of the columns shown; null = the usual ones. */
  readonly columns: readonly string[] | null;
  /** Null = the usual order. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly query: string;
  /** Choice by filter; a filter that is not named lets everything through. */
  readonly filters: Readonly<Record<string, string>>;
};
export const SHEETS = ['bodies', 'ties'] as const;
export type SheetId = (typeof SHEETS)[number];
export type TableSession = { readonly tab: SheetId } & { readonly [sheet in SheetId]: SheetSession };
const USUAL_SHEET: SheetSession = { columns: null, sort: null, query: '', filters: {} };
export const USUAL_TABLE: TableSession = { tab: 'bodies', bodies: USUAL_SHEET, ties: USUAL_SHEET };

/** A measure and the values of it that are shown, both ends included; null = no limit on that side. */
export type MeasureRange = {
  readonly measure: string;
  readonly least: number | null;
  readonly most: number | null;
};
/**
 * What map and table show by the value of measures. Never part of the lens: measures are computed from what the lens lets
 * through, so they cannot decide that. All numbers stay.
 */
export type ShownBy = {
  /** All have to hold. */
  readonly ranges: readonly MeasureRange[];
  /** What becomes of the other bodies on the map. */
  readonly rest: 'dim' | 'hide';
};
export const SHOWN_ALL: ShownBy = { ranges: [], rest: 'dim' };

export type Session = {
  readonly lens: Lens;
  readonly view: ViewId;
  readonly layout: LayoutId;
  /** The layout that the one by hand began with: who was not moved stands as in it. */
  readonly handFrom: Exclude<LayoutId, 'by-hand'>;
  readonly hulls: HullId | null;
  readonly ring: Ring;
  /** Measure id that sizes bodies on the map. */
  readonly sizeBy: string;
  readonly focus: Focus | null;
  readonly language: Language;
  readonly theme: Theme;
  /** The body whose profile the Hub view shows; null = the project's hub. */
  readonly profile: Id | null;
  readonly table: TableSession;
  readonly shownBy: ShownBy;
  /** What stands on the map beside bodies and ties: what ties are, and the whole in small. */
  readonly tieNames: boolean;
  readonly minimap: boolean;
  /** Makes pseudonyms the same in every export; null until the first one. Never in a file that is given away. */
  readonly sharingSecret: string | null;
  /** Pairs of names that the person called different, by `pairId`; they are not proposed as duplicates again. */
  readonly different: readonly string[];
};

/** A message to the person; `key` and `with` are worded by i18n, issues by their codes. */
export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error';
  readonly key: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly Issue[];
  /** What can be done about it, e.g. undo. */
  readonly action?: { readonly key: string; readonly run: () => void };
};

/** Work going on off the main thread. */
export type Work = {
  readonly id: number;
  /** i18n key of what is being done. */
  readonly key: string;
  readonly done: number;
  readonly total: number;
  readonly rate: Rate;
  readonly cancel: () => void;
};

/** The measures of one (project, lens), computed in workers. `for` tells which state they belong to. */
export type Measured = {
  readonly project: Project;
  readonly lens: Lens;
  readonly answers: Answers;
};

/** One of the projects that this browser keeps, as the workspace shows it. */
export type ProjectCard = {
  /** Names its record; never shown. */
  readonly key: string;
  /** The project's own id; two cards may share it, e.g. a copy and its original. */
  readonly projectId: Id;
  readonly name: Words;
  readonly bodies: number;
  readonly ties: number;
  /** Steps that can be undone in it. */
  readonly steps: number;
  /** ms since 1970, to be shown only. */
  readonly savedAt: number;
  /** Counts openings and savings of all projects: the greater, the more recently used. */
  readonly order: number;
  /** Size of its record. */
  readonly bytes: number;
  /** Open in this window. */
  readonly isOpen: boolean;
  /** A small SVG, or null until one was drawn. */
  readonly thumbnail: string | null;
  readonly encrypted: boolean;
};

/** A project file that a project was written to or came from, in this window. */
export type ProjectFile = {
  readonly name: string;
  /** ms since 1970, to be shown only. */
  readonly at: number;
  /** Revision of the project that it holds. */
  readonly revision: number;
  readonly encrypted: boolean;
};

/**
 * How the browser's storage is:
 *
 *  fine          both places take what is saved
 *  one-place     only one of them does; nothing is lost, but the second copy is missing
 *  full          neither takes more: the disk or the browser's share of it is full
 *  unavailable   nothing can be kept here, e.g. in a private window
 *  blocked       another window with an older version of the product holds the database
 *  newer         a later version of the product wrote it; it is left alone
 *  without-traces nothing is written because the person wished so
 */
export type StorageHealth =
  | 'fine'
  | 'one-place'
  | 'full'
  | 'unavailable'
  | 'blocked'
  | 'newer'
  | 'without-traces';

/**
 * Panels about what is shown. `filter`: `topic` is what the filter is about (see `Topic` in `filters.ts`), `condition` the place in
 * the lens's `where` of the one that is changed. `views`: `naming` is the saved view that gets a name, 'new' for a new one.
 */
export type Panel =
  | { readonly is: 'filter'; readonly topic: string | null; readonly condition: number | null }
  | { readonly is: 'views'; readonly naming: Id | 'new' | null };

export type State = Session & {
  readonly project: Project;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  /** Counts commits, undos and redos; persisted states are ordered by it, never by clock. */
  readonly revision: number;
  /** The record that the open project is kept in; null for a bundled network that was not edited. */
  readonly openKey: string | null;
  /** Counts what was opened in this window, so that an opening is never taken for an edit. */
  readonly opened: number;
  /** Choices of how to look at the map that can be taken back, and done again (`looking/look-steps.ts`). */
  readonly looks: readonly LookStep[];
  readonly looksUndone: readonly LookStep[];

  readonly selected: Id | null;
  /** Id of the selected tie; null = none. */
  readonly selectedTie: Id | null;
  readonly hovered: Id | null;
  /** Bodies that are chosen together on the map; those that the lens leaves out do not count. */
  readonly selection: readonly Id[];
  /** What is being explored on the map; null = the panel for it is closed. */
  readonly exploring: Exploring | null;
  /** What the answer lights up. */
  readonly traced: Traced | null;
  /** Pulling over the map draws around bodies to choose them; null = it moves the picture. */
  readonly chooser: Chooser | null;
  /** The form or dialog that is open to edit something; null = none. */
  readonly editing: Editing | null;
  /**
   * Two bodies are being connected on the map, each null until it is chosen; null = nobody is connecting. `once`: both were
   * given by dragging, and nothing more is asked for when that is called off.
   */
  readonly connecting: { readonly from: Id | null; readonly to: Id | null; readonly once?: true } | null;
  /** Bodies can be pulled elsewhere on the map. */
  readonly moving: boolean;
  /** Counts how often the person asked to lay the map out anew. */
  readonly rearranged: number;
  /** Which panel about what is shown is open; null = none. */
  readonly panel: Panel | null;
  readonly palette: boolean;
  /** The help panel; null = closed. */
  readonly help: Help | null;
  /** The guide for paper is open. */
  readonly guide: boolean;
  /** Whose eyes the view is seen with; null = one's own. A preview, gone on reload. */
  readonly vision: Vision | null;
  /** Step of the tour, from 0; null = nobody is on it. */
  readonly tour: number | null;
  /** A first visit wants to be offered ways to begin; they are, once the first picture stands, until one is taken. */
  readonly welcome: 'no' | 'wanted' | 'offered';
  /** The dialog about data on their way out is open. */
  readonly leaving: boolean;
  /** The dialog about projects that is open; null = none. */
  readonly dialog: WorkspaceDialog | null;
  /** Where open projects were written to or came from last, by the key of their record (see `same-file.ts`). */
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** Whether the app's files are kept for times without a connection, or a newer version waits. */
  readonly offline: 'no' | 'ready' | 'update';
  readonly about: string | null;
  readonly notices: readonly Notice[];
  /** Files on their way into a project; nothing of the project changes before the end. */
  readonly importing: Importing | null;
  readonly work: readonly Work[];
  /** What the Compare view compares, and its answers. */
  readonly comparing: Comparing;
  /** Bodies and ties that come and go in thought. */
  readonly whatIf: WhatIf;
  /** Id of the figure that the studio shows; null = the first of the list. */
  readonly figure: Id | null;
  /** What is asked of chance, and the answer. */
  readonly chance: Chance;
  /** Groups that were found in the net and give the map its colours; null = colours are by sector. */
  readonly grouping: Grouping | null;
  /** Groups as they were last sought in the net; they go with results of the same graph. */
  readonly groupsFound: GroupsFound | null;
  /** Bodies that are lit up on the map until that is lifted, and what they are called together. */
  readonly spotlight: { readonly ids: readonly Id[]; readonly what: string } | null;
  /** Null until first computed; may be of an older (project, lens) while the next is being computed. */
  readonly measured: Measured | null;
  /** The same under the relational lens, for measures that containment distorts; null until asked for. */
  readonly measuredRelational: Measured | null;
  /** True once a view asked for the relational values; the measure loop then keeps them up to date too. */
  readonly wantsRelational: boolean;
  /** All kept projects, most recently used first. */
  readonly cards: readonly ProjectCard[];
  /** Deleted ones that can still be had back, latest first. */
  readonly trash: readonly ProjectCard[];
  /** Of several windows with one project, one edits; the others follow it live and cannot change anything. */
  readonly role: 'editing' | 'following' | 'taking-over' | 'locked';
  /** While the role is 'locked': the record of the project that was open last and waits for its passphrase. Else null. */
  readonly locked: string | null;
  readonly storage: StorageHealth;
  readonly saved: 'yes' | 'saving' | 'failed' | 'memory-only';
};

export const INITIAL: State = {
  project: emptyProject({ id: 'empty' }),
  past: [],
  future: [],
  revision: 0,
  openKey: null,
  opened: 0,
  looks: [],
  looksUndone: [],
  lens: EVERYTHING,
  view: 'map',
  layout: 'sector-wheel',
  handFrom: 'sector-wheel',
  hulls: null,
  ring: 'distance',
  sizeBy: 'degree',
  focus: null,
  language: 'de',
  theme: 'system',
  profile: null,
  table: USUAL_TABLE,
  shownBy: SHOWN_ALL,
  sharingSecret: null,
  different: [],
  selected: null,
  selectedTie: null,
  hovered: null,
  selection: [],
  exploring: null,
  traced: null,
  chooser: null,
  tieNames: false,
  minimap: true,
  editing: null,
  connecting: null,
  moving: false,
  rearranged: 0,
  panel: null,
  palette: false,
  help: null,
  guide: false,
  vision: null,
  tour: null,
  welcome: 'no',
  leaving: false,
  dialog: null,
  files: new Map(),
  offline: 'no',
  about: null,
  notices: [],
  importing: null,
  work: [],
  comparing: NOT_COMPARING,
  whatIf: NO_PLAY,
  figure: null,
  chance: {},
  grouping: null,
  groupsFound: null,
  spotlight: null,
  measured: null,
  measuredRelational: null,
  wantsRelational: false,
  cards: [],
  trash: [],
  role: 'editing',
  locked: null,
  storage: 'fine',
  saved: 'yes',
};

export const store = createStore<State>(() => INITIAL);

/** React's way in: re-renders when the selected part changes by reference. */
export const useApp = <T>(part: (state: State) => T): T => useStore(store, part);
