/**
 * Asking for WebGL, and giving it back. Both wait for the graphics card to finish all that it was given before; a large picture
 * drawn without a card takes it seconds, for which the page would stand still. So the question is asked once, and what is no
 * longer needed is given back when the card has come to its end.
 */

/** ms between two looks at whether the card has finished. */
const LOOK = 200;

const LOSE = 'WEBGL_lose_context';

const lose = (gl: WebGL2RenderingContext): void =>
  (WebGL2RenderingContext.prototype.getExtension.call(gl, LOSE) as WEBGL_lose_context | null)?.loseContext();

/** Whether a context could be made before; after a loss it has to be asked anew. */
let known = false;

/** True when this browser can draw with WebGL 2 at all. @param anew whether the card may have gone since it was asked last */
export function canDraw(anew = false): boolean {
  if (known && !anew) return true;
  const gl = document.createElement('canvas').getContext('webgl2');
  known = gl !== null;
  if (gl) lose(gl);
  return known;
}

/**
 * Keeps whoever drew on these canvases from giving their contexts back.
 * @returns gives them back, each when the card has finished what it was given
 */
export function keepContexts(canvases: readonly HTMLCanvasElement[]): () => void {
  const contexts = canvases.flatMap((canvas) => canvas.getContext('webgl2') ?? []);
  for (const gl of contexts) {
    const asked = gl.getExtension.bind(gl) as (name: string) => unknown;
    Object.assign(gl, { getExtension: (name: string) => (name === LOSE ? null : asked(name)) });
  }
  return () => contexts.forEach(loseWhenIdle);
}

function loseWhenIdle(gl: WebGL2RenderingContext): void {
  const end = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const look = () => {
    // Of a context that is lost already there is no fence.
    if (end && !gl.isContextLost() && gl.getSyncParameter(end, gl.SYNC_STATUS) !== gl.SIGNALED)
      setTimeout(look, LOOK);
    else lose(gl);
  };
  setTimeout(look, LOOK);
}
