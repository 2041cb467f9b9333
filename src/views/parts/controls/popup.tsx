/** A button that opens a small dialog beside it. */
import type { ReactNode } from 'react';
import { ButtonContext } from 'react-aria-components';
import { dialogTrigger, useLatePopup } from './late.ts';

export type PopupProps = {
  /** One button of `button.tsx`. */
  readonly trigger: ReactNode;
  /** What the dialog is called. */
  readonly label: string;
  readonly placement: 'bottom end' | 'top start';
  readonly className: string | undefined;
  readonly bodyClassName: string | undefined;
  readonly children: ReactNode;
};

export function Popup(props: PopupProps) {
  const late = useLatePopup();
  if (late.popups) return <late.popups.DialogPopup {...props} late={late} />;
  return <ButtonContext.Provider value={dialogTrigger(late)}>{props.trigger}</ButtonContext.Provider>;
}
