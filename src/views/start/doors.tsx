/** Three doors for whoever has no network here yet: look at an example, bring a list, start empty. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FIRST } from '../../state/files/bundled.ts';
import { examplePicture } from '../../state/help/example-picture.ts';
import { startTour } from '../../state/help/tour.ts';
import { openExample } from '../../state/workspace/projects.ts';
import { openDialog } from '../../state/workspace/workspace-dialog.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './doors.module.css';
import { OwnWays } from './own-data.tsx';
import { Thumbnail } from './thumbnail.tsx';

export function Doors() {
  const { t } = useWords();
  return (
    <div className={styles.doors} data-testid="doors">
      <section className={styles.door}>
        <Example />
        <div className={styles.text}>
          <h2>{t('start:doors.look')}</h2>
          <p>{t('start:doors.lookText')}</p>
          <div className={styles.buttons}>
            <Button tone="primary" onPress={() => void startTour()}>
              {t('start:doors.tour')}
              <ArrowRight aria-hidden="true" />
            </Button>
            <Button onPress={() => void openExample(FIRST)}>{t('start:doors.alone')}</Button>
          </div>
        </div>
      </section>
      <section className={styles.door}>
        <ListPicture />
        <div className={styles.text}>
          <h2>{t('start:doors.bring')}</h2>
          <p>{t('start:ownHint')}</p>
          <OwnWays />
        </div>
      </section>
      <section className={styles.door}>
        <EmptyPicture />
        <div className={styles.text}>
          <h2>{t('start:doors.empty')}</h2>
          <p>{t('start:doors.emptyText')}</p>
          <div className={styles.buttons}>
            <Button onPress={() => openDialog({ is: 'new' })}>{t('start:new')}</Button>
          </div>
        </div>
      </section>
    </div>
  );
}

function Example() {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void examplePicture(FIRST).then((svg) => {
      if (!over) setPicture(svg);
    });
    return () => {
      over = true;
    };
  }, []);
  return <Thumbnail svg={picture} />;
}

const ROWS = [0, 1, 2, 3, 4];

/** A list that becomes a network. */
function ListPicture() {
  return (
    <span className={styles.picture}>
      <svg viewBox="0 0 160 100" aria-hidden="true">
        <g fill="var(--raised)" stroke="var(--line-strong)" strokeWidth="1">
          <rect x="18" y="20" width="52" height="60" rx="3" />
        </g>
        <rect x="18" y="20" width="52" height="11" rx="3" fill="var(--line)" />
        {ROWS.map((i) => (
          <g key={i}>
            <rect
              x="23"
              y={36 + i * 9}
              width={i % 2 ? 20 : 25}
              height="3"
              rx="1.5"
              fill="var(--line-strong)"
            />
            <rect x="54" y={36 + i * 9} width="11" height="3" rx="1.5" fill={`var(--sector-${i % 3})`} />
          </g>
        ))}
        <path
          d="M78 50h14m-5-5 5 5-5 5"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        {ROWS.map((i) => {
          const angle = ((i * 72 - 90) * Math.PI) / 180;
          const [x, y] = [124 + 24 * Math.cos(angle), 50 + 24 * Math.sin(angle)];
          return (
            <g key={i}>
              <line x1="124" y1="50" x2={x} y2={y} stroke="var(--line-strong)" strokeWidth="1.2" />
              <circle cx={x} cy={y} r="5" fill={`var(--sector-${i % 3})`} />
            </g>
          );
        })}
        <circle cx="124" cy="50" r="8" fill="var(--page)" stroke="var(--ink)" strokeWidth="2" />
        <circle cx="124" cy="50" r="3" fill="var(--ink)" />
      </svg>
    </span>
  );
}

/** A hub, and the places around it that are still free. */
function EmptyPicture() {
  return (
    <span className={styles.picture}>
      <svg viewBox="0 0 160 100" aria-hidden="true">
        {Array.from({ length: 7 }, (_, i) => {
          const angle = ((i * 360) / 7 - 90) * (Math.PI / 180);
          const [x, y] = [80 + 36 * Math.cos(angle), 50 + 36 * Math.sin(angle)];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of a drawing do not move
            <g key={i} fill="none" stroke="var(--line-strong)" strokeWidth="1.2" strokeDasharray="2.5 3">
              <line x1="80" y1="50" x2={x} y2={y} />
              <circle cx={x} cy={y} r="5.5" fill="var(--panel)" />
            </g>
          );
        })}
        <circle cx="80" cy="50" r="10" fill="var(--page)" stroke="var(--accent)" strokeWidth="2.4" />
        <circle cx="80" cy="50" r="4" fill="var(--accent)" />
      </svg>
    </span>
  );
}
