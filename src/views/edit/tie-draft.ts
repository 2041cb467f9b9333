/** A tie as the form holds it, and back. */
import type { Language } from '../../i18n/index.ts';
import type { Fault } from '../../model/edit/faults.ts';
import type { Project, Tie } from '../../model/project.ts';
import { type Formality, type Frequency, STAGES, type Status, type TieType } from '../../model/vocabulary.ts';
import type { TieFields } from '../../state/edit/ties.ts';
import {
  citedFrom,
  type ExtraRow,
  extraFrom,
  extraRows,
  NONE,
  type Read,
  sourceText,
  words,
} from './body-draft.ts';
import { dayFrom, dayText, numberFrom, numberText } from './texts.ts';

export type TieDraft = {
  readonly type: TieType;
  readonly formality: Formality | typeof NONE;
  readonly frequency: Frequency | typeof NONE;
  readonly stage: string;
  readonly status: Status | typeof NONE;
  readonly since: string;
  readonly until: string;
  readonly lastContact: string;
  readonly nextStep: string;
  readonly due: string;
  readonly personBound: 'yes' | 'no' | typeof NONE;
  readonly weight: string;
  readonly source: string;
  readonly lines: string;
  readonly note: string;
  readonly noteEn: string;
  readonly extra: readonly ExtraRow[];
};

export function draftOfTie(project: Project, tie: Tie, language: Language): TieDraft {
  return {
    type: tie.type,
    formality: tie.formality ?? NONE,
    frequency: tie.frequency ?? NONE,
    stage: tie.stage === null ? NONE : String(tie.stage),
    status: tie.status ?? NONE,
    since: dayText(tie.since, language),
    until: dayText(tie.until, language),
    lastContact: dayText(tie.lastContact, language),
    nextStep: tie.nextStep,
    due: dayText(tie.due, language),
    personBound: tie.personBound === null ? NONE : tie.personBound ? 'yes' : 'no',
    weight: numberText(tie.weight, language),
    source: sourceText(project, tie.evidence),
    lines: tie.evidence?.lines ?? '',
    note: tie.note?.de ?? '',
    noteEn: tie.note?.en ?? '',
    extra: extraRows(tie.extra),
  };
}

/** All fields but the ends. @param before the tie as it is; null for a new one */
export function tieFrom(project: Project, draft: TieDraft, before: Tie | null): Read<TieFields> {
  const faults: Fault[] = [];
  const cited = citedFrom(project, draft.source, draft.lines, before?.evidence ?? null);
  const [since, until] = [dayFrom(draft.since), dayFrom(draft.until)];
  return {
    fields: {
      type: draft.type,
      formality: draft.formality === NONE ? null : draft.formality,
      frequency: draft.frequency === NONE ? null : draft.frequency,
      stage: STAGES.find((stage) => String(stage) === draft.stage) ?? null,
      status: draft.status === NONE ? null : draft.status,
      since,
      until,
      lastContact: dayFrom(draft.lastContact),
      nextStep: draft.nextStep,
      due: dayFrom(draft.due),
      personBound: draft.personBound === NONE ? null : draft.personBound === 'yes',
      weight: numberFrom(draft.weight),
      evidence: cited.source,
      note: words(draft.note, draft.noteEn),
      extra: extraFrom(draft.extra, faults),
    },
    along: cited.added ? { source: cited.added } : {},
    faults,
  };
}
