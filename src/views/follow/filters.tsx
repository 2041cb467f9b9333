/** What is shown of the contacts: by words, status, last contact, and what hangs on one person. */
import { UserRound } from 'lucide-react';
import { ALL_CONTACTS, type ContactFilter } from '../../model/follow-up.ts';
import { STATUSES, wordFor } from '../../model/vocabulary.ts';
import { Button } from '../parts/controls/button.tsx';
import { Select } from '../parts/controls/select.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useWords } from '../parts/use-words.ts';
import styles from './follow.module.css';

const MONTHS = [3, 6, 12, 24] as const;

export function Filters({
  filter,
  query,
  onFilter,
  onQuery,
  bound,
}: {
  readonly filter: ContactFilter;
  readonly query: string;
  readonly onFilter: (filter: ContactFilter) => void;
  readonly onQuery: (query: string) => void;
  /** Ties that depend on one person. */
  readonly bound: number;
}) {
  const { t, language } = useWords();
  const isAll =
    query === '' &&
    filter.status === ALL_CONTACTS.status &&
    filter.contact === ALL_CONTACTS.contact &&
    !filter.personBound;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields that filter at once are no form to send
    <div className={styles.filters} role="group" aria-label={t('follow:filter.label')}>
      <SearchBox
        className={styles.search}
        label={t('follow:filter.search')}
        hint={t('follow:filter.searchHint')}
        value={query}
        onChange={onQuery}
      />
      <Select
        label={t('follow:filter.status')}
        value={filter.status}
        choices={[
          { id: 'any', label: t('follow:filter.statusAny') },
          ...STATUSES.map((id) => ({ id, label: wordFor('statuses', id, language) })),
          { id: 'not-said', label: t('follow:filter.statusNotSaid') },
        ]}
        onChange={(status) => onFilter({ ...filter, status })}
      />
      <Select
        label={t('follow:filter.contact')}
        value={String(filter.contact)}
        choices={[
          { id: 'any', label: t('follow:filter.contactAny') },
          ...MONTHS.map((count) => ({ id: String(count), label: t('follow:filter.contactBack', { count }) })),
          { id: 'not-said', label: t('follow:filter.contactNotSaid') },
        ]}
        onChange={(id) =>
          onFilter({ ...filter, contact: id === 'any' || id === 'not-said' ? id : Number(id) })
        }
      />
      {bound > 0 || filter.personBound ? (
        <Button
          className={styles.toggle ?? ''}
          aria-pressed={filter.personBound}
          onPress={() => onFilter({ ...filter, personBound: !filter.personBound })}
        >
          <UserRound aria-hidden="true" />
          {t('follow:filter.personBound')}
        </Button>
      ) : null}
      {isAll ? null : (
        <Button
          tone="quiet"
          onPress={() => {
            onFilter(ALL_CONTACTS);
            onQuery('');
          }}
        >
          {t('follow:filter.reset')}
        </Button>
      )}
    </div>
  );
}
