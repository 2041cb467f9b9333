/** Find and replace over the rows and columns that are shown. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { number } from '../../i18n/format.ts';
import { finderOf, nextFound, replacedIn } from '../../state/edit/cell-find.ts';
import { editCell, type Gesture, paced } from '../../state/edit/cell-gestures.ts';
import type { Planned, Write } from '../../state/edit/cell-plan.ts';
import type { SheetName } from '../../state/edit/cells.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Column } from './column.ts';
import { problemOf } from './refusal-words.ts';
import styles from './table.module.css';
import type { Place } from './use-roving.ts';

type FindBarProps = {
  readonly sheet: SheetName;
  readonly rows: number;
  readonly columns: readonly Column<never>[];
  readonly idAt: (row: number) => string | null;
  readonly textAt: (row: number, column: number) => string;
  readonly replacing: boolean;
  readonly onReplacing: () => void;
  readonly at: () => Place;
  readonly goTo: (place: Place) => void;
  readonly run: (gesture: Gesture) => Promise<Planned | null>;
  readonly onClose: () => void;
};

const EVERYWHERE = '*';
/** After the last letter, in ms. */
const PAUSE = 150;

export function FindBar(props: FindBarProps) {
  const { rows, columns, textAt, replacing } = props;
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [within, setWithin] = useState(EVERYWHERE);
  const [whole, setWhole] = useState(false);
  const [matchCase, setMatchCase] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const wanted = useMemo(() => ({ text, whole, matchCase }), [text, whole, matchCase]);
  const searched = useMemo(
    () => columns.flatMap((c, i) => (within === EVERYWHERE || c.id === within ? [i] : [])),
    [columns, within],
  );
  const asks = text !== '' || (whole && replacing);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    setCount(null);
    if (!asks) return;
    const stop = new AbortController();
    const fits = finderOf(wanted);
    let found = 0;
    const timer = setTimeout(async () => {
      const each = (row: number) => {
        for (const c of searched) if (fits(textAt(row, c))) found++;
      };
      if (await paced(Array(rows).keys(), each, { signal: stop.signal })) setCount(found);
    }, PAUSE);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [wanted, searched, rows, textAt, asks]);

  const go = (backwards: boolean): boolean => {
    setSaid('');
    const fits = finderOf(wanted);
    const { row, column } = props.at();
    const here = Math.max(0, row) * searched.length + Math.max(0, searched.indexOf(column));
    const start = row < 0 ? -1 : here;
    const at = nextFound(rows, searched.length, (r, c) => fits(textAt(r, searched[c]!)), start, backwards);
    if (at < 0) {
      setSaid(t('grid:find.none'));
      return false;
    }
    props.goTo({ row: Math.floor(at / searched.length), column: searched[at % searched.length]! });
    // The focus stays here: Enter goes on.
    setTimeout(() => field.current?.focus(), 0);
    return true;
  };
  const replaceOne = () => {
    const { row, column } = props.at();
    const c = columns[column];
    const id = row >= 0 && row < rows ? props.idAt(row) : null;
    const before = row >= 0 && row < rows && c ? textAt(row, column) : '';
    if (c && row >= 0 && searched.includes(column) && finderOf(wanted)(before)) {
      if (!c.field || id === null) return setSaid(t('grid:find.readOnly'));
      const refused = editCell(props.sheet, id, c.field, replacedIn(before, wanted, by));
      if (refused) return setSaid(problemOf(props.sheet, c.field, refused, language).text);
    }
    go(false);
  };
  const replaceAll = async () => {
    const fits = finderOf(wanted);
    const editable = searched.filter((c) => columns[c]!.field);
    function* writes(): Generator<Write> {
      for (let row = 0; row < rows; row++) {
        const id = props.idAt(row);
        if (id === null) continue;
        for (const c of editable) {
          const before = textAt(row, c);
          if (fits(before))
            yield { row: id, field: columns[c]!.field!, text: replacedIn(before, wanted, by) };
        }
      }
    }
    const done = await props.run({ sheet: props.sheet, step: 'cellsReplaced', writes, total: count ?? rows });
    if (done) setSaid(t('grid:find.replaced', { count: done.taken, n: number(done.taken, language) }));
  };
  const told =
    said ||
    (!asks
      ? ''
      : count === null
        ? t('grid:find.counting')
        : count === 0
          ? t('grid:find.none')
          : t('grid:find.count', { count, n: number(count, language) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a search element has no styles of its own in older browsers
    <div
      role="search"
      aria-label={t('grid:find.title')}
      className={styles.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <label>
        <span>{t('grid:find.find')}</span>
        <input
          ref={field}
          value={text}
          spellCheck="false"
          autoComplete="off"
          translate="no"
          onChange={(event) => {
            setText(event.target.value);
            setSaid('');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && asks) go(event.shiftKey);
          }}
        />
      </label>
      <IconButton label={t('grid:find.previous')} onPress={() => go(true)} isDisabled={!asks}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={t('grid:find.next')} onPress={() => go(false)} isDisabled={!asks}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <span role="status" className={styles.findCount} data-testid="find-count">
        {told}
      </span>
      {replacing ? (
        <>
          <label>
            <span>{t('grid:find.replace')}</span>
            <input
              value={by}
              spellCheck="false"
              autoComplete="off"
              translate="no"
              onChange={(event) => setBy(event.target.value)}
            />
          </label>
          <Button onPress={replaceOne} isDisabled={!asks}>
            {t('grid:find.one')}
          </Button>
          <Button onPress={() => void replaceAll()} isDisabled={!asks || count === 0}>
            {t('grid:find.all')}
          </Button>
        </>
      ) : (
        <Button tone="quiet" onPress={props.onReplacing}>
          {t('grid:find.more')}
        </Button>
      )}
      <Select
        quietLabel
        className={styles.findIn ?? ''}
        label={t('grid:find.in')}
        value={within}
        onChange={setWithin}
        choices={[
          { id: EVERYWHERE, label: t('grid:find.allColumns') },
          ...columns.map((c) => ({ id: c.id, label: c.label })),
        ]}
      />
      <Checkbox isSelected={whole} onChange={setWhole}>
        {t('grid:find.whole')}
      </Checkbox>
      <Checkbox isSelected={matchCase} onChange={setMatchCase}>
        {t('grid:find.matchCase')}
      </Checkbox>
      <IconButton label={t('grid:find.close')} onPress={props.onClose} className={styles.findClose ?? ''}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
