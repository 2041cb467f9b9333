/** Keeps a view's failure to that view: the rest of the window, and the data, stay usable. */
import { Component, type ReactNode } from 'react';
import { translate } from '../../i18n/index.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import styles from './shell.module.css';

export class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    if (!this.state.failed) return this.props.children;
    const t = translate(store.getState().language);
    return (
      <div className={styles.empty} role="alert">
        <p>{t('shell:crash')}</p>
        <Button tone="primary" onPress={() => this.setState({ failed: false })}>
          {t('shell:crashRetry')}
        </Button>
      </div>
    );
  }
}
