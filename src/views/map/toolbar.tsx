/** How the map is drawn: layout, what the rings mean, what the size means; download; the text version. */
import { Cable, CirclePlus, Image, Move, SlidersHorizontal, TextQuote } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Answers } from '../../analysis/measure.ts';
import { NEEDS_DIRECTION, SIZES } from '../../analysis/reading-order.ts';
import type { Sizing } from '../../figures/picture.ts';
import { declineText, measureWord } from '../../i18n/measure-words.ts';
import type { Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import { connectSelected } from '../../state/commands/editing.ts';
import { FIGURES } from '../../state/commands/figures.ts';
import { SLIDES } from '../../state/commands/slides.ts';
import { openNewBody, stopConnecting } from '../../state/edit/editing.ts';
import { exportFigure } from '../../state/files/files.ts';
import { chooseRing, chooseSize, toggleMoving } from '../../state/placing/layouts.ts';
import { rearrange } from '../../state/placing/places.ts';
import { RINGS, store, useApp } from '../../state/store.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Toggle } from '../parts/controls/toggle.tsx';
import { useWords } from '../parts/use-words.ts';
import { LayoutMenu } from './layout-menu.tsx';
import styles from './map.module.css';
import { ringCoverage } from './ring-coverage.ts';

type Choices = {
  readonly answers: Answers | null;
  readonly sizing: Sizing;
};

export function Toolbar({
  textOpen,
  onText,
  ...choices
}: Choices & { readonly textOpen: boolean; readonly onText: (open: boolean) => void }) {
  const { t, language } = useWords();
  const connecting = useApp((s) => s.connecting !== null);
  const moving = useApp((s) => s.moving);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('map:tools')}>
      <LayoutMenu />
      <div className={styles.choices}>
        <RingSelect inline />
        <SizeSelect {...choices} inline />
      </div>
      <Popup
        label={t('map:settings')}
        placement="bottom end"
        className={styles.popover}
        bodyClassName={styles.popoverBody}
        trigger={
          <IconButton label={t('map:settings')} className={styles.more ?? ''}>
            <SlidersHorizontal aria-hidden="true" />
          </IconButton>
        }
      >
        <RingSelect />
        <SizeSelect {...choices} />
      </Popup>
      <IconButton label={t('map:addBody')} keys="N" onPress={() => openNewBody()}>
        <CirclePlus aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('map:connect')}
        keys="C"
        aria-pressed={connecting}
        className={styles.press ?? ''}
        onPress={() => (connecting ? stopConnecting() : connectSelected())}
      >
        <Cable aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('map:move')}
        keys="M"
        aria-pressed={moving}
        className={styles.press ?? ''}
        onPress={toggleMoving}
      >
        <Move aria-hidden="true" />
      </IconButton>
      <Menu
        label={t('map:download')}
        trigger={
          <IconButton label={t('map:download')}>
            <Image aria-hidden="true" />
          </IconButton>
        }
        entries={[
          ...FIGURES.filter(({ enabled }) => enabled?.(store.getState()) ?? true).map(
            ({ id, with: fill, run }) => ({
              id,
              label: fill?.(language).name ?? id,
              group: t('map:makeFigure'),
              run: () => void run(),
            }),
          ),
          ...SLIDES.filter(({ enabled }) => enabled?.(store.getState()) ?? true).map(({ id, run }) => ({
            id,
            label: t('commands:takeSlide'),
            group: t('map:makeFigure'),
            run: () => void run(),
          })),
          ...(['svg', 'png'] as const).map((format) => ({
            id: format,
            label: t(`map:downloads.${format}`),
            group: t('map:downloadNow'),
            run: () => {
              exportFigure(format).catch((error: unknown) =>
                notify('error', 'map:downloadFailed', { reason: String(error) }),
              );
            },
          })),
        ]}
      />
      <Toggle
        className={styles.textToggle ?? ''}
        isSelected={textOpen}
        onChange={onText}
        aria-label={`${t('map:asText')}: ${t('map:asTextHint')}`}
      >
        <TextQuote aria-hidden="true" />
        <span>{t('map:asText')}</span>
      </Toggle>
    </div>
  );
}

/** @param inline with the label beside the field, as in the bar; else above it */
function RingSelect({ inline = false }: { readonly inline?: boolean }) {
  const { t } = useWords();
  const layout = useApp((s) => s.layout);
  const ring = useApp((s) => s.ring);
  if (layout !== 'sector-wheel') return null;
  return (
    <Select
      className={`${styles.choice} ${inline ? styles.inline : ''}`}
      label={t('map:ring')}
      value={ring}
      choices={RINGS.map((id) => ({ id, label: t(`map:rings.${id}`) }))}
      onChange={chooseRing}
    />
  );
}

function SizeSelect({ answers, sizing, inline = false }: Choices & { readonly inline?: boolean }) {
  const { t, language } = useWords();
  const sizeBy = useApp((s) => s.sizeBy);
  const directed = useApp((s) => s.lens.direction === 'recorded');
  const sizes = SIZES.filter((id) => directed || id === sizeBy || !NEEDS_DIRECTION.includes(id));
  return (
    <div className={styles.choice}>
      <Select
        className={inline ? (styles.inline ?? '') : ''}
        label={t('map:size')}
        value={sizeBy}
        choices={sizes.map((id) => {
          const name = measureWord(id, 'name', language);
          const answer = answers?.bodies[id];
          const declined = answer !== undefined && !answer.values.some((x) => Number.isFinite(x));
          return { id, label: declined ? t('map:sizeDeclined', { name }) : name };
        })}
        onChange={chooseSize}
      />
      {inline || sizing.state === 'sized' ? null : <SizeNote sizing={sizing} />}
    </div>
  );
}

/** For how many ties the rings' attribute is known: said before anything is read off the rings. */
export function RingNote({ lensed }: { readonly lensed: Lensed }) {
  const { t } = useWords();
  const layout = useApp((s) => s.layout);
  const ring = useApp((s) => s.ring);
  const known = layout === 'sector-wheel' ? ringCoverage(lensed, ring) : null;
  if (!known) return null;
  return <p className={styles.ringNote}>{t('map:ringKnown', { ring: t(`map:rings.${ring}`), ...known })}</p>;
}

/** Why bodies have no sizes now; nothing when they have. */
export function SizeNote({ sizing }: { readonly sizing: Sizing }) {
  const { t, language } = useWords();
  if (sizing.state === 'sized') return null;
  return (
    <p className={styles.note}>
      {sizing.state === 'computing'
        ? t('map:sizeComputing')
        : t('map:sizeBecause', { reason: declineText(sizing.reason, language) })}
    </p>
  );
}

/** New bodies were put into the picture as it was; who likes it tidier has it laid out anew. */
export function RearrangeChip() {
  const { t } = useWords();
  return (
    <Button className={styles.rearrange ?? ''} aria-label={t('map:rearrangeLong')} onPress={rearrange}>
      {t('map:rearrange')}
    </Button>
  );
}

/** A chip that says what the focus leaves out, how to widen it, and how to lift it. */
export function FocusChip({
  body,
  steps,
  onSteps,
  onRemove,
}: {
  readonly body: string;
  readonly steps: number;
  readonly onSteps: (steps: number) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={styles.chip}>
      <span className={styles.chipText}>{t('map:focus', { body })}</span>
      <Button
        className={styles.chipButton ?? ''}
        aria-label={t('map:focusLess')}
        isDisabled={steps <= 1}
        onPress={() => onSteps(steps - 1)}
      >
        −
      </Button>
      <span className={styles.chipSteps}>{t('map:focusSteps', { count: steps })}</span>
      <Button
        className={styles.chipButton ?? ''}
        aria-label={t('map:focusMore')}
        isDisabled={steps >= 9}
        onPress={() => onSteps(steps + 1)}
      >
        +
      </Button>
      <Button className={styles.chipButton ?? ''} aria-label={t('map:focusRemove')} onPress={onRemove}>
        ×
      </Button>
    </div>
  );
}
