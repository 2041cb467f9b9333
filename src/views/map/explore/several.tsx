/** Several bodies at once: how they are chosen, who they are, and what can be done with them. */
import { Group, Lasso, SquareDashedMousePointer } from 'lucide-react';
import type { RefObject } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Scene } from '../../../drawing/scene.ts';
import { degreeOf } from '../../../graph/graph.ts';
import { wordFor } from '../../../model/vocabulary.ts';
import { notify, setSession } from '../../../state/actions.ts';
import { CHOOSERS, explore } from '../../../state/looking/exploring.ts';
import { selectLensed } from '../../../state/select.ts';
import { store, useApp } from '../../../state/store.ts';
import { Button } from '../../parts/controls/button.tsx';
import { sectorName } from '../../parts/sector-colour.ts';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import styles from './explore.module.css';
import { AddBody, Chosen } from './shared.tsx';

type Control = RefObject<MapControl | null>;

const ICONS = { rectangle: SquareDashedMousePointer, lasso: Lasso };

export function SeveralAsk({ scene, control }: { readonly scene: Scene; readonly control: Control }) {
  const { t } = useWords();
  const chooser = useApp((s) => s.chooser);
  const count = useApp((s) => s.selection.length);
  const selection = useApp((s) => s.selection);
  return (
    <>
      <div className={styles.tools}>
        {CHOOSERS.map((how) => {
          const Icon = ICONS[how];
          return (
            <ToggleButton
              key={how}
              className={styles.toggle ?? ''}
              isSelected={chooser === how}
              onChange={(on) => store.setState({ chooser: on ? how : null })}
            >
              <Icon aria-hidden="true" />
              {t(`explore:several.${how}`)}
            </ToggleButton>
          );
        })}
      </div>
      <p className={styles.hint}>{t(chooser ? 'explore:several.drawHint' : 'explore:several.how')}</p>
      <p role="status" className={styles.count}>
        {t('explore:several.count', { count })}
      </p>
      {count > 0 ? <Actions scene={scene} /> : null}
      <Chosen control={control} />
      <AddBody without={selection} />
    </>
  );
}

function Actions({ scene }: { readonly scene: Scene }) {
  const { t, language } = useWords();
  const selection = useApp((s) => s.selection);
  const outline = useApp((s) => s.exploring?.is === 'several' && s.exploring.outline === true);
  const mayEdit = useApp((s) => s.role === 'editing');
  const two = selection.length === 2;
  const several = selection.length > 1;
  const only = async () => (await import('../../../state/looking/filters.ts')).showOnlyBodies(selection);
  const pinHere = async () => {
    const chosen = new Set(selection);
    const places = new Map(
      scene.nodes.flatMap(({ id, x, y }) => (chosen.has(id) ? [[id, [x, y] as const] as const] : [])),
    );
    (await import('../../../state/placing/pins.ts')).pin(places);
    notify('success', 'explore:several.pinned', { count: places.size });
  };
  return (
    <div className={styles.actions}>
      <Button onPress={() => void only()}>{t('explore:several.only')}</Button>
      <ToggleButton
        className={styles.toggle ?? ''}
        isSelected={outline}
        onChange={(on) => explore({ is: 'several', outline: on })}
      >
        <Group aria-hidden="true" />
        {t('explore:several.outline')}
      </ToggleButton>
      {several ? (
        <Button onPress={() => explore({ is: 'shared' })}>{t('explore:several.shared')}</Button>
      ) : null}
      {two ? (
        <Button onPress={() => explore({ is: 'way', from: selection[0] ?? null, to: selection[1] ?? null })}>
          {t('explore:several.way')}
        </Button>
      ) : null}
      <Button isDisabled={!mayEdit} onPress={() => void pinHere()}>
        {t('explore:several.pin')}
      </Button>
      <Button
        onPress={async () => {
          await only();
          setSession({ view: 'table', table: { ...store.getState().table, tab: 'bodies' } });
        }}
      >
        {t('explore:several.table')}
      </Button>
      <Button onPress={() => void save()}>{t('explore:several.save')}</Button>
      <Button tone="quiet" onPress={() => store.setState({ selection: [] })}>
        {t('explore:several.clear')}
      </Button>
    </div>
  );

  async function save(): Promise<void> {
    const { project } = store.getState();
    const lensed = selectLensed(store.getState());
    const { saveRows } = await import('../../../state/testing/groups.ts');
    const rows = selection.flatMap((id) => {
      const [body, v] = [project.bodies.get(id), lensed.vertexOf.get(id)];
      if (!body) return [];
      return [
        [
          id,
          body.label,
          wordFor('kinds', body.kind, language),
          v === undefined ? '' : sectorName(lensed, lensed.labels.sector[v]!, language),
          body.place,
          body.region === null ? '' : (project.regions.get(body.region)?.label ?? body.region),
          v === undefined ? 0 : degreeOf(lensed.graph, v),
        ],
      ];
    });
    const heads = (['name', 'kind', 'sector', 'place', 'region', 'ties'] as const).map((c) =>
      t(`explore:several.columns.${c}`),
    );
    await saveRows(t('explore:several.fileName'), [['id', ...heads], ...rows], language);
  }
}
