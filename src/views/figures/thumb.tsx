/** A figure as a small picture. Drawn after what is looked at, one at a time, and kept while figure and data stay the same. */
import { Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sizeOfPage } from '../../drawing/page-formats.ts';
import type { Figure } from '../../model/figure.ts';
import { thumbnailOf } from '../../state/figures/studio.ts';
import { letGo } from '../parts/let-go.ts';
import styles from './figures.module.css';
import { useData } from './use-data.ts';

/** ms that the picture in the studio has for itself. */
const AFTER = 500;

/** @param soon of what is offered, where nothing else is drawn */
export function Thumb({ figure, soon = false }: { readonly figure: Figure; readonly soon?: boolean }) {
  const project = useData();
  const [url, setUrl] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn from the project, which is read when the time has come
  useEffect(() => {
    const stop = new AbortController();
    let made: string | null = null;
    const timer = setTimeout(
      () => {
        thumbnailOf(figure, !soon, stop.signal).then(
          (image) => {
            if (stop.signal.aborted || image === null) return;
            made = URL.createObjectURL(image);
            setUrl(made);
          },
          () => {},
        );
      },
      soon ? 0 : AFTER,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
      if (made !== null) letGo(made);
    };
  }, [figure, project]);
  const { width, height } = sizeOfPage(figure.page);
  return (
    <span className={styles.thumb} aria-hidden="true">
      {url === null ? (
        <span className={styles.thumbWait} style={{ aspectRatio: `${width} / ${height}` }}>
          <Image />
        </span>
      ) : (
        <img
          src={url}
          alt=""
          draggable={false}
          data-dark={figure.look.theme === 'dark'}
          style={{ aspectRatio: `${width} / ${height}` }}
        />
      )}
    </span>
  );
}
