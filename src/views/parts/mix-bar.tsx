/** One bar cut into sectors, widths by count; what has no sector follows as an open outline. */
import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/index.ts';
import styles from './parts.module.css';
import { sectorColour } from './sector-colour.ts';

export type MixPart = {
  /** As in `labels.sector`. */
  readonly sector: number;
  readonly name: string;
  readonly count: number;
};

/** Decorative beside a list or table that says the same; `label` says it where there is none. */
export function MixBar({
  parts,
  language,
  label,
}: {
  readonly parts: readonly MixPart[];
  readonly language: Language;
  readonly label?: string;
}) {
  const total = parts.reduce((sum, p) => sum + p.count, 0);
  if (total === 0) return null;
  return (
    <div
      className={styles.mixBar}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {parts
        .filter((p) => p.count > 0)
        .map((p) => (
          <span
            key={p.sector}
            data-open={p.sector < 0}
            data-sector={p.sector}
            title={`${p.name}: ${number(p.count, language)}`}
            style={{
              flexGrow: p.count,
              background: p.sector < 0 ? undefined : (sectorColour(p.sector) ?? undefined),
            }}
          >
            {p.count / total > 0.06 ? <b>{number(p.count, language)}</b> : null}
          </span>
        ))}
    </div>
  );
}
