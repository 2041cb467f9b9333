/** Changes and pictures on their way out, each with how it was read. */
import { Download } from 'lucide-react';
import { pairOf } from '../../figures/time/pairs.ts';
import { drawBeside, drawMoments, drawPair, picturePair } from '../../figures/time/time-picture.ts';
import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import { changeRows, changeWord } from '../../i18n/time-table.ts';
import { type Dating, datingOf } from '../../model/timeline.ts';
import { store } from '../../state/store.ts';
import { saveTimeCsv, saveTimePicture } from '../../state/time/time-out.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Chosen } from './choosers.tsx';
import type { Mode } from './pictures.tsx';
import { type Line, namesOf, usePair } from './use-time.ts';

type T = ReturnType<typeof useWords>['t'];

/** How much is known of when ties began. */
export const cautionOf = ({ ties, sinceSaid }: Dating, t: T, language: Language): string =>
  sinceSaid === ties
    ? t('time:caution.dated', { count: ties })
    : t('time:caution.undated', { count: ties, unknown: number(ties - sinceSaid, language) });

/** Width of the picture that leaves the page. */
const FILE_WIDTH = 1000;
/** Two of them beside each other. */
const BESIDE_WIDTH = 1720;

export function TakeAlong({
  line,
  chosen,
  mode,
}: {
  readonly line: Line;
  readonly chosen: Chosen;
  readonly mode: Mode;
}) {
  const { t, language } = useWords();
  const pair = usePair(line, chosen);
  const { difference } = pair;
  const rows = () => changeRows(difference, namesOf(pair), language);
  const csv = () => {
    const { project, lens } = store.getState();
    const head = ['of', 'what', 'type', 'before', 'after'] as const;
    return saveTimeCsv(
      [
        head.map((key) => t(`time:table.${key}`)),
        ...rows().map((row) => [row.name, changeWord(row.what, language), row.type, row.before, row.after]),
      ],
      `${cautionOf(datingOf(project, lens), t, language)} ${t('time:caution.recording')}`,
      'changes',
    );
  };
  const picture = (format: 'svg' | 'png') => () =>
    void saveTimePicture(format, async (fontDataUri) => {
      const { project, lens } = store.getState();
      const setting = { project, lens, language, theme: 'light', width: FILE_WIDTH, fontDataUri } as const;
      if (mode === 'all') {
        const { states, places } = line;
        const pairs = states.slice(1).map((to, i) => pairOf(states[i]!, to));
        return drawMoments(setting, places, states, pairs).svg;
      }
      const stop = new AbortController();
      const drawn = await picturePair(project, lens, line.places, pair, setting, stop.signal);
      return mode === 'beside'
        ? drawBeside({ ...setting, width: BESIDE_WIDTH }, drawn, pair, rows()).svg
        : drawPair(setting, drawn, pair, rows()).svg;
    });
  return (
    <Menu
      label={t('time:out.open')}
      entries={[
        { id: 'csv', label: t('time:out.csv'), run: () => void csv() },
        { id: 'svg', label: t('time:out.svg', { what: t(`time:mode.${mode}`) }), run: picture('svg') },
        { id: 'png', label: t('time:out.png', { what: t(`time:mode.${mode}`) }), run: picture('png') },
      ]}
      trigger={
        <Button>
          <Download aria-hidden="true" />
          {t('time:out.open')}
        </Button>
      }
    />
  );
}
