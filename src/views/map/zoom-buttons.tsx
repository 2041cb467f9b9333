/** Closer, farther, all of it. */
import { Maximize, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './map.module.css';
import type { MapControl } from './map-canvas.tsx';

const ZOOM = 1.5;

export function ZoomButtons({ control }: { readonly control: RefObject<MapControl | null> }) {
  const { t } = useWords();
  return (
    <div className={styles.zoom}>
      <IconButton label={t('map:zoomIn')} keys="+" onPress={() => control.current?.zoom(ZOOM)}>
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton label={t('map:zoomOut')} keys="−" onPress={() => control.current?.zoom(1 / ZOOM)}>
        <Minus aria-hidden="true" />
      </IconButton>
      <IconButton label={t('map:fit')} onPress={() => control.current?.fit()}>
        <Maximize aria-hidden="true" />
      </IconButton>
    </div>
  );
}
