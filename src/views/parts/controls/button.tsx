/** Buttons: plain, primary, and icon-only with its name as tooltip and accessible label. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './controls.module.css';
import { useLatePopup } from './late.ts';

type ButtonProps = AriaButtonProps & { readonly tone?: 'quiet' | 'plain' | 'primary' };

export function Button({ tone = 'plain', className, ...props }: ButtonProps) {
  const toneClass = tone === 'quiet' ? '' : styles[tone];
  return <AriaButton {...props} className={`${styles.button} ${toneClass} ${className ?? ''}`} />;
}

/** @param label what it does, in words; @param keys its shortcut, shown in the tooltip */
export function IconButton({
  label,
  keys,
  children,
  className,
  ...props
}: AriaButtonProps & { readonly label: string; readonly keys?: string; readonly children: ReactNode }) {
  const { popups, ref } = useLatePopup();
  const button = (
    <AriaButton
      {...props}
      ref={ref}
      aria-label={label}
      className={`${styles.button} ${styles.icon} ${className ?? ''}`}
    >
      {children}
    </AriaButton>
  );
  if (!popups) return button;
  return <popups.TooltipPopup tip={keys ? `${label} (${keys})` : label}>{button}</popups.TooltipPopup>;
}
