/** The desk – keeping, locks, following – is loaded when a kept project is opened, at the first edit, or a little later. */
import type { Desk } from './desk.ts';
import type { Page } from './page.ts';

let loaded: Page | null = null;

export async function loadPage(): Promise<Page> {
  loaded ??= (await import('./page.ts')).page();
  return loaded;
}
export const pageNow = (): Page | null => loaded;

/** Null until it was loaded: then there is nothing on it. */
export const deskNow = (): Desk | null => loaded?.desk ?? null;

/** At once when it is there, which counts when the page is being left; else as soon as it is. */
export function withDesk(work: (desk: Desk) => void): void {
  if (loaded) work(loaded.desk);
  else void loadPage().then(({ desk }) => work(desk));
}
