/**
 * The view as others see it: colours go through a filter, and a line above the view says so, chooses how, and ends it.
 * Words and buttons of the window keep their colours; what is given away is not touched.
 */
import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { filterValues, VISIONS, type Vision } from '../../drawing/vision.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './seen-by-others.module.css';

/** The line goes, and with it the button that was pressed: keys go on in the view. */
function end(): void {
  store.setState({ vision: null });
  document.getElementById('view')?.focus();
}

export default function SeenByOthers() {
  const vision = useApp((s) => s.vision);
  return vision === null ? null : <Seeing vision={vision} />;
}

function Seeing({ vision }: { readonly vision: Vision }) {
  const { t } = useWords();
  // What is filtered – the view and the details – belongs to the window, not to this line.
  useEffect(() => {
    document.documentElement.dataset.vision = vision;
    return () => {
      delete document.documentElement.dataset.vision;
    };
  }, [vision]);
  return (
    <section className={styles.line} aria-label={t('vision:choose')} data-testid="vision">
      <svg width="0" height="0" className={styles.filter} aria-hidden="true" focusable="false">
        <filter id="seen-by-others" colorInterpolationFilters="linearRGB">
          <feColorMatrix type="matrix" values={filterValues(vision)} />
        </filter>
      </svg>
      <Eye aria-hidden="true" />
      <p className={styles.title} role="status">
        {t('vision:title')} <span className="visually-hidden">{t(`vision:${vision}`)}</span>
      </p>
      <Select
        label={t('vision:choose')}
        quietLabel
        value={vision}
        choices={VISIONS.map((id) => ({ id, label: t(`vision:${id}`) }))}
        onChange={(id) => store.setState({ vision: id })}
      />
      <p className={styles.note}>{t('vision:note')}</p>
      <Button onPress={end}>{t('vision:end')}</Button>
    </section>
  );
}
