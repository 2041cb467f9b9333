import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  FORMALITIES,
  FREQUENCIES,
  KINDS,
  LEVELS,
  SECTORS,
  STATUSES,
  TIE_TYPES,
} from '../../src/model/vocabulary.ts';
import {
  BODY_FILES,
  DATA,
  type DataPackage,
  NETWORKS,
  network,
  packageOf,
  REGIONS,
  type Row,
  readCsv,
  readText,
  rowsOf,
} from './packages.ts';

const FOLDERS = [
  ...NETWORKS.map((id) => `networks/${id}`),
  'networks/practice-135',
  'survey-2007',
  'groups-dortmund-2023',
];
const COUNTS = {
  'dortmund-2023': [37, 49],
  'muenchen-shz-2011': [34, 33],
  'bayern-seko-2021': [28, 29],
  'delmenhorst-2012': [14, 14],
  'nakos-2007-national': [93, 92],
  'four-regions': [109, 125],
} as const;
const BODY_COLUMNS =
  'id,label,kind,category,sector,sector_confidence,sector_reason,sector_reason_en,sector_alternative,level,place,region,block,block_count,source,lines,note,note_en';
const TIE_COLUMNS =
  'id,source,target,type,formality,frequency,stage,status,since,until,weight,evidence,lines,note,note_en';
const SECTOR_IDS: readonly string[] = [...SECTORS, CROSS_SECTOR_ID];

/** Every way in which a value breaks the constraints of its field. */
function breaks(pack: DataPackage, folder: string): string[] {
  const found: string[] = [];
  for (const resource of pack.resources) {
    const { rows } = readCsv(`${folder}/${resource.path}`);
    for (const field of resource.schema.fields) {
      const rules = field.constraints ?? {};
      const values = rows.map((row) => row[field.name]!);
      values.forEach((value, i) => {
        const at = `${resource.path}:${i + 2} ${field.name}='${value}'`;
        if (value === '') {
          if (rules.required) found.push(`${at} is required`);
          return;
        }
        if (value !== value.trim()) found.push(`${at} has outer blanks`);
        if (rules.enum && !rules.enum.includes(value)) found.push(`${at} is not in the list`);
        if (rules.pattern && !new RegExp(rules.pattern).test(value)) found.push(`${at} breaks the pattern`);
        if (field.type === 'string') return;
        const number = Number(value);
        if (!Number.isFinite(number)) found.push(`${at} is not a number`);
        if (field.type === 'integer' && !Number.isInteger(number)) found.push(`${at} is not whole`);
        if (rules.minimum !== undefined && number < rules.minimum) found.push(`${at} is too small`);
        if (rules.maximum !== undefined && number > rules.maximum) found.push(`${at} is too large`);
      });
      if (rules.unique && new Set(values).size !== values.length)
        found.push(`${resource.path} ${field.name}: not unique`);
    }
    for (const key of resource.schema.foreignKeys ?? []) {
      const ids = new Set(rowsOf(folder, key.reference.resource).map((row) => row[key.reference.fields]));
      for (const row of rows)
        if (row[key.fields] !== '' && !ids.has(row[key.fields]))
          found.push(`${resource.path} ${key.fields}='${row[key.fields]}' points nowhere`);
    }
  }
  return found;
}

describe.each(FOLDERS)('%s', (folder) => {
  const pack = packageOf(folder);

  it('describes exactly the files that lie beside it', () => {
    const files = readdirSync(new URL(`${folder}/`, DATA)).filter((name) => name.endsWith('.csv'));
    expect(pack.resources.map((r) => r.path).sort()).toEqual(files.sort());
    expect(`networks/${pack.name}`.endsWith(folder) || pack.name === folder).toBe(true);
    for (const resource of pack.resources) {
      expect(resource.path).toBe(`${resource.name}.csv`);
      expect(readCsv(`${folder}/${resource.path}`).columns).toEqual(
        resource.schema.fields.map((f) => f.name),
      );
      expect(resource.schema.missingValues).toEqual(['']);
      expect(resource.schema.fields.map((f) => f.name)).toContain(resource.schema.primaryKey);
    }
  });

  it('is UTF-8 with line feeds, no byte order mark, a last line end', () => {
    for (const { path } of [...pack.resources, { path: 'datapackage.json' }]) {
      const text = readText(`${folder}/${path}`);
      expect(text, path).not.toMatch(/^\uFEFF|\r|\uFFFD/);
      expect(text.endsWith('\n'), path).toBe(true);
    }
  });

  it('keeps its own schema', () => expect(breaks(pack, folder)).toEqual([]));

  it('has title, description, licence and sources in words', () => {
    for (const text of [pack.title, pack.title_en, pack.description, pack.description_en])
      expect(text).toMatch(/\S/);
    expect(pack.licenses.length).toBeGreaterThan(0);
    expect(pack.sources).toHaveLength(rowsOf(folder, 'sources').length);
    for (const { title, title_en, schema } of pack.resources)
      for (const text of [title, title_en, ...schema.fields.flatMap((f) => [f.title, f.title_en])])
        expect(text).toMatch(/\S/);
  });

  it('says everything in both languages or in none', () => {
    for (const resource of pack.resources)
      for (const field of resource.schema.fields.filter((f) => f.name.endsWith('_en'))) {
        const german = field.name.slice(0, -3);
        for (const row of readCsv(`${folder}/${resource.path}`).rows)
          expect(row[field.name] === '', `${resource.path} ${Object.values(row)[0]} ${field.name}`).toBe(
            row[german] === '',
          );
      }
  });
});

describe.each(NETWORKS)('network %s', (id) => {
  const { about, bodies, byId, ties } = network(id);
  const each = (rows: readonly Row[], column: string, allowed: readonly string[]) =>
    rows.filter((row) => row[column] !== '' && !allowed.includes(row[column]!)).map((row) => row.id);

  it('has the stated number of bodies and ties', () => {
    expect([bodies.length, ties.length]).toEqual(COUNTS[id]);
  });

  it('has the agreed columns', () => {
    for (const file of BODY_FILES)
      expect(readCsv(`networks/${id}/${file}.csv`).columns.join(',')).toBe(BODY_COLUMNS);
    expect(readCsv(`networks/${id}/ties.csv`).columns.join(',')).toBe(TIE_COLUMNS);
  });

  it('uses each id once over all body files, and its hub is a centre', () => {
    expect(byId.size).toBe(bodies.length);
    if (about.hub !== null) expect(byId.get(about.hub!)?.kind).toBe('centre');
    expect(about.hub === null).toBe(id === 'four-regions');
    expect(about.aggregate).toBe(id === 'nakos-2007-national');
  });

  it('ties two known, different bodies', () => {
    for (const tie of ties) {
      expect(byId.has(tie.source!), `${tie.id} ${tie.source}`).toBe(true);
      expect(byId.has(tie.target!), `${tie.id} ${tie.target}`).toBe(true);
      expect(tie.source).not.toBe(tie.target);
    }
  });

  it('uses only words of the vocabulary', () => {
    expect(each(bodies, 'kind', KINDS)).toEqual([]);
    expect(each(bodies, 'category', [...CATEGORIES.keys()])).toEqual([]);
    expect(each(bodies, 'sector', SECTOR_IDS)).toEqual([]);
    expect(each(bodies, 'sector_alternative', SECTOR_IDS)).toEqual([]);
    expect(each(bodies, 'sector_confidence', CONFIDENCES)).toEqual([]);
    expect(each(bodies, 'level', LEVELS)).toEqual([]);
    expect(each(ties, 'type', TIE_TYPES)).toEqual([]);
    expect(each(ties, 'formality', FORMALITIES)).toEqual([]);
    expect(each(ties, 'frequency', FREQUENCIES)).toEqual([]);
    expect(each(ties, 'status', STATUSES)).toEqual([]);
  });

  it('says for each sector of the three how sure it is and why, and nothing for no sector', () => {
    for (const body of bodies) {
      const { sector, sector_confidence, sector_reason, sector_alternative } = body;
      if ((SECTORS as readonly string[]).includes(sector!)) {
        expect(sector_confidence, body.id).not.toBe('');
        expect(sector_reason, body.id).not.toBe('');
        expect(sector_alternative, body.id).not.toBe(sector);
      } else if (sector === '')
        expect([sector_confidence, sector_reason, sector_alternative]).toEqual(['', '', '']);
    }
  });

  it('counts only in blocks, and keeps the leftovers of the old note grammar out', () => {
    for (const body of bodies) {
      if (body.block_count !== '') expect(body.block, body.id).toBe('yes');
      expect(`${body.note} ${body.note_en}`).not.toMatch(/inferred \(conf|\bblock:|\bseed\b| \| /i);
    }
    for (const tie of ties) expect(`${tie.note} ${tie.note_en}`).not.toMatch(/\bseed\b|alter-alter| \| /i);
  });

  it('begins no tie after its end', () => {
    for (const tie of ties)
      if (tie.since !== '' && tie.until !== '') {
        const length = Math.min(tie.since!.length, tie.until!.length);
        expect(tie.since!.slice(0, length) <= tie.until!.slice(0, length), tie.id).toBe(true);
      }
  });

  it('gives technical categories to survey margins alone', () => {
    const technical = bodies.filter((b) => CATEGORIES.get(b.category!)!.of === 'technical').map((b) => b.id);
    expect(technical).toEqual(
      id === 'nakos-2007-national' ? ['rest-kooperationen', 'total-gremien', 'total-netzwerke'] : [],
    );
  });
});

describe('block counts', () => {
  it('stand where the source states the number', () => {
    const counted = NETWORKS.filter((id) => id !== 'four-regions').flatMap((id) =>
      network(id)
        .bodies.filter((b) => b.block_count !== '')
        .map((b) => [b.id, Number(b.block_count)]),
    );
    expect(Object.fromEntries(counted)).toEqual({
      'do-shg': 230,
      'do-pflegeselbsthilfegruppen': 20,
      'muc-kliniken': 9,
      'muc-gesundheitseinrichtungen': 11,
      'nakos-2007-centres': 135,
    });
  });
});

describe('four-regions', () => {
  const merged = network('four-regions');
  const parts = REGIONS.map(network);

  it('is the union of the four, first network first', () => {
    const first = new Map<string, Row>();
    for (const part of parts)
      for (const body of part.bodies) if (!first.has(body.id!)) first.set(body.id!, body);
    expect([...merged.byId.keys()].sort()).toEqual([...first.keys()].sort());
    const shared: string[] = [];
    for (const [id, expected] of first) {
      const { note, note_en, ...rest } = merged.byId.get(id)!;
      const { note: firstNote, note_en: firstNoteEn, ...firstRest } = expected;
      expect(rest).toEqual(firstRest);
      expect(note!.startsWith(firstNote!) && note_en!.startsWith(firstNoteEn!), id).toBe(true);
      if (note !== firstNote) shared.push(id);
    }
    const twice = [...first.keys()].filter((id) => parts.filter((p) => p.byId.has(id)).length > 1);
    expect(twice.sort()).toEqual(['bav', 'blak', 'dag-shg', 'shk-bayern-ev']);
    expect(shared.sort()).toEqual(twice.sort());
    for (const id of ['bav', 'blak']) {
      expect(merged.byId.get(id)!.kind).toBe('partner');
      expect(merged.byId.get(id)!.note).toContain('Förderer');
    }
    expect(merged.ties).toEqual(parts.flatMap((p) => p.ties));
    for (const table of ['sources', 'regions'])
      expect(rowsOf('networks/four-regions', table)).toEqual(
        REGIONS.flatMap((id) => rowsOf(`networks/${id}`, table)),
      );
  });

  it('falls into two components', () => {
    const root = new Map([...merged.byId.keys()].map((id) => [id, id]));
    const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id)!));
    for (const tie of merged.ties) root.set(find(tie.source!), find(tie.target!));
    expect(new Set([...root.keys()].map(find)).size).toBe(2);
  });
});
