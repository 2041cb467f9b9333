/** ms after which every image has read its address, also on a busy machine. */
export const READ_BY = 10_000;

/**
 * Gives back the memory behind the address of a picture that is no longer shown – not at once: an image put in a moment before
 * reads its address in a task of its own, finds nothing there any more, and would stand as a broken picture until the next one comes.
 */
export const letGo = (url: string): void => void setTimeout(() => URL.revokeObjectURL(url), READ_BY);
