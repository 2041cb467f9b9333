/** Which parts the legend has, in which order, and where it stands. Parts are pulled by their grip or moved by arrow keys. */
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { type FigureLegend, LEGEND_PARTS, type LegendPart } from '../../model/figure.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';

/** Those that are shown in their order, then the others. */
const listed = (shown: readonly LegendPart[]): readonly LegendPart[] => [
  ...shown,
  ...LEGEND_PARTS.filter((part) => !shown.includes(part)),
];

/** The list with one part at another place. */
export function movedTo(parts: readonly LegendPart[], part: LegendPart, to: number): readonly LegendPart[] {
  const others = parts.filter((other) => other !== part);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), part, ...others.slice(at)];
}

export function LegendSettings() {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const { legend } = figure;
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<LegendPart | null>(null);
  const set = (patch: Partial<FigureLegend>) => change({ legend: { ...legend, ...patch } }, 'legend');
  const move = (part: LegendPart, to: number) => {
    const parts = movedTo(legend.parts, part, to);
    set({ parts });
    setSaid(
      t('figures:legend.moved', {
        part: t(`figures:legend.part.${part}`),
        place: parts.indexOf(part) + 1,
        count: parts.length,
      }),
    );
  };
  return (
    <>
      <Select
        label={t('figures:legend.place')}
        value={legend.place}
        choices={(['auto', 'beside', 'below', 'none'] as const).map((id) => ({
          id,
          label: t(`figures:legend.${id}`),
        }))}
        onChange={(place) => set({ place })}
      />
      {legend.place === 'none' ? null : (
        <div>
          <p className={styles.label} id="figure-legend-parts">
            {t('figures:legend.parts')}
          </p>
          <ul className={styles.parts} aria-labelledby="figure-legend-parts">
            {listed(legend.parts).map((part) => (
              <Part
                key={part}
                part={part}
                place={legend.parts.indexOf(part)}
                count={legend.parts.length}
                onShow={(is) =>
                  set({
                    parts: is ? [...legend.parts, part] : legend.parts.filter((other) => other !== part),
                  })
                }
                onMove={(to) => move(part, to)}
                dragged={dragged}
                onDrag={setDragged}
                onDropped={(onto) => dragged && move(dragged, onto)}
              />
            ))}
          </ul>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </div>
      )}
    </>
  );
}

function Part({
  part,
  place,
  count,
  onShow,
  onMove,
  dragged,
  onDrag,
  onDropped,
}: {
  readonly part: LegendPart;
  /** −1 = not shown. */
  readonly place: number;
  readonly count: number;
  readonly onShow: (is: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly dragged: LegendPart | null;
  readonly onDrag: (part: LegendPart | null) => void;
  readonly onDropped: (onto: number) => void;
}) {
  const { t } = useWords();
  const name = t(`figures:legend.part.${part}`);
  const [isOver, setOver] = useState(false);
  const isShown = place >= 0;
  return (
    <li
      data-over={isOver}
      onDragOver={(event) => {
        if (dragged === null || !isShown) return;
        event.preventDefault();
        setOver(dragged !== part);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDropped(place);
        onDrag(null);
      }}
    >
      <span
        className={styles.grip}
        draggable={isShown}
        data-shown={isShown}
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('application/x-legend-part', part);
          onDrag(part);
        }}
        onDragEnd={() => onDrag(null)}
      >
        <GripVertical />
      </span>
      <Checkbox isSelected={isShown} onChange={onShow}>
        {name}
      </Checkbox>
      <span className={styles.arrows}>
        <IconButton
          label={t('figures:legend.up', { part: name })}
          isDisabled={place <= 0}
          onPress={() => onMove(place - 1)}
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('figures:legend.down', { part: name })}
          isDisabled={!isShown || place === count - 1}
          onPress={() => onMove(place + 1)}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
      </span>
    </li>
  );
}
