/** Finding somebody on the scene by name, to be pointed at: with keys alone, in the audience's window and in the speaker's. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { closeness, finder, fold } from '../../base/fold.ts';
import { collator } from '../../i18n/format.ts';
import { useWords } from '../parts/use-words.ts';
import type { SceneBody } from './scene-parts.ts';
import styles from './show.module.css';

/** Shown at once; who types on gets others. */
const MOST = 7;

export function PointField({
  bodies,
  onPoint,
  onLeave,
  autoFocus = false,
}: {
  readonly bodies: readonly SceneBody[];
  /** Id in the picture. */
  readonly onPoint: (id: string) => void;
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
}) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => foundIn(bodies, text, language), [bodies, text, language]);
  const isOpen = text.trim() !== '';
  // The one that Enter takes is in sight.
  useEffect(() => {
    const chosen = field.current?.parentElement?.querySelector('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: 'nearest' });
  });
  const choose = (body: SceneBody | undefined) => {
    if (!body) return;
    onPoint(body.id);
    setText('');
    setAt(0);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape') onLeave?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.finding}>
      {isOpen ? (
        <div id={list} role="listbox" aria-label={t('slides:show.point')} className={styles.found}>
          {found.map((body, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field
            <div
              key={body.id}
              id={`${list}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(body)}
            >
              {body.name}
            </div>
          ))}
          {found.length === 0 ? <p>{t('slides:show.nobody')}</p> : null}
        </div>
      ) : null}
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it
        autoFocus={autoFocus}
        type="text"
        role="combobox"
        aria-label={t('slides:show.point')}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen && found.length > 0 ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        translate="no"
        placeholder={t('slides:show.pointHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
    </div>
  );
}

function foundIn(bodies: readonly SceneBody[], text: string, language: 'de' | 'en'): readonly SceneBody[] {
  const asked = text.trim();
  if (asked === '') return [];
  const fits = finder(asked);
  const { compare } = collator(language);
  return bodies
    .filter(({ name }) => fits(fold(name)))
    .map((body) => ({ body, near: closeness(body.name, asked) }))
    .sort((a, b) => b.near - a.near || compare(a.body.name, b.body.name))
    .slice(0, MOST)
    .map(({ body }) => body);
}
