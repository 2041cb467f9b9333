/** With whom the body sits in committees without a recorded tie: likely partners, or ties that nobody wrote down. */
import { useEffect, useState } from 'react';
import { list, number, quote } from '../../i18n/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import { isAffiliation } from '../../model/projection.ts';
import { useApp } from '../../state/store.ts';
import { findShared, type SharedFound, spotlight } from '../../state/testing/groups.ts';
import { Prose } from '../parts/prose.tsx';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, More } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

const MOST_LISTED = 50;
/** Up to so many stand open. */
const MOST_OPEN = 6;

function useShared({ lensed, body }: Profile): SharedFound | null {
  const project = useApp((s) => s.project);
  const [found, setFound] = useState<{
    readonly key: object;
    readonly id: string;
    readonly answer: SharedFound;
  } | null>(null);
  const skipped = isAffiliation(body);
  useEffect(() => {
    if (skipped) return;
    const stop = new AbortController();
    findShared(project, lensed.lens, body.id, stop).then(
      (answer) => stop.signal.aborted || setFound({ key: lensed, id: body.id, answer }),
      (error: unknown) => {
        if (!isAbort(error)) throw error;
      },
    );
    return () => stop.abort();
  }, [project, lensed, body.id, skipped]);
  return found?.key === lensed && found.id === body.id ? found.answer : null;
}

export function SharedCommittees({ profile }: { readonly profile: Profile }) {
  const { t } = useWords();
  const { who, body } = profile;
  const found = useShared(profile);
  const some = found !== null && found.pairs.total > 0;
  return (
    <Facet
      title={t('groups:hub.title')}
      ask={t('groups:hub.ask', { who })}
      sure={some ? t('groups:hub.sure') : null}
    >
      {isAffiliation(body) ? (
        <p>{t('groups:hub.isCommittee', { who })}</p>
      ) : found === null ? (
        <p className={styles.computing}>{t('hub:computing')}</p>
      ) : some ? (
        <Others profile={profile} found={found} />
      ) : (
        <p>{t(belongs(found, body.id) ? 'groups:hub.none' : 'groups:hub.noMembership', { who })}</p>
      )}
    </Facet>
  );
}

/** Whether the body belongs to any committee or network. */
function belongs({ lensed: { graph, labels, vertexOf } }: SharedFound, id: string): boolean {
  const v = vertexOf.get(id);
  if (v === undefined) return false;
  return graph.targets
    .subarray(graph.offsets[v]!, graph.offsets[v + 1]!)
    .some((u) => labels.affiliation?.[u] === 1);
}

function Others({ profile, found }: { readonly profile: Profile; readonly found: SharedFound }) {
  const { t, language } = useWords();
  const { who, body } = profile;
  const { lensed, pairs } = found;
  const name = (v: number) => lensed.bodies[v]!.label;
  const other = (i: number) => (lensed.bodies[pairs.a[i]!]!.id === body.id ? pairs.b[i]! : pairs.a[i]!);
  const shared = (i: number) => [...pairs.shared.subarray(pairs.offsets[i]!, pairs.offsets[i + 1]!)];
  const listed = Math.min(pairs.a.length, MOST_LISTED);
  return (
    <>
      <Stat value={number(pairs.total, language)} name={t('groups:hub.stat', { count: pairs.total, who })} />
      <p>
        <Prose
          text={t('groups:hub.sentence', {
            count: pairs.count[0]!,
            n: number(pairs.count[0]!, language),
            who,
            name: quote(name(other(0)), language),
          })}
        />
      </p>
      <More title={t('groups:hub.list')} open={listed <= MOST_OPEN}>
        <ul className={styles.pairs}>
          {Array.from({ length: listed }, (_, i) => {
            const both = { a: body.label, b: name(other(i)) };
            return (
              <li key={other(i)}>
                <span>
                  <b>{both.b}</b> {list(shared(i).map(name), language)}
                </span>
                <button
                  type="button"
                  aria-label={t('groups:shared.showLong', both)}
                  onClick={() =>
                    spotlight(
                      [pairs.a[i]!, pairs.b[i]!, ...shared(i)].map((v) => lensed.bodies[v]!.id),
                      t('groups:shared.pair', both),
                    )
                  }
                >
                  {t('groups:shared.show')}
                </button>
              </li>
            );
          })}
        </ul>
        {pairs.total > listed ? <p>{t('groups:more', { count: pairs.total - listed })}</p> : null}
      </More>
    </>
  );
}
