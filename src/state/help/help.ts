/** The help panel: which of its pages is open, and the word that it stands at. */
import { store } from '../store.ts';

export const HELP_PAGES = ['questions', 'words', 'keys'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];
export type Help = {
  readonly page: HelpPage;
  /** What is looked for among the words; '' = all of them. */
  readonly find: string;
};

export const openHelp = (page: HelpPage = 'questions', find = ''): void =>
  store.setState({ help: { page, find } });
export const closeHelp = (): void => store.setState({ help: null });

/** Help for two sheets of paper, over the whole window. */
export const openGuide = (): void => store.setState({ help: null, guide: true });
export const closeGuide = (): void => store.setState({ guide: false });
