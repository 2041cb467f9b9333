/** Follow-up: the ties of a body by stage or by due date, to be moved, noted and put into one's own calendar. */
import { CalendarPlus, Columns3, ListTodo, Plus, UserRound } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { finder, fold } from '../../base/fold.ts';
import { number } from '../../i18n/format.ts';
import {
  ALL_CONTACTS,
  type Contact,
  type ContactFilter,
  countsOf,
  inOrderOfDue,
  matches,
} from '../../model/follow-up.ts';
import type { Body, Id, Table } from '../../model/project.ts';
import { openNewTie } from '../../state/edit/editing.ts';
import { contactsOf, rankOf, tiesOf } from '../../state/follow/follow.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import { Board } from './board.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { CentreSelect, useCentre } from './centre.tsx';
import { DueList } from './due-list.tsx';
import { Filters } from './filters.tsx';
import styles from './follow.module.css';
import { useToday } from './use-today.ts';

type Mode = 'board' | 'list';
/** Whoever goes to the map and comes back finds the contacts as they were left. */
let lastMode: Mode = 'board';

/** Puts names, then contacts in order, each by itself: with all the rest the page would be held for longer than a frame. */
export default function FollowView() {
  const bodies = useApp((s) => s.project.bodies);
  return <Ordered bodies={bodies} rank={rankOf(bodies)} />;
}

function Ordered({ bodies, rank }: { readonly bodies: Table<Body>; readonly rank: (id: Id) => number }) {
  const lensed = useApp(selectLensed);
  const [centre, setCentre] = useCentre();
  // The ranks are those of the table of bodies.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranks follow from bodies
  const all = useMemo(() => inOrderOfDue(contactsOf(lensed, centre), rank), [lensed, bodies, centre]);
  return <Contacts all={all} bodies={bodies} centre={centre} setCentre={setCentre} />;
}

function Contacts({
  all,
  bodies,
  centre,
  setCentre,
}: {
  readonly all: readonly Contact[];
  readonly bodies: Table<Body>;
  readonly centre: Id | null;
  readonly setCentre: (centre: Id | null) => void;
}) {
  const { t, language } = useWords();
  const today = useToday();
  // Before the first network is there, nothing is said about contacts.
  const isOpened = useApp((s) => s.opened > 0);
  const [mode, setMode] = useState<Mode>(lastMode);
  const choose = (next: Mode) => {
    lastMode = next;
    setMode(next);
  };
  const [filter, setFilter] = useState<ContactFilter>(ALL_CONTACTS);
  const [query, setQuery] = useState('');
  const [start] = useState(() => store.getState().selectedTie);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [calendar, setCalendar] = useState(false);
  const wanted = useDeferredValue(query.trim());
  const isSearching = wanted !== '';
  /** Folded once, so that each letter that is typed only asks. */
  const texts = useMemo(
    () => new Map(isSearching ? all.map((c) => [c.tie.id, fold(textOf(c, bodies, centre))] as const) : []),
    [isSearching, all, bodies, centre],
  );
  const shown = useMemo(() => {
    const found = isSearching ? finder(wanted) : null;
    if (found === null && filter === ALL_CONTACTS) return all;
    return all.filter((c) => matches(c, filter, today) && (found === null || found(texts.get(c.tie.id)!)));
  }, [all, texts, isSearching, wanted, filter, today]);
  const counts = useMemo(() => countsOf(all, today), [all, today]);
  const ties = useApp((s) => s.project.ties);
  const leftOut = useMemo(() => tiesOf(ties, centre), [ties, centre]) - all.length;
  const n = (value: number) => number(value, language);
  const isFiltered = shown.length !== all.length;
  const say: readonly (readonly [string, string])[] = [
    ['all', t('follow:counts.all', { count: counts.all, n: n(counts.all) })],
    ['overdue', counts.due.overdue > 0 ? t('follow:counts.overdue', { n: n(counts.due.overdue) }) : ''],
    ['week', counts.due.week > 0 ? t('follow:counts.week', { n: n(counts.due.week) }) : ''],
    [
      'bound',
      counts.personBound > 0
        ? t('follow:counts.personBound', { count: counts.personBound, n: n(counts.personBound) })
        : '',
    ],
    [
      'unsaid',
      counts.contactSaid < counts.all
        ? t('follow:counts.contactNotSaid', { n: n(counts.all - counts.contactSaid) })
        : '',
    ],
    ['left-out', leftOut > 0 ? t('follow:leftOut', { count: leftOut, n: n(leftOut) }) : ''],
    ['shown', isFiltered ? t('follow:counts.shown', { shown: n(shown.length), all: n(all.length) }) : ''],
  ];
  return (
    <Page fills className={styles.page}>
      <PageHead title={t('follow:title')} ask={<CentreSelect value={centre} onChange={setCentre} />}>
        <fieldset className={styles.modes}>
          <legend className="visually-hidden">{t('follow:mode.label')}</legend>
          {(
            [
              ['board', Columns3],
              ['list', ListTodo],
            ] as const
          ).map(([id, Icon]) => (
            <Button
              key={id}
              tone="quiet"
              aria-pressed={mode === id}
              onPress={() => choose(id)}
              className={styles.mode ?? ''}
            >
              <Icon aria-hidden="true" />
              {t(`follow:mode.${id}`)}
            </Button>
          ))}
        </fieldset>
        <Button onPress={() => setCalendar(true)} isDisabled={all.length === 0}>
          <CalendarPlus aria-hidden="true" />
          {t('follow:calendar.button')}
        </Button>
      </PageHead>
      {isOpened ? (
        <p className={styles.counts} data-testid="follow-counts">
          {say
            .filter(([, text]) => text !== '')
            .map(([id, text]) => (
              <span key={id} data-is={id}>
                {text}
              </span>
            ))}
        </p>
      ) : null}
      {all.length === 0 ? (
        isOpened && <Nothing centre={centre} />
      ) : (
        <>
          <Filters
            filter={filter}
            query={query}
            onFilter={setFilter}
            onQuery={setQuery}
            bound={counts.personBound}
          />
          {filter.personBound ? (
            <div className={styles.teach}>
              <UserRound aria-hidden="true" />
              <div>
                <strong>
                  {t('follow:bound.title', { count: counts.personBound, n: n(counts.personBound) })}
                </strong>
                <p>{t('follow:bound.text')}</p>
              </div>
            </div>
          ) : null}
          {shown.length === 0 ? (
            <Empty text={t('follow:filter.nothing')}>
              <Button
                onPress={() => {
                  setFilter(ALL_CONTACTS);
                  setQuery('');
                }}
              >
                {t('follow:filter.reset')}
              </Button>
            </Empty>
          ) : mode === 'board' ? (
            <Board
              contacts={shown}
              centre={centre}
              today={today}
              teach={counts.stageSaid === 0}
              start={start}
            />
          ) : (
            <DueList
              contacts={shown}
              centre={centre}
              today={today}
              chosen={chosen}
              onChosen={setChosen}
              start={start}
            />
          )}
          <TermLine ids={['stage', 'status', 'contact', 'personal', 'tie']} />
        </>
      )}
      <CalendarDialog
        contacts={shown}
        chosen={chosen}
        centre={centre}
        today={today}
        isOpen={calendar}
        onClose={() => setCalendar(false)}
      />
    </Page>
  );
}

/** What a contact is found by: names, the next step, the note. */
const textOf = ({ tie, partner }: Contact, bodies: Table<Body>, centre: Id | null): string =>
  [
    bodies.get(partner)?.label,
    centre === null ? bodies.get(tie.source)?.label : '',
    tie.nextStep,
    tie.note?.de,
    tie.note?.en,
  ].join(' ');

function Nothing({ centre }: { readonly centre: Id | null }) {
  const { t } = useWords();
  const name = useApp((s) => (centre === null ? null : (s.project.bodies.get(centre)?.label ?? null)));
  return (
    <Empty
      title={t('follow:empty.title')}
      text={name === null ? t('follow:empty.noTies') : t('follow:empty.text', { name })}
    >
      {centre === null ? null : (
        <Button tone="primary" onPress={() => openNewTie(centre)}>
          <Plus aria-hidden="true" />
          {t('follow:empty.add')}
        </Button>
      )}
    </Empty>
  );
}
