/** Small parts of the panel: a body that can be shown on the map, a list that begins short. */
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { Body } from '../../../model/project.ts';
import { hover } from '../../../state/actions.ts';
import type { Traced } from '../../../state/looking/exploring.ts';
import { store } from '../../../state/store.ts';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import styles from './explore.module.css';

/** Lights up what an answer is about, for as long as it is shown. */
export function useTraced(traced: Traced | null): void {
  useEffect(() => store.setState({ traced }), [traced]);
}

/** A name; pressed, the map goes to the body. */
export function BodyName({
  body,
  control,
  children,
}: {
  readonly body: Body;
  readonly control: RefObject<MapControl | null>;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={styles.name}
      title={t('explore:onMap', { body: body.label })}
      onClick={() => control.current?.reveal(body.id)}
      onPointerEnter={() => hover(body.id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(body.id)}
      onBlur={() => hover(null)}
    >
      {children ?? body.label}
    </button>
  );
}

/** The first few of a list; the others one press away. */
export function Few<T>({
  items,
  most = 8,
  children,
}: {
  readonly items: readonly T[];
  readonly most?: number;
  readonly children: (item: T) => ReactNode;
}) {
  const { t } = useWords();
  const [shown, setShown] = useState(most);
  const rest = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {rest > 0 ? (
        <li className={styles.more}>
          <button type="button" className={styles.name} onClick={() => setShown(shown + 100)}>
            {t('explore:showAll', { count: rest })}
          </button>
        </li>
      ) : null}
    </>
  );
}
