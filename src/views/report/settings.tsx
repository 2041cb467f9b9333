/** What a person chooses about the chapter. */
import { useMemo } from 'react';
import { collator } from '../../i18n/format.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import type { Id } from '../../model/project.ts';
import { REPORT_PARTS } from '../../model/report.ts';
import { takesWords } from '../../model/report-words.ts';
import { usualPair } from '../../model/timeline.ts';
import type { ReportChoice } from '../../state/report/report.ts';
import { centreOfChoice } from '../../state/report/report-words.ts';
import { useApp } from '../../state/store.ts';
import { momentsNow } from '../../state/time/time.ts';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import { WithOwnWords } from './own-words.tsx';
import styles from './report.module.css';

type Props = { readonly choice: ReportChoice; readonly onChange: (choice: ReportChoice) => void };

/** Choices that are no ids of bodies. */
const WHOLE = ' whole';
const MAP = ' map';

export function Settings({ choice, onChange }: Props) {
  const { t } = useWords();
  const centre = centreOfChoice(
    choice,
    useApp((s) => s.project.about.hub),
  );
  const hasOwn = useApp((s) => s.project.paragraphs.size > 0);
  const toggle = (part: (typeof REPORT_PARTS)[number], isIn: boolean) =>
    onChange({
      ...choice,
      parts: new Set(REPORT_PARTS.filter((p) => (p === part ? isIn : choice.parts.has(p)))),
    });
  return (
    <>
      <About choice={choice} onChange={onChange} />
      <Select
        label={t('report:view.language')}
        value={choice.language}
        choices={[
          { id: 'de', label: t('report:view.german') },
          { id: 'en', label: t('report:view.english') },
        ]}
        onChange={(language) => onChange({ ...choice, language })}
      />
      <fieldset className={styles.parts}>
        <legend>{t('report:view.parts')}</legend>
        {REPORT_PARTS.map((part) => {
          const isIn = choice.parts.has(part);
          const name = t(`report:part.${part}`);
          const box = (
            <Checkbox key={part} isSelected={isIn} onChange={(next) => toggle(part, next)}>
              {name}
            </Checkbox>
          );
          if (!takesWords(part)) return box;
          const place = { part, centre, language: choice.language };
          return (
            <WithOwnWords key={part} place={place} name={name} isIn={isIn && !choice.isCoded}>
              {box}
            </WithOwnWords>
          );
        })}
      </fieldset>
      {choice.parts.has('changes') ? <Between choice={choice} onChange={onChange} /> : null}
      {choice.parts.has('figure') ? <Picture choice={choice} onChange={onChange} /> : null}
      <div className={styles.coded}>
        <Checkbox
          isSelected={choice.isCoded}
          onChange={(isCoded) => onChange({ ...choice, isCoded })}
          aria-describedby="report-coded-why"
        >
          {t('report:view.coded')}
        </Checkbox>
        <p id="report-coded-why">
          {t('report:view.codedWhy')}
          {choice.isCoded && hasOwn ? ` ${t('report:own.coded')}` : ''}
        </p>
      </div>
    </>
  );
}

/** Whose report: the centre that the network is about, another one, or all. */
function About({ choice, onChange }: Props) {
  const { t, language } = useWords();
  const bodies = useApp((s) => s.project.bodies);
  const hub = useApp((s) => s.project.about.hub);
  const choices = useMemo(() => {
    const order = collator(language);
    const centres = [...bodies.values()]
      .filter(({ id, kind, block }) => id === hub || (kind === 'centre' && block === null))
      .map(({ id, label }) => ({ id, label }))
      .sort((a, b) => order.compare(a.label, b.label));
    return [...centres, { id: WHOLE, label: t('report:view.whole') }];
  }, [bodies, hub, t, language]);
  const value = choice.centre === 'hub' ? (hub ?? WHOLE) : (choice.centre ?? WHOLE);
  return (
    <Select
      label={t('report:view.about')}
      value={value}
      choices={choices}
      onChange={(id) => onChange({ ...choice, centre: id === WHOLE ? null : (id as Id) })}
    />
  );
}

function Between({ choice, onChange }: Props) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const lens = useApp((s) => s.lens);
  const moments = useMemo(() => momentsNow(project, lens), [project, lens]);
  const usual = usualPair(moments, project);
  if (!usual) return null;
  const between = choice.between ?? { from: usual[0].key, to: usual[1].key };
  const choices = moments.map((moment) => ({ id: moment.key, label: momentName(moment, language) }));
  return (
    <fieldset className={styles.between}>
      <legend>{t('report:view.compare')}</legend>
      <Select
        label={t('report:view.from')}
        value={between.from}
        choices={choices}
        onChange={(from) => onChange({ ...choice, between: { ...between, from } })}
      />
      <Select
        label={t('report:view.to')}
        value={between.to}
        choices={choices}
        onChange={(to) => onChange({ ...choice, between: { ...between, to } })}
      />
    </fieldset>
  );
}

function Picture({ choice, onChange }: Props) {
  const { t } = useWords();
  const figures = useApp((s) => s.project.figures);
  if (figures.size === 0) return null;
  const choices = [
    { id: MAP, label: t('report:view.pictureMap') },
    ...[...figures.values()].map(({ id, name }) => ({ id, label: name })),
  ];
  const value = choice.figure === 'map' || !figures.has(choice.figure) ? MAP : choice.figure;
  return (
    <Select
      label={t('report:view.picture')}
      value={value}
      choices={choices}
      onChange={(id) => onChange({ ...choice, figure: id === MAP ? 'map' : id })}
    />
  );
}
