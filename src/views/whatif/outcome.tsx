/** What comes of the play in sentences: who no longer reaches whom, what comes off, what stays of the ties, the role of one body. */
import { useMemo } from 'react';
import { declineAt } from '../../analysis/answer.ts';
import type { Side } from '../../figures/what-if/rows.ts';
import {
  effectSentences,
  pieceSentences,
  type RoleChange,
  roleSentences,
  survivorSentences,
} from '../../i18n/what-if-sentence.ts';
import type { Id } from '../../model/project.ts';
import { lookAt } from '../../state/what-if/what-if.ts';
import { BodyPicker, picked } from '../parts/body-picker.tsx';
import { Section } from '../parts/page.tsx';
import { Prose } from '../parts/prose.tsx';
import { TermLine } from '../parts/term-line.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Play, Sides } from './use-play.ts';
import styles from './whatif.module.css';

export function Outcome({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const { effect } = play;
  const pieces = pieceSentences(effect, language);
  const survivors = survivorSentences(effect, language);
  return (
    <section className={styles.effect} aria-labelledby="whatif-effect">
      <h2 id="whatif-effect">{t('whatif:effect.title')}</h2>
      <p data-testid="whatif-effect" aria-live="polite">
        {effectSentences(effect, language).map((text) => (
          <span key={text}>
            <Prose text={text} />{' '}
          </span>
        ))}
      </p>
      <Said title={t('whatif:effect.pieces')} lines={pieces} />
      <Said title={t('whatif:effect.survivors')} lines={survivors} />
      <TermLine ids={['reachable', 'part', 'sector', 'whatIf']} />
    </section>
  );
}

function Said({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.said}>
        {lines.map((text) => (
          <li key={text}>
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before and after of what a role is told by. */
export function roleChange(before: Side, after: Side, id: Id): RoleChange {
  const read = ({ lensed, answers }: Side, measure: string): number | null => {
    const v = lensed.vertexOf.get(id);
    const answer = answers.bodies[measure];
    if (v === undefined || !answer || declineAt(answer, v) !== null) return null;
    const value = answer.values[v]!;
    return Number.isFinite(value) ? value : null;
  };
  const both = (measure: string) => [read(before, measure), read(after, measure)] as const;
  const v = after.lensed.vertexOf.get(id);
  const bridge = after.answers.bodies['sector-betweenness'];
  return {
    reach: both('degree'),
    bridge: both('sector-betweenness'),
    mix: both('iqv'),
    hold: both('removal-pairs-lost'),
    redundant: both('clustering'),
    star: v !== undefined && bridge !== undefined && declineAt(bridge, v) === 'star',
  };
}

export function Role({ play, sides }: { readonly play: Play; readonly sides: Sides | null }) {
  const { t, language } = useWords();
  const { body, after } = play;
  const sentences = useMemo(
    () => (body && sides ? roleSentences(roleChange(sides.before, sides.after, body.id), language) : []),
    [body, sides, language],
  );
  const isGone = body !== null && !after.vertexOf.has(body.id);
  return (
    <Section
      title={
        body ? <Prose text={t('whatif:role.title', { body: body.label })} /> : t('whatif:role.titleNone')
      }
      tools={
        <BodyPicker
          key={body?.id ?? ''}
          className={styles.picker ?? ''}
          label={t('whatif:role.look')}
          value={picked(body ?? undefined)}
          onPick={({ id }) => {
            if (id !== null) lookAt(id);
          }}
        />
      }
    >
      {body === null ? (
        <p className={styles.quiet}>{t('whatif:role.none')}</p>
      ) : isGone ? (
        <p>{t('whatif:role.gone', { body: body.label })}</p>
      ) : sides === null ? (
        <p className={styles.quiet}>{t('whatif:role.computing')}</p>
      ) : (
        <ul className={styles.said} data-testid="whatif-role" data-stale={sides.stale}>
          {sentences.map((text) => (
            <li key={text}>
              <Prose text={text} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
