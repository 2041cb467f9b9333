/** Asks before deleting, and says all that goes along. */
import { useEffect, useMemo } from 'react';
import { number } from '../../i18n/format.ts';
import { hangsOn } from '../../model/edit/remove.ts';
import type { Body, Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { remove } from '../../state/edit/bodies.ts';
import { closeEditing } from '../../state/edit/editing.ts';
import { forgetAhead, removeAhead } from '../../state/edit/remove-ahead.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './edit.module.css';
import { TieLines } from './tie-lines.tsx';

/** Names said one by one; the rest is counted. */
const MOST = 6;

export function DeleteDialog({
  bodies,
  ties,
}: {
  readonly bodies: readonly Id[];
  readonly ties: readonly Id[];
}) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const along = useMemo(() => hangsOn(project, bodies), [project, bodies]);
  // Anew whenever the network is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is removed is removed from the project
  useEffect(() => {
    const stop = new AbortController();
    removeAhead({ bodies, ties }, stop.signal).catch(() => {});
    return () => {
      stop.abort();
      forgetAhead();
    };
  }, [project, bodies, ties]);
  const single = ties.flatMap((id) => project.ties.get(id) ?? []);
  const [body] = along.bodies;
  const many = { count: number(body ? along.bodies.length : single.length, language) as never };
  const title = body
    ? along.bodies.length === 1
      ? t('edit:remove.body', { body: body.label })
      : t('edit:remove.bodies', many)
    : single.length === 1
      ? t('edit:remove.tie')
      : t('edit:remove.ties', many);
  const confirm = () => {
    remove({ bodies, ties });
    closeEditing();
  };
  const label = (id: Id) => project.bodies.get(id)?.label ?? id;
  return (
    <Modal title={title} closeLabel={t('edit:cancel')} isOpen onClose={closeEditing}>
      <div className={styles.text}>
        {along.bodies.length > 1 ? <Names bodies={along.bodies} /> : null}
        {body === undefined ? (
          <TieLines ties={single.slice(0, MOST)} label={label} />
        ) : along.ties.length === 0 ? (
          <p>{t('edit:remove.noTies')}</p>
        ) : (
          <>
            <p>{t('edit:remove.alongTies', { count: along.ties.length })}</p>
            <ul className={styles.list} data-testid="hangs-on">
              {[...along.byType].map(([type, count]) => (
                <li key={type}>
                  {number(count, language)} × {wordFor('tieTypes', type, language)}
                </li>
              ))}
            </ul>
          </>
        )}
        {along.hub === null ? null : (
          <p className={styles.warn}>{t('edit:remove.hub', { body: label(along.hub) })}</p>
        )}
        {along.leftAlone.length > 0 ? (
          <p>
            {t('edit:remove.leftAlone', {
              count: along.leftAlone.length,
              names: [
                ...along.leftAlone.slice(0, MOST).map((b) => b.label),
                ...(along.leftAlone.length > MOST
                  ? [t('edit:remove.andMore', { count: along.leftAlone.length - MOST })]
                  : []),
              ].join(', '),
            })}
          </p>
        ) : null}
        <p className={styles.quiet}>{t('edit:remove.undo')}</p>
      </div>
      <div className={styles.foot}>
        <Button onPress={closeEditing}>{t('edit:cancel')}</Button>
        <Button className={styles.danger ?? ''} autoFocus onPress={confirm}>
          {t('edit:remove.confirm')}
        </Button>
      </div>
    </Modal>
  );
}

function Names({ bodies }: { readonly bodies: readonly Body[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.list}>
      {bodies.slice(0, MOST).map((b) => (
        <li key={b.id}>{b.label}</li>
      ))}
      {bodies.length > MOST ? <li>{t('edit:remove.andMore', { count: bodies.length - MOST })}</li> : null}
    </ul>
  );
}
