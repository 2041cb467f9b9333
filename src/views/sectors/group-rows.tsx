/** The groups as a table against the sectors, and their members by name. */
import { groupFill } from '../../drawing/group-colours.ts';
import { list, number, percent } from '../../i18n/format.ts';
import type { Lensed } from '../../model/lens.ts';
import { groupName, spotlight } from '../../state/testing/groups.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorName } from '../parts/sector-colour.ts';
import { useThemeName } from '../parts/use-theme-name.ts';
import { useWords } from '../parts/use-words.ts';
import own from './groups.module.css';
import type { GroupTable } from './groups-data.ts';

/** Groups that are listed; further ones are small. */
const MOST_ROWS = 40;
/** Names a group before 'and n more'. */
const MOST_NAMES = 30;

type Props = { readonly lensed: Lensed; readonly table: GroupTable };

export function GroupRows({ lensed, table }: Props) {
  const { t, language } = useWords();
  const show = (members: readonly number[], name: string) =>
    spotlight(
      members.map((v) => lensed.bodies[v]!.id),
      name,
    );
  return (
    <PlainTable
      caption={t('groups:table')}
      columns={[
        { label: t('groups:head.group') },
        { label: t('groups:head.bodies'), numeric: true },
        ...table.columns.map((code) => ({
          label: <SectorChip sector={code} name={sectorName(lensed, code, language)} />,
          numeric: true,
        })),
        { label: t('groups:head.kept'), numeric: true },
      ]}
      rows={table.rows.slice(0, MOST_ROWS).map(({ group, size, counts, kept, members }) => {
        const name = groupName(group, language);
        return {
          key: String(group),
          cells: [
            <span key="g" className={own.name}>
              <Swatch group={group} />
              <span>
                <button
                  type="button"
                  className={own.onMap}
                  title={t('groups:onMapLong', { group: name })}
                  aria-label={t('groups:onMapLong', { group: name })}
                  onClick={() => show(members, name)}
                >
                  {name}
                </button>
                <small className={own.around}>
                  {t('groups:around', { name: lensed.bodies[members[0]!]!.label })}
                </small>
              </span>
            </span>,
            number(size, language),
            ...counts.map((count) => (count === 0 ? '–' : number(count, language))),
            Number.isNaN(kept) ? '–' : percent(kept, language),
          ],
        };
      })}
    />
  );
}

function Swatch({ group }: { readonly group: number }) {
  const theme = useThemeName();
  return (
    <svg className={own.swatch} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={groupFill(group, theme)} />
    </svg>
  );
}

/** Members of each group, best connected first. */
export function Members({ lensed, table }: Props) {
  const { t, language } = useWords();
  return (
    <details className={own.settings}>
      <summary>{t('groups:members')}</summary>
      <ul className={own.members}>
        {table.rows.slice(0, MOST_ROWS).map(({ group, members }) => {
          const names = members.slice(0, MOST_NAMES).map((v) => lensed.bodies[v]!.label);
          const more = members.length - names.length;
          return (
            <li key={group}>
              <Swatch group={group} />
              <span>
                <b>{groupName(group, language)}</b>{' '}
                {more > 0
                  ? `${names.join(', ')} ${t('groups:more', { count: more })}`
                  : list(names, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
