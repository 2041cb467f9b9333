/** The partner sheet (Partnerblatt): one page for one body, seen as it will be printed. */
import { Image as ImageIcon, Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Id, Project } from '../../model/project.ts';
import { faceOf } from '../../state/files/figure-export.ts';
import { partnerSheetOf, savePartnerSheet, speakerOf } from '../../state/partner/partner-sheet.ts';
import { store, useApp } from '../../state/store.ts';
import { BodyPicker, type Picked, picked } from '../parts/body-picker.tsx';
import { Button } from '../parts/controls/button.tsx';
import { useSvgUrl } from '../parts/use-svg-url.ts';
import { useWords } from '../parts/use-words.ts';
import styles from './report.module.css';

/** Whoever is selected, else the first partner of the centre: a page to look at rather than an empty one. */
export function firstPartner(project: Project, selected: Id | null, speaker: Id | null): Picked {
  const chosen = selected !== null && selected !== speaker ? project.bodies.get(selected) : undefined;
  if (chosen) return picked(chosen);
  for (const { source, target } of project.ties.values()) {
    const other = source === speaker ? target : target === speaker ? source : null;
    const body = other === null ? undefined : project.bodies.get(other);
    if (body && body.kind === 'partner') return picked(body);
  }
  return picked(undefined);
}

/** For whom the sheet is. */
export function usePartner(): readonly [Picked, (who: Picked) => void] {
  const project = useApp((s) => s.project);
  const speaker = useApp(speakerOf);
  const [kept, setKept] = useState<Picked | null>(null);
  const usual = useMemo(() => firstPartner(project, store.getState().selected, speaker), [project, speaker]);
  return [kept ?? usual, setKept];
}

export function PartnerButtons({ id }: { readonly id: Id | null }) {
  const { t } = useWords();
  const save = (format: 'pdf' | 'png') => () => void (id !== null && savePartnerSheet(id, format));
  return (
    <>
      <Button tone="primary" isDisabled={id === null} onPress={save('pdf')}>
        <Printer aria-hidden="true" />
        {t('report:view.partnerPdf')}
      </Button>
      <Button isDisabled={id === null} onPress={save('png')}>
        <ImageIcon aria-hidden="true" />
        {t('report:view.partnerPng')}
      </Button>
    </>
  );
}

export function PartnerSettings({
  who,
  onPick,
}: {
  readonly who: Picked;
  readonly onPick: (who: Picked) => void;
}) {
  const { t } = useWords();
  const speaker = useApp(speakerOf);
  const without = useMemo(() => (speaker === null ? [] : [speaker]), [speaker]);
  return <BodyPicker label={t('report:view.partner')} value={who} onPick={onPick} without={without} />;
}

export function PartnerPaper({ id }: { readonly id: Id | null }) {
  const { t, language } = useWords();
  const project = useApp((s) => s.project);
  const [sheet, setSheet] = useState<{ readonly svg: string; readonly said: string } | null>(null);
  const known = id !== null && project.bodies.has(id) ? id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the project is read from the store as it is then
  useEffect(() => {
    if (known === null) return setSheet(null);
    let isWanted = true;
    void faceOf().then((face) => {
      if (!isWanted) return;
      const { svg, title, text } = partnerSheetOf(store.getState(), known, language, face);
      setSheet({ svg, said: [title, ...text].join('. ') });
    });
    return () => {
      isWanted = false;
    };
  }, [known, project, language]);
  const url = useSvgUrl(sheet?.svg ?? null);
  if (known === null) return <p className={styles.quiet}>{t('report:view.partnerNone')}</p>;
  return url && sheet ? (
    <img className={styles.partner} src={url} alt={sheet.said} data-testid="partner-paper" />
  ) : (
    <p className={styles.quiet}>{t('report:view.writing')}</p>
  );
}
