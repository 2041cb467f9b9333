/** All changes as a table, by kind of change; a row leads to the map. */
import { useState } from 'react';
import { type ChangeRow, changeWord, ROW_KINDS } from '../../i18n/time-table.ts';
import { select, show } from '../../state/actions.ts';
import { Button } from '../parts/controls/button.tsx';
import { OneOf } from '../parts/one-of.tsx';
import { Section } from '../parts/page.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './time.module.css';

/** Rows that are shown before more is asked for. */
const MOST = 60;

export function Changes({
  rows,
  caption,
}: {
  readonly rows: readonly ChangeRow[];
  readonly caption: string;
}) {
  const { t, language } = useWords();
  const [filter, setFilter] = useState<string>('all');
  const [isWhole, setWhole] = useState(false);
  const kinds = ROW_KINDS.flatMap((what) => {
    const count = rows.filter((row) => row.what === what).length;
    return count > 0 ? [{ what, count }] : [];
  });
  const used = kinds.some(({ what }) => what === filter) ? filter : 'all';
  const found = used === 'all' ? rows : rows.filter(({ what }) => what === used);
  const shown = isWhole ? found : found.slice(0, MOST);
  return (
    <Section title={t('time:table.title')} data-testid="time-changes">
      <OneOf
        look="chips"
        label={t('time:table.filter')}
        value={used}
        choices={[
          { id: 'all', label: t('time:table.all', { count: rows.length }) },
          ...kinds.map(({ what, count }) => ({
            id: what,
            label: t('time:table.one', { what: changeWord(what, language), count }),
          })),
        ]}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <p className={styles.quiet}>{t('time:table.none')}</p>
      ) : (
        <ChangeTable rows={shown} caption={caption} />
      )}
      {shown.length < found.length ? (
        <Button onPress={() => setWhole(true)}>{t('time:table.more', { count: found.length })}</Button>
      ) : null}
    </Section>
  );
}

export function ChangeTable({
  rows,
  caption,
}: {
  readonly rows: readonly ChangeRow[];
  readonly caption: string;
}) {
  const { t, language } = useWords();
  return (
    <PlainTable
      caption={caption}
      columns={[
        { label: t('time:table.of') },
        { label: t('time:table.what') },
        { label: t('time:table.type') },
        { label: t('time:table.before') },
        { label: t('time:table.after') },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <Named key="name" row={row} />,
          <span key="what" className={styles.what} data-what={row.what}>
            {changeWord(row.what, language)}
          </span>,
          row.type,
          row.before,
          row.after,
        ],
      }))}
    />
  );
}

/** A body's name leads to the map, where it is there still. */
function Named({ row }: { readonly row: ChangeRow }) {
  const { body, name } = row;
  if (row.of === 'tie' || body === null) return name;
  return (
    <Button
      tone="quiet"
      className={styles.link ?? ''}
      onPress={() => {
        select(body);
        show('map');
      }}
    >
      {name}
    </Button>
  );
}
