/** The product's version, written into recipes and figures; a test holds it to package.json. */
export const VERSION = '0.1.0';
