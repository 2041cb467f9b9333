/** Bodies of the open network that could be there twice: proposed with score and reason, decided by the person. */
import { useEffect, useMemo, useState } from 'react';
import { percent } from '../../i18n/format.ts';
import { phrase } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { ProposedPair } from '../../model/likeness/index.ts';
import type { Body } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { setSession } from '../../state/actions.ts';
import { closeEditing, openMerge } from '../../state/edit/editing.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';

/** Pairs shown at once; those decided make room for the next. */
const MOST = 50;

type Search =
  | { readonly state: 'searching' }
  | { readonly state: 'found'; readonly pairs: readonly ProposedPair[] }
  | { readonly state: 'failed'; readonly reason: string };

function useProposals(): Search {
  const bodies = useApp((s) => s.project.bodies);
  const [search, setSearch] = useState<Search>({ state: 'searching' });
  useEffect(() => {
    const stop = new AbortController();
    const names = [...bodies.values()].map(({ id, label, place, kind }) => ({ id, label, place, kind }));
    jobs()
      .duplicates(names, { signal: stop.signal })
      .then((pairs) => {
        if (!stop.signal.aborted) setSearch({ state: 'found', pairs });
      })
      .catch((error: unknown) => {
        if (!isAbort(error)) setSearch({ state: 'failed', reason: String(error) });
      });
    return () => stop.abort();
  }, [bodies]);
  return search;
}

export function DuplicatesDialog() {
  const { t } = useWords();
  const search = useProposals();
  const bodies = useApp((s) => s.project.bodies);
  const different = useApp((s) => s.different);
  const open = useMemo(() => {
    if (search.state !== 'found') return [];
    const decided = new Set(different);
    return search.pairs.filter(({ id, a, b }) => !decided.has(id) && bodies.has(a.id) && bodies.has(b.id));
  }, [search, different, bodies]);
  const hidden = search.state === 'found' ? search.pairs.length - open.length : 0;
  return (
    <Modal title={t('edit:duplicates.title')} closeLabel={t('edit:close')} isOpen onClose={closeEditing} wide>
      <p role="status">
        {search.state === 'searching'
          ? t('edit:duplicates.searching')
          : search.state === 'failed'
            ? t('edit:duplicates.failed', { reason: search.reason })
            : open.length === 0
              ? t('edit:duplicates.none')
              : t('edit:duplicates.found', { count: open.length })}
      </p>
      <ul className={styles.pairs} data-testid="duplicate-pairs">
        {open.slice(0, MOST).map((pair) => (
          <Pair key={pair.id} pair={pair} a={bodies.get(pair.a.id)!} b={bodies.get(pair.b.id)!} />
        ))}
      </ul>
      {open.length > MOST ? (
        <p className={styles.quiet}>{t('edit:remove.andMore', { count: open.length - MOST })}</p>
      ) : null}
      {hidden > 0 ? (
        <p className={styles.decided}>
          <span className={styles.quiet}>{t('edit:duplicates.decided', { count: hidden })}</span>
          <Button onPress={() => setSession({ different: [] })}>{t('edit:duplicates.again')}</Button>
        </p>
      ) : null}
    </Modal>
  );
}

function Pair({ pair, a, b }: { readonly pair: ProposedPair; readonly a: Body; readonly b: Body }) {
  const { t, language } = useWords();
  const reasons = [...new Set(pair.reasons.map(({ code }) => phrase(language, `duplicates:reason.${code}`)))];
  return (
    <li className={styles.pair}>
      <div className={styles.two}>
        {[a, b].map((body) => (
          <span key={body.id} className={styles.side}>
            <strong>{body.label}</strong>
            <span className={styles.quiet}>
              {[wordFor('kinds', body.kind, language), body.place].filter(Boolean).join(', ')}
            </span>
          </span>
        ))}
      </div>
      <div className={styles.decide}>
        <span className={styles.quiet}>
          {t('edit:duplicates.score', { score: percent(pair.score, language) })}
          {reasons.map((reason) => ` · ${reason}`).join('')}
        </span>
        <Button
          aria-label={`${t('edit:duplicates.different')}: ${t('edit:duplicates.pair', { a: a.label, b: b.label })}`}
          onPress={() => setSession({ different: [...store.getState().different, pair.id] })}
        >
          {t('edit:duplicates.different')}
        </Button>
        <Button
          tone="primary"
          aria-label={`${t('edit:duplicates.same')} ${t('edit:duplicates.pair', { a: a.label, b: b.label })}`}
          onPress={() => openMerge(a.id, b.id, true)}
        >
          {t('edit:duplicates.same')}
        </Button>
      </div>
    </li>
  );
}
