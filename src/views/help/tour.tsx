/**
 * The tour: one part of the window after the other is lit, with a card beside it that says what it is for. The card holds the
 * focus; Escape ends, arrows go on and back.
 */
import { ArrowLeft, ArrowRight, CircleHelp, FolderOpen, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components';
import { number, quote } from '../../i18n/format.ts';
import { show } from '../../state/actions.ts';
import { openHelp } from '../../state/help/help.ts';
import { bodyShown, endTour, goToStep, TOUR_STEPS, type TourStep } from '../../state/help/tour.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './tour.module.css';
import { type Box, cardPlace, lightBox } from './tour-place.ts';

/** What each step lights up; the first that is there. */
const TARGET: Readonly<Record<TourStep, string>> = {
  map: '#view [data-ready]',
  body: '[data-testid="inspector"][data-open="true"]',
  hub: '[data-testid="hub-profile-sentence"]',
  lens: 'section:has(> [data-testid="lens-sentence"]), [data-testid="lens-sentence"]',
  start: '[data-tour="rail"]',
};

export default function Tour() {
  const at = useApp((s) => s.tour);
  const step = at === null ? undefined : TOUR_STEPS[at];
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={step !== undefined}
      onOpenChange={(open) => !open && void endTour()}
      isDismissable={false}
    >
      <AriaModal className={styles.stage ?? ''}>
        {step === undefined ? null : <Step step={step} at={at!} />}
      </AriaModal>
    </ModalOverlay>
  );
}

function Step({ step, at }: { readonly step: TourStep; readonly at: number }) {
  const { t, language } = useWords();
  const counts = useApp((s) => s.project);
  const card = useRef<HTMLElement>(null);
  const lit = useLit(TARGET[step]);
  const [size, setSize] = useState({ width: 360, height: 240 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has words of its own, and so a height
  useLayoutEffect(() => {
    if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
  }, [step, language, lit?.width]);
  const place = cardPlace(lit, size, { width: innerWidth, height: innerHeight });
  const isLast = at === TOUR_STEPS.length - 1;
  const bodyName = quote(counts.bodies.get(bodyShown() ?? '')?.label ?? '', language);
  const text = t(`tour:${step}.text`, {
    bodies: number(counts.bodies.size, language),
    ties: number(counts.ties.size, language),
    body: bodyName,
  });
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight' && !isLast) goToStep(at + 1);
      else if (event.key === 'ArrowLeft' && at > 0) goToStep(at - 1);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [at, isLast]);
  const leave = (then: () => void) => () => void endTour().then(then);
  return (
    <>
      {lit ? (
        <div
          className={styles.light}
          data-testid="tour-light"
          aria-hidden="true"
          style={{ left: lit.x, top: lit.y, width: lit.width, height: lit.height }}
        />
      ) : (
        <div className={styles.dark} aria-hidden="true" />
      )}
      <Dialog
        ref={card}
        className={styles.card ?? ''}
        style={{ left: place.x, top: place.y }}
        data-testid="tour"
        data-step={step}
      >
        <div className={styles.inside}>
          <div className={styles.head}>
            <span className={styles.count}>
              {t('tour:step', { step: number(at + 1, language), of: number(TOUR_STEPS.length, language) })}
            </span>
            <IconButton label={t('tour:skip')} onPress={() => void endTour()}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
          <div aria-live="polite">
            <Heading slot="title" level={2}>
              {t(`tour:${step}.title`)}
            </Heading>
            <p>
              <Prose text={text} />
            </p>
          </div>
          <div className={styles.buttons}>
            {at > 0 ? (
              <Button tone="quiet" onPress={() => goToStep(at - 1)}>
                <ArrowLeft aria-hidden="true" />
                {t('tour:back')}
              </Button>
            ) : null}
            {isLast ? (
              <>
                <Button onPress={leave(() => openHelp('questions'))}>
                  <CircleHelp aria-hidden="true" />
                  {t('tour:questions')}
                </Button>
                <Button key={step} autoFocus tone="primary" onPress={leave(() => show('start'))}>
                  <FolderOpen aria-hidden="true" />
                  {t('tour:own')}
                </Button>
              </>
            ) : (
              <Button key={step} autoFocus tone="primary" onPress={() => goToStep(at + 1)}>
                {t('tour:next')}
                <ArrowRight aria-hidden="true" />
              </Button>
            )}
          </div>
          <div className={styles.dots} aria-hidden="true">
            {TOUR_STEPS.map((id, i) => (
              <i key={id} data-on={i === at} />
            ))}
          </div>
        </div>
      </Dialog>
    </>
  );
}

/** Where the lit part is, followed while it moves; null until it is there. */
function useLit(selector: string): Box | null {
  const [lit, setLit] = useState<Box | null>(null);
  useEffect(() => {
    let frame = 0;
    let last = '';
    const look = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      const box =
        found && found.width > 0 ? lightBox(found, { width: innerWidth, height: innerHeight }) : null;
      const now = JSON.stringify(box);
      if (now !== last) {
        last = now;
        setLit(box);
      }
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [selector]);
  return lit;
}
