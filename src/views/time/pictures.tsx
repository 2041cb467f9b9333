/** The pictures of two moments or of all, with the same in a table, one key press away. */
import { useMemo } from 'react';
import { type Pair, pairOf } from '../../figures/time/pairs.ts';
import { countsOf, drawMoments, drawPair, picturePair } from '../../figures/time/time-picture.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import type { ChangeRow } from '../../i18n/time-table.ts';
import { useApp } from '../../state/store.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWords } from '../parts/use-words.ts';
import { ChangeTable } from './changes.tsx';
import { Picture } from './picture.tsx';
import styles from './time.module.css';
import type { Line } from './use-time.ts';

export type Mode = 'difference' | 'beside' | 'all';

/** The setting that all pictures share; the title stands on the page already. */
function useSetting() {
  const { language } = useWords();
  const theme = useThemeName();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  return useMemo(() => ({ project, lens, language, theme }), [project, lens, language, theme]);
}

/** What a pair is drawn from; null while it is being made. */
export function usePairPicture(line: Line, pair: Pair) {
  const setting = useSetting();
  const key = useMemo(() => ({ setting, line, pair }), [setting, line, pair]);
  return useAnswer(key, (signal) =>
    picturePair(setting.project, setting.lens, line.places, pair, setting, signal),
  );
}

export function PairPictures({
  line,
  pair,
  rows,
  isBeside,
}: {
  readonly line: Line;
  readonly pair: Pair;
  readonly rows: readonly ChangeRow[];
  readonly isBeside: boolean;
}) {
  const { t, language } = useWords();
  const setting = useSetting();
  const picture = usePairPicture(line, pair);
  const name = setting.project.about.name[language] ?? setting.project.about.name.de;
  const [from, to] = [momentName(pair.from.moment, language), momentName(pair.to.moment, language)];
  const title = t(isBeside ? 'time:picture.beside' : 'time:picture.difference', { name, from, to });
  const draws = useMemo(() => {
    if (!picture) return null;
    const draw = (side: 'from' | 'to' | null) => (width: number) =>
      drawPair({ ...setting, width, titled: false }, picture, pair, rows, side);
    return { both: draw(null), from: draw('from'), to: draw('to') };
  }, [picture, setting, pair, rows]);
  // Of a large network only what changed is drawn: without any, that would be an empty wheel.
  const isEmpty = picture?.isLarge === true && picture.ties.size + picture.bodies.size === 0;
  return (
    <ChartFrame
      title={title}
      table={<ChangeTable rows={rows} caption={t('time:table.caption', { from, to })} />}
    >
      {draws === null ? (
        <p className={styles.quiet}>{t('time:reading')}</p>
      ) : isEmpty ? (
        <p className={styles.nothing}>{t('time:picture.nothing')}</p>
      ) : isBeside ? (
        <div className={styles.beside}>
          <Picture
            label={t('time:picture.state', { name, moment: from })}
            draw={draws.from}
            testid="time-from"
          />
          <Picture label={t('time:picture.state', { name, moment: to })} draw={draws.to} testid="time-to" />
        </div>
      ) : (
        <Picture label={title} draw={draws.both} testid="time-difference" />
      )}
    </ChartFrame>
  );
}

export function AllMoments({ line }: { readonly line: Line }) {
  const { t, language } = useWords();
  const setting = useSetting();
  const { states, places } = line;
  const name = setting.project.about.name[language] ?? setting.project.about.name.de;
  const title = t('time:picture.all', { name });
  const draw = useMemo(() => {
    const pairs = states.slice(1).map((to, i) => pairOf(states[i]!, to));
    return (width: number) => drawMoments({ ...setting, width, titled: false }, places, states, pairs);
  }, [states, places, setting]);
  return (
    <ChartFrame
      title={title}
      keep={{ chart: 'moments' }}
      table={
        <PlainTable
          caption={title}
          columns={[{ label: t('time:measures.moment') }, { label: t('time:table.of') }]}
          rows={states.map(({ moment, lensed }) => ({
            key: moment.key,
            cells: [momentName(moment, language), countsOf(lensed, language)],
          }))}
        />
      }
    >
      <Picture label={title} draw={draw} testid="time-all" />
    </ChartFrame>
  );
}
