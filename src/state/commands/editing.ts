/**
 * Editing: each opens a form or a dialog, or – where there is nothing to ask – does it at once. Only what opens is known here;
 * forms and verbs are loaded when they are wanted.
 */
import { hover, show } from '../actions.ts';
import {
  editBody,
  editTie,
  openAbout,
  openDelete,
  openDuplicates,
  openLists,
  openMerge,
  openNewBody,
  openNewTie,
  openSplit,
  startConnecting,
} from '../edit/editing.ts';
import { type State, store } from '../store.ts';
import { chooseHub } from './choose-hub.ts';
import type { Command } from './command.ts';

const now = (): State => store.getState();
const body = (s: State) => (s.selected === null ? undefined : s.project.bodies.get(s.selected));
const tie = (s: State) => (s.selectedTie === null ? undefined : s.project.ties.get(s.selectedTie));

function editSelected(): void {
  const [theTie, theBody] = [tie(now()), body(now())];
  if (theTie) editTie(theTie.id);
  else if (theBody) editBody(theBody.id);
}

/** On the map by walking to the other body; elsewhere by naming it. */
export function connectSelected(): void {
  const { selected, view } = now();
  hover(null);
  if (view === 'map') startConnecting(selected);
  else if (selected !== null) openNewTie(selected);
}

function deleteSelected(): void {
  const [theTie, theBody] = [tie(now()), body(now())];
  if (theTie) openDelete([], [theTie.id]);
  else if (theBody) openDelete([theBody.id]);
}

export const EDITING: readonly Command[] = [
  {
    id: 'edit-selected',
    key: 'commands:editing.selected',
    keywords: 'bearbeiten ändern formular edit change form',
    shortcut: 'F2',
    enabled: (s) => tie(s) !== undefined || body(s) !== undefined,
    run: editSelected,
  },
  {
    id: 'add-body',
    key: 'commands:editing.addBody',
    keywords: 'neu neue neuer anlegen hinzufügen einrichtung new add body',
    shortcut: 'N',
    enabled: (s) => s.view !== 'start',
    run: () => openNewBody(),
  },
  {
    id: 'connect',
    key: 'commands:editing.connect',
    keywords: 'verbindung hinzufügen neu verbinden connect tie add',
    shortcut: 'C',
    enabled: (s) =>
      s.project.bodies.size > 1 && (s.view === 'map' || (s.view !== 'start' && body(s) !== undefined)),
    run: connectSelected,
  },
  {
    id: 'reverse-tie',
    key: 'commands:editing.reverse',
    keywords: 'richtung umdrehen turn direction',
    enabled: (s) => tie(s) !== undefined,
    run: async () => {
      const { selectedTie } = now();
      const { reverseTies } = await import('../edit/ties.ts');
      if (selectedTie !== null) reverseTies([selectedTie]);
    },
  },
  {
    id: 'delete-selected',
    key: 'commands:editing.delete',
    keywords: 'löschen entfernen delete remove',
    shortcut: 'Delete',
    alias: ['Backspace'],
    enabled: (s) => s.view !== 'start' && (tie(s) !== undefined || body(s) !== undefined),
    run: deleteSelected,
  },
  {
    id: 'what-if-selected',
    key: 'commands:editing.whatIf',
    keywords: 'was wäre wenn ohne gedankenspiel wegfall what if without leaves',
    enabled: (s) => s.view !== 'start' && (tie(s) !== undefined || body(s) !== undefined),
    run: async () => {
      const [theTie, theBody] = [tie(now()), body(now())];
      const { playWithoutBody, playWithoutTie } = await import('../what-if/what-if.ts');
      if (theTie) playWithoutTie(theTie.id);
      else if (theBody) playWithoutBody(theBody.id);
      show('whatif');
    },
  },
  {
    id: 'make-hub',
    key: 'commands:editing.hub',
    keywords: 'mitte drehscheibe hub centre middle',
    enabled: (s) => body(s) !== undefined && s.project.about.hub !== s.selected,
    run: () => {
      const { selected } = now();
      if (selected !== null) chooseHub(selected);
    },
  },
  {
    id: 'clear-hub',
    key: 'commands:editing.noHub',
    keywords: 'mitte aufheben hub clear middle',
    enabled: (s) => s.project.about.hub !== null,
    run: async () => (await import('../edit/bodies.ts')).setHub(null),
  },
  {
    id: 'merge-bodies',
    key: 'commands:editing.merge',
    keywords: 'zusammenführen doppelt vereinen merge duplicate join',
    enabled: (s) => s.project.bodies.size > 1 && body(s) !== undefined,
    run: () => {
      const { selected } = now();
      if (selected !== null) openMerge(selected);
    },
  },
  {
    id: 'find-duplicates',
    key: 'commands:editing.duplicates',
    keywords: 'doppelte suchen dubletten ähnlich find duplicates similar',
    enabled: (s) => s.project.bodies.size > 1,
    run: openDuplicates,
  },
  {
    id: 'split-block',
    key: 'commands:editing.split',
    keywords: 'sammeleintrag aufteilen split block names',
    enabled: (s) => body(s)?.block != null,
    run: () => {
      const { selected } = now();
      if (selected !== null) openSplit(selected);
    },
  },
  {
    id: 'edit-about',
    key: 'commands:editing.about',
    keywords: 'angaben netzwerk umbenennen name jahr lizenz beschreibung rename about details year licence',
    run: openAbout,
  },
  {
    id: 'edit-lists',
    key: 'commands:editing.lists',
    keywords: 'listen quellen regionen lists sources regions',
    run: openLists,
  },
];
