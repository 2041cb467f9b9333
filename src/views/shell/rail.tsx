/**
 * The rail that chooses the view, in groups: what there is, what to check, to plan, to compare. On narrow screens it is a
 * bar of a few views; the others open above it.
 */
import {
  CalendarCheck,
  ChartScatter,
  CircleDashed,
  CircleDot,
  CircleHelp,
  Ellipsis,
  FileText,
  FolderOpen,
  Grid3x3,
  History,
  Image,
  Lightbulb,
  type LucideIcon,
  Presentation,
  Table2,
  Waypoints,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { show } from '../../state/actions.ts';
import { openHelp } from '../../state/help/help.ts';
import { useApp, type ViewId } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './rail.module.css';

type Group = {
  readonly id: 'open' | 'see' | 'check' | 'plan' | 'compare' | 'present';
  readonly views: readonly (readonly [ViewId, LucideIcon])[];
};

/** A view that stands in the rail is one line here. */
const ALL: readonly Group[] = [
  { id: 'open', views: [['start', FolderOpen]] },
  {
    id: 'see',
    views: [
      ['map', Waypoints],
      ['hub', CircleDot],
      ['sectors', Grid3x3],
    ],
  },
  {
    id: 'check',
    views: [
      ['gaps', CircleDashed],
      ['table', Table2],
    ],
  },
  {
    id: 'plan',
    views: [
      ['follow', CalendarCheck],
      ['whatif', Lightbulb],
    ],
  },
  {
    id: 'compare',
    views: [
      ['compare', ChartScatter],
      ['time', History],
    ],
  },
  {
    id: 'present',
    views: [
      ['figures', Image],
      ['slides', Presentation],
      ['report', FileText],
    ],
  },
];
const GROUPS = ALL.filter((group) => group.views.length > 0);

/** What stays in sight on narrow screens, beside the button for the others. */
const IN_BAR: ReadonlySet<ViewId> = new Set<ViewId>(['start', 'map', 'hub', 'table']);

export function Rail() {
  const { t } = useWords();
  const current = useApp((s) => s.view);
  const [isOpen, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    nav.current?.querySelector<HTMLElement>('[data-bar="false"] button')?.focus();
    const outside = (event: PointerEvent) => {
      if (!nav.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  return (
    <nav
      ref={nav}
      className={styles.rail}
      aria-label={t('shell:nav')}
      data-open={isOpen}
      data-tour="rail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        more.current?.focus();
      }}
    >
      {GROUPS.map((group) => (
        <div key={group.id} className={styles.group}>
          <span className={styles.caption} aria-hidden="true">
            {t(`shell:rail.${group.id}`)}
          </span>
          <ul aria-label={t(`shell:rail.${group.id}`)}>
            {group.views.map(([view, Icon]) => (
              <li key={view} data-bar={IN_BAR.has(view)}>
                <Button
                  className={styles.button ?? ''}
                  onPress={() => {
                    setOpen(false);
                    show(view);
                  }}
                  aria-current={view === current ? 'page' : undefined}
                  data-view={view}
                >
                  <Icon aria-hidden="true" />
                  <span>{t(`shell:views.${view}`)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Button
        className={`${styles.button} ${styles.last}`}
        data-tour="help"
        onPress={() => {
          setOpen(false);
          openHelp();
        }}
      >
        <CircleHelp aria-hidden="true" />
        <span>{t('shell:rail.help')}</span>
      </Button>
      <Button
        ref={more}
        className={`${styles.button} ${styles.more}`}
        aria-expanded={isOpen}
        data-current={!IN_BAR.has(current)}
        onPress={() => setOpen(!isOpen)}
      >
        <Ellipsis aria-hidden="true" />
        <span>{t('shell:rail.more')}</span>
      </Button>
    </nav>
  );
}
