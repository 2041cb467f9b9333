/** A button that opens a list of things to do. */
import type { ReactNode } from 'react';
import { ButtonContext } from 'react-aria-components';
import { listTrigger, useLatePopup } from './late.ts';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  /** Below the label, in a line of its own. */
  readonly hint?: string | undefined;
  readonly keys?: string;
  readonly group?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Said of all entries of a group, of which one is chosen. */
  readonly selected?: boolean;
  readonly run: () => void;
};

export type MenuProps = {
  /** One button of `button.tsx`. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Which of its ends the list shares with the button; 'end' unless said otherwise. */
  readonly at?: 'start' | 'end';
};

export function Menu(props: MenuProps) {
  const late = useLatePopup();
  if (late.popups) return <late.popups.MenuPopup {...props} late={late} />;
  return <ButtonContext.Provider value={listTrigger(late, 'menu')}>{props.trigger}</ButtonContext.Provider>;
}
