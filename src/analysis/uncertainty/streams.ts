/** How draws are cut into streams; apart from the rest, so that the page can share out draws without loading what draws. */

/** Draws of one stream. */
export const STREAM = 32;

export const streamsOf = (draws: number): number => Math.ceil(draws / STREAM);
