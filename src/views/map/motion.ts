/** Motion: short eased animations on animation frames, none where the system asks for reduced motion. */

export const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Slow start, slow end: 0…1 → 0…1. */
export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/**
 * Calls `step` with the eased share done, once a frame, ending with exactly 1. Returns how to stop it.
 * @param duration milliseconds; 0 calls step(1) at once
 */
export function animate(duration: number, step: (share: number) => void): () => void {
  if (duration <= 0 || reducedMotion()) {
    step(1);
    return () => {};
  }
  let start: number | null = null;
  let frame = requestAnimationFrame(function next(now) {
    start ??= now;
    const share = Math.min(1, (now - start) / duration);
    step(share === 1 ? 1 : ease(share));
    if (share < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
