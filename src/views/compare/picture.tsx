/** A picture with its title, the same as a table, and a way to take it along as a file. */
import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Chart } from '../../drawing/charts/page.ts';
import type { ThemeName } from '../../drawing/look.ts';
import { countText, type Picturing, type Sheet } from '../../figures/comparing/picturing.ts';
import { number } from '../../i18n/format.ts';
import { figureNote, savePicture } from '../../state/comparing/compare-out.ts';
import { store, useApp } from '../../state/store.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { ChartStage } from '../parts/chart-stage.tsx';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';
import { keepOf } from './keep.ts';

/** Width of a picture that leaves the page. */
const FILE_WIDTH = 980;
/** No chart is drawn wider: lines of marks get too long to follow. */
const WIDEST = 1240;

type Draw = (sheet: Sheet) => Chart | null;

/** Drawn in a task of its own; until then the chart before stays, and what is drawn for another width or theme goes. */
function useDrawn(draw: Draw, width: number, theme: ThemeName): Chart | null {
  const [drawn, setDrawn] = useState<{ readonly chart: Chart | null; readonly width: number } | null>(null);
  useEffect(() => {
    if (width === 0) return;
    const timer = setTimeout(() => setDrawn({ chart: draw({ width, theme, title: '', note: '' }), width }));
    return () => clearTimeout(timer);
  }, [draw, width, theme]);
  return drawn?.width === width ? drawn.chart : null;
}

export function Picture({
  p,
  id,
  title,
  fileTitle = title,
  note,
  draw,
  tall = false,
  shown = p.comparison.units.length,
}: {
  readonly p: Picturing;
  /** Names the file. */
  readonly id: string;
  readonly title: string;
  readonly fileTitle?: string;
  readonly note?: ReactNode;
  /** Must be the same function while what it draws is the same. Null where there is nothing to draw. */
  readonly draw: Draw;
  /** May be taller than the window: then it scrolls. */
  readonly tall?: boolean;
  /** How many of the units are in the picture, where some cannot be: the file says so. */
  readonly shown?: number;
}) {
  const { t, language } = useWords();
  const theme = useThemeName();
  const { ref, width: room } = useWidth();
  const width = Math.min(room, WIDEST);
  const chart = useDrawn(draw, width, theme);
  const others = useApp((s) => s.comparing.others);
  const without = useApp((s) => s.comparing.without);
  const save = (format: 'svg' | 'png') => () => {
    const all = p.comparison.units.length;
    const units = countText(p.comparison.by, all, language);
    const counts =
      shown < all ? t('comparing:figure.countsOf', { shown: number(shown, language, 0), units }) : units;
    const note = figureNote(store.getState(), counts);
    void savePicture(
      id,
      format,
      (fontDataUri) =>
        draw({ width: FILE_WIDTH, theme: 'light', title: fileTitle, note, fontDataUri })?.svg ?? '',
    );
  };
  return (
    <ChartFrame
      title={title}
      note={note}
      keep={keepOf(id, p, { others, without })}
      tools={
        <Menu
          label={t('comparing:picture.saveOf', { title })}
          entries={[
            { id: 'svg', label: 'SVG', run: save('svg') },
            { id: 'png', label: 'PNG', run: save('png') },
          ]}
          trigger={
            <Button
              tone="quiet"
              className={styles.save ?? ''}
              aria-label={t('comparing:picture.saveOf', { title })}
            >
              <Download aria-hidden="true" />
              <span>{t('comparing:picture.save')}</span>
            </Button>
          }
        />
      }
      table={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys
        <ul className={styles.textVersion} tabIndex={0} aria-label={title}>
          {chart?.text.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text do not move
            <li key={i}>{line}</li>
          ))}
        </ul>
      }
    >
      <div
        ref={ref}
        className={tall ? `${styles.chart} ${styles.tall}` : styles.chart}
        data-testid={`chart-${id}`}
      >
        {chart ? <ChartStage chart={chart} width={width} title={title} /> : null}
      </div>
    </ChartFrame>
  );
}
