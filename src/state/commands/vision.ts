/** What is seen as others see it: the line above the view that this opens chooses how, and ends it. */
import { store } from '../store.ts';
import type { Command } from './command.ts';

export const VISION: readonly Command[] = [
  {
    id: 'seen-by-others',
    key: 'commands:seenByOthers',
    keywords:
      'farbenblind farbfehlsichtig rotgrün rot-grün graustufen schwarzweiß druck protan deutan tritan colour blind color blindness grey gray print vorschau preview barrierefrei accessibility',
    enabled: (s) => s.vision === null,
    // Weak green is by far the most frequent kind.
    run: () => store.setState({ vision: 'deutan' }),
  },
];
