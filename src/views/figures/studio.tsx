/** The studio: kept figures at the left, the one that is worked on in the middle, its settings at the right. */
import { useCallback, useMemo, useState } from 'react';
import type { Figure } from '../../model/figure.ts';
import { changeFigure, type FigurePatch, type FigureStep } from '../../state/figures/figures.ts';
import { useWords } from '../parts/use-words.ts';
import { type FigureDesk, FigureDeskProvider } from './figure-context.ts';
import styles from './figures.module.css';
import { FigureHead } from './head.tsx';
import { FigureList } from './list.tsx';
import type { Arming } from './notes-layer.tsx';
import { Preview } from './preview.tsx';
import { Settings } from './settings.tsx';
import { useDrawn } from './use-drawn.ts';

export function Studio({ figure }: { readonly figure: Figure }) {
  const { t } = useWords();
  return (
    <div className={styles.studio}>
      <h1 className="visually-hidden">{t('figures:title')}</h1>
      <FigureList current={figure.id} />
      <Desk key={figure.id} kept={figure} />
    </div>
  );
}

function Desk({ kept }: { readonly kept: Figure }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<FigurePatch | null>(null);
  /** What the next press on the picture sets; null = nothing. */
  const [arming, setArming] = useState<Arming | null>(null);
  /** Id of the annotation that is worked on. */
  const [note, setNote] = useState<string | null>(null);
  const figure = useMemo(() => (draft ? { ...kept, ...draft } : kept), [kept, draft]);
  const change = useCallback(
    (patch: FigurePatch, step: FigureStep) => {
      changeFigure(kept.id, patch, step);
      setDraft(null);
    },
    [kept.id],
  );
  const desk = useMemo((): FigureDesk => ({ figure, change, draft: setDraft }), [figure, change]);
  const { drawn, busy, failed } = useDrawn(figure);
  const notes = { arming, onArm: setArming, note, onNote: setNote };
  return (
    <FigureDeskProvider value={desk}>
      <section
        className={styles.stage}
        aria-label={figure.name}
        data-testid="figures"
        data-state="studio"
        data-ready={drawn !== null && !busy && drawn.of === figure}
      >
        <FigureHead drawn={drawn} />
        <Preview drawn={drawn} busy={busy} failed={failed} notes={notes} />
      </section>
      <section className={styles.settings} aria-label={t('figures:settings')}>
        <Settings drawn={drawn} notes={notes} />
      </section>
    </FigureDeskProvider>
  );
}

/** What is being done with annotations, shared by picture and settings. */
export type NotesDesk = {
  readonly arming: Arming | null;
  readonly onArm: (arming: Arming | null) => void;
  readonly note: string | null;
  readonly onNote: (id: string | null) => void;
};
