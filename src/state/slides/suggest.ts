/** Scenes to begin with: the whole network, the centre's partners, committees, cooperation – those that this network has anything for. */
import { type Language, translate } from '../../i18n/index.ts';
import { stepsFrom } from '../../layout/rings.ts';
import { NO_CHANGE, noDiff } from '../../model/change.ts';
import type { Looked, Slide } from '../../model/figure.ts';
import { type Lens, type Lensed, RELATIONAL, read } from '../../model/lens.ts';
import type { Id, Project } from '../../model/project.ts';
import { commit } from '../history.ts';
import { INITIAL, store } from '../store.ts';
import { lookedNow } from './slides.ts';

type Idea = {
  readonly id: 'whole' | 'hub' | 'committees' | 'cooperation';
  readonly looked: Looked;
  readonly highlight: readonly Id[];
};

/** Scenes worth showing of this project; empty where it has fewer than two ties. */
export function suggestedSlides(project: Project, looked: Looked, language: Language): readonly Slide[] {
  const t = translate(language);
  return ideasOf(project, looked).map(({ id, ...shown }, i) => ({
    id: `slide-${i + 1}`,
    position: i + 1,
    title: t(`slides:suggested.${id}`),
    caption: '',
    notes: t(`slides:suggested.${id}Notes`),
    camera: null,
    figure: null,
    ...shown,
  }));
}

function ideasOf(project: Project, looked: Looked): readonly Idea[] {
  const whole = { ...looked, lens: INITIAL.lens, focus: null };
  const { hub } = project.about;
  const committees = [...project.bodies.values()].filter(({ kind }) => kind === 'committee');
  const relational: Lens = { ...INITIAL.lens, types: RELATIONAL.types };
  const all = read(project, whole.lens);
  const ideas: readonly (Idea | null)[] = [
    { id: 'whole', looked: whole, highlight: [] },
    hub === null || isNextToAll(all, hub)
      ? null
      : { id: 'hub', looked: { ...whole, focus: { body: hub, steps: 1 } }, highlight: [] },
    committees.length === 0
      ? null
      : {
          id: 'committees',
          looked: whole,
          highlight: [...(hub === null ? [] : [hub]), ...committees.map(({ id }) => id)],
        },
    { id: 'cooperation', looked: { ...whole, lens: relational }, highlight: [] },
  ];
  return ideas.filter((idea): idea is Idea => {
    if (idea === null) return false;
    const { counts, bodies } = read(project, idea.looked.lens);
    // Fewer types that leave everything are the first scene once more.
    const isWhole = counts.ties === all.counts.ties && bodies.length === all.bodies.length;
    return counts.ties > 1 && !(idea.id === 'cooperation' && isWhole);
  });
}

/** Whether the part around a body is the whole network. */
function isNextToAll({ graph, vertexOf }: Lensed, body: Id): boolean {
  const v = vertexOf.get(body);
  return v !== undefined && stepsFrom(graph, [v]).every((steps) => steps <= 1);
}

/** Keeps the suggested scenes as one step. @param only the one that is wanted; left out = all @returns how many */
export function addSuggested(only?: Id): number {
  const s = store.getState();
  const slides = suggestedSlides(s.project, lookedNow(s), s.language).filter(
    ({ id }) => !s.project.slides.has(id) && (only === undefined || id === only),
  );
  if (slides.length === 0) return 0;
  const added = new Map(slides.map((slide) => [slide.id, slide]));
  commit({ ...NO_CHANGE, slides: { ...noDiff<Slide>(), added } }, 'commands:step.suggestSlides', {
    count: slides.length,
  });
  return slides.length;
}
