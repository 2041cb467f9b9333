/** What is made for one partner. */
import { type State, store } from '../store.ts';
import type { Command } from './command.ts';

const isPartner = ({ project, selected }: State): boolean =>
  selected !== null && project.bodies.has(selected) && selected !== project.about.hub;

export const PARTNER: readonly Command[] = [
  {
    id: 'partner-sheet',
    key: 'commands:partnerSheet',
    keywords: 'partnerblatt pdf seite drucken einrichtung steckbrief partner sheet page print profile',
    enabled: isPartner,
    run: async () => {
      const { selected } = store.getState();
      if (selected === null) return;
      const { savePartnerSheet } = await import('../partner/partner-sheet.ts');
      await savePartnerSheet(selected, 'pdf');
    },
  },
];
