/** The whole screen, where the browser has it: under its name or Safari's older one; on some phones there is none. */

type Older = Element & { readonly webkitRequestFullscreen?: () => void };
type OlderDocument = Document & {
  readonly webkitFullscreenElement?: Element | null;
  readonly webkitExitFullscreen?: () => void;
};

/** What tells that it began or ended. */
export const FULL_CHANGES = ['fullscreenchange', 'webkitfullscreenchange'] as const;

export const isFull = (): boolean =>
  (document.fullscreenElement ?? (document as OlderDocument).webkitFullscreenElement ?? null) !== null;

export const hasFull = (): boolean =>
  typeof Element.prototype.requestFullscreen === 'function' ||
  typeof (Element.prototype as Older).webkitRequestFullscreen === 'function';

/** @returns whether it fills the screen; false where the browser has no way or refuses */
export async function fillScreen(element: Element): Promise<boolean> {
  try {
    if (typeof element.requestFullscreen === 'function') await element.requestFullscreen();
    else if ((element as Older).webkitRequestFullscreen) (element as Older).webkitRequestFullscreen?.();
    else return false;
    return true;
  } catch {
    return false;
  }
}

export async function leaveFullScreen(): Promise<void> {
  if (!isFull()) return;
  try {
    if (typeof document.exitFullscreen === 'function') await document.exitFullscreen();
    else (document as OlderDocument).webkitExitFullscreen?.();
  } catch {
    // The person was quicker.
  }
}
