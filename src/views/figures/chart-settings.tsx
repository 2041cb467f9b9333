/** Which chart a figure shows, and what of it: the choices that its view has, as far as a figure keeps them. */
import { useMemo } from 'react';
import { NEEDS_DIRECTION, READING_ORDER } from '../../analysis/reading-order.ts';
import { FUNNELS, GROUPINGS } from '../../compare/compare.ts';
import { INDICATORS } from '../../compare/indicators.ts';
import type { ChartSubject } from '../../figures/charts.ts';
import { CHARTS, type ChartSetting } from '../../figures/offered-charts.ts';
import { ROW_COUNTS } from '../../figures/ranked-chart.ts';
import { indicatorWord } from '../../i18n/compare-sentence.ts';
import { phrase } from '../../i18n/index.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import { NOT_COMPARING } from '../../state/comparing/comparing.ts';
import { offeredCharts } from '../../state/figures/offered-charts.ts';
import { useApp } from '../../state/store.ts';
import { momentsNow } from '../../state/time/time.ts';
import { type Choice, Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';

export function ChartSettings({ subject }: { readonly subject: ChartSubject }) {
  const { t, language } = useWords();
  const { figure, change } = useDesk();
  const project = useApp((s) => s.project);
  const offered = useMemo(() => offeredCharts({ project, lens: subject.lens }), [project, subject.lens]);
  const known = offered.includes(subject.chart) ? offered : [subject.chart, ...offered];
  const nameOf = (chart: string) => phrase(language, `pictured:chart.${chart}`);
  const settings = CHARTS.find(({ id }) => id === subject.chart)?.settings ?? [];
  const choose = (chart: string) =>
    change(
      {
        subject: { ...subject, chart },
        // A name that nobody has given goes with the chart.
        ...(figure.name.startsWith(nameOf(subject.chart)) ? { name: nameOf(chart) } : {}),
      },
      'picture',
    );
  return (
    <>
      <Select
        label={t('pictured:settings.chart')}
        value={subject.chart}
        choices={known.map((id) => ({ id, label: nameOf(id) }))}
        onChange={choose}
      />
      {settings.map((setting) => (
        <Setting key={setting} setting={setting} subject={subject} />
      ))}
    </>
  );
}

function Setting({ setting, subject }: { readonly setting: ChartSetting; readonly subject: ChartSubject }) {
  const { t } = useWords();
  const { change } = useDesk();
  const { choices, usual } = useChoices(setting, subject);
  const chosen = subject.choices[setting] ?? usual;
  const value = choices.some(({ id }) => id === chosen) ? chosen : (choices[0]?.id ?? '');
  if (choices.length < 2) return null;
  return (
    <Select
      label={t(`pictured:settings.${setting}`)}
      value={value}
      choices={choices}
      onChange={(id) =>
        change({ subject: { ...subject, choices: { ...subject.choices, [setting]: id } } }, 'picture')
      }
    />
  );
}

/** What can be chosen, and what it is where nobody has chosen. '' = as the data suggest. */
function useChoices(
  setting: ChartSetting,
  { lens }: ChartSubject,
): { readonly choices: readonly Choice[]; readonly usual: string } {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const suggested: Choice = { id: '', label: t('pictured:settings.suggested') };
  switch (setting) {
    case 'measure':
      return {
        usual: 'degree',
        choices: READING_ORDER.body
          .filter((id) => lens.direction === 'recorded' || !NEEDS_DIRECTION.includes(id))
          .map((id) => ({ id, label: measureWord(id, 'name', language) })),
      };
    case 'rows':
      return { usual: '15', choices: ROW_COUNTS.map((id) => ({ id, label: id })) };
    case 'from':
    case 'to': {
      const moments = momentsNow(project, lens);
      return {
        usual: moments.at(setting === 'from' ? 0 : -1)?.key ?? '',
        choices: moments.map((moment) => ({ id: moment.key, label: momentName(moment, language) })),
      };
    }
    case 'plan': {
      const plans = [...project.plans.values()].map(({ id, name }) => ({ id, label: name }));
      return { usual: plans[0]?.id ?? '', choices: plans };
    }
    case 'by':
      return {
        usual: '',
        choices: [
          suggested,
          ...(['region', 'centre'] as const).map((id) => ({ id, label: t(`compare:by.${id}`) })),
        ],
      };
    case 'indicator':
    case 'beside':
      return {
        usual: setting === 'beside' ? NOT_COMPARING.beside : '',
        choices: [
          ...(setting === 'beside' ? [] : [suggested]),
          ...INDICATORS.map((one) => ({
            id: one.id,
            label: indicatorWord(one, 'name', language),
            group: t(`comparing:family.${one.family}`),
          })),
        ],
      };
    case 'between':
      return {
        usual: '',
        choices: [
          suggested,
          { id: 'none', label: t('pictured:settings.noGroups') },
          ...GROUPINGS.filter((id) => id !== 'source').map((id) => ({
            id,
            label: t(`compare:grouping.${id}`),
          })),
        ],
      };
    case 'order':
      return {
        usual: 'name',
        choices: [
          { id: 'name', label: t('comparing:picture.byName') },
          { id: 'size', label: t('comparing:picture.bySize') },
        ],
      };
    case 'funnel':
      return {
        usual: '',
        choices: [suggested, ...FUNNELS.map((id) => ({ id, label: t(`comparing:picture.funnelBy.${id}`) }))],
      };
  }
}
