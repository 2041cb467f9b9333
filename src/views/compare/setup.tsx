/** What is compared: which networks, cut into which units, and which of these. */
import { FilePlus2, ListChecks, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { BYS, type By, type Unit } from '../../compare/compare.ts';
import { byOf, OPEN } from '../../figures/comparing/choosing.ts';
import { number } from '../../i18n/format.ts';
import { addFiles, offered, removeOther } from '../../state/comparing/compare-files.ts';
import { setComparing, sourcesOf } from '../../state/comparing/compare-run.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { Popup } from '../parts/controls/popup.tsx';
import { Select } from '../parts/controls/select.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './compare.module.css';

export function Setup({ units }: { readonly units: readonly Unit[] }) {
  const { t } = useWords();
  const by = useApp(byOf);
  return (
    <div className={styles.setup}>
      <Select
        label={t('comparing:by')}
        value={by}
        onChange={(id: By) => setComparing({ by: id, without: new Set(), between: null, pair: null })}
        choices={BYS.map((id) => ({ id, label: t(`comparing:byChoice.${id}`) }))}
        className={styles.by ?? ''}
      />
      <Sources />
      {units.length > 0 ? <UnitsChoice units={units} /> : null}
    </div>
  );
}

function Sources() {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const others = useApp((s) => s.comparing.others);
  const cards = useApp((s) => s.cards);
  const sources = sourcesOf({ project, lens, language, comparing: { others } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered follows from them
  const more = useMemo(() => offered(), [cards, project, language]);
  return (
    <div className={styles.sources}>
      <span className={styles.label}>{t('comparing:sources')}</span>
      <ul>
        {sources.map((source) => (
          <li key={source.id} className={styles.sourceChip}>
            <span>{source.label}</span>
            {source.id === OPEN ? <small>{t('comparing:isOpen')}</small> : null}
            {source.project.about.synthetic ? <em>{t('comparing:isSynthetic')}</em> : null}
            {source.id === OPEN ? null : (
              <IconButton
                label={t('comparing:remove', { name: source.label })}
                onPress={() => removeOther(source.id)}
                className={styles.remove ?? ''}
              >
                <X aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
        <li>
          <Menu
            label={t('comparing:add')}
            entries={[
              { id: 'files', label: t('comparing:addFiles'), run: () => void addFiles() },
              ...more.map(({ id, label, add }) => ({ id, label, group: t('comparing:addKept'), run: add })),
            ]}
            trigger={
              <Button tone="quiet">
                <FilePlus2 aria-hidden="true" />
                {t('comparing:add')}
              </Button>
            }
          />
        </li>
      </ul>
    </div>
  );
}

/** All units of the latest question, those left out among them, with a search. */
function UnitsChoice({ units }: { readonly units: readonly Unit[] }) {
  const { t, language } = useWords();
  const without = useApp((s) => s.comparing.without);
  const title = t('comparing:chooseTitle');
  return (
    <div className={styles.unitsChoice}>
      <span className={styles.label}>{title}</span>
      <Popup
        label={title}
        placement="bottom end"
        className={styles.popover}
        bodyClassName={styles.unitsBody}
        trigger={
          <Button>
            <ListChecks aria-hidden="true" />
            {t('comparing:choose', {
              chosen: number(units.length - without.size, language),
              all: number(units.length, language),
            })}
          </Button>
        }
      >
        <UnitList units={units} without={without} />
      </Popup>
    </div>
  );
}

function UnitList({
  units,
  without,
}: {
  readonly units: readonly Unit[];
  readonly without: ReadonlySet<string>;
}) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLocaleLowerCase();
  const shown = units.filter((u) => u.label.toLocaleLowerCase().includes(wanted));
  const leave = (ids: readonly string[], out: boolean) => {
    const next = new Set(without);
    for (const id of ids)
      if (out) next.add(id);
      else next.delete(id);
    setComparing({ without: next });
  };
  const ids = shown.map((u) => u.id);
  return (
    <>
      <SearchBox label={t('comparing:filter')} value={query} onChange={setQuery} />
      <div className={styles.unitTools}>
        <Button tone="quiet" onPress={() => leave(ids, false)}>
          {t('comparing:all')}
        </Button>
        <Button tone="quiet" onPress={() => leave(ids, true)}>
          {t('comparing:none')}
        </Button>
      </div>
      <ul className={styles.unitList}>
        {shown.map((unit) => (
          <li key={unit.id}>
            <Checkbox isSelected={!without.has(unit.id)} onChange={(on) => leave([unit.id], !on)}>
              {unit.label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles.note}>{t('comparing:noneFound')}</p> : null}
    </>
  );
}
