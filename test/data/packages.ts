/** Reads the bundled data packages as they lie on disk, without the product's own reader, so that the tests judge the files. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

export type Field = {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly title_en: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
};

export type Resource = {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly title_en: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey: string;
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
    /** Ends of ties point into several files, which a foreign key of the standard cannot say. */
    readonly bodyKeys?: {
      readonly fields: readonly string[];
      readonly reference: { readonly resources: readonly string[]; readonly fields: string };
    };
  };
};

export type DataPackage = {
  readonly name: string;
  readonly title: string;
  readonly title_en: string;
  readonly description: string;
  readonly description_en: string;
  readonly year: number | null;
  readonly hub?: string | null;
  readonly aggregate?: boolean;
  readonly licenses: readonly { readonly name: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
};

export const DATA = new URL('../../data/', import.meta.url);
export const NETWORKS = [
  'dortmund-2023',
  'muenchen-shz-2011',
  'bayern-seko-2021',
  'delmenhorst-2012',
  'nakos-2007-national',
  'four-regions',
] as const;
export type NetworkId = (typeof NETWORKS)[number];
export const REGIONS = NETWORKS.slice(0, 4);
export const BODY_FILES = ['centres', 'partners', 'committees', 'networks'] as const;

export const readText = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

/** Rows of a CSV file; fails on any row whose number of fields differs from the header's. */
export function readCsv(path: string): {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
} {
  const parsed = Papa.parse<Row>(readText(path), { header: true, delimiter: ',', skipEmptyLines: true });
  if (parsed.errors.length > 0) throw new Error(`${path}: ${JSON.stringify(parsed.errors[0])}`);
  return { columns: parsed.meta.fields ?? [], rows: parsed.data };
}

export const packageOf = (folder: string): DataPackage => readJson<DataPackage>(`${folder}/datapackage.json`);
export const rowsOf = (folder: string, resource: string): readonly Row[] =>
  existsSync(new URL(`${folder}/${resource}.csv`, DATA)) ? readCsv(`${folder}/${resource}.csv`).rows : [];

/** A bundled network with its tables, bodies of all four files together. */
export function network(id: NetworkId) {
  const folder = `networks/${id}`;
  const bodies = BODY_FILES.flatMap((file) => rowsOf(folder, file));
  return {
    about: packageOf(folder),
    bodies,
    byId: new Map(bodies.map((row) => [row.id!, row])),
    ties: rowsOf(folder, 'ties'),
  };
}
