/** Gaps in words: the summary, a tie, a way of being introduced. The same on the screen, in tables and on the clipboard. */
import type { Introduction, Step } from '../compare/introductions.ts';
import type { GapCounts, GapRow, Partner } from '../model/gaps.ts';
import type { Tie } from '../model/project.ts';
import { isAffiliation } from '../model/projection.ts';
import { isPersonBound, isStructural, standingOf } from '../model/tie-standing.ts';
import { wordFor } from '../model/vocabulary.ts';
import { list, number, quote } from './format.ts';
import { type Language, translate } from './index.ts';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * '5 der 20 häufigsten Partnerkategorien … sind in Ihrem Netzwerk genannt, 3 stecken in einem Sammeleintrag …', then what is to be
 * known beside it, a sentence each.
 * @param ways categories that are not named singly and to which somebody could introduce; null while that is being sought
 */
export function gapSentences(counts: GapCounts, ways: number | null, language: Language): readonly string[] {
  const t = translate(language);
  const part = (key: 'block' | 'maybe' | 'rest', count: number) =>
    count === 0 ? [] : [t(`gaps:summary.${key}`, { count })];
  const { of, named } = counts;
  const head =
    named === 0 ? t('gaps:summary.namedNone', { of }) : t('gaps:summary.named', { count: named, of });
  const beside = (key: 'planned' | 'structural' | 'personBound', count: number) =>
    count === 0 ? [] : [t(`gaps:summary.${key}`, { count })];
  return [
    `${capital(
      list(
        [
          head,
          ...part('block', counts.block),
          ...part('maybe', counts.maybe),
          ...part('rest', counts.notNamed),
        ],
        language,
      ),
    )}.`,
    ...beside('structural', counts.structural),
    ...beside('personBound', counts.personBound),
    ...beside('planned', counts.planned),
    ...waySentences(counts, ways, language),
    t('gaps:summary.caveat'),
  ];
}

/** To how many open categories somebody could introduce, and to how many nobody. */
function waySentences({ of, named }: GapCounts, ways: number | null, language: Language): string[] {
  const t = translate(language);
  const open = of - named;
  if (ways === null || open === 0) return [];
  if (ways === 0) return [t('gaps:summary.noWays')];
  const without = open - ways;
  return [
    t('gaps:summary.ways', { count: ways }),
    ...(without > 0 ? [t('gaps:summary.noWay', { count: without })] : []),
  ];
}

/** 'genannt', 'in einem Sammeleintrag', 'könnte in einem Sammeleintrag stecken', 'nicht genannt – geplant'. */
export function stateText(row: GapRow, language: Language): string {
  const t = translate(language);
  const [first] = row.planned;
  const standing = row.planned.some((p) => p.standing === 'planned') ? 'planned' : 'sought';
  if (row.state === 'not-named' && first)
    return `${t('gaps:state.not-named')} – ${t(`gaps:statePlanned.${standing}`)}`;
  if (row.state === 'block' && row.blocks.every(({ wider }) => wider)) return t('gaps:stateMaybe');
  return t(`gaps:state.${row.state}`);
}

/** 'Kooperation (Stufe 3: Personalschulung, regelmäßig)' */
export function tieText(tie: Tie, language: Language): string {
  const t = translate(language);
  const standing = standingOf(tie);
  const said = [
    standing === 'active' ? '' : wordFor('statuses', standing, language),
    tie.stage === null
      ? ''
      : t('gaps:intro.stage', { n: tie.stage, stage: wordFor('stages', tie.stage, language) }),
    tie.frequency === null ? '' : wordFor('frequencies', tie.frequency, language),
  ].filter(Boolean);
  const type = wordFor('tieTypes', tie.type, language);
  return said.length === 0 ? type : `${type} (${said.join(', ')})`;
}

/** Each of them once. */
export const tiesText = (ties: readonly Tie[], language: Language): string =>
  [...new Set(ties.map((tie) => tieText(tie, language)))].join(', ');

/** 'Klinikum Westfalen – Kooperation'; a block says how many it stands for. */
export function partnerText({ body, ties }: Partner, language: Language): string {
  const t = translate(language);
  const block =
    body.block === null
      ? ''
      : body.block.count === null
        ? t('gaps:mark.block')
        : t('gaps:mark.blockOf', { n: number(body.block.count, language) });
  return `${body.label} – ${[block, tiesText(ties, language)].filter(Boolean).join(', ')}`;
}

/** Bodies between the centre and the target. */
const between = (way: readonly Step[]) => way.slice(0, -1).map(({ to }) => to);

/** '„Klinikum Westfalen“ könnte Sie mit „…“ bekannt machen.' */
export function introductionText({ target, ways }: Introduction, language: Language): string {
  const t = translate(language);
  const [first = []] = ways;
  const via = between(first);
  const to = quote(target.label, language);
  const names = (bodies: readonly { readonly label: string }[]) =>
    list(
      bodies.map(({ label }) => quote(label, language)),
      language,
    );
  if (first.length > 2) return t('gaps:intro.chain', { via: names(via), to, n: first.length });
  if (via.some(isAffiliation)) return t('gaps:intro.committee', { via: names(via), to });
  return t('gaps:intro.one', { via: names(via), to });
}

/** What stands behind a way and what is to be known of it: 'Sie – Klinikum Westfalen: Kooperation', 'Die Verbindung zu … hängt an einer Person'. */
export function wayText(way: readonly Step[], language: Language): readonly string[] {
  const t = translate(language);
  const ends = ({ from, to }: Step, i: number) => ({
    from: i === 0 ? t('gaps:intro.you') : from.label,
    to: to.label,
  });
  const [first] = way;
  const all = way.flatMap(({ ties }) => ties);
  return [
    ...way.map((step, i) => t('gaps:intro.ties', { ...ends(step, i), ties: tiesText(step.ties, language) })),
    ...between(way).flatMap((body) =>
      body.block === null ? [] : [t('gaps:intro.viaBlock', { name: body.label })],
    ),
    ...way.flatMap((step, i) =>
      step.ties.every(isPersonBound) ? [t('gaps:intro.viaPerson', ends(step, i))] : [],
    ),
    ...(first?.ties.every(isStructural) ? [t('gaps:intro.viaStructural', { name: first.to.label })] : []),
    ...(all.every(({ stage, frequency }) => stage === null && frequency === null)
      ? [t('gaps:intro.unsaid')]
      : []),
  ];
}
