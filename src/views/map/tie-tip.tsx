/** Beside the pointer over a line: who is tied to whom, and how. */
import { DIRECTED, wordFor } from '../../model/vocabulary.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './map.module.css';
import type { TieHover } from './map-canvas.tsx';

/** Room that the tip takes at most, in pixels. */
const WIDEST = 280;

/** @param width of the canvas, so that the tip stays inside */
export default function TieTip({ id, x, y, width }: TieHover & { readonly width: number }) {
  const { language } = useWords();
  const project = useApp((s) => s.project);
  const tie = project.ties.get(id);
  if (!tie) return null;
  const label = (end: string) => project.bodies.get(end)?.label ?? end;
  return (
    <p
      className={styles.tieTip}
      style={{ left: Math.max(4, Math.min(x + 12, width - WIDEST)), top: y + 14, maxWidth: WIDEST }}
      data-testid="tie-tip"
    >
      {label(tie.source)} {DIRECTED.includes(tie.type) ? '→' : '–'} {label(tie.target)}
      <span>{wordFor('tieTypes', tie.type, language)}</span>
    </p>
  );
}
