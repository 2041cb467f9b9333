/** What is chosen on the drawing of a play: a mark around it, and what can be done with it. */
import { X } from 'lucide-react';
import type { Frame } from '../../drawing/frame.ts';
import type { Scene } from '../../drawing/scene.ts';
import type { Id } from '../../model/project.ts';
import { lookAt, playBack, playWithoutBody, playWithoutTie } from '../../state/what-if/what-if.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { type Chosen, lineOf, NEAR } from './picture-pick.ts';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

/** A mark around what is chosen. */
export function ChosenMark({
  scene,
  frame,
  chosen,
}: {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly chosen: Chosen;
}) {
  if (chosen.is === 'tie') {
    const edge = scene.edges.find(({ id }) => id === chosen.id);
    if (!edge) return null;
    const [x1, y1, x2, y2] = lineOf(scene, frame, edge);
    return <line className={styles.chosenTie} x1={x1} y1={y1} x2={x2} y2={y2} />;
  }
  const node = scene.nodes.find(({ id }) => id === chosen.id);
  if (!node) return null;
  const { cx, cy, scale } = frame;
  return (
    <circle
      className={styles.chosenBody}
      cx={cx + scale * node.x}
      cy={cy + scale * node.y}
      r={scale * node.r + NEAR}
    />
  );
}

export function ChosenBar({
  play,
  chosen,
  from,
  onConnect,
  onClose,
}: {
  readonly play: Play;
  readonly chosen: Chosen | null;
  readonly from: Id | null;
  readonly onConnect: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { project, played } = play;
  const label = (id: Id): string =>
    (project.bodies.get(id) ?? played.project.bodies.get(id))?.label ?? t('whatif:steps.gone');
  if (from !== null)
    return (
      <div className={styles.chosen} role="status">
        <span>{t('whatif:picture.connecting', { body: label(from) })}</span>
        <Button onPress={onClose}>{t('whatif:picture.stop')}</Button>
      </div>
    );
  if (chosen === null) return <p className={styles.quiet}>{t('whatif:picture.hint')}</p>;
  const { id } = chosen;
  const close = (
    <IconButton label={t('whatif:picture.close')} onPress={onClose}>
      <X aria-hidden="true" />
    </IconButton>
  );
  if (chosen.is === 'tie') {
    const tie = project.ties.get(id) ?? played.project.ties.get(id);
    if (!tie) return null;
    const isGone = played.removed.ties.has(id);
    return (
      <div className={styles.chosen}>
        <b>{t('whatif:picture.tie', { from: label(tie.source), to: label(tie.target) })}</b>
        <Button onPress={() => (isGone ? playBack(id) : playWithoutTie(id))}>
          {t(isGone ? 'whatif:picture.back' : 'whatif:picture.remove')}
        </Button>
        {close}
      </div>
    );
  }
  const isGone = played.removed.bodies.has(id);
  return (
    <div className={styles.chosen}>
      <b>{label(id)}</b>
      <Button onPress={() => (isGone ? playBack(id) : playWithoutBody(id))}>
        {t(isGone ? 'whatif:picture.back' : 'whatif:picture.remove')}
      </Button>
      {isGone ? null : <Button onPress={() => onConnect(id)}>{t('whatif:picture.connect')}</Button>}
      <Button tone="quiet" onPress={() => lookAt(id)}>
        {t('whatif:picture.look')}
      </Button>
      {close}
    </div>
  );
}
