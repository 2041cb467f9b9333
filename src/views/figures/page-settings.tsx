/** The page: a format by name, or a size of one's own. */
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { PAGE_FORMATS, type PageSize, sizeOfPage } from '../../drawing/page-formats.ts';
import { number } from '../../i18n/format.ts';
import type { Figure, FigurePage } from '../../model/figure.ts';
import type { FigurePatch } from '../../state/figures/figures.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import { FORMATS, type FormatId, formatOf } from './format-name.ts';

/** Millimetres of a side. */
const LEAST = 40;
const MOST = 5000;

/** '29,7' and '29.7' are the same length. NaN where it is none. */
const lengthOf = (text: string): number => Number(text.trim().replace(',', '.') || Number.NaN);
const isLength = (mm: number): boolean => mm >= LEAST && mm <= MOST;

const isWide = ({ width, height }: PageSize): boolean => width >= height;

/** Another page. A legend that was put where the old page had room goes where the new one has. */
function pagePatch(figure: Figure, page: FigurePage): FigurePatch {
  const { legend } = figure;
  const isTurned = isWide(sizeOfPage(figure.page)) !== isWide(sizeOfPage(page));
  const isPlaced = legend.place === 'beside' || legend.place === 'below';
  return isTurned && isPlaced ? { page, legend: { ...legend, place: 'auto' } } : { page };
}

export function PageSettings() {
  const { t, language } = useWords();
  const { figure, change } = useDesk();
  const format = formatOf(figure.page);
  const size = sizeOfPage(figure.page);
  const choose = (id: FormatId) => {
    const { width, height } = PAGE_FORMATS.get(id) ?? size;
    change(pagePatch(figure, { format: id, width: Math.round(width * 1000) / 1000, height }), 'page');
  };
  return (
    <>
      <Select
        label={t('figures:page.format')}
        value={format}
        choices={[...FORMATS, 'own' as const].map((id) => ({ id, label: t(`figures:format.${id}`) }))}
        onChange={choose}
      />
      {format === 'own' ? (
        <div className={styles.sides}>
          <Side side="width" />
          <Side side="height" />
          <IconButton
            label={t('figures:page.turn')}
            onPress={() =>
              change(pagePatch(figure, { ...figure.page, width: size.height, height: size.width }), 'page')
            }
          >
            <RotateCw aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
      {format === 'own' ? (
        <p className={styles.quiet}>
          {t('figures:page.range', { least: number(LEAST, language, 0), most: number(MOST, language, 0) })}
        </p>
      ) : null}
    </>
  );
}

function Side({ side }: { readonly side: 'width' | 'height' }) {
  const { t, language } = useWords();
  const { figure, change, draft } = useDesk();
  const [wrong, setWrong] = useState(false);
  const page = (mm: number) => pagePatch(figure, { ...figure.page, [side]: mm });
  return (
    <DraftText
      label={t(`figures:page.${side}`)}
      numeric
      value={number(figure.page[side], language, 1).replaceAll(/[.,](?=\d{3})/g, '')}
      error={wrong ? t('figures:page.range', { least: LEAST, most: MOST }) : null}
      onDraft={(text) => {
        const mm = lengthOf(text);
        setWrong(!isLength(mm));
        draft(isLength(mm) ? page(mm) : null);
      }}
      onSettle={(text) => {
        const mm = lengthOf(text);
        setWrong(false);
        if (isLength(mm)) change(page(mm), 'page');
        else draft(null);
      }}
    />
  );
}
