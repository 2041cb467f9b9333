/** What can be pressed during a presentation, seen while the pointer moves; who is pointed at, and what the browser would not do. */
import {
  ChevronLeft,
  ChevronRight,
  LayoutGrid,
  Maximize,
  NotebookText,
  Search,
  TriangleAlert,
  X,
} from 'lucide-react';
import { useMemo } from 'react';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { hasFull } from './full-screen.ts';
import { PointField } from './point-field.tsx';
import type { SceneBody } from './scene-parts.ts';
import styles from './show.module.css';
import type { Doing } from './show-keys.ts';

export function ShowBar({
  at,
  count,
  does,
  onEnd,
  bodies,
  meant,
  isFinding,
  onPoint,
  onLeaveField,
  word,
  onRead,
}: {
  readonly at: number;
  readonly count: number;
  readonly does: Doing;
  readonly onEnd: () => void;
  /** Who is on the scene; null while it is drawn. */
  readonly bodies: ReadonlyMap<string, SceneBody> | null;
  /** Who is pointed at. */
  readonly meant: SceneBody | null;
  readonly isFinding: boolean;
  readonly onPoint: (id: string) => void;
  readonly onLeaveField: () => void;
  /** What did not work. */
  readonly word: string | null;
  readonly onRead: () => void;
}) {
  const { t } = useWords();
  const all = useMemo(() => [...(bodies?.values() ?? [])], [bodies]);
  return (
    <div className={styles.foreground}>
      {word === null ? null : (
        <div className={styles.word} role="alert">
          <TriangleAlert aria-hidden="true" />
          <span>{word}</span>
          <Button tone="quiet" onPress={onRead}>
            {t('slides:show.read')}
          </Button>
        </div>
      )}
      {meant ? <p className={styles.meant}>{meant.said}</p> : null}
      {isFinding ? (
        <PointField
          autoFocus
          bodies={all}
          onPoint={(id) => {
            onPoint(id);
            onLeaveField();
          }}
          onLeave={onLeaveField}
        />
      ) : null}
      <div className={styles.bar}>
        <IconButton label={t('slides:show.previous')} isDisabled={at === 0} onPress={does.previous}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span className={styles.at}>{t('slides:show.at', { n: at + 1, count })}</span>
        <IconButton label={t('slides:show.next')} isDisabled={at === count - 1} onPress={does.next}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
        <IconButton label={t('slides:show.overview')} onPress={does.overview}>
          <LayoutGrid aria-hidden="true" />
        </IconButton>
        {all.length > 0 ? (
          <IconButton label={t('slides:show.point')} onPress={does.point}>
            <Search aria-hidden="true" />
          </IconButton>
        ) : null}
        <IconButton label={t('slides:show.presenter')} onPress={does.notes}>
          <NotebookText aria-hidden="true" />
        </IconButton>
        {hasFull() ? (
          <IconButton label={t('slides:show.full')} onPress={does.full}>
            <Maximize aria-hidden="true" />
          </IconButton>
        ) : null}
        <IconButton label={t('slides:show.close')} onPress={onEnd}>
          <X aria-hidden="true" />
        </IconButton>
        <span className={styles.keys}>{t('slides:show.keys')}</span>
      </div>
    </div>
  );
}
