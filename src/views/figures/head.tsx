/** Above the picture: what it is called, what can be done with it, and the way out. */
import { Ellipsis, Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LONGEST_SIDE } from '../../drawing/pixel-size.ts';
import { number } from '../../i18n/format.ts';
import { duplicateFigure, renameFigure } from '../../state/figures/figures.ts';
import {
  copyFigurePicture,
  copyFigureText,
  EXPORTS,
  type ExportFormat,
  exportFigures,
  PNG_RESOLUTIONS,
  pixelsOf,
} from '../../state/figures/figures-out.ts';
import { deleteWithWord, redraw, showOnMap, takeMap } from '../../state/figures/redrawing.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Menu, type MenuEntry } from '../parts/controls/menu.tsx';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import type { Drawn } from './use-drawn.ts';

export function FigureHead({ drawn }: { readonly drawn: Drawn | null }) {
  const { figure } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here – a template, a menu's entry – may be gone: keys then go on from the figure.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <header className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {figure.name}
      </h2>
      <span className={styles.tools}>
        <More />
        <SaveMenu drawn={drawn} />
      </span>
    </header>
  );
}

function More() {
  const { t } = useWords();
  const { figure } = useDesk();
  const [isRenaming, setRenaming] = useState(false);
  const isMap = figure.subject.of === 'map';
  const entries: MenuEntry[] = [
    { id: 'rename', label: t('figures:actions.rename'), run: () => setRenaming(true) },
    { id: 'duplicate', label: t('figures:actions.duplicate'), run: () => duplicateFigure(figure.id) },
    { id: 'redraw', label: t('figures:actions.redraw'), run: () => void redraw(figure.id) },
    ...(isMap
      ? [
          { id: 'map', label: t('figures:actions.showOnMap'), run: () => void showOnMap(figure.id) },
          { id: 'take', label: t('figures:actions.takeMap'), run: () => void takeMap(figure.id) },
        ]
      : []),
    { id: 'delete', label: t('figures:actions.delete'), run: () => deleteWithWord(figure.id) },
  ];
  return (
    <>
      <Menu
        label={t('figures:actions.more')}
        entries={entries}
        trigger={
          <IconButton label={t('figures:actions.more')}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      />
      {isRenaming ? <Rename onClose={() => setRenaming(false)} /> : null}
    </>
  );
}

function Rename({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { figure } = useDesk();
  const [name, setName] = useState(figure.name);
  return (
    <Modal title={t('figures:rename.title')} closeLabel={t('figures:rename.close')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          renameFigure(figure.id, name);
          onClose();
        }}
        onFocus={({ target }) => {
          // Another name mostly has nothing of the old one.
          if (target instanceof HTMLInputElement) target.select();
        }}
      >
        <TextInput label={t('figures:rename.label')} value={name} onChange={setName} autoFocus />
        <Button type="submit" tone="primary" isDisabled={name.trim() === ''}>
          {t('figures:rename.save')}
        </Button>
      </form>
    </Modal>
  );
}

/** Formats for showing; the others are for print and text. */
const FOR_SLIDES: readonly ExportFormat[] = ['pptx', 'html'];

function SaveMenu({ drawn }: { readonly drawn: Drawn | null }) {
  const { t, language } = useWords();
  const { figure } = useDesk();
  const ids = [figure.id];
  const pixels = (dpi: number): string => {
    if (!drawn) return '';
    const { width, height } = pixelsOf(drawn.page, dpi);
    const said = { width: number(width, language, 0), height: number(height, language, 0) };
    return Math.max(width, height) >= LONGEST_SIDE
      ? t('figures:save.pngHeld', said)
      : t('figures:save.pngSize', said);
  };
  const entries: MenuEntry[] = [
    ...EXPORTS.map(
      (format): MenuEntry => ({
        id: format,
        label: t(`figures:save.${format}`),
        hint: t(`figures:save.${format}Hint`),
        group: t(FOR_SLIDES.includes(format) ? 'figures:save.slides' : 'figures:save.print'),
        run: () => void exportFigures(ids, format),
      }),
    ),
    ...PNG_RESOLUTIONS.map(
      (dpi): MenuEntry => ({
        id: `png-${dpi}`,
        label: t('figures:save.png', { dpi }),
        hint: pixels(dpi),
        group: t('figures:save.pixels'),
        run: () => void exportFigures(ids, 'png', { dpi }),
      }),
    ),
    {
      id: 'copy',
      label: t('figures:save.copyPicture'),
      group: t('figures:save.copy'),
      run: () => void copyFigurePicture(figure.id),
    },
    {
      id: 'copy-text',
      label: t('figures:save.copyText'),
      group: t('figures:save.copy'),
      run: () => void copyFigureText(figure.id),
    },
  ];
  return (
    <Menu
      label={t('figures:save.button')}
      entries={entries}
      trigger={
        <Button tone="primary" isDisabled={drawn === null}>
          <Save aria-hidden="true" />
          {t('figures:save.button')}
        </Button>
      }
    />
  );
}
