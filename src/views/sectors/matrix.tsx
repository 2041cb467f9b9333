/** Sector × sector: how many ties, how many were to be expected, and where the two part. A table, so its own text. */
import { useMemo } from 'react';
import { mixingExpectation } from '../../analysis/ei.ts';
import { number } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { KeepFigure } from '../parts/keep-figure.tsx';
import { Section } from '../parts/page.tsx';
import { SectorSwatch } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './sectors.module.css';
import { type GroupMatrix, questionOf } from './sectors-data.ts';

/** Deviations from here on are called more or less than expected. */
const NOTABLE = 1.96;
/** With fewer ties one more or less is no finding, whatever its z. */
const FEW = 10;

export function Matrix({ lensed, matrix }: { readonly lensed: Lensed; readonly matrix: GroupMatrix }) {
  const { t, language } = useWords();
  const expectation = useMemo(() => mixingExpectation(questionOf(lensed)), [lensed]);
  const weighted = lensed.lens.weight !== 'none';
  const { groups } = matrix;
  const S = lensed.labels.sectorCount;
  const names = groups.map((s) => sectorName(lensed, s, language));
  const labelled = matrix.sizes.slice(0, S).reduce((a, b) => a + b, 0);
  return (
    <Section
      title={t('sectors:matrix.title')}
      tools={<KeepFigure title={t('sectors:matrix.title')} keep={{ chart: 'sector-matrix' }} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, the keyboard has to scroll it */}
      <section className={styles.scroll} aria-label={t('sectors:matrix.caption')} tabIndex={0}>
        <table className={styles.matrix}>
          <caption className="visually-hidden">{t('sectors:matrix.caption')}</caption>
          <thead>
            <tr>
              <td />
              {groups.map((s, i) => (
                <th key={s} scope="col">
                  <SectorSwatch sector={s} />
                  {hyphenated(names[i]!)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((s, g) => (
              <tr key={s}>
                <th scope="row">
                  <span>
                    <SectorSwatch sector={s} />
                    <span>{hyphenated(names[g]!)}</span>
                  </span>
                </th>
                {groups.map((other, h) => {
                  const ties = matrix.ties[g * groups.length + h]!;
                  if (g >= S || h >= S || matrix.labelledTies === 0 || weighted) {
                    return (
                      <td key={other} data-quiet={g >= S || h >= S}>
                        <b>{number(ties, language)}</b>
                      </td>
                    );
                  }
                  const at = g * S + h;
                  return (
                    <Cell
                      key={other}
                      ties={ties}
                      expected={expectation.expected[at]!}
                      z={expectation.z[at]!}
                      few={matrix.labelledTies < FEW}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.note}>
        {matrix.labelledTies === 0
          ? t('sectors:matrix.noteNoTies')
          : t('sectors:matrix.note', { labelled: number(labelled, language) })}{' '}
        {t('sectors:matrix.outside')}
      </p>
    </Section>
  );
}

/** Long names may break in a narrow heading. */
const hyphenated = (name: string): string => name.replace('übergreifend', '\u00adübergreifend');

function Cell({
  ties,
  expected,
  z,
  few,
}: {
  readonly ties: number;
  readonly expected: number;
  readonly z: number;
  readonly few: boolean;
}) {
  const { t, language } = useWords();
  const strength = Number.isNaN(z) ? 0 : Math.min(1, Math.abs(z) / 3);
  const word =
    few || Number.isNaN(z) || Math.abs(z) < NOTABLE
      ? null
      : t(z > 0 ? 'sectors:matrix.more' : 'sectors:matrix.less');
  return (
    <td
      style={{
        background:
          strength < 0.1
            ? undefined
            : `color-mix(in srgb, var(${z > 0 ? '--accent' : '--warn'}) ${Math.round(strength * 34)}%, transparent)`,
      }}
    >
      <b>{number(ties, language)}</b>
      <small>{t('sectors:matrix.expected', { n: number(expected, language, 1) })}</small>
      {word ? <small className={styles.word}>{word}</small> : null}
    </td>
  );
}
