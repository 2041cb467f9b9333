/** Groups that the ties themselves make, held against the sectors, with how sure they are. */
import { useMemo, useState } from 'react';
import {
  COMMUNITY_METHODS,
  type Communities,
  type CommunityMethod,
} from '../../analysis/communities/communities.ts';
import { number, percent } from '../../i18n/format.ts';
import { indexText } from '../../i18n/measure-value.ts';
import type { Lensed } from '../../model/lens.ts';
import { notify } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { selectGroups } from '../../state/testing/grouping.ts';
import {
  colourByGroups,
  type GroupSettings,
  groupName,
  keepGroups,
  saveRows,
  USUAL_GROUPS,
} from '../../state/testing/groups.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { Section } from '../parts/page.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import { GroupRows, Members } from './group-rows.tsx';
import own from './groups.module.css';
import { groupTable, matchOf, surenessOf } from './groups-data.ts';
import styles from './sectors.module.css';
import { useGroups } from './use-groups.ts';

export function Groups({ lensed }: { readonly lensed: Lensed }) {
  const { t, language } = useWords();
  const [settings, setSettings] = useState<GroupSettings>(USUAL_GROUPS);
  const { search, start } = useGroups(lensed, settings);
  const declined = search.state === 'found' ? search.answer.declined : null;
  return (
    <Section title={t('groups:title')} note={t('groups:ask')} data-testid="groups" data-state={search.state}>
      {search.state === 'waiting' || search.state === 'stopped' || search.state === 'failed' ? (
        <div className={own.start}>
          <Button onPress={start}>{t('groups:find')}</Button>
          <p role="status">
            {search.state === 'stopped'
              ? t('groups:stopped')
              : search.state === 'failed'
                ? t('groups:failed', { reason: search.reason })
                : t('groups:large')}
          </p>
        </div>
      ) : null}
      {search.state === 'searching' ? (
        <div className={own.start}>
          <progress max={settings.runs} value={search.done} aria-label={t('groups:find')} />
          <p>
            {t('groups:searching', {
              done: number(search.done, language),
              runs: number(settings.runs, language),
            })}
          </p>
          <Button onPress={search.stop}>{t('groups:stop')}</Button>
        </div>
      ) : null}
      {declined ? <p>{t(`groups:decline.${declined}`)}</p> : null}
      {search.state === 'found' && search.answer.declined === null ? (
        <Found lensed={lensed} found={search.answer} settings={search.settings} />
      ) : null}
      {declined ? null : <Settings settings={settings} onChange={setSettings} />}
    </Section>
  );
}

function Found({
  lensed,
  found,
  settings,
}: {
  readonly lensed: Lensed;
  readonly found: Communities;
  readonly settings: GroupSettings;
}) {
  const { t, language } = useWords();
  const table = useMemo(() => groupTable(lensed, found), [lensed, found]);
  const coloured = useApp((s) => selectGroups(s) !== null);
  const locked = useApp((s) => s.role !== 'editing');
  const keep = async () => {
    if (await keepGroups(lensed, found, language))
      notify('success', 'groups:kept', { column: t('groups:column') });
  };
  return (
    <>
      <p data-testid="groups-sentence" className={own.sentence}>
        <Prose text={sentence(found, table.inside, language, t)} />
      </p>
      <GroupRows lensed={lensed} table={table} />
      {found.qualities.length > 1 ? <p className={styles.note}>{t('groups:keptNote')}</p> : null}
      <Members lensed={lensed} table={table} />
      <div className={own.tools}>
        <Button onPress={() => colourByGroups(lensed, coloured ? null : found, language)}>
          {t(coloured ? 'groups:uncolour' : 'groups:colour')}
        </Button>
        <Button isDisabled={locked} onPress={() => void keep()}>
          {t('groups:keep')}
        </Button>
        <Button onPress={() => void saveRows('groups', csvOf(lensed, found, language, t), language)}>
          {t('groups:save')}
        </Button>
      </div>
      <p className={styles.note}>
        {t('groups:method', {
          method: t(`groups:methods.${settings.method}`),
          resolution: number(settings.resolution, language),
          runs: number(settings.runs, language),
          seed: String(settings.seed),
          q: indexText(found.modularity, language, 3),
          nmi: found.sectors ? indexText(found.sectors.nmi, language) : '–',
        })}{' '}
        {lensed.lens.weight === 'none' ? null : t('groups:weighted')}
      </p>
    </>
  );
}

type Words = ReturnType<typeof useWords>;

/** What was found, how it lies to the sectors and how sure it is. */
function sentence(found: Communities, inside: number, language: Words['language'], t: Words['t']): string {
  const { sizes, alone, sectors, stability, sameRuns, qualities } = found;
  const most = number(sizes[0]!, language);
  const least = number(sizes.at(-1)!, language);
  const n = number(sizes.length, language);
  const runs = number(qualities.length, language);
  const parts = [
    sizes.length > 1 && most === least
      ? t('groups:foundEqual', { n, most })
      : t('groups:found', { count: sizes.length, n, least, most }),
  ];
  if (alone > 0) parts.push(t('groups:alone', { count: alone, n: number(alone, language) }));
  if (sizes.length > 1) {
    parts.push(t('groups:inside', { share: percent(inside, language) }));
    if (sectors) {
      const why = t('groups:matchWhy', {
        count: sectors.bodies,
        n: number(sectors.bodies, language),
        ari: agreementText(sectors.ari, language),
      });
      parts.push(`${t(`groups:match.${matchOf(sectors.ari)}`)} ${why}`);
    } else parts.push(t('groups:noMatch'));
  }
  if (qualities.length > 1) {
    const values = { runs, same: number(sameRuns, language), ari: agreementText(stability, language) };
    parts.push(t(`groups:sure.${surenessOf(found)}`, values));
  }
  return parts.join(' ');
}

/** Two decimals; what rounds to nothing has no sign. */
const agreementText = (index: number, language: Words['language']): string =>
  indexText(Math.abs(index) < 0.005 ? 0 : index, language);

/** One row a body: id, name, group, share of runs in which it stayed. */
const csvOf = (lensed: Lensed, found: Communities, language: Words['language'], t: Words['t']) => [
  ['id', t('groups:shared.first'), t('groups:column'), t('groups:head.kept')],
  ...lensed.bodies.map(({ id, label }, v) => [
    id,
    label,
    found.groupOf[v]! < 0 ? null : groupName(found.groupOf[v]!, language),
    Number.isNaN(found.kept[v]!) ? null : found.kept[v]!,
  ]),
];

const RESOLUTIONS = { half: 0.5, usual: 1, twice: 2 } as const;
type Resolution = keyof typeof RESOLUTIONS;
const RESOLUTION_IDS = Object.keys(RESOLUTIONS) as readonly Resolution[];
const RUNS = ['10', '50', '200'] as const;

function Settings({
  settings,
  onChange,
}: {
  readonly settings: GroupSettings;
  readonly onChange: (settings: GroupSettings) => void;
}) {
  const { t, language } = useWords();
  const change = (edit: Partial<GroupSettings>) => onChange({ ...settings, ...edit });
  return (
    <details className={own.settings}>
      <summary>{t('groups:settings')}</summary>
      <div className={own.fields}>
        <Select
          label={t('groups:setting.method')}
          value={settings.method}
          choices={COMMUNITY_METHODS.map((id) => ({ id, label: t(`groups:methods.${id}`) }))}
          onChange={(method: CommunityMethod) => change({ method })}
        />
        <Select
          label={t('groups:setting.resolution')}
          value={RESOLUTION_IDS.find((id) => RESOLUTIONS[id] === settings.resolution) ?? 'usual'}
          choices={RESOLUTION_IDS.map((id) => ({ id, label: t(`groups:resolutions.${id}`) }))}
          onChange={(id) => change({ resolution: RESOLUTIONS[id] })}
        />
        <Select
          label={t('groups:setting.runs')}
          value={String(settings.runs) as (typeof RUNS)[number]}
          choices={RUNS.map((id) => ({ id, label: number(Number(id), language) }))}
          onChange={(id) => change({ runs: Number(id) })}
        />
        <Button onPress={() => change({ seed: settings.seed + 1 })}>{t('groups:again')}</Button>
      </div>
    </details>
  );
}
