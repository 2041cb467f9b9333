/** Affine maps of the plane as SVG writes them: (x, y) ↦ (a·x + c·y + e, b·x + d·y + f). */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const after = (outer: Affine, inner: Affine): Affine => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

export const moved = ([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** How much lengths grow: exact where nothing is stretched or skewed, which our own pictures never are. */
export const growth = ([a, b, c, d]: Affine): number => Math.sqrt(Math.abs(a * d - b * c));

/** Degrees by which it turns, clockwise on the page. */
export const turn = ([a, b]: Affine): number => (Math.atan2(b, a) * 180) / Math.PI;

/** True when upright rectangles stay upright rectangles. */
export const isUpright = ([, b, c]: Affine): boolean => Math.abs(b) < 1e-9 && Math.abs(c) < 1e-9;

/**
 * A `transform` attribute of SVG 1.1: translate, scale, rotate, matrix, one after another.
 * @throws at anything else
 */
export function affineOf(transform: string | undefined): Affine {
  let all = IDENTITY;
  for (const [, name, list] of (transform ?? '').matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)) {
    all = after(
      all,
      single(
        name!,
        list!
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      ),
    );
  }
  return all;
}

function single(name: string, values: readonly number[]): Affine {
  const [p = 0, q, r] = values;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'rotate': {
      const angle = (p * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const around: Affine = [cos, sin, -sin, cos, 0, 0];
      if (q === undefined || r === undefined) return around;
      return after([1, 0, 0, 1, q, r], after(around, [1, 0, 0, 1, -q, -r]));
    }
    case 'matrix':
      if (values.length === 6) return values as unknown as Affine;
  }
  throw new Error(`No transform of ours: ${name}`);
}
