/** Movement, and none for those who asked their system for less. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) ** 2);

/**
 * Calls back with 0 … 1 while time passes; at once with 1 where nothing shall move.
 * @returns stops it
 */
export function glide(milliseconds: number, step: (share: number) => void): () => void {
  if (isStill() || document.hidden) {
    step(1);
    return () => undefined;
  }
  let begun: number | null = null;
  let frame = requestAnimationFrame(function next(now) {
    begun ??= now;
    const share = Math.min(1, (now - begun) / milliseconds);
    step(eased(share));
    if (share < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
