/**
 * The chapter of an annual report on the network, as blocks: committees by level, partners by sector and category, networks, funders,
 * what changed, the role of the centre with its caveat, one figure, sources. Whole sentences only where they hold for every number;
 * the rest is lists and tables that a person can cut.
 */
import type { Answers } from '../analysis/measure.ts';
import { toEnd } from '../base/pauses.ts';
import { VERSION } from '../base/version.ts';
import type { Lensed } from '../model/lens.ts';
import type { Body, Project, SourceDocument, Tie } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';
import {
  type Named,
  REPORT_PARTS,
  type ReportFacts,
  type ReportPart,
  TIERS,
  tierOf,
} from '../model/report.ts';
import { heldFacts } from '../model/report-held.ts';
import { canStandAlone, paragraphsIn, wordsAt } from '../model/report-words.ts';
import { type Dating, type Moment, yearOf } from '../model/timeline.ts';
import { differenceOf } from '../model/timeline-difference.ts';
import { categoryName, wordFor } from '../model/vocabulary.ts';
import type { ReportBlock } from '../publish/report.ts';
import { date, list, number } from './format.ts';
import { hubStatements } from './hub-sentence.ts';
import { type Language, translate } from './index.ts';
import { countsText, dateText, lensQuestion, lensSentence } from './lens-sentence.ts';
import { differenceSentences } from './time-sentence.ts';

export type ChapterInput = {
  readonly project: Project;
  readonly lensed: Lensed;
  /** Of `lensed`; null = the sentence on the role stops at what is known without measures. */
  readonly answers: Answers | null;
  readonly facts: ReportFacts;
  /** Sentences as in the view Time, and how many of the ties are without years; null = there is no earlier state. */
  readonly changes: {
    readonly sentences: readonly string[];
    readonly undated: { readonly unknown: number; readonly all: number };
  } | null;
  readonly documents: readonly SourceDocument[];
  /** Title of the picture and it in words; null = none. */
  readonly figure: { readonly title: string; readonly text: string } | null;
  readonly parts: ReadonlySet<ReportPart>;
  /** Names are codes. */
  readonly isCoded: boolean;
  /** The day on which it is written. */
  readonly day: string;
  readonly language: Language;
};

export const reportChapter = (asked: ChapterInput): readonly ReportBlock[] => toEnd(writingChapter(asked));

/** The same with places to pause: lists of a whole country are thousands of lines. */
export function* writingChapter(asked: ChapterInput): Generator<void, readonly ReportBlock[]> {
  const { held, ...shown } = asked.isCoded
    ? heldFacts(asked.facts, USUAL_SHARING.least)
    : { facts: asked.facts, held: new Set<ReportPart>() };
  const input = { ...asked, ...shown };
  const { project, parts, language, facts } = input;
  const t = translate(language);
  const { year, synthetic } = project.about;
  const name = nameOf(project, language);
  const blocks: ReportBlock[] = [
    {
      is: 'title',
      text: year === null ? t('report:chapter') : t('report:chapterYear', { year: String(year) }),
    },
    { is: 'text', tone: 'note', text: facts.centre?.label ?? name },
    ...(synthetic ? [{ is: 'text', tone: 'mark', text: t('lens:synthetic') } as const] : []),
  ];
  for (const part of REPORT_PARTS) {
    if (!parts.has(part)) continue;
    yield;
    const said = withOwn(part, held.has(part) ? [note(t('report:held'))] : PARTS[part](input), input);
    if (said.length === 0) continue;
    // The figure belongs to what was said before it.
    if (part !== 'figure') blocks.push({ is: 'heading', level: 2, text: t(`report:part.${part}`) });
    blocks.push(...said);
  }
  return blocks;
}

/**
 * A person's own words come first. Where they are to stand alone, the sentence on the role leaves with its caveat; what small counts
 * hold back stays said. Where names are codes there are none: what a person wrote would tell them.
 */
function withOwn(
  part: ReportPart,
  said: readonly ReportBlock[],
  { project, facts, language, isCoded }: ChapterInput,
): readonly ReportBlock[] {
  const own = isCoded ? null : wordsAt(project, { part, centre: facts.centre?.id ?? null, language });
  if (!own) return said;
  const kept = own.isAlone && canStandAlone(part) ? said.filter(({ is }) => is !== 'text') : said;
  return [...paragraphsIn(own.text).map(plain), ...kept];
}

const PARTS: Readonly<Record<ReportPart, (input: ChapterInput) => readonly ReportBlock[]>> = {
  role: roleBlocks,
  figure: figureBlocks,
  committees: committeeBlocks,
  partners: partnerBlocks,
  networks: (input) => listed(input, 'networks'),
  groups: (input) => listed(input, 'groups'),
  funders: (input) => listed(input, 'funders'),
  carriers: (input) => listed(input, 'carriers'),
  prepared: preparedBlocks,
  changes: changeBlocks,
  sources: sourceBlocks,
};

const nameOf = ({ about }: Project, language: Language): string => about.name[language] ?? about.name.de;
const plain = (text: string): ReportBlock => ({ is: 'text', tone: 'plain', text });
const note = (text: string): ReportBlock => ({ is: 'text', tone: 'note', text });

/** A body's name; of a collective entry, for how many it stands. */
function bodyName({ label, block }: Body, language: Language): string {
  const t = translate(language);
  if (!block) return label;
  return block.count === null
    ? t('report:block', { label })
    : t('report:blockOf', { label, count: block.count });
}

const howText = (ties: readonly Tie[], language: Language): string =>
  [...new Set(ties.map(({ type }) => wordFor('tieTypes', type, language)))].join(', ');

/** The earliest beginning that is said; '' = none. */
function sinceText(ties: readonly Tie[], language: Language): string {
  const [first] = ties
    .map(({ since }) => since)
    .filter((since) => since !== '')
    .sort();
  return first === undefined ? '' : date(first, language);
}

/** One or two, as a number of its own: no day, no share, no part of a larger one. */
const SMALL = /(?<![\d.,/–-])[12](?![\d.,/–-]*\d| %)/;
/** Sentences that name no small count, where these are held back. */
const sayable = (texts: readonly string[], isCoded: boolean): readonly string[] =>
  isCoded ? texts.filter((text) => !SMALL.test(text)) : texts;

function roleBlocks({ lensed, answers, facts, language, isCoded }: ChapterInput): readonly ReportBlock[] {
  const vertex = facts.centre && lensed.vertexOf.get(facts.centre.id);
  if (vertex == null) return [];
  const statements = hubStatements(lensed, answers, language, vertex);
  const of = (isCaveat: boolean) =>
    sayable(
      statements
        .filter(({ about }) => (about === 'known' || about === 'caveat') === isCaveat)
        .map(({ text }) => text),
      isCoded,
    );
  const [said, bounds] = [of(false), of(true)];
  return [
    ...(said.length > 0 ? [plain(said.join(' '))] : []),
    ...(bounds.length > 0 ? [note(bounds.join(' '))] : []),
  ];
}

function figureBlocks({ figure, lensed, language }: ChapterInput): readonly ReportBlock[] {
  if (!figure) return [];
  const counts = countsText(lensed, language);
  const caption = translate(language)('report:figureCaption', { title: figure.title, counts });
  return [{ is: 'figure', caption, text: figure.text }];
}

function committeeBlocks({ facts, language, isCoded }: ChapterInput): readonly ReportBlock[] {
  const t = translate(language);
  const { committees } = facts;
  const count = committees.reduce((sum, { named }) => sum + named.length, 0);
  if (count === 0) return [plain(t('report:nothing'))];
  const levelName = (level: ReportFacts['committees'][number]['level']) =>
    level === null
      ? t(isCoded ? 'report:otherLevels' : 'report:levelUnknown')
      : wordFor('levels', level, language);
  const hasSince = committees.some(({ named }) => named.some(({ ties }) => sinceText(ties, language) !== ''));
  return [
    plain(
      t(facts.centre ? 'report:committees' : 'report:all.committees', {
        count,
        list: list(
          TIERS.flatMap((tier) => {
            const at = committees.filter(({ level }) => tierOf(level) === tier);
            const seats = at.reduce((sum, { named }) => sum + named.length, 0);
            return seats === 0
              ? []
              : [
                  t(`report:tier.${isCoded && tier === 'unknown' ? 'other' : tier}`, {
                    seats: number(seats, language),
                  }),
                ];
          }),
          language,
        ),
      }),
    ),
    {
      is: 'table',
      caption: t('report:tableCommittees'),
      head: [
        t('report:head.level'),
        t('report:head.committee'),
        t('report:head.how'),
        ...(hasSince ? [t('report:head.since')] : []),
      ],
      rows: committees.flatMap(({ level, named }) =>
        named.map(({ body, ties }) => [
          levelName(level),
          bodyName(body, language),
          howText(ties, language),
          ...(hasSince ? [sinceText(ties, language)] : []),
        ]),
      ),
    },
  ];
}

function partnerBlocks({ facts, language, isCoded }: ChapterInput): readonly ReportBlock[] {
  const t = translate(language);
  const sectors = facts.partners.map(({ sector, categories }) => ({
    sector:
      isCoded && sector === '' ? t('report:otherSectors') : wordFor('sectors', sector, language) || sector,
    categories,
    count: categories.reduce((sum, { named }) => sum + named.length, 0),
  }));
  const count = sectors.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [plain(t('report:nothing'))];
  return [
    plain(
      t(facts.centre ? 'report:partners' : 'report:all.partners', {
        count,
        list: list(
          sectors.map((one) =>
            t('report:inSector', { count: number(one.count, language), sector: one.sector }),
          ),
          language,
        ),
      }),
    ),
    ...sectors.map(
      ({ sector, categories }): ReportBlock => ({
        is: 'table',
        caption: t('report:tablePartners', { sector }),
        head: [t('report:head.category'), t('report:head.bodies')],
        rows: categories.map(({ category, named }) => [
          category === ''
            ? t(isCoded ? 'report:otherCategories' : 'report:noCategory')
            : categoryName(category, language),
          named.map(({ body }) => bodyName(body, language)).join('; '),
        ]),
      }),
    ),
  ];
}

/** 'Name – wie, seit wann' */
function itemText({ body, ties }: Named, language: Language): string {
  const since = sinceText(ties, language);
  const more = [
    howText(ties, language),
    ...(since === '' ? [] : [translate(language)('report:since', { date: since })]),
  ];
  return `${bodyName(body, language)} – ${more.join(', ')}`;
}

function listed(
  { facts, language }: ChapterInput,
  part: 'networks' | 'groups' | 'funders' | 'carriers',
): readonly ReportBlock[] {
  const named = facts[part];
  if (named.length === 0) return [];
  const t = translate(language);
  return [
    plain(t(facts.centre ? `report:${part}` : `report:all.${part}`, { count: named.length })),
    { is: 'list', items: named.map((one) => itemText(one, language)) },
  ];
}

function preparedBlocks({ facts, language }: ChapterInput): readonly ReportBlock[] {
  if (facts.prepared.length === 0) return [];
  const t = translate(language);
  return [
    plain(t('report:prepared', { count: facts.prepared.length })),
    {
      is: 'list',
      items: facts.prepared.map(
        ({ body, ties }) => `${bodyName(body, language)} – ${howText(ties, language)}`,
      ),
    },
    note(t('report:preparedNote')),
  ];
}

function changeBlocks({ changes, language, isCoded }: ChapterInput): readonly ReportBlock[] {
  const t = translate(language);
  if (!changes) return [note(t('report:changesNone'))];
  const { unknown, all } = changes.undated;
  const sentences = sayable(changes.sentences, isCoded);
  return [
    sentences.length > 0 ? plain(sentences.join(' ')) : note(t('report:held')),
    ...(unknown > 0 ? [note(t('report:undated', { count: all, unknown: number(unknown, language) }))] : []),
  ];
}

function sourceBlocks(input: ChapterInput): readonly ReportBlock[] {
  const { project, lensed, documents, isCoded, day, language } = input;
  const t = translate(language);
  const sources = documents.map(({ title, publisher, year, id }) =>
    [title === '' ? id : title, publisher, year === null ? '' : String(year)]
      .filter((s) => s !== '')
      .join(', '),
  );
  const said = dateText(project.about, language);
  const name = nameOf(project, language);
  return [
    ...(sources.length > 0
      ? [plain(t('report:sources', { count: sources.length })), { is: 'list', items: sources } as const]
      : [plain(t('report:noSources'))]),
    note(said === '' ? t('report:dataOnly', { name }) : t('report:data', { name, date: said })),
    note(
      t('report:lens', {
        lens: isCoded
          ? lensQuestion(lensed.lens, project.about, language)
          : lensSentence(lensed, project.about, language),
      }),
    ),
    note(t('report:unknown')),
    ...(isCoded ? [note(t('report:coded'))] : []),
    note(t('report:made', { date: date(day, language), version: VERSION })),
  ];
}

/** What changed between two states, as the chapter says it. @param endsIn as in `differenceSentences` */
export const reportChanges = (
  before: { readonly moment: Moment; readonly lensed: Lensed },
  after: { readonly moment: Moment; readonly lensed: Lensed },
  dating: Dating,
  language: Language,
): ChapterInput['changes'] => ({
  sentences: differenceSentences(
    differenceOf(before.lensed, after.lensed),
    before.moment,
    after.moment,
    endingIn(after.lensed, after.moment),
    language,
  ),
  // A kept state says what was there; only years rest on the dates of the ties.
  undated:
    before.moment.of === 'year' || after.moment.of === 'year'
      ? { unknown: dating.ties - dating.sinceSaid, all: dating.ties }
      : { unknown: 0, all: 0 },
});

const endingIn = ({ ties }: Lensed, moment: Moment): number =>
  moment.of === 'year'
    ? ties.filter(({ tie }) => tie !== null && yearOf(tie.until) === moment.year).length
    : 0;
