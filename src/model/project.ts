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
 */
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

export type Project = {
  readonly about: About;
  readonly bodies: Table<Body>;
  readonly ties: Table<Tie>;
  readonly regions: Table<Region>;
  readonly sources: Table<SourceDocument>;
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
  bodies: new Map(),
  ties: new Map(),
  regions: new Map(),
  sources: new Map(),
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
  weight: null,
  evidence: null,
  note: null,
  extra: {},
});
