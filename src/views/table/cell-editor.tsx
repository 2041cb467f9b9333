/**
 * A cell while it is being edited: a field of its kind, with a list of choices where there is one. What cannot be taken is
 * said beside it, with what was probably meant; Escape always leaves the cell as it was.
 */
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Folded, finder, fold } from '../../base/fold.ts';
import type { CellField, Choice } from '../../state/edit/cells.ts';
import { useWords } from '../parts/use-words.ts';
import { ChoiceList } from './choice-list.tsx';
import styles from './table.module.css';

export type Move = 'down' | 'up' | 'right' | 'left' | 'stay';
/** Why typed text was not taken. */
export type Problem = { readonly text: string; readonly nearest: string | null };

export type CellEditorProps = {
  readonly kind: CellField<unknown>['kind'];
  /** True when words beside the listed ones are taken. */
  readonly open: boolean;
  readonly choices: readonly Choice[] | null;
  /** True when a word that is not listed can become a new record. */
  readonly canCreate: boolean;
  readonly label: string;
  /** What stands in the cell. */
  readonly text: string;
  /** What was typed to begin with, in place of what stands there; null = edit what stands there. */
  readonly typed: string | null;
  /** Takes the text. @returns why it is not taken */
  readonly take: (text: string, move: Move, create: boolean) => Problem | null;
  readonly cancel: () => void;
  /** The focus went elsewhere: takes the text if it can be taken. */
  readonly leave: (text: string) => void;
};

/** Choices in the list; more are found by typing. */
const SHOWN = 60;
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

export function CellEditor(props: CellEditorProps) {
  const { kind, choices, label, canCreate } = props;
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.typed ?? props.text);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [listed, setListed] = useState(choices !== null);
  /** Choice that the arrow keys point at; null = what follows from the text. */
  const [pointed, setPointed] = useState<number | null>(null);
  const done = useRef(false);
  const touched = text !== props.text;
  // What stands in the cell is no search: the whole list is shown until somebody types.
  // After a refusal all choices are shown – but where the word is a new name and none is near, only that it can be made.
  const isNew = problem !== null && problem.nearest === null && canCreate;
  const query = (problem && !isNew) || !touched ? '' : text;
  const found = useMemo(
    () => matching(choices ?? [], query, problem?.nearest ?? null),
    [choices, query, problem],
  );
  const shown = found.slice(0, SHOWN);
  const createable = canCreate && text.trim() !== '' && !found.some((c) => c.text === text.trim());
  const options = createable ? shown.length + 1 : shown.length;

  // Typing points at the first choice that begins so; in an open list the text itself goes first.
  const meant = problem
    ? problem.nearest !== null
    : touched && !props.open && text.trim() !== '' && found[0] !== undefined && begins(found[0].text, text);
  /** Choice that Enter takes; −1 = the text as it stands. */
  const at = pointed ?? (meant ? 0 : -1);

  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    const end = input.value.length;
    input.setSelectionRange(end, end);
  }, []);
  const finish = (value: string, move: Move, create = false) => {
    if (done.current) return;
    done.current = true;
    const why = props.take(value, move, create);
    if (!why) return;
    done.current = false;
    setProblem(why);
    setPointed(null);
    setListed(true);
    field.current?.focus({ preventScroll: true });
  };
  const takeOption = (option: number, move: Move) =>
    option === shown.length ? finish(text.trim(), move, true) : finish(shown[option]!.text, move);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      done.current = true;
      props.cancel();
    } else if (key === 'Enter' && (event.altKey || event.ctrlKey) && kind === 'long') {
      event.preventDefault();
      const input = field.current!;
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      setText(input.value);
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      const move = key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right';
      if (listed && at >= 0) takeOption(at, move);
      else finish(text, move);
    } else if (choices && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setListed(true);
      if (options > 0) setPointed((at + (key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + options) % options);
    } else if (kind !== 'long' && props.typed !== null && !choices && MOVES[key]) {
      event.preventDefault();
      finish(text, MOVES[key]);
    }
  };
  const listId = `${id}list`;
  const common = {
    ref: field,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== null,
    'aria-describedby': problem ? `${id}problem` : undefined,
    autoComplete: 'off',
    // Some browsers send what is typed to a service that checks or translates it.
    spellCheck: false,
    translate: 'no' as const,
    onKeyDown,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setText(event.target.value);
      setProblem(null);
      setPointed(null);
      setListed(choices !== null);
    },
    onBlur: () => {
      if (done.current) return;
      done.current = true;
      props.leave(text);
    },
    // Clicks in the field are the field's, not the grid's.
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onDoubleClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onPointerDown: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  };
  return (
    <div className={styles.editor} data-kind={kind}>
      {kind === 'long' ? (
        <textarea {...common} rows={3} />
      ) : choices ? (
        <input
          {...common}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={listed}
          aria-controls={listId}
          aria-activedescendant={listed && at >= 0 ? `${listId}${at}` : undefined}
        />
      ) : (
        <input {...common} inputMode={kind === 'number' ? 'decimal' : undefined} />
      )}
      {problem || (choices && listed) ? (
        <ChoiceList
          id={listId}
          label={t('grid:choicesFor', { column: label })}
          anchor={field}
          options={choices && listed ? shown : null}
          more={found.length - shown.length}
          create={createable ? text.trim() : null}
          at={at}
          onTake={(option) => takeOption(option, 'stay')}
          query={query}
        >
          {problem ? (
            <p id={`${id}problem`} role="alert" className={styles.problem} data-testid="cell-problem">
              {problem.text}
              {problem.nearest === null ? null : ` ${t('grid:takeNearest', { word: problem.nearest })}`}
            </p>
          ) : null}
        </ChoiceList>
      ) : null}
    </div>
  );
}

/** Choices are searched at every letter: each is folded once. */
const foldedChoices = new WeakMap<Choice, Folded>();
function foldedOf(c: Choice): Folded {
  let found = foldedChoices.get(c);
  if (!found) {
    found = fold(c.hint ? `${c.text} ${c.hint}` : c.text);
    foldedChoices.set(c, found);
  }
  return found;
}

const begins = (text: string, typed: string): boolean => {
  const [plain, written] = fold(text);
  const [p, w] = fold(typed.trim());
  return plain.startsWith(p) || written.startsWith(w);
};

/** Choices that hold every typed word: the same text first, then those that begin so. @param first goes before all */
function matching(choices: readonly Choice[], query: string, first: string | null): readonly Choice[] {
  if (query.trim() === '') {
    const top = first === null ? undefined : choices.find((c) => c.text === first);
    return top ? [top, ...choices.filter((c) => c !== top)] : choices;
  }
  const fits = finder(query);
  const same = query.trim().toLowerCase();
  const rank = (c: Choice) => (c.text.toLowerCase() === same ? 0 : begins(c.text, query) ? 1 : 2);
  return choices
    .filter((c) => fits(foldedOf(c)))
    .map((c) => ({ c, rank: rank(c) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ c }) => c);
}
