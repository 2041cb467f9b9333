/** The panel for exploring: the questions that can be asked, and the one that is open. */
import { ArrowLeft, Group, Network, Route, Share2, Unlink, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '../../../drawing/scene.ts';
import { setSession } from '../../../state/actions.ts';
import {
  type Exploring,
  explore,
  exploreOthers,
  exploreWay,
  stopExploring,
} from '../../../state/looking/exploring.ts';
import { store, useApp } from '../../../state/store.ts';
import { Button, IconButton } from '../../parts/controls/button.tsx';
import { Checkbox } from '../../parts/controls/checkbox.tsx';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import styles from './explore.module.css';
import { HoldingAsk } from './holding.tsx';
import { OthersAsk } from './others.tsx';
import { SeveralAsk } from './several.tsx';
import { SharedAsk } from './shared.tsx';
import { WayAsk } from './way.tsx';

export type AskProps = { readonly scene: Scene; readonly control: RefObject<MapControl | null> };

export function ExplorePanel({
  exploring,
  scene,
  control,
  wide,
  top,
}: AskProps & { readonly exploring: Exploring; readonly wide: boolean; readonly top: number }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { is } = exploring;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is lit up by its own answer
  useEffect(() => () => store.setState({ traced: null }), [is]);
  useEffect(() => {
    // Where somebody draws on the map, the keyboard stays there.
    if (is !== 'several') heading.current?.focus({ preventScroll: true });
  }, [is]);
  const close = () => {
    stopExploring();
    control.current?.focus();
  };
  return (
    <section
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
      data-testid="explore"
      data-narrow={!wide || undefined}
      aria-label={t('explore:title')}
      style={wide ? { top: top - 4 } : undefined}
    >
      <header className={styles.head}>
        {is === 'home' ? null : (
          <IconButton label={t('explore:back')} onPress={() => explore({ is: 'home' })}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {is === 'home' ? t('explore:title') : t(`explore:ask.${is}`)}
        </h2>
        <IconButton label={t('explore:close')} keys="Esc" onPress={close}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.body}>
        {exploring.is === 'home' ? (
          <Home />
        ) : exploring.is === 'way' ? (
          <WayAsk from={exploring.from} to={exploring.to} control={control} />
        ) : exploring.is === 'shared' ? (
          <SharedAsk control={control} />
        ) : exploring.is === 'others' ? (
          <OthersAsk of={exploring.of} control={control} />
        ) : exploring.is === 'holding' ? (
          <HoldingAsk control={control} />
        ) : (
          <SeveralAsk scene={scene} control={control} />
        )}
      </div>
    </section>
  );
}

const ASKS = [
  { is: 'way', Icon: Route, run: () => exploreWay() },
  { is: 'shared', Icon: Share2, run: () => explore({ is: 'shared' }) },
  { is: 'others', Icon: Network, run: () => exploreOthers() },
  { is: 'holding', Icon: Unlink, run: () => explore({ is: 'holding' }) },
  { is: 'several', Icon: Group, run: () => explore({ is: 'several' }) },
] as const;

function Home() {
  const { t } = useWords();
  const tieNames = useApp((s) => s.tieNames);
  const minimap = useApp((s) => s.minimap);
  return (
    <>
      <ul className={styles.asks}>
        {ASKS.map(({ is, Icon, run }) => (
          <li key={is}>
            <Button tone="quiet" className={styles.ask ?? ''} onPress={run}>
              <Icon aria-hidden="true" />
              <span>
                <strong>{t(`explore:ask.${is}`)}</strong>
                <small>{t(`explore:ask.${is}Hint`)}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('explore:show')}</h3>
      <Checkbox isSelected={tieNames} onChange={(on) => setSession({ tieNames: on })}>
        {t('explore:tieNames')}
      </Checkbox>
      <p className={styles.hint}>{t('explore:tieNamesHint')}</p>
      <Checkbox isSelected={minimap} onChange={(on) => setSession({ minimap: on })}>
        {t('explore:minimap')}
      </Checkbox>
    </>
  );
}
