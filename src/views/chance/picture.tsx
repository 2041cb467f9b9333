/** The draws of one finding, the same in words, and a way to take the picture along. */
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { VERSION } from '../../base/version.ts';
import { drawingOf } from '../../i18n/chance-findings.ts';
import { drawingSentence } from '../../i18n/uncertainty-sentence.ts';
import { store } from '../../state/store.ts';
import type { Answered } from '../../state/testing/chance.ts';
import { askedOf, savePicture } from '../../state/testing/chance-out.ts';
import { ChartFrame } from '../parts/chart-frame.tsx';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { insideSvg } from '../parts/inside-svg.ts';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWidth } from '../parts/use-width.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';
import { type Drawable, drawnPicture } from './drawn-picture.ts';

/** Width of a picture that leaves the page. */
const FILE_WIDTH = 980;
const WIDEST = 860;

export function Picture({ answered, finding }: { readonly answered: Answered; readonly finding: Drawable }) {
  const { t, language } = useWords();
  const theme = useThemeName();
  const { ref, width: room } = useWidth();
  const width = Math.min(room, WIDEST);
  const drawing = drawingOf(answered.found);
  const title = t('chance:picture.title', { name: finding.name });
  const chart = useMemo(
    () =>
      width > 0
        ? drawnPicture(finding, drawing.exact, { width, theme, title: '', note: '' }, language)
        : null,
    [finding, drawing.exact, width, theme, language],
  );
  const save = (format: 'svg' | 'png') => () => {
    const { project } = answered;
    const note = [
      project.about.name[language] ?? project.about.name.de,
      askedOf(answered, store.getState()),
      drawingSentence(drawing, language),
      `${t('chance:out.version')} ${VERSION}`,
    ].join(' · ');
    const mark = project.about.synthetic ? t('lens:synthetic') : '';
    void savePicture(
      answered,
      finding.key,
      format,
      (fontDataUri) =>
        drawnPicture(
          finding,
          drawing.exact,
          { width: FILE_WIDTH, theme: 'light', title, note, mark, fontDataUri },
          language,
        ).svg,
    );
  };
  return (
    <ChartFrame
      title={title}
      note={t(finding.kind === 'estimated' ? 'chance:picture.noteEstimate' : 'chance:picture.note')}
      tools={
        <Menu
          label={t('chance:picture.saveOf', { title })}
          entries={[
            { id: 'svg', label: 'SVG', run: save('svg') },
            { id: 'png', label: 'PNG', run: save('png') },
          ]}
          trigger={
            <Button tone="quiet" aria-label={t('chance:picture.saveOf', { title })}>
              <Download aria-hidden="true" />
              <span>{t('chance:picture.save')}</span>
            </Button>
          }
        />
      }
      table={
        <ul className={styles.textVersion}>
          {chart?.text.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text do not move
            <li key={i}>{line}</li>
          ))}
        </ul>
      }
    >
      <div ref={ref} className={styles.chart} data-testid="drawn">
        {chart ? (
          <svg
            viewBox={`0 0 ${width} ${chart.height}`}
            width={width}
            height={chart.height}
            role="img"
            aria-label={chart.text.slice(0, 3).join('. ')}
          >
            <SvgMarkup markup={insideSvg(chart.svg)} />
          </svg>
        ) : null}
      </div>
    </ChartFrame>
  );
}
