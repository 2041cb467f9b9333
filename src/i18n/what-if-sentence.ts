/** What is played, and what comes of it, in sentences. */
import type { PlanStep, Project } from '../model/project.ts';
import { number, percent } from './format.ts';
import { type Language, translate } from './index.ts';

/** Names listed before the rest is counted. */
const MOST_NAMES = 4;

/** 'A, B, C und 5 weitere' */
export function listed(names: readonly string[], language: Language, most = MOST_NAMES): string {
  const shown = names.length <= most + 1 ? names : names.slice(0, most);
  const list = shown.join(', ');
  if (shown.length === names.length) return list;
  return translate(language)('whatif:effect.more', {
    list,
    n: number(names.length - shown.length, language),
  });
}

const labelIn = (project: Project, steps: readonly PlanStep[], id: string, language: Language): string => {
  const added = steps.find((step) => step.do === 'add-body' && step.body.id === id);
  if (added?.do === 'add-body') return added.body.label;
  return project.bodies.get(id)?.label ?? translate(language)('whatif:steps.gone');
};

/**
 * One step in words.
 * @param steps the play that it belongs to: names of bodies that are there in thought only
 */
export function stepText(
  step: PlanStep,
  project: Project,
  steps: readonly PlanStep[],
  language: Language,
): string {
  const t = translate(language);
  const label = (id: string) => labelIn(project, steps, id, language);
  switch (step.do) {
    case 'add-body':
      return t('whatif:steps.addBody', { body: step.body.label });
    case 'remove-body':
      return t('whatif:steps.removeBody', { body: label(step.id) });
    case 'add-tie':
      return t('whatif:steps.addTie', { from: label(step.tie.source), to: label(step.tie.target) });
    case 'remove-tie': {
      const tie = project.ties.get(step.id);
      const gone = t('whatif:steps.gone');
      return t('whatif:steps.removeTie', {
        from: tie ? label(tie.source) : gone,
        to: tie ? label(tie.target) : gone,
      });
    }
  }
}

/** A short name after what is played: 'ohne Klinikum Westfalen, mit Jugendamt, 2 neue Verbindungen'. */
export function playName(steps: readonly PlanStep[], project: Project, language: Language): string {
  const t = translate(language);
  if (steps.length === 0) return t('whatif:name.nothing');
  const label = (id: string) => labelIn(project, steps, id, language);
  const gone = steps.flatMap((step) => (step.do === 'remove-body' ? [label(step.id)] : []));
  const come = steps.flatMap((step) => (step.do === 'add-body' ? [step.body] : []));
  const cut = steps.flatMap((step) => (step.do === 'remove-tie' ? [project.ties.get(step.id)] : []));
  const fresh = steps.flatMap((step) => (step.do === 'add-tie' ? [step.tie] : []));
  // Ties of a body that comes are told with it.
  const own = new Set(come.map(({ id }) => id));
  const between = fresh.filter((tie) => !own.has(tie.source) && !own.has(tie.target));
  const [cutOne] = cut;
  const [newOne] = between;
  const parts = [
    gone.length > 0 ? t('whatif:name.without', { list: listed(gone, language, 2) }) : '',
    come.length > 0
      ? t('whatif:name.with', {
          list: listed(
            come.map((body) => body.label),
            language,
            2,
          ),
        })
      : '',
    cut.length === 1 && cutOne
      ? t('whatif:name.cutTie', { from: label(cutOne.source), to: label(cutOne.target) })
      : cut.length > 0
        ? t('whatif:name.ties', { count: cut.length })
        : '',
    between.length === 1 && newOne
      ? t('whatif:name.newTie', { from: label(newOne.source), to: label(newOne.target) })
      : between.length > 0
        ? t('whatif:name.newTies', { count: between.length })
        : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** What `figures/what-if/effect.ts` counts; given by shape, since words know nothing of state. */
export type EffectCounts = {
  readonly bodies: readonly [number, number];
  readonly ties: readonly [number, number];
  readonly pairs: { readonly before: number; readonly lost: number; readonly gained: number };
  readonly cross: { readonly before: number; readonly lost: number; readonly gained: number };
  readonly pieces: readonly (readonly { readonly label: string }[])[];
  readonly survivors: readonly {
    readonly body: { readonly label: string };
    readonly partners: number;
    readonly ties: number;
    readonly together: number;
  }[];
};

/** The sentences on who reaches whom; one that says that nothing is lost, where that is so. */
export function effectSentences(effect: EffectCounts, language: Language): readonly string[] {
  const t = translate(language);
  const n = (value: number) => number(value, language);
  const { bodies, ties, pairs, cross } = effect;
  const tiesWords = { ties: n(ties[1]), tiesBefore: n(ties[0]) };
  return [
    bodies[0] === bodies[1]
      ? t('whatif:effect.sameBodies', { bodies: n(bodies[1]), ...tiesWords })
      : t('whatif:effect.counts', { bodies: n(bodies[1]), bodiesBefore: n(bodies[0]), ...tiesWords }),
    ...(pairs.lost > 0
      ? [
          t('whatif:effect.lost', {
            count: pairs.lost,
            n: n(pairs.lost),
            before: n(pairs.before),
            share: shareText(pairs.lost / pairs.before, language),
          }),
        ]
      : [t('whatif:effect.noneLost')]),
    ...(cross.lost > 0 ? [t('whatif:effect.lostCross', { count: cross.lost, n: n(cross.lost) })] : []),
    ...(pairs.gained > 0 ? [t('whatif:effect.gained', { count: pairs.gained, n: n(pairs.gained) })] : []),
  ];
}

const shareText = (share: number, language: Language): string =>
  percent(share, language, share > 0 && share < 0.1 ? 1 : 0);

/** What came off: parts of several bodies one by one, those without any connection together. */
export function pieceSentences(
  { pieces }: Pick<EffectCounts, 'pieces'>,
  language: Language,
): readonly string[] {
  const t = translate(language);
  const parts = pieces.filter((piece) => piece.length > 1);
  const alone = pieces.filter((piece) => piece.length === 1).map(([body]) => body!.label);
  return [
    ...parts.map((piece) =>
      t('whatif:effect.piece', {
        count: piece.length,
        list: listed(
          piece.map((body) => body.label),
          language,
          6,
        ),
      }),
    ),
    ...(alone.length > 0
      ? [t('whatif:effect.alone', { count: alone.length, list: listed(alone, language, 8) })]
      : []),
  ];
}

/** What stays between the partners of each body that goes. */
export const survivorSentences = (
  { survivors }: Pick<EffectCounts, 'survivors'>,
  language: Language,
): readonly string[] =>
  survivors.map(({ body, partners, ties, together }) => {
    const t = translate(language);
    if (partners === 0) return t('whatif:effect.survivorNone', { body: body.label });
    if (partners === 1) return t('whatif:effect.survivorOne', { body: body.label });
    if (together < 2)
      return t('whatif:effect.survivorApart', { body: body.label, partners: number(partners, language) });
    return t('whatif:effect.survivor', {
      body: body.label,
      partners: number(partners, language),
      count: ties,
      ties: number(ties, language),
      together: number(together, language),
    });
  });

/** Before and after of what a role is told by; null = no number there. */
export type RoleChange = Readonly<
  Record<'reach' | 'bridge' | 'mix' | 'hold' | 'redundant', readonly [number | null, number | null]>
> & { readonly star: boolean };

/** How the role of a body changes, in plain sentences; what does not change is not told. */
export function roleSentences(change: RoleChange, language: Language): readonly string[] {
  const t = translate(language);
  const said: string[] = [];
  const moved = ([before, after]: readonly [number | null, number | null]): number =>
    before === null || after === null || Math.abs(after - before) < 1e-9 ? 0 : after - before;
  const shares = ([before, after]: readonly [number | null, number | null]) => ({
    before: shareText(before ?? 0, language),
    after: shareText(after ?? 0, language),
  });
  const reach = Math.round(moved(change.reach));
  if (reach > 0) said.push(t('whatif:role.moreReach', { count: reach }));
  if (reach < 0) said.push(t('whatif:role.lessReach', { count: -reach }));
  if (change.star) said.push(t('whatif:role.star'));
  const bridge = moved(change.bridge);
  if (bridge !== 0)
    said.push(t(bridge > 0 ? 'whatif:role.moreBridge' : 'whatif:role.lessBridge', shares(change.bridge)));
  const mix = moved(change.mix);
  if (mix !== 0) said.push(t(mix > 0 ? 'whatif:role.moreMix' : 'whatif:role.lessMix'));
  const hold = moved(change.hold);
  if (hold !== 0)
    said.push(t(hold > 0 ? 'whatif:role.moreHold' : 'whatif:role.lessHold', shares(change.hold)));
  const redundant = moved(change.redundant);
  if (redundant !== 0)
    said.push(t(redundant > 0 ? 'whatif:role.moreRedundant' : 'whatif:role.lessRedundant'));
  return said.length > 0 ? said : [t('whatif:role.same')];
}
