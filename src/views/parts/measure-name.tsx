/** The name of a measure as a button: what it is, its formula, range, convention and reference are one click away. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Measure } from '../../analysis/measure.ts';
import { number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { measureWord } from '../../i18n/measure-words.ts';
import { BothWays } from './both-ways.tsx';
import { MoreWords } from './more-words.tsx';
import styles from './parts.module.css';
import { useWords } from './use-words.ts';

export function MeasureName({
  measure,
  short = false,
  children,
}: {
  readonly measure: Measure;
  /** Where there is little room: the short name. */
  readonly short?: boolean;
  /** Other words for it, where a sentence needs them. */
  readonly children?: ReactNode;
}) {
  const { t, language } = useWords();
  const name = measureWord(measure.id, 'name', language, measure.scope);
  const shown = short ? measureWord(measure.id, 'short', language, measure.scope) || name : name;
  return (
    <>
      <DialogTrigger>
        <Button className={styles.measureName ?? ''} aria-label={t('parts:definitionOf', { name })}>
          {children ?? shown}
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <Dialog className={styles.definition ?? ''}>
            <Heading slot="title" level={3}>
              {name}
            </Heading>
            <p className={styles.term}>{measureWord(measure.id, 'term', language, measure.scope)}</p>
            <Definition measure={measure} />
            <MoreWords find={name} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <BothWays measure={measure} />
    </>
  );
}

/** The explanation alone, for popovers, inspectors and lists of measures. */
export function Definition({ measure }: { readonly measure: Measure }) {
  const { t, language } = useWords();
  return (
    <>
      <p>{measureWord(measure.id, 'definition', language, measure.scope)}</p>
      <dl className={styles.facts}>
        <dt>{t('explained:formula')}</dt>
        <dd className={styles.formula}>
          {measure.formula}
          {measure.directed ? (
            <>
              <br />
              {t('measures:convention.directed', { formula: measure.directed.formula })}
            </>
          ) : null}
        </dd>
        <dt>{t('explained:range')}</dt>
        <dd>{rangeText(measure, language)}</dd>
        <dt>{t('explained:convention')}</dt>
        <dd>{conventionText(measure, language)}</dd>
        <dt>{t('explained:source')}</dt>
        <dd>{measure.citations.join('; ')}</dd>
      </dl>
    </>
  );
}

function rangeText({ range: [from, to] }: Measure, language: Language): string {
  const t = translate(language);
  if (from === null) return t('explained:rangeOpen');
  return to === null
    ? t('explained:rangeFrom', { from: number(from, language) })
    : t('explained:rangeFromTo', { from: number(from, language), to: number(to, language) });
}

function conventionText({ convention: c }: Measure, language: Language): string {
  const t = translate(language);
  const parts: string[] = [
    t(`measures:convention.direction.${c.direction}`),
    t(`measures:convention.weights.${c.weights}`),
    t(`measures:convention.parallel.${c.parallel}`),
    t(`measures:convention.loops.${c.loops}`),
    t(`measures:convention.disconnected.${c.disconnected}`),
  ];
  if (c.normalised) parts.push(t('measures:convention.normalised', { by: c.normalised }));
  return parts.join('; ');
}
