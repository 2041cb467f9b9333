/** The words of presentations, in the language of their figures. */
import type { SlideWords } from '../publish/pptx/names.ts';
import { type Language, translate } from './index.ts';

/** To be asked when the words of `later.ts` are there. */
export function slideWords(language: Language): SlideWords {
  const t = translate(language);
  return {
    tie: t('pptx:tie'),
    name: t('pptx:name'),
    leader: t('pptx:leader'),
    mark: t('pptx:mark'),
    ring: t('pptx:ring'),
    dock: t('pptx:dock'),
    legend: t('pptx:legend'),
    axis: t('pptx:axis'),
    chart: t('pptx:chart'),
    ground: t('pptx:ground'),
    groundNames: t('pptx:groundNames'),
    annotation: t('pptx:annotation'),
    line: t('pptx:line'),
    area: t('pptx:area'),
    picture: t('pptx:picture'),
    title: t('pptx:title'),
    subtitle: t('pptx:subtitle'),
    foot: t('pptx:foot'),
    slideNumber: t('pptx:slideNumber'),
    slide: t('pptx:slide'),
    notes: t('pptx:notes'),
    inWords: t('pptx:inWords'),
    layout: t('pptx:layout'),
    tiedTo: t('pptx:tiedTo', { names: '{names}' }),
    andMore: t('pptx:andMore', { n: '{n}' }),
  };
}
