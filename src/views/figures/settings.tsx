/** What can be set about a figure, in groups. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../parts/use-words.ts';
import { ChartSettings } from './chart-settings.tsx';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';
import { LegendSettings } from './legend-settings.tsx';
import { LogoSettings } from './logo-settings.tsx';
import { LookSettings, NameSettings } from './look-settings.tsx';
import { NoteSettings } from './note-settings.tsx';
import { PageSettings } from './page-settings.tsx';
import type { NotesDesk } from './studio.tsx';
import type { Drawn } from './use-drawn.ts';
import { FooterSettings, GiveSettings, WordSettings } from './word-settings.tsx';

export function Settings({ drawn, notes }: { readonly drawn: Drawn | null; readonly notes: NotesDesk }) {
  const { t } = useWords();
  const { figure } = useDesk();
  return (
    <>
      {figure.subject.of === 'chart' ? (
        <Group title={t('pictured:settings.title')} isOpen>
          <ChartSettings subject={figure.subject} />
        </Group>
      ) : null}
      <Group title={t('figures:words.title')} isOpen>
        <WordSettings drawn={drawn} />
      </Group>
      <Group title={t('figures:page.title')} isOpen>
        <PageSettings />
      </Group>
      <Group title={t('figures:notes.title')} isOpen>
        <NoteSettings drawn={drawn} notes={notes} />
      </Group>
      <Group title={t('figures:names.title')}>
        <NameSettings drawn={drawn} />
      </Group>
      {figure.subject.of === 'map' ? (
        <Group title={t('figures:legend.title')}>
          <LegendSettings />
        </Group>
      ) : null}
      <Group title={t('figures:look.title')}>
        <LookSettings />
      </Group>
      <Group title={t('figures:logos.title')}>
        <LogoSettings />
      </Group>
      <Group title={t('figures:footer.title')}>
        <FooterSettings />
      </Group>
      <Group title={t('figures:give.title')}>
        <GiveSettings />
      </Group>
    </>
  );
}

function Group({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.group} open={isOpen}>
      <summary>
        <ChevronRight aria-hidden="true" />
        <h3>{title}</h3>
      </summary>
      <div>{children}</div>
    </details>
  );
}
