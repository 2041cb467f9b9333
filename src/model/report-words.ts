/** What a person wrote into a chapter: where it stands, and how it is changed. One record a place; an empty one is none. */
import { type Change, NO_CHANGE, putRecord, removeRecord, same } from './change.ts';
import type { Id, Paragraph, Project } from './project.ts';
import type { ReportPart } from './report.ts';

/** Where a person's words stand: in which part of whose chapter, in which language. */
export type ReportPlace = {
  readonly part: ReportPart;
  /** null = the chapter of the network as a whole. */
  readonly centre: Id | null;
  readonly language: 'de' | 'en';
};

export type OwnWords = Pick<Paragraph, 'text' | 'isAlone'>;

/** The picture belongs to the part before it; sources are said in full, or a reader could not check. */
export const takesWords = (part: ReportPart): boolean => part !== 'figure';
export const canStandAlone = (part: ReportPart): boolean => takesWords(part) && part !== 'sources';

/** What was written at a place; null = nothing. The first, where a merged network has several. */
export function wordsAt(
  { paragraphs }: Pick<Project, 'paragraphs'>,
  { part, centre, language }: ReportPlace,
): Paragraph | null {
  for (const one of paragraphs.values())
    if (one.part === part && one.centre === centre && one.language === language) return one;
  return null;
}

/** The change that puts words at a place; without text, and with the product's own sentences, nothing is kept. */
export function putWords(project: Project, place: ReportPlace, words: OwnWords): Change {
  const old = wordsAt(project, place);
  const text = words.text.trim();
  const isAlone = words.isAlone && canStandAlone(place.part);
  if (text === '' && !isAlone) return old ? removeRecord(project, 'paragraphs', old.id) : NO_CHANGE;
  const record: Paragraph = { id: old?.id ?? freeId(project), ...place, text, isAlone };
  return old && same(old, record) ? NO_CHANGE : putRecord(project, 'paragraphs', record);
}

function freeId({ paragraphs }: Project): Id {
  let n = paragraphs.size + 1;
  while (paragraphs.has(`paragraph-${n}`)) n++;
  return `paragraph-${n}`;
}

/** Texts of its paragraphs, between line breaks. */
export const paragraphsIn = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
