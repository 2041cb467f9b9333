/** Scenes of a talk. What takes them is loaded when it is wanted. */
import type { Command } from './command.ts';

export const SLIDES: readonly Command[] = [
  {
    id: 'take-slide',
    key: 'commands:takeSlide',
    keywords: 'szene vorführung folie vortrag präsentation festhalten scene slide presentation talk keep',
    enabled: (s) => s.project.bodies.size > 0 && s.role === 'editing' && s.view === 'map',
    run: async () => (await import('../slides/take.ts')).takeSlide(),
  },
];
