/**
 * Pop-ups – menus, pick lists, small dialogs, tooltips – are much code that the first picture does not show. Until it is
 * there, their triggers stand alone: same element, same name, same keys. Pressed early, a trigger opens as soon as the code
 * has come; all the others are exchanged when it has, and keep the focus.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { notify } from '../../../state/actions.ts';

type Popups = typeof import('./popups.tsx');

let loaded: Popups | null = null;
const waiting = new Set<(popups: Popups) => void>();

/** Loads the code of all pop-ups; at once when it is there. Rejects when it cannot be had (no connection). */
export async function loadPopups(): Promise<void> {
  if (loaded) return;
  loaded = await import('./popups.tsx');
  for (const tell of [...waiting]) tell(loaded);
}

/** Where the focus goes in what opens: to its first or last entry, or to the list itself. */
export type FocusIn = 'first' | 'last' | null;

export type LatePopup = {
  /** null until loaded. */
  readonly popups: Popups | null;
  /** Of the trigger, in both states. */
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Set while it is open because of a press on the trigger that stood alone. */
  readonly focusIn: FocusIn;
  /** Opens as soon as it can. */
  readonly want: (focusIn: FocusIn) => void;
};

/** Milliseconds after which a trigger that is being pressed is looked at again; exchanged now, the press would be lost. */
const PRESSED = 50;

export function useLatePopup(): LatePopup {
  const [popups, setPopups] = useState(loaded);
  const [open, setOpen] = useState(false);
  const [focusIn, setFocusIn] = useState<FocusIn>(null);
  const ref = useRef<HTMLButtonElement>(null);
  const wanted = useRef<{ readonly focusIn: FocusIn } | null>(null);
  const held = useRef(false);

  useEffect(() => {
    if (popups) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const exchange = (found: Popups) => {
      if (!wanted.current && ref.current?.matches('[data-pressed]')) {
        timer = setTimeout(exchange, PRESSED, found);
        return;
      }
      held.current = ref.current !== null && document.activeElement === ref.current;
      // Who has gone on to something else when the code comes does not want it any more.
      if (!held.current) wanted.current = null;
      setPopups(found);
    };
    if (loaded) exchange(loaded);
    else waiting.add(exchange);
    return () => {
      waiting.delete(exchange);
      clearTimeout(timer);
    };
  }, [popups]);

  // Before anything is painted: the focus is where it was, so that it comes back there when the pop-up closes.
  useLayoutEffect(() => {
    if (!popups) return;
    // A press may also have come between the exchange and this paint.
    const want = wanted.current;
    wanted.current = null;
    if (held.current || want) ref.current?.focus({ preventScroll: true });
    held.current = false;
    if (!want) return;
    setFocusIn(want.focusIn);
    setOpen(true);
  }, [popups]);

  return {
    popups,
    ref,
    open,
    focusIn,
    onOpenChange: (now) => {
      setOpen(now);
      setFocusIn(null);
    },
    want: (at) => {
      ref.current?.focus({ preventScroll: true });
      wanted.current = { focusIn: at };
      loadPopups().catch(() => {
        wanted.current = null;
        notify('error', 'commands:notice.partFailed');
      });
    },
  };
}

/** Code that is likely to be wanted next is fetched; without a connection it is asked for again on the press. */
const fetchNow = () => void loadPopups().catch(() => {});

/** For a trigger that stands alone, what opens a menu or a list: mouse down, touch up, Enter, Space and the arrows. */
export const listTrigger = (
  { ref, want }: LatePopup,
  of: 'menu' | 'listbox',
): ButtonProps & { readonly ref: LatePopup['ref'] } => ({
  ref,
  'aria-haspopup': of === 'menu' ? true : of,
  'aria-expanded': false,
  preventFocusOnPress: true,
  onHoverStart: fetchNow,
  onFocus: fetchNow,
  onPressStart: ({ pointerType }) => {
    if (pointerType === 'mouse' || pointerType === 'pen') want(null);
    else if (pointerType === 'virtual') want('first');
  },
  onPress: ({ pointerType }) => {
    if (pointerType === 'touch') want(null);
  },
  onKeyDown: (event) => {
    if (['Enter', ' ', 'ArrowDown'].includes(event.key)) want('first');
    else if (event.key === 'ArrowUp') want('last');
    else return event.continuePropagation();
    event.preventDefault();
  },
});

/** The same for what opens a small dialog: a plain press. */
export const dialogTrigger = ({
  ref,
  want,
}: LatePopup): ButtonProps & { readonly ref: LatePopup['ref'] } => ({
  ref,
  'aria-expanded': false,
  onHoverStart: fetchNow,
  onFocus: fetchNow,
  onPress: () => want(null),
});
