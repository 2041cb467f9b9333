/** The map as sentences and tables: the same bodies and ties, for reading and for keyboards and screen readers. */
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Answers } from '../../analysis/measure.ts';
import type { Scene } from '../../drawing/scene.ts';
import { hubSentence } from '../../i18n/hub-sentence.ts';
import { loadLaterWords } from '../../i18n/index.ts';
import type { Lensed } from '../../model/lens.ts';
import { select } from '../../state/actions.ts';
import { useApp } from '../../state/store.ts';
import { IconButton } from '../parts/controls/button.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { SectorSwatch } from '../parts/sector-chip.tsx';
import { useWords } from '../parts/use-words.ts';
import { summary } from './describe.ts';
import styles from './map.module.css';
import { linesBySector } from './text-lines.ts';

/** Ties listed by name before the rest is counted. */
const MOST_NAMED = 12;

function TextVersion({
  scene,
  lensed,
  answers,
  hidden,
  onClose,
}: {
  readonly scene: Scene;
  readonly lensed: Lensed;
  readonly answers: Answers | null;
  /** Bodies of the lens that the focus leaves out. */
  readonly hidden: number;
  readonly onClose: () => void;
}) {
  const { t, language } = useWords();
  const selected = useApp((s) => s.selected);
  const groups = useMemo(() => linesBySector(scene, lensed, language), [scene, lensed, language]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.text} aria-label={t('mapText:title')}>
      <div className={styles.textHead}>
        <h2 ref={heading} tabIndex={-1}>
          {t('mapText:title')}
        </h2>
        <IconButton label={t('map:closeText')} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p>{hubSentence(lensed, answers, language)}</p>
      <p>{summary(scene, lensed, language)}</p>
      <Lit scene={scene} />
      {hidden > 0 ? <p>{t('mapText:focusNote', { bodies: t('map:bodies', { count: hidden }) })}</p> : null}
      <Fields scene={scene} lensed={lensed} />
      {groups.map((group) => (
        <div key={group.sector} className={styles.textGroup}>
          <h3>
            <SectorSwatch sector={group.sector} />
            {t('mapText:sector', { sector: group.name, count: group.bodies.length })}
          </h3>
          <PlainTable
            caption={t('mapText:caption', { sector: group.name })}
            columns={[{ label: t('mapText:body') }, { label: t('mapText:with') }]}
            rows={group.bodies.map((body) => ({
              key: body.id,
              cells: [
                <div key="name" className={styles.textName}>
                  <Button
                    className={styles.textBody ?? ''}
                    aria-pressed={body.id === selected}
                    onPress={() => select(body.id)}
                  >
                    {body.label}
                  </Button>
                  <span className={styles.textKind}>
                    {body.kind}, {t('map:ties', { count: body.ties })}
                  </span>
                </div>,
                <span key="with" className={styles.textWith}>
                  {withWhom(body.with)}
                </span>,
              ],
            }))}
          />
        </div>
      ))}
    </section>
  );

  function withWhom(others: readonly string[]): string {
    if (others.length === 0) return t('mapText:none');
    const named = others.slice(0, MOST_NAMED).join('; ');
    const rest = others.length - MOST_NAMED;
    return rest > 0 ? `${named}; ${t('mapText:more', { count: rest })}` : named;
  }
}

/** Whom an answer lights up. */
function Lit({ scene }: { readonly scene: Scene }) {
  const { t } = useWords();
  const traced = useApp((s) => s.traced);
  const lit = traced ? scene.nodes.filter(({ id }) => traced.bodies.has(id)) : [];
  if (lit.length === 0) return null;
  const rest = lit.length - MOST_NAMED;
  const names = lit.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = rest > 0 ? [t('mapText:more', { count: rest })] : [];
  return <p>{t('mapText:lit', { bodies: [...names, ...more].join('; ') })}</p>;
}

/** What stands together in the picture: fields of the layout, outlines. */
function Fields({ scene, lensed }: { readonly scene: Scene; readonly lensed: Lensed }) {
  const { t } = useWords();
  const shown = useMemo(() => new Set(scene.nodes.map(({ id }) => id)), [scene]);
  const fields = scene.ground?.fields ?? [];
  if (fields.length === 0) return null;
  return (
    <div className={styles.textGroup}>
      <h3>{t('mapText:fields')}</h3>
      <ul>
        {fields.map(({ text, members }, i) => {
          const here = members.map((v) => lensed.bodies[v]!).filter(({ id }) => shown.has(id));
          const rest = here.length - MOST_NAMED;
          const named = here.slice(0, MOST_NAMED).map(({ label }) => label);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields of one picture do not move
            <li key={i}>
              <strong>{text}:</strong> {here.length === 0 ? t('mapText:none') : named.join('; ')}
              {rest > 0 ? `; ${t('mapText:more', { count: rest })}` : ''}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** With the words that only such parts use. */
export async function loadTextVersion(): Promise<{ readonly default: typeof TextVersion }> {
  await loadLaterWords();
  return { default: TextVersion };
}
