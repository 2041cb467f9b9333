/** What opens over the page from a trigger. Loaded late, see `late.ts`; use `Menu`, `Select`, `Popup`, `IconButton`. */
import { ChevronDown } from 'lucide-react';
import { type ReactElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import {
  Menu as AriaMenu,
  Select as AriaSelect,
  Button,
  ButtonContext,
  Dialog,
  DialogTrigger,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SelectValue,
  Text,
  Tooltip,
  TooltipContext,
  TooltipTrigger,
  TooltipTriggerStateContext,
} from 'react-aria-components';
import styles from './controls.module.css';
import type { LatePopup } from './late.ts';
import type { MenuProps } from './menu.tsx';
import type { PopupProps } from './popup.tsx';
import type { Choice, SelectProps } from './select.tsx';

type Late = { readonly late: LatePopup };

export function MenuPopup({ trigger, label, entries, at = 'end', late }: MenuProps & Late) {
  const groups = [...new Set(entries.map((e) => e.group ?? ''))];
  return (
    <MenuTrigger isOpen={late.open} onOpenChange={late.onOpenChange}>
      <ButtonContext.Provider value={{ ref: late.ref }}>{trigger}</ButtonContext.Provider>
      <Popover className={styles.popover ?? ''} placement={`bottom ${at}`}>
        <AriaMenu
          {...(late.focusIn ? { autoFocus: late.focusIn } : {})}
          aria-label={label}
          onAction={(id) => entries.find((e) => e.id === id)?.run()}
          disabledKeys={entries.filter((e) => e.disabled).map((e) => e.id)}
        >
          {groups.map((group) => (
            <MenuSection key={group} aria-label={group || label} {...choiceIn(entries, group)}>
              {group ? <Header className={styles.heading ?? ''}>{group}</Header> : null}
              {entries
                .filter((e) => (e.group ?? '') === group)
                .map((e) => (
                  <MenuItem key={e.id} id={e.id} textValue={e.label} className={styles.item ?? ''}>
                    {e.icon}
                    {e.hint ? (
                      <span>
                        <Text slot="label">{e.label}</Text>
                        <Text slot="description" className={styles.hint ?? ''}>
                          {e.hint}
                        </Text>
                      </span>
                    ) : (
                      <span>{e.label}</span>
                    )}
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

/** A group of which one entry is chosen says which one that is. */
function choiceIn(entries: MenuProps['entries'], group: string) {
  const own = entries.filter((e) => (e.group ?? '') === group && e.selected !== undefined);
  return own.length === 0
    ? {}
    : { selectionMode: 'single' as const, selectedKeys: own.filter((e) => e.selected).map((e) => e.id) };
}

export function SelectPopup<Id extends string>({
  label,
  quietLabel,
  value,
  choices,
  onChange,
  className,
  isDisabled,
  late,
}: SelectProps<Id> & Late) {
  const groups = [...new Set(choices.map((c) => c.group ?? ''))];
  const item = (c: Choice<Id>) => (
    <ListBoxItem
      key={c.id}
      id={c.id}
      textValue={c.label}
      className={styles.item ?? ''}
      isDisabled={c.disabled ?? false}
    >
      {c.label}
    </ListBoxItem>
  );
  return (
    <AriaSelect
      className={`${styles.select} ${className ?? ''}`}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      isDisabled={isDisabled ?? false}
      isOpen={late.open}
      onOpenChange={late.onOpenChange}
      {...(quietLabel ? { 'aria-label': label } : {})}
    >
      {quietLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button ref={late.ref} className={styles.trigger ?? ''}>
        <SelectValue>{() => choices.find((c) => c.id === value)?.label ?? ''}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox>
          {groups.length <= 1
            ? choices.map(item)
            : groups.map((group) => (
                <ListBoxSection key={group} id={`group:${group}`}>
                  <Header className={styles.heading ?? ''}>{group}</Header>
                  {choices.filter((c) => (c.group ?? '') === group).map(item)}
                </ListBoxSection>
              ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function DialogPopup({
  trigger,
  label,
  placement,
  className,
  bodyClassName,
  children,
  late,
}: PopupProps & Late) {
  return (
    <DialogTrigger isOpen={late.open} onOpenChange={late.onOpenChange}>
      <ButtonContext.Provider value={{ ref: late.ref }}>{trigger}</ButtonContext.Provider>
      <Popover className={className ?? ''} placement={placement}>
        <Dialog className={bodyClassName ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function TooltipPopup({
  tip,
  children,
}: {
  readonly tip: ReactNode;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <EndsWhenCovered />
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}

/**
 * Ends a tooltip when a dialog comes over the element that it belongs to: a pointer at rest keeps it open, unseen, and it would
 * take the first Escape that is meant for the dialog.
 */
function EndsWhenCovered() {
  const tip = useContext(TooltipTriggerStateContext);
  const trigger = useContext(TooltipContext);
  const about = trigger && 'triggerRef' in trigger ? trigger.triggerRef : undefined;
  const isOpen = tip?.isOpen ?? false;
  const end = useRef(() => {});
  end.current = () => tip?.close(true);
  useEffect(() => {
    if (!isOpen) return;
    const look = () => {
      if (about?.current?.closest('[inert]')) end.current();
    };
    look();
    // What a dialog covers is marked as out of reach.
    const marks = new MutationObserver(look);
    marks.observe(document.body, { subtree: true, attributeFilter: ['inert'] });
    return () => marks.disconnect();
  }, [isOpen, about]);
  return null;
}
