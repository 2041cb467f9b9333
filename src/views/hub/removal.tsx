/** Irreplaceability: what would fall apart without the body, and who would stand alone. */

import { componentsOf } from '../../analysis/components.ts';
import { measureOf } from '../../analysis/index.ts';
import { number, percent } from '../../i18n/format.ts';
import { readingOf } from '../../i18n/measure-value.ts';
import { without } from '../../model/ego.ts';
import { select } from '../../state/actions.ts';
import { Declined } from '../parts/declined.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { SectorSwatch } from '../parts/sector-chip.tsx';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet, Measures, More } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

/** Names shown before 'and n more'. */
const MOST_NAMES = 60;
/** Up to this many names stand open. */
const MOST_OPEN = 14;

export function Removal({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { answers, vertex, star, who } = profile;
  const measure = measureOf('body', 'removal-pairs-lost');
  const reading = answers && measure ? readingOf(answers, measure.id, vertex) : null;
  return (
    <Facet
      title={t('hub:facet.removal')}
      ask={t('hub:facet.removalAsk', { who })}
      sure={reading?.declined ? null : t(star ? 'hub:removal.star' : 'hub:removal.sure')}
    >
      {!answers ? <p className={styles.computing}>{t('hub:computing')}</p> : null}
      {reading?.declined ? <Declined reason={reading.declined} /> : null}
      {reading && reading.value !== null && measure ? (
        <>
          <Stat
            value={percent(reading.value, language, reading.value > 0 && reading.value < 0.1 ? 1 : 0)}
            name={<MeasureName measure={measure} />}
          />
          <Parts profile={profile} />
        </>
      ) : null}
      {reading?.declined ? null : (
        <More title={t('hub:more')}>
          <Measures
            profile={profile}
            ids={['removal-pairs-lost', 'removal-cross-pairs-lost', 'removal-components', 'articulation']}
          />
        </More>
      )}
    </Facet>
  );
}

function Parts({ profile: { lensed, vertex, who } }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const before = [...componentsOf(lensed.graph).sizes];
  const { sizes, isolated } = without(lensed, vertex);
  return (
    <>
      <p>
        {sizes.length <= before.length
          ? t('hub:removal.sentenceNothing', { who })
          : before.length === 1
            ? t('hub:removal.sentenceWhole', { who, n: number(sizes.length, language) })
            : t('hub:removal.sentence', {
                who,
                count: sizes.length,
                n: number(sizes.length, language),
                now: number(before.length, language),
              })}
      </p>
      <dl className={styles.parts} aria-label={t('hub:removal.picture')}>
        <dt>{t('hub:removal.before')}</dt>
        <dd>
          <PartsBar sizes={before} />
        </dd>
        <dt>{t('hub:removal.after', { who })}</dt>
        <dd>
          <PartsBar sizes={sizes} />
        </dd>
      </dl>
      {isolated.length > 0 ? (
        <More
          title={t('hub:removal.isolated', { count: isolated.length, n: number(isolated.length, language) })}
          open={isolated.length <= MOST_OPEN}
        >
          <ul className={styles.names}>
            {isolated.slice(0, MOST_NAMES).map((v) => (
              <li key={v}>
                <SectorSwatch sector={lensed.labels.sector[v]!} />
                <button type="button" onClick={() => select(lensed.bodies[v]!.id)}>
                  {lensed.bodies[v]!.label}
                </button>
              </li>
            ))}
            {isolated.length > MOST_NAMES ? (
              <li>
                {t('hub:removal.more', {
                  count: isolated.length - MOST_NAMES,
                  n: number(isolated.length - MOST_NAMES, language),
                })}
              </li>
            ) : null}
          </ul>
        </More>
      ) : null}
    </>
  );
}

/** Parts as blocks, widths by size; the same in words below. */
function PartsBar({ sizes }: { readonly sizes: readonly number[] }) {
  const { t, language } = useWords();
  const groups = new Map<number, number>();
  for (const size of sizes) groups.set(size, (groups.get(size) ?? 0) + 1);
  const words = [...groups].map(([size, n]) =>
    t('hub:removal.ofSize', { count: n, n: number(n, language), size: number(size, language) }),
  );
  return (
    <>
      {sizes.length <= 120 ? (
        <span className={styles.partsBar} aria-hidden="true">
          {sizes.map((size, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
            <i key={i} style={{ flexGrow: size }} />
          ))}
        </span>
      ) : null}
      <small>{words.slice(0, 6).join(', ')}</small>
    </>
  );
}
