/** Ways between two bodies: who they are, how many there are and through whom, each in words. */
import { ArrowUpDown } from 'lucide-react';
import { Fragment, type RefObject, useMemo, useState } from 'react';
import { list, number, percent } from '../../../i18n/format.ts';
import { tiesText } from '../../../i18n/gaps-sentence.ts';
import type { Id } from '../../../model/project.ts';
import { type WayAnswer, type WayLink, waysBetween } from '../../../state/looking/explore-answers.ts';
import { explore } from '../../../state/looking/exploring.ts';
import { selectLensed } from '../../../state/select.ts';
import { useApp } from '../../../state/store.ts';
import { BodyPicker, picked } from '../../parts/body-picker.tsx';
import { IconButton } from '../../parts/controls/button.tsx';
import { Prose } from '../../parts/prose.tsx';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import { BodyName, Few, useTraced } from './bits.tsx';
import styles from './explore.module.css';

type Control = RefObject<MapControl | null>;

export function WayAsk({
  from,
  to,
  control,
}: {
  readonly from: Id | null;
  readonly to: Id | null;
  readonly control: Control;
}) {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  const label = useApp((s) => (from === null ? '' : (s.project.bodies.get(from)?.label ?? from)));
  const answer = useMemo(
    () => (from === null || to === null ? null : waysBetween(lensed, from, to)),
    [lensed, from, to],
  );
  useTraced(answer && answer.is !== 'outside' ? answer.traced : null);
  const put = (ends: { readonly from?: Id | null; readonly to?: Id | null }) =>
    explore({ is: 'way', from, to, ...ends });
  return (
    <>
      <div className={styles.ends}>
        <div className={styles.fields}>
          <End label={t('explore:find.from')} id={from} other={to} onPick={(id) => put({ from: id })} />
          <End label={t('explore:find.to')} id={to} other={from} onPick={(id) => put({ to: id })} />
        </div>
        <IconButton
          label={t('explore:way.swap')}
          isDisabled={from === null && to === null}
          onPress={() => put({ from: to, to: from })}
        >
          <ArrowUpDown aria-hidden="true" />
        </IconButton>
      </div>
      <div role="status" className={styles.answer}>
        {answer ? (
          <Answer key={`${from}\n${to}`} answer={answer} from={from ?? ''} to={to ?? ''} control={control} />
        ) : (
          <p className={styles.hint}>
            {from === null ? t('explore:way.chooseFirst') : t('explore:way.chooseSecond', { from: label })}{' '}
            {t('explore:find.label')}.
          </p>
        )}
      </div>
    </>
  );
}

/** One end: what is chosen, and a field to choose another. */
export function End({
  label,
  id,
  other,
  onPick,
}: {
  readonly label: string;
  readonly id: Id | null;
  readonly other: Id | null;
  readonly onPick: (id: Id | null) => void;
}) {
  const body = useApp((s) => (id === null ? undefined : s.project.bodies.get(id)));
  const [typed, setTyped] = useState<{ readonly for: Id | null; readonly text: string } | null>(null);
  const typing = typed !== null && typed.for === id;
  return (
    <BodyPicker
      label={label}
      value={typing ? { text: typed.text, id: null } : picked(body)}
      without={other === null ? [] : [other]}
      onPick={(picks) => {
        if (picks.id !== null) {
          setTyped(null);
          if (picks.id !== id) onPick(picks.id);
        } else {
          setTyped({ for: picks.text === '' ? null : id, text: picks.text });
          if (picks.text === '' && id !== null) onPick(null);
        }
      }}
    />
  );
}

function Answer({
  answer,
  from,
  to,
  control,
}: {
  readonly answer: WayAnswer;
  readonly from: Id;
  readonly to: Id;
  readonly control: Control;
}) {
  const { t } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const name = (id: Id) => bodies.get(id)?.label ?? id;
  if (answer.is === 'outside') return <p>{t('explore:way.outside', { body: name(answer.id) })}</p>;
  if (answer.is === 'ways') return <Ways answer={answer} control={control} />;
  const [a, b] = answer.parts;
  return (
    <>
      <p>{t('explore:way.none', { from: name(from), to: name(to) })}</p>
      <ul>
        {[a, b].map(({ body, others }) => (
          <li key={body.id}>
            <Prose
              text={
                others === 0
                  ? t('explore:way.alone', { body: body.label })
                  : t('explore:way.part', { body: body.label, count: others })
              }
            />
          </li>
        ))}
      </ul>
      <p>{t('explore:way.bridge', { a: a.best.label, b: b.best.label })}</p>
      {a.others + b.others > 0 ? <p className={styles.hint}>{t('explore:way.bridgeWhy')}</p> : null}
    </>
  );
}

/** Beyond it, numbers of ways are no longer exact, and nobody reads them. */
const COUNTLESS = 1e6;

function Ways({
  answer,
  control,
}: {
  readonly answer: Extract<WayAnswer, { is: 'ways' }>;
  readonly control: Control;
}) {
  const { t, language } = useWords();
  const { steps, count, through, ways } = answer;
  const [first] = ways;
  if (!first) return null;
  const length = t('explore:way.steps', { count: steps });
  const ends = { from: first[0]!.from.label, to: first.at(-1)!.to.label };
  const all = through.filter(({ share }) => share === 1).map(({ body }) => body.label);
  const most = through[0];
  return (
    <>
      <p>
        <Prose
          text={[
            steps === 1
              ? t('explore:way.direct', ends)
              : count > COUNTLESS
                ? t('explore:way.countless', { steps: length })
                : t('explore:way.count', { count, steps: length }),
            count > 1 && all.length > 0 ? t('explore:way.allThrough', { bodies: list(all, language) }) : '',
            count > 1 && all.length === 0 && most && most.share > 1 / count
              ? t('explore:way.mostThrough', {
                  body: most.body.label,
                  share: percent(most.share, language),
                })
              : '',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      </p>
      {answer.active ? null : <p className={styles.warn}>{t('explore:way.notActive')}</p>}
      <ol className={styles.ways} aria-label={t('explore:way.list')}>
        <Few items={ways} most={3}>
          {(way) => <WayLine key={way.map(({ to }) => to.id).join('\n')} way={way} control={control} />}
        </Few>
      </ol>
      {count > ways.length ? (
        <p className={styles.hint}>{t('explore:way.listed', { count: ways.length })}</p>
      ) : null}
      {through.length > 1 && count > 1 ? (
        <details>
          <summary>
            {t('explore:way.through')} ({number(through.length, language, 0)})
          </summary>
          <ul className={styles.plain}>
            <Few items={through} most={10}>
              {({ body, share }) => (
                <li key={body.id}>
                  <BodyName body={body} control={control}>
                    {t('explore:way.throughShare', { body: body.label, share: percent(share, language) })}
                  </BodyName>
                </li>
              )}
            </Few>
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** A → B → C as a column of names, with what ties each to the next between them. */
function WayLine({ way, control }: { readonly way: readonly WayLink[]; readonly control: Control }) {
  const { language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const said = ({ ties, via }: WayLink) =>
    [tiesText(ties, language), ...via.map((id) => bodies.get(id)?.label ?? id)].filter(Boolean).join(', ');
  return (
    <li className={styles.way}>
      <BodyName body={way[0]!.from} control={control} />
      {way.map((link) => (
        <Fragment key={link.to.id}>
          <span className={styles.link}>{said(link)}</span>
          <BodyName body={link.to} control={control} />
        </Fragment>
      ))}
    </li>
  );
}
