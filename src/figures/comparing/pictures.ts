/** The pictures of a comparison, by id, and what is usual about them. */

export const PICTURES = ['intervals', 'triangle', 'mix', 'slope', 'networks', 'tiles', 'landmap'] as const;
export type PictureId = (typeof PICTURES)[number];

/** How often groups are drawn anew for a test. */
export const USUAL_DRAWS = 9999;
/** The other side of the slope chart. */
export const USUAL_BESIDE = 'ties-per-100000';
