/** Mouse, keys and clipboard of the grid: which cells are chosen, which one is being edited, and what gesture was made. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { type CellRange, sizeOf, spanned } from '../../state/edit/cell-range.ts';
import type { CellEditorProps } from './cell-editor.tsx';
import type { GridProps } from './data-grid.tsx';
import { HEAD } from './grid-head.tsx';
import { actionOf, type GridAction } from './grid-keys.ts';
import { GUTTER } from './grid-row.tsx';
import { nextPlace } from './grid-work.ts';
import { placeOf, wholeOf } from './pointed.ts';
import { moved, type Place, type Roving } from './use-roving.ts';

type Asked<Row> = {
  readonly props: GridProps<Row>;
  readonly grid: RefObject<HTMLElement | null>;
  readonly roving: Roving;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly page: () => number;
  readonly scrollTo: (place: Place) => void;
};

export type EditingCell = {
  readonly place: Place;
  readonly typed: string | null;
  readonly cell: Omit<CellEditorProps, 'typed' | 'take' | 'cancel' | 'leave'>;
};

/** How near to an edge, in px, dragging scrolls, and how far at a time. */
const EDGE = 24;
const STEP = 40;

export function useCellInput<Row>({ props, grid, roving, size, page, scrollTo }: Asked<Row>) {
  const { work, rows, columns } = props;
  const { at } = roving;
  /** The other corner of the range; null = one cell. */
  const [head, setHead] = useState<Place | null>(null);
  const [editing, setEditing] = useState<EditingCell | null>(null);
  const dragging = useRef<'no' | 'began' | 'moved'>('no');
  const lastTick = useRef<number | null>(null);

  const inGrid = (place: Place): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  });
  const range = (): CellRange | null => {
    if (at.row === HEAD || size.rows === 0) return null;
    // From a row number, the range is whole rows.
    if (at.column === GUTTER)
      return spanned({ row: at.row, column: 0 }, { row: inGrid(head ?? at).row, column: size.columns - 1 });
    return spanned(at, head === null ? at : inGrid(head));
  };
  const goTo = (place: Place) => {
    setHead(null);
    roving.goTo(place);
  };
  /** What is clicked is seen; scrolled between two clicks, the second would meet another cell. */
  const goToClicked = (place: Place) => {
    setHead(null);
    roving.goTo(place, true);
  };
  const choose = (r: CellRange) => {
    roving.goTo({ row: r.top, column: r.left });
    setHead({ row: r.bottom, column: r.right });
  };
  const extendTo = (place: Place) => {
    setHead(place);
    scrollTo(place);
  };
  const extendBy = (event: KeyboardEvent): boolean => {
    if (at.row === HEAD) return false;
    const next = moved(head ?? at, event, size.rows, size.columns, page());
    if (!next || next.row === HEAD) return next !== null;
    extendTo(next.column === GUTTER && at.column !== GUTTER ? { ...next, column: 0 } : next);
    return true;
  };

  const edit = (place: Place, typed: string | null) => {
    if (place.row === HEAD || place.column === GUTTER) return;
    const cell = work.cellAt(place);
    if (typeof cell === 'string') return work.say(cell);
    setHead(null);
    // The tab stop alone: the focus is the field's.
    scrollTo(place);
    roving.stand(place);
    setEditing({ place, typed, cell });
  };
  const stop = (next: Place | null) => {
    setEditing(null);
    if (next) goTo(next);
  };
  const editorProps = ({ place, typed, cell }: EditingCell): CellEditorProps => ({
    ...cell,
    typed,
    take: (text, move, create) => {
      const problem = work.take(place, text, create);
      if (!problem) stop(nextPlace(place, move, size.rows + 1, size.columns));
      return problem;
    },
    cancel: () => {
      work.say('');
      stop(place);
    },
    leave: (text) => {
      const problem = text === cell.text ? null : work.take(place, text, false);
      if (problem) work.refusedOnLeave(text, problem);
      setEditing(null);
    },
  });

  const tickRow = (row: number, through: boolean) => {
    const target = rows[row];
    if (target === undefined) return;
    const on = !work.ticked.has(props.keyOf(target));
    const from = through && lastTick.current !== null ? lastTick.current : row;
    work.tick(Math.min(from, row), Math.max(from, row), through ? true : on);
    lastTick.current = row;
  };
  const rowAt = (place: Place): Row | undefined => (place.row === HEAD ? undefined : rows[place.row]);
  const columnIdAt = (place: Place): string => columns[Math.max(0, place.column)]!.id;

  const run = (action: GridAction, place: Place, event: KeyboardEvent): boolean => {
    const chosen = range();
    const row = rowAt(place);
    if (place.row === HEAD) {
      if (action === 'find' || action === 'replace') work.find(action === 'replace');
      else if (action === 'all' && size.rows > 0) choose(wholeOf(size));
      else if (action === 'edit' || action === 'select' || action === 'tick') {
        if (event.key === 'F2') return false;
        if (place.column === GUTTER) work.tickAll(work.ticked.size === 0);
        else props.onSort(columnIdAt(place));
      } else if (action === 'whole-column' && place.column !== GUTTER)
        choose({ top: 0, left: place.column, bottom: Math.max(0, rows.length - 1), right: place.column });
      else return false;
      return true;
    }
    if (!chosen) return false;
    switch (action) {
      case 'edit':
        edit(place, null);
        return true;
      case 'overwrite':
      case 'empty-edit':
        edit(place, action === 'overwrite' ? event.key : '');
        return true;
      case 'clear':
        work.clear(chosen);
        return true;
      case 'open':
        if (row !== undefined) props.onOpen(row, columnIdAt(place));
        return true;
      case 'select':
        if (row !== undefined) props.onSelect(row, columnIdAt(place));
        return true;
      case 'tick':
        tickRow(place.row, event.shiftKey);
        return true;
      case 'whole-row':
        setHead({ row: chosen.bottom, column: size.columns - 1 });
        roving.goTo({ row: chosen.top, column: 0 });
        return true;
      case 'whole-column':
        choose({ top: 0, left: chosen.left, bottom: Math.max(0, rows.length - 1), right: chosen.right });
        return true;
      case 'all':
        choose(wholeOf({ rows: Math.max(1, rows.length), columns: size.columns }));
        return true;
      case 'fill-down':
      case 'fill-right':
        work.filling.fill(chosen, action === 'fill-down' ? 'down' : 'right');
        return true;
      case 'find':
      case 'replace':
        work.find(action === 'replace');
        return true;
      case 'menu': {
        const box = grid.current
          ?.querySelector(`[data-place="${place.row}:${place.column}"]`)
          ?.getBoundingClientRect();
        work.menu(box ? box.left + 12 : 0, box ? box.bottom : 0);
        return true;
      }
      case 'leave-range':
        if (head !== null) setHead(null);
        else if (work.ticked.size > 0) work.tickAll(false);
        else return false;
        return true;
    }
  };
  const onKey = (place: Place, event: KeyboardEvent): boolean => {
    if (editing) return false;
    const altGraph = event.getModifierState('AltGraph');
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const action = actionOf({ key, ctrlKey, metaKey, altKey, shiftKey, altGraph }, place.column === GUTTER);
    return action !== null && run(action, place, event);
  };

  const handlers = {
    onKeyDown: roving.onKeyDown,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return;
      dragging.current = 'no';
      const place = placeOf(event.target);
      if (!place || place.row === HEAD || place.column === GUTTER) return;
      if (event.shiftKey && at.row !== HEAD) {
        event.preventDefault();
        extendTo(place);
      } else if (!event.ctrlKey && !event.metaKey) {
        dragging.current = 'began';
        goToClicked(place);
      }
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragging.current === 'no') return;
      if ((event.buttons & 1) === 0) {
        dragging.current = 'no';
        return;
      }
      const box = grid.current!.getBoundingClientRect();
      if (event.clientY > box.bottom - EDGE) grid.current!.scrollTop += STEP;
      if (event.clientX > box.right - EDGE) grid.current!.scrollLeft += STEP;
      const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (!place || place.row === HEAD || place.column === GUTTER) return;
      const other = head ?? at;
      if (place.row === other.row && place.column === other.column) return;
      dragging.current = 'moved';
      setHead(place.row === at.row && place.column === at.column ? null : place);
    },
    onClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      const dragged = dragging.current === 'moved';
      dragging.current = 'no';
      if (!place || dragged) return;
      if (place.column === GUTTER) {
        goToClicked(place);
        if (place.row === HEAD) work.tickAll(work.ticked.size === 0);
        else tickRow(place.row, event.shiftKey);
        return;
      }
      const many = event.ctrlKey || event.metaKey;
      if (place.row === HEAD) {
        if (many) return choose({ ...wholeOf(size), left: place.column, right: place.column });
        goToClicked(place);
        return props.onSort(columnIdAt(place));
      }
      if (event.shiftKey) return;
      if (many) return tickRow(place.row, false);
      goToClicked(place);
      const row = rowAt(place);
      // Where what is selected comes up over the table, only names select: the other cells are there to be edited.
      if (row !== undefined && (!overlays() || place.column === 0)) props.onSelect(row, columnIdAt(place));
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place) edit(place, null);
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (!place || editing) return;
      event.preventDefault();
      const chosen = range();
      const inside =
        chosen &&
        place.row >= chosen.top &&
        place.row <= chosen.bottom &&
        place.column >= chosen.left &&
        place.column <= chosen.right;
      if (!inside) goToClicked(place);
      work.menu(event.clientX, event.clientY);
    },
    onCopy: (event: ClipboardEvent) => onClipboard(event, (r) => work.copy(r, event.clipboardData)),
    onCut: (event: ClipboardEvent) => onClipboard(event, (r) => work.cut(r, event.clipboardData)),
    onPaste: (event: ClipboardEvent) =>
      onClipboard(event, (r) => work.paste(r, event.clipboardData.getData('text/plain'))),
  };
  const onClipboard = (event: ClipboardEvent, act: (range: CellRange) => void) => {
    const chosen = range();
    // A field in the grid has a clipboard of its own.
    if (!chosen || editing) return;
    event.preventDefault();
    act(chosen);
  };
  const now = range();
  return {
    editing,
    editorProps,
    edit,
    range,
    choose,
    /** More than the one cell. */
    isRange: now !== null && (sizeOf(now) > 1 || at.column === GUTTER),
    extendBy,
    onKey,
    handlers,
  };
}

/** Whether the window is so narrow that the overview covers the table. */
const overlays = (): boolean => window.matchMedia('(max-width: 760px)').matches;
