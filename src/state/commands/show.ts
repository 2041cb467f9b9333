/** What is shown: filters, and views that are kept. What they open, and what it does, is loaded when it is wanted. */
import { EVERYTHING } from '../../model/lens.ts';
import { openFilter, openViews } from '../looking/look.ts';
import type { State } from '../store.ts';
import type { Command } from './command.ts';

const isOpen = (s: State): boolean => s.project.bodies.size > 0 && s.view !== 'start';
const isNarrowed = ({ lens, shownBy }: State): boolean =>
  lens.where.length > 0 ||
  lens.period !== null ||
  shownBy.ranges.length > 0 ||
  lens.kinds.length < EVERYTHING.kinds.length ||
  lens.types.length < EVERYTHING.types.length;

export const SHOW: readonly Command[] = [
  {
    id: 'filter',
    key: 'commands:show.filter',
    keywords: 'filter eingrenzen bedingung auswahl nur narrow condition',
    shortcut: 'F',
    enabled: isOpen,
    run: () => openFilter(),
  },
  {
    id: 'show-all',
    key: 'commands:show.all',
    keywords: 'filter aufheben zurücksetzen alles zeigen clear reset all',
    shortcut: 'Shift+F',
    enabled: (s) => isOpen(s) && isNarrowed(s),
    run: async () => (await import('../looking/filters.ts')).showAll(),
  },
  {
    id: 'save-view',
    key: 'commands:show.saveView',
    keywords: 'ansicht speichern merken save view bookmark',
    shortcut: 'Shift+V',
    enabled: (s) => isOpen(s) && s.role === 'editing',
    run: () => openViews('new'),
  },
  {
    id: 'views',
    key: 'commands:show.views',
    keywords: 'ansichten gespeichert öffnen views saved open',
    shortcut: 'V',
    enabled: (s) => isOpen(s) && (s.role === 'editing' || s.project.views.size > 0),
    run: () => openViews(),
  },
];
