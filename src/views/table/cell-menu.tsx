/** The menu of the chosen cells, where the pointer is – the same entries as in the tools above. */
import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import type { MenuEntry } from '../parts/controls/menu.tsx';
import styles from './table.module.css';

export function CellMenu({
  label,
  entries,
  at,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  const groups = [...new Set(entries.map((e) => e.group ?? ''))];
  return (
    <>
      <span ref={anchor} className={styles.menuAnchor} style={{ left: at.x, top: at.y }} />
      <Popover
        className={styles.menu ?? ''}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          onAction={(id) => {
            onClose();
            // After the focus has come back to the cell.
            setTimeout(() => entries.find((e) => e.id === id)?.run(), 0);
          }}
          disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
        >
          {groups.map((group) => (
            <MenuSection key={group} aria-label={group || label}>
              {group ? <Header className={styles.menuHead ?? ''}>{group}</Header> : null}
              {entries
                .filter((e) => (e.group ?? '') === group)
                .map((e) => (
                  <MenuItem key={e.id} id={e.id} textValue={e.label} className={styles.menuItem ?? ''}>
                    <span>{e.label}</span>
                    {e.keys ? <kbd>{e.keys}</kbd> : null}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
