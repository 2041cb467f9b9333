/** The fields of a body, as cells. */

import { translate } from '../../i18n/index.ts';
import { readSector, readYes } from '../../io/cell-words.ts';
import { readNumber, saysNothing } from '../../io/cells.ts';
import { fold } from '../../io/columns.ts';
import { idGiver, slugOf } from '../../model/edit/ids.ts';
import type { Body, SectorAssignment } from '../../model/project.ts';
import {
  CATEGORIES,
  CONFIDENCES,
  CROSS_SECTOR_ID,
  categoryName,
  KINDS,
  LEVELS,
  SECTORS,
  wordFor,
} from '../../model/vocabulary.ts';
import { byHand } from '../commands/change-sector.ts';
import type { CellContext } from './cell-context.ts';
import { citeWith, noteText, noteWith, refuse, sourceField, textField, wordField } from './cell-words.ts';
import type { CellField } from './cells.ts';

const FIELD_SECTORS: readonly string[] = [...SECTORS, CROSS_SECTOR_ID];

const label: CellField<Body> = {
  kind: 'text',
  text: (b) => b.label,
  read: (text, b) => (text === '' ? refuse('not-empty', text) : { to: { ...b, label: text } }),
};

const category: CellField<Body> = {
  kind: 'pick',
  open: true,
  choices: (c) => [
    ...[...CATEGORIES.values()]
      .filter((x) => x.of !== 'technical')
      .map((x) => ({
        text: x[c.language],
        ...(x.sector ? { hint: wordFor('sectors', x.sector, c.language) } : {}),
      })),
    ...[...c.ownCategories().values()].map((text) => ({ text })),
  ],
  text: (b, c) => (b.category === '' ? '' : categoryName(b.category, c.language)),
  read: (text, b, c) => ({ to: { ...b, category: saysNothing(text) ? '' : (c.findCategory(text) ?? text) } }),
};

/** A word of the field's sectors, or one that this project uses as a sector; null = neither. */
function sectorIn(text: string, c: CellContext): string | null {
  const read = readSector(text);
  if (FIELD_SECTORS.includes(read)) return read;
  const key = fold(text);
  return c.sectors().find((s) => fold(s) === key || fold(wordFor('sectors', s, c.language)) === key) ?? null;
}

const sectorChoices = (c: CellContext) =>
  c.sectors().map((s) => ({ text: wordFor('sectors', s, c.language) }));

/** Set by hand: sure, by a person's word, and what stood there stays as the alternative. */
const sector: CellField<Body> = {
  kind: 'pick',
  choices: sectorChoices,
  text: (b, c) => (b.sector ? wordFor('sectors', b.sector.value, c.language) : ''),
  read: (text, b, c) => {
    if (saysNothing(text)) return { to: b.sector === null ? b : { ...b, sector: null } };
    const found = sectorIn(text, c);
    if (found === null) return refuse('unknown-word', text);
    return { to: found === b.sector?.value ? b : { ...b, sector: byHand(b.sector, found) } };
  },
};

/** What is said about an assignment; only where there is one. */
const ofAssignment = (
  b: Body,
  text: string,
  edit: (assigned: SectorAssignment) => SectorAssignment | null,
): ReturnType<CellField<Body>['read']> => {
  if (b.sector === null) return text === '' ? { to: b } : refuse('sector-first', text);
  const next = edit(b.sector);
  return next === null ? refuse('unknown-word', text) : { to: { ...b, sector: next } };
};

const confidenceWords = wordField<{ readonly c: SectorAssignment['confidence'] }, 'confidences'>(
  'confidences',
  CONFIDENCES,
  (x) => x.c,
  (_, c) => ({ c }),
);
const confidence: CellField<Body> = {
  kind: 'pick',
  choices: confidenceWords.choices!,
  text: (b, c) => confidenceWords.text({ c: b.sector?.confidence ?? null }, c),
  read: (text, b, c) =>
    ofAssignment(b, text, (assigned) => {
      const read = confidenceWords.read(text, { c: null }, c);
      return 'refused' in read ? null : { ...assigned, confidence: read.to.c };
    }),
};

const alternative: CellField<Body> = {
  kind: 'pick',
  choices: sectorChoices,
  text: (b, c) => (b.sector?.alternative ? wordFor('sectors', b.sector.alternative, c.language) : ''),
  read: (text, b, c) =>
    ofAssignment(b, text, (assigned) => {
      if (saysNothing(text)) return { ...assigned, alternative: null };
      const found = sectorIn(text, c);
      return found === null ? null : { ...assigned, alternative: found };
    }),
};

const region: CellField<Body> = {
  kind: 'pick',
  choices: (c) =>
    [...c.project.regions.values()].map((r) => ({ text: r.label, ...(r.land ? { hint: r.land } : {}) })),
  text: (b, c) => (b.region === null ? '' : (c.project.regions.get(b.region)?.label ?? b.region)),
  read: (text, b, c) => {
    if (saysNothing(text)) return { to: { ...b, region: null } };
    const found = c.findRegion(text);
    if (found !== null && found !== 'several') return { to: { ...b, region: found } };
    if (!c.create || found === 'several') return refuse('unknown-region', text);
    const id = idGiver(c.project.regions, c.newRegions)(slugOf(text) || 'region');
    c.newRegions.set(id, { id, label: text, land: '', size: null, part: null, inhabitants: null });
    return { to: { ...b, region: id } };
  },
};

const NO = new Set(['no', 'nein', 'n', 'false', 'falsch', '0']);
const saysNo = (text: string): boolean => saysNothing(text) || NO.has(text.toLowerCase());

/** How many unnamed bodies an entry stands for; a word where their number is not stated. */
const block: CellField<Body> = {
  kind: 'pick',
  open: true,
  choices: (c) => [{ text: translate(c.language)('table:blockUnknown') }],
  text: (b, c) =>
    b.block === null
      ? ''
      : b.block.count === null
        ? translate(c.language)('table:blockUnknown')
        : String(b.block.count),
  read: (text, b, c) => {
    if (saysNo(text)) return { to: { ...b, block: null } };
    const number = readNumber(text, c.delimiter).value;
    if (number !== null) {
      if (!Number.isSafeInteger(number) || number < 1) return refuse('not-a-count', text);
      return { to: { ...b, block: { count: number } } };
    }
    const unknown = fold(text) === fold(translate(c.language)('table:blockUnknown'));
    return unknown || readYes(text) ? { to: { ...b, block: { count: null } } } : refuse('not-a-count', text);
  },
};

const hub: CellField<Body> = {
  kind: 'pick',
  choices: (c) => [{ text: translate(c.language)('table:yes') }, { text: translate(c.language)('table:no') }],
  text: (b, c) => translate(c.language)(c.project.about.hub === b.id ? 'table:yes' : 'table:no'),
  read: (text, b) => {
    if (saysNo(text)) return { to: b, hub: false };
    return readYes(text) ? { to: b, hub: true } : refuse('unknown-word', text);
  },
};

export const BODY_CELLS: ReadonlyMap<string, CellField<Body>> = new Map<string, CellField<Body>>([
  ['label', label],
  [
    'kind',
    wordField(
      'kinds',
      KINDS,
      (b: Body) => b.kind,
      (b, kind) => ({ ...b, kind: kind ?? b.kind }),
      true,
    ),
  ],
  ['category', category],
  ['sector', sector],
  ['confidence', confidence],
  ['alternative', alternative],
  [
    'level',
    wordField(
      'levels',
      LEVELS,
      (b: Body) => b.level,
      (b, level) => ({ ...b, level }),
    ),
  ],
  [
    'place',
    textField(
      (b) => b.place,
      (b, place) => ({ ...b, place }),
    ),
  ],
  ['region', region],
  ['block', block],
  ['hub', hub],
  [
    'source',
    sourceField(
      (b) => b.source,
      (b, source) => ({ ...b, source }),
    ),
  ],
  [
    'lines',
    textField(
      (b) => b.source?.lines ?? '',
      (b, lines) => ({ ...b, source: citeWith(b.source, { lines }) }),
    ),
  ],
  [
    'note',
    {
      kind: 'long',
      text: (b, c) => noteText(b.note, c),
      read: (text, b, c) => ({ to: { ...b, note: noteWith(b.note, text, c.language) } }),
    },
  ],
]);
