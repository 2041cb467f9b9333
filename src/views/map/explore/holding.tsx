/** What holds the network together: bodies and ties without which parts of it fall off, and what those parts are. */
import { type RefObject, useMemo, useState } from 'react';
import type { HoldingEdge, HoldingVertex } from '../../../analysis/holding.ts';
import { number } from '../../../i18n/format.ts';
import type { Lensed } from '../../../model/lens.ts';
import {
  type Fallen,
  fallenWithout,
  type HoldingAnswer,
  holdingIn,
} from '../../../state/looking/explore-answers.ts';
import { selectLensed } from '../../../state/select.ts';
import { useApp } from '../../../state/store.ts';
import { Prose } from '../../parts/prose.tsx';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import { Few, useTraced } from './bits.tsx';
import styles from './explore.module.css';

type Control = RefObject<MapControl | null>;

export function HoldingAsk({ control }: { readonly control: Control }) {
  const { t } = useWords();
  const lensed = useApp(selectLensed);
  const answer = useMemo(() => holdingIn(lensed), [lensed]);
  if (answer.is === 'aggregate') return <p>{t('explore:holding.aggregate')}</p>;
  if (answer.is === 'star') return <p>{t('explore:holding.star', { hub: answer.hub.label })}</p>;
  return <Found answer={answer} lensed={lensed} control={control} />;
}

type Open = HoldingVertex | HoldingEdge;

function Found({
  answer: { holding, traced },
  lensed,
  control,
}: {
  readonly answer: Extract<HoldingAnswer, { is: 'found' }>;
  readonly lensed: Lensed;
  readonly control: Control;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const current = open && [...holding.vertices, ...holding.edges].includes(open) ? open : null;
  const fallen = useMemo(() => (current ? fallenWithout(lensed, current) : null), [lensed, current]);
  useTraced(fallen?.traced ?? traced);
  const { vertices } = holding;
  const edges = holding.edges.filter(({ off }) => off > 1);
  const single = holding.edges.length - edges.length;
  const name = (v: number) => lensed.bodies[v]!.label;
  const press = (what: Open, v: number) => {
    setOpen(what === current ? null : what);
    control.current?.reveal(lensed.bodies[v]!.id);
  };
  const row = (what: Open, v: number, label: string) => (
    <li key={label}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={what === current}
        onClick={() => press(what, v)}
      >
        <span>{label}</span>
        <small>{t('explore:holding.loses', { count: what.off })}</small>
      </button>
      {what === current && fallen ? (
        <Pieces what={what} label={label} fallen={fallen} lensed={lensed} />
      ) : null}
    </li>
  );
  if (vertices.length === 0 && holding.edges.length === 0) return <p>{t('explore:holding.none')}</p>;
  return (
    <>
      {vertices.length > 0 ? (
        <>
          <h3>
            <Prose text={t('explore:holding.bodies', { count: vertices.length })} />
          </h3>
          <ul className={styles.rows}>
            <Few items={vertices}>{(what) => row(what, what.vertex, name(what.vertex))}</Few>
          </ul>
        </>
      ) : null}
      {edges.length > 0 ? (
        <>
          <h3>
            <Prose text={t('explore:holding.ties', { count: edges.length })} />
          </h3>
          <ul className={styles.rows}>
            <Few items={edges}>
              {(what) =>
                row(
                  what,
                  what.ends[0],
                  t('explore:holding.tie', { a: name(what.ends[1]), b: name(what.ends[0]) }),
                )
              }
            </Few>
          </ul>
        </>
      ) : null}
      {single > 0 ? (
        <p>
          <Prose text={t('explore:holding.single', { count: single, n: number(single, language, 0) })} />
        </p>
      ) : null}
      <p className={styles.hint}>{t('explore:holding.known')}</p>
    </>
  );
}

/** Names in a piece before the rest is counted. */
const MOST_NAMED = 8;

function Pieces({
  what,
  label,
  fallen: { pieces },
  lensed,
}: {
  readonly what: Open;
  readonly label: string;
  readonly fallen: Fallen;
  readonly lensed: Lensed;
}) {
  const { t } = useWords();
  const largest = 'pieces' in what ? what.pieces[0]! : 0;
  const names = (labels: readonly string[]) => {
    const rest = labels.length - MOST_NAMED;
    const named = labels.slice(0, MOST_NAMED);
    return rest > 0 ? `${named.join('; ')}; ${t('explore:holding.more', { count: rest })}` : named.join('; ');
  };
  // Single bodies in one line, however many there are.
  const alone = pieces.filter((piece) => piece.length === 1).map(([body]) => body!.label);
  return (
    <div className={styles.pieces}>
      <p>
        {'vertex' in what
          ? t('explore:holding.pieces', {
              body: lensed.bodies[what.vertex]?.label ?? label,
              largest: t('map:bodies', { count: largest }),
            })
          : t('explore:holding.tieOff')}
      </p>
      <ul>
        {pieces
          .filter((piece) => piece.length > 1)
          .slice(0, 12)
          .map((piece) => (
            <li key={piece[0]!.id}>
              {t('explore:holding.piece', { count: piece.length, names: names(piece.map((b) => b.label)) })}
            </li>
          ))}
        {alone.length > 0 ? <li>{t('explore:holding.piece', { count: 1, names: names(alone) })}</li> : null}
      </ul>
    </div>
  );
}
