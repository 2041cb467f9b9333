/** From a question to the view that answers it, with the settings that it needs; where it names bodies, they are lit up. */
import { type QuestionId, questionAnswer } from '../../i18n/question-sentence.ts';
import { setSession, show } from '../actions.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import { type State, store, type ViewId } from '../store.ts';
import { playWithoutBody, selectWhatIf } from '../what-if/what-if.ts';
import { closeHelp } from './help.ts';

/** The view that shows the answer. */
const VIEW_OF: Readonly<Record<QuestionId, ViewId>> = {
  role: 'hub',
  between: 'map',
  mix: 'sectors',
  committees: 'map',
  partners: 'map',
  gaps: 'gaps',
  alone: 'map',
  sure: 'table',
  follow: 'follow',
  missed: 'whatif',
  change: 'time',
  others: 'compare',
  present: 'figures',
};

export const viewOfQuestion = (id: QuestionId): ViewId => VIEW_OF[id];

/** Questions whose bodies are lit up on the map. */
const ON_MAP: ReadonlySet<QuestionId> = new Set<QuestionId>(['between', 'committees', 'partners', 'alone']);

/** Shows the answer: closes help, goes to the view and sets what it needs. */
export function ask(id: QuestionId): void {
  const s: State = store.getState();
  const lensed = selectLensed(s);
  const { bodies, spotlight } = questionAnswer(id, lensed, selectAnswers(s), s.language);
  closeHelp();
  store.setState({ selected: null, selectedTie: null, spotlight: null });
  if (ON_MAP.has(id)) {
    setSession({ focus: null });
    if (bodies.length > 0)
      store.setState({ spotlight: { ids: bodies.map((v) => lensed.bodies[v]!.id), what: spotlight } });
  }
  if (id === 'role') setSession({ profile: null });
  if (id === 'sure') setSession({ table: { ...s.table, tab: 'ties' } });
  // Who would be missed most is gone in thought when the view opens, unless something else is being played there.
  const [first] = bodies;
  if (id === 'missed' && first !== undefined && selectWhatIf(s).steps.length === 0)
    playWithoutBody(lensed.bodies[first]!.id);
  show(viewOfQuestion(id));
}
