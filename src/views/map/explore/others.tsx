/** Who else: a body's partners, who sits on its committees, and who can be reached through them. */
import { type RefObject, useMemo } from 'react';
import { collator, list, number } from '../../../i18n/format.ts';
import type { Body, Id } from '../../../model/project.ts';
import { type OthersAnswer, othersAround } from '../../../state/looking/explore-others.ts';
import { explore } from '../../../state/looking/exploring.ts';
import { selectLensed } from '../../../state/select.ts';
import { useApp } from '../../../state/store.ts';
import { Prose } from '../../parts/prose.tsx';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import { BodyName, Few, useTraced } from './bits.tsx';
import styles from './explore.module.css';
import { End } from './way.tsx';

type Control = RefObject<MapControl | null>;

export function OthersAsk({ of, control }: { readonly of: Id | null; readonly control: Control }) {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answer = useMemo(
    () => (of === null ? null : othersAround(lensed, of, collator(language).compare)),
    [lensed, of, language],
  );
  useTraced(answer?.is === 'found' ? answer.traced : null);
  return (
    <>
      <End
        label={t('explore:others.of')}
        id={of}
        other={null}
        onPick={(id) => explore({ is: 'others', of: id })}
      />
      <div className={styles.answer} data-testid="others">
        {answer ? (
          <Answer key={of} answer={answer} control={control} />
        ) : (
          <p className={styles.hint}>{t('explore:find.label')}.</p>
        )}
      </div>
    </>
  );
}

function Answer({ answer, control }: { readonly answer: OthersAnswer; readonly control: Control }) {
  const { t, language } = useWords();
  const label = useApp((s) =>
    answer.is === 'outside' ? (s.project.bodies.get(answer.id)?.label ?? answer.id) : answer.body.label,
  );
  if (answer.is === 'outside')
    return <p className={styles.warn}>{t('explore:others.outside', { body: label })}</p>;
  const { direct, circles, beyond, farther, apart } = answer;
  const n = (count: number) => ({ count, n: number(count, language, 0) });
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('explore:others.spoken', { body: label, direct: direct.length, beyond: beyond.length })}
      </p>
      {direct.length === 0 ? (
        <p>{t('explore:others.none', { body: label })}</p>
      ) : (
        <>
          <p>
            <Prose text={t('explore:others.direct', { body: label, ...n(direct.length) })} />
          </p>
          <Names bodies={direct} control={control} most={6} />
        </>
      )}
      {circles.length > 0 ? (
        <>
          <h3>{t('explore:others.circles')}</h3>
          {circles.map(({ circle, others }) => (
            <div key={circle.id}>
              <p>
                {t(others.length === 0 ? 'explore:others.circleAlone' : 'explore:others.circle', {
                  name: circle.label,
                })}
              </p>
              {others.length > 0 ? <Names bodies={others} control={control} most={6} /> : null}
            </div>
          ))}
        </>
      ) : null}
      {beyond.length > 0 ? (
        <>
          <h3>{t('explore:others.beyondTitle')}</h3>
          <p>
            <Prose text={t('explore:others.beyond', n(beyond.length))} />
          </p>
          <ul className={styles.plain}>
            <Few items={beyond}>
              {({ body, via }) => (
                <li key={body.id}>
                  <BodyName body={body} control={control} /> <small>{throughWords(via)}</small>
                </li>
              )}
            </Few>
          </ul>
        </>
      ) : direct.length > 0 && farther + apart === 0 ? (
        <p>{t('explore:others.all')}</p>
      ) : null}
      {farther > 0 ? <p className={styles.hint}>{t('explore:others.farther', n(farther))}</p> : null}
      {apart > 0 ? <p className={styles.hint}>{t('explore:others.apart', n(apart))}</p> : null}
    </>
  );

  function throughWords(via: readonly Body[]): string {
    const bodies = list(
      via.slice(0, 3).map((body) => body.label),
      language,
    );
    return via.length > 3
      ? t('explore:others.viaMore', { bodies, n: number(via.length - 3, language, 0) })
      : t('explore:others.via', { bodies });
  }
}

function Names({
  bodies,
  control,
  most,
}: {
  readonly bodies: readonly Body[];
  readonly control: Control;
  readonly most: number;
}) {
  return (
    <ul className={styles.plain}>
      <Few items={bodies} most={most}>
        {(body) => (
          <li key={body.id}>
            <BodyName body={body} control={control} />
          </li>
        )}
      </Few>
    </ul>
  );
}
