/** What gestures in the grid do to the records of a sheet, and what is asked or said about it. */
import { useCallback, useMemo, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { notify } from '../../state/actions.ts';
import { parseTsv, rectangle } from '../../state/edit/cell-clipboard.ts';
import { CellContext } from '../../state/edit/cell-context.ts';
import {
  addRow,
  type CellStep,
  cellTexts,
  editCell,
  type Gesture,
  newRowName,
  tryRow,
  writeCells,
} from '../../state/edit/cell-gestures.ts';
import { inReadingOrder, type Planned, type Refused, type Write } from '../../state/edit/cell-plan.ts';
import { type CellRange, placed, sizeOf } from '../../state/edit/cell-range.ts';
import { fieldOf } from '../../state/edit/cells.ts';
import { store } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import type { Problem } from './cell-editor.tsx';
import { copyOut } from './cells-out.ts';
import { fillWork } from './fill-work.ts';
import type { GridWork, PasteOffer, Report, SheetRecords, SheetWork } from './grid-work.ts';
import { problemOf } from './refusal-words.ts';

const EMPTY: ReadonlyMap<string, string> = new Map();
const NOBODY: ReadonlySet<string> = new Set();
/** Fields whose unknown words can become new records. */
const CREATING: ReadonlySet<string> = new Set(['from', 'to', 'region']);

export function useGridWork<Row>(records: SheetRecords<Row>): SheetWork<Row> {
  const { sheet, rows, columns, keyOf, idOf, nameOf, remarksOf, handle } = records;
  const { t, language } = useWords();
  const [said, say] = useState('');
  const [ticked, setTicked] = useState(NOBODY);
  const [draft, setDraft] = useState<{ texts: ReadonlyMap<string, string>; create: boolean }>({
    texts: EMPTY,
    create: false,
  });
  const [report, setReport] = useState<Report | null>(null);
  const [offer, setOffer] = useState<PasteOffer | null>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const [finding, setFinding] = useState<'no' | 'find' | 'replace'>('no');

  /** Reads any cell as text: as it is edited, or as it is shown where it cannot be. */
  const reader = () => {
    const read = cellTexts(sheet);
    return (row: number, column: number): string => {
      const c = columns[column]!;
      const r = rows[row];
      if (r === undefined) return row === rows.length && c.field ? (draft.texts.get(c.field) ?? '') : '';
      const id = idOf(r);
      if (c.field && id !== null) return read(id, c.field);
      const value = c.value(r);
      return typeof value === 'number'
        ? language === 'de'
          ? String(value).replace('.', ',')
          : String(value)
        : (value ?? '');
    };
  };
  const tell = (text: string) => notify('success', 'grid:plain', { text });
  const n = (count: number) => ({ count, n: number(count, language) });

  /** Does it, and says what was done; what was refused is listed. */
  const run = async (gesture: Gesture, extra = ''): Promise<Planned | null> => {
    const done = await writeCells(gesture);
    if (!done) return null;
    const { step } = gesture;
    const clears = step === 'cellsCleared' || step === 'cellsCut';
    const parts = [
      done.taken === 0 && done.refused.length > 0 ? '' : t(`grid:done.${step}`, n(done.taken)),
      done.added.size > 0 ? t('grid:done.rows', n(done.added.size)) : '',
      done.bodiesMade > 0 ? t('grid:done.bodies', n(done.bodiesMade)) : '',
      clears && done.refused.length > 0 ? t('grid:refusedAlso', n(done.refused.length)) : '',
      extra,
    ].filter(Boolean);
    const text = parts.join(' · ');
    say(text);
    if (clears) {
      if (done.refused.length > 0) tell(text);
    } else {
      if (text !== '' && (done.taken > 1 || extra !== '')) tell(text);
      const named = done.refused.some(
        (r) => r.why.code === 'unknown-body' || r.why.code === 'unknown-region',
      );
      if (done.refused.length > 0)
        setReport({
          refused: inTableOrder(done.refused),
          again: named ? { ...gesture, create: true } : null,
        });
    }
    return done;
  };

  /** As the eye goes: rows as they were read, cells from left to right. */
  const inTableOrder = (refused: readonly Refused[]): readonly Refused[] => {
    const rowAt = new Map<string, number>();
    for (const { row } of refused) if (!rowAt.has(row)) rowAt.set(row, rowAt.size);
    const columnAt = new Map(columns.map((c, i) => [c.field || c.id, i]));
    const columnOf = ({ field }: Refused) => columnAt.get(field) ?? columns.length;
    return [...refused].sort((a, b) => rowAt.get(a.row)! - rowAt.get(b.row)! || columnOf(a) - columnOf(b));
  };

  /** Cells to write, row by row, in the order in which they can be read. */
  const writesOf = (
    range: CellRange,
    step: CellStep,
    textAt: (row: number, column: number) => string,
  ): Gesture => {
    const fields: { field: string; column: number }[] = [];
    for (let c = range.left; c <= range.right; c++) {
      const column = columns[c];
      fields.push({ field: column ? column.field || column.id : '', column: c });
    }
    const ordered = inReadingOrder(fields) as typeof fields;
    function* writes(): Generator<Write> {
      for (let r = range.top; r <= range.bottom; r++) {
        const row = rows[r];
        const name = row === undefined ? newRowName(r - rows.length) : (idOf(row) ?? keyOf(row));
        for (const { field, column } of ordered) yield { row: name, field, text: textAt(r, column) };
      }
    }
    return { sheet, step, writes, total: sizeOf(range) };
  };

  const copy = (range: CellRange, transfer: DataTransfer | null) =>
    void copyOut(reader, range, transfer).then((ok) => ok && say(t('grid:done.copied', n(sizeOf(range)))));

  /** Cells of the range that can hold something, cleared. */
  const clear = (range: CellRange, step: CellStep = 'cellsCleared') => {
    if (range.bottom >= rows.length && range.top >= rows.length)
      return setDraft({ texts: EMPTY, create: false });
    const within = { ...range, bottom: Math.min(range.bottom, rows.length - 1) };
    const all = writesOf(within, step, () => '');
    const can = (w: Write) => fieldOf(sheet, w.field) !== undefined && w.field !== 'hub';
    void run({
      ...all,
      *writes() {
        for (const w of all.writes()) if (can(w)) yield w;
      },
    });
  };

  const paste = (range: CellRange, text: string) => {
    let block = rectangle(parseTsv(text));
    if (block.length === 0 || (block.length === 1 && block[0]!.length === 0)) return;
    const plain = (label: string) => label.replaceAll('\u00ad', '').trim().toLowerCase();
    const isHeader =
      block.length > 1 &&
      block[0]!.every((cell, c) => {
        const column = columns[range.left + c];
        return column !== undefined && plain(column.label) === plain(cell);
      });
    if (isHeader) block = block.slice(1);
    const height = block.length;
    const width = block[0]!.length;
    const target = placed(range, height, width);
    const at = (r: number, c: number) => block[(r - target.top) % height]![(c - target.left) % width]!;
    const doPaste = (to: CellRange) => {
      setOffer(null);
      if (to.bottom < to.top) return;
      void run(writesOf(to, 'cellsPasted', at), isHeader ? t('grid:done.header') : '').then((done) => {
        if (done) handle.current?.choose({ ...to, right: Math.min(to.right, columns.length - 1) });
      });
    };
    const beyond = target.bottom - rows.length + 1;
    if (beyond <= 0 || target.top >= rows.length) return doPaste(target);
    setOffer({
      beyond,
      paste: (withNew) => doPaste(withNew ? target : { ...target, bottom: rows.length - 1 }),
    });
  };

  const filling = fillWork({
    size: { rows: rows.length, columns: columns.length },
    reader,
    writesOf,
    run: (gesture) => run(gesture),
    choose: (range) => handle.current?.choose(range),
    nothing: () => say(t('grid:fill.noNeighbour')),
  });

  const takeDraft = (field: string, text: string, create: boolean): Problem | null => {
    const texts = new Map(draft.texts);
    if (text.trim() === '') texts.delete(field);
    else texts.set(field, text);
    const makes = draft.create || create;
    const refused = text.trim() === '' ? null : tryRow(sheet, texts, field, makes && create);
    if (refused) return problemOf(sheet, field, refused, language);
    const added = texts.size === 0 ? null : addRow(sheet, texts, makes);
    if (added && 'id' in added) setDraft({ texts: EMPTY, create: false });
    else setDraft({ texts, create: makes });
    say(text.trim());
    return null;
  };

  const grid: GridWork<Row> = {
    nameOf,
    remarksOf,
    ticked,
    tick: (from, to, on) =>
      setTicked((before) => {
        const next = new Set(before);
        for (let r = from; r <= to; r++) {
          const key = keyOf(rows[r]!);
          if (on) next.add(key);
          else next.delete(key);
        }
        return next;
      }),
    tickAll: (on) => setTicked(on ? new Set(rows.map(keyOf)) : NOBODY),
    draft: {
      label: t(sheet === 'bodies' ? 'grid:newBody' : 'grid:newTie'),
      placeholder: t(sheet === 'bodies' ? 'grid:newBodyHint' : 'grid:newTieHint'),
      texts: draft.texts,
      missing:
        draft.texts.size === 0
          ? ''
          : t(sheet === 'bodies' ? 'grid:refused.name-missing' : 'grid:refused.end-missing'),
    },
    cellAt: ({ row, column }) => {
      const c = columns[column]!;
      const field = c.field ? fieldOf(sheet, c.field) : undefined;
      if (!field) return c.readOnly ?? t('grid:refused.read-only');
      const r = rows[row];
      if (r !== undefined && idOf(r) === null) return t('grid:readOnly.projected');
      const context = new CellContext(store.getState().project, language);
      say(t('grid:editing', { column: c.label }));
      return {
        kind: field.kind,
        open: field.open ?? false,
        choices: field.choices?.(context) ?? null,
        canCreate: CREATING.has(c.field!),
        label: c.label,
        text: reader()(row, column),
      };
    },
    take: ({ row, column }, text, create) => {
      const c = columns[column]!;
      const r = rows[row];
      if (r === undefined) return takeDraft(c.field!, text, create);
      const refusal = editCell(sheet, idOf(r)!, c.field!, text, create);
      if (refusal) return problemOf(sheet, c.field!, refusal, language);
      say(
        text.trim() === ''
          ? t('grid:emptied', { column: c.label })
          : t('grid:taken', { column: c.label, text }),
      );
      return null;
    },
    say,
    refusedOnLeave: (text, problem) => {
      const message = t('grid:notTaken', { text, why: problem.text });
      notify('info', 'grid:plain', { text: message });
      say(message);
    },
    copy,
    cut: (range, transfer) =>
      void copyOut(reader, range, transfer).then((ok) => ok && clear(range, 'cellsCut')),
    paste,
    clear: (range) => clear(range),
    filling,
    find: (replace) => setFinding(replace ? 'replace' : 'find'),
    menu: (x, y) => setMenuAt({ x, y }),
  };
  const close = useCallback(() => {
    setReport(null);
    setOffer(null);
    setMenuAt(null);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the state as it is when these change
  const textAt = useMemo(() => reader(), [rows, columns, language, draft]);
  return { grid, said, report, offer, menuAt, finding, close, setFinding, textAt, run: (g) => run(g) };
}
