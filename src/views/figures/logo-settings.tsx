/** Logos: inserted from a file, described, put at the head or the foot. */
import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Logo } from '../../model/figure.ts';
import { notify } from '../../state/actions.ts';
import { freeLogoId, readLogo } from '../../state/figures/logo.ts';
import { store } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { useWords } from '../parts/use-words.ts';
import { useDesk } from './figure-context.ts';
import styles from './figures.module.css';

export function LogoSettings() {
  const { t } = useWords();
  const { figure, change } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const insert = async (file: File) => {
    const read = await readLogo(file);
    if (typeof read === 'string') return notify('error', `figures:notice.${read}`);
    // While it was being read, something else may have been changed.
    const logos = store.getState().project.figures.get(figure.id)?.logos ?? [];
    const alt = file.name.replace(/\.[^.]*$/, '').replaceAll(/[-_]+/g, ' ');
    change({ logos: [...logos, { ...read, id: freeLogoId(logos), alt, corner: 'foot' }] }, 'logos');
  };
  return (
    <>
      {figure.logos.map((logo, i) => (
        <Item key={logo.id} logo={logo} place={i + 1} />
      ))}
      <input
        ref={field}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        data-testid="figure-logo"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void insert(file);
        }}
      />
      <Button onPress={() => field.current?.click()}>
        <ImagePlus aria-hidden="true" />
        {t('figures:logos.add')}
      </Button>
      <p className={styles.quiet}>{t('figures:logos.none')}</p>
    </>
  );
}

function Item({ logo, place }: { readonly logo: Logo; readonly place: number }) {
  const { t } = useWords();
  const { figure, change, draft } = useDesk();
  const set = (patch: Partial<Logo>) => ({
    logos: figure.logos.map((other) => (other.id === logo.id ? { ...other, ...patch } : other)),
  });
  return (
    <fieldset className={styles.card}>
      <legend>{t('figures:logos.item', { place })}</legend>
      <img className={styles.logo} src={`data:${logo.type};base64,${logo.data}`} alt={logo.alt} />
      <DraftText
        label={t('figures:logos.alt')}
        hint={t('figures:logos.altHint')}
        value={logo.alt}
        onDraft={(alt) => draft(set({ alt }))}
        onSettle={(alt) => change(set({ alt: alt.trim() }), 'logos')}
      />
      <div className={styles.cardFoot}>
        <Select
          label={t('figures:logos.corner')}
          value={logo.corner}
          choices={(['head', 'foot'] as const).map((id) => ({ id, label: t(`figures:logos.${id}`) }))}
          onChange={(corner) => change(set({ corner }), 'logos')}
        />
        <IconButton
          label={t('figures:logos.remove')}
          onPress={() => change({ logos: figure.logos.filter(({ id }) => id !== logo.id) }, 'logos')}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </fieldset>
  );
}
