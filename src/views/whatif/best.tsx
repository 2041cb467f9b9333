/** Which one new tie would bring most: searched exactly, in workers, when it is asked for; each of the best can be put in. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BestTies } from '../../analysis/best-tie.ts';
import { number, percent } from '../../i18n/format.ts';
import { declineHelp, declineText } from '../../i18n/measure-words.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { notify, show } from '../../state/actions.ts';
import { playTie } from '../../state/what-if/what-if.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Section } from '../parts/page.tsx';
import { Prose } from '../parts/prose.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

const MOST = 10;
type Wanted = 'body' | 'everybody';
type Found = { readonly lensed: Lensed; readonly body: Id | null; readonly answer: BestTies };

export function BestTie({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const { after, body } = play;
  const vertex = body ? after.vertexOf.get(body.id) : undefined;
  const [asked, setAsked] = useState<Wanted>('body');
  const wanted: Wanted = body !== null && vertex !== undefined ? asked : 'everybody';
  const of = wanted === 'body' && body ? body.id : null;
  const search = useSearch(after, of, wanted === 'body' ? (vertex ?? null) : null);
  const label = body?.label ?? '';
  const choices = [
    ...(vertex === undefined ? [] : [{ id: 'body' as const, label: t('whatif:best.body', { body: label }) }]),
    { id: 'everybody' as const, label: t('whatif:best.everybody') },
  ];
  return (
    <Section
      title={t('whatif:best.title')}
      note={
        <>
          {t('whatif:best.ask')}{' '}
          {wanted === 'body' ? t('whatif:best.bodyMeans', { body: label }) : t('whatif:best.everybodyMeans')}{' '}
          {t('whatif:best.steps')} {t(wanted === 'body' ? 'whatif:best.source' : 'whatif:best.sourceAll')}.
        </>
      }
      data-testid="whatif-best"
    >
      <TermLine ids={['bridge', 'path', 'star', 'block']} />
      <div className={styles.tools}>
        <Select
          className={styles.picker ?? ''}
          label={t('whatif:best.of')}
          value={wanted}
          choices={choices}
          onChange={setAsked}
        />
        {search.progress ? (
          <Button onPress={search.cancel}>{t('whatif:best.cancel')}</Button>
        ) : (
          <Button tone="primary" onPress={search.begin}>
            {t(search.found ? 'whatif:best.again' : 'whatif:best.search')}
          </Button>
        )}
      </div>
      {search.progress ? (
        <p role="status">
          {t('whatif:best.searching', {
            done: number(search.progress[0], language),
            total: number(search.progress[1], language),
          })}
        </p>
      ) : null}
      {search.found ? <Answer found={search.found} play={play} wanted={wanted} label={label} /> : null}
    </Section>
  );
}

/** One search at a time; it is called off when what it is about changes. */
function useSearch(lensed: Lensed, body: Id | null, vertex: number | null) {
  const [found, setFound] = useState<Found | null>(null);
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another network, or another body, ends the search
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
      setProgress(null);
    },
    [lensed, body],
  );
  const begin = () => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const { graph, labels } = lensed;
    setProgress([0, graph.n]);
    const onProgress = (done: number, total: number) => !stop.signal.aborted && setProgress([done, total]);
    jobs()
      .bestTies({ graph, labels, body: vertex, most: MOST }, { signal: stop.signal, onProgress })
      .then(
        (answer) => {
          if (stop.signal.aborted) return;
          setFound({ lensed, body, answer });
          setProgress(null);
        },
        (error: unknown) => {
          if (isAbort(error)) return;
          setProgress(null);
          notify('error', 'whatif:best.failed', { reason: String(error) });
        },
      );
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  };
  // What was found before a tie was put in stays in sight, until it is asked anew or about somebody else.
  return { found: found && found.body === body ? found : null, progress, begin, cancel };
}

function Answer({
  found,
  play,
  wanted,
  label,
}: {
  readonly found: Found;
  readonly play: Play;
  readonly wanted: Wanted;
  readonly label: string;
}) {
  const { t, language } = useWords();
  const { answer, lensed } = found;
  const { declined, before, ties, possible } = answer;
  const taken = useMemo(
    () =>
      new Set(
        play.steps.flatMap((step) =>
          step.do === 'add-tie' ? [pairOf(step.tie.source, step.tie.target)] : [],
        ),
      ),
    [play.steps],
  );
  if (declined === 'star')
    return (
      <div className={styles.declined}>
        <p>{t('whatif:best.star')}</p>
        <p>
          <b>{t('whatif:best.starNext')}</b>
        </p>
        <Button onPress={() => show('table')}>{t('whatif:best.starDo')}</Button>
      </div>
    );
  if (declined)
    return (
      <div className={styles.declined}>
        <p>{t('whatif:table.why', { reason: declineText(declined, language) })}</p>
        <p>{declineHelp(declined, language)}</p>
      </div>
    );
  if (possible === 0 && wanted === 'body') return <p>{t('whatif:best.noneLeft', { body: label })}</p>;
  if (ties.length === 0) return <p>{t('whatif:best.none')}</p>;
  const value = (share: number) => percent(share, language, 1);
  const most = ties[0]!.gain;
  return (
    <>
      <p>
        {t('whatif:best.summary', { value: value(before), possible: number(possible, language) })}{' '}
        {ties.length < MOST ? t('whatif:best.few', { count: ties.length }) : null}
      </p>
      <table className={styles.best}>
        <thead>
          <tr>
            <th scope="col">{t('whatif:best.rank')}</th>
            <th scope="col">{t('whatif:best.tie')}</th>
            <th scope="col">{t('whatif:best.value')}</th>
            <th scope="col">{t('whatif:best.gain')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {ties.map((tie, i) => {
            const [a, b] = [lensed.bodies[tie.a]!, lensed.bodies[tie.b]!];
            const isTaken = taken.has(pairOf(a.id, b.id));
            const words = { from: a.label, to: b.label };
            return (
              <tr key={pairOf(a.id, b.id)}>
                <td>{i + 1}</td>
                <th scope="row">
                  <Prose text={wanted === 'body' ? b.label : `${a.label} – ${b.label}`} />
                  {a.block || b.block ? <small>{t('whatif:best.block')}</small> : null}
                </th>
                <td>{value(before + tie.gain)}</td>
                <td>
                  <span className={styles.change}>
                    <span className={styles.bar} aria-hidden="true">
                      <i style={{ width: `${(100 * tie.gain) / most}%` }} />
                    </span>
                    <span className={styles.amount}>+{percent(tie.gain, language, 2)}</span>
                  </span>
                </td>
                <td>
                  <Button
                    tone="quiet"
                    isDisabled={isTaken}
                    aria-label={t('whatif:best.takeTie', words)}
                    onPress={() => playTie(a.id, b.id)}
                  >
                    {t(isTaken ? 'whatif:best.taken' : 'whatif:best.take')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

const pairOf = (a: Id, b: Id): string => JSON.stringify(a < b ? [a, b] : [b, a]);
