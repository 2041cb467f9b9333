/** What is to be known about the figure that is shown: data that changed, too many bodies, annotations that have lost theirs. */
import { Info, RefreshCw, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { date, list } from '../../i18n/format.ts';
import type { Figure } from '../../model/figure.ts';
import { newHull, withNote } from '../../state/figures/annotating.ts';
import { isOutOfDateAhead } from '../../state/figures/figures.ts';
import { keepPlaces, redraw } from '../../state/figures/redrawing.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { Arming } from './notes-layer.tsx';
import { ScriptsWarning } from './scripts-warning.tsx';
import type { NotesDesk } from './studio.tsx';
import { useData } from './use-data.ts';
import type { Drawn } from './use-drawn.ts';

/** Whether the data are others than those it was drawn from; false until that is known. */
export function useOutOfDate(figure: Figure): boolean {
  const project = useData();
  const [is, setIs] = useState(false);
  const { drawn, subject } = figure;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the figure only these two matter
  useEffect(() => {
    const stop = new AbortController();
    isOutOfDateAhead(store.getState(), figure, stop.signal).then(
      (found) => !stop.signal.aborted && setIs(found),
      () => {},
    );
    return () => stop.abort();
  }, [drawn, subject, project]);
  return is;
}

/** More marks than a page can show so that each is found again. */
const MANY = 1500;
/** Layouts in which sectors have a place of their own already. In others they are strewn among each other, and outlines would overlap. */
const SHOWING_SECTORS: ReadonlySet<string> = new Set(['sector-wheel', 'sector-triangle', 'two-mode']);
/** Names that stay readable on a crowded page. */
const FEW_NAMES = 12;

export function Warnings({ drawn }: { readonly drawn: Drawn | null }) {
  const { t, language } = useWords();
  const { figure, change } = useDesk();
  const isOutdated = useOutOfDate(figure);
  const [isFine, setFine] = useState(false);
  const { subject } = figure;
  const many = subject.of === 'map' && drawn && drawn.bodies > MANY && subject.looked.hulls === null;
  return (
    <div className={styles.warnings}>
      {isOutdated ? (
        <div className={styles.warning} role="status" data-testid="figure-outdated">
          <RefreshCw aria-hidden="true" />
          <p>
            <b>{t('figures:outdated.title')}</b>{' '}
            {figure.drawn
              ? t('figures:outdated.textSince', { date: date(figure.drawn.on, language) })
              : t('figures:outdated.text')}
          </p>
          <span className={styles.warningDo}>
            <Button tone="primary" onPress={() => void redraw(figure.id)}>
              {t('figures:outdated.redraw')}
            </Button>
            {subject.of === 'map' && subject.places.length > 0 ? (
              <Button onPress={() => void keepPlaces(figure.id)}>{t('figures:outdated.keep')}</Button>
            ) : null}
          </span>
        </div>
      ) : null}
      {many && !isFine && subject.of === 'map' ? (
        <div className={styles.warning} role="status" data-testid="figure-large">
          <TriangleAlert aria-hidden="true" />
          <p>
            <b>{t('figures:large.title', { count: drawn.bodies })}</b> {t('figures:large.text')}
          </p>
          <span className={styles.warningDo}>
            <Button
              tone="primary"
              onPress={() =>
                change(
                  {
                    subject: {
                      of: 'chart',
                      chart: 'sector-matrix',
                      lens: subject.looked.lens,
                      choices: {},
                    },
                  },
                  'picture',
                )
              }
            >
              {t('figures:large.matrix')}
            </Button>
            {SHOWING_SECTORS.has(subject.looked.layout) ? null : (
              <Button
                onPress={() =>
                  change(
                    {
                      subject: {
                        ...subject,
                        looked: { ...subject.looked, layout: 'sector-wheel' },
                        places: [],
                      },
                      look: { ...figure.look, mostNames: FEW_NAMES },
                    },
                    'picture',
                  )
                }
              >
                {t('figures:large.wheel')}
              </Button>
            )}
            <Button onPress={() => setFine(true)}>{t('figures:large.fine')}</Button>
          </span>
        </div>
      ) : null}
      {drawn ? <ScriptsWarning names={drawn.unwritten} /> : null}
      {drawn && drawn.missing > 0 ? (
        <p className={styles.hint}>
          <Info aria-hidden="true" />
          {t('figures:preview.missing', { count: drawn.missing })}
        </p>
      ) : null}
      {drawn ? <RoomHints drawn={drawn} /> : null}
    </div>
  );
}

/** What found no room on the page, or found it elsewhere than was asked for. */
function RoomHints({ drawn: { legend, footLeftOut, of } }: { readonly drawn: Drawn }) {
  const { t, language } = useWords();
  const { place, leftOut } = legend;
  const asked = of.legend.place;
  const hints = [
    place === 'none' && leftOut.length > 0 ? t('figures:fit.none') : '',
    place !== 'none' && asked !== 'auto' && asked !== place ? t(`figures:fit.${place}`) : '',
    place !== 'none' && leftOut.length > 0
      ? t('figures:fit.parts', {
          parts: list(
            leftOut.map((part) => t(`figures:legend.part.${part}`)),
            language,
          ),
        })
      : '',
    footLeftOut.length > 0
      ? t('figures:fit.foot', {
          parts: list(
            footLeftOut.map((part) => t(`figures:footer.${part}`)),
            language,
          ),
        })
      : '',
  ].filter((hint) => hint !== '');
  return hints.map((hint) => (
    <p key={hint} className={styles.hint} data-testid="figure-room">
      <Info aria-hidden="true" />
      {hint}
    </p>
  ));
}

/** What the next press on the picture does, and ways to end that. */
export function ArmedLine({ arming, notes }: { readonly arming: Arming; readonly notes: NotesDesk }) {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const { onArm, onNote } = notes;
  useEffect(() => {
    const end = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onArm(null);
    };
    window.addEventListener('keydown', end, true);
    return () => window.removeEventListener('keydown', end, true);
  }, [onArm]);
  return (
    <div className={styles.armed} role="status" data-testid="figure-armed">
      <p>{t(`figures:notes.arm.${arming.is}`)}</p>
      {arming.is === 'hull' && arming.bodies.length > 0 ? (
        <Button
          tone="primary"
          onPress={() => {
            const note = newHull(figure.annotations, arming.bodies);
            change({ annotations: withNote(figure.annotations, note) }, 'annotations');
            onArm(null);
            onNote(note.id);
          }}
        >
          {t('figures:notes.done', { count: arming.bodies.length })}
        </Button>
      ) : null}
      <Button onPress={() => onArm(null)}>{t('figures:notes.stop')}</Button>
    </div>
  );
}
