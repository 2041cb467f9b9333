/**
 * Long texts in one piece of memory. What is put together by `+` stays a tree of its parts until somebody looks into it; of a drawing of
 * 20 000 bodies that is a million parts and forty megabytes, copied in one go by whoever is first, while the page waits.
 */
import { nextTask } from './pace.ts';

/** The same text, copied into one piece at once. */
export function inOne(text: string): string {
  // Looked into from its end, so that nothing is found before everything is in its place.
  text.lastIndexOf('\0');
  return text;
}

/** Characters that are copied within a millisecond or two. */
const SHORT = 1 << 20;

/** The same in a task of its own, so that the copy is not added to what was done before and is done after. @throws AbortError */
export async function inOneTask(text: string, signal?: AbortSignal): Promise<string> {
  if (text.length <= SHORT) return text;
  await nextTask();
  signal?.throwIfAborted();
  inOne(text);
  await nextTask();
  signal?.throwIfAborted();
  return text;
}
