import { CircleDot, Focus, LocateFixed } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { date, number } from '../../i18n/format.ts';
import type { Body, Id, SourceRef, Tie } from '../../model/project.ts';
import { categoryName, DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { focusOn, select, setSession } from '../../state/actions.ts';
import { chooseHub } from '../../state/commands/choose-hub.ts';
import { selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyMeasures } from './body-measures.tsx';
import { SectorEditor } from './sector-editor.tsx';
import styles from './shell.module.css';

export default function BodyDetails({ id }: { readonly id: Id }) {
  const { t } = useWords();
  const body = useApp((s) => s.project.bodies.get(id))!;
  const counted = useApp((s) => selectLensed(s).vertexOf.has(id));
  return (
    <article className={styles.details} aria-labelledby="selected-body">
      <Head body={body} />
      {counted ? null : <p className={styles.warn}>{t('inspector:leftOut')}</p>}
      <Actions id={id} />
      <SectorEditor body={body} />
      <Facts body={body} />
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

function Actions({ id }: { id: Id }) {
  const { t } = useWords();
  const focused = useApp((s) => s.focus?.body === id);
  const mayBeHub = useApp((s) => s.project.bodies.get(id)?.kind === 'centre' && s.project.about.hub !== id);
  return (
    <div className={styles.actions}>
      <Button onPress={() => focusOn(focused ? null : { body: id, steps: 1 })}>
        <Focus aria-hidden="true" />
        {t(focused ? 'inspector:unfocus' : 'inspector:focus')}
      </Button>
      <Button onPress={() => setSession({ profile: id, view: 'hub' })}>
        <CircleDot aria-hidden="true" />
        {t('inspector:profile')}
      </Button>
      {mayBeHub ? (
        <Button onPress={() => chooseHub(id)}>
          <LocateFixed aria-hidden="true" />
          {t('inspector:putInMiddle')}
        </Button>
      ) : null}
    </div>
  );
}

function Facts({ body }: { body: Body }) {
  const { t, language } = useWords();
  const rows: [string, string][] = [
    [t('inspector:level'), body.level ? wordFor('levels', body.level, language) : ''],
    [t('inspector:place'), body.place],
    [
      t('inspector:block'),
      body.block
        ? body.block.count === null
          ? t('inspector:blockUnknown')
          : t('inspector:blockCount', { count: number(body.block.count, language) as never })
        : '',
    ],
    [t('inspector:note'), body.note ? (body.note[language] ?? body.note.de) : ''],
    ...Object.entries(body.extra),
  ];
  return (
    <section>
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div>
          <dt>{t('inspector:source')}</dt>
          <dd>
            <SourceLine source={body.source} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** 'Jahresbericht 2023 …, Z. 487–501' */
function SourceLine({ source }: { source: SourceRef | null }) {
  const { t } = useWords();
  const document = useApp((s) => (source ? s.project.sources.get(source.document) : undefined));
  if (!source) return <span className={styles.hint}>{t('inspector:noSource')}</span>;
  const lines = source.lines.replaceAll('-', '–').replaceAll(';', '; ');
  return (
    <span className={styles.source} data-testid="source-line">
      {source.lines
        ? t('inspector:sourceLine', { title: document?.title ?? source.document, lines })
        : (document?.title ?? source.document)}
    </span>
  );
}

function Ties({ id }: { id: Id }) {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  const allTies = useApp((s) => s.project.ties);
  const vertex = lensed.vertexOf.get(id);
  const mine = lensed.ties.filter((x) => x.source === vertex || x.target === vertex);
  const recorded = [...allTies.values()].filter((tie) => tie.source === id || tie.target === id).length;
  const hidden = recorded - mine.filter((x) => x.tie).length;
  return (
    <section>
      <h3>{t('inspector:ties', { count: mine.length })}</h3>
      {mine.length === 0 ? <p className={styles.hint}>{t('inspector:noTies')}</p> : null}
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
      {hidden > 0 ? <p className={styles.hint}>{t('inspector:hiddenTies', { count: hidden })}</p> : null}
    </section>
  );
}

function TieLine({
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
        tie.since ? t('inspector:since', { date: date(tie.since, language) }) : '',
        tie.until ? t('inspector:until', { date: date(tie.until, language) }) : '',
        tie.weight === null ? '' : `× ${number(tie.weight, language)}`,
      ].filter(Boolean)
    : [t('inspector:via', { body: viaLabel })];
  const arrow = DIRECTED.includes(type) ? (outward ? '→' : '←') : '–';
  return (
    <>
      <span className={styles.tieType}>
        {wordFor('tieTypes', type, language)}{' '}
        {arrow === '–' ? null : (
          <span role="img" aria-label={t(outward ? 'inspector:to' : 'inspector:from')}>
            {arrow}
          </span>
        )}
      </span>
      <AriaButton className={styles.link ?? ''} onPress={() => select(other.id)}>
        {other.label}
      </AriaButton>
      {details.length > 0 ? <span>{details.join(' · ')}</span> : null}
      {tie?.note ? <span className={styles.hint}>{tie.note[language] ?? tie.note.de}</span> : null}
      {tie ? <SourceLine source={tie.evidence} /> : null}
    </>
  );
}
