/** One scene: its picture as it will be seen, what is said with it, and what it shows. */
import { ArrowDown, ArrowUp, Camera, Copy, Map as MapIcon, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import type { Slide } from '../../model/figure.ts';
import type { Id } from '../../model/project.ts';
import {
  changeSlide,
  deleteSlide,
  duplicateSlide,
  moveSlide,
  openSlide,
  retakeSlide,
} from '../../state/slides/slides.ts';
import { useApp } from '../../state/store.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { useWords } from '../parts/use-words.ts';
import { PageImage } from './page-image.tsx';
import styles from './slides.module.css';
import type { Drawn } from './use-sheets.ts';

export function Editor({
  slide,
  at,
  count,
  drawn,
  onPresent,
  isNew,
  onMade,
  onDeleted,
}: {
  readonly slide: Slide;
  readonly at: number;
  readonly count: number;
  readonly drawn: Drawn | null;
  readonly onPresent: () => void;
  /** Just taken: its title is typed next. */
  readonly isNew: boolean;
  readonly onMade: (id: Id) => void;
  readonly onDeleted: () => void;
}) {
  const { t } = useWords();
  return (
    <section className={styles.editor} aria-label={t('slides:edit')}>
      <div
        className={styles.stage}
        aria-busy={drawn?.of !== slide}
        data-testid="slide-preview"
        data-ready={drawn?.of === slide && drawn.page !== null}
      >
        {drawn?.page ? (
          <PageImage sheet={drawn.page.sheet} alt={`${slide.title}. ${drawn.page.sheet.text.join(' ')}`} />
        ) : (
          <p className={styles.quiet}>
            {drawn === null
              ? t('slides:drawing')
              : slide.figure === null
                ? t('slides:noPicture')
                : t('slides:figureGone')}
          </p>
        )}
      </div>
      <div className={styles.row}>
        <Button onPress={onPresent}>
          <Play aria-hidden="true" />
          {t('slides:presentFrom')}
        </Button>
        {slide.looked ? (
          <Button onPress={() => void openSlide(slide.id)}>
            <MapIcon aria-hidden="true" />
            {t('slides:toMap')}
          </Button>
        ) : null}
        <Button onPress={() => retakeSlide(slide.id)}>
          <Camera aria-hidden="true" />
          {t('slides:retake')}
        </Button>
        <span className={styles.rest} />
        <IconButton
          label={t('slides:earlier')}
          isDisabled={at === 0}
          onPress={() => moveSlide(slide.id, at - 1)}
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('slides:later')}
          isDisabled={at === count - 1}
          onPress={() => moveSlide(slide.id, at + 1)}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('slides:duplicate')}
          onPress={() => {
            const made = duplicateSlide(slide.id, t('slides:copyOf', { title: slide.title }));
            if (made !== null) onMade(made);
          }}
        >
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('slides:delete')}
          onPress={() => {
            onDeleted();
            deleteSlide(slide.id);
          }}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.fields}>
        <Field slide={slide} part="title" isNew={isNew} />
        <Field slide={slide} part="caption" />
        <Field slide={slide} part="notes" />
      </div>
      <Shows slide={slide} />
    </section>
  );
}

/** What is typed becomes one step when the field is left. */
function Field({
  slide,
  part,
  isNew = false,
}: {
  readonly slide: Slide;
  readonly part: 'title' | 'caption' | 'notes';
  readonly isNew?: boolean;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null) changeSlide(slide.id, { [part]: typed.trim() }, part);
    setTyped(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is typed is kept when the field inside is left
    <div
      onBlur={keep}
      onFocus={({ target }) => {
        // What a scene is called at first has nothing of what it will be called.
        if (isNew && typed === null && target instanceof HTMLInputElement) target.select();
      }}
    >
      <TextInput
        label={t(`slides:field.${part}`)}
        {...(part === 'title' ? {} : { hint: t(`slides:field.${part}Hint`) })}
        value={typed ?? slide[part]}
        onChange={setTyped}
        lines={part === 'notes' ? 6 : part === 'caption' ? 2 : 1}
        autoFocus={isNew}
      />
    </div>
  );
}

function Shows({ slide }: { readonly slide: Slide }) {
  const { t, language } = useWords();
  const about = useApp((s) => s.project.about);
  const figure = useApp((s) =>
    slide.figure === null ? null : (s.project.figures.get(slide.figure) ?? null),
  );
  return (
    <div className={styles.shows}>
      <p>
        <strong>{t('slides:shows')}</strong>{' '}
        {slide.looked
          ? t('slides:showsMap', { lens: lensQuestion(slide.looked.lens, about, language) })
          : figure
            ? t('slides:showsFigure', { name: figure.name })
            : t('slides:figureGone')}
      </p>
      {slide.looked ? (
        <>
          <p className={styles.fact}>
            {slide.highlight.length > 0
              ? t('slides:highlight', { count: slide.highlight.length })
              : t('slides:noHighlight')}
            {slide.highlight.length > 0 ? (
              <Button tone="quiet" onPress={() => changeSlide(slide.id, { highlight: [] })}>
                {t('slides:clearHighlight')}
              </Button>
            ) : null}
          </p>
          {slide.camera ? (
            <p className={styles.fact}>
              {t('slides:zoomed')}
              <Button tone="quiet" onPress={() => changeSlide(slide.id, { camera: null })}>
                {t('slides:wholePicture')}
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
