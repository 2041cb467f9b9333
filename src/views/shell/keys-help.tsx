import { COMMANDS } from '../../state/commands/index.ts';
import { store, useApp } from '../../state/store.ts';
import { Modal } from '../parts/controls/modal.tsx';
import { useWords } from '../parts/use-words.ts';
import { commandLabel, shortcutWords } from './command-words.ts';
import styles from './shell.module.css';

/** All shortcuts, opened by '?'. */
export default function KeysHelp() {
  const { t, language } = useWords();
  const open = useApp((s) => s.keysHelp);
  const close = () => store.setState({ keysHelp: false });
  return (
    <Modal title={t('shell:keys.title')} closeLabel={t('shell:close')} isOpen={open} onClose={close}>
      <div className={styles.keys}>
        <section>
          <h3>{t('shell:keys.everywhere')}</h3>
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
          <h3>{t('shell:keys.onMap')}</h3>
          <ul>
            {(['walk', 'enter', 'depth', 'zoom', 'escape'] as const).map((k) => (
              <li key={k}>{t(`shell:keys.${k}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}
