/** Pairs of sectors with few ties, and who could link them. Where only one body's ties are recorded, it says why it cannot tell. */
import { DEFAULT_OPTIONS } from '../../analysis/measure.ts';
import { linkingSectors, type SectorLink } from '../../analysis/sector-links.ts';
import { inSlices, nextTask } from '../../base/pace.ts';
import { number } from '../../i18n/format.ts';
import { show } from '../../state/actions.ts';
import { openNewTie } from '../../state/edit/editing.ts';
import { Button } from '../parts/controls/button.tsx';
import { Section } from '../parts/page.tsx';
import { SectorSwatch } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { TermLine } from '../parts/term-line.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useWords } from '../parts/use-words.ts';
import { BodyLink } from './bits.tsx';
import styles from './gaps.module.css';
import type { GapsView } from './use-gaps.ts';

/** Looked at beyond those that are shown, since the centre itself and committees are left out. */
const MOST_LINKERS = 12;
const SHOWN = 3;

export function ThinSectors({ view }: { readonly view: GapsView }) {
  const { t, language } = useWords();
  const { lensed, centre } = view;
  const found = useAnswer(lensed, async (signal) => {
    await nextTask();
    const { graph, labels } = lensed;
    return inSlices(linkingSectors({ graph, labels, options: DEFAULT_OPTIONS }, MOST_LINKERS), signal);
  });
  const few = found?.declined === 'few-ties';
  return (
    <Section title={t('gaps:sectors.title')} note={t('gaps:sectors.ask')} data-testid="gaps-sectors">
      <TermLine ids={['sector', 'cross', 'tie', 'star']} />
      {found === null ? (
        <p className={styles.quiet}>{t('gaps:computing')}</p>
      ) : found.declined !== null && found.declined !== 'few-ties' ? (
        <>
          <p className={styles.declined}>
            {t(`gaps:sectors.decline.${found.declined}`, { name: centre.label })}
          </p>
          <div className={styles.tools}>
            <Button onPress={() => openNewTie(partnerOf(view))}>{t('gaps:sectors.addTie')}</Button>
            <Button tone="quiet" onPress={() => show('sectors')}>
              {t('gaps:sectors.toSectors')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {few ? (
            <p>
              {found.ties === 0
                ? t('gaps:sectors.fewNone')
                : t('gaps:sectors.few', { n: number(found.ties, language) })}
            </p>
          ) : null}
          <ul className={styles.pairs}>
            {found.pairs.map((pair) => (
              <Pair key={`${pair.a} ${pair.b}`} pair={pair} view={view} few={few} />
            ))}
          </ul>
          <p className={styles.quiet}>
            {t('gaps:sectors.note')}
            {lensed.lens.weight === 'none' ? '' : ` ${t('gaps:sectors.weighted')}`}
          </p>
          <div className={styles.tools}>
            <Button tone="quiet" onPress={() => show('sectors')}>
              {t('gaps:sectors.toSectors')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

/** The first partner with a sector: a tie among partners begins there. */
const partnerOf = ({ gaps, centre }: GapsView) =>
  ([...gaps.partners.values()].find(({ body }) => body.sector !== null)?.body ?? centre).id;

function Pair({
  pair,
  view: { lensed, vertex },
  few,
}: {
  readonly pair: SectorLink;
  readonly view: GapsView;
  readonly few: boolean;
}) {
  const { t, language } = useWords();
  const [a, b] = [sectorName(lensed, pair.a, language), sectorName(lensed, pair.b, language)];
  const observed = number(pair.observed, language);
  const expected =
    pair.expected > 0 && pair.expected < 0.05
      ? `< ${number(0.1, language)}`
      : number(pair.expected, language, 1);
  const state =
    pair.is === 'none'
      ? few || !(pair.expected >= 0.5)
        ? 'noneUnexpected'
        : 'none'
      : few
        ? 'usual'
        : pair.is;
  const own = pair.linkers.find((linker) => linker.vertex === vertex)?.open ?? 0;
  const linkers = pair.linkers.filter((linker) => linker.vertex !== vertex).slice(0, SHOWN);
  const thin = pair.is !== 'usual' || (pair.expected > 0 && pair.observed < pair.expected / 2);
  return (
    <li data-is={few ? 'usual' : pair.is}>
      <h3>
        <SectorSwatch sector={pair.a} />
        {pair.a === pair.b ? null : <SectorSwatch sector={pair.b} />}{' '}
        {pair.a === pair.b ? t('gaps:sectors.inside', { a }) : t('gaps:sectors.between', { a, b })}
      </h3>
      <Measured pair={pair} />
      <p>{t(`gaps:sectors.${state}`, { observed, expected })}</p>
      {thin && linkers.length > 0 ? (
        <div className={styles.linkers}>
          <p>{t('gaps:sectors.linkers')}</p>
          <ul>
            {linkers.map(({ vertex: v, open }) => (
              <li key={v}>
                <BodyLink id={lensed.bodies[v]!.id} label={lensed.bodies[v]!.label} />
                <small>{t('gaps:sectors.linker', { count: open, n: number(open, language) })}</small>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {thin && own > 0 ? (
        <p className={styles.quiet}>{t('gaps:sectors.hubOpen', { count: own, n: number(own, language) })}</p>
      ) : null}
    </li>
  );
}

/** Observed as a bar, expected as a mark on it. */
function Measured({ pair: { observed, expected } }: { readonly pair: SectorLink }) {
  const most = Math.max(observed, expected || 0, 1) * 1.15;
  return (
    <span className={styles.measured} aria-hidden="true">
      <i style={{ width: `${(100 * observed) / most}%` }} />
      {expected > 0 ? <b style={{ insetInlineStart: `${(100 * expected) / most}%` }} /> : null}
    </span>
  );
}
