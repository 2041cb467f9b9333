/** What a question leaves to choose, how often to draw, from which seed; and the button that asks. */
import { Dices } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CONDITIONS, type Condition } from '../../analysis/uncertainty/null-models.ts';
import { STATISTICS } from '../../analysis/uncertainty/statistics.ts';
import { BOOTSTRAPPED } from '../../analysis/uncertainty/vertex-bootstrap.ts';
import { relationName, statisticName } from '../../i18n/chance-findings.ts';
import { duration, number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { store, useApp } from '../../state/store.ts';
import {
  type ChanceChoices,
  DRAWS,
  type Draws,
  isSeed,
  LARGEST_SEED,
  lacking,
  MOST_PREDICTORS,
  SLOW_STATISTIC,
} from '../../state/testing/chance.ts';
import { ask, choose, newSeed, stopAsking } from '../../state/testing/chance-run.ts';
import { Button } from '../parts/controls/button.tsx';
import { Checkbox } from '../parts/controls/checkbox.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { type Choice, Select } from '../parts/controls/select.tsx';
import { PlainSection } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './chance.module.css';

type Props = { readonly choices: ChanceChoices; readonly relations: readonly string[] };

/** @param isEmpty there is no network yet to ask about */
export function Choices({
  choices,
  relations,
  isEmpty,
  isLarge,
}: Props & { readonly isEmpty: boolean; readonly isLarge: boolean }) {
  const { t, language } = useWords();
  const lacks = lacking(choices);
  const { question } = choices;
  const tooFew = (question === 'qap' || question === 'mrqap') && relations.length < 2;
  return (
    <PlainSection className={styles.form ?? ''} aria-label={t('chance:choices')}>
      {tooFew ? <p className={styles.note}>{t('chance:fewRelations')}</p> : null}
      {question === 'cug' ? <RandomNetworks choices={choices} /> : null}
      {question === 'qap' && !tooFew ? <TwoRelations choices={choices} relations={relations} /> : null}
      {question === 'mrqap' && !tooFew ? <Explaining choices={choices} relations={relations} /> : null}
      {question === 'bodies' ? (
        <Some
          title={t('chance:estimates')}
          all={BOOTSTRAPPED}
          chosen={choices.bootstrapped}
          name={(id) => statisticName(id, language)}
          onChange={(bootstrapped) => choose({ bootstrapped })}
        />
      ) : null}
      <div className={styles.drawing}>
        <Select
          className={styles.drawsField ?? ''}
          label={t('chance:draws')}
          value={String(choices.draws)}
          choices={DRAWS.map((n) => ({ id: String(n), label: number(n, language, 0) }))}
          onChange={(id) => choose({ draws: Number(id) as Draws })}
        />
        <Seed seed={choices.seed} />
      </div>
      <p className={styles.note}>
        {t('chance:drawsHint')} {t('chance:seedHint')}
      </p>
      {lacks && !tooFew ? <p className={styles.lacks}>{t(`chance:lacking.${lacks}`)}</p> : null}
      {isLarge && question === 'cug' && choices.statistics.includes(SLOW_STATISTIC) ? (
        <p className={styles.note}>{t('chance:slow', { name: statisticName(SLOW_STATISTIC, language) })}</p>
      ) : null}
      <Asking disabled={lacks !== null || tooFew || isEmpty} />
    </PlainSection>
  );
}

function RandomNetworks({ choices }: { readonly choices: ChanceChoices }) {
  const { t, language } = useWords();
  return (
    <>
      <RadioGroup
        className={styles.some ?? ''}
        value={choices.condition}
        onChange={(id) => choose({ condition: id as Condition })}
      >
        <Label className={styles.label ?? ''}>{t('chance:condition.label')}</Label>
        {CONDITIONS.map((id) => (
          <Radio key={id} value={id} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>{t(`chance:condition.${id}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
      <Some
        title={t('chance:statistics')}
        all={STATISTICS}
        chosen={choices.statistics}
        name={(id) => statisticName(id, language)}
        onChange={(statistics) => choose({ statistics })}
      />
    </>
  );
}

function TwoRelations({ choices, relations }: Props) {
  const { t, language } = useWords();
  const offered = relationChoices(relations, language);
  return (
    <div className={styles.pair}>
      <Select label={t('chance:x')} value={choices.x} choices={offered} onChange={(x) => choose({ x })} />
      <Select label={t('chance:y')} value={choices.y} choices={offered} onChange={(y) => choose({ y })} />
    </div>
  );
}

function Explaining({ choices, relations }: Props) {
  const { t, language } = useWords();
  return (
    <>
      <Select
        label={t('chance:explained')}
        value={choices.explained}
        choices={relationChoices(relations, language)}
        onChange={(explained) => choose({ explained })}
      />
      <Some
        title={t('chance:predictors')}
        all={relations.filter((id) => id !== choices.explained)}
        chosen={choices.predictors}
        most={MOST_PREDICTORS}
        name={(id) => relationName(id, language)}
        onChange={(predictors) => choose({ predictors })}
      >
        {t('chance:predictorsMost', { n: MOST_PREDICTORS })}
      </Some>
    </>
  );
}

function relationChoices(relations: readonly string[], language: Language): readonly Choice[] {
  const t = translate(language);
  const group = (id: string) => {
    if (id.startsWith('type:')) return t('chance:relationGroup.types');
    if (id.startsWith('shared:')) return t('chance:relationGroup.shared');
    return t(id.startsWith('same:') ? 'chance:relationGroup.same' : 'chance:relationGroup.ties');
  };
  return relations.map((id) => ({ id, label: relationName(id, language), group: group(id) }));
}

/** Several of a list, in the list's order. */
function Some<T extends string>({
  title,
  all,
  chosen,
  most = all.length,
  name,
  onChange,
  children,
}: {
  readonly title: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly most?: number;
  readonly name: (id: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
  readonly children?: ReactNode;
}) {
  return (
    <fieldset className={styles.some}>
      <legend>{title}</legend>
      <div>
        {all.map((id) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            isDisabled={!chosen.includes(id) && chosen.length >= most}
            onChange={(on) => onChange(all.filter((other) => (other === id ? on : chosen.includes(other))))}
          >
            {name(id)}
          </Checkbox>
        ))}
      </div>
      {children ? <p className={styles.note}>{children}</p> : null}
    </fieldset>
  );
}

function Seed({ seed }: { readonly seed: number }) {
  const { t } = useWords();
  // What is being typed; it may not be a seed yet.
  const [text, setText] = useState(String(seed));
  const wrong = !isSeed(Number(text));
  const type = (next: string) => {
    setText(next);
    if (isSeed(Number(next))) choose({ seed: Number(next) });
  };
  return (
    <>
      <TextInput
        className={styles.seed ?? ''}
        label={t('chance:seed')}
        value={wrong ? text : String(seed)}
        onChange={type}
        numeric
        error={wrong ? t('chance:seedWrong', { most: LARGEST_SEED }) : null}
      />
      <Button
        className={styles.dice ?? ''}
        onPress={() => {
          newSeed();
          setText(String(store.getState().chance.choices?.seed ?? 1));
        }}
      >
        <Dices aria-hidden="true" />
        {t('chance:newSeed')}
      </Button>
    </>
  );
}

function Asking({ disabled }: { readonly disabled: boolean }) {
  const { t, language } = useWords();
  const running = useApp((s) => s.chance.running);
  const failed = useApp((s) => s.chance.failed);
  const said = (n: number) => number(n, language, 0);
  return (
    <div className={styles.asking}>
      {running ? (
        <>
          <Button onPress={stopAsking}>{t('chance:stop')}</Button>
          <progress max={running.total} value={running.done} aria-label={t('chance:ask')} />
          <span className={styles.count}>
            {running.done > 0
              ? t('chance:running', { done: said(running.done), total: said(running.total) })
              : t('chance:preparing')}
            {running.left === null
              ? null
              : ` · ${t('chance:left', { time: duration(running.left, language) })}`}
          </span>
        </>
      ) : (
        <Button tone="primary" isDisabled={disabled} onPress={() => void ask()}>
          {t('chance:ask')}
        </Button>
      )}
      {failed ? <p role="alert">{t('chance:failed')}</p> : null}
    </div>
  );
}
