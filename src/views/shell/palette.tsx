/** Ctrl-K: one field finds bodies and commands. Umlauts may be written any way. */
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { matches } from '../../base/fold.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { select, show } from '../../state/actions.ts';
import { COMMANDS } from '../../state/commands/index.ts';
import { store, useApp } from '../../state/store.ts';
import { commandLabel, runCommand, shortcutWords } from '../parts/command-words.ts';
import controls from '../parts/controls/controls.module.css';
import { useWords } from '../parts/use-words.ts';
import { bodyHits, commandHits, commandsFirst, MOST, searchable } from './palette-hits.ts';
import styles from './shell.module.css';

/** @param typed what was typed before the palette was there; it belongs to the first opening only */
export function Palette({ typed }: { readonly typed: string }) {
  const { t } = useWords();
  const first = useRef(typed);
  const open = useApp((s) => s.palette);
  const close = () => {
    first.current = '';
    store.setState({ palette: false });
  };
  return (
    <ModalOverlay
      className={controls.overlay ?? ''}
      isOpen={open}
      onOpenChange={(o) => !o && close()}
      isDismissable
    >
      <Modal className={controls.modal ?? ''}>
        <Dialog className={styles.palette ?? ''}>
          <Heading slot="title" className="visually-hidden">
            {t('shell:palette.title')}
          </Heading>
          <Finder typed={first.current} onDone={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ typed, onDone }: { readonly typed: string; readonly onDone: () => void }) {
  const { t, language } = useWords();
  const [query, setQuery] = useState(typed);
  const field = useRef<HTMLInputElement>(null);
  // The caret goes behind what was typed.
  useEffect(() => field.current?.setSelectionRange(typed.length, typed.length), [typed]);
  const bodies = useApp((s) => s.project.bodies);
  const state = store.getState();
  const views = useApp((s) => s.project.views);
  const all = useMemo(() => searchable(bodies, language), [bodies, language]);
  const hits = useMemo(() => bodyHits(all, query), [all, query]);
  const commands = useMemo(
    () =>
      commandHits(
        COMMANDS.filter((c) => c.enabled?.(state) ?? true),
        query,
        language,
      ),
    [query, language, state],
  );
  const found = [...views.values()].filter((v) => matches(v.name, query)).slice(0, MOST);
  const act = (key: string) => {
    onDone();
    if (key.startsWith('view:')) {
      void import('../../state/looking/saved-views.ts').then((late) =>
        late.openView(key.slice('view:'.length)),
      );
      return;
    }
    if (key.startsWith('body:')) {
      select(key.slice('body:'.length));
      if (store.getState().view === 'start') show('map');
    } else runCommand(key.slice('command:'.length));
  };
  const ofBodies =
    hits.length > 0 ? (
      <MenuSection key="bodies" id="bodies">
        <Header className={controls.heading ?? ''}>{t('shell:palette.bodies')}</Header>
        {hits.map((b) => (
          <MenuItem key={b.id} id={`body:${b.id}`} textValue={b.label} className={controls.item ?? ''}>
            <span>{b.label}</span>
            <kbd>{wordFor('kinds', b.kind, language)}</kbd>
          </MenuItem>
        ))}
      </MenuSection>
    ) : null;
  const ofCommands =
    commands.length > 0 ? (
      <MenuSection key="commands" id="commands">
        <Header className={controls.heading ?? ''}>{t('shell:palette.commands')}</Header>
        {commands.map((c) => (
          <MenuItem
            key={c.id}
            id={`command:${c.id}`}
            textValue={commandLabel(c, language)}
            className={controls.item ?? ''}
          >
            <span>{commandLabel(c, language)}</span>
            {c.shortcut ? <kbd>{shortcutWords(c.shortcut, language)}</kbd> : null}
          </MenuItem>
        ))}
      </MenuSection>
    ) : null;
  const ofViews =
    found.length > 0 ? (
      <MenuSection key="views" id="views">
        <Header className={controls.heading ?? ''}>{t('shell:palette.views')}</Header>
        {found.map((v) => (
          <MenuItem key={v.id} id={`view:${v.id}`} textValue={v.name} className={controls.item ?? ''}>
            <span>{v.name}</span>
          </MenuItem>
        ))}
      </MenuSection>
    ) : null;
  const inOrder = commandsFirst(commands, hits, query, language)
    ? [ofCommands, ofBodies, ofViews]
    : [ofBodies, ofViews, ofCommands];
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField aria-label={t('shell:palette.title')} className={styles.paletteField ?? ''} autoFocus>
        <Search aria-hidden="true" />
        <Input
          ref={field}
          // The list below is walked from here and never holds the focus itself, long as it is.
          role="combobox"
          aria-expanded="true"
          aria-haspopup="menu"
          placeholder={t('shell:palette.placeholder')}
          spellCheck="false"
          autoComplete="off"
          translate="no"
        />
      </TextField>
      <Menu
        className={styles.paletteList ?? ''}
        aria-label={t('shell:palette.title')}
        // As while one types: the first hit is chosen, also when all was typed before the list was there.
        {...(typed === '' ? {} : { autoFocus: 'first' as const })}
        onAction={(key) => act(String(key))}
        renderEmptyState={() => <p className={styles.hint}>{t('shell:palette.none')}</p>}
      >
        {inOrder}
      </Menu>
      <p className={styles.paletteHint}>{t('shell:palette.hint')}</p>
    </Autocomplete>
  );
}
