/** A scene taken on the map, said, with a way to where scenes are put in order. */
import { loadLaterWords, translate } from '../../i18n/index.ts';
import { notify, show } from '../actions.ts';
import { store } from '../store.ts';
import { addSlide, selectSlides } from './slides.ts';

export async function takeSlide(): Promise<void> {
  await loadLaterWords();
  const s = store.getState();
  const name = translate(s.language)('slides:takeNamed', { n: selectSlides(s).length + 1 });
  if (addSlide(name) === null) return;
  notify('success', 'slides:taken', { name }, undefined, {
    key: 'slides:toSlides',
    run: () => show('slides'),
  });
}
