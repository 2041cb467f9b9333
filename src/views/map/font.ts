/** The face of all words in the picture; the same as the page's. */
export const FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', system-ui, sans-serif";
/** Size of ordinary names in CSS pixels. */
export const TEXT_SIZE = 12.5;
