/** From a question to the view that answers it, with the settings that it needs; where it names bodies, they are lit up. */
import { type QuestionId, questionAnswer } from '../../i18n/question-sentence.ts';
import { setSession, show } from '../actions.ts';
import { selectAnswers, selectLensed } from '../select.ts';
import { type State, store, VIEWS, type ViewId } from '../store.ts';
import { closeHelp } from './help.ts';

/** Where it leads; the views that stand for it otherwise, in their order. */
const VIEW_OF: Readonly<Record<QuestionId, readonly string[]>> = {
  role: ['hub'],
  between: ['map'],
  mix: ['sectors'],
  committees: ['map'],
  partners: ['map'],
  gaps: ['gaps', 'table'],
  alone: ['map'],
  sure: ['table'],
  follow: ['follow', 'table'],
  missed: ['whatif', 'map'],
  change: ['time', 'table'],
  others: ['compare'],
};

export function viewOfQuestion(id: QuestionId): ViewId {
  const wanted = VIEW_OF[id].flatMap((view) => VIEWS.find((v) => v === view) ?? []);
  return wanted[0] ?? 'map';
}

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
  if (id === 'missed' && bodies.length > 0) store.setState({ selected: lensed.bodies[bodies[0]!]!.id });
  show(viewOfQuestion(id));
}
