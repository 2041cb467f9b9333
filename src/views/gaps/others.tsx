/** The own network beside others: which categories others name and this one does not, the other way round, and what can be compared. */
import { Ban, FilePlus2, TriangleAlert, X } from 'lucide-react';
import { useMemo } from 'react';
import type { Reason } from '../../compare/compare.ts';
import type { BesideRow } from '../../compare/naming.ts';
import { reasonText } from '../../i18n/compare-sentence.ts';
import { addFiles, offered, removeOther } from '../../state/comparing/compare-files.ts';
import type { Other } from '../../state/gaps/gaps.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Menu } from '../parts/controls/menu.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './gaps.module.css';
import { Shared, Table, Wide } from './others-table.tsx';
import type { PlanAsk } from './plan-dialog.tsx';
import rowStyles from './rows.module.css';
import type { GapsView } from './use-gaps.ts';

export function Others({
  view,
  others,
  alike,
  rows,
  reasons,
  onPlan,
}: {
  readonly view: GapsView;
  /** Null while they are being read. */
  readonly others: readonly Other[] | null;
  /** Those that may stand beside the open one: made-up ones beside made-up ones, all others beside others. */
  readonly alike: readonly Other[];
  readonly rows: readonly BesideRow[];
  readonly reasons: readonly Reason[] | null;
  readonly onPlan: (ask: PlanAsk) => void;
}) {
  const { t } = useWords();
  const chosen = useApp((s) => s.comparing.others);
  return (
    <Section
      title={t('gaps:others.title')}
      note={t('gaps:others.ask')}
      className={styles.others ?? ''}
      data-testid="gaps-others"
      data-empty={chosen.length === 0}
    >
      <Chosen others={others} />
      {chosen.length === 0 ? (
        <p className={styles.quiet}>{t('gaps:others.empty')}</p>
      ) : others === null ? (
        <p className={styles.quiet}>{t('gaps:computing')}</p>
      ) : (
        <>
          {reasons ? <Reasons reasons={reasons} /> : null}
          {alike.length > 0 ? (
            <>
              <Table rows={rows} others={alike} onPlan={onPlan} />
              <Wide view={view} others={alike} onPlan={onPlan} />
              <Shared view={view} others={alike} />
            </>
          ) : null}
        </>
      )}
    </Section>
  );
}

function Chosen({ others }: { readonly others: readonly Other[] | null }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const cards = useApp((s) => s.cards);
  const chosen = useApp((s) => s.comparing.others);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered follows from them
  const more = useMemo(
    () => offered().filter(({ id }) => !chosen.some((o) => id === `bundled ${o.id}`)),
    [cards, project, language, chosen],
  );
  return (
    <ul className={styles.chosen}>
      {chosen.map(({ id, label, project: { about } }) => {
        const centres = others?.find((other) => other.id === id)?.centres.length;
        return (
          <li key={id}>
            <span>{label}</span>
            {about.synthetic ? <em className={rowStyles.mark}>{t('gaps:others.synthetic')}</em> : null}
            {centres === undefined ? null : (
              <small>
                {centres === 0 ? t('gaps:others.noCentre') : t('gaps:others.centres', { count: centres })}
              </small>
            )}
            <IconButton label={t('gaps:others.remove', { name: label })} onPress={() => removeOther(id)}>
              <X aria-hidden="true" />
            </IconButton>
          </li>
        );
      })}
      <li data-add="true">
        <Menu
          label={t('gaps:others.add')}
          entries={[
            ...more.map(({ id, label, add }) => ({
              id,
              label,
              group: t('gaps:others.addKept'),
              run: add,
            })),
            { id: 'files', label: t('gaps:others.addFiles'), run: () => void addFiles() },
          ]}
          trigger={
            <Button>
              <FilePlus2 aria-hidden="true" />
              {t('gaps:others.add')}
            </Button>
          }
        />
      </li>
    </ul>
  );
}

/** Whatever blocks stands open; what asks for care, one press away. */
function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t, language } = useWords();
  const blocking = reasons.filter(({ severity }) => severity === 'blocks');
  const cautions = reasons.filter(({ severity }) => severity === 'caution');
  const lines = (some: readonly Reason[]) => (
    <ul>
      {some.map((reason) => (
        <li key={`${reason.code} ${reason.values.indicator ?? ''}`}>{reasonText(reason, language)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 ? (
        <div className={styles.blocked} role="note">
          <p>
            <Ban aria-hidden="true" /> <b>{t('gaps:others.blocked')}</b>
          </p>
          {lines(blocking)}
        </div>
      ) : null}
      {cautions.length > 0 ? (
        <details className={styles.cautions}>
          <summary>
            <TriangleAlert aria-hidden="true" /> {t('gaps:others.reasons')}
          </summary>
          {lines(cautions)}
        </details>
      ) : null}
    </>
  );
}
