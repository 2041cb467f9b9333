/**
 * What the programs share with the stage: colours and sizes that hold for the whole picture, and how strongly bodies and
 * ties outside the lit neighbourhood fade. Fading is one number for all, so hovering rewrites only the lit few.
 */
export type Emphasis = {
  /** 0 = everything as drawn, 1 = all that is not lit is faded. */
  dim: number;
  /** Colour of the page: open shapes are filled with it, faded ones lean towards it. RGB 0…1. */
  page: readonly [number, number, number];
  /** Outline of bodies without a sector. */
  quiet: readonly [number, number, number];
  /** Colour of the selection ring. */
  accent: readonly [number, number, number];
  /** The three colours of the ring around cross-sector bodies. */
  cross: readonly (readonly [number, number, number])[];
  /** Opacity of all ties: many ties are drawn thinner. */
  ties: number;
  /** Share of all ties that is drawn: 1 at rest, less while a large picture is moved. */
  share: number;
  /** Share of all bodies that is drawn, the largest. */
  bodies: number;
};

/** No body is drawn with a smaller radius, however far out the camera is. CSS pixels. */
export const LEAST_RADIUS = 2.5;

/** How a body or tie stands out: 0 not at all, 1 lit, 2 the one under the pointer, 3 selected. */
export type Lit = 0 | 1 | 2 | 3;

/** '#549ac9' → [0.33, 0.6, 0.79] */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
