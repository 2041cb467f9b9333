/** Who could introduce: the first way as a sentence, the ties behind it and further ways one press away. */
import { ArrowRight, MapPin } from 'lucide-react';
import { Fragment } from 'react';
import type { Introduction, Step } from '../../compare/introductions.ts';
import { introductionText, wayText } from '../../i18n/gaps-sentence.ts';
import { useApp } from '../../state/store.ts';
import { spotlight } from '../../state/testing/groups.ts';
import { Button } from '../parts/controls/button.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyLink } from './bits.tsx';
import rowStyles from './rows.module.css';

export function Introductions({
  introductions,
  category,
}: {
  readonly introductions: readonly Introduction[];
  /** Its name. */
  readonly category: string;
}) {
  const { t, language } = useWords();
  const [first] = introductions;
  if (!first) return null;
  const ways = introductions.flatMap((introduction) =>
    introduction.ways.map((way) => ({ introduction, way })),
  );
  const others = ways.length - 1;
  return (
    <div className={rowStyles.intro}>
      <p>
        <Prose text={introductionText(first, language)} />
        {first.network === null ? null : (
          <small> {t('gaps:intro.foreign', { network: first.network })}</small>
        )}
        {first.wider ? <small> {t('gaps:intro.wider', { category })}</small> : null}
      </p>
      <details>
        <summary>
          {t('gaps:intro.title')}
          {others > 0 ? ` · ${t('gaps:intro.others', { count: others })}` : ''}
        </summary>
        <ol className={rowStyles.ways}>
          {ways.map(({ introduction, way }) => (
            <WayLine
              key={way.map(({ to }) => to.id).join('\n')}
              way={way}
              network={introduction.network}
              showsAll={way === first.ways[0]}
            />
          ))}
        </ol>
      </details>
    </div>
  );
}

/** Sie → Klinikum Westfalen → …, with the ties of each link. */
function WayLine({
  way,
  network,
  showsAll,
}: {
  readonly way: readonly Step[];
  readonly network: string | null;
  readonly showsAll: boolean;
}) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const target = way.at(-1)?.to;
  if (!target) return null;
  const isHere = way.every(({ to }) => bodies.has(to.id));
  return (
    <li>
      <p className={rowStyles.chain}>
        <span>{t('gaps:intro.you')}</span>
        {way.map(({ to }) => (
          <Fragment key={to.id}>
            <ArrowRight aria-hidden="true" />
            {bodies.has(to.id) ? <BodyLink id={to.id} label={to.label} /> : <span>{to.label}</span>}
          </Fragment>
        ))}
        {network === null ? null : <small>{t('gaps:intro.foreign', { network })}</small>}
      </p>
      <ul>
        {wayText(way, language)
          .filter((text) => showsAll || text !== t('gaps:intro.unsaid'))
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
      {isHere ? (
        <Button
          tone="quiet"
          aria-label={t('gaps:intro.onMapLong', { to: target.label })}
          onPress={() =>
            spotlight(
              [way[0]!.from.id, ...way.map(({ to }) => to.id)],
              t('gaps:intro.spotlight', { to: target.label }),
            )
          }
        >
          <MapPin aria-hidden="true" />
          {t('gaps:intro.onMap')}
        </Button>
      ) : null}
    </li>
  );
}
