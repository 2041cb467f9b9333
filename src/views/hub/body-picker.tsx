/** Choose a body by typing part of its name; umlauts may be written out. */
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { closeness, matches } from '../../base/fold.ts';
import { collator } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './hub.module.css';

/** Rows offered at once; typing narrows them. */
const MOST = 60;

export function BodyPicker({
  lensed,
  value,
  onChange,
}: {
  readonly lensed: Lensed;
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}) {
  const { t, language } = useWords();
  const current = value === null ? '' : (lensed.bodies[lensed.vertexOf.get(value) ?? -1]?.label ?? '');
  const [query, setQuery] = useState<string | null>(null);
  const found = useMemo(() => {
    const order = collator(language);
    const wanted = query ?? '';
    const hits = wanted === '' ? lensed.bodies : lensed.bodies.filter((b) => matches(b.label, wanted));
    const first = (kind: string) => (kind === 'centre' ? 0 : 1);
    return [...hits].sort(
      (a, b) =>
        (wanted === ''
          ? first(a.kind) - first(b.kind)
          : closeness(b.label, wanted) - closeness(a.label, wanted)) || order.compare(a.label, b.label),
    );
  }, [lensed, query, language]);
  const rest = found.length - MOST;
  return (
    <ComboBox
      className={styles.picker ?? ''}
      items={found.slice(0, MOST)}
      inputValue={query ?? current}
      onInputChange={(text) => setQuery(text === current ? null : text)}
      value={value}
      onChange={(key) => {
        setQuery(null);
        if (key !== null) onChange(String(key));
      }}
      onOpenChange={(open) => !open && setQuery(null)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="visually-hidden">{t('hub:picker')}</Label>
      <div>
        <Input
          placeholder={t('hub:pickerHint')}
          spellCheck="false"
          autoComplete="off"
          translate="no"
          onFocus={(e) => e.currentTarget.select()}
        />
        <Button aria-label={t('hub:picker')}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <Popover className={styles.pickerPopover ?? ''}>
        <ListBox renderEmptyState={() => <p>{t('hub:pickerNone')}</p>}>
          {(body: Lensed['bodies'][number]) => (
            <ListBoxItem id={body.id} textValue={body.label}>
              <span>{body.label}</span>
              <small>{wordFor('kinds', body.kind, language)}</small>
            </ListBoxItem>
          )}
        </ListBox>
        {rest > 0 ? <p>{t('hub:pickerMore', { count: rest })}</p> : null}
      </Popover>
    </ComboBox>
  );
}
