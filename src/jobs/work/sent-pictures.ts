/**
 * Tasks on their way to the publishing worker. Their pictures travel as bytes that are handed over: a text of twenty million
 * characters in a message would be copied in one go, while the page stands still.
 */
import { textPieces } from '../../base/text-bytes.ts';
import type { PublishTask } from '../../publish/publish.ts';

/** Texts that were taken out of a task, in their order: UTF-8, no character cut in two. */
export type SentPictures = readonly (readonly Uint8Array<ArrayBuffer>[])[];

/** The texts of a task's pictures, in their order. */
const picturesIn = (task: PublishTask): readonly string[] =>
  task.make === 'docx' ? (task.picture ? [task.picture.svg] : []) : task.sheets.map(({ svg }) => svg);

/** The task with other texts in the place of its pictures. */
function withTexts(task: PublishTask, text: (i: number) => string): PublishTask {
  if (task.make === 'docx') return { ...task, picture: task.picture && { ...task.picture, svg: text(0) } };
  return { ...task, sheets: task.sheets.map((sheet, i) => ({ ...sheet, svg: text(i) })) };
}

/**
 * A task without its pictures, and these as bytes; encoded in slices. A picture that stands there twice is sent twice.
 * @throws AbortError
 */
export async function sent(
  task: PublishTask,
  signal?: AbortSignal,
): Promise<{ readonly task: PublishTask; readonly pictures: SentPictures }> {
  const pictures = [];
  for (const svg of picturesIn(task)) pictures.push(await textPieces(svg, signal));
  return { task: withTexts(task, () => ''), pictures };
}

/** What was sent, as it was. */
export function received(task: PublishTask, pictures: SentPictures): PublishTask {
  return withTexts(task, (i) => {
    const decoder = new TextDecoder();
    return (pictures[i] ?? []).map((piece) => decoder.decode(piece, { stream: true })).join('');
  });
}
