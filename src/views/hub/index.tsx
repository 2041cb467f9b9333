/** Hub (Drehscheibe): one body's role, first as a sentence, then section by section, each with how sure it is. */
import { useEffect, useMemo } from 'react';
import { degreeOf } from '../../graph/graph.ts';
import { hubStatements } from '../../i18n/hub-sentence.ts';
import { focusOn, select, setSession, show, wantRelational } from '../../state/actions.ts';
import { selectAnswers, selectLensed, selectProfile, selectRelational } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/controls/button.tsx';
import { Empty, Lead, Page } from '../parts/page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Prose } from '../parts/prose.tsx';
import { useWords } from '../parts/use-words.ts';
import { BodyPicker } from './body-picker.tsx';
import { Bridge } from './bridge.tsx';
import { Broker } from './broker.tsx';
import { Closure } from './closure.tsx';
import styles from './hub.module.css';
import { Mix } from './mix.tsx';
import { type Profile, profileOf } from './profile.ts';
import { Reach } from './reach.tsx';
import { Removal } from './removal.tsx';
import { SharedCommittees } from './shared-committees.tsx';

export default function HubView() {
  const { t, language } = useWords();
  const lensed = useApp(selectLensed);
  const answers = useApp(selectAnswers);
  const relational = useApp(selectRelational);
  const id = useApp(selectProfile);
  const hub = useApp((s) => s.project.about.hub);
  useEffect(wantRelational, []);
  const vertex = id === null ? undefined : lensed.vertexOf.get(id);
  const profile = useMemo(
    () => (vertex === undefined ? null : profileOf(lensed, answers, relational, vertex, language)),
    [lensed, answers, relational, vertex, language],
  );
  return (
    <Page>
      <PageHead
        name={profile ? t('hub:title') : undefined}
        title={<Prose text={profile ? profile.body.label : t('hub:noHub.title')} />}
      >
        {lensed.bodies.length > 0 ? (
          <>
            {hub !== null && id !== hub ? (
              <Button tone="quiet" onPress={() => setSession({ profile: null })}>
                {t('hub:backToHub')}
              </Button>
            ) : null}
            <BodyPicker lensed={lensed} value={vertex === undefined ? null : id} onChange={choose} />
            {profile ? <Button onPress={() => toMap(profile.body.id)}>{t('hub:onMap')}</Button> : null}
          </>
        ) : null}
      </PageHead>
      {profile ? <Sections profile={profile} /> : <Nobody name={id} empty={lensed.bodies.length === 0} />}
    </Page>
  );
}

const MOST_CENTRES = 12;

const choose = (id: string) => {
  setSession({ profile: id });
  select(id);
};
const toMap = (id: string) => {
  select(id);
  focusOn({ body: id, steps: 1 });
  show('map');
};

function Sections({ profile }: { readonly profile: Profile }) {
  const { language } = useWords();
  const statements = hubStatements(profile.lensed, profile.answers, language, profile.vertex);
  return (
    <>
      <Lead className={styles.lead} data-testid="hub-profile-sentence">
        {statements.map((s) => (
          <span key={s.text} data-about={s.about}>
            <Prose text={s.text} />{' '}
          </span>
        ))}
      </Lead>
      <div className={styles.facets}>
        <Reach profile={profile} />
        <Mix profile={profile} />
        <Bridge profile={profile} />
        <Broker profile={profile} />
        <Removal profile={profile} />
        <Closure profile={profile} />
        <SharedCommittees profile={profile} />
      </div>
    </>
  );
}

/** No profile yet: says why, and what to do. */
function Nobody({ name, empty }: { readonly name: string | null; readonly empty: boolean }) {
  const { t } = useWords();
  const label = useApp((s) => (name === null ? '' : (s.project.bodies.get(name)?.label ?? name)));
  if (empty) {
    return (
      <Empty text={t('hub:noHub.empty')}>
        <Button tone="primary" onPress={() => show('start')}>
          {t('hub:noHub.start')}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <Empty text={name === null ? t('hub:noHub.text') : t('hub:noHub.leftOut', { name: label })} />
      <Centres />
    </>
  );
}

/** The contact centres of the network, best connected first: likely what somebody came for. */
function Centres() {
  const { bodies, graph } = useApp(selectLensed);
  const centres = bodies
    .flatMap((body, v) => (body.kind === 'centre' ? [{ body, degree: degreeOf(graph, v) }] : []))
    .sort((a, b) => b.degree - a.degree)
    .slice(0, MOST_CENTRES);
  return (
    <ul className={styles.centres}>
      {centres.map(({ body }) => (
        <li key={body.id}>
          <Button onPress={() => choose(body.id)}>{body.label}</Button>
        </li>
      ))}
    </ul>
  );
}
