/**
 * How colours look to others: matrices on linear RGB, rows by output channel, as `feColorMatrix` wants them.
 *
 * The three kinds of colour blindness are dichromacy at full strength by Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113.
 * Grey is relative luminance by the weights of sRGB (IEC 61966-2-1), which is what a print in black and white keeps.
 */

export const VISIONS = ['protan', 'deutan', 'tritan', 'grey'] as const;
export type Vision = (typeof VISIONS)[number];

/** Nine numbers: red, green and blue that are seen, each made of red, green and blue that are shown. */
export const VISION_MATRICES: Readonly<Record<Vision, readonly number[]>> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};

/** `values` of an SVG `feColorMatrix` on linear RGB: four rows of five; opacity stays, nothing is added. */
export function filterValues(vision: Vision): string {
  const m = VISION_MATRICES[vision];
  const rows = [0, 3, 6].map((k) => [...m.slice(k, k + 3), 0, 0].join(' '));
  return [...rows, '0 0 0 1 0'].join(' ');
}
