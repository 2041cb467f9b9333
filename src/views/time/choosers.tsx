/** Which two moments are compared: two lists, and a slider over all moments that can be played. */
import { ArrowLeftRight, Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TimeState } from '../../figures/time/states.ts';
import { number } from '../../i18n/format.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import type { Moment } from '../../model/timeline.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import { saidPlaces, stepOf } from './said-places.ts';
import styles from './time.module.css';

export type Chosen = { readonly from: string; readonly to: string };

/** Milliseconds that a moment stands while they are played. */
const BEAT = 1600;

/** Pixels: a bar, a digit of the number above it with air on both sides, a year below. */
const BAR = 14;
const DIGIT = 8;
const AIR = 6;
const YEAR = 40;
/** Years that are written where all would have room. */
const MOST_YEARS = 10;

export function Choosers({
  moments,
  chosen,
  onChange,
}: {
  readonly moments: readonly Moment[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}) {
  const { t, language } = useWords();
  const choices = moments.map((moment) => ({
    id: moment.key,
    label: momentName(moment, language),
    group: t(
      moment.of === 'year'
        ? 'time:group.years'
        : moment.of === 'now'
          ? 'time:group.now'
          : 'time:group.states',
    ),
  }));
  return (
    <div className={styles.choosers}>
      <Select
        label={t('time:from')}
        value={chosen.from}
        choices={choices}
        onChange={(from) => onChange({ ...chosen, from })}
      />
      <IconButton label={t('time:swap')} onPress={() => onChange({ from: chosen.to, to: chosen.from })}>
        <ArrowLeftRight aria-hidden="true" />
      </IconButton>
      <Select
        label={t('time:to')}
        value={chosen.to}
        choices={choices}
        onChange={(to) => onChange({ ...chosen, to })}
      />
    </div>
  );
}

/** Moves the later moment; the earlier one follows right behind, so that playing tells what each moment brought. */
export function Slider({
  states,
  chosen,
  onChange,
}: {
  readonly states: readonly TimeState[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}) {
  const { t, language } = useWords();
  const [isPlaying, setPlaying] = useState(false);
  const at = Math.max(
    0,
    states.findIndex(({ moment }) => moment.key === chosen.to),
  );
  const last = states.length - 1;
  const go = (i: number) =>
    onChange({ from: states[Math.max(0, i - 1)]!.moment.key, to: states[i]!.moment.key });
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => latest.current(at + 1), BEAT);
    return () => clearTimeout(timer);
  }, [isPlaying, at, last]);
  const { ref, width } = useWidth();
  const step = stepOf(states.length, width);
  const counts = states.map(({ lensed }) => number(lensed.counts.ties, language));
  const widest = DIGIT * Math.max(...counts.map((count) => count.length)) + AIR;
  const withCount = saidPlaces(states.length, at, step, widest);
  const withYear = saidPlaces(states.length, at, step, YEAR, MOST_YEARS);
  const bar = Math.max(2, Math.min(BAR, Math.floor(step - 2)));
  const most = Math.max(1, ...states.map(({ lensed }) => lensed.counts.ties));
  return (
    <div className={styles.slider}>
      <Button
        className={styles.play ?? ''}
        onPress={() => {
          if (!isPlaying && at >= last) go(Math.min(1, last));
          setPlaying(!isPlaying);
        }}
      >
        {isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        {t(isPlaying ? 'time:pause' : 'time:play')}
      </Button>
      <div className={styles.track} ref={ref}>
        <div className={styles.bars} aria-hidden="true">
          {states.map(({ moment, lensed }, i) => (
            <span key={moment.key} data-now={i === at} data-from={moment.key === chosen.from}>
              <b
                style={{
                  inlineSize: `${bar}px`,
                  blockSize: `${Math.max(2, (38 * lensed.counts.ties) / most)}px`,
                }}
              />
              {withCount.has(i) ? <em>{counts[i]}</em> : null}
            </span>
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={t('time:slider')}
          aria-valuetext={momentName(states[at]!.moment, language)}
          onChange={(event) => {
            setPlaying(false);
            go(Number(event.target.value));
          }}
        />
        <div className={styles.ticks} aria-hidden="true">
          {states.map(({ moment }, i) => (
            <span key={moment.key} data-now={i === at}>
              {withYear.has(i) ? tick(moment, momentName(moment, language)) : ''}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Short below the slider: years, and of the other moments only their year. */
function tick(moment: Moment, name: string): string {
  if (moment.of === 'now') return name;
  return moment.of === 'year' ? String(moment.year) : `• ${moment.year}`;
}
