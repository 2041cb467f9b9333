/** All measures before and after: what changed most first, by family; what stays and what cannot be measured is folded away. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { byFamily, changedRows, type DeltaRow, deltaRows, type Value } from '../../figures/what-if/rows.ts';
import { valueText } from '../../i18n/measure-value.ts';
import { declineShort, declineText, measureWord } from '../../i18n/measure-words.ts';
import type { Id } from '../../model/project.ts';
import { KeepFigure } from '../parts/keep-figure.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Play, Sides } from './use-play.ts';
import styles from './whatif.module.css';

const keep = (body: Id | null): void =>
  void import('../../state/what-if/what-if-figure.ts').then((made) => made.keepPlayAsFigure(body));

export function DeltaTables({ play, sides }: { readonly play: Play; readonly sides: Sides | null }) {
  const { t } = useWords();
  const { body, after } = play;
  // Of somebody who is gone there is nothing to set side by side.
  const isThere = body !== null && after.vertexOf.has(body.id);
  const of = useMemo(
    () => (sides && body && isThere ? deltaRows(sides.before, sides.after, body.id) : []),
    [sides, body, isThere],
  );
  const whole = useMemo(() => (sides ? deltaRows(sides.before, sides.after, null) : []), [sides]);
  return (
    <Section
      title={t('whatif:table.title')}
      tools={
        sides ? <KeepFigure title={t('whatif:table.title')} keep={() => keep(body?.id ?? null)} /> : null
      }
      data-testid="whatif-measures"
    >
      {sides === null ? <p className={styles.quiet}>{t('whatif:role.computing')}</p> : null}
      {sides?.after.answers.details.approximate ? (
        <p className={styles.quiet}>{t('whatif:table.estimated')}</p>
      ) : null}
      <div className={styles.tables} data-stale={sides?.stale ?? true}>
        {body && of.length > 0 ? (
          <DeltaTable title={t('whatif:table.body', { body: body.label })} rows={of} />
        ) : null}
        {whole.length > 0 ? <DeltaTable title={t('whatif:table.network')} rows={whole} /> : null}
      </div>
    </Section>
  );
}

function DeltaTable({ title, rows }: { readonly title: string; readonly rows: readonly DeltaRow[] }) {
  const { t } = useWords();
  const changed = changedRows(rows);
  const same = rows.filter(({ is }) => is === 'same');
  const declined = rows.filter(({ is }) => is === 'declined');
  return (
    <div className={styles.delta}>
      <h3>{title}</h3>
      {changed.length === 0 ? (
        <p className={styles.quiet}>{t('whatif:table.noChange')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('whatif:table.measure')}</th>
              <th scope="col">{t('whatif:table.before')}</th>
              <th scope="col">{t('whatif:table.after')}</th>
              <th scope="col">{t('whatif:table.change')}</th>
            </tr>
          </thead>
          {byFamily(changed).map(([family, list]) => (
            <tbody key={family}>
              <tr className={styles.family}>
                <th colSpan={4} scope="rowgroup">
                  {t(`whatif:table.family.${family}`)}
                </th>
              </tr>
              {list.map((row) => (
                <Row key={row.measure.id} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {same.length > 0 ? (
        <details className={styles.fold}>
          <summary>{t('whatif:table.same', { count: same.length })}</summary>
          <ul className={styles.plainList}>
            {same.map((row) => (
              <li key={row.measure.id}>
                <MeasureName measure={row.measure} /> <ValueCell row={row} value={row.after} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {declined.length > 0 ? <DeclinedList rows={declined} /> : null}
    </div>
  );
}

function DeclinedList({ rows }: { readonly rows: readonly DeltaRow[] }) {
  const { t, language } = useWords();
  const reason = (value: Value) =>
    value && 'declined' in value ? declineText(value.declined, language) : '';
  return (
    <details className={styles.fold}>
      <summary>{t('whatif:table.declined', { count: rows.length })}</summary>
      <ul className={styles.plainList}>
        {rows.map(({ measure, before, after }) => {
          const why = reason(after) || reason(before);
          return (
            <li key={measure.id}>
              <MeasureName measure={measure} />
              {why ? <small>{t('whatif:table.why', { reason: why })}</small> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Row({ row }: { readonly row: DeltaRow }) {
  const { t, language } = useWords();
  const { measure, before, after, delta, weight } = row;
  const Arrow = (delta ?? 0) > 0 ? ArrowUp : ArrowDown;
  return (
    <tr data-measure={measure.id}>
      <th scope="row">
        <MeasureName measure={measure}>
          {measureWord(measure.id, 'name', language, measure.scope)}
        </MeasureName>
      </th>
      <td>
        <ValueCell row={row} value={before} />
      </td>
      <td>
        <ValueCell row={row} value={after} />
      </td>
      <td>
        {delta === null ? (
          '–'
        ) : (
          <span className={styles.change}>
            <span className={styles.bar} title={t('whatif:table.barHint')} aria-hidden="true">
              <i style={{ width: `${Math.max(3, 100 * (weight ?? 0))}%` }} />
            </span>
            <span className={styles.amount}>
              <Arrow aria-hidden="true" />
              {valueText(measure, Math.abs(delta), language)}{' '}
              {t(delta > 0 ? 'whatif:table.up' : 'whatif:table.down')}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

function ValueCell({ row, value }: { readonly row: DeltaRow; readonly value: Value }) {
  const { t, language } = useWords();
  if (value === null) return <small>{t('whatif:table.absent')}</small>;
  if ('declined' in value)
    return (
      <small title={t('whatif:table.why', { reason: declineText(value.declined, language) })}>
        {declineShort(value.declined, language)}
      </small>
    );
  return <>{valueText(row.measure, value.value, language)}</>;
}
