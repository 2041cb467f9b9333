/** One category: how often the survey named it, who of it is in the network, and what could be done where nobody is. */
import { Plus } from 'lucide-react';
import type { Introduction } from '../../compare/introductions.ts';
import { date, list } from '../../i18n/format.ts';
import type { GapRow, Partner } from '../../model/gaps.ts';
import { categoryName } from '../../model/vocabulary.ts';
import { Button } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyLink, CategoryBar, CategorySector, PartnerLine, StateWord, shownState } from './bits.tsx';
import styles from './gaps.module.css';
import { Introductions } from './introduction.tsx';
import rowStyles from './rows.module.css';

/** More stand behind a press. */
const MOST_OPEN = 4;
const MOST_NEAR = 3;

export function CategoryRow({
  row,
  shared,
  ways,
  ready,
  onPlan,
}: {
  readonly row: GapRow;
  /** Others have the same rank. */
  readonly shared: boolean;
  readonly ways: readonly Introduction[];
  /** Ways have been sought; without any, there are none. */
  readonly ready: boolean;
  readonly onPlan: (category: string) => void;
}) {
  const { t, language } = useWords();
  const name = categoryName(row.category, language);
  const sure = row.blocks.filter(({ wider }) => !wider).map(({ partner }) => partner);
  const wider = row.blocks.filter((holding) => holding.wider).map(({ partner }) => partner);
  const isOpen = row.state !== 'named';
  return (
    <li className={rowStyles.row} data-state={shownState(row)} data-category={row.category}>
      <div className={rowStyles.what}>
        <span
          className={rowStyles.rank}
          title={t(shared ? 'gaps:list.sharedRank' : 'gaps:list.rank', { rank: row.rank })}
        >
          <span aria-hidden="true">{row.rank}</span>
          <span className="visually-hidden">
            {t(shared ? 'gaps:list.sharedRank' : 'gaps:list.rank', { rank: row.rank })}
          </span>
        </span>
        <h3>
          <CategorySector sector={row.sector} /> {name}
        </h3>
        <CategoryBar row={row} />
      </div>
      <div className={rowStyles.who}>
        <StateWord row={row} />
        <Partners partners={row.named} />
        <Partners title={t(isOpen ? 'gaps:row.holds' : 'gaps:row.also')} partners={sure} />
        <Partners title={t('gaps:row.could')} partners={row.state === 'named' ? [] : wider} />
        <Partners title={t('gaps:row.planned')} partners={row.planned} />
        <Due partners={row.planned} />
        <Partners title={t('gaps:row.ended')} partners={row.ended} />
        {isOpen && ways.length > 0 ? <Introductions introductions={ways} category={name} /> : null}
        {isOpen && ready && ways.length === 0 && row.elsewhere.length > 0 ? (
          <p className={styles.quiet}>
            {t('gaps:row.known', {
              names: list(
                row.elsewhere.slice(0, 3).map(({ body }) => body.label),
                language,
              ),
            })}
          </p>
        ) : null}
        {row.state === 'not-named' && ways.length === 0 ? <Near partners={row.near} /> : null}
      </div>
      <Button
        tone="quiet"
        className={rowStyles.planButton ?? ''}
        aria-label={t('gaps:row.planFor', { category: name })}
        onPress={() => onPlan(row.category)}
      >
        <Plus aria-hidden="true" />
        {t('gaps:row.plan')}
      </Button>
    </li>
  );
}

/** Related partners, in one line: a hint, no answer. */
function Near({ partners }: { readonly partners: readonly Partner[] }) {
  const { t } = useWords();
  if (partners.length === 0) return null;
  const rest = partners.length - MOST_NEAR;
  return (
    <div className={rowStyles.near}>
      <p className={styles.quiet}>{t('gaps:row.near')}</p>
      <ul>
        {partners.slice(0, MOST_NEAR).map(({ body }) => (
          <li key={body.id}>
            <BodyLink id={body.id} label={body.label} />
          </li>
        ))}
        {rest > 0 ? <li>{t('groups:more', { count: rest })}</li> : null}
      </ul>
    </div>
  );
}

function Partners({ title, partners }: { readonly title?: string; readonly partners: readonly Partner[] }) {
  const { t } = useWords();
  if (partners.length === 0) return null;
  const rest = partners.slice(MOST_OPEN);
  return (
    <div className={rowStyles.partners}>
      {title ? <p>{title}</p> : null}
      <ul>
        {partners.slice(0, MOST_OPEN).map((partner) => (
          <PartnerLine key={partner.body.id} partner={partner} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{t('groups:more', { count: rest.length })}</summary>
          <ul>
            {rest.map((partner) => (
              <PartnerLine key={partner.body.id} partner={partner} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The nearest day by which something is to be done. */
function Due({ partners }: { readonly partners: readonly Partner[] }) {
  const { t, language } = useWords();
  const due = partners.flatMap(({ ties }) => ties.flatMap((tie) => tie.due || [])).sort()[0];
  return due ? <p className={rowStyles.due}>{t('gaps:mark.due', { date: date(due, language) })}</p> : null;
}
