/** Changing something by name: removing a body or one of its ties, tying two, adding a body. */
import { type ReactNode, useState } from 'react';
import type { Id } from '../../model/project.ts';
import { KINDS, type Kind, SECTORS, TIE_TYPES, type TieType, wordFor } from '../../model/vocabulary.ts';
import { playBody, playTie, playWithoutBody, playWithoutTie } from '../../state/what-if/what-if.ts';
import { BodyPicker, type Picked, picked } from '../parts/body-picker.tsx';
import { Button } from '../parts/controls/button.tsx';
import { TextInput } from '../parts/controls/fields.tsx';
import { Select } from '../parts/controls/select.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Play } from './use-play.ts';
import styles from './whatif.module.css';

const NOBODY: Picked = { text: '', id: null };

export function Change({ play }: { readonly play: Play }) {
  const { t } = useWords();
  return (
    <section className={styles.block} aria-labelledby="whatif-change">
      <h2 id="whatif-change">{t('whatif:change.title')}</h2>
      <Fold title={t('whatif:change.remove')}>
        <Remove play={play} />
      </Fold>
      <Fold title={t('whatif:change.addTie')}>
        <AddTie play={play} />
      </Fold>
      <Fold title={t('whatif:change.addBody')}>
        <AddBody play={play} />
      </Fold>
    </section>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

/** Bodies of the project that went in thought, and those of it that nobody can pick any more. */
const goneIn = ({ played }: Play): readonly Id[] => [...played.removed.bodies];

function Remove({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const [who, setWho] = useState<Picked>(NOBODY);
  const [missing, setMissing] = useState(false);
  const { project } = play.played;
  const body = who.id === null ? undefined : project.bodies.get(who.id);
  const ties = body
    ? [...project.ties.values()].filter((tie) => tie.source === body.id || tie.target === body.id)
    : [];
  const label = (id: Id) => project.bodies.get(id)?.label ?? id;
  return (
    <>
      <BodyPicker
        label={t('whatif:change.who')}
        hint={t('whatif:change.whoHint')}
        value={who}
        onPick={(next) => {
          setMissing(false);
          setWho(next);
        }}
        without={goneIn(play)}
        error={missing ? t('whatif:change.pick') : null}
      />
      <Button
        onPress={() => {
          if (!body) return setMissing(true);
          playWithoutBody(body.id);
          setWho(NOBODY);
        }}
      >
        {t('whatif:change.removeBody')}
      </Button>
      {body ? (
        <div className={styles.ties}>
          <h3>{t('whatif:change.ties', { body: body.label })}</h3>
          {ties.length === 0 ? (
            <p className={styles.quiet}>{t('whatif:change.noTies', { body: body.label })}</p>
          ) : (
            <ul>
              {ties.map((tie) => (
                <li key={tie.id}>
                  <span>
                    {label(tie.source === body.id ? tie.target : tie.source)}{' '}
                    <small>{wordFor('tieTypes', tie.type, language)}</small>
                  </span>
                  <Button
                    tone="quiet"
                    aria-label={t('whatif:change.removeTie', {
                      from: label(tie.source),
                      to: label(tie.target),
                    })}
                    onPress={() => playWithoutTie(tie.id)}
                  >
                    {t('whatif:change.cut')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </>
  );
}

function TypeSelect({
  type,
  onChange,
}: {
  readonly type: TieType;
  readonly onChange: (type: TieType) => void;
}) {
  const { t, language } = useWords();
  return (
    <Select
      label={t('whatif:change.type')}
      value={type}
      choices={TIE_TYPES.map((id) => ({ id, label: wordFor('tieTypes', id, language) }))}
      onChange={onChange}
    />
  );
}

/** Bodies that are there in thought only stand below the field: the list of names knows those of the network. */
function Added({ play, onPick }: { readonly play: Play; readonly onPick: (picked: Picked) => void }) {
  const bodies = [...play.played.added.bodies].flatMap((id) => play.played.project.bodies.get(id) ?? []);
  if (bodies.length === 0) return null;
  return (
    <span className={styles.chips}>
      {bodies.map((body) => (
        <Button key={body.id} tone="quiet" onPress={() => onPick(picked(body))}>
          {body.label}
        </Button>
      ))}
    </span>
  );
}

function AddTie({ play }: { readonly play: Play }) {
  const { t } = useWords();
  const { hub } = play.played.project.about;
  const [from, setFrom] = useState<Picked>(() =>
    picked(hub === null ? undefined : play.played.project.bodies.get(hub)),
  );
  const [to, setTo] = useState<Picked>(NOBODY);
  const [type, setType] = useState<TieType>('cooperation');
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <BodyPicker label={t('whatif:change.from')} value={from} onPick={setFrom} without={goneIn(play)} />
      <BodyPicker
        label={t('whatif:change.to')}
        value={to}
        onPick={(next) => {
          setWrong(false);
          setTo(next);
        }}
        without={goneIn(play)}
        error={wrong ? t('whatif:change.twoNeeded') : null}
      />
      <Added play={play} onPick={setTo} />
      <TypeSelect type={type} onChange={setType} />
      <Button
        onPress={() => {
          const done = from.id !== null && to.id !== null && playTie(from.id, to.id, type);
          setWrong(!done);
          if (done) setTo(NOBODY);
        }}
      >
        {t('whatif:change.addTieNow')}
      </Button>
    </>
  );
}

function AddBody({ play }: { readonly play: Play }) {
  const { t, language } = useWords();
  const { hub } = play.played.project.about;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('partner');
  const [sector, setSector] = useState<string>('');
  const [tied, setTied] = useState<Picked>(() =>
    picked(hub === null ? undefined : play.played.project.bodies.get(hub)),
  );
  const [type, setType] = useState<TieType>('cooperation');
  const [missing, setMissing] = useState(false);
  return (
    <>
      <TextInput
        label={t('whatif:change.name')}
        value={name}
        onChange={(text) => {
          setMissing(false);
          setName(text);
        }}
        error={missing ? t('whatif:change.nameNeeded') : null}
      />
      <div className={styles.two}>
        <Select
          label={t('whatif:change.kind')}
          value={kind}
          choices={KINDS.map((id) => ({ id, label: wordFor('kinds', id, language) }))}
          onChange={setKind}
        />
        <Select
          label={t('whatif:change.sector')}
          value={sector}
          choices={[
            { id: '', label: t('whatif:change.noSector') },
            ...SECTORS.map((id) => ({ id: id as string, label: wordFor('sectors', id, language) })),
          ]}
          onChange={setSector}
        />
      </div>
      <BodyPicker label={t('whatif:change.tiedTo')} value={tied} onPick={setTied} without={goneIn(play)} />
      <TypeSelect type={type} onChange={setType} />
      <Button
        onPress={() => {
          const ties = tied.id === null ? [] : [tied.id];
          const id = playBody({ label: name, kind, sector: sector === '' ? null : sector, ties, type });
          setMissing(id === null);
          if (id !== null) setName('');
        }}
      >
        {t('whatif:change.addBodyNow')}
      </Button>
    </>
  );
}
