/** Brokerage roles (Gould & Fernandez 1989) under plain names, each with the little picture that defines it. */
import { measureOf } from '../../analysis/index.ts';
import { number } from '../../i18n/format.ts';
import { readingOf } from '../../i18n/measure-value.ts';
import { Declined } from '../parts/declined.tsx';
import { MeasureName } from '../parts/measure-name.tsx';
import { Stat } from '../parts/stat.tsx';
import { useWords } from '../parts/use-words.ts';
import { Facet } from './facet.tsx';
import styles from './hub.module.css';
import type { Profile } from './profile.ts';

const ROLES = ['liaison', 'itinerant', 'gatekeeper-or-representative', 'coordinator'] as const;
type Role = (typeof ROLES)[number];

export function Broker({ profile }: { readonly profile: Profile }) {
  const { t, language } = useWords();
  const { answers, vertex, ego, star } = profile;
  const readings = ROLES.map((role) => ({
    role,
    reading: answers ? readingOf(answers, `brokerage-${role}`, vertex) : null,
  }));
  const declined = readings.find((r) => r.reading?.declined)?.reading?.declined ?? null;
  const total = readings.reduce((sum, r) => sum + (r.reading?.value ?? 0), 0);
  const ownSector = profile.lensed.labels.sector[vertex]! >= 0;
  const most = Math.max(1, ...readings.map((r) => r.reading?.value ?? 0));
  return (
    <Facet
      title={t('hub:facet.broker')}
      ask={t('hub:facet.brokerAsk')}
      sure={
        declined || ego.alterPairs === 0
          ? null
          : star
            ? t('hub:broker.star')
            : t('hub:broker.sure', {
                known: number(ego.alterTies.length, language),
                pairs: number(ego.alterPairs, language),
              })
      }
    >
      {!answers ? <p className={styles.computing}>{t('hub:computing')}</p> : null}
      {declined ? <Declined reason={declined} /> : null}
      {answers && !declined ? (
        <>
          <Stat value={number(total, language)} name={t('hub:broker.total', { count: total })} />
          <p>{t('hub:broker.sentence')}</p>
          <ul className={styles.roles}>
            {readings.map(({ role, reading }) => (
              <RoleRow
                key={role}
                role={role}
                value={reading?.value ?? 0}
                most={most}
                possible={ownSector || !needsOwnSector(role)}
              />
            ))}
          </ul>
          {ownSector ? null : <p className={styles.note}>{t('hub:broker.noOwnSector')}</p>}
        </>
      ) : null}
    </Facet>
  );
}

const needsOwnSector = (role: Role) => role === 'coordinator' || role === 'gatekeeper-or-representative';

function RoleRow({
  role,
  value,
  most,
  possible,
}: {
  readonly role: Role;
  readonly value: number;
  readonly most: number;
  readonly possible: boolean;
}) {
  const { t, language } = useWords();
  const measure = measureOf('body', `brokerage-${role}`);
  return (
    <li data-possible={possible}>
      <RoleGlyph role={role} />
      <span>
        {measure ? (
          <MeasureName measure={measure}>{t(`hub:broker.roles.${role}`)}</MeasureName>
        ) : (
          t(`hub:broker.roles.${role}`)
        )}
        <small>{t(`hub:broker.terms.${role}`)}</small>
      </span>
      <span className={styles.roleBar} aria-hidden="true">
        <i style={{ inlineSize: `${(100 * value) / most}%` }} />
      </span>
      <b>{possible ? number(value, language) : '–'}</b>
    </li>
  );
}

/** Fills of the two partners and of the broker between them: same fill = same sector. */
const FILLS: Record<Role, readonly [string, string, string]> = {
  coordinator: ['var(--ink)', 'var(--ink)', 'var(--ink)'],
  itinerant: ['var(--ink)', 'var(--page)', 'var(--ink)'],
  'gatekeeper-or-representative': ['var(--ink)', 'var(--ink)', 'var(--page)'],
  liaison: ['var(--ink)', 'var(--page)', 'var(--page)'],
};

function RoleGlyph({ role }: { readonly role: Role }) {
  const [left, middle, right] = FILLS[role];
  const third = role === 'liaison';
  return (
    <svg className={styles.glyph} viewBox="0 0 64 34" aria-hidden="true">
      <path d="M10 26L32 9L54 26" fill="none" stroke="var(--line-strong)" strokeWidth="1.5" />
      <g stroke="var(--ink)" strokeWidth="1.4">
        <circle cx="10" cy="26" r="5.5" fill={left} />
        <circle cx="54" cy="26" r="5.5" fill={third ? 'var(--page)' : right} />
        {third ? <path d="M54 20.5A5.5 5.5 0 0 1 54 31.5Z" fill="var(--ink)" strokeWidth="0" /> : null}
        <circle cx="32" cy="9" r="6.5" fill={middle} />
      </g>
    </svg>
  );
}
