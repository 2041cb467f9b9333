/** What the methods paragraph of a comparison is written from. */
import { printedReference } from '../../analysis/bibliography.ts';
import { TEST_CITATIONS } from '../../analysis/uncertainty/index.ts';
import { VERSION } from '../../base/version.ts';
import type { MethodsInput } from '../../i18n/methods.ts';
import { documentsOf } from '../../model/documents.ts';
import { lensedOf } from '../select.ts';
import type { State } from '../store.ts';
import { sourceLabels } from './compare-out.ts';
import { sourcesOf } from './compare-run.ts';

/** Null while nothing was compared. Reads the networks through the lens where that is not at hand. */
export function compareMethods(s: State): MethodsInput | null {
  const { values, tested, seed } = s.comparing;
  if (!values) return null;
  return {
    networks: sourcesOf(s).map(({ project, lens }) => {
      const lensed = lensedOf(project, lens);
      return { about: project.about, lensed, documents: documentsOf(project, lensed) };
    }),
    measures: [],
    declined: [],
    weighted: false,
    tests: [],
    comparison: {
      comparison: tested
        ? {
            ...values,
            answers: tested.answers,
            overall: tested.overall,
            matchings: tested.matchings,
            draws: tested.draws,
            groups: tested.groups,
          }
        : values,
      sourceLabel: sourceLabels(s),
      citations: tested ? TEST_CITATIONS.groups : [],
    },
    product: VERSION,
    seed,
    archive: false,
    fullReference: printedReference,
  };
}
