/**
 * Project: what people know. Plain readonly records in tables by id; no library objects, so a project can be cloned,
 * frozen, compared, sent to a worker and saved as it is.
 *
 * Unknown is not absent: `null` (or an empty string in free text) means that nobody said.
 *
 * Glossary (English word in the code – the field's German word)
 *   body            Einrichtung, Stelle: anything that can have ties
 *   centre          Selbsthilfekontaktstelle, Unterstützungseinrichtung
 *   partner         Kooperationspartner/in
 *   committee       Beteiligungsgremium
 *   network         Netzwerk (a named network or alliance, itself a body)
 *   funder          Förderer
 *   group           Selbsthilfegruppe, Initiative
 *   block           Sammeleintrag: stands for several unnamed bodies
 *   tie             Verbindung, Beziehung (edge)
 *   carrier         Träger, Trägerschaft
 *   sector          Sektor: Gesundheit, Soziales, Psycho-Soziales; cross-sector = sektorübergreifend
 *   stage           Stufe der Zusammenarbeit (0–6)
 *   level           Ebene: Stadtteil, lokal, Region, Land, Bund
 *   mention         Nennung (a survey's count, not a body)
 *   lens            Lesart
 *   snapshot        früherer Stand
 *   plan            Vorhaben, Gedankenspiel
 *   arrangement     Anordnung von Hand
 *   saved view      gespeicherte Ansicht
 *   figure          Abbildung
 *   slide           Szene einer Vorführung
 */
import type { Figure, Slide } from './figure.ts';
import type { Lens } from './lens.ts';
import type {
  Confidence,
  Formality,
  Frequency,
  Kind,
  Level,
  SectorId,
  Stage,
  Status,
  TieType,
} from './vocabulary.ts';

export type Id = string;
export type Table<T> = ReadonlyMap<Id, T>;

/** A text in German and, where somebody wrote it, English. */
export type Words = { readonly de: string; readonly en?: string };

/** Where a statement stands: a source document and the lines in it, e.g. lines '487-501' or '20-22;50-53'. */
export type SourceRef = { readonly document: Id; readonly lines: string };

/** Sector is an assignment, not a truth: who decides can be unsure, and say what else it could be. */
export type SectorAssignment = {
  readonly value: SectorId;
  readonly confidence: Confidence | null;
  readonly reason: Words | null;
  readonly alternative: SectorId | null;
};

export type Body = {
  readonly id: Id;
  readonly kind: Kind;
  readonly label: string;
  /** Category id of the vocabulary, or a word of the person's own; '' = not said. */
  readonly category: string;
  readonly sector: SectorAssignment | null;
  readonly level: Level | null;
  readonly place: string;
  /** Id in `regions`. */
  readonly region: Id | null;
  /** Not null when the body stands for several unnamed ones; count null = number not stated. */
  readonly block: { readonly count: number | null } | null;
  readonly source: SourceRef | null;
  readonly note: Words | null;
  /** Columns that we do not know, kept and written back. */
  readonly extra: Readonly<Record<string, string>>;
};

export type Tie = {
  readonly id: Id;
  readonly source: Id;
  readonly target: Id;
  readonly type: TieType;
  readonly formality: Formality | null;
  readonly frequency: Frequency | null;
  readonly stage: Stage | null;
  readonly status: Status | null;
  /** A day, month or year: '2023-08-01', '2023-08', '2023'; '' = not said. */
  readonly since: string;
  readonly until: string;
  /** When the two were last in touch, as precise as `since`; '' = not said. */
  readonly lastContact: string;
  /** What is to be done next, in a person's own words; '' = not said. */
  readonly nextStep: string;
  /** The day the next step is due, '2023-08-01', or as much of it as is known; '' = none. */
  readonly due: string;
  /** Whether it hangs on one person and would end with them; null = nobody said. */
  readonly personBound: boolean | null;
  /** Strength > 0, e.g. number of mentions or number in the block; null = not said. */
  readonly weight: number | null;
  readonly evidence: SourceRef | null;
  readonly note: Words | null;
  readonly extra: Readonly<Record<string, string>>;
};

export type Region = {
  readonly id: Id;
  readonly label: string;
  readonly land: string;
  /** 'city' Großstadt, 'town' Mittlere Stadt, 'rural' ländliches Gebiet. */
  readonly size: 'city' | 'town' | 'rural' | null;
  readonly part: 'east' | 'west' | null;
  readonly inhabitants: number | null;
};

export type SourceDocument = {
  readonly id: Id;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  /** The text file whose lines are cited. */
  readonly file: string;
};

/** What is said of the project as a whole. */
export type About = {
  readonly id: Id;
  readonly name: Words;
  readonly description: Words;
  /** Year that the report or survey describes; ties of other years can be left out by the lens. */
  readonly year: number | null;
  /** The body the project is about, usually the contact centre; null = nobody said. */
  readonly hub: Id | null;
  /** True when bodies are sums over many centres (survey margins), not single bodies. */
  readonly aggregate: boolean;
  /** True when a program made the data up, for practice and measuring: never evidence, and said wherever they are shown. */
  readonly synthetic: boolean;
  readonly license: string;
};

/** The network as it was at an earlier time; its ids are the project's where both mean the same body. */
export type Snapshot = {
  readonly id: Id;
  readonly label: string;
  /** A day, month or year, as `since`; never empty. */
  readonly date: string;
  readonly bodies: Table<Body>;
  readonly ties: Table<Tie>;
  readonly note: Words | null;
};

/** One change that a plan plays through; see `planned` in `plan.ts`. */
export type PlanStep =
  | { readonly do: 'add-body'; readonly body: Body }
  /** Takes the body's ties with it. */
  | { readonly do: 'remove-body'; readonly id: Id }
  | { readonly do: 'add-tie'; readonly tie: Tie }
  | { readonly do: 'remove-tie'; readonly id: Id };

/** What could become of the network: steps played over the project, which stays as it is. */
export type Plan = {
  readonly id: Id;
  readonly name: string;
  readonly note: string;
  readonly steps: readonly PlanStep[];
};

/** Where a person has put a body, in the units of the layout. */
export type Pin = { readonly body: Id; readonly x: number; readonly y: number };

/** Places given by hand within one layout. */
export type Arrangement = {
  /** Id of the layout, or of the saved view that has places of its own. */
  readonly id: Id;
  readonly pins: readonly Pin[];
};

/** A way of looking that a person has kept under a name: what counts, how it lies, what stands in the middle. */
export type SavedView = {
  readonly id: Id;
  readonly name: string;
  readonly lens: Lens;
  /** Id of a layout; what is not known any more is shown as usual. The same holds for `ring`, `sizeBy` and `hulls`. */
  readonly layout: string;
  /** What the rings mean. */
  readonly ring: string;
  /** Measure whose value is the size of the marks. */
  readonly sizeBy: string;
  readonly focus: { readonly body: Id; readonly steps: number } | null;
  /** What bodies are drawn around together; null = nothing. */
  readonly hulls: string | null;
  readonly note: string;
  /** Values of measures between which bodies are shown, and what becomes of the others; left out = all are shown. */
  readonly shownBy?: {
    readonly ranges: readonly {
      readonly measure: Id;
      readonly least: number | null;
      readonly most: number | null;
    }[];
    readonly rest: 'dim' | 'hide';
  };
  /** Whether ties are named, and the whole is shown in small; left out = as it happens to be. */
  readonly tieNames?: boolean;
  readonly minimap?: boolean;
};

/**
 * What a person wrote into the chapter of a report: its place is told by part, by whose report it is and by its language, of which there is
 * one record each.
 */
export type Paragraph = {
  readonly id: Id;
  /** Id of a part of the chapter (`REPORT_PARTS`). */
  readonly part: string;
  /** Whose report it is; null = the network's as a whole. */
  readonly centre: Id | null;
  readonly language: 'de' | 'en';
  /** Paragraphs, between line breaks; '' = none. */
  readonly text: string;
  /** True: the sentences that the product writes there are left out; lists and tables stay. */
  readonly isAlone: boolean;
};

/** The record of each table. One more table is one line here and one in {@link TABLES}. */
type Records = {
  readonly bodies: Body;
  readonly ties: Tie;
  readonly regions: Region;
  readonly sources: SourceDocument;
  readonly snapshots: Snapshot;
  readonly plans: Plan;
  readonly arrangements: Arrangement;
  readonly views: SavedView;
  readonly figures: Figure;
  readonly slides: Slide;
  readonly paragraphs: Paragraph;
};
export type TableName = keyof Records;
export type RecordOf<T extends TableName> = Records[T];

/** The tables, in the order in which they are written. */
export const TABLES = [
  'bodies',
  'ties',
  'regions',
  'sources',
  'snapshots',
  'plans',
  'arrangements',
  'views',
  'figures',
  'slides',
  'paragraphs',
] as const satisfies readonly TableName[];

export type Tables = { readonly [T in TableName]: Table<Records[T]> };
export type Project = { readonly about: About } & Tables;

export const NO_RECORDS: Tables = {
  bodies: new Map(),
  ties: new Map(),
  regions: new Map(),
  sources: new Map(),
  snapshots: new Map(),
  plans: new Map(),
  arrangements: new Map(),
  views: new Map(),
  figures: new Map(),
  slides: new Map(),
  paragraphs: new Map(),
};

export const emptyProject = (about: Partial<About> & { id: Id }): Project => ({
  about: {
    name: { de: about.id },
    description: { de: '' },
    year: null,
    hub: null,
    aggregate: false,
    synthetic: false,
    license: '',
    ...about,
  },
  ...NO_RECORDS,
});

/** A body of which only id, kind and label are known. */
export const blankBody = (id: Id, kind: Kind, label: string = id): Body => ({
  id,
  kind,
  label,
  category: '',
  sector: null,
  level: null,
  place: '',
  region: null,
  block: null,
  source: null,
  note: null,
  extra: {},
});

export const blankTie = (id: Id, source: Id, target: Id, type: TieType = 'cooperation'): Tie => ({
  id,
  source,
  target,
  type,
  formality: null,
  frequency: null,
  stage: null,
  status: null,
  since: '',
  until: '',
  lastContact: '',
  nextStep: '',
  due: '',
  personBound: null,
  weight: null,
  evidence: null,
  note: null,
  extra: {},
});
