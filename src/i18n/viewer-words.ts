/** The words of the file that shows figures offline, in the language of its figures. */
import type { ViewerWords } from '../publish/html/words.ts';
import { type Language, translate } from './index.ts';

/** Numbers are put in by the file itself: `{n}` and `{total}` stand for them. */
const LATER = { n: '{n}', total: '{total}' } as const;

/** To be asked when the words of `later.ts` are there. */
export function viewerWords(language: Language): ViewerWords {
  const t = translate(language);
  return {
    picture: t('offline:picture'),
    keys: t('offline:keys'),
    zoomIn: t('offline:zoomIn'),
    zoomOut: t('offline:zoomOut'),
    fit: t('offline:fit'),
    search: t('offline:search'),
    noneFound: t('offline:noneFound'),
    foundOne: t('offline:foundOne', LATER),
    foundMany: t('offline:foundMany', LATER),
    list: t('offline:list'),
    find: t('offline:find'),
    tiesOne: t('offline:tiesOne', LATER),
    tiesMany: t('offline:tiesMany', LATER),
    showAll: t('offline:showAll'),
    inWords: t('offline:inWords'),
    notes: t('offline:notes'),
    scenes: t('offline:scenes'),
    previous: t('offline:previous'),
    next: t('offline:next'),
    sceneOf: t('offline:sceneOf', LATER),
    theme: t('offline:theme'),
    fullScreen: t('offline:fullScreen'),
    noGroup: t('offline:noGroup'),
  };
}
