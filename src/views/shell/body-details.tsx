import { CircleDot, Ellipsis, Focus, LocateFixed, Pencil, Plus, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { date, number } from '../../i18n/format.ts';
import type { TermId } from '../../i18n/glossary.ts';
import type { Body, Id, Table, Tie } from '../../model/project.ts';
import { categoryName, DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, setSession } from '../../state/actions.ts';
import { chooseHub } from '../../state/commands/choose-hub.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { editBody, editTie, openDelete, openNewTie } from '../../state/edit/editing.ts';
import { selectLensed } from '../../state/select.ts';
import { store, useApp } from '../../state/store.ts';
import { commandLabel, shortcutWords } from '../parts/command-words.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyMeasures } from './body-measures.tsx';
import { Facts } from './facts.tsx';
import { SectorEditor } from './sector-editor.tsx';
import styles from './shell.module.css';
import { SourceLine } from './source-line.tsx';

export default function BodyDetails({ id }: { readonly id: Id }) {
  const { t } = useWords();
  const body = useApp((s) => s.project.bodies.get(id))!;
  const counted = useApp((s) => selectLensed(s).vertexOf.has(id));
  return (
    <article className={styles.details} aria-labelledby="selected-body">
      <Head body={body} />
      {counted ? null : <p className={styles.warn}>{t('details:leftOut')}</p>}
      <Actions id={id} />
      <SectorEditor body={body} />
      <BodyFacts body={body} />
      <Ties id={id} />
      <BodyMeasures id={id} />
    </article>
  );
}

function Head({ body }: { body: Body }) {
  const { language } = useWords();
  const facts = [
    wordFor('kinds', body.kind, language),
    body.category ? categoryName(body.category, language) : '',
  ].filter((x, i, all) => x && all.indexOf(x) === i);
  return (
    <header>
      <h2 id="selected-body" className={styles.bodyName}>
        {body.label}
      </h2>
      <p className={styles.hint}>{facts.join(' · ')}</p>
    </header>
  );
}

const Actions = memo(function Actions({ id }: { id: Id }) {
  const { t } = useWords();
  const focused = useApp((s) => s.focus?.body === id);
  const mayBeHub = useApp((s) => s.project.bodies.get(id)?.kind === 'centre' && s.project.about.hub !== id);
  return (
    <div className={styles.actions}>
      <Button onPress={() => editBody(id)}>
        <Pencil aria-hidden="true" />
        {t('edit:actions.edit')}
      </Button>
      <Button onPress={() => focusOn(focused ? null : { body: id, steps: 1 })}>
        <Focus aria-hidden="true" />
        {t(focused ? 'details:unfocus' : 'details:focus')}
      </Button>
      <Button onPress={() => setSession({ profile: id, view: 'hub' })}>
        <CircleDot aria-hidden="true" />
        {t('details:profile')}
      </Button>
      {mayBeHub ? (
        <Button onPress={() => chooseHub(id)}>
          <LocateFixed aria-hidden="true" />
          {t('details:putInMiddle')}
        </Button>
      ) : null}
      <More id={id} />
    </div>
  );
});

/** What is done more seldom, by the same records as in the palette. */
const MORE = [
  'what-if-selected',
  'partner-sheet',
  'merge-bodies',
  'split-block',
  'make-hub',
  'delete-selected',
];

function More({ id }: { id: Id }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const entries = COMMANDS.filter(
    (c) =>
      MORE.includes(c.id) && c.enabled?.({ ...store.getState(), project, selected: id, selectedTie: null }),
  ).map((c) => ({
    id: c.id,
    label: commandLabel(c, language),
    run: () => void c.run(),
    ...(c.shortcut ? { keys: shortcutWords(c.shortcut, language) } : {}),
  }));
  return (
    <Menu
      label={t('edit:actions.more')}
      entries={entries}
      trigger={
        <IconButton label={t('edit:actions.more')}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  );
}

function BodyFacts({ body }: { body: Body }) {
  const { t, language } = useWords();
  const rows: [string, string, TermId?][] = [
    [t('details:level'), body.level ? wordFor('levels', body.level, language) : '', 'level'],
    [t('details:place'), body.place],
    [
      t('details:block'),
      body.block
        ? body.block.count === null
          ? t('details:blockUnknown')
          : t('details:blockCount', { count: number(body.block.count, language) as never })
        : '',
      'block',
    ],
    [t('details:note'), body.note ? (body.note[language] ?? body.note.de) : ''],
    ...Object.entries(body.extra).map(([name, value]): [string, string] => [name, value]),
  ];
  return (
    <section>
      <Facts rows={rows} source={body.source} />
    </section>
  );
}

function Ties({ id }: { id: Id }) {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  const allTies = useApp((s) => s.project.ties);
  const vertex = lensed.vertexOf.get(id);
  const { ties } = lensed;
  const mine = useMemo(() => ties.filter((x) => x.source === vertex || x.target === vertex), [ties, vertex]);
  const recorded = useMemo(() => countOf(allTies, id), [allTies, id]);
  const hidden = recorded - mine.filter((x) => x.tie).length;
  return (
    <section>
      <h3>{t('details:ties', { count: mine.length })}</h3>
      {mine.length === 0 ? <p className={styles.hint}>{t('details:noTies')}</p> : null}
      <ul className={styles.ties} data-testid="ties">
        {mine.map((x, i) => {
          const other = lensed.bodies[x.source === vertex ? x.target : x.source]!;
          return (
            <li key={x.tie?.id ?? `via:${x.via}:${i}`}>
              <TieLine tie={x.tie} type={x.type} other={other} outward={x.source === vertex} via={x.via} />
            </li>
          );
        })}
      </ul>
      {hidden > 0 ? <p className={styles.hint}>{t('details:hiddenTies', { count: hidden })}</p> : null}
      <Button onPress={() => openNewTie(id)}>
        <Plus aria-hidden="true" />
        {t('edit:tie.add')}
      </Button>
    </section>
  );
}

function countOf(ties: Table<Tie>, end: Id): number {
  let count = 0;
  for (const { source, target } of ties.values()) if (source === end || target === end) count++;
  return count;
}

/** Drawn again when it says something else: after an edit of one cell, hundreds of ties of a centre do not. */
const TieLine = memo(function TieLine({
  tie,
  type,
  other,
  outward,
  via,
}: {
  tie: Tie | null;
  type: Tie['type'];
  other: Body;
  outward: boolean;
  via: Id | null;
}) {
  const { t, language } = useWords();
  const viaLabel = useApp((s) => (via ? (s.project.bodies.get(via)?.label ?? via) : ''));
  const details = tie
    ? [
        tie.status ? wordFor('statuses', tie.status, language) : '',
        tie.formality ? wordFor('formalities', tie.formality, language) : '',
        tie.frequency ? wordFor('frequencies', tie.frequency, language) : '',
        tie.stage === null ? '' : wordFor('stages', tie.stage, language),
        tie.since ? t('details:since', { date: date(tie.since, language) }) : '',
        tie.until ? t('details:until', { date: date(tie.until, language) }) : '',
        tie.weight === null ? '' : `× ${number(tie.weight, language)}`,
      ].filter(Boolean)
    : [t('details:via', { body: viaLabel })];
  const arrow = DIRECTED.includes(type) ? (outward ? '→' : '←') : '–';
  return (
    <>
      <span className={styles.tieHead}>
        <span className={styles.tieType}>
          {tie ? (
            <AriaButton
              className={styles.tieOpen ?? ''}
              aria-label={`${wordFor('tieTypes', type, language)}: ${t('edit:tie.open', { body: other.label })}`}
              onPress={() => store.setState({ selectedTie: tie.id })}
            >
              {wordFor('tieTypes', type, language)}
            </AriaButton>
          ) : (
            wordFor('tieTypes', type, language)
          )}{' '}
          {arrow === '–' ? null : (
            <span role="img" aria-label={t(outward ? 'details:to' : 'details:from')}>
              {arrow}
            </span>
          )}
        </span>
        {tie ? <TieActions tie={tie} other={other.label} /> : null}
      </span>
      <AriaButton className={styles.link ?? ''} onPress={() => select(other.id)}>
        {other.label}
      </AriaButton>
      {details.length > 0 ? <span>{details.join(' · ')}</span> : null}
      {tie?.note ? <span className={styles.hint}>{tie.note[language] ?? tie.note.de}</span> : null}
      {tie ? <SourceLine source={tie.evidence} /> : null}
    </>
  );
});

function TieActions({ tie, other }: { tie: Tie; other: string }) {
  const { t, language } = useWords();
  const words = { body: other, type: wordFor('tieTypes', tie.type, language) };
  return (
    <span className={styles.tieActions}>
      <IconButton label={t('edit:tie.editWith', words)} onPress={() => editTie(tie.id)}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton label={t('edit:tie.removeWith', words)} onPress={() => openDelete([], [tie.id])}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </span>
  );
}
