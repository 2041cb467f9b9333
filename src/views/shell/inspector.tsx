/** What is selected, in full: facts with their sources, the sector to change, every tie with its source line, measures. */
import { Pencil, X } from 'lucide-react';
import { Suspense } from 'react';
import { number } from '../../i18n/format.ts';
import { hubsOf } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { select, setSession, show } from '../../state/actions.ts';
import { openAbout } from '../../state/edit/editing.ts';
import { coverageOf, selectLensed } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Term } from '../parts/term.tsx';
import { useWords } from '../parts/use-words.ts';
import { HubSentence } from './hub-sentence.tsx';
import { BodyDetails, TieDetails, Welcome } from './load.ts';
import styles from './shell.module.css';

export function Inspector() {
  const { t } = useWords();
  const selected = useApp((s) => (s.selected && s.project.bodies.has(s.selected) ? s.selected : null));
  const tie = useApp((s) => (s.selectedTie && s.project.ties.has(s.selectedTie) ? s.selectedTie : null));
  const open = selected !== null || tie !== null;
  return (
    <aside
      className={styles.inspector}
      aria-label={t('inspector:title')}
      data-open={open}
      data-testid="inspector"
    >
      {!open ? (
        <NetworkDetails />
      ) : (
        <>
          <IconButton
            label={t('inspector:close')}
            className={styles.inspectorClose ?? ''}
            onPress={() => select(null)}
          >
            <X aria-hidden="true" />
          </IconButton>
          <Suspense fallback={<p className={styles.loading}>{t('shell:loading')}</p>}>
            {tie !== null ? (
              <TieDetails id={tie} />
            ) : selected !== null ? (
              <BodyDetails id={selected} />
            ) : null}
          </Suspense>
        </>
      )}
    </aside>
  );
}

function NetworkDetails() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lensed = useApp(selectLensed);
  // The Hub view says the sentence itself, at its head.
  const inHub = useApp((s) => s.view === 'hub');
  // Nothing there yet to click, to put in the middle or to know of.
  const isEmpty = project.bodies.size === 0;
  const known = coverageOf(lensed);
  const all = known.recorded;
  const welcome = useApp((s) => s.welcome === 'offered');
  const description = project.about.description[language] ?? project.about.description.de;
  return (
    <div className={styles.details}>
      <h2 className="visually-hidden">{t('inspector:title')}</h2>
      {inHub || isEmpty ? null : (
        <section className={styles.lead}>
          {lensed.hub === null ? (
            <Centres />
          ) : (
            <>
              <HubSentence />
              <Button onPress={() => show('hub')}>{t('inspector:openHub')}</Button>
            </>
          )}
        </section>
      )}
      {welcome ? (
        <Suspense fallback={null}>
          <Welcome place="side" />
        </Suspense>
      ) : null}
      <section>
        <h3>{t('inspector:network')}</h3>
        {description ? <p>{description}</p> : null}
        {isEmpty ? null : <p className={styles.hint}>{t('inspector:nothing')}</p>}
        <Button onPress={openAbout}>
          <Pencil aria-hidden="true" />
          {t('inspector:editAbout')}
        </Button>
      </section>
      {/* Of nothing, nothing is known: bars would say that something is missing. */}
      {all === 0 ? null : (
        <section>
          <h3>{t('inspector:known')}</h3>
          <dl className={styles.known}>
            {(['stage', 'formality', 'frequency', 'since', 'weight'] as const).map((a) => (
              <div key={a}>
                <dt>
                  {a === 'since' || a === 'weight' ? (
                    t(`inspector:attributes.${a}`)
                  ) : (
                    <Term id={a}>{t(`inspector:attributes.${a}`)}</Term>
                  )}
                </dt>
                <dd>
                  <meter min={0} max={all} value={known[a]} aria-hidden="true" />
                  <span>
                    {number(known[a], language)} / {number(all, language)}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.hint}>{t('inspector:unknownNote')}</p>
        </section>
      )}
      <Sources ids={[...project.sources.keys()]} />
    </div>
  );
}

/** Where nobody named a hub: the centres of the network, to choose one. */
function Centres() {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  const named = useApp((s) => s.project.about.hub !== null);
  const centres = hubsOf(lensed);
  if (named) return <p>{t('inspector:hubLeftOut')}</p>;
  if (centres.length === 0) return <p>{t('inspector:noHub')}</p>;
  return (
    <>
      <p>{t('inspector:chooseHub')}</p>
      <ul className={styles.centres}>
        {centres.map((v) => (
          <li key={lensed.bodies[v]!.id}>
            <Button onPress={() => setSession({ profile: lensed.bodies[v]!.id, view: 'hub' })}>
              {lensed.bodies[v]!.label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sources({ ids }: { ids: readonly Id[] }) {
  const { t } = useWords();
  const sources = useApp((s) => s.project.sources);
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{t('inspector:sources')}</h3>
      <ul className={styles.sources}>
        {ids.map((id) => {
          const source = sources.get(id)!;
          return (
            <li key={id}>
              {source.title}
              <span className={styles.hint}>
                {[source.publisher, source.year].filter(Boolean).join(', ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
