/** Presentation (Vorführung): scenes of the map in their order, each with title, line below and notes; shown full screen. */
import { Download, Play, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { inOrder } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import { addFigureSlide, addSlide } from '../../state/slides/slides.ts';
import { exportSlides, type SlidesFormat } from '../../state/slides/slides-out.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../parts/use-words.ts';
import { Editor } from './editor.tsx';
import { SlideList } from './list.tsx';
import { NoScenes } from './no-scenes.tsx';
import { Show } from './show.tsx';
import styles from './slides.module.css';
import { useSheets } from './use-sheets.ts';

const FORMATS = ['pptx', 'pdf', 'html'] as const satisfies readonly SlidesFormat[];

export default function SlidesView() {
  const { t } = useWords();
  const table = useApp((s) => s.project.slides);
  const slides = useMemo(() => inOrder(table), [table]);
  const [chosen, setChosen] = useState<Id | null>(null);
  /** The one that was taken last: its title is asked for. */
  const [made, setMade] = useState<Id | null>(null);
  const [isShown, setShown] = useState(false);
  const current = slides.find(({ id }) => id === chosen) ?? slides[0] ?? null;
  const [isCoded, setCoded] = useState(false);
  const sheets = useSheets(slides, current?.id ?? null, isCoded);
  const take = () => {
    const id = addSlide(t('slides:takeNamed', { n: slides.length + 1 }));
    if (id !== null) begin(id);
  };
  const begin = (id: Id) => {
    setChosen(id);
    setMade(id);
  };
  const page = useRef<HTMLDivElement>(null);
  const isEmpty = current === null;
  // What was read at the end of the suggestions is no place in the editor.
  useEffect(() => {
    if (!isEmpty) page.current?.scrollIntoView({ block: 'start' });
  }, [isEmpty]);
  return (
    <Page ref={page} className={styles.page} data-testid="slides">
      <PageHead name={t('slides:title')} title={t('slides:heading')} ask={t('slides:ask')}>
        {slides.length > 0 ? (
          <>
            <Checkbox isSelected={isCoded} onChange={setCoded}>
              {t('slides:coded')}
            </Checkbox>
            <Button tone="primary" onPress={() => setShown(true)}>
              <Play aria-hidden="true" />
              {t('slides:present')}
            </Button>
            <Menu
              label={t('slides:out.menu')}
              trigger={
                <Button>
                  <Download aria-hidden="true" />
                  {t('slides:out.menu')}
                </Button>
              }
              entries={FORMATS.map((format) => ({
                id: format,
                label: t(`slides:out.${format}`),
                run: () => void exportSlides(format, isCoded),
              }))}
            />
          </>
        ) : null}
      </PageHead>
      {current === null ? (
        <NoScenes onTake={take} />
      ) : (
        <div className={styles.desk}>
          <div className={styles.side}>
            <div className={styles.add}>
              <Button onPress={take}>
                <Plus aria-hidden="true" />
                {t('slides:take')}
              </Button>
              <AddFigure onAdded={setChosen} />
            </div>
            <SlideList slides={slides} sheets={sheets} current={current.id} onChoose={setChosen} />
          </div>
          <Editor
            key={current.id}
            slide={current}
            at={slides.indexOf(current)}
            count={slides.length}
            drawn={sheets.get(current.id) ?? null}
            onPresent={() => setShown(true)}
            isNew={made === current.id}
            onMade={begin}
            onDeleted={() => {
              const at = slides.indexOf(current);
              setChosen((slides[at + 1] ?? slides[at - 1])?.id ?? null);
            }}
          />
        </div>
      )}
      {isShown && current ? (
        <Show
          slides={slides}
          sheets={sheets}
          start={Math.max(0, slides.indexOf(current))}
          onClose={(at) => {
            setShown(false);
            setChosen(slides[at]?.id ?? null);
          }}
        />
      ) : null}
    </Page>
  );
}

function AddFigure({ onAdded }: { readonly onAdded: (id: Id) => void }) {
  const { t } = useWords();
  const figures = useApp((s) => s.project.figures);
  if (figures.size === 0) return null;
  return (
    <Menu
      label={t('slides:figureAsSlide')}
      at="start"
      trigger={
        <Button>
          <Plus aria-hidden="true" />
          {t('slides:figureAsSlide')}
        </Button>
      }
      entries={[...figures.values()].map(({ id, name }) => ({
        id,
        label: name,
        run: () => {
          const made = addFigureSlide(id);
          if (made !== null) onAdded(made);
        },
      }))}
    />
  );
}
