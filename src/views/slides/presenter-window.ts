/** The second window: empty, of the same origin, with the styles of this one. Nothing is loaded into it. */

/** @param onGone the person has closed it @returns null where the browser does not allow it */
export function openPresenter(title: string, onGone: () => void): Window | null {
  const made = window.open('', 'drehscheibe-notes', 'popup,width=900,height=640');
  if (!made) return null;
  const { document: there } = made;
  there.title = title;
  there.documentElement.lang = document.documentElement.lang;
  there.documentElement.dataset.theme = document.documentElement.dataset.theme ?? '';
  there.head.replaceChildren(
    ...[...document.querySelectorAll('link[rel="stylesheet"], style')].map((node) =>
      there.importNode(node, true),
    ),
  );
  // The title was among what was replaced.
  there.title = title;
  there.body.replaceChildren();
  made.addEventListener('pagehide', onGone, { once: true });
  return made;
}
