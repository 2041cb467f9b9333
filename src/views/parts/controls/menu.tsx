/** A button that opens a list of things to do. */
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import styles from './controls.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly group?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly selected?: boolean;
  readonly run: () => void;
};

export function Menu({
  trigger,
  label,
  entries,
}: {
  trigger: ReactNode;
  label: string;
  entries: readonly MenuEntry[];
}) {
  const groups = [...new Set(entries.map((e) => e.group ?? ''))];
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu
          aria-label={label}
          onAction={(id) => entries.find((e) => e.id === id)?.run()}
          disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
        >
          {groups.map((group) => (
            <MenuSection key={group} aria-label={group || label}>
              {group ? <Header className={styles.heading ?? ''}>{group}</Header> : null}
              {entries
                .filter((e) => (e.group ?? '') === group)
                .map((e) => (
                  <MenuItem key={e.id} id={e.id} textValue={e.label} className={styles.item ?? ''}>
                    {e.icon}
                    <span>{e.label}</span>
                    {e.keys ? <kbd>{e.keys}</kbd> : null}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
