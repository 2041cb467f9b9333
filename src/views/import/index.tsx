/**
 * Files on their way into a project, over the whole window: what was found, what the columns mean, rows with problems,
 * duplicates, and what will come of it. Nothing changes before the last button.
 */
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { Modal as AriaModal, Dialog, ModalOverlay } from 'react-aria-components';
import { leave, redoDecision, stay, undoDecision } from '../../state/importing/import.ts';
import { backToDecisions } from '../../state/importing/import-end.ts';
import type { DecidingImport, ImportStep } from '../../state/importing/importing.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import { AsState } from './as-state.tsx';
import { Columns } from './columns.tsx';
import { Duplicates } from './duplicates.tsx';
import { Foot } from './foot.tsx';
import { FoundStep } from './found.tsx';
import { Head } from './head.tsx';
import styles from './import.module.css';
import { PasteForm } from './paste-form.tsx';
import { Preview } from './preview.tsx';
import { Problems } from './problems.tsx';
import { RecipeList } from './recipe-list.tsx';
import { StepLine } from './step-line.tsx';

export default function ImportScreen() {
  const { t } = useWords();
  // Of the import itself only this much: a dialog that is drawn anew draws every button in it anew.
  const is = useApp((s) => s.importing?.is ?? null);
  const leaving = useApp((s) => s.importing?.is === 'deciding' && s.importing.leaving);
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={is !== null}
      // Escape closes the question first, then asks.
      onOpenChange={(open) => !open && (is === 'earlier' ? backToDecisions() : leaving ? stay() : leave())}
    >
      <AriaModal className={styles.window ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('import:title')} data-testid="import">
          {is === 'deciding' ? <Deciding /> : null}
          {is === 'pasting' ? <PasteForm /> : null}
          {is === 'earlier' ? <AsState /> : null}
          {is === 'recipes' ? <RecipeList onClose={leave} /> : null}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

const STEP = {
  found: memo(FoundStep),
  columns: memo(Columns),
  problems: memo(Problems),
  duplicates: memo(Duplicates),
  preview: memo(Preview),
} satisfies Record<ImportStep, unknown>;

const StillHead = memo(Head);
const StillLine = memo(StepLine);

/**
 * The import, the same object as long as nothing but the progress of reading is other than before: what is told many times a
 * second must not draw long lists anew. Only the foot shows it.
 */
function useStill(importing: DecidingImport): DecidingImport {
  const kept = useRef(importing);
  const before = kept.current;
  const isSame = (Object.keys(importing) as (keyof DecidingImport)[]).every(
    (key) => key === 'running' || importing[key] === before[key],
  );
  if (!isSame) kept.current = importing;
  return kept.current;
}

function Deciding() {
  const importing = useApp((s) => (s.importing?.is === 'deciding' ? s.importing : null));
  return importing ? <Steps importing={importing} /> : null;
}

function Steps({ importing }: { readonly importing: DecidingImport }) {
  const { t } = useWords();
  const still = useStill(importing);
  // What a decision changes in a long list of problems is drawn while the page goes on answering.
  const late = useDeferredValue(still);
  const { step } = importing;
  const main = useRef<HTMLElement>(null);
  // Who goes to a step is at its beginning: with the eyes and with the keyboard.
  useEffect(() => {
    if (!step || !main.current) return;
    main.current.scrollTop = 0;
    main.current.focus({ preventScroll: true });
  }, [step]);
  // What had the focus may have gone, such as a problem that is solved: the keys still belong here, from that moment on.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  });
  const Step = step ? STEP[step] : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo and redo by keys, for everything inside
    <div className={styles.screen} onKeyDown={undoKeys}>
      <StillHead importing={still} />
      <StillLine importing={still} />
      <section
        ref={main}
        className={styles.main}
        tabIndex={-1}
        aria-label={step ? t(`import:step.${step}`) : t('import:reading')}
      >
        {Step ? <Step importing={step === 'problems' ? late : still} /> : null}
        {Step || importing.failed ? null : <p className={styles.hint}>{t('import:reading')}</p>}
      </section>
      <Foot importing={importing} />
    </div>
  );
}

const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea';

/** Within the import, Ctrl+Z takes back the last decision; a field's own typing stays the field's. */
function undoKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || (event.target as Element).closest(TYPING)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'y' || event.shiftKey) redoDecision();
  else undoDecision();
}
