/** Partners that two or more bodies have in common. */
import { X } from 'lucide-react';
import { type RefObject, useMemo, useState } from 'react';
import { collator, list, number } from '../../../i18n/format.ts';
import type { Id } from '../../../model/project.ts';
import { type SharedAnswer, sharedBetween } from '../../../state/looking/explore-answers.ts';
import { choose, toggleChosen } from '../../../state/looking/exploring.ts';
import { selectLensed } from '../../../state/select.ts';
import { useApp } from '../../../state/store.ts';
import { BodyPicker } from '../../parts/body-picker.tsx';
import { IconButton } from '../../parts/controls/button.tsx';
import { Prose } from '../../parts/prose.tsx';
import { useWords } from '../../parts/use-words.ts';
import type { MapControl } from '../map-canvas.tsx';
import { BodyName, Few, useTraced } from './bits.tsx';
import styles from './explore.module.css';

type Control = RefObject<MapControl | null>;

export function SharedAsk({ control }: { readonly control: Control }) {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const selection = useApp((s) => s.selection);
  const answer = useMemo(
    () => (selection.length < 2 ? null : sharedBetween(lensed, selection, collator(language).compare)),
    [lensed, selection, language],
  );
  const enough = answer !== null && answer.given.length > 1;
  useTraced(enough ? answer.traced : null);
  return (
    <>
      <Chosen control={control} />
      <AddBody without={selection} />
      <div role="status" className={styles.answer}>
        {enough ? (
          <Answer answer={answer} control={control} />
        ) : (
          <p className={styles.hint}>{t('explore:shared.need')}</p>
        )}
      </div>
    </>
  );
}

/** The bodies that are chosen together, each to be taken out again. */
export function Chosen({ control }: { readonly control: Control }) {
  const { t } = useWords();
  const selection = useApp((s) => s.selection);
  const bodies = useApp((s) => s.project.bodies);
  const chosen = selection.flatMap((id) => bodies.get(id) ?? []);
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label={t('explore:several.list')}>
      <Few items={chosen} most={12}>
        {(body) => (
          <li key={body.id}>
            <BodyName body={body} control={control} />
            <IconButton
              label={t('explore:remove', { body: body.label })}
              className={styles.small ?? ''}
              onPress={() => toggleChosen(body.id)}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        )}
      </Few>
    </ul>
  );
}

/** A field that adds the body that is picked to the choice. */
export function AddBody({ without }: { readonly without: readonly Id[] }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <BodyPicker
      label={t('explore:find.add')}
      value={{ text, id: null }}
      without={without}
      onPick={(picks) => {
        setText(picks.id === null ? picks.text : '');
        if (picks.id !== null) choose([...without, picks.id]);
      }}
    />
  );
}

function Answer({ answer, control }: { readonly answer: SharedAnswer; readonly control: Control }) {
  const { t, language } = useWords();
  const { given, partners, direct } = answer;
  const all = partners.filter(({ of }) => of.length === given.length);
  const some = partners.filter(({ of }) => of.length < given.length);
  const n = (count: number) => ({ count, n: number(count, language, 0) });
  return (
    <>
      {direct.length > 0 ? (
        <p>
          {t('explore:shared.direct', {
            pairs: list(
              direct.slice(0, 6).map(([a, b]) => t('explore:shared.pair', { a: a.label, b: b.label })),
              language,
            ),
          })}
        </p>
      ) : null}
      {partners.length === 0 ? <p>{t('explore:shared.none')}</p> : null}
      {all.length > 0 ? (
        <>
          <p>
            <Prose
              text={t(given.length === 2 ? 'explore:shared.both' : 'explore:shared.all', n(all.length))}
            />
          </p>
          <ul className={styles.plain}>
            <Few items={all}>
              {({ body }) => (
                <li key={body.id}>
                  <BodyName body={body} control={control} />
                </li>
              )}
            </Few>
          </ul>
        </>
      ) : null}
      {some.length > 0 ? (
        <>
          <p>
            <Prose text={t('explore:shared.some', n(some.length))} />
          </p>
          <ul className={styles.plain}>
            <Few items={some}>
              {({ body, of }) => (
                <li key={body.id}>
                  <BodyName body={body} control={control} />{' '}
                  <small>
                    {list(
                      of.map(({ label }) => label),
                      language,
                    )}
                  </small>
                </li>
              )}
            </Few>
          </ul>
        </>
      ) : null}
    </>
  );
}
