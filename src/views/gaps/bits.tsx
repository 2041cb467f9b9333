/** Small parts of the Gaps view: a body that can be looked at, the sign of a state, the bar of a category. */
import { CalendarClock, CircleCheck, CircleDashed, Layers, type LucideIcon } from 'lucide-react';
import { number } from '../../i18n/format.ts';
import { stateText, tiesText } from '../../i18n/gaps-sentence.ts';
import { type GapRow, type GapState, type Partner, SURVEYED_CENTRES } from '../../model/gaps.ts';
import { SECTORS } from '../../model/vocabulary.ts';
import { select } from '../../state/actions.ts';
import { SectorSwatch } from '../parts/sector-chip.tsx';
import { useWords } from '../parts/use-words.ts';
import rowStyles from './rows.module.css';

export const STATE_ICONS: Readonly<Record<GapState | 'planned', LucideIcon>> = {
  named: CircleCheck,
  block: Layers,
  'not-named': CircleDashed,
  planned: CalendarClock,
};

/** The state that a row is shown in: what is planned is not named yet, and no longer merely open. */
export const shownState = ({ state, planned }: GapRow): GapState | 'planned' =>
  state === 'not-named' && planned.length > 0 ? 'planned' : state;

export function StateWord({ row }: { readonly row: GapRow }) {
  const { language } = useWords();
  const state = shownState(row);
  const Icon = STATE_ICONS[state];
  return (
    <span className={rowStyles.state} data-state={state}>
      <Icon aria-hidden="true" />
      {stateText(row, language)}
    </span>
  );
}

/** The survey's count as a length; its fill says the state, the words beside it say both. */
export function CategoryBar({ row }: { readonly row: GapRow }) {
  const { t, language } = useWords();
  const n = number(row.mentions, language);
  return (
    <div className={rowStyles.barLine}>
      <span className={rowStyles.bar} aria-hidden="true">
        <i data-state={shownState(row)} style={{ width: `${(100 * row.mentions) / SURVEYED_CENTRES}%` }} />
      </span>
      <span className={rowStyles.count} title={t('gaps:list.barLabel', { n, most: SURVEYED_CENTRES })}>
        {t('gaps:list.mentions', { n })}
      </span>
    </div>
  );
}

export function BodyLink({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <button type="button" className={rowStyles.link} data-link onClick={() => select(id)}>
      {label}
    </button>
  );
}

/** A partner with the ties behind it and what is to be known of them. */
export function PartnerLine({ partner }: { readonly partner: Partner }) {
  const { t, language } = useWords();
  const { body, ties, personBound, structural, standing } = partner;
  const marks = [
    body.block === null
      ? ''
      : body.block.count === null
        ? t('gaps:mark.block')
        : t('gaps:mark.blockOf', { n: number(body.block.count, language) }),
    personBound ? t('gaps:mark.personBound') : '',
    structural ? t('gaps:mark.structural') : '',
  ].filter(Boolean);
  const followUp = standing === 'planned' || standing === 'sought' ? ties.find((tie) => tie.nextStep) : null;
  return (
    <li>
      <BodyLink id={body.id} label={body.label} />
      <small>
        {tiesText(ties, language)}
        {marks.map((mark) => (
          <em key={mark} className={rowStyles.mark}>
            {mark}
          </em>
        ))}
      </small>
      {followUp ? <small>{t('gaps:mark.next', { text: followUp.nextStep })}</small> : null}
    </li>
  );
}

/** The sector that the field's vocabulary gives a category. */
export function CategorySector({ sector }: { readonly sector: string | null }) {
  const at = sector === null ? -1 : (SECTORS as readonly string[]).indexOf(sector);
  return <SectorSwatch sector={at} />;
}
