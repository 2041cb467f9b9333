/**
 * What lies over the picture while something is edited on it: the handle of the selected body, the bar that leads through
 * connecting, the question for the type of a new tie, the menu of what was clicked with the right button. Loaded when it is
 * first wanted.
 */
import { X } from 'lucide-react';
import { type CSSProperties, type RefObject, useRef, useState } from 'react';
import { Dialog, Menu, MenuItem, Popover } from 'react-aria-components';
import { loadLaterWords } from '../../i18n/index.ts';
import type { Id } from '../../model/project.ts';
import { DIRECTED, TIE_TYPES, wordFor } from '../../model/vocabulary.ts';
import { selectTie } from '../../state/actions.ts';
import { chooseForConnecting, startConnecting, stopConnecting } from '../../state/edit/editing.ts';
import { lastTieType, rememberTieType } from '../../state/edit/last-type.ts';
import { addTie } from '../../state/edit/ties.ts';
import { type State, useApp } from '../../state/store.ts';
import { BodyPicker, type Picked } from '../parts/body-picker.tsx';
import { Button, IconButton } from '../parts/controls/button.tsx';
import controls from '../parts/controls/controls.module.css';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Insets } from './camera.ts';
import { ConnectHandle } from './connect-handle.tsx';
import { entriesOf, type MenuOf } from './edit-menu.ts';
import styles from './map.module.css';
import type { MapControl } from './map-canvas.tsx';

/** Its words come with it. */
export const loadEditLayer = async () => {
  await loadLaterWords();
  return { default: EditLayer };
};

export type EditLayerProps = {
  /** What the menu is about and where it opens, in CSS pixels of the canvas; null = it is closed. */
  readonly menu: MenuOf | null;
  readonly onMenu: (menu: null) => void;
  readonly control: RefObject<MapControl | null>;
  /** What controls cover of the canvas, and how large it is. */
  readonly insets: Insets;
  readonly size: { readonly width: number; readonly height: number };
};

function EditLayer({ menu, onMenu, control, insets, size }: EditLayerProps) {
  const connecting = useApp((s) => s.connecting);
  const pulled = useApp(pullable);
  // Puts the keyboard back into the picture.
  const onDone = () => control.current?.focus();
  const pointOf = (id: Id) => control.current?.pointOf(id) ?? null;
  return (
    <>
      {pulled !== null && !menu ? (
        <ConnectHandle key={pulled} from={pulled} control={control} insets={insets} size={size} />
      ) : null}
      {connecting && !connecting.once ? <ConnectBar from={connecting.from} onDone={onDone} /> : null}
      {connecting?.from != null && connecting.to !== null ? (
        <ConnectQuestion
          key={JSON.stringify(connecting)}
          from={connecting.from}
          to={connecting.to}
          once={connecting.once ?? false}
          at={pointOf(connecting.to)}
          onDone={onDone}
        />
      ) : null}
      {menu ? <ContextMenu menu={menu} onClose={() => onMenu(null)} /> : null}
    </>
  );
}

/** The selected body, where this window may edit and nothing else is being connected. */
const pullable = ({ role, connecting, selected, project }: State): Id | null =>
  role === 'editing' && !connecting && selected !== null && project.bodies.has(selected) ? selected : null;

const EMPTY: Picked = { text: '', id: null };

function ConnectBar({ from, onDone }: { readonly from: Id | null; readonly onDone: () => void }) {
  const { t } = useWords();
  const label = useApp((s) => (from === null ? '' : (s.project.bodies.get(from)?.label ?? from)));
  const [typed, setTyped] = useState(EMPTY);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape ends connecting from the field, too
    <div
      className={styles.connectBar}
      data-testid="connect-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        stopConnecting();
        onDone();
      }}
    >
      <p role="status">
        {from === null ? t('edit:map.chooseFirst') : t('edit:map.chooseSecond', { body: label })}
      </p>
      <BodyPicker
        key={from ?? ''}
        className={styles.connectSearch ?? ''}
        label={t('edit:map.search')}
        value={typed}
        without={from === null ? [] : [from]}
        onPick={(picks) => {
          setTyped(picks);
          if (picks.id === null) return;
          chooseForConnecting(picks.id);
          setTyped(EMPTY);
        }}
      />
      <IconButton
        label={t('edit:map.stop')}
        onPress={() => {
          stopConnecting();
          onDone();
        }}
      >
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** An element without size at a point of the canvas, for what opens beside it. */
function useAnchor(at: readonly [number, number] | null) {
  const ref = useRef<HTMLSpanElement>(null);
  const style: CSSProperties = at
    ? { position: 'absolute', left: at[0], top: at[1] }
    : { position: 'absolute', left: '50%', top: '40%' };
  return { ref, anchor: <span ref={ref} style={style} aria-hidden="true" /> };
}

function ConnectQuestion({
  from,
  to,
  once,
  at,
  onDone,
}: {
  readonly from: Id;
  readonly to: Id;
  /** Calling it off ends connecting, too. */
  readonly once: boolean;
  readonly at: readonly [number, number] | null;
  readonly onDone: () => void;
}) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const [type, setType] = useState(lastTieType);
  const { ref, anchor } = useAnchor(at);
  const ends = { from: bodies.get(from)?.label ?? from, to: bodies.get(to)?.label ?? to };
  const title = t('edit:map.connectTo', ends);
  const close = () => {
    if (once) stopConnecting();
    else startConnecting(from);
    onDone();
  };
  const connect = () => {
    const added = addTie(from, to, type);
    if (!added.done) return;
    rememberTieType(type);
    stopConnecting();
    selectTie(added.id);
    onDone();
  };
  return (
    <>
      {anchor}
      <Popover
        triggerRef={ref}
        isOpen
        onOpenChange={(open) => !open && close()}
        className={styles.popover ?? ''}
        placement="bottom"
      >
        <Dialog className={styles.popoverBody ?? ''} aria-label={title}>
          <form
            className={styles.connectForm}
            onSubmit={(event) => {
              event.preventDefault();
              connect();
            }}
          >
            <p>{DIRECTED.includes(type) ? t('edit:tie.direction', ends) : title}</p>
            <Select
              label={t('edit:map.typeOf')}
              value={type}
              choices={TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) }))}
              onChange={setType}
            />
            <div className={styles.connectFoot}>
              <Button onPress={close}>{t('edit:cancel')}</Button>
              <Button tone="primary" type="submit" autoFocus>
                {t('edit:map.doConnect')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Popover>
    </>
  );
}

function ContextMenu({ menu, onClose }: { readonly menu: MenuOf; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const { ref, anchor } = useAnchor(menu.at);
  const entries = entriesOf(menu, project, language);
  const label =
    menu.tie !== null
      ? t('edit:actions.ofTie')
      : menu.body !== null
        ? t('edit:actions.of', { body: project.bodies.get(menu.body)?.label ?? menu.body })
        : t('edit:actions.ofMap');
  return (
    <>
      {anchor}
      <Popover
        triggerRef={ref}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        className={controls.popover ?? ''}
        placement="bottom start"
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          onAction={(id) => {
            onClose();
            entries.find((entry) => entry.id === id)?.run();
          }}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={controls.item ?? ''}>
              <span>{entry.label}</span>
              {entry.keys ? <kbd>{entry.keys}</kbd> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
