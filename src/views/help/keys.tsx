/** All shortcuts, from the commands that have one. */
import { COMMANDS } from '../../state/commands/index.ts';
import { commandLabel, shortcutWords } from '../parts/command-words.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './help.module.css';

export function Keys() {
  const { t, language } = useWords();
  return (
    <div className={styles.keys}>
      <section>
        <h3>{t('help:keys.everywhere')}</h3>
        <dl>
          {COMMANDS.filter((c) => c.shortcut).map((c) => (
            <div key={c.id}>
              <dt>{commandLabel(c, language)}</dt>
              <dd>
                <kbd>{shortcutWords(c.shortcut ?? '', language)}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('help:keys.onMap')}</h3>
        <ul>
          {(['walk', 'back', 'enter', 'depth', 'zoom', 'escape'] as const).map((key) => (
            <li key={key}>{t(`shell:keys.${key}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
