/** Measures of what was set aside, a column each: only those that differ in one of the columns from the network as it is. */
import { useEffect, useMemo, useState } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import { deltaRows, type Value } from '../../figures/what-if/rows.ts';
import { valueText } from '../../i18n/measure-value.ts';
import { declineShort } from '../../i18n/measure-words.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Body } from '../../model/project.ts';
import { notify } from '../../state/actions.ts';
import { selectAnswers } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { MeasureName } from '../parts/measure-name.tsx';
import { useWords } from '../parts/use-words.ts';
import { askMeasures } from './use-play.ts';
import styles from './whatif.module.css';

type Known = ReadonlyMap<Lensed, Answers>;

/** Answers of several readings, each asked once. */
function useAnswersOf(readings: readonly Lensed[]): Known {
  const [known, setKnown] = useState<Known>(new Map());
  useEffect(() => {
    const missing = readings.filter((lensed) => !known.has(lensed));
    if (missing.length === 0) return;
    const stop = new AbortController();
    Promise.all(
      missing.map(async (lensed) => [lensed, await askMeasures(lensed, stop.signal)] as const),
    ).then(
      (found) => {
        if (stop.signal.aborted) return;
        setKnown((before) => {
          const all = new Map([...before, ...found]);
          return new Map(readings.flatMap((lensed) => (all.has(lensed) ? [[lensed, all.get(lensed)!]] : [])));
        });
      },
      (error: unknown) => {
        if (!isAbort(error)) notify('error', 'commands:notice.measuresFailed', { reason: String(error) });
      },
    );
    return () => stop.abort();
  }, [readings, known]);
  return known;
}

export function SideMeasures({
  before,
  after,
  body,
}: {
  readonly before: Lensed;
  readonly after: readonly Lensed[];
  readonly body: Body | null;
}) {
  const { t, language } = useWords();
  const answers = useApp(selectAnswers);
  const known = useAnswersOf(after);
  const rows = useMemo(() => {
    if (!answers || !after.every((lensed) => known.has(lensed))) return null;
    const was = { lensed: before, answers };
    const of = (id: string | null) => {
      const columns = after.map((lensed) => deltaRows(was, { lensed, answers: known.get(lensed)! }, id));
      const [first = []] = columns;
      return first.flatMap(({ measure }) => {
        const line = columns.map((column) => column.find((row) => row.measure.id === measure.id));
        if (line.every((row) => !row || row.is === 'same' || row.is === 'declined')) return [];
        return [{ measure, before: line[0]!.before, after: line.map((row) => row?.after ?? null) }];
      });
    };
    return [
      ...(body ? [{ title: t('whatif:table.body', { body: body.label }), lines: of(body.id) }] : []),
      { title: t('whatif:table.network'), lines: of(null) },
    ];
  }, [answers, known, before, after, body, t]);
  const text = (measure: Parameters<typeof valueText>[0], value: Value) =>
    value === null
      ? t('whatif:table.absent')
      : 'declined' in value
        ? declineShort(value.declined, language)
        : valueText(measure, value.value, language);
  if (rows === null)
    return (
      <tbody>
        <tr>
          <td colSpan={2 + after.length}>{t('whatif:role.computing')}</td>
        </tr>
      </tbody>
    );
  return rows
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => (
      <tbody key={title}>
        <tr className={styles.family}>
          <th colSpan={2 + after.length} scope="rowgroup">
            {title}
          </th>
        </tr>
        {lines.map(({ measure, before: was, after: then }) => (
          <tr key={measure.id}>
            <th scope="row">
              <MeasureName measure={measure} />
            </th>
            <td>{text(measure, was)}</td>
            {then.map((value, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own here
              <td key={i}>{text(measure, value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    ));
}
