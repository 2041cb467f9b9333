/** Remembered column mappings: rename, forget, take along as a file and bring back. */
import { Trash2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Heading } from 'react-aria-components';
import { date } from '../../i18n/format.ts';
import { utf8 } from '../../io/csv.ts';
import { notify } from '../../state/actions.ts';
import { download } from '../../state/files/download.ts';
import { bytesOf, pick } from '../../state/files/dropped.ts';
import {
  addRecipes,
  forgetRecipe,
  recipesAsText,
  renameRecipe,
  type SavedRecipe,
  savedRecipes,
} from '../../state/importing/recipes.ts';
import { Button, IconButton } from '../parts/controls/button.tsx';
import { useWords } from '../parts/use-words.ts';
import { Field } from './field.tsx';
import styles from './import.module.css';

/** The list as a screen of its own. */
export function RecipeList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.title}>
          <Heading slot="title" level={2}>
            {t('import:recipes')}
          </Heading>
        </div>
        <IconButton label={t('shell:close')} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.main}>
        <Recipes />
      </div>
    </div>
  );
}

export function Recipes() {
  const { t, language } = useWords();
  const [recipes, setRecipes] = useState<readonly SavedRecipe[]>([]);
  useEffect(() => {
    let gone = false;
    void savedRecipes().then((found) => {
      if (!gone) setRecipes(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  const change = async (next: Promise<readonly SavedRecipe[] | null>): Promise<void> => {
    try {
      const found = await next;
      if (found) setRecipes(found);
      else notify('error', 'commands:notice.noRecipes');
    } catch {
      notify('error', 'commands:notice.notRemembered');
    }
  };
  const bring = async (): Promise<void> => {
    const [file] = await bytesOf(await pick('files'));
    if (file) await change(addRecipes(new TextDecoder().decode(file.bytes)));
  };
  return (
    <>
      <p className={styles.hint}>{t(recipes.length === 0 ? 'import:noRecipes' : 'import:recipesText')}</p>
      <ul className={styles.recipes}>
        {recipes.map(({ recipe, date: day }) => (
          <li key={recipe.name}>
            <Field
              label={t('import:rememberName')}
              quietLabel
              value={recipe.name}
              onChange={(name) => void change(renameRecipe(recipe.name, name))}
            />
            <span className={styles.hint}>{date(day, language)}</span>
            <IconButton
              label={t('import:forget', { name: recipe.name })}
              onPress={() => void change(forgetRecipe(recipe.name))}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button onPress={() => void bring()}>{t('import:bringRecipes')}</Button>
        {recipes.length > 0 ? (
          <Button
            onPress={() =>
              void download([{ name: t('import:recipesFile'), bytes: utf8(recipesAsText(recipes)) }], '')
            }
          >
            {t('import:saveRecipes')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
