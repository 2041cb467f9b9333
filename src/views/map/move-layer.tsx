/**
 * Putting bodies somewhere by hand, while that is switched on: pulled by mouse or finger, moved by Shift and the arrow keys, set in
 * line with others. Loaded when it is switched on; the picture below goes on as it is.
 */
import { AlignHorizontalSpaceAround, Grid3x3, PinOff } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Scene } from '../../drawing/scene.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import type { Id } from '../../model/project.ts';
import { select } from '../../state/actions.ts';
import { ALIGNMENTS, aligned, pin, unpin } from '../../state/placing/pins.ts';
import { store, useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { useWords } from '../parts/use-words.ts';
import type { MapControl } from './map-canvas.tsx';
import styles from './move.module.css';
import { useMoving } from './use-moving.ts';

/** The layer together with its words. */
export const loadMoveLayer = async () => {
  await loadLaterWords();
  return { default: MoveLayer };
};

export function MoveLayer({
  scene,
  control,
  area,
  cursor,
  left,
}: {
  readonly scene: Scene;
  readonly control: RefObject<MapControl | null>;
  readonly area: RefObject<HTMLElement | null>;
  /** The body that the keyboard is on. */
  readonly cursor: () => Id | null;
  /** Pixels that the legend takes. */
  readonly left: number;
}) {
  const { t } = useWords();
  const pins = useApp((s) => s.project.arrangements.get(s.layout)?.pins);
  const mayEdit = useApp((s) => s.role === 'editing');
  const [grid, setGrid] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [spoken, setSpoken] = useState('');
  const placeOf = (id: Id): readonly [number, number] | null => {
    const mark = scene.nodes.find((node) => node.id === id);
    return mark ? [mark.x, mark.y] : null;
  };
  useMoving(area, control, {
    grid,
    cursor,
    placeOf,
    // Pulling one of the chosen bodies pulls all of them.
    together: (id) => (chosen.has(id) ? [...chosen] : [id]),
    pressed: (id, more) => {
      if (!more) {
        setChosen(new Set());
        select(id);
        return;
      }
      setChosen((now) => {
        const next = new Set(now);
        // Who was selected before belongs to the choice.
        const { selected } = store.getState();
        if (now.size === 0 && selected !== null) next.add(selected);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    moved: (places) => {
      const { project } = store.getState();
      pin(places);
      // Where this window may not edit, everybody goes back.
      if (store.getState().project === project) {
        control.current?.place(
          new Map([...places.keys()].flatMap((id) => (placeOf(id) ? [[id, placeOf(id)!] as const] : []))),
        );
        return;
      }
      const names = scene.nodes.filter(({ id }) => places.has(id)).map(({ label }) => label);
      setSpoken(t('layouts:move.spoken', { body: names.join(', ') }));
    },
  });
  const pinned = new Set(pins?.map(({ body }) => body));
  const places = () =>
    new Map([...chosen].flatMap((id) => (placeOf(id) ? [[id, placeOf(id)!] as const] : [])));
  const free = [...(chosen.size > 0 ? chosen : [cursor() ?? ''])].filter((id) => pinned.has(id));
  return (
    <>
      <Marks control={control} pinned={pinned} chosen={chosen} scene={scene} />
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      <section className={styles.bar} aria-label={t('layouts:move.bar')} style={{ left }}>
        <p className={styles.hint}>
          {chosen.size > 1 ? t('layouts:move.chosen', { count: chosen.size }) : t('layouts:move.hint')}
        </p>
        <div className={styles.tools}>
          <ToggleButton className={styles.toggle ?? ''} isSelected={grid} onChange={setGrid}>
            <Grid3x3 aria-hidden="true" />
            {t('layouts:move.grid')}
          </ToggleButton>
          <Menu
            label={t('layouts:move.align')}
            trigger={
              <Button isDisabled={chosen.size < 2 || !mayEdit}>
                <AlignHorizontalSpaceAround aria-hidden="true" />
                {t('layouts:move.align')}
              </Button>
            }
            entries={ALIGNMENTS.map((how) => ({
              id: how,
              label: t(`layouts:move.${how}`),
              disabled: chosen.size < (how === 'across' || how === 'down' ? 3 : 2),
              run: () => pin(aligned(places(), how), 'commands:step.align'),
            }))}
          />
          <Menu
            label={t('layouts:move.free')}
            trigger={
              <Button isDisabled={pinned.size === 0 || !mayEdit}>
                <PinOff aria-hidden="true" />
                {t('layouts:move.pinned', { count: pinned.size })}
              </Button>
            }
            entries={[
              {
                id: 'these',
                label: t('layouts:move.free'),
                disabled: free.length === 0,
                run: () => unpin(free),
              },
              { id: 'all', label: t('layouts:move.freeAll'), run: () => unpin(null) },
            ]}
          />
          <Button tone="primary" onPress={() => store.setState({ moving: false })}>
            {t('layouts:move.done')}
          </Button>
        </div>
      </section>
    </>
  );
}

/** A pin on every body that was put somewhere, a ring around every chosen one; they follow the picture frame by frame. */
function Marks({
  control,
  pinned,
  chosen,
  scene,
}: {
  readonly control: RefObject<MapControl | null>;
  readonly pinned: ReadonlySet<Id>;
  readonly chosen: ReadonlySet<Id>;
  readonly scene: Scene;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const latest = useRef({ pinned, chosen });
  latest.current = { pinned, chosen };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has other bodies
  useEffect(() => {
    const draw = () => {
      const host = svg.current;
      if (!host) return;
      const shapes: SVGElement[] = [];
      const add = (name: string, attributes: Record<string, string | number>) => {
        const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
        for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
        shapes.push(shape);
      };
      for (const id of latest.current.chosen) {
        const spot = control.current?.spotOf(id);
        if (spot && Number.isFinite(spot.x))
          add('circle', { cx: spot.x, cy: spot.y, r: spot.r + 6, class: styles.ring ?? '' });
      }
      for (const id of latest.current.pinned) {
        const spot = control.current?.spotOf(id);
        // A picture that is being made anew has no places for a moment.
        if (!spot || !Number.isFinite(spot.x)) continue;
        const [x, y] = [spot.x + 0.7 * spot.r, spot.y - 0.7 * spot.r];
        add('path', { d: `M${x} ${y}l5 -7`, class: styles.needle ?? '' });
        add('circle', { cx: x + 6, cy: y - 8, r: 4, class: styles.head ?? '' });
      }
      host.replaceChildren(...shapes);
    };
    draw();
    return control.current?.follow(draw);
  }, [control, scene, pinned, chosen]);
  return <svg ref={svg} className={styles.marks} aria-hidden="true" />;
}
